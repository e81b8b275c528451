// Runs before the first line is laid out: tells the style sheets what scripts will answer, and of pinyin,
// which changes where every line stands.
(() => {
  "use strict";

  const root = document.documentElement;
  const level = new URLSearchParams(location.search).get("pinyin");
  if (/^(all|[1-6])$/.test(level)) root.dataset.pinyin = level;

  // Each script that has all it needs says what readers can do now, by a class on the root: `can-search`.
  // Until all have come or failed to, a control keeps its room and what stands in for it waits.
  root.classList.add("starting");
  document.addEventListener("DOMContentLoaded", () => {
    root.classList.remove("starting");
    if (!root.classList.contains("can-pinyin")) delete root.dataset.pinyin;
  });
})();
