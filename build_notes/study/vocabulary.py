"""The vocabulary of an edition: each word of its reading text once, with every place of it.

Words that are written alike and read differently are apart; digits and Latin words are left out.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pypinyin.contrib.tone_convert import to_tone3

from build_notes.chinese.levels import LEVELS
from build_notes.chinese.occurrences import occurrences
from build_notes.model import Edition, Sentence, Term, Word
from build_notes.study.excerpt import Clause, clause


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a word or a term stands once."""

    sentence: str
    """The sentence's id."""
    start: int
    """Its first code point in the sentence's reading text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word as it is read in one way, with every place of it."""

    id: str
    """Its address on the words page, of ASCII characters: the same in every build."""
    word: str
    """The headword, in Simplified characters."""
    traditional: str
    """Its Taiwan form; the headword itself where that is the same."""
    pinyin: str
    gloss: str | None
    """The editors' glosses, parted by semicolons; none where they wrote none."""
    level: str | None
    """One of `LEVELS`; none for a word that the syllabus does not have."""
    places: tuple[Occurrence, ...]
    """In document order, the place of its first appearance first."""

    @property
    def count(self) -> int:
        """How often the reading text has it."""
        return len(self.places)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The ids of the sentences that have it, in order, each once."""
        return _sentences(self.places)


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term of the edition with every place of it in the reading text."""

    term: Term
    pinyin: str
    """Its words as they are read where it stands first."""
    places: tuple[Occurrence, ...]
    """In document order."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The ids of the sentences that have it, in order, each once."""
        return _sentences(self.places)


@lru_cache(maxsize=2)  # the two scripts of an edition
def vocabulary(edition: Edition) -> tuple[Entry, ...]:
    """Give the entries of an edition in order of first appearance: the same in either script."""
    found: dict[tuple[str, str, str], list[Found]] = defaultdict(list)
    for written, sentence in zip(edition.original.sentences(), edition.sentences(), strict=True):
        for word, printed in zip(written.sound_words, sentence.sound_words, strict=True):
            # A capital in a body's name makes no other word of it.
            key = (word.text, word.pinyin.lower(), word.traditional)
            place = Occurrence(sentence.id, word.start)
            found[key].append((place, word, printed.gloss))
    sounds = Counter(key[:2] for key in found)
    return tuple(_entry(places, is_split=sounds[key[:2]] > 1) for key, places in found.items())


Found = tuple[Occurrence, Word, str | None]
"""A word at a place, with its gloss as it is printed there."""


def _entry(found: Sequence[Found], *, is_split: bool) -> Entry:
    """`is_split` says that another word is written and read alike, and not in Taiwan."""
    word = found[0][1]
    glosses = dict.fromkeys(gloss for _, _, gloss in found if gloss)
    return Entry(
        id=_address(word.traditional if is_split else word.text, word.syllables),
        word=word.text,
        traditional=word.traditional,
        pinyin=word.pinyin,
        gloss="; ".join(glosses) or None,
        level=word.level,
        places=tuple(place for place, _, _ in found),
    )


def _address(written: str, syllables: Iterable[str | None]) -> str:
    """Code points and reading, as in `w-4e3a-wei4`; the same whatever other words there are.

    A fragment of Chinese characters would be percent-encoded on its way through other programs.
    """
    codes = "".join(f"{ord(character):x}" for character in written)
    read = "".join(_numbered(syllable) for syllable in syllables if syllable)
    plain = unicodedata.normalize("NFKD", read).encode("ascii", "ignore").decode()
    return f"w-{codes}-{plain}"


@cache
def _numbered(syllable: str) -> str:
    return str(to_tone3(syllable))


def _sentences(places: Iterable[Occurrence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.sentence for place in places))


def by_level(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort entries by level, the easiest first, those beyond the syllabus last.

    In one level the given order stays, here as in `by_frequency`.
    """
    ranks = {level: rank for rank, level in enumerate(LEVELS)}
    return tuple(sorted(entries, key=lambda entry: ranks.get(entry.level or "", len(ranks))))


def by_frequency(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort entries by how often the reading text has them, the commonest first."""
    return tuple(sorted(entries, key=lambda entry: -entry.count))


def by_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give entries in order of first appearance, which is how `vocabulary` gives them."""
    return tuple(entries)


ORDERS: Mapping[str, Callable[[Iterable[Entry]], tuple[Entry, ...]]] = {
    "level": by_level,
    "frequency": by_frequency,
    "order": by_order,
}
"""The ways to sort a vocabulary, by the word that an address has for each; the usual one first."""


@lru_cache(maxsize=2)
def terms(edition: Edition) -> tuple[TermEntry, ...]:
    """Give the terms that stand in the reading text, in order of first appearance.

    At one place the longer term comes first.
    """
    found = []
    sentences = list(edition.original.sentences())
    for written, term in zip(edition.original.terms, edition.terms, strict=True):
        held = [s for s in sentences if written.term in s.reading]
        places = [Occurrence(s.id, n) for s in held for n in occurrences(s.reading, written.term)]
        if places:
            found.append(TermEntry(term, _read(held[0], places[0], written), tuple(places)))
    order = {sentence.id: n for n, sentence in enumerate(edition.sentences())}
    return tuple(sorted(found, key=lambda entry: _appearance(entry, order)))


def _appearance(entry: TermEntry, order: Mapping[str, int]) -> tuple[int, int, int]:
    first = entry.places[0]
    return order[first.sentence], first.start, -len(entry.term.term)


def _read(sentence: Sentence, place: Occurrence, term: Term) -> str:
    """The pinyin of the words in a term; a term that cuts a word is read by syllables."""
    end = place.start + len(term.term)
    parts = []
    for word in sentence.words:
        if place.start <= word.start and word.end <= end:
            parts.append(word.pinyin)
        else:
            inside = range(max(place.start, word.start), min(end, word.end))
            parts += [word.syllables[n - word.start] or "" for n in inside]
    return " ".join(filter(None, parts))


def example(entry: Entry, sentences: Mapping[str, Sentence]) -> Clause:
    """Give the clause of a word's first appearance; `sentences` are the edition's, by id."""
    place = entry.places[0]
    return clause(sentences[place.sentence], place.start, place.start + len(entry.word))
