// The notes, sifted: sorted by what they say, each with the sentence around it.
(() => {
  "use strict";

  const form = document.querySelector(".notes .filter");
  if (!form || !window.vermilion?.sift) return;

  const SIDES = { garbled: ".pair > :first-child", corrected: ".pair > b" };
  const choice = form.querySelector(".choice");
  const flat = document.createElement("section");
  flat.className = "flat";

  // The order of the model's words is that of their boxes.
  function key(note, order) {
    if (order in SIDES) return note.querySelector(SIDES[order])?.textContent || "";
    return [...form.querySelectorAll(`[name="${order}"]`)].findIndex(({ value }) => value === note.dataset[order]);
  }

  // Out of its sentence, a note brings the words around it along.
  function giveContext(note, section) {
    if (note.querySelector(".context")) return;
    const mark = section.querySelector(`.zh a[href="#${note.id}"]`);
    const line = mark.closest(".zh").cloneNode(true);
    line.classList.add("context");
    line.removeAttribute("data-passage");
    for (const other of line.querySelectorAll("a")) {
      if (other.hash === mark.hash) continue;
      other.replaceWith(other.textContent);
    }
    note.querySelector(".pair").after(line);
  }

  // What is chosen, beside the line that opens the choice.
  function tell({ ticked }) {
    const words = ticked.flatMap((box) => [...box.parentElement.querySelectorAll(".in-zh, .in-en")]);
    choice.replaceChildren(...words.flatMap((word) => [word.matches(".in-zh") ? " · " : " ", word.cloneNode(true)]));
  }

  vermilion.sift({
    form,
    part: '[data-part="notes"]',
    section: ".of-sentence",
    entry: ".note",
    written: "p:not(.context, .derived, .permalink), li, .permalink > a",
    flat,
    key,
    sorting: giveContext,
    drawn: tell,
  });
})();
