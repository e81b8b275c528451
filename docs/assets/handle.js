// The quiet handle beside a sentence, a note or an entry: it copies the link or a citation of it,
// flips a sentence and reads it aloud. One handle serves the page; it comes to what is pointed at or focused.
(() => {
  "use strict";

  const page = document.querySelector(".edition");
  if (!page || !window.vermilion?.labels) return;

  const OWNERS = ".note[data-address], .sentence, .row, .of-sentence";
  const handle = document.createElement("span");
  handle.className = "handle";
  const status = document.createElement("div");
  status.className = "status";
  status.setAttribute("role", "status");
  document.body.append(status);

  // A sign, or a short word in each language; the whole name is for the ear and the pointer.
  function button(sign, name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.tabIndex = -1; // The arrow keys lead here from the number.
    made.append(...sign);
    made.title = vermilion.labels.text(name);
    made.setAttribute("aria-label", made.title);
    made.addEventListener("click", act);
    return made;
  }
  const { nodes } = vermilion.labels;
  const flip = button("⇄", "flip", () => vermilion.view.flip(owner));
  const listen = button(nodes("listen"), "listen_here", () => vermilion.voice.listen(owner));
  const link = button(nodes("link"), "copy_link", () => copyLink(id()));
  const cite = button(nodes("cite"), "copy_citation", () => copy(citation(), "citation_copied"));
  const report = button(nodes("wrong"), "report", () => vermilion.address.report(id()));
  let owner = null;

  const id = () => owner.dataset.address || owner.id;

  // What the history page gives, with the place, its address and the day.
  function citation() {
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    const lines = { zh: page.dataset.citeZh, en: page.dataset.citeEn };
    const language = document.documentElement.dataset.language;
    return Object.entries(lines)
      .filter(([name]) => language === "both" || language === name)
      .map(([, line]) => `${line} ${id()}. ${vermilion.address.of(id())} (${day}).`)
      .join("\n");
  }

  const copyLink = (place) => copy(vermilion.address.of(place), "link_copied");

  async function copy(text, done) {
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Some browsers keep the clipboard from pages of a folder; this older way still works there.
      const field = document.createElement("textarea");
      field.value = text;
      const held = document.activeElement;
      document.body.append(field);
      field.select();
      isCopied = document.execCommand("copy");
      field.remove();
      held.focus({ preventScroll: true });
    }
    if (!isCopied) tell("not_copied");
    else tell(done, ...(vermilion.address.isLocal ? ["local"] : []));
  }

  let fading = 0;
  function tell(...names) {
    status.textContent = vermilion.labels.text(...names);
    clearTimeout(fading);
    fading = setTimeout(() => status.replaceChildren(), 4000);
  }

  function come(event) {
    const next = event.target.closest?.(OWNERS);
    if (!next || next === owner || handle.contains(event.target)) return;
    owner = next;
    const isSentence = owner.matches(".sentence");
    handle.replaceChildren(
      ...(isSentence && vermilion.view.flip ? [flip] : []),
      ...(isSentence && vermilion.voice.chosen && vermilion.voice.listen ? [listen] : []),
      link,
      cite,
      ...(vermilion.address.report ? [report] : []),
    );
    const beside = owner.querySelector(":scope > .number, :scope > * > .number, :scope > .permalink > a:last-child");
    if (beside) beside.after(handle);
  }
  page.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [handle.previousElementSibling, ...handle.children];
    const at = stops.indexOf(/** @type {Element} */ (event.target));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 }[event.key];
    if (at < 0 || to === undefined || !stops[to]) return;
    event.preventDefault();
    stops[to].focus();
  });
  // A pointer that moves, not a page that scrolls under one: the handle may have the focus.
  for (const wanted of ["pointermove", "pointerdown", "focusin"]) page.addEventListener(wanted, come);
  vermilion.address.copyLink = (sentence) => copyLink(sentence.id);
})();
