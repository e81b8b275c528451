// Opens the theme's drawer from a button; the theme's own is the label of a hidden switch.
(() => {
  "use strict";

  const button = document.querySelector(".menu");
  const drawer = document.getElementById("__drawer");

  if (!button || !drawer) return;

  button.addEventListener("click", () => drawer.click());
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));
  document.documentElement.classList.add("can-menu");
})();
