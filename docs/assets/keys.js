// Keyboard shortcuts; they leave the theme's keys alone and can be switched off in the settings.
(() => {
  "use strict";

  if (!window.vermilion) return;

  const ACTS = {
    j: () => vermilion.place.go?.(1),
    k: () => vermilion.place.go?.(-1),
    "]": () => vermilion.notes.step?.(1),
    "[": () => vermilion.notes.step?.(-1),
    v: () => vermilion.place.current() && vermilion.view.flip?.(vermilion.place.current()),
    1: () => vermilion.view.set?.("view", "clean"),
    2: () => vermilion.view.set?.("view", "marked"),
    3: () => vermilion.view.set?.("view", "proof"),
    4: () => vermilion.view.set?.("view", "published"),
    e: () => vermilion.view.set?.("english"),
    g: () => vermilion.view.set?.("as_published"),
    p: () => vermilion.view.pinyin?.(),
    w: () => vermilion.view.set?.("words"),
    l: () => vermilion.voice.listenOn?.(),
    t: () => vermilion.address.changeScript?.(),
    c: () => vermilion.place.current() && vermilion.address.copyLink?.(vermilion.place.current()),
    "/": () => vermilion.search.open?.(),
    "?": () => vermilion.settings.open?.(),
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
