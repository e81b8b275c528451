// What the editors and a dictionary say of the essay's words; it comes in scripts of its own when a
// word is first asked for.
(() => {
  "use strict";

  const page = document.querySelector(".reading");
  if (!page || !window.vermilion) return;

  const FILES = ["lexicon.js", "dictionary.js"];
  const folder = page.dataset.script === "hant" ? "../" : "";
  const words = new Map();
  let terms = [];
  let senses = {};
  let isAsked = false;
  let hasFailed = false;
  let tell = () => {};

  // A word is told apart by its reading too; a name's capital makes no other word of it.
  const key = (text, pinyin) => `${text} ${pinyin.toLowerCase()}`;

  // Called by the scripts with what they bring.
  vermilion.lexicon = (brought) => {
    terms = brought.terms;
    for (const word of brought.words) {
      for (const text of new Set([word.text, word.traditional])) {
        const name = key(text, word.pinyin);
        words.set(name, [...(words.get(name) || []), word]);
      }
    }
    tell();
  };
  vermilion.dictionary = (brought) => {
    senses = brought;
    tell();
  };

  function ask(then) {
    tell = then;
    if (isAsked) return;
    isAsked = true;
    for (const file of FILES) {
      const script = document.createElement("script");
      script.src = folder + file;
      script.onerror = () => {
        isAsked = false;
        hasFailed = true;
        tell();
      };
      document.head.append(script);
    }
  }

  // Of words that look and sound alike, the one that stands in this sentence.
  function find(ruby, here) {
    const found = words.get(key(vermilion.text.ofWord(ruby), ruby.querySelector("rt").dataset.p)) || [];
    return found.find(({ places }) => places.includes(here)) || found[0];
  }

  Object.assign(vermilion.words, {
    ask,
    find,
    senses: (word) => senses[word.text] || [],
    // The terms of a sentence that a word is part of; of a long one, a mere 个 or 的 is no part.
    terms: (word, here) =>
      terms.filter(
        ({ text, places }) =>
          text !== word.text &&
          text.includes(word.text) &&
          text.length <= 6 * word.text.length &&
          places.includes(here),
      ),
    hasFailed: () => hasFailed,
  });
})();
