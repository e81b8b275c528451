// Where a text has what is asked: pure functions on strings.
// A match is exact: characters as typed or their Simplified forms, pinyin syllable by syllable.
(() => {
  "use strict";

  if (!window.vermilion) return;

  // Marks that are typed one way and printed another.
  const ALIKE = [",，", ";；", ":：", "!！", "?？", "(（", ")）", '"“”「」', "'‘’『』"];
  const LATIN = [...ALIKE, ",、", ".。"];
  const TONES = "\u0304\u0301\u030c\u0300"; // The first to the fourth; the fifth has no mark.

  const AROUND = { zh: [12, 30], en: [36, 80] }; // Characters of an excerpt before and after a match.

  const clean = (query) => query.trim().replace(/\s+/g, " ");
  const literal = (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
  const latin = (sign) => LATIN.find((signs) => signs.includes(sign))?.[0] || sign;

  // A regular expression for a query, nothing where nothing is asked. `simplified` gives the forms
  // that a Traditional character may stand for, `traditional`, for a page in those, the way back.
  function pattern(query, { simplified, traditional } = /** @type {Forms} */ ({})) {
    const parts = [...clean(query)].map((sign) => {
      if (sign === " ") return "[^\\S\\n]+";
      let signs = sign + (ALIKE.find((alike) => alike.includes(sign)) || "") + (simplified?.get(sign) || "");
      if (traditional) signs += [...signs].map((one) => traditional.get(one) || "").join("");
      return `(?:${[...new Set(signs)].map(literal).join("|")})`;
    });
    return parts.length ? new RegExp(parts.join(""), "giu") : null;
  }

  // Letters without tone marks, ü as v, and the tones by the letters that bear them.
  function bare(text) {
    let letters = "";
    const tones = [];
    for (const sign of text.normalize("NFD").toLowerCase()) {
      if (sign === "\u0308") letters = `${letters.slice(0, -1)}v`;
      else if (TONES.includes(sign)) tones[letters.length - 1] = TONES.indexOf(sign) + 1;
      else letters += sign;
    }
    return { letters, tones };
  }

  // What is asked as pinyin: letters, their tones, and where a syllable must begin; null if it is none.
  function parse(query) {
    const { letters: typed, tones: marked } = bare(clean(query));
    const asked = { letters: "", tones: [], breaks: [] };
    for (const [place, sign] of [...typed].entries()) {
      const at = asked.letters.length;
      if (/[1-5]/.test(sign) && /[a-z]/.test(typed[place - 1] || "")) asked.tones[at - 1] = Number(sign);
      if (" -·'‘’".includes(sign) || asked.tones[at - 1] === Number(sign)) asked.breaks.push(at);
      else asked.letters += latin(sign);
      if (marked[place]) asked.tones[at] = marked[place];
    }
    return /^[a-z][ -~]*$/.test(asked.letters) ? asked : null;
  }

  // A text as it is said: its letters, and at the first letter of each character which one that is.
  function say(text, syllables) {
    const said = { letters: "", at: [] };
    let from = 0;
    for (const [place, character] of [...text].entries()) {
      const { letters, tones } = bare(syllables[place] || latin(character));
      const tone = syllables[place] ? tones.find(Boolean) || 5 : 0;
      const to = from + character.length;
      said.at[said.letters.length] = { from, to, tone };
      said.letters += letters;
      from = to;
    }
    said.at[said.letters.length] = { from, to: from, tone: 0 };
    return said;
  }

  // Yields where what is asked is said: offsets in the text, and whether the last syllable is whole.
  function* hear({ letters, at }, asked) {
    const character = (place) => at[place] || character(place - 1);
    const next = (start) => letters.indexOf(asked.letters, start + 1);
    for (let start = next(-1); start >= 0; start = next(start)) {
      const end = start + asked.letters.length;
      const last = character(end - 1);
      const agrees =
        at[start] &&
        (at[start].tone || last.tone) &&
        asked.breaks.every((place) => at[start + place]) &&
        asked.tones.every((tone, place) => character(start + place).tone === tone);
      if (agrees) yield { start: at[start].from, end: last.to, isWhole: Boolean(at[end]) };
    }
  }

  // What stands around a match, before, in it, and after. English is cut between words, and no
  // character of two halves in its middle.
  function cut(text, start, end, language) {
    const [room, after] = AROUND[language];
    const whole = (piece) => piece.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
    let left = whole(text.slice(Math.max(0, start - room), start));
    let right = whole(text.slice(end, end + after));
    if (start > room) left = `…${language === "en" ? left.replace(/^\S*\s/, "") : left}`;
    if (end + after < text.length) right = `${language === "en" ? right.replace(/\s\S*$/, "") : right}…`;
    return [left, text.slice(start, end), right];
  }

  vermilion.match = { pattern, parse, say, hear, cut };
})();
