// Half of the text stands under marks, which are links: what is drawn over them is selected, not
// dragged, and a click that ends a selection opens nothing. Without scripts they are links like others.
(() => {
  "use strict";

  const page = document.querySelector(".edition");
  if (!page) return;

  const MARKS = ".zh a, .source-text a";
  for (const mark of page.querySelectorAll(MARKS)) mark.draggable = false;

  document.addEventListener(
    "click",
    (event) => {
      const selection = getSelection();
      const text = event.target.closest(".zh, .source-text");
      // A click by the keyboard has no detail; one with Shift draws a selection out.
      if (!event.detail || !text || selection.isCollapsed || !selection.containsNode(event.target, true)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
})();
