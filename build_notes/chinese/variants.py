"""Which Simplified characters a Traditional one may stand for."""

import re
from functools import cache, lru_cache

import opencc

FROM_TRADITIONAL = ("t2s", "tw2s", "hk2s")
"""OpenCC's ways from its own Traditional forms, from those of Taiwan and of Hong Kong."""
TO_TRADITIONAL, TO_PLACES = "s2t", ("t2tw", "t2hk")
"""Its way to its own forms, which is the long one, and on to those of the two places."""
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
    usual = _converted(TO_TRADITIONAL, runs)
    forms = (usual, *(_converted(way, usual) for way in TO_PLACES))
    in_words = {pair for form in forms for pair in _changes(runs, form)}
    return tuple(sorted(alone | {(there, here) for here, there in in_words}))


@cache
def _alone() -> frozenset[tuple[str, str]]:
    """Each character with what it comes to by itself, the Traditional one first."""
    # A line a character, so that no word of OpenCC's is seen across two of them.
    lines = "\n".join("\n".join(map(chr, range(*block))) for block in BLOCKS)
    forms = (_converted(way, lines) for way in FROM_TRADITIONAL)
    return frozenset(pair for form in forms for pair in _changes(lines, form))


@cache
def _converter(way: str) -> opencc.OpenCC:
    return opencc.OpenCC(way)


def _converted(way: str, text: str) -> str:
    """Convert a text; OpenCC keeps its length."""
    return str(_converter(way).convert(text))


def _changes(text: str, form: str) -> list[tuple[str, str]]:
    """Give the characters that are others in a form of the text, with what they become."""
    return [pair for pair in zip(text, form, strict=True) if pair[0] != pair[1]]
