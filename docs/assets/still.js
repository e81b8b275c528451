// What the reader looks at stays where it is: while lines above it grow or shrink, when the window gets
// another width, on reload and when one comes back. Each entry of the history remembers its place.
(() => {
  "use strict";

  const main = document.querySelector(".edition") || document.querySelector(".md-content");
  if (!main) return;

  const LINE = 60; // Below the header.
  const FRAMES = 20; // For so long what stands above may still get another height.
  let width = document.documentElement.clientWidth;
  let last = null;
  let frames = 0;
  let isWaiting = false;
  let saving = 0;
  let { key, at: back } = history.state || {};

  // A place: the id of an element, where its top stands below that of the window, and its height.
  function placeOf(element) {
    const { top, height } = element.getBoundingClientRect();
    return { id: element.id, top, height };
  }

  // What is read: the first thing that begins in the upper part of the window, which may be a mark
  // inside a sentence, or what reaches over its top. At the head of the page nothing is.
  function look() {
    if (scrollY < 2) return { id: "" };
    let over = null;
    let next = null;
    for (const one of main.querySelectorAll("[id]")) {
      const { top, bottom } = one.getBoundingClientRect();
      if (top === bottom || bottom <= LINE) continue;
      if (top >= LINE) {
        next = one;
        break;
      }
      over = one;
    }
    if (next && over && next.getBoundingClientRect().top > innerHeight / 2) next = over;
    return next || over ? placeOf(next || over) : { id: "" };
  }

  // Of what reaches over the top, the same share stays above it.
  function bring({ id, top, height }) {
    const element = id && document.getElementById(id);
    if (!element) return;
    const now = element.getBoundingClientRect();
    const wanted = top < LINE ? LINE - ((LINE - top) / height) * now.height : top;
    if (Math.abs(now.top - wanted) > 0.5) scrollBy({ top: now.top - wanted, behavior: "instant" });
  }

  function hold(place) {
    const isRunning = frames > 0;
    frames = FRAMES;
    last = place;
    if (!isRunning) again();
  }

  function again() {
    if (frames <= 0) return;
    if (last.id) bring(last);
    else scrollTo({ top: 0, behavior: "instant" });
    frames -= 1;
    requestAnimationFrame(again);
  }

  // The reader's own place is kept before all: the sentence read last, as long as it can be seen.
  vermilion.holdStill = (change) => {
    const current = vermilion.current?.();
    const box = current?.getClientRects()[0];
    const isSeen = box && box.bottom > 80 && box.top < innerHeight;
    const place = isSeen ? placeOf(current) : look();
    change();
    bring(place);
    last = look();
  };

  function save() {
    clearTimeout(saving);
    if (last) vermilion.remember({ at: last });
  }

  addEventListener(
    "scroll",
    () => {
      clearTimeout(saving);
      saving = setTimeout(save, 300);
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        if (frames <= 0) last = look();
      }, 100);
    },
    { passive: true },
  );
  addEventListener("pagehide", save);

  // Only another width lays the lines out anew; the bars of a phone's browser come and go.
  addEventListener("resize", () => {
    if (document.documentElement.clientWidth === width) return;
    width = document.documentElement.clientWidth;
    if (last?.id) hold(last);
  });

  // Whoever moves is not held.
  for (const wanted of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(
      wanted,
      () => {
        frames = 0;
        back = null;
      },
      { passive: true, capture: true },
    );
  }

  // Whether this entry of the history is a new one; then it gets its mark.
  vermilion.isNew = () => {
    if (history.state?.key) return false;
    key = Math.random();
    vermilion.remember({ key });
    return true;
  };

  // A link inside a note leads on: Back leads to where it stood.
  vermilion.depart = () => {
    save();
    key = Math.random();
    history.pushState({ open: history.state?.open, key }, "", location.href);
  };

  // Browsers give a place back in pixels, before the page has its height, and from a folder not at all.
  history.scrollRestoration = "manual";
  vermilion.isBack = Boolean(back);
  vermilion.isNew();
  if (back) {
    hold(back);
    addEventListener("load", () => setTimeout(() => back && hold(back)));
  }
  // What a layer over the page has pushed stands at the place that it covers.
  addEventListener("popstate", () => {
    const { key: now, at } = history.state || {};
    if (!now) return;
    if (now === key) {
      save(); // The reader may have moved under the layer.
      return;
    }
    key = now;
    if (at) hold(at);
  });
})();
