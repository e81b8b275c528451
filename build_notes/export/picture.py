"""The picture that messengers show: the featured sentence of an edition as a proof, as a PNG."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

import typst
from pylopdf_fonts_zh_cn import serif_path

from build_notes.model import Edition, Sentence
from build_notes.punctuation import CLOSING

CLAUSE_ENDS = tuple("，、；：。！？")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of the sentence that no line break may part."""

    text: str
    """As corrected; of a crux, as it stands."""
    garbled: str | None = None
    """As published; none where nothing is corrected."""
    crux: bool = False
    """Whether it is a place that the editors could not mend."""
    closing: str = ""
    """The punctuation that goes on after a correction."""


def picture(edition: Edition) -> bytes:
    """Give a PNG of 1200 by 630 pixels, the same bytes for the same edition.

    A sentence that is too long ends at the last clause that fits, with an ellipsis.
    """
    runs = _runs(next(s for s in edition.sentences() if s.id == edition.about.featured))
    given = {
        "title": asdict(edition.about.title),
        "runs": [asdict(run) for run in runs],
        "cuts": [*_cuts(runs)],
    }
    png = _compiler().compile(format="png", ppi=72, sys_inputs={"picture": json.dumps(given)})
    assert isinstance(png, bytes)
    return png


def _runs(sentence: Sentence) -> list[Run]:
    runs: list[Run] = []
    for piece in sentence.pieces:
        if piece.correction and piece.correction.is_crux:
            runs.append(Run(piece.source, crux=True))
        elif piece.correction:
            runs.append(Run(piece.reading, piece.source))
        else:
            for character in piece.reading:
                if character in CLOSING and runs and (runs[-1].garbled or runs[-1].crux):
                    runs[-1] = replace(runs[-1], closing=runs[-1].closing + character)
                else:
                    runs.append(Run(character))
    return runs


def _cuts(runs: list[Run]) -> Iterator[int]:
    """After how many runs the sentence may be cut, best first: at its end, a clause, anywhere."""
    yield len(runs)
    shorter = range(len(runs) - 1, 0, -1)
    yield from (n for n in shorter if (runs[n - 1].closing or runs[n].text)[:1] in CLAUSE_ENDS)
    yield from shorter


@cache
def _compiler() -> typst.Compiler:
    """Make the typesetter once: it reads its fonts, and only those that are named, never others."""
    return typst.Compiler(
        str(Path(__file__).with_suffix(".typ")),
        font_paths=[str(serif_path().parent)],
        ignore_system_fonts=True,
    )
