"""How Chinese is read: pinyin with tone marks, written as GB/T 16159-2012 has it.

Words are joined, 一 and 不 keep their own tone, an apostrophe parts a syllable that begins with a,
o or e from the one before it, and names have capitals.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

import pypinyin

from build_notes.chinese.segmenter import tokens

APOSTROPHE = "’"
HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
TONE_MARKS = dict.fromkeys(map(ord, "\u0304\u0301\u030c\u0300"))
"""The combining marks of the first to the fourth tone, for `str.translate` to drop."""

LATIN = re.compile(r"[A-Za-z]+")

BETWEEN = f"{APOSTROPHE} -"
"""What may stand between two syllables of a word."""

Read = tuple["Read", str | None] | None
"""How some characters are read: the last one, after those before it."""


def untoned(syllable: str) -> str:
    """Give a syllable without its tone mark; ü keeps its dots."""
    bare = unicodedata.normalize("NFD", syllable).translate(TONE_MARKS)
    return unicodedata.normalize("NFC", bare)


@cache
def candidates(character: str) -> frozenset[str]:
    """Give every reading that the library knows of a character; none if it is not Chinese."""
    if not HAN.fullmatch(character):
        return frozenset()
    return frozenset(pypinyin.pinyin(character, heteronym=True)[0])


def is_heteronym(text: str) -> bool:
    """Whether any character of the text can be read in several ways."""
    return any(len(candidates(character)) > 1 for character in text)


def guess(text: str) -> str:
    """Give the library's reading of a word or a phrase, joined; what is not Chinese stays."""
    return joined(syllable for (syllable,) in pypinyin.pinyin(text))


def joined(syllables: Iterable[str]) -> str:
    """Give the syllables of a word as one, with an apostrophe where it wants one."""
    text = ""
    for syllable in syllables:
        text += _joint(syllable, follows=bool(text)) + syllable
    return text


def derive(phrase: str) -> str:
    """Give the library's reading of a few words, unreviewed; nothing where none is Chinese."""
    if not HAN.search(phrase):
        return ""
    return " ".join(guess(word) for _, word in tokens(phrase, ()))


def syllables(word: str, pinyin: str) -> tuple[str | None, ...] | None:
    """Part the pinyin of a word: a syllable a character, none for what is not Chinese.

    Gives none at all where the word cannot be read so, or where an apostrophe is missing or idle.
    """
    text = unicodedata.normalize("NFC", pinyin).lower()
    past = _past(text)
    # Where the characters so far may end, whether with a syllable, and how they were read.
    reached: dict[tuple[int, bool], Read] = {(0, False): None}
    for character in word:
        onward: dict[tuple[int, bool], Read] = {}
        for (start, follows), before in reached.items():
            for syllable, end in _ways(character, text, start, past, follows=follows):
                onward.setdefault((end, syllable is not None), (before, syllable))
        reached = onward
    found = [read for (end, _), read in reached.items() if end == len(text)]
    return tuple(reversed(list(_unrolled(found[0])))) if found else None


def without_tone(word: str, parts: Iterable[str | None]) -> str | None:
    """Give the first character whose syllable lacks its tone mark; none where all have theirs.

    Chinese has no list of the syllables that lose their tone, and each loses it behind another;
    so a syllable may stand without where a library knows it so, or where one with a tone is before.
    """
    before = False
    for character, syllable in zip(word, parts, strict=True):
        if syllable is None:
            continue
        is_toned = untoned(syllable) != syllable
        if not is_toned and not before and syllable not in candidates(character):
            return character
        before = is_toned
    return None


def has_capitals_in_place(word: str, read: str) -> bool:
    """Whether capitals begin a part of a reading; Latin letters are as the word has them."""
    text = unicodedata.normalize("NFC", read)
    for letters in LATIN.findall(word):
        if letters not in text:
            return False
        text = text.replace(letters, " ", 1)
    parts = pairwise(f" {text}")
    return not any(last.isupper() and before not in " -" for before, last in parts)


def _past(text: str) -> Sequence[int]:
    """For each offset of pinyin, its end included: where what stands between syllables ends."""
    ends = [len(text)]
    for offset in range(len(text) - 1, -1, -1):
        ends.append(ends[-1] if text[offset] in BETWEEN else offset)
    return ends[::-1]


def _unrolled(read: Read) -> Iterator[str | None]:
    """The syllables, the last one first."""
    while read:
        read, syllable = read
        yield syllable


def _ways(
    character: str, text: str, start: int, past: Sequence[int], *, follows: bool
) -> Iterator[tuple[str | None, int]]:
    """Yield each way to read a character from an offset of the pinyin: as what, and to where.

    `past` says where what stands between syllables ends, `follows` whether a syllable ends there.
    """
    for begin in dict.fromkeys((start, past[start])):
        gap = text[start:begin]
        for reading in _pronunciations(character):
            end = begin + len(reading)
            if not text.startswith(reading, begin):
                continue
            if not candidates(character):
                if APOSTROPHE not in text[start:end]:
                    yield None, end
            elif gap == (gap.replace(APOSTROPHE, "") or _joint(reading, follows=follows)):
                yield reading, end


@cache
def _pronunciations(character: str) -> tuple[str, ...]:
    """The pronunciations of a character, each in its tone and in none; another sign is itself."""
    toned = candidates(character)
    known = sorted({*toned, *map(untoned, toned)}, key=len, reverse=True)
    return tuple(known) or (character.lower(),)


def _joint(syllable: str, *, follows: bool) -> str:
    """The apostrophe, where one parts a syllable from one that it follows."""
    return APOSTROPHE if follows and untoned(syllable).startswith(("a", "o", "e")) else ""
