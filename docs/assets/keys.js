// Keyboard shortcuts; they leave the theme's keys alone and can be switched off in the settings.
(() => {
  "use strict";

  if (!window.vermilion) return;

  const ACTS = {
    j: () => vermilion.go?.(1),
    k: () => vermilion.go?.(-1),
    "]": () => vermilion.step?.(1),
    "[": () => vermilion.step?.(-1),
    v: () => vermilion.current?.() && vermilion.flip?.(vermilion.current()),
    1: () => vermilion.view?.("view", "clean"),
    2: () => vermilion.view?.("view", "marked"),
    3: () => vermilion.view?.("view", "proof"),
    4: () => vermilion.view?.("view", "published"),
    e: () => vermilion.view?.("english"),
    g: () => vermilion.view?.("as_published"),
    p: () => vermilion.pinyin?.(),
    w: () => vermilion.view?.("words"),
    l: () => vermilion.listenOn?.(),
    t: () => vermilion.changeScript?.(),
    c: () => vermilion.current?.() && vermilion.copyLink?.(vermilion.current()),
    "/": () => vermilion.openSearch?.(),
    "?": () => vermilion.openSettings?.(),
  };
  // What the same keys give while Chinese is typed.
  const SAME = { "】": "]", "【": "[", "？": "?", "、": "/", "／": "/" };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.documentElement.dataset.shortcuts === "off") return;
    if (event.target.closest?.("input, select, textarea, dialog, [contenteditable]")) return;
    const act = ACTS[SAME[event.key] || event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.documentElement.classList.add("can-keys");
})();
