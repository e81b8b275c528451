// The place in the text: where an address lands, the current sentence, a range, where one stopped.
(() => {
  "use strict";

  const page = document.querySelector(".edition");
  if (!page || !window.vermilion) return;

  const SENTENCES = ".sentence, .row, .of-sentence, .source-text [id*='s']";
  const sentences = [...page.querySelectorAll(SENTENCES)];

  vermilion.place.firstSeen = () => sentences.find((one) => one.getBoundingClientRect().bottom > 120);

  // The sentence before or after the current one, or the first in the window.
  vermilion.place.go = (by) => {
    // What a filter hides is passed over.
    const shown = sentences.filter((one) => one.isConnected && one.getClientRects().length);
    const seen = shown.findIndex((one) => one.getBoundingClientRect().bottom > 80);
    const current = vermilion.place.current();
    const at = shown.includes(current) ? shown.indexOf(current) + by : seen;
    const to = shown[Math.max(0, Math.min(at, shown.length - 1))];
    if (!to) return;
    vermilion.place.setCurrent(to);
    vermilion.address.write("to", "");
    vermilion.address.show(to.id);
    light();
    const link = to.querySelector(".number");
    if (link) link.focus({ preventScroll: true });
    to.scrollIntoView({ block: "start", behavior: "instant" });
  };

  for (const event of ["pointerdown", "focusin"]) {
    page.addEventListener(event, ({ target }) => {
      const sentence = target.closest(SENTENCES);
      if (sentence) vermilion.place.setCurrent(sentence);
    });
  }

  // What an address names is lit: a sentence, a paragraph, or from one sentence to another.
  function light() {
    for (const lit of page.querySelectorAll(".lit")) lit.classList.remove("lit");
    delete page.dataset.range;
    const id = location.hash.slice(1);
    const from = sentences.findIndex((one) => one.id === id);
    if (from < 0) {
      document.getElementById(id)?.classList.add("lit");
      return;
    }
    const last = new URLSearchParams(location.search).get("to");
    const to = Math.max(
      from,
      sentences.findIndex((one) => one.id === last),
    );
    for (const one of sentences.slice(from, to + 1)) one.classList.add("lit");
    if (to > from) page.dataset.range = "";
    vermilion.place.setCurrent(sentences[from]);
  }

  // A click on a number lands there; with Shift it makes a range from the lit sentence to this one.
  page.addEventListener("click", (event) => {
    const number = event.target.closest(".sentence > .number");
    if (!number || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const ends = [location.hash.slice(1), number.hash.slice(1)].map((id) =>
      sentences.findIndex((one) => one.id === id),
    );
    if (event.shiftKey && ends[0] >= 0) {
      ends.sort((a, b) => a - b);
      vermilion.address.show(sentences[ends[0]].id);
      vermilion.address.write("to", sentences[ends[1]].id);
      getSelection().removeAllRanges();
    } else {
      vermilion.address.write("to", "");
      vermilion.address.show(number.hash.slice(1));
    }
    light();
  });

  // Of a sentence that is longer than the window, its hit is shown.
  function bring(element, hit) {
    let last = NaN;
    vermilion.place.holdOn(() => {
      const top = element.getBoundingClientRect().top;
      if (!(Math.abs(top - last) <= 1)) reach(element, hit);
      last = element.getBoundingClientRect().top;
    });
  }

  function reach(element, hit) {
    element.scrollIntoView({ behavior: "instant" });
    const below = hit && hit.getBoundingClientRect().bottom - innerHeight;
    if (hit && below > -40) scrollBy({ top: below + innerHeight / 2, behavior: "instant" });
  }

  function land() {
    light();
    const element = document.getElementById(location.hash.slice(1));
    sayNowhere(!element && location.hash.length > 1);
    if (element && !vermilion.notes.open?.(element)) bring(element, vermilion.search.light?.(element, land));
  }
  document.addEventListener("vermilion:land", land);

  // The words of the page have changed under what a search lit.
  function relight() {
    const element = document.getElementById(location.hash.slice(1));
    if (element) vermilion.search.light?.(element, relight);
  }
  document.addEventListener("vermilion:view", relight);

  // An address that names no place of this page says so, and where the text begins.
  function sayNowhere(isNowhere) {
    page.querySelector(".nowhere")?.remove();
    if (!isNowhere || !vermilion.labels) return;
    const line = document.createElement("p");
    line.className = "nowhere";
    line.setAttribute("role", "status");
    const first = sentences.length ? `#${sentences[0].id}` : "index.html";
    const [zh, gap, en] = vermilion.labels.nodes("nowhere");
    const [zhStart, , enStart] = vermilion.labels.nodes("begins");
    for (const [part, words] of [
      [zh, zhStart],
      [en, enStart],
    ]) {
      const start = document.createElement("a");
      start.href = first;
      start.textContent = words.textContent;
      part.append(" ", start);
    }
    line.append(zh, gap, en);
    (page.querySelector("#text") || page.firstElementChild).after(line);
    line.scrollIntoView({ block: "center", behavior: "instant" });
  }

  // Whoever comes back to an entry of the history is given the place, not landed where it leads.
  addEventListener("hashchange", () => {
    if (vermilion.place.isNew()) land();
    else light();
  });
  document.documentElement.classList.add("can-place");
  if (vermilion.place.isBack) {
    light();
    relight();
  } else if (location.hash) {
    land();
    // The browser jumps on its own when all is loaded; what was opened is shown after that.
    addEventListener("load", () => setTimeout(land));
  }

  // Where the reader stopped, offered again when the page is opened without a place.
  const again = page.querySelector(".continue");
  if (!again) return;
  const name = `place:${page.dataset.edition}`;
  const stopped = vermilion.settings.stored?.(name);
  if (!location.hash && !vermilion.place.isBack && stopped && sentences.slice(3).some((one) => one.id === stopped)) {
    again.href = `#${stopped}`;
    again.querySelector("b").textContent = stopped.slice(1).replace("s", ".");
    again.hidden = false;
  }
  let waiting = 0;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const seen = vermilion.place.firstSeen();
        if (seen) vermilion.settings.store?.(name, seen.id);
      }, 400);
    },
    { passive: true },
  );
})();
