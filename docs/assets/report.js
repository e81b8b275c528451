// Where the site names somebody to write to: fills in the address and the id of the place meant.
(() => {
  "use strict";

  const link = document.querySelector("a.report");
  if (!link || !window.vermilion) return;

  const letter = new URL(link.href);

  function fill(id) {
    const place = id ? vermilion.address.of(id) : location.href;
    const parts = new URLSearchParams(letter.search);
    const body = encodeURIComponent(`${place}\n\n`);
    link.href = `${letter.protocol}${letter.pathname}?subject=${encodeURIComponent(parts.get("subject"))}&body=${body}`;
  }

  // A mistake is reported at the place that was read last, or at the one that a handle names.
  vermilion.address.report = (id) => {
    fill(id);
    link.click();
  };
  for (const wanted of ["pointerdown", "focusin"]) {
    link.addEventListener(wanted, () => fill(location.hash.slice(1) || vermilion.place.current()?.id));
  }
})();
