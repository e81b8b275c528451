// Opens the note of a correction or of commentary beside its sentence; on a phone, as a sheet.
// Without this script the same links open the notes where they stand, under the sentence.
(function () {
  "use strict";

  const page = document.querySelector(".reading");
  if (!page) return;

  const MARKS = "a.correction, a.commentary";
  const panel = document.createElement("aside");
  panel.className = "panel";
  panel.tabIndex = -1;
  panel.setAttribute("aria-label", "校记 Note");
  let opened = null;
  // From here on the panel shows the notes, also where the browser would open them for an address.
  page.classList.add("with-panel");

  function closeButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = "×";
    button.setAttribute("aria-label", "关闭 Close");
    button.addEventListener("click", close);
    return button;
  }

  function open(mark) {
    const note = document.getElementById(mark.hash.slice(1));
    if (!note) return;
    if (opened) unlight();
    const copy = note.cloneNode(true);
    copy.removeAttribute("id");
    copy.tabIndex = 0; // A long note scrolls, by keyboard too.
    panel.replaceChildren(closeButton(), copy);
    mark.closest(".sentence").append(panel);
    mark.classList.add("open");
    mark.setAttribute("aria-expanded", "true");
    opened = mark;
    makeStop(mark);
    if (getComputedStyle(panel).position === "fixed") uncover(mark);
  }

  // The sheet must not hide the words that it explains.
  function uncover(mark) {
    const below = mark.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    if (below > -16) scrollBy({ top: below + 32, behavior: "auto" });
  }

  function unlight() {
    opened.classList.remove("open");
    opened.removeAttribute("aria-expanded");
    opened = null;
  }

  function close() {
    if (!opened) return;
    const mark = opened;
    unlight();
    panel.remove();
    mark.focus({ preventScroll: true });
  }

  page.addEventListener("click", (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (mark === opened) {
      close();
      return;
    }
    open(mark);
    const address = mark.id || mark.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search + "#" + address);
    // A click without a pointer came from the keyboard: its reader goes on in the note.
    if (event.detail === 0) panel.focus({ preventScroll: true });
  });

  // A sentence that a note names is on this page: go there, and keep the view.
  page.addEventListener("click", (event) => {
    const link = event.target.closest('.note a[href^="index.html#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = link.hash;
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened) close();
  });

  // One tab stop a sentence; the arrows move among its marks.
  function marksBeside(mark) {
    return [...mark.closest("[data-passage]").querySelectorAll(MARKS)];
  }

  function makeStop(mark) {
    for (const other of marksBeside(mark)) other.tabIndex = other === mark ? 0 : -1;
  }

  page.addEventListener("keydown", (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark) return;
    const marks = marksBeside(mark);
    const at = marks.indexOf(mark);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to === undefined || !marks[to]) return;
    event.preventDefault();
    makeStop(marks[to]);
    marks[to].focus();
  });

  for (const text of page.querySelectorAll("[data-passage]")) {
    const first = text.querySelector(MARKS);
    if (first) makeStop(first);
  }

  // An address of a correction or of commentary opens it.
  function land() {
    const id = location.hash.slice(1).replace(/-note$/, "");
    const mark = /^c\d+$/.test(id)
      ? document.getElementById(id)
      : /^k\d+$/.test(id) && page.querySelector(`a.commentary[href="#${id}"]`);
    if (!mark) return;
    mark.closest(".sentence").scrollIntoView();
    open(mark);
  }
  addEventListener("hashchange", land);
  land();
})();
