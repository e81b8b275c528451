"""Which Simplified characters a Traditional one may stand for."""

from collections.abc import Iterable
from functools import cache

import opencc

STANDARDS = ("t2s", "tw2s", "hk2s")
"""OpenCC's ways back: from its own Traditional forms, from those of Taiwan, of Hong Kong."""
BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
"""The Chinese characters that are typed: half-open runs of code points."""


def traditional_pairs(text: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Give every Traditional character with a Simplified one of the text that it may stand for.

    One Simplified character has several (群 has 群 and 羣), and so, rarely, the other way round.
    """
    wanted = set(text)
    return tuple(pair for pair in _pairs() if pair[1] in wanted)


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    characters = [chr(code) for start, end in BLOCKS for code in range(start, end)]
    # A line a character, so that no phrase of OpenCC's is seen across two of them.
    lines = "\n".join(characters)
    pairs = {
        pair
        for standard in STANDARDS
        for pair in zip(characters, opencc.OpenCC(standard).convert(lines).split("\n"), strict=True)
    }
    return tuple(sorted(pair for pair in pairs if pair[0] != pair[1]))
