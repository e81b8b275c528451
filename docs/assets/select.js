// Half of the text stands under marks, which are links: what is drawn over them is selected, not
// dragged, and a click that ends a selection opens nothing. Without scripts they are links like others.
(() => {
  "use strict";

  const page = document.querySelector(".edition");
  if (!page) return;

  const MARKS = ".zh a[href], .source-text a[href]";
  let pressed = null;
  let href = "";

  for (const mark of page.querySelectorAll(MARKS)) mark.draggable = false;

  // Chromium and WebKit begin no selection in a link: while a mark is pressed it is none.
  page.addEventListener(
    "pointerdown",
    (event) => {
      release();
      const mark = event.target.closest(MARKS);
      if (!mark || event.pointerType === "touch" || event.button || event.ctrlKey || event.metaKey) return;
      pressed = mark;
      href = mark.getAttribute("href");
      mark.removeAttribute("href");
    },
    true,
  );

  function release() {
    pressed?.setAttribute("href", href);
    pressed = null;
  }
  for (const ended of ["pointerup", "pointercancel", "blur"]) addEventListener(ended, release, true);

  document.addEventListener(
    "click",
    (event) => {
      const selection = getSelection();
      const text = event.target.closest(".zh, .source-text");
      // A click by the keyboard has no detail.
      if (!event.detail || !text || selection.isCollapsed || !selection.containsNode(event.target, true)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
})();
