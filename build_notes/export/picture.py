"""The picture that messengers show: the featured sentence of an edition as a proof, as a PNG."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

import typst
from pylopdf_fonts_zh_cn import serif_path

from build_notes.chinese.punctuation import CLOSING
from build_notes.model import Edition, Sentence

CLAUSE_ENDS = tuple("，、；：。！？")
MOST_GROUPS = 120
"""More than the picture has room for; a sentence of more is cut in any case."""
LONGEST_GROUP = 16
"""Characters of a group, which no line break may part: so many fill a line."""
LONGEST_TITLE = 90
"""Characters of a title, in either language: so many are three lines at most."""


@dataclass(frozen=True, slots=True)
class Group:
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
    title = asdict(edition.about.title)
    groups = _groups(edition.sentence(edition.about.featured))[:MOST_GROUPS]
    given = {
        "title": {key: _short(text, LONGEST_TITLE) for key, text in title.items()},
        "groups": [asdict(group) for group in groups],
        "cuts": [*_cuts(groups)],
    }
    png = _compiler().compile(format="png", ppi=72, sys_inputs={"picture": json.dumps(given)})
    assert isinstance(png, bytes)
    return png


def _groups(sentence: Sentence) -> list[Group]:
    groups: list[Group] = []
    for piece in sentence.pieces:
        if piece.correction and piece.correction.is_crux:
            groups.append(Group(_short(piece.source, LONGEST_GROUP), crux=True))
        elif piece.correction:
            groups.append(
                Group(_short(piece.reading, LONGEST_GROUP), _short(piece.source, LONGEST_GROUP))
            )
        else:
            for character in piece.reading:
                if character in CLOSING and groups and (groups[-1].garbled or groups[-1].crux):
                    groups[-1] = replace(groups[-1], closing=groups[-1].closing + character)
                else:
                    groups.append(Group(character))
    return groups


def _short(text: str, most: int) -> str:
    """A text in one line of at most so many characters."""
    line = " ".join(text.split("\n"))
    return line if len(line) <= most else line[: most - 1] + "…"


def _cuts(groups: list[Group]) -> Iterator[int]:
    """After how many groups the sentence may be cut, best first: at its end, a clause, anywhere."""
    yield len(groups)
    shorter = range(len(groups) - 1, 0, -1)
    yield from (n for n in shorter if (groups[n - 1].closing or groups[n].text)[:1] in CLAUSE_ENDS)
    yield from shorter


@cache
def _compiler() -> typst.Compiler:
    """Make the typesetter once: it reads its fonts, and only those that are named, never others."""
    return typst.Compiler(
        str(Path(__file__).with_suffix(".typ")),
        font_paths=[str(serif_path().parent)],
        ignore_system_fonts=True,
    )
