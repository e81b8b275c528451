"""Places the editors' quotations: corrections and dropped characters, and commentary."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_notes.match import Selector, place
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
from build_notes.problems import Problem
from build_notes.records import Records
from build_notes.source import Division
from build_notes.yaml_file import Located


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
            problems.append(found)
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


def place_commentary(
    sentences: Iterable[Sentence], records: Records, placed: Collection[str]
) -> tuple[tuple[CommentaryPlace, ...], list[Problem]]:
    """Place every commentary entry's quotations in the reading text.

    `placed` are the ids of the corrections that found their place: a passage that lacks one of
    its corrections has no reading text yet in which to look.
    """
    unsure = {r.value.passage for r in records.each_correction() if r.value.id not in placed}
    texts: Mapping[str, str] = {sentence.id: sentence.reading for sentence in sentences}
    places: list[CommentaryPlace] = []
    problems: list[Problem] = []
    for entry in records.commentary.each("commentary", Commentary):
        for index, quotation in enumerate(entry.value.places):
            at = entry.at("places", index, "quote")
            found = place(Selector.of_quotation(quotation), texts, at)
            if isinstance(found, Problem):
                is_sure = not unsure & {quotation.passage, quotation.passage.split("s")[0]}
                if is_sure and "corrections.yml" not in records.broken:
                    problems.append(found)
                continue
            places.append(
                CommentaryPlace(entry.value.id, quotation.passage, found.start, found.end)
            )
    return tuple(places), problems
