"""Looks YAML over before values are made of it: what no edition needs, and what is no text.

Making values takes memory and the machine's stack by what the file says, so that a few lines of
aliases, or a page of brackets, could take all there is. The parser's events are read one by one.
"""

import re
from collections.abc import Iterable, Iterator

import yaml

from build_notes.chinese.characters import name, not_text
from build_notes.model import Lines
from build_notes.read import limits
from build_notes.read.problems import Problem

ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^xuU]))", re.DOTALL
)
"""An escape in a text between double quotation marks: a code point in hexadecimal, or a letter."""
LETTERS = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b", "N": "\x85"}
"""The escapes by a letter that stand for what no text has."""


def look_over(events: Iterable[yaml.Event], text: str, lines: Lines) -> Iterator[Problem]:
    """Yield what is wrong with a file of YAML; where nothing is, it can be made values of.

    `events` are those of its text. Ends at what would make the rest costly.
    """
    depth = 0
    for number, event in enumerate(events):
        if number > limits.VALUES:
            message = f"the file has more than {limits.VALUES:,} values up to here"
            yield Problem(lines.location(_start(event)), "too-long", message)
            return
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > limits.DEPTH:
            message = f"lists and mappings stand more than {limits.DEPTH} deep in one another"
            yield Problem(
                lines.location(_start(event)), "bad-yaml", message, "is a bracket not closed?"
            )
            return
        if isinstance(event, yaml.NodeEvent):
            yield from _marks(event, lines)
        if isinstance(event, yaml.ScalarEvent):
            yield from _value(event, text, lines)


def _marks(event: yaml.NodeEvent, lines: Lines) -> Iterator[Problem]:
    """An anchor, an alias, a tag: no edition needs them, and often they are an accident."""
    sign, called = "", ""
    if isinstance(event, yaml.AliasEvent):
        sign, called = "*", "an alias"
    elif event.anchor:
        sign, called = "&", "an anchor"
    elif getattr(event, "tag", None):
        sign, called = "!", "a tag"
    if sign:
        at = lines.location(_start(event))
        message = f"`{sign}` at the beginning makes {called} of this, which no edition needs"
        yield Problem(at, "bad-yaml", message, "quote a text that begins so")


def _value(event: yaml.ScalarEvent, text: str, lines: Lines) -> Iterator[Problem]:
    """A value, or a key: its length, and what its escapes stand for."""
    start = _start(event)
    end = event.end_mark.index if event.end_mark else start
    if len(event.value) > limits.VALUE:
        message = f"this has {len(event.value):,} characters, more than {limits.VALUE:,}"
        yield Problem(lines.location(start), "too-long", message)
    if event.style == '"' and not_text(event.value):
        for escape in ESCAPE.finditer(text, start, end):
            code = escape[1] or escape[2] or escape[3]
            character = chr(int(code, 16)) if code else LETTERS.get(escape[4], "")
            if not_text(character):
                at = lines.location(escape.start())
                message = f"`{escape[0]}` is {name(character)}, which no text has"
                yield Problem(at, "bad-character", message, "take it out")


def _start(event: yaml.Event) -> int:
    """Where an event begins, in code points from 0; the parser's types allow for one without."""
    return event.start_mark.index if event.start_mark else 0
