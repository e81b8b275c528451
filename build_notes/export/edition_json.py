"""The edition as JSON: metadata, passages and corrections, with the JSON Schema of its shape."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from build_notes.model import (
    Agreement,
    Bilingual,
    Certainty,
    CitedSource,
    Commentary,
    Correction,
    Edition,
    Effect,
    Evidence,
    Gloss,
    LeftAlone,
    Mechanism,
    Paragraph,
    ParagraphKind,
    Person,
    Piece,
    Record,
    Sentence,
    Swap,
    Term,
    TypographyRule,
    Word,
)
from build_notes.model.prose import plain
from build_notes.read.schema import HEAD, documented
from build_notes.study.habits import Habits, habits
from build_notes.study.transcription import transcription

Offset = Annotated[int, Field(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanData(Record):
    """A half-open run of code points of `source.txt`, counted from 0."""

    start: Offset
    """The first code point."""
    end: Offset
    """One past the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordData(Record):
    """A word of a sentence; punctuation and space belong to none."""

    text: str
    """As the reading text has it."""
    start: Offset
    """Its first code point in the sentence's reading text."""
    syllables: tuple[str | None, ...]
    """How each of its characters is read, with tone marks; null for what is not Chinese."""
    pinyin: str
    """The syllables joined as GB/T 16159-2012 has it."""
    traditional: str
    """In Traditional characters, in the form of Taiwan."""
    gloss: str | None
    """What it means here, in the editors' words; null where they wrote none."""
    hsk: str | None
    """Its level in the HSK syllabus of November 2025, `1` to `6` or `7-9`; null beyond that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageData(Record):
    """A paragraph or a sentence."""

    id: str
    """`p3` or `p3s2`; also its address on every page of the edition."""
    paragraph: str
    """The paragraph it is, or lies in."""
    unit: Literal["paragraph", "sentence"]
    """Which of the two it is; sentences tile their paragraph."""
    kind: ParagraphKind
    """What the paragraph is in the published page."""
    complete: bool
    """Whether the editors have finished the paragraph."""
    span: SpanData
    """Where it stands in the source."""
    source: str
    """As published."""
    reading: str
    """As corrected."""
    english: str | None
    """The editors' translation; none for a paragraph, or where it is not translated yet."""
    as_published: str | None
    """What the garbled sentence says, in English; none where nothing is garbled."""
    traditional: str
    """As corrected, in Traditional characters; as long as `reading`."""
    pinyin: str | None
    """A sentence as corrected, read out in running text; null for a paragraph."""
    words: tuple[WordData, ...]
    """The words of a sentence, in order; none for a paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionData(Record):
    """A correction, or a crux where `corrected` is null."""

    id: str
    """Its id and address."""
    passage: str
    """The sentence it stands in."""
    span: SpanData
    """Where the garbled phrase stands in the source."""
    garbled: str
    """As published."""
    corrected: str | None
    """As corrected; empty for an insertion of the machine, null for a crux."""
    gloss: Gloss
    """Short English meanings of both."""
    mechanism: Mechanism
    """How the machine made the garbled phrase."""
    swaps: tuple[Swap, ...]
    """The machine's steps; one where the correction is the step."""
    effect: Effect
    """What it does to a reader."""
    certainty: Certainty
    """How sure the editors are."""
    evidence: tuple[Evidence, ...]
    """Why they believe the corrected form."""
    cites: tuple[str, ...]
    """Ids among `sources`."""
    rivals: tuple[str, ...]
    """Other forms that were weighed."""
    note: Bilingual
    """The note; several corrections of one pair may share it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentaryPlaceData(Record):
    """Where a commentary entry belongs."""

    passage: str
    """The sentence."""
    start: Offset
    """First code point of the quoted words in the sentence's reading text."""
    end: Offset
    """One past the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentaryData(Record):
    """A commentary entry."""

    id: str
    """Its id and address."""
    title: Bilingual
    """What it is about."""
    text: Bilingual
    """What the editors say about it."""
    places: tuple[CommentaryPlaceData, ...]
    """Where it belongs."""
    cites: tuple[str, ...]
    """Ids among `sources`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionData(Record):
    """One source text with everything that its editors say about it."""

    schema: Annotated[Literal["edition.schema.json"], Field(alias="$schema")]
    """The schema of this file, beside it."""
    slug: str
    """The name of the edition's folder on the site."""
    title: Bilingual
    """The title of the reading text."""
    authors: tuple[Person, ...]
    """Who wrote the text before the machine garbled it."""
    date: str | None
    """The date that the source text gives, as year, year-month or year-month-day; null where it
    gives none."""
    provenance: Bilingual
    """Where the source text comes from."""
    rights: Bilingual
    """Whose it is."""
    editors: Bilingual
    """Who edited it."""
    sha256: str
    """Of `source.txt`."""
    typography: tuple[TypographyRule, ...]
    """The rules by which the reading text differs from the source without a correction."""
    passages: tuple[PassageData, ...]
    """Paragraphs, each followed by its sentences, in document order."""
    corrections: tuple[CorrectionData, ...]
    """In document order."""
    left_alone: tuple[LeftAlone, ...]
    """Places that were weighed and left to the authors, quoted from the source."""
    commentary: tuple[CommentaryData, ...]
    """In the editors' order."""
    sources: tuple[CitedSource, ...]
    """What is cited."""
    terms: tuple[Term, ...]
    """Terms and names that are rendered one way."""
    agreement: Agreement | None
    """How far two independent readings of the source agreed."""
    habits: Habits
    """The machine's habits, as these corrections show them."""


