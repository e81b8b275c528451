// The link to the same page in the other script keeps the view and the place.
(() => {
  "use strict";

  const links = document.querySelectorAll("a.script");
  if (!links.length || !window.vermilion) return;

  const isSeen = (one) =>
    one && one.getBoundingClientRect().bottom > 60 && one.getBoundingClientRect().top < innerHeight;

  // What is looked at: the place that the address names, the sentence read last, or the first one.
  // Whoever has gone up to the head of the page for the link means what was read before.
  function place(isUp) {
    const named = document.getElementById(location.hash.slice(1));
    const current = vermilion.place.current();
    const at =
      [named, current].find(isUp ? Boolean : isSeen) || (!isUp && scrollY > 0 && vermilion.place.firstSeen?.());
    return at ? `#${at.id}` : "";
  }

  // The rest of the query goes along as well.
  function prepare({ currentTarget: link }) {
    const hash = place(Boolean(link.closest(".pages")));
    const parts = new URLSearchParams(location.search);
    if (hash !== location.hash) parts.delete("to");
    link.search = parts.toString();
    link.hash = hash;
  }

  for (const link of links) {
    for (const wanted of ["pointerdown", "focusin", "click"]) link.addEventListener(wanted, prepare);
  }
  vermilion.address.changeScript = () => links[0].click();
})();
