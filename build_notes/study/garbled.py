"""Which words of the editors' prose are quoted from the garbled text, and so stay as published."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_notes.chinese.occurrences import occurrences
from build_notes.chinese.traditional import MENDED
from build_notes.model import Correction, Edition, Span
from build_notes.model.prose import QUOTED

PUT = re.compile(r"(?:[成作]|改为|换上)(?:了|的是)?“$")
"""After such words a quotation is what the machine put."""


@dataclass(frozen=True, slots=True)
class Garbled:
    """The garbled phrases of an edition, and the two texts, to tell them from sound words."""

    garbled: frozenset[str]
    """Every garbled phrase, and what the machine put at each step."""
    source: str
    reading: str
    corrections: Mapping[str, Correction]
    """Each correction by its id."""
    forms: Mapping[str, str]
    """Phrases whose Traditional forms the editors have mended."""

    @classmethod
    def of(cls, edition: Edition) -> "Garbled":
        """Gather them from an edition."""
        corrections = {c.id: c for c in edition.corrections()}
        garbled = {text for c in corrections.values() for text in _garbled(c)}
        return cls(
            garbled=frozenset(garbled | {w.garbled for w in edition.withdrawn}) - {""},
            source=edition.source.text,
            reading="\n".join(paragraph.reading for paragraph in edition.paragraphs),
            corrections=corrections,
            forms={**MENDED, **edition.forms},
        )

    def has(self, phrase: str, note: str = "", before: str = "") -> bool:
        """Whether a quoted phrase is the machine's.

        `note` is the id of the correction whose note quotes it, `before` the text up to it.
        A word that the machine put in one place and that is sound in another counts as sound,
        unless the note or the words before it say otherwise.
        """
        correction = self.corrections.get(note)
        if correction:
            if phrase in _garbled(correction):
                return True
            if phrase in {correction.corrected, *(swap.corrected for swap in correction.swaps)}:
                return False
        if phrase in self.reading:
            return phrase in self.garbled and bool(PUT.search(before))
        if len(phrase) == 1 and phrase not in self.garbled:
            # A character is quoted as published where the note is on what it stands in.
            return correction is not None and phrase in correction.garbled
        return phrase in self.garbled or (bool(phrase) and phrase in self.source)

    def quotations(self, text: str, note: str = "") -> Iterator[Span]:
        """Give the places of the machine's words between quotation marks.

        Where the editors have mended a phrase, they have said so of the words that it quotes too.
        """
        mended = [
            range(start, start + len(phrase))
            for phrase in self.forms
            if phrase in text
            for start in occurrences(text, phrase)
        ]
        for found in QUOTED.finditer(text):
            if any(found.start(1) in run for run in mended):
                continue
            if self.has(found[1], note, text[: found.start(1)]):
                yield Span(found.start(1), found.end(1))


def _garbled(correction: Correction) -> set[str]:
    return {correction.garbled, *(swap.garbled for swap in correction.swaps)}
