"""What CC-CEDICT says of an edition's words, as a script that the reading page loads when wanted.

It stands in a file of its own, with its licence: nothing of it is in any other file of ours.
"""

from collections.abc import Iterable, Mapping, Sequence

from build_notes.chinese.dictionary import DictionaryEntry, date, look_up
from build_notes.model import Edition
from build_notes.render.scripts.compact import compact

CREDIT = (
    "// CC-CEDICT of {date}, published by MDBG,"
    " https://www.mdbg.net/chinese/dictionary?page=cc-cedict; licence CC BY-SA 4.0,"
    " https://creativecommons.org/licenses/by-sa/4.0/. Changed: only the words of this edition,"
    " pinyin with tone marks.\n"
)


def dictionary_script(edition: Edition) -> dict[str, str]:
    """Give the script by its path under `docs/`; it calls `vermilion.dictionary`."""
    words = _headwords(edition)
    call = _call(words, look_up(words))
    return {f"{edition.slug}/dictionary.js": CREDIT.format(date=date()) + call}


def _headwords(edition: Edition) -> frozenset[str]:
    return frozenset(word.text for sentence in edition.sentences() for word in sentence.sound_words)


def _call(words: Iterable[str], found: Mapping[str, Sequence[DictionaryEntry]]) -> str:
    """By headword the pinyin and the senses of each entry, a headword a line."""
    lines = ",\n".join(
        f"{compact(word)}: {compact([(entry.pinyin, entry.senses) for entry in found[word]])}"
        for word in sorted(words)
        if word in found
    )
    return f"vermilion.dictionary({{\n{lines}\n}});\n"
