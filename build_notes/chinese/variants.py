"""Which Simplified characters a Traditional one may stand for."""

import re
from functools import cache, lru_cache

import opencc

FROM_TRADITIONAL = ("t2s", "tw2s", "hk2s")
TO_TRADITIONAL = ("s2t", "s2tw", "s2hk")
"""OpenCC's ways: with its own Traditional forms, with those of Taiwan, with those of Hong Kong."""
BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
"""The Chinese characters that are typed: half-open runs of code points."""
RUN = re.compile("[\u3400-\u9fff]+")
"""Chinese characters in a text, over which no word of OpenCC's goes."""


@lru_cache(maxsize=4)
def traditional_pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Give every Traditional character with a Simplified one of the text that it may stand for.

    One Simplified character has several (群 has 群 and 羣), and so, rarely, the other way round
    (著 stands for 着 and for itself). Some stand so in certain words only (瞭解, 了解).
    """
    wanted = set(text)
    alone = {pair for pair in _alone() if pair[1] in wanted}
    # A run a line, each once: what is said stands in a text many times.
    runs = "\n".join(dict.fromkeys(RUN.findall(text)))
    in_words = {pair for way in TO_TRADITIONAL for pair in _pairs(way, runs)}
    return tuple(sorted(alone | {(there, here) for here, there in in_words}))


@cache
def _alone() -> frozenset[tuple[str, str]]:
    """Each character with what it comes to by itself, the Traditional one first."""
    # A line a character, so that no word of OpenCC's is seen across two of them.
    lines = "\n".join(chr(code) for start, end in BLOCKS for code in range(start, end))
    return frozenset(pair for way in FROM_TRADITIONAL for pair in _pairs(way, lines))


@cache
def _converter(way: str) -> opencc.OpenCC:
    return opencc.OpenCC(way)


def _pairs(way: str, text: str) -> list[tuple[str, str]]:
    """Give the characters that OpenCC changes, with what they become; it keeps the length."""
    converted = _converter(way).convert(text)
    return [pair for pair in zip(text, converted, strict=True) if pair[0] != pair[1]]
