"""Divides the source into paragraphs and sentences; never alters a character."""

import re
from dataclasses import dataclass

from build_notes.chinese.occurrences import occurrences
from build_notes.chinese.punctuation import BEGINNING, ENDING
from build_notes.model import EditionFile, ParagraphRecord, Source, Span
from build_notes.place.match import CONTEXT
from build_notes.read.nearest import near_words
from build_notes.read.problems import Problem
from build_notes.read.yaml_file import Located

LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a sentence by its id and its place in the source."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Division:
    """A source text divided: its paragraphs, each with the sentences that tile it."""

    text: str
    paragraphs: tuple[tuple[Passage, tuple[Passage, ...]], ...]

    def passages(self) -> dict[str, Span]:
        """Every paragraph and sentence by id."""
        return {
            passage.id: passage.span
            for paragraph, sentences in self.paragraphs
            for passage in (paragraph, *sentences)
        }

    def sentences(self) -> tuple[Span, ...]:
        """The places of all sentences."""
        return tuple(s.span for _, sentences in self.paragraphs for s in sentences)


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """Give the lines that hold more than white space, without the white space at their ends."""
    spans = []
    for line in LINE.finditer(text):
        body = line[0].strip()
        if body:
            start = line.start() + line[0].index(body)
            spans.append(Span(start, start + len(body)))
    return tuple(spans)


def divide(source: Source, about: Located[EditionFile]) -> tuple[Division, list[Problem]]:
    """Divide a source as its edition says; paragraphs that the edition misses are left out."""
    spans = paragraph_spans(source.text)
    records = about.value.paragraphs
    wanted = [f"p{number}" for number in range(1, len(spans) + 1)]
    problems = []
    if [record.id for record in records] != wanted:
        listed = ", ".join(record.id for record in records)
        message = f"the source has {len(spans)} paragraphs, p1 and on; listed are {listed}"
        problems.append(Problem(about.at("paragraphs"), "wrong-paragraphs", message))
    paragraphs = []
    for index, (record, span) in enumerate(zip(records, spans, strict=False)):
        sentences, found = _sentences(source.text, record, span, about, index)
        problems += found
        paragraphs.append((Passage(record.id, span), sentences))
    return Division(source.text, tuple(paragraphs)), problems


def _cut(text: str, stop: int, span: Span) -> tuple[str, str] | None:
    """Say what is wrong where a sentence ends at an offset, and how it should be quoted."""
    before, after = text[span.start : stop], text[stop : span.end]
    if ENDING.match(after):
        mark = after.lstrip()[0]
        message = f"the sentence after 「{before[-CONTEXT:]}」 would begin with 「{mark}」"
        return message, f"quote the end with its mark: {before[-CONTEXT:]}{mark}"
    if opening := BEGINNING.search(before):
        message = (
            f"the sentence that ends in 「{before[-CONTEXT:]}」 takes the mark of the next one"
        )
        return message, f"quote its end without 「{opening[0].strip()}」"
    return None


def _sentences(
    text: str, record: ParagraphRecord, span: Span, about: Located[EditionFile], index: int
) -> tuple[tuple[Passage, ...], list[Problem]]:
    sentences, problems, start = [], [], span.start
    for number, end in enumerate(record.sentence_ends):
        rest = text[start : span.end]
        count = len(occurrences(rest, end))
        if count != 1:
            code = "ambiguous-sentence-end" if count else "no-sentence-end"
            message = f"「{end}」 stands {count} times in the rest of {record.id}"
            at = about.at("paragraphs", index, "sentence_ends", number)
            near = "" if count else near_words(end, rest)
            hint = near or "quote it from source.txt, with more before it"
            problems.append(Problem(at, code, message, hint))
            continue
        stop = text.index(end, start, span.end) + len(end)
        if cut := _cut(text, stop, span):
            at = about.at("paragraphs", index, "sentence_ends", number)
            problems.append(Problem(at, "cut-sentence", *cut))
        sentences.append(Span(start, stop))
        start = stop
    if start < span.end:
        sentences.append(Span(start, span.end))
    return (
        tuple(Passage(f"{record.id}s{n}", s) for n, s in enumerate(sentences, 1)),
        problems,
    )
