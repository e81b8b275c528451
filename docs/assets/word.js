// Tells of one word: both scripts, pinyin, what it means here, level, and where else it stands.
(function () {
  "use strict";

  if (!vermilion.words) return;

  // An element with text in a language; a word of a label in both has the class that hides one.
  function make(name, { lang, text, className, href } = {}, ...children) {
    const made = document.createElement(name);
    if (lang) made.lang = lang;
    if (className) made.className = className;
    if (href) made.href = href;
    if (text !== undefined) made.textContent = text;
    made.append(...children);
    return made;
  }

  const isTraditional = Boolean(document.querySelector('[data-script="hant"]'));
  const script = isTraditional ? "zh-Hant" : "zh-Hans";

  const both = (zh, en) => [
    make("span", { lang: script, className: "in-zh", text: vermilion.say(zh) }),
    " ",
    make("i", { lang: "en", className: "in-en", text: en }),
  ];

  function head(word) {
    const forms = [
      ["zh-Hans", word.text],
      ["zh-Hant", word.traditional],
    ];
    if (isTraditional) forms.reverse();
    const [first, second] = forms.map(([lang, text], at) => make(at ? "span" : "b", { lang, text }));
    const other = word.traditional === word.text ? [] : [" ", second];
    return make("p", { className: "headword" }, first, ...other, " ", make("span", { lang: "zh-Latn-pinyin", text: word.pinyin }));
  }

  function facts(word) {
    const level = word.level ? `HSK ${word.level.replace("-", "–")}` : null;
    const count = word.places.length;
    return make(
      "p",
      { className: "facts" },
      ...(level ? [level] : both("HSK 词表以外", "beyond the HSK list")),
      " · ",
      ...both(`本文 ${count} 处`, count === 1 ? "1 place" : `${count} places`),
    );
  }

  // The sentences, each once; the last link leads to the word among all words.
  function places(word, here) {
    const list = make("p", { className: "places" });
    for (const id of new Set(word.places)) {
      const link = make("a", { href: `#${id}`, text: id.slice(1).replace("s", ".") });
      if (id === here) link.setAttribute("aria-current", "true");
      list.append(link, " ");
    }
    list.append(make("a", { href: `words.html#${word.id}` }, ...both("生词表", "in the word list")));
    return list;
  }

  function term({ text, english }) {
    return make("p", { className: "term" }, make("span", { lang: "zh-Hans", text }), " ", make("span", { lang: "en", text: english }));
  }

  function dictionary(word) {
    const entries = vermilion.words.senses(word);
    if (!entries.length) return [];
    const lines = entries.map(([pinyin, senses]) =>
      make("p", {}, make("span", { lang: "zh-Latn-pinyin", text: pinyin }), " ", make("span", { lang: "en", text: senses.join("; ") })),
    );
    const summary = make("summary", {}, ...both("词典 CC-CEDICT", "Dictionary: CC-CEDICT"));
    return [make("details", { className: "dictionary" }, summary, ...lines)];
  }

  // `ruby` is the word in the text, `here` the id of its sentence.
  vermilion.tellWord = function (ruby, here) {
    const word = vermilion.words.find(ruby);
    if (!word) return make("section", { className: "word", text: "…" });
    const terms = vermilion.words.terms(word).filter(({ text }) => ruby.closest("[data-passage]").textContent.includes(text));
    return make(
      "section",
      { className: "word" },
      head(word),
      ...(word.gloss ? [make("p", { className: "gloss", lang: "en", text: word.gloss })] : []),
      facts(word),
      ...terms.map(term),
      places(word, here),
      ...dictionary(word),
    );
  };
})();
