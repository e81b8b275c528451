// Runs before the first line is laid out: pinyin over the words changes where every line stands.
(() => {
  "use strict";

  const level = new URLSearchParams(location.search).get("pinyin");
  if (/^(all|[1-6])$/.test(level)) document.documentElement.dataset.pinyin = level;
})();
