// Half of the text stands under marks, which are links: what is drawn over them is selected, not
// dragged, and a click that ends a selection opens nothing. Without scripts they are links like others.
(() => {
  "use strict";

  const page = document.querySelector(".edition");
  if (!page) return;

  const MARKS = ".zh a[href], .source-text a[href]";
  let pressed = null;
  let taken = []; // From it, and to be given back.

  for (const mark of page.querySelectorAll(MARKS)) mark.draggable = false;

  // Chromium and WebKit begin no selection in a link, and Chromium none that stays inside what the press
  // gives the focus to: while a mark is pressed it is neither.
  page.addEventListener(
    "pointerdown",
    (event) => {
      release();
      const mark = event.target.closest(MARKS);
      if (!mark || event.pointerType === "touch" || event.button || event.ctrlKey || event.metaKey) return;
      pressed = mark;
      taken = ["href", "tabindex"].map((name) => [name, mark.getAttribute(name)]);
      for (const [name] of taken) mark.removeAttribute(name);
    },
    true,
  );

  function release() {
    for (const [name, value] of taken) if (value !== null) pressed.setAttribute(name, value);
    taken = [];
  }
  for (const ended of ["pointerup", "pointercancel", "blur"]) addEventListener(ended, release, true);

  function isSelected(node) {
    const selection = getSelection();
    return !selection.isCollapsed && selection.containsNode(node, true);
  }

  document.addEventListener(
    "click",
    (event) => {
      // A click by the keyboard has no detail.
      if (!event.detail || !event.target.closest(".zh, .source-text") || !isSelected(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
})();
