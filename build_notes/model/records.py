"""What an editor fills in YAML, as frozen dataclasses that derive from `Record`.

The JSON Schemas are made from them, so a docstring under a field is what a text editor shows while
the field is typed.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Annotated

from pydantic import ConfigDict, Field

from build_notes.model.enumerations import (
    Certainty,
    Effect,
    Evidence,
    Mechanism,
    ParagraphKind,
    SourceKind,
)
from build_notes.model.fields import (
    CommentaryId,
    CorrectionId,
    Filled,
    IsoDate,
    Order,
    ParagraphId,
    PartialDate,
    PassageId,
    Places,
    Quoted,
    SentenceId,
    Slug,
    WebAddress,
    WordPlace,
)


@cache
def field_names(kind: Hashable) -> tuple[str, ...]:
    """Give the names of the fields of a dataclass; none for what is no dataclass."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()


class Record:
    """Base of every class that an editor fills in YAML: no unknown keys, documented fields."""

    __slots__ = ()
    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual(Record):
    """The same thing said in Chinese and in English."""

    zh: Filled
    """In Chinese, Simplified characters; a `|` block holds one sentence a line."""
    en: Filled
    """In English; a `|` block holds one sentence a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss(Record):
    """Short English meanings of the two sides of a correction."""

    garbled: Filled
    """What the garbled phrase means, or what its pieces mean, in a few English words."""
    corrected: str = ""
    """What the corrected form means; left out for a crux and where the corrected form is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap(Record):
    """One step of the machine inside a correction."""

    garbled: str
    """What the machine put."""
    corrected: str
    """What stood there before."""
    mechanism: Mechanism
    """How it came to this swap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Record):
    """One garbled phrase and its corrected form at one place, with its note.

    An entry without `corrected` is a crux: it looks wrong and the editors cannot mend it.
    """

    id: CorrectionId
    """Given once, never changed, never used again; need not follow the order of the text."""
    passage: PassageId
    """The sentence (`p3s2`) or paragraph (`p3`) in which the phrase stands."""
    garbled: Quoted
    """The garbled phrase, exactly as the source has it."""
    prefix: str = ""
    """As much text just before it as makes it unique in its passage."""
    suffix: str = ""
    """As much text just after it as makes it unique in its passage."""
    corrected: str | None = None
    """The corrected form; empty where the machine put something in; left out for a crux."""
    gloss: Gloss
    """Short English meanings of both sides."""
    mechanism: Mechanism
    """How the machine made the garbled phrase, as best explained."""
    swaps: tuple[Swap, ...] = ()
    """The machine's steps, in order, where the correction covers more than one or more than it."""
    effect: Effect
    """What the garbled phrase does to a reader."""
    certainty: Certainty
    """How sure the editors are; `conjecture` for a crux."""
    evidence: tuple[Evidence, ...] = ()
    """Why the editors believe the corrected form; may be left out only for a crux."""
    cites: tuple[Filled, ...] = ()
    """Ids from `sources.yml`, for the evidence `source` and `listed`."""
    rivals: tuple[Filled, ...] = ()
    """Other forms that were weighed; needed below `certain`."""
    note: Bilingual | None = None
    """The note of this correction alone."""
    shared_note: Filled | None = None
    """The name of a note among `shared_notes`, in place of `note`."""

    @property
    def is_crux(self) -> bool:
        """Whether the editors could not mend the place."""
        return self.corrected is None

    @property
    def reading(self) -> str:
        """What the reading text prints here; a crux is printed as it stands."""
        return self.garbled if self.corrected is None else self.corrected

    @property
    def steps(self) -> tuple[Swap, ...]:
        """The machine's swaps: those listed, or else the correction itself; none for a crux."""
        if self.swaps or self.corrected is None:
            return self.swaps
        return (Swap(garbled=self.garbled, corrected=self.corrected, mechanism=self.mechanism),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Record):
    """A correction or commentary entry that was taken back; its address goes on and says so."""

    id: Annotated[str, Field(pattern=r"^[ck][0-9]{3,}$")]
    """The id it had; it is never used again."""
    passage: SentenceId
    """The sentence it stood in."""
    garbled: Quoted
    """The phrase it was about; for commentary, its Chinese title."""
    reason: Bilingual
    """Why it was taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Record):
    """A place by quotation, as in the TextQuoteSelector of the W3C Web Annotation model."""

    passage: SentenceId
    """The sentence in which it stands."""
    quote: Quoted
    """The words, exactly."""
    prefix: str = ""
    """As much text just before them as makes them unique in the sentence."""
    suffix: str = ""
    """As much text just after them as makes them unique in the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAlone(Record):
    """A place that looks odd and was weighed, and that the editors leave to the authors."""

    place: Quotation
    """The words, as the source has them."""
    weighed: Filled
    """The form that was weighed."""
    reason: Bilingual
    """Why the place stands as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsFile(Record):
    """The file `corrections.yml`."""

    shared_notes: dict[str, Bilingual] = field(default_factory=dict)
    """Notes that all places of one pair share, by name."""
    corrections: tuple[Correction, ...] = ()
    """The corrections and cruxes, in document order."""
    left_alone: tuple[LeftAlone, ...] = ()
    """Places that were weighed and not changed, in document order."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """Corrections that were published and taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation(Record):
    """The English of one sentence."""

    english: Filled | None = None
    """What the corrected sentence says; `*…*` sets the title of a document in italics."""
    as_published: Filled | None = None
    """What the garbled sentence says, in equally wrong English; `*…*` marks the garbled words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commentary(Record):
    """A longer note on a term, an event or a document, not tied to a mistake."""

    id: CommentaryId
    """Given once, never changed, never used again."""
    title: Bilingual
    """What it is about."""
    places: Annotated[tuple[Quotation, ...], Field(min_length=1)]
    """Where in the reading text it belongs."""
    text: Bilingual
    """What the editors say about it."""
    cites: tuple[Filled, ...] = ()
    """Ids from `sources.yml`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentaryFile(Record):
    """The file `commentary.yml`."""

    commentary: tuple[Commentary, ...] = ()
    """The entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource(Record):
    """A document that evidence or commentary cites."""

    id: Slug
    """The name that `cites` uses."""
    kind: SourceKind
    """What sort of thing it is."""
    title: Bilingual
    """Its title; the English one as official English documents have it, where there is one."""
    issuer: Bilingual
    """Who issued it."""
    date: PartialDate | None = None
    """When, as year, year-month or year-month-day."""
    address: WebAddress | None = None
    """Where it can be read."""
    checked: bool = False
    """Whether the editors had the document, or a faithful copy of it, before them."""
    note: Bilingual | None = None
    """What a reader should know about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesFile(Record):
    """The file `sources.yml`."""

    sources: tuple[CitedSource, ...] = ()
    """The documents, in any order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Record):
    """Something by which a reader knows that a text was spun."""

    title: Bilingual
    """The sign in a few words."""
    text: Bilingual
    """What to look for, why it gives the machine away, and how to test it."""
    examples: Annotated[tuple[CorrectionId, ...], Field(min_length=1)]
    """Corrections of this edition that show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GarblingFile(Record):
    """The file `garbling.yml`: how the machine went about it, told by the editors."""

    introduction: Bilingual
    """What the machine does and does not know, as this edition shows it."""
    mechanisms: dict[Mechanism, Bilingual] = field(default_factory=dict)
    """By mechanism: what the machine did, why that gives what it gives, how to spot it."""
    reversed: Bilingual | None = None
    """How to use the list of reversed places in class."""
    recognise: tuple[Sign, ...] = ()
    """The signs by which such a text is known elsewhere, the most useful first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Record):
    """A term or a name that is rendered one way wherever the reading text has it."""

    term: Filled
    """The Chinese, as it stands in the reading text."""
    english: Annotated[tuple[Filled, ...], Field(min_length=1)]
    """The rendering, and after it the other forms that grammar makes of it."""
    authority: str = ""
    """Where the rendering comes from; `ours` where it is the editors’ own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsFile(Record):
    """The file `terms.yml`."""

    terms: tuple[Term, ...] = ()
    """The terms, in any order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRecord(Record):
    """What the editors say of one word of the reading text, read one way."""

    word: Filled
    """The word, as the reading text has it."""
    pinyin: Filled
    """How it is read here, a syllable a character: words joined, 一 and 不 in their own tone, a
    capital for a name, `’` before a, o, e inside a word (GB/T 16159-2012)."""
    traditional: Filled | None = None
    """Its Taiwan form; needed where one of its characters has several Traditional ones."""
    gloss: Filled | None = None
    """What it means here, in a few English words; not taken from a dictionary."""
    places: tuple[WordPlace, ...] = ()
    """The sentences in which it is read so, `p5s3#2` for its second place in one; left out where
    it is read so wherever it stands, which a single character of several readings never is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PronunciationFile(Record):
    """The file `pronunciation.yml`: the words of the reading text, as the editors read them."""

    segmentation: tuple[Annotated[str, Field(pattern=r"^[^/]+(/[^/]+)*$")], ...] = ()
    """Phrases with a slash between their words, as in `武装/头脑`; true wherever they stand."""
    words: tuple[WordRecord, ...] = ()
    """The words, in any order; every one with a character that can be read in several ways."""
    traditional: dict[Filled, Filled] = field(default_factory=dict)
    """Phrases, in the text or the notes, that OpenCC converts wrongly, with their Taiwan forms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Record):
    """What changed in the edition at one date, for those who cite it."""

    date: IsoDate
    """The day, as year-month-day."""
    summary: Bilingual
    """What changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFile(Record):
    """The file `history.yml`."""

    history: tuple[Change, ...] = ()
    """The changes, oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """An author of the source text."""

    name: Bilingual
    """The name."""
    affiliation: Bilingual | None = None
    """Where the author worked when the text appeared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypographyRule(Record):
    """A stated rule by which the reading text differs from the source without a correction."""

    id: Slug
    """A name for it."""
    statement: Bilingual
    """What the rule does and why."""
    full_width: Annotated[str, Field(pattern=r"^[!-/:-@\[-`{-~]*$")] = ""
    """Half-width marks that become full-width, save between two ASCII letters or digits."""
    dropped: tuple[Quotation, ...] = ()
    """Single places, quoted from the source, whose quoted characters are not printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphRecord(Record):
    """What the editors say of one paragraph: a line of the source that holds more than space."""

    id: ParagraphId
    """`p1` for the first, and so on without a gap."""
    kind: ParagraphKind
    """What it is in the published page."""
    complete: bool = False
    """Whether all its corrections and its English are in; until then pages say that it is open."""
    sentence_ends: tuple[Quoted, ...] = ()
    """The last characters of each sentence but the last, enough of them to be unique."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """How far two editors agreed who read the source without seeing each other’s work."""

    marked: tuple[Places, Places]
    """How many places each of them marked."""
    same_span: Places
    """How many places have the same beginning and end with both."""
    same_form: Places
    """In how many of these both gave the same corrected form."""

    @property
    def f1(self) -> float:
        """Exact-span F1: twice the shared places by all the places that both marked."""
        return 2 * self.same_span / sum(self.marked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Emblem(Record):
    """A few words of the text that show at one glance what the machine does."""

    passage: SentenceId
    """The sentence in which they stand."""
    quote: Quoted
    """The words, as the reading text has them; they stand once in the sentence."""
    as_published: Filled
    """What they say as published, in English; `*…*` marks the garbled words."""
    english: Filled
    """What they should say; `*…*` marks the words that were garbled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFile(Record):
    """The file `edition.yml`: what is true of the edition as a whole."""

    slug: Slug
    """The name of its folder and of its pages."""
    title: Bilingual
    """The title of the reading text."""
    summary: Bilingual
    """One or two sentences for the library of editions."""
    authors: tuple[Person, ...]
    """Who wrote the text before the machine garbled it."""
    date: PartialDate | None = None
    """The date that the source text gives, as year, year-month or year-month-day; left out where it
    gives none."""
    provenance: Bilingual
    """Where the source text comes from and what is known of it."""
    rights: Bilingual
    """Whose the text is and on what ground it is reproduced."""
    editors: Bilingual
    """Who edited it, as it should be cited."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """The SHA-256 of `source.txt`; the build refuses any other bytes."""
    featured: SentenceId
    """The sentence that the home page shows as its example."""
    emblem: Emblem | None = None
    """What the home page shows largest."""
    agreement: Agreement | None = None
    """How far two independent readings of the source agreed."""
    examples: dict[Mechanism, tuple[CorrectionId, ...]] = field(default_factory=dict)
    """The corrections that show each mechanism best."""
    typography: tuple[TypographyRule, ...] = ()
    """The rules of typography of the reading text."""
    order: Order = 0
    """Where it stands in the library of editions: the least first, the same by slug."""
    paragraphs: tuple[ParagraphRecord, ...]
    """Every paragraph, in order."""
