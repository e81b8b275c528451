// One tab stop a sentence: the arrow keys move among its words and marks, Enter opens one.
(() => {
  "use strict";

  const page = document.querySelector(".reading, .parallel, .source");
  if (!page || !window.vermilion) return;

  const TEXTS = "[data-passage], [data-published]";
  const MARKS = "a.correction, a.background";
  // Words inside a mark are told with it.
  const WORDS = ".zh > ruby";

  function stopsOf(text) {
    vermilion.text.wrap(text);
    return [...text.querySelectorAll(page.dataset.words === "off" ? MARKS : `${MARKS}, ${WORDS}`)];
  }

  // A sentence is entered at its first mark or, where it has none, at its first word.
  function enter(text) {
    const first = text.querySelector(MARKS) || stopsOf(text)[0];
    if (first) makeStop(first);
    else release(text);
  }

  function release(text) {
    for (const word of text.querySelectorAll("ruby[tabindex]")) {
      word.removeAttribute("tabindex");
      word.removeAttribute("role");
    }
  }

  // A word becomes a button only while it is the stop: a reader who hears the page hears a text.
  function makeStop(stop) {
    release(stop.closest(TEXTS));
    for (const mark of stop.closest(TEXTS).querySelectorAll(MARKS)) mark.tabIndex = -1;
    stop.tabIndex = 0;
    if (stop.matches("ruby")) stop.setAttribute("role", "button");
  }

  page.addEventListener("keydown", (event) => {
    const stop = event.target.closest(`${MARKS}, ${WORDS}`);
    if (!stop || event.altKey || event.ctrlKey || event.metaKey) return;
    if (stop.matches("ruby") && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      stop.click();
      return;
    }
    const stops = stopsOf(stop.closest(TEXTS));
    const at = stops.indexOf(stop);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined || !stops[to]) return;
    event.preventDefault();
    makeStop(stops[to]);
    stops[to].focus();
  });

  vermilion.stops.make = makeStop;
  vermilion.stops.makeAll = () => page.querySelectorAll(TEXTS).forEach(enter);
  vermilion.stops.makeAll();
  // Every stop of the page, in the order of the text.
  vermilion.stops.all = () => [...page.querySelectorAll("[data-passage]")].flatMap(stopsOf);
})();
