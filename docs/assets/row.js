// The row of an edition's pages: where it is wider than a phone, the page that is read is in sight.
(() => {
  "use strict";

  const row = document.querySelector(".pages");
  const here = row?.querySelector("[aria-current]");
  if (here) row.scrollLeft = here.offsetLeft - row.offsetLeft - 16;
})();
