// The view of the text: clean, marked, proof or as published, for all of it or one sentence flipped;
// English, "as published" in English and words that can be asked about, on or off.
(() => {
  "use strict";

  const tools = document.querySelector(".tools");
  if (!tools || !window.vermilion?.text.printed || !vermilion.labels) return;

  const { zh } = vermilion.labels;

  const page = tools.closest(".edition");
  const USUAL = { view: "marked", english: "on", as_published: "off", words: "on" };
  const VIEWS = ["clean", "marked", "proof", "published"];
  const sentences = [...page.querySelectorAll(".sentence")];
  const asked = new URLSearchParams(location.search).get("flip")?.split(".") || [];
  const flipped = new Set(asked.filter((id) => sentences.some((one) => one.id === id)));
  const read = (name) => vermilion.address.read(name, name === "view" ? VIEWS : ["on", "off"], USUAL[name]);
  const state = Object.fromEntries(Object.keys(USUAL).map((name) => [name, read(name)]));
  const words = new Map();

  // A flipped sentence shows what the machine made of it, or, where all do, what is right.
  function viewOf(sentence) {
    if (!flipped.has(sentence.id)) return state.view;
    return state.view === "proof" || state.view === "published" ? "marked" : "proof";
  }

  // What is shown is what is copied and found, so the words themselves change.
  function print(sentence, view) {
    for (const mark of sentence.querySelectorAll("a.correction:not(.crux)")) {
      vermilion.text.wrap(mark.closest("[data-spelling]")); // Before its words are put away.
      if (!words.has(mark)) {
        words.set(mark, { nodes: [...mark.childNodes], spoken: mark.getAttribute("aria-label") });
        mark.dataset.corrected = mark.textContent;
      }
      const { nodes, spoken } = words.get(mark);
      const { garbled, corrected } = mark.dataset;
      const isPublished = view === "published";
      mark.replaceChildren(...(isPublished ? [garbled] : nodes));
      const right = corrected || zh("deleted");
      mark.setAttribute(
        "aria-label",
        isPublished ? `${zh("garbled")}：${garbled}（${zh("corrected")}：${right}）` : spoken,
      );
    }
    const line = sentence.querySelector("[data-simplified]");
    if (line) printAround(line, view === "published");
  }

  // Published was the text in Simplified characters: where a page has others, sound words change too.
  function printAround(line, isPublished) {
    if (line.dataset.traditional === undefined) {
      const now = vermilion.text.reading(line);
      if (!isPublished || now !== vermilion.text.printed(line)) return;
      line.dataset.traditional = now;
    }
    // By character: one script may need two halves where the other needs one.
    const text = [...(isPublished ? line.dataset.simplified : line.dataset.traditional)];
    for (const { node, text: old } of vermilion.text.pieces(line)) {
      const next = text.splice(0, [...old].length).join("");
      if (node.nodeType === Node.TEXT_NODE) node.data = next;
    }
    line.lang = isPublished ? "zh-Hans" : "zh-Hant";
  }

  function draw(sentence) {
    const view = viewOf(sentence);
    if (view === "published" || sentence.dataset.view === "published") print(sentence, view);
    sentence.dataset.view = view;
  }

  function press() {
    for (const button of tools.querySelectorAll("[data-name]")) {
      const { name, value } = button.dataset;
      button.setAttribute("aria-pressed", String(state[name] === value));
    }
  }

  function set(name, value) {
    vermilion.place.holdStill(() => {
      state[name] = value;
      page.dataset[name] = value;
      if (name === "view") sentences.forEach(draw);
    });
    vermilion.address.write(name, value, USUAL[name]);
    press();
    vermilion.announce("view", { name });
  }

  vermilion.view.flip = (sentence) => {
    if (!sentences.includes(sentence)) return;
    if (!flipped.delete(sentence.id)) flipped.add(sentence.id);
    vermilion.place.holdStill(() => draw(sentence));
    vermilion.address.write("flip", [...flipped].join("."));
    vermilion.announce("view", { name: "flip" });
  };
  vermilion.view.set = (name, value) => {
    if (!tools.querySelector(`[data-name="${name}"]`)) return;
    set(name, name === "view" ? value : state[name] === "on" ? "off" : "on");
  };

  tools.addEventListener("click", (event) => {
    const button = event.target.closest("[data-name]");
    if (button) vermilion.view.set(button.dataset.name, button.dataset.value);
  });

  // Back at an earlier address the view is still the one that is shown.
  addEventListener("popstate", () => {
    for (const name of Object.keys(state)) vermilion.address.write(name, state[name], USUAL[name]);
    vermilion.address.write("flip", [...flipped].join("."));
  });

  for (const name of Object.keys(state)) page.dataset[name] = state[name];
  if (state.view !== USUAL.view || flipped.size) sentences.forEach(draw);
  press();
  document.documentElement.classList.add("can-view");
})();
