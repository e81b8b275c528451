"""The rules about words: how each is read has been reviewed by word, or place by place."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_notes.check.texts import texts
from build_notes.chinese import pinyin
from build_notes.model import Edition, Location, WordRecord
from build_notes.model.prose import REFERENCE
from build_notes.place.words import claims
from build_notes.read.folder import Records
from build_notes.read.nearest import near_name, near_words
from build_notes.read.problems import Problem
from build_notes.read.yaml_file import Located

Entries = Mapping[str, Sequence[Located[WordRecord]]]
Occurrence = tuple[str, int]
"""A sentence, and which of the places of a word in it is meant, from 1."""


def pinyin_fits_its_word(records: Records) -> Iterator[Problem]:
    """The pinyin of an entry reads its word, a syllable a character, with tones and capitals."""
    for entry in records.pronunciation.each("words", WordRecord):
        word, read = entry.value.word, entry.value.pinyin
        at = entry.at("pinyin")
        if (parts := pinyin.syllables(word, read)) is None:
            hint = f"a library reads {pinyin.guess(word)}; ’ stands before a, o, e inside a word"
            yield Problem(at, "bad-pinyin", f"「{word}」 is not read {read}", hint)
        elif toneless := pinyin.without_tone(word, parts):
            message = f"「{toneless}」 of 「{word}」 has no tone mark in {read}"
            hint = f"a library reads {pinyin.guess(word)}"
            yield Problem(at, "bad-pinyin", message, hint)
        elif not pinyin.has_capitals_in_place(word, read):
            message = f"{read} has a capital inside a word, or one that 「{word}」 has not"
            hint = "a capital begins a name, or a word of it after a space"
            yield Problem(at, "bad-pinyin", message, hint)


def phrases_are_written_plainly(records: Records) -> Iterator[Problem]:
    """A phrase of the segmentation has its words parted by a slash that is one, and no other."""
    file = records.pronunciation
    for number, phrase in enumerate(file.value.segmentation):
        for character in phrase:
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            is_slash = "SLASH" in name or "SOLIDUS" in name
            if character != "/" and (is_slash or unicodedata.category(character)[0] in "CZ"):
                what = f"U+{ord(character):04X} {name}"
                hint = "part the words with a plain /" if is_slash else "take it out"
                at = file.at("segmentation", number)
                yield Problem(at, "bad-value", f"「{phrase}」 has a {what} in it", hint)


def phrases_are_in_the_text(edition: Edition, records: Records) -> Iterator[Problem]:
    """A phrase that is parted or mended stands where that does something."""
    file = records.pronunciation
    sentences = [sentence.reading for sentence in edition.sentences()]
    for number, phrase in enumerate(file.value.segmentation):
        words = phrase.replace("/", "")
        if not any(words in sentence for sentence in sentences):
            message = f"「{phrase}」 is nowhere in the reading text"
            hint = near_words(words, "\n".join(sentences)) or "mend it, or take it out"
            yield Problem(file.at("segmentation", number), "unused-phrase", message, hint)
    said = [part for text in texts(records) for part in (text.value.zh, text.value.en)]
    # A page prints `p5s1` as 5.1, and what stands there may be mended so.
    said += [REFERENCE.sub(lambda name: name[1][1:].replace("s", "."), part) for part in said]
    said += [paragraph.reading for paragraph in edition.paragraphs]
    for phrase in file.value.traditional:
        if not any(phrase in part for part in said):
            message = f"「{phrase}」 is neither in the reading text nor in what the editors say"
            hint = near_words(phrase, "\n".join(said)) or "mend it, or take it out"
            yield Problem(file.at("traditional", phrase), "unused-phrase", message, hint)


def heteronyms_are_reviewed(edition: Edition, records: Records) -> Iterator[Problem]:
    """In a complete paragraph every word with a choice of readings has an entry at its place."""
    entries = entries_by_word(records)
    at = Location(records.file("pronunciation.yml"))
    for word, places in places_by_word(edition, only_complete=True).items():
        if not pinyin.is_heteronym(word):
            continue
        missing = [place for place in places if not claiming(entries.get(word, ()), place)]
        if missing:
            read = pinyin.guess(word)
            ids = list(dict.fromkeys(sentence for sentence, _ in missing))
            message = f"nobody has said how 「{word}」 is read in {', '.join(ids)}"
            where = f", places: [{', '.join(ids)}]" if len(word) == 1 else ""
            hint = f"add to `words`: {{word: {word}, pinyin: {read}{where}}}, if that is right"
            yield Problem(at, "unreviewed-reading", message, hint)


def entries_have_their_places(edition: Edition, records: Records) -> Iterator[Problem]:
    """An entry's word stands where it says, and no place has two entries."""
    places = places_by_word(edition, only_complete=False)
    entered = entries_by_word(records).keys()
    for word, entries in entries_by_word(records).items():
        found = places.get(word, ())
        known = {sentence for sentence, _ in found} | {f"{s}#{time}" for s, time in found}
        for entry in entries:
            for number, named in enumerate(entry.value.places):
                if named not in known:
                    message = f"「{word}」 is no word of {named}"
                    yield Problem(entry.at("places", number), "unused-word", message)
            if not known:
                message = f"「{word}」 is no word of the reading text"
                free = [other for other in places.keys() - entered if len(other) == len(word)]
                hint = near_name(word, sorted(free)) or "take the entry out"
                yield Problem(entry.at("word"), "unused-word", message, hint)
        for place in places.get(word, ()):
            claims = claiming(entries, place)
            if len(claims) > 1:
                message = f"「{word}」 in {place[0]} is entered already at line {_line(claims[0])}"
                yield Problem(claims[1].at("word"), "two-readings", message, "part them by places")


def entries_by_word(records: Records) -> Entries:
    """Give what the editors say of words, by the word."""
    entries: dict[str, list[Located[WordRecord]]] = defaultdict(list)
    for entry in records.pronunciation.each("words", WordRecord):
        entries[entry.value.word].append(entry)
    return entries


def places_by_word(edition: Edition, *, only_complete: bool) -> Mapping[str, Sequence[Occurrence]]:
    """Every place of every Chinese word, in the order of the text."""
    places: dict[str, list[Occurrence]] = defaultdict(list)
    for paragraph in edition.paragraphs:
        for sentence in paragraph.sentences if paragraph.complete or not only_complete else ():
            seen: Counter[str] = Counter()
            sound = {word.start for word in sentence.sound_words}
            for word in sentence.words:
                seen[word.text] += 1
                if word.start in sound or not only_complete:
                    places[word.text].append((sentence.id, seen[word.text]))
    return places


def claiming(
    entries: Sequence[Located[WordRecord]], place: Occurrence
) -> list[Located[WordRecord]]:
    """The entries of a word that speak of a place."""
    speaking = {id(record) for record in claims([entry.value for entry in entries], *place)}
    return [entry for entry in entries if id(entry.value) in speaking]


def _line(entry: Located[WordRecord]) -> int:
    return entry.at("word").line
