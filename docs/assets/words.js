// Sorts, filters and finds among the words; what is chosen stands in the address.
(() => {
  "use strict";

  const form = document.querySelector(".words .filter");
  if (!form || !window.vermilion) return;

  const MARK = "[\\u0300-\\u036f]";
  const TONES = { 1: "\u0304", 2: "\u0301", 3: "\u030c", 4: "\u0300" };
  const USUAL = form.sort.value;
  const all = document.querySelector('[data-part="words"]');
  const sections = [...all.querySelectorAll(".of-level")];
  const words = [...all.querySelectorAll(".entry")].map((element) => ({ element, home: element.parentElement }));
  const terms = document.getElementById("terms");
  const termEntries = [...(terms?.querySelectorAll(".term") || [])].map((element) => ({ element }));
  const flat = document.createElement("ul");
  const boxes = [...form.querySelectorAll("[name=level]")];
  const result = form.querySelector("output");
  const none = document.querySelector(".words .none");
  let order = USUAL;

  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const joined = (text) => text.normalize("NFD").replace(/[\s’'-]/g, "");

  // A letter with its marks is that letter; one without may bear any.
  function letters(text) {
    return [...text.matchAll(new RegExp(`([a-z])(${MARK}*)`, "g"))].map(
      ([, letter, marks]) => `${letter}${marks}${MARK}*`,
    );
  }

  // In ji1, as in jiceng2, the digit is the tone of one of the last vowels; 5 is no tone.
  function syllable(text, tone) {
    const parts = letters(text);
    if (tone === "5") return `${text}(?!\\p{M})`;
    const isLast = (at) =>
      /^[aeiou]+[^aeiou]*$/.test(
        parts
          .slice(at)
          .map((part) => part[0])
          .join(""),
      );
    const ways = [...parts.keys()]
      .filter(isLast)
      .map((at) => parts.map((part, n) => (n === at ? part + TONES[tone] : part)).join(""));
    return `(?:${ways.join("|")})`;
  }

  // What is typed as pinyin, with tone marks, tone numbers or neither; none if it cannot be that.
  function asPinyin(text) {
    const typed = joined(text.replaceAll("v", "ü"));
    if (!/^[a-z]/.test(typed) || /[^a-z1-5\p{Mn}]/u.test(typed)) return null;
    const parts = [...typed.matchAll(/([a-z\p{Mn}]+)([1-5]?)/gu)];
    return new RegExp(
      parts.map(([, part, tone]) => (tone ? syllable(part, tone) : letters(part).join(""))).join(""),
      "u",
    );
  }

  // The words of an entry are gathered when something is first looked for.
  function gather(entry) {
    const text = (selector) =>
      [...entry.element.querySelectorAll(selector)].map((one) => one.textContent.toLowerCase()).join(" ");
    entry.written ??= text(".head > :not(i), .gloss");
    entry.read ??= joined(text(".head > i"));
  }

  function finder() {
    const text = form.find.value.trim().toLowerCase();
    if (!text) return () => true;
    const pinyin = asPinyin(text);
    return (entry) => {
      gather(entry);
      return entry.written.includes(text) || Boolean(pinyin?.test(entry.read));
    };
  }

  function arrange() {
    if (form.sort.value === order) return;
    order = form.sort.value;
    if (order === USUAL) {
      for (const { element, home } of words) home.append(element);
      all.replaceChildren(...sections);
      return;
    }
    const by = (element) => Number(element.dataset.order) - (order === "frequency" ? 1e6 * element.dataset.count : 0);
    const elements = words.map((word) => word.element);
    flat.replaceChildren(...elements.sort((a, b) => by(a) - by(b)));
    all.replaceChildren(flat);
  }

  function draw() {
    const levels = chosen();
    const found = finder();
    const named = location.hash.slice(1);
    let count = 0;
    for (const word of words) {
      const { id, dataset } = word.element;
      const fits = (!levels.length || levels.includes(dataset.level)) && found(word);
      // What an address names is shown, whatever the filter.
      word.element.hidden = !fits && id !== named;
      if (!word.element.hidden) count += 1;
    }
    arrange();
    for (const section of sections) section.hidden = !section.querySelector(".entry:not([hidden])");
    drawTerms(found, levels.length > 0, named);
    result.textContent = `${count} / ${words.length}`;
    none.hidden = count > 0 || (terms && !terms.hidden);
  }

  // A term has no level: it is shown where none is chosen.
  function drawTerms(found, isLevelled, named) {
    if (!terms) return;
    const isNamed = named === terms.id;
    for (const term of termEntries) term.element.hidden = !isNamed && (isLevelled || !found(term));
    terms.hidden = termEntries.every((term) => term.element.hidden);
  }

  function remember() {
    const { find, sort } = form;
    vermilion.writeAll({
      sort: sort.value === USUAL ? "" : sort.value,
      level: chosen().join("."),
      find: find.value.trim(),
    });
  }

  function recall() {
    const asked = new URLSearchParams(location.search);
    const levels = (asked.get("level") || "").split(".");
    for (const box of boxes) box.checked = levels.includes(box.value);
    form.find.value = asked.get("find") || "";
    form.sort.value = asked.get("sort") || USUAL;
    if (form.sort.selectedIndex < 0) form.sort.value = USUAL;
  }

  function answer() {
    draw();
    remember();
  }

  // Where a link leads, the word is lit.
  function name({ target }) {
    const link = target.closest?.(".entry a[href*='index.html']");
    if (!link) return;
    const parts = new URLSearchParams(link.search);
    parts.set("hit", link.closest(".entry").querySelector(".head b").textContent);
    link.search = parts.toString();
  }
  for (const wanted of ["pointerdown", "focusin"]) all.addEventListener(wanted, name);

  let waiting = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (event.target.name === "find") waiting = setTimeout(answer, 120);
    else answer();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", draw);
  addEventListener("popstate", remember);
  recall();
  draw();
  document.documentElement.classList.add("can-filter");
})();
