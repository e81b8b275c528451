// Lights, where a result of the search leads, the words that were found, and nothing else.
(() => {
  "use strict";

  const page = document.querySelector(".edition");
  if (!page || !window.Highlight || !window.vermilion?.search.books || !vermilion.text.nodes) return;

  const SIDES = { english: ".en", as_published: ".published" };
  const asked = (name) => new URLSearchParams(location.search).get(name);
  let landed = null;
  let book = null;

  // The elements whose words are looked at; a hit begins in the first and may go on in the next.
  function parts(element) {
    const side = SIDES[asked("of")];
    if (side) return [...element.querySelectorAll(side)];
    const text = element.matches("[data-published]") ? "[data-published]" : "[data-passage]";
    const paragraph = element.closest(".paragraph") || element.parentElement;
    const all = [...paragraph.querySelectorAll(text)];
    all.forEach(vermilion.text.wrap); // Later it would take the lit words out of what is lit.
    const at = all.findIndex((one) => element.contains(one));
    return /^p/.test(element.id) && at >= 0 ? all.slice(at) : [element];
  }

  const textNodes = (elements) => elements.flatMap(vermilion.text.nodes);

  // The run of characters from one offset to another, as the page has it.
  function range(nodes, start, end) {
    const made = document.createRange();
    let before = 0;
    for (const node of nodes) {
      const after = before + node.length;
      if (start >= before && start < after) made.setStart(node, start - before);
      if (end > before && end <= after) made.setEnd(node, end - before);
      before = after;
    }
    return made;
  }

  // As characters: those of the page may be Traditional where the edition is there to tell.
  function spelt(nodes, first, hit) {
    const text = nodes.map((node) => node.data).join("");
    const pattern = vermilion.match.pattern(hit, book || undefined);
    return [...text.matchAll(pattern)]
      .map(({ index, 0: { length } }) => [index, index + length])
      .filter(([start]) => start < first);
  }

  // As pinyin: the characters of the syllables; unfinished ones only where there are no others.
  function spoken(id, first, hit) {
    const paragraph = book.paragraphs.find(({ starts }) => starts.some((one) => one.id === id));
    const { reading } = paragraph.starts.find((one) => one.id === id);
    const heard = [...vermilion.match.hear(paragraph.said, vermilion.match.parse(hit))].filter(
      ({ start }) => start >= reading && start < reading + first,
    );
    const whole = heard.filter(({ isWhole }) => isWhole);
    return (whole.length ? whole : heard).map(({ start, end }) => [start - reading, end - reading]);
  }

  // Gives the first range that is lit in the element, if any; where the edition is needed to tell,
  // it is loaded, and then `again` is called.
  vermilion.search.light = (element, again) => {
    CSS.highlights.delete("hit");
    const hit = asked("hit");
    if (!hit?.trim()) return null;
    landed ??= element.id;
    if (element.id !== landed) {
      vermilion.address.writeAll({ hit: "", of: "" }); // The reader has moved on.
      return null;
    }
    const elements = parts(element);
    const nodes = textNodes(elements);
    const first = textNodes(elements.slice(0, 1)).reduce((length, node) => length + node.length, 0);
    const isPinyin = asked("of") === "pinyin";
    // Pinyin is that of the reading text; where the sentence stands as published, nothing is said.
    if (isPinyin && element.dataset.view === "published") return null;
    const found = isPinyin ? (book ? spoken(element.id, first, hit) : []) : spelt(nodes, first, hit);
    if (!found.length && !book) {
      vermilion.search.books().then((books) => {
        book = books.find(({ slug }) => slug === page.dataset.edition);
        if (book) again(); // Else the sentence is lit, as by any address.
      });
      return null;
    }
    const ranges = found.map(([start, end]) => range(nodes, start, end));
    CSS.highlights.set("hit", new Highlight(...ranges));
    return ranges.find((one) => one.getClientRects().length) || null;
  };
})();
