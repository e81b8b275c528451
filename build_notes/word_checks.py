"""The rules about words: how each is read has been reviewed by word, or place by place."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_notes.model import Edition, Location, WordRecord
from build_notes.nearest import near_name, near_words
from build_notes.problems import Problem
from build_notes.prose import REFERENCE
from build_notes.reading import pinyin
from build_notes.reading.dictionary import look_up
from build_notes.reading.published import QUOTED
from build_notes.reading.readings import claims
from build_notes.reading.traditional import (
    ONE_TO_MANY,
    in_taiwan,
    is_of_taiwan,
    simplified,
    traditional,
)
from build_notes.records import Records
from build_notes.texts import texts
from build_notes.yaml_file import Located

Entries = Mapping[str, Sequence[Located[WordRecord]]]
Place = tuple[str, int]
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


def forms_are_those_of_taiwan(records: Records) -> Iterator[Problem]:
    """A form has a character for each of what it stands for, comes back to it, and is Taiwan's."""
    file = records.pronunciation
    forms: list[tuple[str, str | None, Location]] = [
        (entry.value.word, entry.value.traditional, entry.at("traditional"))
        for entry in file.each("words", WordRecord)
    ]
    for text, form, at in forms:
        if form and form != traditional(text) and not _wrong(text, form, at):
            known = {entry.traditional for entry in look_up({text}).get(text, ())}
            if known and form not in {*map(in_taiwan, known)}:
                message = f"「{text}」 is written 「{traditional(text)}」, not 「{form}」"
                hint = "so CC-CEDICT and OpenCC"
                yield Problem(at, "wrong-traditional", message, hint)
    forms += [
        (key, form, file.at("traditional", key)) for key, form in file.value.traditional.items()
    ]
    for text, form, at in forms:
        if form and (problem := _wrong(text, form, at)):
            yield problem


def _wrong(text: str, form: str, at: Location) -> Problem | None:
    """What is wrong with a Taiwan form by its characters alone."""
    if len(form) != len(text) or text not in (simplified(form), *_known(form, text)):
        message = f"「{form}」 is not 「{text}」 in Traditional characters"
        return Problem(at, "wrong-traditional", message)
    # What the machine put stays as published, and that is between quotation marks.
    kept = {n for quoted in QUOTED.finditer(form) for n in range(*quoted.span())}
    for number, (character, usual) in enumerate(zip(form, traditional(text), strict=True)):
        if character != usual and number not in kept and not is_of_taiwan(character):
            message = f"Taiwan writes 「{usual}」, not 「{character}」, in 「{text}」"
            return Problem(at, "wrong-traditional", message)
    return None


def _known(form: str, text: str) -> tuple[str, ...]:
    """The text itself, where the converter gives it this form, though not the way back."""
    return (text,) if traditional(text) == form else ()


def forms_are_reviewed(edition: Edition, records: Records) -> Iterator[Problem]:
    """In a complete paragraph a word with a choice of Traditional characters has its form."""
    entries = _entries(records)
    at = Location(records.file("pronunciation.yml"))
    for word, places in _places(edition, only_complete=True).items():
        if ONE_TO_MANY.isdisjoint(word):
            continue
        for place in places:
            claims = _claims(entries.get(word, ()), place)
            if not any(entry.value.traditional for entry in claims):
                message = f"nobody has said how Taiwan writes 「{word}」 in {place[0]}"
                hint = f"add `traditional: {traditional(word)}` to its entry, if that is right"
                yield Problem(at, "unreviewed-form", message, hint)
                break


def text_comes_back(edition: Edition, records: Records) -> Iterator[Problem]:
    """The Traditional text, simplified, is the reading text, but for words with a reviewed form."""
    entries = _entries(records)
    at = Location(records.file("pronunciation.yml"))
    for sentence in edition.sentences():
        back = simplified(sentence.traditional)
        if back == sentence.reading:
            continue
        for word in sentence.words:
            came = back[word.start : word.end]
            reviewed = [e for e in entries.get(word.text, ()) if e.value.traditional]
            if came != word.text and not reviewed:
                way = f"「{word.traditional}」, and that 「{came}」"
                message = f"「{word.text}」 in {sentence.id} becomes {way}"
                hint = f"enter it with `traditional: {word.traditional}`, if that is right"
                yield Problem(at, "no-way-back", message, hint)


def readings_are_reviewed(edition: Edition, records: Records) -> Iterator[Problem]:
    """In a complete paragraph every word with a choice of readings has an entry at its place."""
    entries = _entries(records)
    at = Location(records.file("pronunciation.yml"))
    for word, places in _places(edition, only_complete=True).items():
        if not pinyin.is_heteronym(word):
            continue
        missing = [place for place in places if not _claims(entries.get(word, ()), place)]
        if missing:
            read = pinyin.guess(word)
            ids = list(dict.fromkeys(sentence for sentence, _ in missing))
            message = f"nobody has said how 「{word}」 is read in {', '.join(ids)}"
            where = f", places: [{', '.join(ids)}]" if len(word) == 1 else ""
            hint = f"add to `words`: {{word: {word}, pinyin: {read}{where}}}, if that is right"
            yield Problem(at, "unreviewed-reading", message, hint)


def entries_have_their_places(edition: Edition, records: Records) -> Iterator[Problem]:
    """An entry's word stands where it says, and no place has two entries."""
    places = _places(edition, only_complete=False)
    entered = _entries(records).keys()
    for word, entries in _entries(records).items():
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
            claims = _claims(entries, place)
            if len(claims) > 1:
                message = f"「{word}」 in {place[0]} is entered already at line {_line(claims[0])}"
                yield Problem(claims[1].at("word"), "two-readings", message, "part them by places")


def _entries(records: Records) -> Entries:
    entries: dict[str, list[Located[WordRecord]]] = defaultdict(list)
    for entry in records.pronunciation.each("words", WordRecord):
        entries[entry.value.word].append(entry)
    return entries


def _places(edition: Edition, *, only_complete: bool) -> Mapping[str, Sequence[Place]]:
    """Every place of every Chinese word, in the order of the text."""
    places: dict[str, list[Place]] = defaultdict(list)
    for paragraph in edition.paragraphs:
        for sentence in paragraph.sentences if paragraph.complete or not only_complete else ():
            seen: Counter[str] = Counter()
            sound = {word.start for word in sentence.sound_words}
            for word in sentence.words:
                seen[word.text] += 1
                if word.start in sound or not only_complete:
                    places[word.text].append((sentence.id, seen[word.text]))
    return places


def _claims(entries: Sequence[Located[WordRecord]], place: Place) -> list[Located[WordRecord]]:
    """The entries of a word that speak of a place."""
    speaking = {id(record) for record in claims([entry.value for entry in entries], *place)}
    return [entry for entry in entries if id(entry.value) in speaking]


def _line(entry: Located[WordRecord]) -> int:
    return entry.at("word").line
