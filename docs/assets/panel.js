// Opens what is known of a place: beside its sentence, on a narrow screen or beside a table as a sheet.
// A correction comes first, then the words in it; a word in commentary before that; or a word alone.
// The notes of a sentence come in a script of their own when the first of them is wanted;
// without this script the same links lead to the notes page.
(() => {
  "use strict";

  const page = document.querySelector(".reading, .parallel, .source");
  if (!page || !window.vermilion?.stops.make || !vermilion.text.reading || !vermilion.labels) return;

  const MARKS = "a.correction, a.background";
  const isWord = (stop) => stop.matches("ruby");
  const notes = {};
  const asked = new Set();
  let opened = null;
  let touched = null; // The word that was pressed, where it stands inside a mark.

  const panel = document.createElement("div");
  panel.className = "panel";
  panel.tabIndex = -1;
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", vermilion.labels.text("panel"));
  const bar = document.createElement("div");
  bar.className = "bar";
  const body = document.createElement("div");
  body.className = "body";
  body.tabIndex = 0; // A long note scrolls, by keyboard too.
  body.setAttribute("role", "document");
  body.setAttribute("aria-live", "polite");
  bar.append(
    button("‹", "previous", () => move(-1)),
    button("›", "next", () => move(1)),
    button("×", "close", close),
  );
  panel.append(bar, body);

  function button(sign, name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", vermilion.labels.text(name));
    made.addEventListener("click", act);
    return made;
  }

  const idOf = (mark) => mark.hash.slice(1);

  // Called by each script of notes with what it brings.
  vermilion.receive = (more) => {
    Object.assign(notes, more);
    if (opened) refill();
  };

  function ask(mark) {
    const sentence = mark.closest('[id^="p"]').id;
    if (asked.has(sentence)) return;
    asked.add(sentence);
    const script = document.createElement("script");
    script.src = `notes/${sentence}.js`;
    script.onerror = () => {
      asked.delete(sentence);
      if (opened?.href && opened.closest('[id^="p"]').id === sentence) location.assign(opened.href);
    };
    document.head.append(script);
  }

  function fill() {
    const id = isWord(opened) ? "" : idOf(opened);
    body.innerHTML = id && (notes[id] || "…");
    read();
    if (!touched?.isConnected) touched = null; // As published, a mark has other words.
    const told = words().map((word) => vermilion.words.tell(word, opened.closest(".sentence").id, goToWord));
    // A correction comes first; commentary on many words comes after the one that was pressed.
    if (touched && opened.matches(".background")) body.prepend(...told);
    else body.append(...told);
  }

  // What has arrived may make the sheet higher, over the word that it explains.
  function refill() {
    fill();
    if (getComputedStyle(panel).position === "fixed") uncover(opened);
  }

  // Beside the corrected form, how it is read; what follows may be far below.
  function read() {
    const right = body.querySelector(".pair .corrected");
    const pinyin = [...opened.querySelectorAll("rt")].map((one) => one.dataset.p).join(" ");
    if (!right || !pinyin) return;
    const made = document.createElement("i");
    made.lang = "zh-Latn-pinyin";
    made.translate = false;
    made.textContent = pinyin;
    right.after(" ", made);
  }

  // The words to be told of, the one that was pressed first; of commentary only that one, if any.
  function words() {
    if (page.dataset.words === "off") return [];
    if (isWord(opened)) return [opened];
    if (touched && opened.matches(".background")) return [touched];
    const inside = [...opened.querySelectorAll("ruby")];
    return touched ? [touched, ...inside.filter((word) => word !== touched)] : inside;
  }

  function open(stop, word = null) {
    if (opened) unlight();
    vermilion.text.wrap(stop.closest("[data-spelling]"));
    opened = stop;
    touched = word;
    if (!isWord(stop)) ask(stop);
    vermilion.words.ask?.(() => opened && refill());
    fill();
    body.scrollTop = 0;
    place(stop.closest(".sentence") || page);
    (touched || stop).classList.add("open");
    stop.setAttribute("aria-expanded", "true");
    vermilion.stops.make(stop);
    if (getComputedStyle(panel).position === "fixed") uncover(stop);
    const told = isWord(stop) ? stop : stop.matches(".background") && touched;
    vermilion.layers.enter("note", () => {
      if (told) vermilion.address.show(told.closest(".sentence").id, startOf(told));
      else vermilion.address.show(stop.id || idOf(stop));
    });
    for (const lit of page.querySelectorAll(".lit")) lit.classList.remove("lit");
  }

  // Where a word begins in the reading text of its sentence, in characters: the address of a word.
  function startOf(word) {
    const before = document.createRange();
    before.setStart(word.closest("[data-passage]"), 0);
    before.setEndBefore(word);
    const text = before.cloneContents();
    if (word.closest(".correction")) return String([...text.textContent].length);
    return String([...vermilion.text.reading(text)].length);
  }

  function wordAt(sentence, start) {
    vermilion.text.wrap(sentence.querySelector("[data-spelling]"));
    return [...sentence.querySelectorAll("ruby")].find((word) => startOf(word) === start);
  }

  // Moving the panel would take the focus out of it.
  function place(host) {
    if (panel.parentElement === host) return;
    const focused = panel.contains(document.activeElement) && document.activeElement;
    host.append(panel);
    if (focused) focused.focus({ preventScroll: true });
  }

  // The sheet must not hide the words that it explains.
  function uncover(mark) {
    const below = mark.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    if (below > -16) scrollBy({ top: below + 32, behavior: "instant" });
  }

  function unlight() {
    for (const one of page.querySelectorAll(".open")) one.classList.remove("open");
    opened.setAttribute("aria-expanded", "false");
    opened = null;
  }

  function close() {
    if (!opened) return;
    const mark = opened;
    unlight();
    panel.remove();
    if (!vermilion.layers.leave("note")) vermilion.address.write("word", "");
    mark.focus({ preventScroll: true });
  }

  // The panel goes on to the next correction, or from a word to the next word or mark.
  function move(by) {
    if (!isWord(opened)) return step(by);
    const stops = vermilion.stops.all();
    go(stops[stops.indexOf(opened) + by]);
  }

  // The correction before or after the opened or the focused one, or after the top of the window.
  function step(by) {
    const from = opened || document.activeElement.closest(`${MARKS}, ruby`);
    // Beside one another, source and reading text have the same marks: keep to one of them.
    const column = from?.closest("[data-published]") || page.matches(".source") ? "[data-published]" : "[data-passage]";
    const all = [...page.querySelectorAll(`${column} a.correction`)];
    const seen = all.findIndex((mark) => mark.getBoundingClientRect().top > 60);
    const at = all.indexOf(from);
    if (at >= 0) return go(all[at + by]);
    // From a word, to the correction after or before it.
    const after = from
      ? all.findIndex((mark) => from.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)
      : seen;
    go(all[by > 0 || after < 0 ? after : after - 1] || (by < 0 && all[all.length - 1]));
  }

  function go(to) {
    if (!to) return;
    vermilion.stops.make(to);
    const inPanel = panel.contains(document.activeElement);
    if (!inPanel) to.focus({ preventScroll: true });
    const { top, bottom } = to.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight - 80) to.scrollIntoView({ block: "center", behavior: "instant" });
    open(to);
  }
  vermilion.notes.step = step;

  // The same word in another sentence; nothing where its sentence shows other words.
  function goToWord(id, word) {
    vermilion.text.wrap(document.getElementById(id).querySelector("[data-spelling]"));
    const rubies = [...document.getElementById(id).querySelectorAll("ruby")];
    const there = rubies.find((one) => vermilion.words.find(one, id) === word);
    if (!there) return false;
    const stop = there.closest(MARKS) || there;
    vermilion.place.depart();
    open(stop, stop === there ? null : there);
    showWith(stop);
    return true;
  }

  // Word help was switched on or off.
  document.addEventListener("vermilion:view", ({ detail }) => {
    if (detail.name !== "words") return;
    if (opened && isWord(opened)) close();
    else if (opened) fill();
    vermilion.stops.makeAll();
  });

  // What was meant by a click or a touch: a mark, or a word, where words are wanted.
  function meant(target) {
    const stop = target.closest(`${MARKS}, .zh > ruby`);
    return stop && isWord(stop) && page.dataset.words === "off" ? null : stop;
  }

  // What was pressed. Elements are made of the words no sooner than now: between the press and the
  // release they would take away what was pressed, and then some browsers see no click.
  function pressed({ target, clientX, clientY, detail }) {
    const line = target.closest(".zh");
    if (!line || !detail) return target;
    vermilion.text.wrap(target.closest("[data-spelling]"));
    const beneath = document.elementFromPoint(clientX, clientY);
    return beneath && target.contains(beneath) ? beneath : target;
  }

  // On a narrow screen a touch beside the sheet closes it and does nothing else, whatever is there;
  // but another mark or word is told of at once.
  document.addEventListener(
    "click",
    (event) => {
      if (!opened || !event.detail || !vermilion.layers.isNarrow()) return;
      if (event.target.closest(".panel, dialog") || meant(pressed(event))) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    true,
  );

  page.addEventListener("click", (event) => {
    const target = pressed(event);
    const mark = meant(target);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const word = isWord(mark) || page.dataset.words === "off" ? null : target.closest("ruby");
    if (mark === opened && word === touched) {
      close();
      return;
    }
    open(mark, word);
    // A click without a pointer came from the keyboard: its reader goes on in the note.
    if (event.detail === 0 || event.pointerType === "") panel.focus({ preventScroll: true });
  });
  for (const wanted of ["pointerover", "focusin"]) {
    page.addEventListener(wanted, (event) => {
      const mark = event.target.closest(MARKS);
      if (mark) ask(mark);
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened && !document.querySelector("dialog[open]")) close();
  });

  // From the start of its sentence, where both fit; else the mark alone, in the middle.
  function showWith(mark) {
    const sentence = mark.closest(".sentence, .row");
    const isSheet = getComputedStyle(panel).position === "fixed";
    const room = (isSheet ? panel.getBoundingClientRect().top : innerHeight) - 100;
    const needed = sentence && mark.getBoundingClientRect().bottom - sentence.getBoundingClientRect().top;
    if (sentence && needed < room) sentence.scrollIntoView({ behavior: "instant" });
    else mark.scrollIntoView({ block: "center", behavior: "instant" });
    if (isSheet) uncover(mark);
  }

  // The mark or the word that an address names, and the word inside the mark.
  function stopAt(place) {
    const start = new URLSearchParams(location.search).get("word");
    const isAsked = start && place.matches(".sentence") && page.dataset.words !== "off";
    const word = isAsked && wordAt(place, start);
    const stop = word ? word.closest(MARKS) || word : place;
    return stop.matches(`${MARKS}, ruby`) ? [stop, word && word !== stop ? word : null] : [];
  }

  // An address of a correction, of commentary or of a word opens it; of another place, it takes away
  // the sheet that would lie over it.
  vermilion.notes.open = (place) => {
    const [stop, word] = stopAt(place);
    if (!stop) {
      if (opened && vermilion.layers.isNarrow()) close();
      return false;
    }
    if (stop !== opened) open(stop, word);
    showWith(stop);
    return true;
  };

  // Come back to, a note opens where the reader was.
  vermilion.layers.add("note", {
    isOpen: () => Boolean(opened),
    open: () => {
      const place = document.getElementById(location.hash.slice(1));
      const [stop, word] = place ? stopAt(place) : [];
      if (stop && (stop !== opened || word !== touched)) open(stop, word);
    },
    close,
  });
  document.documentElement.classList.add("can-open");
})();
