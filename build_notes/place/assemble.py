"""Joins a source and the editors' records into one `Edition`."""

import re
from collections.abc import Iterator, Sequence

from build_notes.model import Edition, EditionFile, Paragraph, Piece, Sentence, Source, Span
from build_notes.place.division import Division, Passage
from build_notes.place.placement import Placed, check_left_alone, place_changes, place_commentary
from build_notes.place.words import with_words
from build_notes.read.folder import Records
from build_notes.read.problems import Problem
from build_notes.read.yaml_file import Located

FULL_WIDTH = 0xFF01 - ord("!")
"""What a half-width mark's code point lacks to its full-width form (Unicode block U+FF00)."""


def assemble(
    source: Source, division: Division, about: Located[EditionFile], records: Records
) -> tuple[Edition, list[Problem]]:
    """Place all that the editors say in the source; what has a problem is left out."""
    changes, problems = place_changes(division, about, records)
    problems += check_left_alone(division, records)
    marks = "".join(rule.full_width for rule in about.value.typography)
    text = _print(source.text, marks)
    paragraphs = tuple(
        Paragraph(
            id=paragraph.id,
            kind=record.kind,
            complete=record.complete,
            span=paragraph.span,
            sentences=tuple(_sentence(s, source.text, text, changes, records) for s in sentences),
        )
        for record, (paragraph, sentences) in zip(
            about.value.paragraphs, division.paragraphs, strict=False
        )
    )
    paragraphs = with_words(paragraphs, records.pronunciation.value)
    every_sentence = [s for paragraph in paragraphs for s in paragraph.sentences]
    placed = {c.correction.id for c in changes if c.correction}
    places, found = place_commentary(every_sentence, records, placed)
    edition = Edition(
        about=about.value,
        source=source,
        paragraphs=paragraphs,
        left_alone=records.corrections.value.left_alone,
        withdrawn=records.corrections.value.withdrawn,
        commentary=records.commentary.value.commentary,
        commentary_places=places,
        sources=records.sources.value.sources,
        terms=records.terms.value.terms,
        history=records.history.value.history,
        garbling=records.garbling.value if records.garbling else None,
        forms=records.pronunciation.value.traditional,
    )
    return edition, problems + found


def _print(text: str, marks: str) -> str:
    """Make the given half-width marks full-width, save between two ASCII letters or digits."""
    if not marks:
        return text
    mark = re.compile(rf"(?a:(?<!\w)[{re.escape(marks)}]|[{re.escape(marks)}](?!\w))")
    return mark.sub(lambda found: chr(ord(found[0]) + FULL_WIDTH), text)


def _sentence(
    passage: Passage, source: str, text: str, changes: Sequence[Placed], records: Records
) -> Sentence:
    inside = [c for c in changes if passage.span.start <= c.span.start < passage.span.end]
    found = records.translation.value.get(passage.id)
    return Sentence(
        id=passage.id,
        span=passage.span,
        pieces=tuple(_pieces(passage.span, source, text, inside)),
        english=found.english if found else None,
        as_published=found.as_published if found else None,
    )


def _pieces(span: Span, source: str, text: str, changes: Sequence[Placed]) -> Iterator[Piece]:
    """Tile a sentence: each change a piece, and what lies between them."""
    start = span.start
    for change in changes:
        if start < change.span.start:
            yield _plain(Span(start, change.span.start), source, text)
        garbled = source[change.span.start : change.span.end]
        yield Piece(change.span, garbled, change.reading, change.correction)
        start = change.span.end
    if start < span.end:
        yield _plain(Span(start, span.end), source, text)


def _plain(span: Span, source: str, text: str) -> Piece:
    return Piece(span, source[span.start : span.end], text[span.start : span.end])
