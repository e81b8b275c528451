// The words, sifted, and the terms after them; a word is lit where its places lead.
(() => {
  "use strict";

  const form = document.querySelector(".words .filter");
  if (!form || !window.vermilion?.sift) return;

  const all = document.querySelector('[data-part="words"]');
  const terms = document.getElementById("terms");
  const entries = [...(terms?.querySelectorAll(".term") || [])];
  const none = document.querySelector(".words .none");

  const key = ({ dataset }, by) => Number(dataset.order) - (by === "frequency" ? 1e6 * Number(dataset.count) : 0);

  // A term has no level: it is shown where none is chosen.
  function drawTerms({ count, finds, named, ticked }) {
    for (const term of entries) term.hidden = named !== terms.id && (ticked.length > 0 || !finds(term));
    if (terms) terms.hidden = entries.every((term) => term.hidden);
    none.hidden = count > 0 || (terms && !terms.hidden);
  }

  function light({ target }) {
    const link = target.closest?.(".entry a[href*='index.html']");
    if (!link) return;
    const parts = new URLSearchParams(link.search);
    parts.set("hit", link.closest(".entry").querySelector(".head b").textContent);
    link.search = parts.toString();
  }
  for (const wanted of ["pointerdown", "focusin"]) all.addEventListener(wanted, light);

  vermilion.sift({
    form,
    part: '[data-part="words"]',
    section: ".of-level",
    entry: ".entry",
    written: ".head > :not(i), .gloss",
    flat: document.createElement("ul"),
    key,
    drawn: drawTerms,
  });
})();
