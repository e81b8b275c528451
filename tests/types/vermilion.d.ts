// The name that our scripts share: what each offers to those after it. Ids are addresses as p3s2 or
// c017; offsets count UTF-16 units of a text.

interface Word {
  id: string;
  text: string;
  traditional: string;
  pinyin: string;
  level: string;
  gloss: string;
  places: string[];
}

interface Term {
  text: string;
  traditional: string;
  english: string;
  places: string[];
}

/** What is asked or said as pinyin: letters, and by letter its tone. */
interface Asked {
  letters: string;
  tones: number[];
  breaks: number[];
}

interface Said {
  letters: string;
  at: { from: number; to: number; tone: number }[];
}

interface Heard {
  start: number;
  end: number;
  isWhole: boolean;
}

/** Characters and those that they may stand for. */
interface Forms {
  simplified: Record<string, string>;
  traditional: Record<string, string>;
}

/** What is looked through: texts as they are written, and what is read in pinyin. */
interface Texts {
  written: string[];
  said: Said[];
}

/** A page of entries and the form that sifts them. */
interface Sifted {
  form: Found;
  part: string;
  section: string;
  entry: string;
  written: string;
  flat: HTMLElement;
  /** By what an entry stands in an order. */
  key(entry: Found, order: string): string | number;
  /** An entry is about to leave its home. */
  sorting?(entry: Found, home: HTMLElement): void;
  /** The entries have been drawn. */
  drawn?(state: { count: number; finds(element: Found): boolean; named: string; ticked: Found[] }): void;
}

interface Paragraph {
  reading: string;
  source: string;
  garbled: [number, number][];
  starts: { id: string; reading: number; source: number }[];
  said: Said;
}

interface Entry {
  kind: string;
  id: string;
  passage?: string;
  texts: ["zh" | "en", string][];
}

interface Book extends Forms {
  folder: string;
  slug: string;
  title: [string, string];
  paragraphs: Paragraph[];
  english: Entry[];
  rest: Entry[];
}

interface Result {
  book: Book;
  kind: string;
  id: string;
  passage?: string;
  language: "zh" | "en";
  text: string;
  start: number;
  end: number;
}

/** What lies over the page, and the entry of the history that goes with it. */
interface Layer {
  isOpen(): boolean;
  open(): void;
  close(): void;
}

interface Vermilion {
  // address.js
  read(name: string, allowed: string[], usual: string): string;
  write(name: string, value: string, usual?: string): void;
  writeAll(values: Record<string, string>): void;
  show(id: string, word?: string): void;
  of(id: string): string;
  to(page: string, parts: Record<string, string>, id: string): string;
  /** Adds to what the present entry of the history knows, by name. */
  remember(more: Record<string, unknown>): void;
  isLocal: boolean;
  // traditional.js
  say?(text: string): string;
  // settings.js
  openSettings?(): void;
  stored?(name: string): string;
  store?(name: string, value: string): void;
  // layers.js
  /** Whether what opens lies over the page, as on a phone. */
  isNarrow?(): boolean;
  /** Makes a layer known, so that Back, Forward and reload open and close it. */
  layer?(name: string, layer: Layer): void;
  /** A layer has opened; `then` runs when the address is that of the layer. */
  enter?(name: string, then?: () => void): void;
  /** A layer has closed; gives whether its entry of the history goes with it. */
  leave?(name: string): boolean;
  // ruby.js
  /** What we printed of a line of reading text, whatever stands there now. */
  printed?(line: Found): string | undefined;
  /** What we printed of a word, without its pinyin; nothing of a ruby that is not ours. */
  textOf?(ruby: Found): string | undefined;
  wrap?(line: Found): void;
  wrapAll?(): void;
  // still.js
  /** Makes a change, and what is being read stays where it stands in the window. */
  holdStill?(change: () => void): void;
  /** Does `act` now and for some frames more, until the reader moves or something else is held. */
  holdOn?(act: () => void): void;
  /** Remembers now where the reader is, since the page is about to move. */
  keepPlace?(): void;
  /** Whether the entry of the history is new, and marks it: the second time it is not. */
  isNew?(): boolean;
  /** Begins an entry of the history, so that Back leads to where the reader is now. */
  depart?(): void;
  /** Whether the page was come back to, or reloaded, and has given its place back. */
  isBack?: boolean;
  // view.js
  reading?(node: Node): string;
  flip?(sentence: Found): void;
  view?(name: string, value?: string): void;
  // pinyin.js
  pinyin?(): void;
  // stops.js
  makeStop?(stop: Found): void;
  makeStops?(): void;
  stops?(): Found[];
  // lexicon.js, and the scripts that it loads
  lexicon?(brought: { words: Word[]; terms: Term[] }): void;
  dictionary?(brought: Record<string, [string, string[]][]>): void;
  words?: {
    ask(then: () => void): void;
    find(ruby: Found, here: string): Word | undefined;
    senses(word: Word): [string, string[]][];
    terms(word: Word, here: string): Term[];
    hasFailed(): boolean;
  };
  // word.js
  /** Tells of a word; nothing, as text, on a page that knows of no words. */
  tellWord?(ruby: Found, here: string): HTMLElement | string;
  // panel.js, and the scripts of notes
  receive?(notes: Record<string, string>): void;
  step?(by: number): void;
  goToWord?(id: string, word: Word): boolean;
  changeWords?(): void;
  openAddress?(place: Found): boolean;
  // match.js
  match?: {
    forms(pairs?: string): Forms;
    pattern(query: string, forms?: Forms): RegExp | null;
    parse(query: string): Asked | null;
    say(text: string, syllables: string[]): Said;
    spell(pinyin: string): Said;
    hear(said: Said, asked: Asked): Generator<Heard>;
    cut(text: string, start: number, end: number, language: string): string[];
    finder(query: string, forms: Forms): (texts: Texts) => boolean;
  };
  // sift.js
  sift?(sifted: Sifted): void;
  // book.js, and the scripts that it loads
  searchable?(data: object): void;
  books?(): Promise<Book[]>;
  find?(books: Book[], query: string, scope: string): Result[];
  // search.js
  openSearch?(): void;
  // hit.js
  hit?(element: Found, again: () => void): Range | null | undefined;
  // place.js
  current?(): Found | null;
  setCurrent?(sentence: Found): void;
  firstSeen?(): Found | undefined;
  go?(by: number): void;
  relight?(): void;
  /** Shows and lights what the address names, or says that the page has no such place. */
  land?(): void;
  // voice.js, listen.js
  voice?: SpeechSynthesisVoice;
  listen?(sentence: Found): void;
  listenOn?(): void;
  // script.js, report.js, handle.js
  changeScript?(): void;
  report?(id: string): void;
  copyLink?(sentence: Found): void;
}

declare var vermilion: Vermilion;

interface Window {
  vermilion: Vermilion;
}
