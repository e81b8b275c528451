// Makes elements of the words of the reading text, each with its pinyin, where they are wanted: for
// pinyin over all of them, or in the sentence that is pointed at, clicked or focused. A page that is
// only read has none of them.
(() => {
  "use strict";

  const page = document.querySelector(".reading");
  if (!page || !window.vermilion?.text.nodes) return;

  const lines = [...page.querySelectorAll("[data-spelling]")];

  // What is printed of each sentence, and of each word. A translator or an extension may have put other
  // words in place of ours; then nothing is cut by our lengths, and nothing is told of what it is not.
  const printed = new Map([...page.querySelectorAll("[data-passage]")].map((line) => [line, line.textContent]));
  const texts = new WeakMap();
  const HAN = /\p{Script=Han}/u;
  vermilion.text.printed = (line) => printed.get(line);
  vermilion.text.ofWord = (ruby) => texts.get(ruby);

  function isAsPrinted(line, words) {
    const text = [...line.textContent];
    if (![printed.get(line), line.dataset.simplified].includes(text.join(""))) return false;
    let at = 0;
    return words.every(([before, length]) => {
      const start = at + Number(before);
      at = start + Number(length);
      return at <= text.length && HAN.test(text.slice(start, at).join(""));
    });
  }

  // The style sheet prints the pinyin: as text it would be copied, found and linked to with the words
  // (w3c/clreq 357 and 574, open for years).
  function make(text, pinyin, level) {
    const ruby = document.createElement("ruby");
    const rt = document.createElement("rt");
    rt.dataset.p = pinyin;
    if (level) ruby.className = `h${level}`;
    ruby.append(text, rt);
    texts.set(ruby, text);
    return ruby;
  }

  // Each word is told as what stands before it, its length, its pinyin and its level; no word reaches
  // over the edge of a mark.
  vermilion.text.wrap = (line) => {
    if (!line?.dataset.spelling) return;
    const words = line.dataset.spelling.split(";").map((word) => word.split(","));
    if (!isAsPrinted(line, words)) return;
    delete line.dataset.spelling;
    let ahead = Number(words[0][0]);
    let isAfterWord = false;
    for (const node of vermilion.text.nodes(line)) {
      const text = [...node.data];
      const made = [];
      while (words.length && ahead < text.length) {
        const [, length, pinyin, level] = words.shift();
        // Chromium ends no line between two words that may not be cut themselves.
        if (ahead) made.push(text.splice(0, ahead).join(""));
        else if (isAfterWord) made.push(document.createElement("wbr"));
        isAfterWord = true;
        made.push(make(text.splice(0, Number(length)).join(""), pinyin, level));
        ahead = Number(words[0]?.[0]);
      }
      ahead -= text.length;
      if (text.length) isAfterWord = false;
      if (made.length) node.replaceWith(...made, text.join(""));
    }
  };
  vermilion.text.wrapAll = () => lines.forEach(vermilion.text.wrap);

  // A sentence that is come upon. While something is pressed its words stay as they are, or the click
  // would be lost in some browsers; so do those of a selection, which would lose its ends.
  let isPressed = false;
  function meet(event) {
    const line = event.target.closest(".sentence")?.querySelector("[data-spelling]");
    if (!line || event.pointerType === "touch") return;
    setTimeout(() => {
      const selection = getSelection();
      if (isPressed || (!selection.isCollapsed && selection.containsNode(line, true))) return;
      vermilion.text.wrap(line);
    });
  }
  for (const wanted of ["pointerover", "focusin"]) page.addEventListener(wanted, meet);
  addEventListener(
    "pointerdown",
    () => {
      isPressed = true;
    },
    true,
  );
  for (const wanted of ["pointerup", "pointercancel", "dragend"]) {
    addEventListener(
      wanted,
      () =>
        setTimeout(() => {
          isPressed = false;
        }),
      true,
    );
  }
})();
