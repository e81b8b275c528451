// The device's own Mandarin voice, for what reads aloud; where there is none, only the settings say so.
(() => {
  "use strict";

  const synth = window.speechSynthesis;
  if (!synth || !window.vermilion) return;

  // Whole tags: zh-HK and yue are Cantonese, and cmn-latn-pinyin reads no characters.
  const CHINA = /^(zh|cmn)([-_]hans)?[-_]cn([-_]#hans)?$/i;
  const MANDARIN = /^(zh|cmn)([-_]hans)?$/i;
  const TAIWAN = /^(zh|cmn)([-_]hant)?[-_]tw([-_]#hant)?$/i;
  const wanted = document.querySelector(".zh")?.lang === "zh-Hant" ? [TAIWAN, CHINA, MANDARIN] : [CHINA, MANDARIN];

  // Apple lists first voices that are jokes, in every language; where names are translated, addresses are not.
  const NOVELTY = /(^|\.)(eddy|flo|grandma|grandpa|reed|rocko|sandy|shelley)\b|eloquence/i;
  // What a reader has fetched, then what is known to read well; last, what is made to be small.
  const BEST_FIRST = [
    /premium|高音质|高品質/i,
    /enhanced|natural|增强|增強|優化/i,
    /ting-?ting|婷婷|mei-?jia|美佳|li-?li|yu-?shu|huihui|yaoyao|hanhan|yating/i,
  ];
  const WORST = /super-compact|espeak/i;

  const about = ({ name, voiceURI }) => `${name || ""} ${voiceURI || ""}`;
  const isNovelty = ({ name, voiceURI }) => [name, voiceURI].some((one) => NOVELTY.test(one));

  function rank(voice) {
    if (WORST.test(about(voice))) return BEST_FIRST.length + 1;
    const at = BEST_FIRST.findIndex((sign) => sign.test(about(voice)));
    return at < 0 ? BEST_FIRST.length : at;
  }

  function choose() {
    // A remote voice would send the text away.
    const local = synth.getVoices().filter((voice) => voice.localService && !isNovelty(voice));
    const fit = wanted.map((tag) => local.filter((voice) => tag.test(voice.lang))).find((some) => some.length) || [];
    // Safari calls every voice the default one, which says nothing.
    const chosen = fit.filter((voice) => voice.default);
    vermilion.voice.chosen = chosen.length === 1 ? chosen[0] : fit.sort((a, b) => rank(a) - rank(b))[0];
    document.documentElement.toggleAttribute("data-voice", Boolean(vermilion.voice.chosen));
  }
  choose();
  // They may come late. A property: older Safari knows no listener here; some browsers never tell.
  synth.onvoiceschanged = choose;
  addEventListener("pointerdown", choose, { once: true });
})();
