// Lets the keyboard open the theme's drawer, whose button is the label of a hidden switch.
(function () {
  "use strict";

  const button = document.querySelector('.md-header label[for="__drawer"]');
  const drawer = document.getElementById("__drawer");
  button.tabIndex = 0;
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", "菜单 Menu");

  function tell() {
    button.setAttribute("aria-expanded", String(drawer.checked));
  }

  function set(open) {
    if (drawer.checked !== open) drawer.click();
    if (!open) button.focus();
  }

  // Enter is the theme's: it presses whichever of its labels has the focus.
  button.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    set(!drawer.checked);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) set(false);
  });
  drawer.addEventListener("change", tell);
  tell();
})();
