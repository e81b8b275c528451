"""Places the editors' quotations: corrections and dropped characters, and commentary."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_notes.model import (
    Commentary,
    CommentaryPlace,
    Correction,
    EditionFile,
    LeftAlone,
    Location,
    Sentence,
    Span,
)
from build_notes.place.division import Division
from build_notes.place.match import Selector, place
from build_notes.read.folder import Records
from build_notes.read.problems import Problem
from build_notes.read.yaml_file import Located


@dataclass(frozen=True, slots=True)
class Placed:
    """A run of the source that is not printed as it stands, and what is printed for it."""

    span: Span
    reading: str
    correction: Correction | None = None


class _Ground:
    """A divided source, for placing quotations in it without overlap."""

    def __init__(self, division: Division) -> None:
        self.spans = division.passages()
        self.texts = {name: division.text[s.start : s.end] for name, s in self.spans.items()}
        self.sentences = division.sentences()
        self.taken: list[Placed] = []

    def find(self, selector: Selector, at: Location) -> Span | Problem:
        """Give the place in the source, if it is one, lies in one sentence and is free."""
        found = place(selector, self.texts, at)
        if isinstance(found, Problem):
            return found
        start = self.spans[selector.passage].start
        span = Span(start + found.start, start + found.end)
        if not any(s.start <= span.start and span.end <= s.end for s in self.sentences):
            message = f"「{selector.quote}」 runs over the end of a sentence"
            return Problem(at, "crosses-sentences", message, "make it two")
        if clash := next((p for p in self.taken if _overlap(p.span, span)), None):
            other = clash.correction.id if clash.correction else "a rule of typography"
            message = f"「{selector.quote}」 overlaps the place of {other}"
            return Problem(at, "overlap", message, "make them one, or quote less")
        return span


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def place_changes(
    division: Division, about: Located[EditionFile], records: Records
) -> tuple[Sequence[Placed], list[Problem]]:
    """Place every correction and every dropped character; give them in document order."""
    ground = _Ground(division)
    problems: list[Problem] = []
    last = -1
    for record in records.each_correction():
        correction = record.value
        found = ground.find(Selector.of_correction(correction), record.at("garbled"))
        if isinstance(found, Problem):
            problems.append(_turned(found, correction, ground.texts))
            continue
        if found.start < last:
            message = f"{correction.id} stands in the text before the correction listed above it"
            problems.append(Problem(record.at("id"), "out-of-order", message, "move it up"))
        last = max(last, found.start)
        note = correction.note or records.shared_note(correction.shared_note or "")
        ground.taken.append(Placed(found, correction.reading, replace(correction, note=note)))
    for quotation, at in _dropped(about):
        found = ground.find(quotation, at)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            ground.taken.append(Placed(found, ""))
    return sorted(ground.taken, key=lambda placed: placed.span), problems


def _turned(problem: Problem, correction: Correction, texts: Mapping[str, str]) -> Problem:
    """The problem of a phrase without a place, for one that took the corrected form for garbled."""
    phrase = f"{correction.prefix}{correction.corrected or ''}{correction.suffix}"
    if problem.code != "no-place" or not correction.corrected:
        return problem
    if phrase not in texts[correction.passage]:
        return problem
    hint = f"「{correction.corrected}」 does: are `garbled` and `corrected` the wrong way round?"
    return replace(problem, hint=hint)


def _dropped(about: Located[EditionFile]) -> Iterator[tuple[Selector, Location]]:
    for number, rule in enumerate(about.value.typography):
        for index, quotation in enumerate(rule.dropped):
            at = about.at("typography", number, "dropped", index, "quote")
            yield Selector.of_quotation(quotation), at


def check_left_alone(division: Division, records: Records) -> Iterator[Problem]:
    """Yield a problem for each place left alone that is not one place of the source."""
    texts = {name: division.text[s.start : s.end] for name, s in division.passages().items()}
    for entry in records.corrections.each("left_alone", LeftAlone):
        at = entry.at("place", "quote")
        found = place(Selector.of_quotation(entry.value.place), texts, at)
        if isinstance(found, Problem):
            yield found


def unsure_passages(records: Records, placed: Collection[str]) -> frozenset[str]:
    """Give the passages that lack one of their corrections, so that nobody knows how they read.

    `placed` are the ids of the corrections that found their place.
    """
    return frozenset(r.value.passage for r in records.each_correction() if r.value.id not in placed)


def place_commentary(
    sentences: Iterable[Sentence], records: Records, placed: Collection[str]
) -> tuple[tuple[CommentaryPlace, ...], list[Problem]]:
    """Place every commentary entry's quotations, of the reading text or of the source.

    `placed` are the ids of the corrections that found their place.
    """
    unsure = unsure_passages(records, placed)
    by_id = {sentence.id: sentence for sentence in sentences}
    texts = {id_: sentence.reading for id_, sentence in by_id.items()}
    places: list[CommentaryPlace] = []
    problems: list[Problem] = []
    for entry in records.commentary.each("commentary", Commentary):
        for index, quotation in enumerate(entry.value.places):
            at = entry.at("places", index, "quote")
            found = _either(Selector.of_quotation(quotation), by_id, texts, at)
            if isinstance(found, Problem):
                is_sure = not unsure & {quotation.passage, quotation.passage.split("s")[0]}
                if is_sure and "corrections.yml" not in records.broken:
                    problems.append(found)
                continue
            places.append(
                CommentaryPlace(entry.value.id, quotation.passage, found.start, found.end)
            )
    return tuple(places), problems


def _either(
    selector: Selector, sentences: Mapping[str, Sentence], texts: Mapping[str, str], at: Location
) -> Span | Problem:
    """The quoted words' place in the reading text of their sentence, by either of its texts.

    `texts` are the reading texts of the sentences.
    """
    found = place(selector, texts, at, "the reading text, nor of source.txt")
    if isinstance(found, Span) or found.code != "no-place":
        return found
    published = {id_: sentence.source for id_, sentence in sentences.items()}
    span = place(selector, published, at)
    if isinstance(span, Problem):
        return found if span.code == "no-place" else span
    printed = reading_span(sentences[selector.passage], span)
    if printed.start < printed.end:
        return printed
    message = f"nothing of 「{selector.quote}」 is printed in the reading text"
    return Problem(at, "no-place", message, "quote the words beside it")


def reading_span(sentence: Sentence, span: Span) -> Span:
    """Give where the reading text prints what a run of the source became.

    Both are in code points from the sentence's start; a correction counts whole.
    """
    first, last, offset = len(sentence.reading), 0, 0
    for piece in sentence.pieces:
        start = piece.span.start - sentence.span.start
        end = piece.span.end - sentence.span.start
        if max(start, span.start) < min(end, span.end):
            is_plain = not piece.correction and len(piece.source) == len(piece.reading)
            size = len(piece.reading)
            first = min(first, offset + (max(span.start - start, 0) if is_plain else 0))
            last = max(last, offset + (min(span.end - start, size) if is_plain else size))
        offset += len(piece.reading)
    return Span(first, max(first, last))
