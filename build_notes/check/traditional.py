"""The rules about forms in Traditional characters."""

from collections.abc import Iterator

from build_notes.check.words import claiming, entries_by_word, places_by_word
from build_notes.chinese.dictionary import look_up
from build_notes.chinese.traditional import (
    ONE_TO_MANY,
    curly,
    in_taiwan,
    is_of_taiwan,
    simplified,
    traditional,
)
from build_notes.model import Edition, Location, WordRecord
from build_notes.model.prose import QUOTED
from build_notes.read.folder import Records
from build_notes.read.problems import Problem


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
    entries = entries_by_word(records)
    at = Location(records.file("pronunciation.yml"))
    for word, places in places_by_word(edition, only_complete=True).items():
        if ONE_TO_MANY.isdisjoint(word):
            continue
        for place in places:
            claims = claiming(entries.get(word, ()), place)
            if not any(entry.value.traditional for entry in claims):
                message = f"nobody has said how Taiwan writes 「{word}」 in {place[0]}"
                hint = f"add `traditional: {traditional(word)}` to its entry, if that is right"
                yield Problem(at, "unreviewed-form", message, hint)
                break


def text_comes_back(edition: Edition, records: Records) -> Iterator[Problem]:
    """The Traditional text, simplified, is the reading text, but for words with a reviewed form."""
    entries = entries_by_word(records)
    at = Location(records.file("pronunciation.yml"))
    for sentence in edition.sentences():
        back = simplified(sentence.traditional)
        if back == curly(sentence.reading):
            continue
        for word in sentence.words:
            came = back[word.start : word.end]
            reviewed = [e for e in entries.get(word.text, ()) if e.value.traditional]
            if came != word.text and not reviewed:
                way = f"「{word.traditional}」, and that 「{came}」"
                message = f"「{word.text}」 in {sentence.id} becomes {way}"
                hint = f"enter it with `traditional: {word.traditional}`, if that is right"
                yield Problem(at, "no-way-back", message, hint)
