// Opens the note of a mark: beside its sentence, on a narrow screen or beside a table as a sheet.
// The notes of a sentence come in a script of their own when the first of them is wanted;
// without this script the same links lead to the notes page.
(function () {
  "use strict";

  const page = document.querySelector(".reading, .parallel, .source");
  if (!page) return;

  const MARKS = "a.correction, a.commentary";
  const notes = {};
  const asked = new Set();
  let opened = null;

  const panel = document.createElement("div");
  panel.className = "panel";
  panel.tabIndex = -1;
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", vermilion.say("校记或背景 Note or commentary"));
  const bar = document.createElement("div");
  bar.className = "bar";
  const body = document.createElement("div");
  body.className = "body";
  body.tabIndex = 0; // A long note scrolls, by keyboard too.
  body.setAttribute("role", "document");
  body.setAttribute("aria-live", "polite");
  bar.append(
    button("‹", "上一处 Previous", () => step(-1)),
    button("›", "下一处 Next", () => step(1)),
    button("×", "关闭 Close", close),
  );
  panel.append(bar, body);

  function button(sign, name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", vermilion.say(name));
    made.addEventListener("click", act);
    return made;
  }

  const idOf = (mark) => mark.hash.slice(1);

  // Called by each script of notes with what it brings.
  vermilion.receive = function (more) {
    Object.assign(notes, more);
    if (opened) fill();
  };

  function ask(mark) {
    const sentence = mark.closest('[id^="p"]').id;
    if (asked.has(sentence)) return;
    asked.add(sentence);
    const script = document.createElement("script");
    script.src = `notes/${sentence}.js`;
    script.onerror = () => {
      asked.delete(sentence);
      if (opened?.closest('[id^="p"]').id === sentence) location.assign(opened.href);
    };
    document.head.append(script);
  }

  function fill() {
    const id = idOf(opened);
    if (body.dataset.shown === id) return;
    if (notes[id]) {
      body.innerHTML = notes[id];
      body.dataset.shown = id;
    } else {
      body.textContent = "…";
      delete body.dataset.shown;
    }
    body.scrollTop = 0;
  }

  function open(mark) {
    if (opened) unlight();
    opened = mark;
    ask(mark);
    fill();
    place(mark.closest(".sentence") || page);
    mark.classList.add("open");
    mark.setAttribute("aria-expanded", "true");
    makeStop(mark);
    if (getComputedStyle(panel).position === "fixed") uncover(mark);
    vermilion.show(mark.id || idOf(mark));
    for (const lit of page.querySelectorAll(".lit")) lit.classList.remove("lit");
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
    opened.classList.remove("open");
    opened.setAttribute("aria-expanded", "false");
    opened = null;
  }

  function close() {
    if (!opened) return;
    const mark = opened;
    unlight();
    panel.remove();
    mark.focus({ preventScroll: true });
  }

  // The correction before or after the opened or the focused one, or after the top of the window.
  function step(by) {
    const from = opened || document.activeElement.closest(MARKS);
    // Beside one another, source and reading text have the same marks: keep to one of them.
    const column = from?.closest("[data-published]") || page.matches(".source") ? "[data-published]" : "[data-passage]";
    const all = [...page.querySelectorAll(column + " a.correction")];
    const seen = all.findIndex((mark) => mark.getBoundingClientRect().top > 60);
    const at = all.indexOf(from);
    const to = all[at < 0 ? (by > 0 ? seen : seen - 1) : at + by];
    if (!to) return;
    const inPanel = panel.contains(document.activeElement);
    if (!inPanel) to.focus({ preventScroll: true });
    const { top, bottom } = to.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight - 80) to.scrollIntoView({ block: "center", behavior: "instant" });
    open(to);
  }
  vermilion.step = step;

  page.addEventListener("click", (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (mark === opened) {
      close();
      return;
    }
    open(mark);
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

  // One tab stop a sentence; the arrows move among its marks.
  function marksBeside(mark) {
    return [...mark.closest("[data-passage], [data-published]").querySelectorAll(MARKS)];
  }

  function makeStop(mark) {
    for (const other of marksBeside(mark)) other.tabIndex = other === mark ? 0 : -1;
  }

  page.addEventListener("keydown", (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = marksBeside(mark);
    const at = marks.indexOf(mark);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to === undefined || !marks[to]) return;
    event.preventDefault();
    makeStop(marks[to]);
    marks[to].focus();
  });

  for (const text of page.querySelectorAll("[data-passage], [data-published]")) {
    const first = text.querySelector(MARKS);
    if (first) makeStop(first);
  }

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

  // An address of a correction or of commentary opens it.
  vermilion.openAddress = function (mark) {
    if (!mark.matches(MARKS)) return false;
    if (mark !== opened) open(mark);
    showWith(mark);
    return true;
  };
})();
