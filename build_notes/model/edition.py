"""What the records become: the text with everything at its place.

Offsets are code points into the decoded source text, counted from 0; a `Span` is half-open.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_notes.model.enumerations import ParagraphKind
from build_notes.model.location import Span
from build_notes.model.records import (
    Change,
    CitedSource,
    Commentary,
    Correction,
    EditionFile,
    GarblingFile,
    LeftAlone,
    Term,
    Withdrawn,
)


@dataclass(frozen=True, slots=True)
class Source:
    """The source text as received: nothing normalised, nothing stripped."""

    text: str
    """All its characters."""
    sha256: str
    """Of its bytes, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one sentence that reads as it stands, or that one correction or rule changes."""

    span: Span
    """Where it stands in the source text."""
    source: str
    """As published."""
    reading: str
    """As the reading text has it."""
    correction: Correction | None = None
    """The correction or crux that covers it, if any."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the reading text at one place; punctuation and space belong to none."""

    text: str
    start: int
    """Its first code point in the sentence's reading text."""
    syllables: tuple[str | None, ...]
    """How each of its characters is read, in small letters with tone marks; none for what is not
    Chinese."""
    pinyin: str
    """The syllables joined as GB/T 16159-2012 has it, names with capitals."""
    traditional: str
    """In Traditional characters, in the form of Taiwan; as long as the word."""
    gloss: str | None
    """What it means here, in the editors' words; none where they wrote none."""
    level: str | None
    """Its level in the HSK syllabus of November 2025, `1` to `6` or `7-9`; none beyond that."""

    @property
    def end(self) -> int:
        """One past its last code point in the sentence's reading text."""
        return self.start + len(self.text)

    @property
    def is_chinese(self) -> bool:
        """Whether any of its characters is read."""
        return any(self.syllables)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the unit of reference and of translation."""

    id: str
    span: Span
    pieces: tuple[Piece, ...]
    """They tile the sentence."""
    english: str | None
    """What it says; none where it is not translated yet."""
    as_published: str | None
    """What the garbled sentence says; none where nothing is garbled or it is not written yet."""
    words: tuple[Word, ...] = ()
    """The words of its reading text, in order."""
    traditional: str = ""
    """Its reading text as Taiwan prints it; as long as that, offset for offset."""

    @property
    def source(self) -> str:
        """The sentence as published."""
        return "".join(piece.source for piece in self.pieces)

    @property
    def reading(self) -> str:
        """The sentence as corrected."""
        return "".join(piece.reading for piece in self.pieces)

    @property
    def sound_words(self) -> tuple[Word, ...]:
        """Its words that are read, save those of a crux, which may be the machine's."""
        doubtful: set[int] = set()
        done = 0
        for piece in self.pieces:
            start, done = done, done + len(piece.reading)
            if piece.correction and piece.correction.is_crux:
                doubtful.update(range(start, done))
        return tuple(w for w in self.words if w.is_chinese and w.start not in doubtful)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Its corrections and cruxes, in order."""
        return tuple(piece.correction for piece in self.pieces if piece.correction)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its sentences, which tile it."""

    id: str
    kind: ParagraphKind
    complete: bool
    span: Span
    sentences: tuple[Sentence, ...]

    @property
    def source(self) -> str:
        """The paragraph as published, without the white space around it."""
        return "".join(sentence.source for sentence in self.sentences)

    @property
    def reading(self) -> str:
        """The paragraph as corrected."""
        return "".join(sentence.reading for sentence in self.sentences)

    @property
    def traditional(self) -> str:
        """The paragraph as corrected, in Traditional characters."""
        return "".join(sentence.traditional for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class CommentaryPlace:
    """Where a commentary entry belongs in the reading text of one sentence."""

    commentary: str
    """The entry's id."""
    sentence: str
    """The sentence's id."""
    start: int
    """First code point of the quoted words in the sentence's reading text."""
    end: int
    """One past the last."""


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """One source text with everything that its editors say about it, placed and checked.

    It equals itself alone, so that what follows from it can be kept without a look at all of it.
    """

    about: EditionFile
    source: Source
    paragraphs: tuple[Paragraph, ...]
    left_alone: tuple[LeftAlone, ...]
    withdrawn: tuple[Withdrawn, ...]
    commentary: tuple[Commentary, ...]
    commentary_places: tuple[CommentaryPlace, ...]
    sources: tuple[CitedSource, ...]
    terms: tuple[Term, ...]
    history: tuple[Change, ...]
    garbling: GarblingFile | None
    """How the machine went about it; none where the editors have not written it."""
    forms: Mapping[str, str]
    """Phrases whose Traditional forms the editors have mended."""
    made_of: "Edition | None" = None
    """Of an edition in Traditional characters, the edition that was converted."""

    @property
    def original(self) -> "Edition":
        """The edition as its editors wrote it, by whose words things are counted and addressed."""
        return self.made_of or self

    @property
    def slug(self) -> str:
        """The name of its folder and of its pages."""
        return self.about.slug

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, in document order."""
        for paragraph in self.paragraphs:
            yield from paragraph.sentences

    def sentence(self, id_: str) -> Sentence:
        """Give the sentence of this id; raises KeyError where there is none."""
        for sentence in self.sentences():
            if sentence.id == id_:
                return sentence
        raise KeyError(id_)

    def corrections(self) -> Iterator[Correction]:
        """Every correction and crux, in document order."""
        for sentence in self.sentences():
            yield from sentence.corrections

    def placed(self) -> Iterator[tuple[Sentence, Piece, Correction]]:
        """Every correction and crux with its sentence and its piece, in document order."""
        for sentence in self.sentences():
            for piece in sentence.pieces:
                if piece.correction:
                    yield sentence, piece, piece.correction
