"""The JSON Schemas of an edition's files, made from the record classes, for text editors."""

import json
from typing import Any, cast

from pydantic import TypeAdapter

from build_notes.records import FILE_CLASSES


def schemas() -> dict[str, str]:
    """Give each schema (draft 2020-12) as text, by its file's name."""
    return {_name(file): _schema(file, kind) for file, kind in FILE_CLASSES.items()}


def _name(file: str) -> str:
    return f"{file.removesuffix('.yml')}.schema.json"


def _schema(file: str, kind: object) -> str:
    found: dict[str, Any] = TypeAdapter(cast("Any", kind)).json_schema()
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", **found, "title": file}
    return json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
