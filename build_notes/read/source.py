"""Reads `source.txt`, and refuses any other text than the one that the edition names."""

import hashlib

from build_notes.model import EditionFile, Lines, Location, Source
from build_notes.read import limits
from build_notes.read.problems import Problem
from build_notes.read.text_file import decode, unfit
from build_notes.read.yaml_file import Located

BEFORE_RECEIVED = (
    "take it out before the text counts as received, and say so under `provenance` in edition.yml"
)


def read_source(
    data: bytes, file: str, about: Located[EditionFile]
) -> tuple[Source | None, list[Problem]]:
    """Read the source's bytes; none of it where it is not the text whose hash the edition names."""
    text = decode(data, file)
    if isinstance(text, Problem):
        return None, [text]
    if len(text) > limits.SOURCE:
        message = f"the text has {len(text):,} characters, more than {limits.SOURCE:,}"
        hint = "make an edition of each part"
        return None, [Problem(Location(file), "too-long", message, hint)]
    sha256 = hashlib.sha256(data).hexdigest()
    problems = unfit(text, Lines.of(file, text), BEFORE_RECEIVED)
    if sha256 != about.value.sha256:
        hint = "restore the file as received, or begin a new edition"
        message = f"the file's SHA-256 is {sha256}, edition.yml has {about.value.sha256}"
        problems.append(Problem(Location(file), "wrong-hash", message, hint))
    return (None if problems else Source(text, sha256)), problems
