// Keys that belong to an input method are no keys of ours. Most browsers say so by `isComposing`; in
// Safari the composition has ended when its last key arrives, which has only the old code 229.
// The first script of a page, so that no other, and no dialog of the browser, answers such a key.
(() => {
  "use strict";

  addEventListener(
    "keydown",
    (event) => {
      if (!event.isComposing && event.keyCode !== 229) return;
      event.stopImmediatePropagation();
      if (event.key === "Escape") event.preventDefault();
    },
    true,
  );
})();
