"""What the finished pages of an edition must say, for the proof of the last bytes."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from build_notes.model import Edition

FILE = ".expected.json"
"""The file in an edition's folder under `docs/`; MkDocs publishes no hidden file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """The texts of an edition, by what a page prints of them."""

    source: str
    """The whole text as received."""
    published: Mapping[str, str]
    """Each sentence as published, by id."""
    reading: Mapping[str, Mapping[str, str]]
    """Each sentence as corrected, by id, by script: `hans` or `hant`."""
    corrections: tuple[str, ...]
    """The ids of all corrections and cruxes."""


def expect(edition: Edition) -> Expected:
    """Give the texts of an edition."""
    sentences = list(edition.sentences())
    return Expected(
        source=edition.source.text,
        published={s.id: s.source for s in sentences},
        reading={
            "hans": {s.id: s.reading for s in sentences},
            "hant": {s.id: s.traditional for s in sentences},
        },
        corrections=tuple(c.id for c in edition.corrections()),
    )


def expected_file(edition: Edition) -> dict[str, str]:
    """Give the file by its path under `docs/`."""
    text = json.dumps(asdict(expect(edition)), ensure_ascii=False, separators=(",", ":"))
    return {f"{edition.slug}/{FILE}": text}


def read_expected(folder: Path) -> Expected:
    """Read what was expected of an edition, from its folder under `docs/`."""
    values = json.loads((folder / FILE).read_text("utf-8"))
    return Expected(**values | {"corrections": tuple(values["corrections"])})
