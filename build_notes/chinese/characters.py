"""Characters that no text has, those that nobody sees, and both as a message shows them."""

import re
import unicodedata
from collections.abc import Mapping

NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
NOT_TEXT = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{NONCHARACTERS}]")
"""Control characters but for tab, line feed and carriage return; halves of pairs; noncharacters.

HTML, XML, YAML or the tools on the way lose each of them, or stop at it.
"""
UNSEEN = frozenset({"Cf", "Co", "Zl", "Zp"})
"""Categories of Unicode whose characters show nothing, or nothing that two fonts agree on."""
SPACES = " \u3000"
"""The spaces that a text is expected to have."""
REPLACEMENT = "\ufffd"
"""Stands where an earlier program could not decode what was there."""


def is_odd(character: str) -> bool:
    """Whether a character is text and yet none that a reader would notice."""
    category = unicodedata.category(character)
    is_space = category == "Zs" and character not in SPACES
    return category in UNSEEN or is_space or character == REPLACEMENT


def odd(text: str) -> dict[str, list[int]]:
    """Give the odd characters of a text, each with its offsets in code points from 0."""
    found: dict[str, list[int]] = {}
    for offset, character in enumerate(text):
        if not character.isascii() and is_odd(character):
            found.setdefault(character, []).append(offset)
    return found


def not_text(text: str) -> dict[str, list[int]]:
    """Give the characters that no text has, each with its offsets in code points from 0."""
    found: dict[str, list[int]] = {}
    # A file has few different characters, and to look at each place takes ten times as long.
    is_clean = not NOT_TEXT.search("".join(set(text)))
    for match in () if is_clean else NOT_TEXT.finditer(text):
        found.setdefault(match[0], []).append(match.start())
    return found


def name(character: str) -> str:
    """Give a character's code point, and what Unicode calls it."""
    kinds: Mapping[str, str] = {
        "Cc": "a control character",
        "Cs": "half of a surrogate pair",
        "Cn": "a noncharacter",
        "Co": "a character of private use",
    }
    called = unicodedata.name(character, "") or kinds[unicodedata.category(character)]
    return f"U+{ord(character):04X} ({called})"


def legible(text: str) -> str:
    r"""Give a text in one line, with what cannot be seen written out, as in `\x1b` or `\u202e`.

    So no text can move the cursor of a terminal, turn its line round or forge a second line.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character.isprintable() or character == "\u3000":
        return character
    return character.encode("unicode_escape").decode()


def shortened(text: str, most: int) -> str:
    """Give a text, cut in its middle where it has more than so many characters."""
    if len(text) <= most:
        return text
    half = (most - 1) // 2
    return f"{text[:half]}…{text[-half:]}"
