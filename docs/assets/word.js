// Tells of one word: both scripts, pinyin, what it means in the essay, level, and where else it stands.
(() => {
  "use strict";

  if (!window.vermilion?.words.find || !vermilion.labels) return;

  // An element with text in a language; a word of a label in both has the class that hides one.
  function make(name, given, ...children) {
    const { lang, text, className, href } = given;
    const made = document.createElement(name);
    if (lang) made.lang = lang;
    if (lang && lang !== "en") made.translate = false;
    if (className) made.className = className;
    if (href) made.href = href;
    if (text !== undefined) made.textContent = text;
    made.append(...children);
    return made;
  }

  const isTraditional = Boolean(document.querySelector('[data-script="hant"]'));
  const script = isTraditional ? "zh-Hant" : "zh-Hans";

  const { nodes } = vermilion.labels;

  function head(word) {
    const forms = [
      ["zh-Hans", word.text],
      ["zh-Hant", word.traditional],
    ];
    if (isTraditional) forms.reverse();
    const [first, second] = forms.map(([lang, text], at) => make(at ? "span" : "b", { lang, text }));
    const other = word.traditional === word.text ? [] : [" ", second];
    return make(
      "p",
      { className: "headword" },
      first,
      ...other,
      " ",
      make("span", { lang: "zh-Latn-pinyin", text: word.pinyin }),
    );
  }

  function facts(word) {
    const level = word.level ? `HSK ${word.level.replace("-", "–")}` : null;
    const count = word.places.length;
    return make(
      "p",
      { className: "facts" },
      ...(level ? [level] : nodes("beyond")),
      " · ",
      ...nodes(count === 1 ? "one_place" : "places", count),
    );
  }

  // The sentences, each once; the last link leads to the word among all words.
  function places(word, here, goTo) {
    const list = make("p", { className: "places" });
    for (const id of new Set(word.places)) {
      const link = make("a", { href: `#${id}`, text: id.slice(1).replace("s", ".") });
      if (id === here) link.setAttribute("aria-current", "true");
      link.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && goTo(id, word)) event.preventDefault();
      });
      list.append(link, " ");
    }
    list.append(make("a", { href: `words.html#${word.id}` }, ...nodes("all_words")));
    return list;
  }

  function term({ text, traditional, english }) {
    const name = make("span", { lang: script, text: isTraditional ? traditional : text });
    return make("p", { className: "term" }, name, " ", make("span", { lang: "en", text: english }));
  }

  // Until the lexicon is there, or where it does not come, the page itself knows how a word is read.
  function waiting(ruby) {
    const pinyin = make("span", { lang: "zh-Latn-pinyin", text: ruby.querySelector("rt").dataset.p });
    const missing = make("p", { className: "facts" }, ...nodes("no_words"));
    const name = make(
      "p",
      { className: "headword" },
      make("b", { lang: script, text: vermilion.text.ofWord(ruby) }),
      " ",
      pinyin,
    );
    return make("section", { className: "word" }, name, vermilion.words.hasFailed() ? missing : "…");
  }

  function dictionary(word) {
    const entries = vermilion.words.senses(word);
    if (!entries.length) return [];
    const lines = entries.map(([pinyin, senses]) =>
      make(
        "p",
        {},
        make("span", { lang: "zh-Latn-pinyin", text: pinyin }),
        " ",
        make("span", { lang: "en", text: senses.join("; ") }),
      ),
    );
    const summary = make("summary", {}, ...nodes("dictionary"));
    return [make("details", { className: "dictionary" }, summary, ...lines)];
  }

  // `ruby` is the word in the text, `here` the id of its sentence; `goTo` goes to the word in another.
  vermilion.words.tell = (ruby, here, goTo) => {
    const word = vermilion.words.find(ruby, here);
    if (!word) return waiting(ruby);
    return make(
      "section",
      { className: "word" },
      head(word),
      ...(word.gloss ? [make("p", { className: "gloss", lang: "en", text: word.gloss })] : []),
      facts(word),
      ...vermilion.words.terms(word, here).map(term),
      places(word, here, goTo),
      ...dictionary(word),
    );
  };
  document.documentElement.classList.add("can-tell");
})();
