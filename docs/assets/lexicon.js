// What is known of each word of the essay; it comes in scripts of its own when a word is first asked for.
(function () {
  "use strict";

  const page = document.querySelector(".reading");
  if (!page) return;

  const FILES = ["lexicon.js", "dictionary.js"];
  const folder = page.dataset.script === "hant" ? "../" : "";
  const words = new Map();
  let terms = [];
  let senses = {};
  let isAsked = false;
  let tell = () => {};

  // A word is told apart by its reading too; a name's capital makes no other word of it.
  const key = (text, pinyin) => `${text} ${pinyin.toLowerCase()}`;

  // Called by the scripts with what they bring.
  vermilion.lexicon = function (brought) {
    terms = brought.terms;
    for (const word of brought.words) {
      words.set(key(word.text, word.pinyin), word);
      words.set(key(word.traditional, word.pinyin), word);
    }
    tell();
  };
  vermilion.dictionary = function (brought) {
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
      script.onerror = () => (isAsked = false);
      document.head.append(script);
    }
  }

  const find = (ruby) => words.get(key(ruby.firstChild.data, ruby.querySelector("rt").dataset.p));

  vermilion.words = {
    ask,
    find,
    senses: (word) => senses[word.text] || [],
    terms: (word) => terms.filter((term) => term.text.includes(word.text)),
  };
})();
