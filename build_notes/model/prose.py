"""What editors write inside their prose: sentences by id, and words between asterisks."""

import re

REFERENCE = re.compile(r"(?<![A-Za-z0-9])(p[1-9][0-9]*s[1-9][0-9]*)(?![A-Za-z0-9])")
"""A sentence that prose names; a page makes it a link."""
MARKED = re.compile(r"\*([^*]+)\*")
"""Words that an element of their own sets off: a title in italics, a garbled word in vermilion."""


def plain(text: str) -> str:
    """Prose without its asterisks."""
    return text.replace("*", "")


QUOTED = re.compile("“([^“”]*)”")
