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
  /** The corrections; one that deletes has no corrected form. */
  notes: { id: string; passage: string; garbled: string; corrected?: string }[];
}

interface Result {
  book: Book;
  kind: string;
  id: string;
  passage?: string;
  language?: "zh" | "en";
  text?: string;
  start?: number;
  end?: number;
  /** Of a correction that is found by its two sides. */
  garbled?: string;
  corrected?: string;
  isBothWays?: boolean;
}

/** What has changed: of the view, the name of the switch, or `flip`. */
interface Announced {
  name: string;
}

interface DocumentEventMap {
  "vermilion:view": CustomEvent<Announced>;
  "vermilion:leave": CustomEvent<undefined>;
  "vermilion:land": CustomEvent<undefined>;
  "vermilion:book": CustomEvent<Book | null>;
}

/** What lies over the page, and the entry of the history that goes with it. */
interface Layer {
  isOpen(): boolean;
  open(): void;
  close(): void;
}

/** What scripts offer to those after them, in groups; what may be missing, since its script is, has a `?`. */
interface Vermilion {
  /** Tells those who listen for `vermilion:…` that something has happened. */
  announce(name: "view" | "leave" | "land" | "book", detail?: Announced | Book | null): void;
  address: {
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
    // script.js, report.js, handle.js
    changeScript?(): void;
    report?(id: string): void;
    copyLink?(sentence: Found): void;
  };
  text: {
    // walk.js
    nodes?(element: Node): Text[];
    pieces?(element: Node): { node: Text; text: string }[];
    reading?(element: Node): string;
    // ruby.js
    /** What we printed of a line of reading text, whatever stands there now. */
    printed?(line: Found): string | undefined;
    /** What we printed of a word, without its pinyin; nothing of a ruby that is not ours. */
    ofWord?(ruby: Found): string | undefined;
    wrap(line: Found): void;
    wrapAll?(): void;
  };
  /** labels.js */
  labels?: {
    zh(name: string): string;
    /** Both languages in one line; several names make one line. */
    text(...names: string[]): string;
    nodes(name: string, figure?: number): [HTMLElement, string, HTMLElement];
  };
  /** settings.js */
  settings: {
    open?(): void;
    stored?(name: string): string;
    store?(name: string, value: string): void;
  };
  /** layers.js */
  layers: {
    /** Whether what opens lies over the page, as on a phone. */
    isNarrow(): boolean;
    /** Makes a layer known, so that Back, Forward and reload open and close it. */
    add(name: string, layer: Layer): void;
    /** A layer has opened; `then` runs when the address is that of the layer. */
    enter(name: string, then?: () => void): void;
    /** A layer has closed; gives whether its entry of the history goes with it. */
    leave(name: string): boolean;
  };
  place: {
    // still.js
    /** Makes a change, and what is being read stays where it stands in the window. */
    holdStill(change: () => void): void;
    /** Does `act` now and for some frames more, until the reader moves or something else is held. */
    holdOn(act: () => void): void;
    /** Whether the entry of the history is new, and marks it: the second time it is not. */
    isNew(): boolean;
    /** Begins an entry of the history, so that Back leads to where the reader is now. */
    depart(): void;
    /** Whether the page was come back to, or reloaded, and has given its place back. */
    isBack: boolean;
    /** The sentence that was read last. */
    current(): Found | null;
    setCurrent(sentence: Found): void;
    // place.js
    firstSeen?(): Found | undefined;
    go?(by: number): void;
  };
  view: {
    // view.js
    flip?(sentence: Found): void;
    set?(name: string, value?: string): void;
    // pinyin.js
    pinyin?(): void;
  };
  /** stops.js */
  stops: {
    make?(stop: Found): void;
    makeAll?(): void;
    all?(): Found[];
  };
  words: {
    // lexicon.js
    ask?(then: () => void): void;
    find?(ruby: Found, here: string): Word | undefined;
    senses?(word: Word): [string, string[]][];
    terms?(word: Word, here: string): Term[];
    hasFailed?(): boolean;
    // word.js
    /** Tells of a word; nothing, as text, on a page that knows of no words. */
    tell(ruby: Found, here: string, goTo: (id: string, word: Word) => boolean): HTMLElement | string;
  };
  /** panel.js */
  notes: {
    step?(by: number): void;
    open?(place: Found): boolean;
  };
  /** match.js */
  match: {
    forms?(pairs?: string): Forms;
    pattern?(query: string, forms?: Forms): RegExp | null;
    parse?(query: string): Asked | null;
    say?(text: string, syllables: string[]): Said;
    spell?(pinyin: string): Said;
    hear?(said: Said, asked: Asked): Generator<Heard>;
    cut?(text: string, start: number, end: number, language: string): string[];
    finder?(query: string, forms: Forms): (texts: Texts) => boolean;
  };
  /** sift.js */
  sift?(sifted: Sifted): void;
  search: {
    // book.js
    books?(): Promise<Book[]>;
    arrived?(): Book[];
    count?(): { all: number; missing: number };
    find?(books: Book[], query: string, scope: string): Result[];
    // search.js
    open?(): void;
    // hit.js
    light?(element: Found, again: () => void): Range | null | undefined;
  };
  voice: {
    // voice.js
    chosen?: SpeechSynthesisVoice;
    // listen.js
    listen?(sentence: Found): void;
    listenOn?(): void;
  };
  // What the scripts of an edition call with what they bring: lexicon.js, panel.js and book.js load them.
  lexicon?(brought: { words: Word[]; terms: Term[] }): void;
  dictionary?(brought: Record<string, [string, string[]][]>): void;
  receive?(notes: Record<string, string>): void;
  searchable?(data: object): void;
}

declare var vermilion: Vermilion;

interface Window {
  vermilion: Vermilion;
}
