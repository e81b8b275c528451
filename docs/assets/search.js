// The search: one box for every page, in a dialog, which answers while one types.
(() => {
  "use strict";

  const dialog = document.querySelector("dialog.search");
  if (!window.vermilion?.search.find || !dialog.showModal) return;

  const form = dialog.querySelector("form");
  const box = form.elements.search;
  const list = dialog.querySelector("ol");
  const more = dialog.querySelector(".more");
  const script = document.querySelector('[data-script="hant"]') ? "zh-Hant" : "zh-Hans";
  const words = dialog.querySelector("template").content;
  element("li", more).className = "rest";
  const AT_ONCE = 15; // What a slow phone draws between two keys.
  const MORE = 60;
  const SCOPES = [...form.elements.in].map((one) => one.value);
  const PAGES = { source: "source.html", notes: "notes.html", pair: "notes.html", commentary: "commentary.html" };
  const TOLD = ["pinyin", "english", "as_published"]; // Where in a sentence a page has to look.
  const everywhere = dialog.querySelector(".everywhere"); // Inside an edition: the way to all of them.
  let isLoading = false;
  let results = [];
  let shown = 0;
  let waiting = 0;

  // What must change in the view for a result to show.
  function view({ kind, language }) {
    const shown = vermilion.address.read("view", ["proof", "published"], "");
    const labels = document.documentElement.dataset.language;
    if (kind === "english") return shown ? { english: "", view: "" } : { english: "" };
    if (kind === "as_published") return { as_published: "on" };
    if (kind === "text" || kind === "pinyin") return shown === "published" ? { view: "" } : {};
    return kind === "source" || labels === "both" || labels === language ? {} : { language: "both" };
  }

  function address(result) {
    const { book, kind, id } = result;
    const hit = kind === "pair" ? {} : { hit: box.value.trim(), of: TOLD.includes(kind) ? kind : "" };
    return vermilion.address.to(book.folder + (PAGES[kind] || "index.html"), { ...hit, ...view(result) }, id);
  }

  function element(name, ...children) {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  }

  function excerpt({ kind, text, start, end, language }) {
    const [before, hit, after] = vermilion.match.cut(text, start, end, language);
    const made = element("span", before, element("mark", hit), after);
    made.className = "excerpt";
    made.lang = language === "en" ? "en" : kind === "source" ? "zh-Hans" : script;
    made.translate = language === "en";
    return made;
  }

  // What the machine put and what is right; where it swapped these two both ways, that is said.
  function pair({ garbled, corrected, isBothWays }) {
    const forms = [element("s", garbled), element("b", corrected || "—")];
    forms.forEach((one, at) => {
      one.lang = at ? script : "zh-Hans"; // What was published is not converted.
      one.translate = false;
    });
    forms[1].className = "corrected";
    const made = element("span", forms[0], " ", forms[1]);
    made.className = "pair";
    if (isBothWays) made.append(" ", words.querySelector(".both").cloneNode(true));
    return made;
  }

  function line(result) {
    const { book, kind, id } = result;
    const number = (passage) => passage.slice(1).replace("s", ".");
    const place = id.startsWith("p") ? number(id) : `${id} · ${number(result.passage)}`;
    const link = element("a", element("b", place), " ", words.querySelector(`[data-kind="${kind}"]`).cloneNode(true));
    if (vermilion.search.count().all > 1) link.append(" ", element("cite", book.title[0]));
    link.append(" ", kind === "pair" ? pair(result) : excerpt(result));
    link.href = address(result);
    return element("li", link);
  }

  function draw(upTo) {
    const next = results.slice(shown, upTo).map(line);
    shown += next.length;
    more.parentElement.hidden = results.length <= shown;
    if (next.length) list.append(...next, more.parentElement); // At the end of what scrolls, so that it is seen.
    return next;
  }

  // What is to be said of the answer so far.
  function* states() {
    const { missing } = vermilion.search.count();
    const hasCome = vermilion.search.arrived().length > 0;
    if (!box.value.trim()) return;
    if (results.length) yield "found";
    else if (!isLoading) yield hasCome ? "none" : "failed";
    if (isLoading) yield "waiting";
    else if (missing && hasCome) yield "missing";
  }

  function say() {
    const [state = "", ...more] = states();
    dialog.dataset.state = state;
    const said = [state, ...more].flatMap((one) => words.querySelector(`[data-state="${one}"]`)?.cloneNode(true) ?? []);
    dialog.querySelector("output").replaceChildren(...said.flatMap((one) => [one, " "]));
    const counts = { count: results.length, lost: vermilion.search.count().missing };
    for (const [name, count] of Object.entries(counts)) {
      for (const one of dialog.querySelectorAll(`output .${name}`)) one.textContent = String(count);
    }
  }

  // Edition by edition, so that what a reader looks at stays where it is when the next one has come.
  function look(book) {
    results.push(...vermilion.search.find([book], box.value, form.elements.in.value));
    draw(Math.max(shown, AT_ONCE));
  }

  function answer() {
    results = [];
    list.scrollTop = 0; // Before there is anything new to lay out.
    list.replaceChildren();
    shown = 0;
    vermilion.search.arrived().forEach(look);
    say();
    if (everywhere) everywhere.search = `${new URLSearchParams({ search: box.value, in: form.elements.in.value })}`;
  }

  function load() {
    isLoading = true;
    vermilion.search.books().then(() => {
      isLoading = false;
      say();
    });
  }

  document.addEventListener("vermilion:book", ({ detail: book }) => {
    if (book && dialog.open) look(book);
    say();
  });

  // Browsers limit how often an address may change.
  function remember() {
    clearTimeout(waiting);
    const scope = form.elements.in.value;
    if (dialog.open) vermilion.address.writeAll({ search: box.value.trim(), in: scope === "all" ? "" : scope });
  }

  function changed() {
    answer();
    clearTimeout(waiting);
    waiting = setTimeout(remember, 200);
  }

  vermilion.search.open = () => {
    if (dialog.open) return;
    dialog.showModal();
    box.select();
    load(); // Before the first letter is typed.
    changed();
  };

  document.querySelector(".to-search").addEventListener("click", vermilion.search.open);
  document.documentElement.classList.add("can-search");
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  more.addEventListener("click", () => draw(shown + MORE)[0].firstChild.focus());
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  // A click beside the dialog closes it; going where a result leads is remembered as it was found.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
    if (event.target.closest("a")) remember();
  });
  dialog.addEventListener("close", () => {
    clearTimeout(waiting);
    vermilion.address.writeAll({ search: "", in: "" });
  });

  dialog.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      // Else some browsers empty the box first.
      event.preventDefault();
      dialog.close();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [box, ...list.querySelectorAll("a"), ...(more.parentElement.hidden ? [] : [more])];
    const at = stops.indexOf(document.activeElement);
    if (!by || at < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(at + by, stops.length - 1))].focus();
  });

  // An address that asks something opens the search.
  const asked = new URLSearchParams(location.search);
  if (asked.has("search")) {
    box.value = asked.get("search");
    form.elements.in.value = vermilion.address.read("in", SCOPES, "all");
    vermilion.search.open();
  }
})();