ADAPTER = TypeAdapter(EditionData)


def dump(edition: Edition) -> str:
    """Give the edition as JSON text, ending in a line feed."""
    data = ADAPTER.dump_json(_edition(edition), by_alias=True, indent=2)
    return data.decode() + "\n"


SCHEMA = Path(__file__).with_name("edition.schema.json")
"""Where `schema()` is kept, which every edition has the same: making it takes longer than it."""


def schema() -> str:
    """Make the JSON Schema (draft 2020-12) of the edition's JSON, ending in a line feed."""
    with documented():
        adapter = TypeAdapter(EditionData)
    found: dict[str, Any] = adapter.json_schema(by_alias=True, mode="serialization")
    return json.dumps({**HEAD, **found}, ensure_ascii=False, indent=2) + "\n"


def _edition(edition: Edition) -> EditionData:
    about = edition.about
    fields: dict[str, Any] = {"schema": "edition.schema.json"}
    return EditionData(
        **fields,
        slug=edition.slug,
        title=about.title,
        authors=about.authors,
        date=about.date,
        provenance=about.provenance,
        rights=about.rights,
        editors=about.editors,
        sha256=edition.source.sha256,
        typography=about.typography,
        passages=tuple(p for paragraph in edition.paragraphs for p in _passages(paragraph)),
        corrections=tuple(_correction(*placed) for placed in edition.placed()),
        left_alone=edition.left_alone,
        commentary=tuple(_commentary(entry, edition) for entry in edition.commentary),
        sources=edition.sources,
        terms=edition.terms,
        agreement=about.agreement,
        habits=habits(edition),
    )


def _passages(paragraph: Paragraph) -> list[PassageData]:
    return [
        _passage(paragraph, paragraph),
        *(_passage(paragraph, sentence) for sentence in paragraph.sentences),
    ]


def _passage(paragraph: Paragraph, passage: Paragraph | Sentence) -> PassageData:
    sentence = passage if isinstance(passage, Sentence) else None
    return PassageData(
        id=passage.id,
        paragraph=paragraph.id,
        unit="sentence" if sentence else "paragraph",
        kind=paragraph.kind,
        complete=paragraph.complete,
        span=SpanData(start=passage.span.start, end=passage.span.end),
        source=passage.source,
        reading=passage.reading,
        english=plain(sentence.english) if sentence and sentence.english else None,
        as_published=plain(sentence.as_published) if sentence and sentence.as_published else None,
        traditional=passage.traditional,
        pinyin=transcription(sentence) if sentence else None,
        words=tuple(map(_word, sentence.words)) if sentence else (),
    )


def _word(word: Word) -> WordData:
    return WordData(
        text=word.text,
        start=word.start,
        syllables=word.syllables,
        pinyin=word.pinyin,
        traditional=word.traditional,
        gloss=word.gloss,
        hsk=word.level,
    )


def _correction(sentence: Sentence, piece: Piece, correction: Correction) -> CorrectionData:
    assert correction.note, f"{correction.id} went unchecked"
    return CorrectionData(
        id=correction.id,
        passage=sentence.id,
        span=SpanData(start=piece.span.start, end=piece.span.end),
        garbled=piece.source,
        corrected=correction.corrected,
        gloss=correction.gloss,
        mechanism=correction.mechanism,
        swaps=correction.steps,
        effect=correction.effect,
        certainty=correction.certainty,
        evidence=correction.evidence,
        cites=correction.cites,
        rivals=correction.rivals,
        note=correction.note,
    )


def _commentary(entry: Commentary, edition: Edition) -> CommentaryData:
    return CommentaryData(
        id=entry.id,
        title=entry.title,
        text=entry.text,
        places=tuple(
            CommentaryPlaceData(passage=place.sentence, start=place.start, end=place.end)
            for place in edition.commentary_places
            if place.commentary == entry.id
        ),
        cites=entry.cites,
    )
