"""What stands inside the editors' prose: ids, words between asterisks, Chinese in English."""

import re

REFERENCE = re.compile(r"(?<![A-Za-z0-9])(p[1-9][0-9]*s[1-9][0-9]*)(?![A-Za-z0-9])")
"""A sentence that prose names; a page makes it a link."""
MARKED = re.compile(r"\*([^*]+)\*")
"""Words that an element of their own sets off: a title in italics, a garbled word in vermilion."""

CHARACTER = r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
HAN = re.compile(rf"{CHARACTER}+(?:[、，。：；！？·…《》]+{CHARACTER}+)*")
"""Runs of Chinese in English prose: Han characters, with Chinese punctuation between them."""


def plain(text: str) -> str:
    """Prose without its asterisks."""
    return text.replace("*", "")


QUOTED = re.compile("“([^“”]*)”")
