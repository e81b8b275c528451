"""The addresses of an edition and the record of those that were published."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_notes.model.edition import Edition
from build_notes.model.location import Location


@dataclass(frozen=True, slots=True)
class Address:
    """One line of `addresses.txt`: an id that was published and what it stood for."""

    location: Location
    id: str
    passage: str
    phrase: str


def addresses(edition: Edition) -> dict[str, tuple[str, str]]:
    """Give every address of an edition: the passage it lies in, and the phrase it stands for.

    A sentence stands for its source text, a commentary entry for its Chinese title; a phrase is
    given as one line.
    """
    found: dict[str, tuple[str, str]] = {}
    for paragraph in edition.paragraphs:
        found[paragraph.id] = (paragraph.id, _one_line(paragraph.source))
        for sentence in paragraph.sentences:
            found[sentence.id] = (paragraph.id, _one_line(sentence.source))
            for correction in sentence.corrections:
                found[correction.id] = (sentence.id, _one_line(correction.garbled))
    found.update((w.id, (w.passage, _one_line(w.garbled))) for w in edition.withdrawn)
    for entry in edition.commentary:
        found[entry.id] = (entry.places[0].passage, _one_line(entry.title.zh))
    return found


def new_lines(edition: Edition, recorded: Iterable[Address]) -> list[str]:
    """Give the lines to add to `addresses.txt` for addresses that are not in it yet."""
    known = {address.id for address in recorded}
    return [
        f"{id_}\t{passage}\t{phrase}\n"
        for id_, (passage, phrase) in addresses(edition).items()
        if id_ not in known
    ]


def _one_line(phrase: str) -> str:
    """A phrase as a line of the record holds it: line ends inside it as spaces."""
    return phrase.replace("\r", " ").replace("\n", " ")
