// Where a text has what is asked: pure functions on strings.
// A match is exact: characters as typed or their Simplified forms, pinyin syllable by syllable.
(() => {
  "use strict";

  if (!window.vermilion) return;

  // Quotation marks that are typed one way and printed another; those around what is asked may be missing.
  const ALIKE = ['"“”「」', "'‘’『』"];
  const AROUND = "[\"“”「」'‘’『』《》〈〉【】]";
  const LATIN = [...ALIKE, ",、", ".。"];
  const BETWEEN = "[\\p{Default_Ignorable_Code_Point}\\p{Mn}]*"; // What nobody sees, or a letter bears.
  const TONES = "\u0304\u0301\u030c\u0300"; // The first to the fourth; the fifth has no mark.
  const SYLLABLE = /[b-df-hj-np-tw-z]*(?:[aeiou]\p{M}*)+(?:(?:ng?|r)(?![aeiou]))?/giu;

  const ROOM = { zh: [12, 30], en: [36, 80] }; // Characters of an excerpt before and after a match.

  const narrow = (text) => text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const wide = (sign) => (/^[!-~]$/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : "");
  const literal = (sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
  const alike = (sign) => ALIKE.find((signs) => signs.includes(sign)) || "";
  const latin = (sign) => LATIN.find((signs) => signs.includes(sign))?.[0] || sign;

  // What is asked, without what nobody sees: width, invisible characters, spaces; the marks around it apart.
  function clean(query) {
    const seen = narrow(query.replace(/\p{Default_Ignorable_Code_Point}/gu, ""))
      .trim()
      .replace(/\s+/g, " ")
      .replace(/\p{Script=Latin}\p{Mn}+/gu, (letter) => letter.normalize("NFC"));
    const [, before, asked, after] = seen.match(new RegExp(`^(${AROUND}*)(.*?)(${AROUND}*)$`));
    return asked ? { asked: asked.trim(), before, after } : { asked: seen };
  }

  // Letters with marks, by what they are with fewer: u has ü and ǚ, ü has ǚ.
  const marked = {};
  for (let code = 0xc0; code < 0x250; code += 1) {
    const letter = String.fromCharCode(code);
    const parts = letter.normalize("NFD");
    for (let end = 1; end < parts.length; end += 1) {
      const plain = parts.slice(0, end).normalize("NFC");
      marked[plain] = (marked[plain] || "") + letter;
    }
  }

  // Characters and those that they may stand for, from pairs of a Traditional and a Simplified one.
  function forms(pairs = "") {
    const found = { simplified: {}, traditional: {} };
    const signs = [...pairs];
    for (let at = 0; at < signs.length; at += 2) {
      const [there, here] = [signs[at], signs[at + 1]];
      found.simplified[there] = (found.simplified[there] || "") + here;
      found.traditional[here] = (found.traditional[here] || "") + there;
    }
    return found;
  }

  // A regular expression for a query, nothing where nothing is asked.
  function pattern(query, { simplified, traditional } = forms()) {
    const { asked, before, after } = clean(query);
    const parts = (asked.match(/[ln](?:u:|v)|./giu) || []).map((sign) => {
      if (sign === " ") return "[^\\S\\n]+";
      if (/^[a-z]./i.test(sign)) return `${sign[0]}${BETWEEN}(?:u[:：]|[vü${marked.ü}])`;
      const bases = sign + alike(sign) + (simplified[sign] || "");
      const signs = [...bases].map((one) => one + wide(one) + (traditional[one] || "") + (marked[one] || ""));
      return `[${[...new Set(signs.join(""))].map(literal).join("")}]`;
    });
    if (!parts.length) return null;
    const ends = [before, after].map((marks) => (marks ? `${AROUND}*` : ""));
    return new RegExp(ends.join(parts.join(BETWEEN)), "giu");
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
    const { letters: typed, tones: toned } = bare(clean(query).asked.replace(/([ln])u:/gi, "$1ü"));
    const asked = { letters: "", tones: [], breaks: [] };
    for (const [place, sign] of [...typed].entries()) {
      const at = asked.letters.length;
      if (/[1-5]/.test(sign) && /[a-z]/.test(typed[place - 1] || "")) asked.tones[at - 1] = Number(sign);
      if (" -·'‘’".includes(sign) || asked.tones[at - 1] === Number(sign)) asked.breaks.push(at);
      else asked.letters += latin(sign);
      if (toned[place]) asked.tones[at] = toned[place];
    }
    return /^[a-z][ -~]*$/.test(asked.letters) ? asked : null;
  }

  // A text as it is said: its letters, and at the first letter of each character which one that is.
  function say(text, syllables) {
    const said = { letters: "", at: [] };
    let from = 0;
    for (const [place, character] of [...text].entries()) {
      const { letters, tones } = bare(syllables[place] || narrow(latin(character)));
      const tone = syllables[place] ? tones.find(Boolean) || 5 : 0;
      const to = from + character.length;
      said.at[said.letters.length] = { from, to, tone };
      said.letters += letters;
      from = to;
    }
    said.at[said.letters.length] = { from, to: from, tone: 0 };
    return said;
  }

  // The same of pinyin alone, as GB/T 16159 joins its syllables.
  function spell(pinyin) {
    const syllables = pinyin.normalize("NFD").match(SYLLABLE) || [];
    return say("一".repeat(syllables.length), syllables);
  }

  // Yields where what is asked is said: offsets in the text, and whether the last syllable is whole. A typed
  // u may be ü.
  function* hear({ letters, at }, asked) {
    const character = (place) => at[place] || character(place - 1);
    const sounds = new RegExp(asked.letters.replace(/[^a-z ]/g, "\\$&").replace(/u/g, "[uv]"), "g");
    for (let found = sounds.exec(letters); found; found = sounds.exec(letters)) {
      const start = found.index;
      sounds.lastIndex = start + 1;
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
    const [room, after] = ROOM[language];
    const whole = (piece) => piece.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
    let left = whole(text.slice(Math.max(0, start - room), start));
    let right = whole(text.slice(end, end + after));
    if (start > room) left = `…${language === "en" ? left.replace(/^\S*\s/, "") : left}`;
    if (end + after < text.length) right = `${language === "en" ? right.replace(/\s\S*$/, "") : right}…`;
    return [left, text.slice(start, end), right];
  }

  // Tells of texts, and of what is read in pinyin, whether they have what is asked.
  function finder(query, forms) {
    const asked = pattern(query, forms);
    const spoken = parse(query);
    const isIn = (text) => text.search(asked) >= 0;
    const isHeard = (said) => Boolean(spoken) && !hear(said, spoken).next().done;
    return ({ written, said }) => !asked || written.some(isIn) || said.some(isHeard);
  }

  Object.assign(vermilion.match, { forms, pattern, parse, say, spell, hear, cut, finder });
})();
