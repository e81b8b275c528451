"""Reads the bytes of an editor's file as text, or says what in them is none."""

from build_notes.chinese.characters import name, not_text
from build_notes.model import Lines, Location
from build_notes.read import limits
from build_notes.read.problems import Problem

TAKE_OUT = "take it out"


def decode(data: bytes, file: str) -> str | Problem:
    """Give the text of UTF-8 bytes, unchanged, or the problem at the first byte that is not."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        location = Lines.of(file, before).location(len(before))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return Problem(location, "bad-encoding", message, "save the file as UTF-8")
    if len(text) > limits.FILE:
        message = f"the file has {len(text):,} characters, more than {limits.FILE:,}"
        return Problem(Location(file), "too-long", message)
    return text


def unfit(text: str, lines: Lines, hint: str = TAKE_OUT) -> list[Problem]:
    """Give a problem for each character that no text has, at its first place; `lines` are its."""
    problems = []
    for character, places in not_text(text).items():
        times = f", {len(places)} times" if len(places) > 1 else ""
        message = f"{name(character)} stands here{times}, which no text has"
        problems.append(Problem(lines.location(places[0]), "bad-character", message, hint))
    return problems
