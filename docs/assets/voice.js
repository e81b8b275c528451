// The device's own Mandarin voice, for what reads aloud; where there is none, nothing of that shows.
(() => {
  "use strict";

  const synth = window.speechSynthesis;
  if (!synth || !window.vermilion) return;

  // Whole tags: zh-HK and yue are Cantonese, and cmn-latn-pinyin reads no characters.
  const CHINA = /^(zh|cmn)([-_]hans)?[-_]cn([-_]#hans)?$/i;
  const MANDARIN = /^(zh|cmn)([-_]hans)?$/i;
  const TAIWAN = /^(zh|cmn)([-_]hant)?[-_]tw([-_]#hant)?$/i;
  const wanted = document.querySelector(".zh")?.lang === "zh-Hant" ? [TAIWAN, CHINA, MANDARIN] : [CHINA, MANDARIN];

  function choose() {
    // A remote voice would send the text away.
    const local = synth.getVoices().filter((voice) => voice.localService);
    const fit = wanted.map((tag) => local.filter((voice) => tag.test(voice.lang))).find((some) => some.length) || [];
    vermilion.voice = fit.find((voice) => voice.default) || fit[0];
    document.documentElement.toggleAttribute("data-voice", Boolean(vermilion.voice));
  }
  choose();
  // They may come late. A property: older Safari knows no listener here.
  synth.onvoiceschanged = choose;
})();
