// Reads aloud a sentence, or the text from here on. What is heard is the reading text in every view:
// whoever looks for the garbles hears where they are, and nobody learns nonsense by ear.
(() => {
  "use strict";

  const synth = window.speechSynthesis;
  const page = document.querySelector(".reading");
  if (!synth || !page || !window.vermilion?.text.printed) return;
  const root = document.documentElement;
  const sentences = [...page.querySelectorAll(".sentence")];
  let heard = null; // The sentence that is being read.
  let ahead = []; // The sentences after it.
  let pieces = []; // What is left of it.
  let utterance = null; // Chromium forgets one that nobody holds, and never says that it has ended.
  let quiet = 0; // For how many seconds nothing has been said.
  let voice, starting, watching;
  const speed = () => Number(root.dataset.speed || 1);
  const isListening = () => "listening" in root.dataset;

  // As published the words on the page are the garbled ones, and a translator may have put others there.
  const words = (sentence) => vermilion.text.printed(sentence.querySelector(".zh")).trim();

  // Some engines break off after a quarter of a minute: the slower, the shorter. Cut where a clause ends,
  // else at any mark, and only where none stands in sixty characters anywhere.
  function cut(text) {
    const most = Math.min(60, Math.round(60 * speed()));
    const clause = `.{1,${most}}$|.{${Math.round(most / 3)},${most - 1}}[。！？；：，…]`;
    const mark = "[。！？；：，…、》]";
    return text.match(new RegExp(`${clause}|.{1,${most - 1}}${mark}|.{1,59}?${mark}|.{1,60}`, "gsu")) || [];
  }

  function start(list) {
    const wasListening = isListening();
    stop();
    ahead = list;
    root.dataset.listening = "";
    watching = setInterval(watch, 1000);
    // An engine that has just been stopped may miss what follows at once.
    if (wasListening) starting = setTimeout(next, 150);
    else next();
  }

  function stop() {
    if (!isListening()) return;
    clearTimeout(starting);
    clearInterval(watching);
    delete root.dataset.listening;
    utterance = null;
    light(null);
    synth.cancel();
  }

  function next() {
    const sentence = ahead.shift();
    voice = vermilion.voice.chosen;
    if (!sentence || !voice) return stop();
    // Who has gone elsewhere, in the window or by the keyboard, is left there.
    const isFollowed = !heard || isSeen(heard, "some");
    if (!heard || vermilion.place.current() === heard) vermilion.place.setCurrent(sentence);
    light(sentence);
    if (isFollowed && !isSeen(sentence, "all")) {
      const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
      sentence.scrollIntoView({ block: "start", behavior: isStill ? "instant" : "smooth" });
    }
    pieces = cut(words(sentence));
    say();
  }

  function isSeen(sentence, part) {
    const { top, bottom } = sentence.querySelector(".zh").getBoundingClientRect();
    return part === "all" ? top >= 40 && bottom <= innerHeight : bottom > 40 && top < innerHeight;
  }

  function light(sentence) {
    heard?.removeAttribute("aria-current");
    heard = sentence;
    heard?.setAttribute("aria-current", "true");
  }

  function say() {
    const piece = pieces.shift();
    if (!piece) return next();
    const said = new SpeechSynthesisUtterance(piece);
    Object.assign(said, { voice, lang: voice.lang, rate: speed() });
    said.onend = () => said === utterance && say();
    said.onerror = () => said === utterance && stop();
    utterance = said;
    quiet = 0;
    synth.speak(said);
  }

  // Some engines never say that they have ended, or pause by themselves.
  function watch() {
    if (synth.paused) synth.resume();
    quiet = synth.speaking || synth.pending ? 0 : quiet + 1;
    if (quiet > 1) say();
  }

  vermilion.voice.listen = (sentence) => start([sentence]);
  // From the current sentence, or the first in the window; once more stops.
  vermilion.voice.listenOn = () => {
    if (isListening()) return stop();
    const seen = sentences.findIndex((one) => one.getBoundingClientRect().bottom > 80);
    const at = sentences.indexOf(vermilion.place.current());
    start(sentences.slice(Math.max(0, at < 0 ? seen : at)));
  };
  addEventListener("pagehide", stop);

  // The button with the tools, and while it is out of the window a second one at its edge.
  const button = page.querySelector(".listen");
  const afloat = button.cloneNode(true);
  afloat.classList.add("afloat");
  page.append(afloat);
  for (const one of [button, afloat]) one.addEventListener("click", vermilion.voice.listenOn);
  new IntersectionObserver(([{ isIntersecting }]) => {
    afloat.hidden = isIntersecting;
  }).observe(button);
  document.documentElement.classList.add("can-listen");
})();
