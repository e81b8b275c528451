"""The JSON Schemas of an edition's files, made from the record classes, for text editors."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from pydantic import TypeAdapter

from build_notes.model import Record
from build_notes.read.folder import FILE_CLASSES

NO_DEFAULT = ("default", None)
HEAD = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
"""How every JSON Schema of ours begins."""


def schemas() -> dict[str, str]:
    """Give each schema (draft 2020-12) as text, by its file's name."""
    with documented():
        return {_name(file): _schema(file, kind) for file, kind in FILE_CLASSES.items()}


@contextmanager
def documented() -> Iterator[None]:
    """Have the docstrings under fields read, for which pydantic parses the source of each class."""
    config = Record.__pydantic_config__
    config["use_attribute_docstrings"] = True
    try:
        yield
    finally:
        del config["use_attribute_docstrings"]


def _name(file: str) -> str:
    return f"{file.removesuffix('.yml')}.schema.json"


def _schema(file: str, kind: object) -> str:
    found = cast("dict[str, Any]", _without_null(TypeAdapter(cast("Any", kind)).json_schema()))
    found = {**HEAD, **found, "title": file}
    return json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _without_null(schema: object) -> object:
    """The same without null: what may be left out is left out with its key."""
    if isinstance(schema, list):
        return [_without_null(part) for part in schema if part != {"type": "null"}]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _without_null(part) for key, part in schema.items() if (key, part) != NO_DEFAULT}
    match kept.get("anyOf"):
        case [dict(only)]:
            return {**{key: part for key, part in kept.items() if key != "anyOf"}, **only}
    return kept
