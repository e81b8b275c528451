// Pinyin over the words: none, over those above an HSK level, or over all; it stands in the address.
(() => {
  "use strict";

  const select = document.querySelector('.tools [name="pinyin"]');
  if (!select || !window.vermilion?.text.wrapAll) return;

  const NONE = "none";
  const levels = [...select.options].map((option) => option.value);

  function set(level) {
    vermilion.place.holdStill(() => {
      if (level !== NONE) vermilion.text.wrapAll();
      if (level === NONE) delete document.documentElement.dataset.pinyin;
      else document.documentElement.dataset.pinyin = level;
    });
    select.value = level;
    vermilion.address.write("pinyin", level, NONE);
  }

  // From none to all and back, for the key; a level that was chosen comes back.
  let last = "all";
  vermilion.view.pinyin = () => {
    if (select.value !== NONE) last = select.value;
    set(select.value === NONE ? last : NONE);
  };

  select.addEventListener("change", () => set(select.value));
  select.value = vermilion.address.read("pinyin", levels, NONE);
  if (select.value !== NONE) vermilion.text.wrapAll();
  addEventListener("popstate", () => vermilion.address.write("pinyin", select.value, NONE));
  document.documentElement.classList.add("can-pinyin");
})();
