"""Where the words of the reading text begin and end."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import rjieba

from build_notes.chinese.occurrences import occurrences

LETTER = re.compile(r"\w")


def boundaries(text: str, segmentation: Iterable[str]) -> frozenset[int]:
    """Give the offsets, in code points, at which a word begins or ends, 0 and the end included.

    `segmentation` holds reviewed phrases with a slash between their words; where one stands, its
    words are those of the phrase, and no word of the segmenter reaches across its ends.
    """
    found, offset = {0}, 0
    for word in rjieba.cut(text):
        offset += len(word)
        found.add(offset)
    for phrase in segmentation:
        words = phrase.split("/")
        for start in occurrences(text, "".join(words)):
            end = start + sum(map(len, words))
            found -= set(range(start, end))
            found |= {start + sum(map(len, words[:n])) for n in range(len(words) + 1)}
    return frozenset(found)


def tokens(text: str, segmentation: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the words of a text with their offsets; what has no letter or digit is no word."""
    for start, end in pairwise(sorted(boundaries(text, segmentation))):
        if LETTER.search(text[start:end]):
            yield start, text[start:end]
