"""The addresses of an edition and the record of those that were published."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_notes.model import Edition, Location


@dataclass(frozen=True, slots=True)
class Address:
    """One line of `addresses.txt`: an id that was published and what it stood for."""

    location: Location
    id: str
    passage: str
    phrase: str


def addresses(edition: Edition) -> dict[str, tuple[str, str]]:
    """Give every address of an edition: the passage it lies in, and the phrase it stands for.

    A sentence stands for its source text, a commentary entry for its Chinese title.
    """
    found: dict[str, tuple[str, str]] = {}
    for paragraph in edition.paragraphs:
        found[paragraph.id] = (paragraph.id, paragraph.source)
        for sentence in paragraph.sentences:
            found[sentence.id] = (paragraph.id, sentence.source)
            for correction in sentence.corrections:
                found[correction.id] = (sentence.id, correction.garbled)
    found.update((w.id, (w.passage, w.garbled)) for w in edition.withdrawn)
    for entry in edition.commentary:
        found[entry.id] = (entry.places[0].passage if entry.places else "-", entry.title.zh)
    return found


def new_lines(edition: Edition, recorded: Iterable[Address]) -> list[str]:
    """Give the lines to add to `addresses.txt` for addresses that are not in it yet."""
    known = {address.id for address in recorded}
    return [
        f"{id_}\t{passage}\t{phrase}\n"
        for id_, (passage, phrase) in addresses(edition).items()
        if id_ not in known
    ]
