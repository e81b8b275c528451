// Walks through the text of an element: as it is shown, or as what it is in the reading text.
(() => {
  "use strict";

  if (!window.vermilion) return;

  const PUT_AWAY = "[data-corrected]"; // A mark that shows what was published.

  function* walk(node, whole) {
    if (node.nodeType === Node.TEXT_NODE || (whole && node.matches?.(whole))) yield node;
    else for (const one of [...node.childNodes]) yield* walk(one, whole);
  }

  vermilion.text.nodes = (element) => [...walk(element)];

  // Each text node with its text, and each mark that shows other words with those that are right.
  vermilion.text.pieces = (element) =>
    [...walk(element, PUT_AWAY)].map((node) => ({ node, text: node.data ?? node.dataset.corrected }));

  vermilion.text.reading = (element) => vermilion.text.pieces(element).reduce((all, { text }) => all + text, "");
})();
