// What the reader looks at stays where it is: while lines above it grow or shrink, when the window gets
// another width, on reload and when one comes back. Each entry of the history remembers its place.
(() => {
  "use strict";

  const main = document.querySelector(".edition") || document.querySelector(".md-content");
  if (!main || !window.vermilion) return;

  const LINE = 60; // Below the header.
  const FRAMES = 20;
  const TIME = 700; // In milliseconds; a slow device has few frames.
  let width = document.documentElement.clientWidth;
  let last = null;
  let current = null; // The sentence read last.
  let frames = 0;
  let held = null;
  let isWaiting = false;
  let saving = 0;
  let { key, at: back } = history.state || {};

  // A place: the id of an element, where its top stands below that of the window, and its height.
  function placeOf(element) {
    if (!element) return { id: "" };
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
    return placeOf(next || over);
  }

  // Then the same thing is held again, or several changes in a row would carry the reader off.
  function hasStayed(place) {
    const element = place?.id && document.getElementById(place.id);
    return element && Math.abs(element.getBoundingClientRect().top - place.top) < 1;
  }

  // Of what reaches over the top, the same share stays above it.
  function bring({ id, top, height }) {
    const element = id && document.getElementById(id);
    if (!element) return;
    const now = element.getBoundingClientRect();
    const wanted = top < LINE ? LINE - ((LINE - top) / height) * now.height : top;
    if (Math.abs(now.top - wanted) > 0.5) scrollBy({ top: now.top - wanted, behavior: "instant" });
  }

  // What stands above a place may only now get its true height: `act` is done again for some frames,
  // until the reader moves or something else is held.
  vermilion.place.holdOn = (act) => {
    const end = performance.now() + TIME;
    held = act;
    frames = FRAMES;
    (function again() {
      if (held !== act || frames <= 0) return;
      act();
      frames = performance.now() < end ? frames - 1 : 0;
      if (frames) requestAnimationFrame(again);
      else keep();
    })();
  };

  function hold(place) {
    last = place;
    vermilion.place.holdOn(() => (place.id ? bring(place) : scrollTo({ top: 0, behavior: "instant" })));
  }

  // The reader's own place is kept before all: the sentence read last, as long as it can be seen.
  vermilion.place.holdStill = (change) => {
    const box = current?.getClientRects()[0];
    const isSeen = box && box.bottom > 80 && box.top < innerHeight;
    const place = isSeen ? placeOf(current) : hasStayed(last) ? last : look();
    change();
    bring(place);
    last = placeOf(document.getElementById(place.id));
  };

  vermilion.place.current = () => current;
  vermilion.place.setCurrent = (sentence) => {
    current?.classList.remove("current");
    current = sentence;
    current.classList.add("current");
  };

  function save() {
    clearTimeout(saving);
    if (last) vermilion.address.remember({ at: last });
  }

  function keep() {
    last = look();
    save();
  }
  document.addEventListener("vermilion:leave", keep);

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
  vermilion.place.isNew = () => {
    if (history.state?.key) return false;
    key = Math.random();
    vermilion.address.remember({ key });
    return true;
  };

  // A link inside a note leads on: Back leads to where it stood.
  vermilion.place.depart = () => {
    keep();
    key = Math.random();
    history.pushState({ open: history.state?.open, key }, "", location.href);
  };

  // Browsers give a place back in pixels, before the page has its height, and from a folder not at all.
  history.scrollRestoration = "manual";
  vermilion.place.isBack = Boolean(back);
  vermilion.place.isNew();
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
    if (at || !location.hash) hold(at || { id: "" });
    else vermilion.announce("land"); // Nobody has moved since it was landed at.
  });
})();
