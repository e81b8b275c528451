"""Where words stand in a text."""

from typing import AnyStr


def occurrences(text: AnyStr, words: AnyStr) -> list[int]:
    """Give every offset at which the words stand in the text, overlapping ones too."""
    found, start = [], text.find(words)
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found
