// What a reader sets for every page: language of labels and notes, text size, measure, speed, shortcuts.
// Kept in the browser where it allows that; an address that names a language wins and stores nothing.
(() => {
  "use strict";

  if (!window.vermilion) return;

  const SETTINGS = {
    language: { allowed: ["both", "zh", "en"], usual: "both", inAddress: true },
    size: { allowed: ["s", "m", "l", "xl"], usual: "m" },
    measure: { allowed: ["narrow", "middle", "wide"], usual: "middle" },
    speed: { allowed: ["0.6", "0.8", "1", "1.2"], usual: "1" },
    shortcuts: { allowed: ["on", "off"], usual: "on" },
  };
  const root = document.documentElement;
  const sheet = document.querySelector("dialog.sheet");
  const key = (name) => `vermilion:${name}`;

  // A browser may refuse storage altogether, with an exception.
  function stored(name) {
    try {
      return localStorage.getItem(key(name));
    } catch {
      return null;
    }
  }

  function store(name, value) {
    try {
      localStorage.setItem(key(name), value);
    } catch {
      // Then the setting holds for this page alone.
    }
  }

  function apply(name, value) {
    root.dataset[name] = value;
    for (const input of document.querySelectorAll(`.settings [name="${name}"], .sheet [name="${name}"]`)) {
      input.checked = input.type === "checkbox" ? value === "on" : input.value === value;
    }
    if (name === "language") nameOptions(value);
  }

  // An option holds no elements, so that no style sheet can hide one of its languages.
  function nameOptions(language) {
    for (const option of document.querySelectorAll("option[data-zh]")) {
      const { zh, en, both = `${zh} ${en}` } = option.dataset;
      option.textContent = { zh, en, both }[language];
    }
  }

  for (const [name, { allowed, usual, inAddress }] of Object.entries(SETTINGS)) {
    const kept = allowed.includes(stored(name)) ? stored(name) : usual;
    const chosen = inAddress ? vermilion.address.read(name, allowed, kept) : kept;
    apply(name, chosen);
    // Then a copied link and the next page of a folder show the same.
    if (inAddress) vermilion.address.write(name, chosen, usual);
  }

  function changed(event) {
    const { name, type, value, checked } = event.target;
    if (!(name in SETTINGS)) return;
    const chosen = type === "checkbox" ? (checked ? "on" : "off") : value;
    vermilion.place.holdStill(() => apply(name, chosen));
    store(name, chosen);
    if (SETTINGS[name].inAddress) vermilion.address.write(name, chosen, SETTINGS[name].usual);
  }

  document.querySelector(".settings").addEventListener("change", changed);
  sheet.addEventListener("change", changed);
  const button = document.querySelector(".settings button");
  if (sheet.showModal) {
    vermilion.settings.open = () => sheet.open || sheet.showModal();
    button.addEventListener("click", vermilion.settings.open);
  } else button.remove(); // Safari before 15.4 has no dialogs.
  // A click beside the sheet closes it.
  sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());
  vermilion.settings.stored = stored;
  vermilion.settings.store = store;
  document.documentElement.classList.add("can-set");
})();
