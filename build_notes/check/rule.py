"""What a rule is, and what rules share."""

from collections.abc import Callable, Iterator

from build_notes.model import Edition, Sentence
from build_notes.place.placement import unsure_passages
from build_notes.read.folder import Records
from build_notes.read.problems import Problem

PLACES = "every correction at its place"
"""Named beside files by a rule that would find fault where a correction has no place yet."""


def unsure_in(edition: Edition, records: Records) -> frozenset[str]:
    """The passages of corrections that found no place."""
    return unsure_passages(records, {c.id for c in edition.corrections()})


def sure(edition: Edition, records: Records) -> Iterator[Sentence]:
    """The sentences whose reading text is known: every correction in them found its place."""
    unsure = unsure_in(edition, records)
    for paragraph in edition.paragraphs:
        for sentence in paragraph.sentences:
            if unsure.isdisjoint((paragraph.id, sentence.id)):
                yield sentence


Rule = Callable[[Records], Iterator[Problem]]
TextRule = Callable[[Edition, Records], Iterator[Problem]]
