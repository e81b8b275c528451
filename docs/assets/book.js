// What the search looks through: an edition's words, loaded when they are first wanted, and what a
// query finds in them, group by group, each in the order of the text; corrections of a word come first.
(() => {
  "use strict";

  if (!window.vermilion?.match.pattern) return;

  const { forms, pattern, parse, say, hear } = vermilion.match;
  const dialog = document.querySelector("dialog.search");
  const addresses = dialog.dataset.scripts.split(" ").filter(Boolean);
  const books = new Map(); // By address; nothing for what did not load.
  let loading = null;
  let brought = null;

  // Called by each edition's script with what it brings.
  vermilion.searchable = (data) => {
    brought = data;
  };

  function fetchBook(address) {
    // Inside an edition results lead to pages of the same folder, which may not be the script's.
    const folder = dialog.dataset.inside === undefined ? address.replace(/[^/]*$/, "") : "";
    brought = null;
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(brought);
      script.onerror = reject;
      document.head.append(script);
    }).then((data) => prepare(data, folder));
  }

  // One after the other, so that each can be looked through when it has come.
  async function fetchAll() {
    for (const address of addresses.filter((one) => !books.get(one))) {
      books.set(address, await fetchBook(address).catch(() => null));
      vermilion.announce("book", books.get(address));
    }
  }

  // The editions that this page searches; what did not load is tried again when asked for again.
  // `vermilion:book` tells of each that has come, and of one that did not.
  vermilion.search.books = () => {
    loading ??= fetchAll().finally(() => {
      loading = null;
    });
    return loading.then(vermilion.search.arrived);
  };
  vermilion.search.arrived = () => addresses.map((one) => books.get(one)).filter(Boolean);
  vermilion.search.count = () => ({
    all: addresses.length,
    missing: [...books.values()].filter((one) => !one).length,
  });

  // The data made ready: paragraphs as running text, what has no text of its own by its passage.
  function prepare(data, folder) {
    const book = { ...data, folder, ...forms(data.traditional) };
    const sentences = data.paragraphs.flat();
    const place = new Map(sentences.map(({ id }, at) => [id, at]));
    book.paragraphs = data.paragraphs.map(join);
    book.english = sentences.map(({ id, english = "" }) => ({ kind: "english", id, texts: [["en", english]] }));
    book.rest = [
      ...sentences.map(({ id, as_published: text = "" }) => ({
        kind: "as_published",
        id,
        passage: id,
        texts: [["en", text]],
      })),
      ...data.notes.map(note),
      ...data.commentary.map(entry),
    ].sort((a, b) => place.get(a.passage) - place.get(b.passage));
    return book;
  }

  function note({ id, passage, garbled, corrected, text: [zh, en] }) {
    const pair = [garbled, corrected].filter(Boolean).join(" → ");
    return {
      kind: "notes",
      id,
      passage,
      texts: [
        ["zh", pair],
        ["zh", zh],
        ["en", en],
      ],
    };
  }

  function entry({ id, passage, title, text }) {
    const texts = [title, text].flatMap(([zh, en]) => [
      ["zh", zh],
      ["en", en],
    ]);
    return { kind: "commentary", id, passage, texts };
  }

  // A piece is a string or `[source, reading]`; what a rule of typography changed has a third member.
  function join(sentences) {
    const joined = { reading: "", source: "", garbled: [], starts: [] };
    for (const { id, pieces } of sentences) {
      joined.starts.push({ id, reading: joined.reading.length, source: joined.source.length });
      for (const piece of pieces) {
        const [source, reading, rule] = typeof piece === "string" ? [piece, piece, 0] : piece;
        const start = joined.source.length;
        joined.source += source;
        joined.reading += reading;
        if (rule === undefined) joined.garbled.push([start, joined.source.length]);
      }
    }
    joined.said = say(
      joined.reading,
      sentences.flatMap(({ pinyin }) => pinyin),
    );
    return joined;
  }

  // One result a sentence: the first match that begins in it and that `fits`.
  function* inParagraphs(book, kind, side, matches, fits) {
    for (const paragraph of book.paragraphs) {
      let last = null;
      for (const { start, end, ...more } of matches(paragraph)) {
        const before = paragraph.starts.filter((one) => one[side] <= start);
        const { id } = before[before.length - 1];
        if (id === last || !fits(id, { start, end, ...more }, paragraph)) continue;
        last = id;
        yield { book, kind, id, language: "zh", text: paragraph[side], start, end };
      }
    }
  }

  function* occurrences(text, asked) {
    for (const found of text.matchAll(asked)) yield { start: found.index, end: found.index + found[0].length };
  }

  const inReading = (book, asked) => [
    ...inParagraphs(
      book,
      "text",
      "reading",
      ({ reading }) => occurrences(reading, asked),
      () => true,
    ),
  ];

  // With the reading text beside it, the source tells only what differs there.
  function inSource(book, asked, isAlone) {
    const standing = new Set(isAlone ? [] : inReading(book, asked).map(({ id }) => id));
    const touches = ({ start, end }, { garbled }) => garbled.some(([from, to]) => from < end && start < to);
    const fits = (id, found, paragraph) => !standing.has(id) || touches(found, paragraph);
    return [...inParagraphs(book, "source", "source", ({ source }) => occurrences(source, asked), fits)];
  }

  // Matches that end with a syllable; then, of other sentences, those that end inside one.
  function inPinyin(book, spoken) {
    const heard = ({ said }) => hear(said, spoken);
    const find = (fits) => [...inParagraphs(book, "pinyin", "reading", heard, fits)];
    const whole = find((_, { isWhole }) => isWhole);
    const sentences = new Set(whole.map(({ id }) => id));
    return [whole, find((id) => !sentences.has(id))];
  }

  function inEntries(book, entries, asked) {
    return entries.flatMap(({ kind, id, passage, texts }) => {
      for (const [language, text] of texts) {
        const [found] = occurrences(text, asked);
        if (found) return { book, kind, id, passage, language, text, ...found };
      }
      return [];
    });
  }

  // Between the two sides of a swap, as one would type it.
  const BETWEEN = /\s*(?:→|->|⇄|\/|\s)\s*/;

  // Whether a text is what is asked, from end to end.
  function is(text, asked) {
    const [found] = text ? occurrences(text, asked) : [];
    return Boolean(found) && found.start === 0 && found.end === text.length;
  }

  // The corrections with a word on either side, or with two words on their two sides.
  function inPairs(book, query) {
    const sides = query.split(BETWEEN).filter((side) => /[\p{L}\p{N}]/u.test(side)); // Marks are no words.
    const [one, other, ...more] = sides.map((side) => pattern(side, book));
    if (!one || more.length) return [];
    const found = book.notes.filter(({ garbled, corrected }) => {
      const has = (left, right) => is(garbled, left) && is(corrected, right);
      return other ? has(one, other) || has(other, one) : is(garbled, one) || is(corrected, one);
    });
    // A swap the other way has the same words; on a Traditional page the corrected form is in its script.
    return found.map(({ id, passage, garbled, corrected }) => {
      const back = corrected && [pattern(corrected, book), pattern(garbled, book)];
      const isBothWays = Boolean(back) && found.some((one) => is(one.garbled, back[0]) && is(one.corrected, back[1]));
      return { book, kind: "pair", id, passage, garbled, corrected, isBothWays };
    });
  }

  // All results of a query in a scope: `all`, `text`, `source`, `notes` or `english`.
  vermilion.search.find = (books, query, scope) => {
    const spoken = parse(query);
    const wants = (name) => scope === "all" || scope === name;
    const groups = books.map((book) => {
      const asked = pattern(query, book);
      if (!asked) return [];
      const pairs = wants("notes") ? inPairs(book, query) : [];
      const told = new Set(pairs.map(({ id }) => id));
      const rest = book.rest.filter(
        ({ kind, id }) => wants(kind === "as_published" ? "english" : "notes") && !told.has(id),
      );
      return [
        pairs,
        wants("text") ? inReading(book, asked) : [],
        wants("source") ? inSource(book, asked, scope === "source") : [],
        ...(wants("text") && spoken ? inPinyin(book, spoken) : [[], []]),
        wants("english") ? inEntries(book, book.english, asked) : [],
        inEntries(book, rest, asked),
      ];
    });
    return (groups[0] || []).flatMap((_, at) => groups.flatMap((group) => group[at]));
  };
})();
