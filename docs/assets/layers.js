// What lies over the page on a narrow screen (a note, the search, the settings, the menu) is an entry of
// the history of its own: Back closes it, and closing it otherwise takes the entry away again.
(() => {
  "use strict";

  if (!window.vermilion) return;

  const NARROW = matchMedia("(max-width: 60em)"); // As in the style sheets.
  const layers = {};
  let isLeaving = false;
  let due = []; // What is to be done when the entry is gone.

  const open = () => history.state?.open || [];

  vermilion.layers.isNarrow = () => NARROW.matches;

  // A layer gives `isOpen()`, `open()` and `close()`, and is told apart by its name.
  vermilion.layers.add = (name, layer) => {
    layers[name] = layer;
  };

  // A layer has opened; `then` may change the address, which by now is that of the layer.
  vermilion.layers.enter = (name, then = () => {}) => {
    if (isLeaving) {
      due.push(() => vermilion.layers.enter(name, then));
      return;
    }
    if (!open().includes(name)) {
      const state = { ...history.state, open: [...open(), name] };
      if (NARROW.matches) history.pushState({ ...state, isLayer: true }, "", location.href);
      else vermilion.address.remember(state);
    }
    then();
  };

  // A layer has closed. Gives whether its entry goes with it, which takes a moment.
  vermilion.layers.leave = (name) => {
    if (due.length) due = [];
    if (isLeaving || !open().includes(name)) return isLeaving;
    if (history.state.isLayer) {
      isLeaving = true;
      history.back();
    } else vermilion.address.remember({ open: open().filter((one) => one !== name) });
    return isLeaving;
  };

  // Back, Forward and reload show what the entry says.
  function follow() {
    for (const [name, layer] of Object.entries(layers)) {
      if (open().includes(name)) layer.open();
      else if (layer.isOpen()) layer.close();
    }
  }
  addEventListener("popstate", () => {
    if (!isLeaving) {
      if (history.state?.key) follow();
      return;
    }
    isLeaving = false;
    for (const act of due.splice(0)) act();
  });

  // Dialogs and the theme's drawer are opened in many ways; it is enough to see them open.
  function watch(name, layer) {
    const element = layer.element;
    vermilion.layers.add(name, layer);
    const see = () => {
      if (!layer.isOpen()) vermilion.layers.leave(name);
      else if (NARROW.matches) vermilion.layers.enter(name);
    };
    if (element.matches("dialog")) new MutationObserver(see).observe(element, { attributeFilter: ["open"] });
    else element.addEventListener("change", see);
  }

  // What the address has opened by then has no entry of its own: Back leads to where the link stood.
  addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("dialog[class]")) {
      const open = () => element.open || element.showModal();
      watch(element.className, { element, isOpen: () => element.open, open, close: () => element.close() });
    }
    const element = document.getElementById("__drawer");
    const isOpen = () => element.checked;
    const press = (wanted) => isOpen() === wanted || element.click();
    if (element) watch("drawer", { element, isOpen, open: () => press(true), close: () => press(false) });
    // What the address has opened stays open, whatever the entry says.
    for (const name of open()) layers[name]?.open();
  });
})();
