// The words that scripts say, in the script of the page: `vermilion.labels`. They stand in its frame.
(() => {
  "use strict";

  const said = [...document.querySelectorAll("template")].find(({ id }) => id === "said");
  if (!said || !window.vermilion) return;

  const lang = document.querySelector('.edition[data-script="hant"]') ? "zh-Hant" : "zh-Hans";
  const words = new Map();
  for (const one of said.content.querySelectorAll("p")) {
    words.set(one.dataset.name, [one.firstChild.textContent, one.lastChild.textContent]);
  }

  // What has a name, in Chinese and in English, with a figure where braces stand.
  const both = (name, figure = "") => words.get(name).map((text) => text.replace("{}", figure));

  const zh = (name) => both(name)[0];

  // One line for the ear and the pointer; several names make one line.
  function text(...names) {
    const [chinese, english] = [0, 1].map((at) => names.map((name) => both(name)[at]).join(""));
    return `${chinese} ${english}`;
  }

  /**
   * An element for each language, one of which a reader may have hidden.
   * @returns {[HTMLElement, string, HTMLElement]}
   */
  function nodes(name, figure) {
    const [span, i] = both(name, figure).map((words, at) => {
      const made = document.createElement(at ? "i" : "span");
      made.className = at ? "in-en" : "in-zh";
      made.lang = at ? "en" : lang;
      if (!at) made.translate = false;
      made.textContent = words;
      return made;
    });
    return [span, " ", i];
  }

  vermilion.labels = { zh, text, nodes };
})();
