"""Every text that the editors wrote in both languages, wherever it stands in their files."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from build_notes.model import Bilingual
from build_notes.model.records import field_names
from build_notes.read.folder import Records
from build_notes.read.yaml_file import Located, Path


@lru_cache(maxsize=1)  # several rules ask for the same
def texts(records: Records) -> tuple[Located[Bilingual], ...]:
    """Give each text of an edition's files with its place, in the order of their classes.

    No key is named here, so that a text is found under a key that comes later, too.
    """
    files: tuple[Located[Any] | None, ...] = (
        records.about,
        records.corrections,
        records.commentary,
        records.sources,
        records.garbling,
        records.history,
    )
    return tuple(
        Located(text, file.places, path)
        for file in files
        if file
        for path, text in _within(file.value, ())
    )


def _within(value: object, path: Path) -> Iterator[tuple[Path, Bilingual]]:
    """The texts inside a record, a list or a mapping, with the keys that lead there."""
    if isinstance(value, Bilingual):
        yield path, value
        return
    inside: Iterator[tuple[Any, object]]
    if isinstance(value, Mapping):
        inside = iter(value.items())
    elif isinstance(value, tuple):
        inside = iter(enumerate(value))
    else:
        kind: Any = type(value)
        inside = ((name, getattr(value, name)) for name in field_names(kind))
    for key, part in inside:
        yield from _within(part, (*path, key))
