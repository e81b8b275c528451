"""Where the words of the reading text begin and end."""

from collections.abc import Iterable

import rjieba

from build_notes.match import occurrences


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
