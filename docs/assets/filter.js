// Filters, sorts and finds among the notes; what is chosen stands in the address.
(() => {
  "use strict";

  const form = document.querySelector(".notes .filter");
  if (!form || !window.vermilion) return;

  const all = document.querySelector('[data-part="notes"]');
  const sections = [...all.querySelectorAll(".of-sentence")];
  const notes = [...all.querySelectorAll(".note")].map((element, place) => ({
    element,
    place,
    section: element.parentElement,
  }));
  const result = form.querySelector("output");
  const FACETS = ["mechanism", "effect", "certainty", "evidence"];
  const choice = form.querySelector(".choice");
  const flat = document.createElement("section");
  flat.className = "flat";
  // Made once: some engines make one for each comparison otherwise.
  const { compare: compareChinese } = new Intl.Collator("zh");
  let order = "";

  // The words of a note are gathered when something is first looked for.
  function words(note) {
    note.words ??= note.element.textContent.toLowerCase();
    return note.words;
  }

  function chosen(facet) {
    return [...form.querySelectorAll(`[name="${facet}"]:checked`)].map((box) => box.value);
  }

  function fits(note, wanted, text) {
    for (const [facet, values] of wanted) {
      const has = note.element.dataset[facet].split(" ");
      if (values.length && !values.some((value) => has.includes(value))) return false;
    }
    return !text || words(note).includes(text);
  }

  // The order of the model's words is that of their boxes.
  function rank(facet, note) {
    const boxes = [...form.querySelectorAll(`[name="${facet}"]`)].map((box) => box.value);
    return boxes.indexOf(note.element.dataset[facet]);
  }

  function key(note) {
    if (FACETS.includes(order)) return rank(order, note);
    return note.element.querySelector(order === "garbled" ? ".pair > :first-child" : ".pair > b")?.textContent || "";
  }

  function compare(a, b) {
    const by = typeof a.key === "number" ? a.key - b.key : compareChinese(a.key, b.key);
    return by || a.place - b.place;
  }

  // Out of its sentence, a note brings the words around it along.
  function giveContext(note) {
    if (note.context) return;
    words(note); // Before the words around it are among them.
    const mark = note.section.querySelector(`.zh a[href="#${note.element.id}"]`);
    const line = mark.closest(".zh").cloneNode(true);
    line.classList.add("context");
    line.removeAttribute("data-passage");
    for (const other of line.querySelectorAll("a")) {
      if (other.hash === mark.hash) continue;
      other.replaceWith(other.textContent);
    }
    note.context = line;
    note.element.querySelector(".pair").after(line);
  }

  function arrange() {
    if (form.sort.value === order) return;
    order = form.sort.value;
    if (order) {
      notes.forEach(giveContext);
      const keyed = notes.map((note) => ({ ...note, key: key(note) }));
      flat.replaceChildren(...keyed.sort(compare).map((note) => note.element));
      all.replaceChildren(flat);
    } else {
      for (const note of notes) note.section.append(note.element);
      all.replaceChildren(...sections);
    }
    all.classList.toggle("sorted", Boolean(order));
  }

  function draw() {
    const wanted = FACETS.map((facet) => [facet, chosen(facet)]);
    const text = form.find.value.trim().toLowerCase();
    const named = location.hash.slice(1);
    let count = 0;
    for (const note of notes) {
      // What an address names is shown, whatever the filter.
      note.element.hidden = note.element.id !== named && !fits(note, wanted, text);
      if (!note.element.hidden) count += 1;
    }
    arrange();
    for (const section of sections) section.hidden = !section.querySelector(".note:not([hidden])");
    result.textContent = `${count} / ${notes.length}`;
    const words = [...form.querySelectorAll("label > :checked")].flatMap((box) => [
      ...box.parentElement.querySelectorAll(".in-zh, .in-en"),
    ]);
    choice.replaceChildren(...words.flatMap((word) => [word.matches(".in-zh") ? " · " : " ", word.cloneNode(true)]));
  }

  function remember() {
    const words = FACETS.map((facet) => [facet, chosen(facet).join(".")]);
    vermilion.writeAll({ ...Object.fromEntries(words), find: form.find.value.trim(), sort: form.sort.value });
  }

  function recall() {
    const asked = new URLSearchParams(location.search);
    for (const facet of FACETS) {
      const values = (asked.get(facet) || "").split(".");
      for (const box of form.querySelectorAll(`[name="${facet}"]`)) box.checked = values.includes(box.value);
    }
    form.find.value = asked.get("find") || "";
    form.sort.value = asked.get("sort") || "";
    if (form.sort.selectedIndex < 0) form.sort.value = "";
  }

  function answer() {
    draw();
    remember();
  }

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
