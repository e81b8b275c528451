"""The rules about words: how each is read has been reviewed by word, or place by place."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_notes.model import Edition, Location, WordRecord
from build_notes.problems import Problem
from build_notes.reading import pinyin
from build_notes.reading.readings import claims
from build_notes.reading.traditional import ONE_TO_MANY, simplified, traditional
from build_notes.records import Records
from build_notes.yaml_file import Located

Entries = Mapping[str, Sequence[Located[WordRecord]]]
Place = tuple[str, int]
"""A sentence, and which of the places of a word in it is meant, from 1."""


def pinyin_fits_its_word(records: Records) -> Iterator[Problem]:
    """The pinyin of an entry reads its word, a syllable a character."""
    for entry in records.pronunciation.each("words", WordRecord):
        word, read = entry.value.word, entry.value.pinyin
        if pinyin.syllables(word, read) is None:
            hint = f"a library reads {pinyin.guess(word)}; ’ stands before a, o, e inside a word"
            yield Problem(entry.at("pinyin"), "bad-pinyin", f"「{word}」 is not read {read}", hint)


def forms_are_as_long(records: Records) -> Iterator[Problem]:
    """A Taiwan form has a character for each of what it stands for, and comes back to it."""
    file = records.pronunciation
    forms: list[tuple[str, str | None, Location]] = [
        (entry.value.word, entry.value.traditional, entry.at("traditional"))
        for entry in file.each("words", WordRecord)
    ]
    forms += [
        (key, form, file.at("traditional", key)) for key, form in file.value.traditional.items()
    ]
    for text, form, at in forms:
        if form and (len(form) != len(text) or text not in (simplified(form), *_known(form, text))):
            message = f"「{form}」 is not 「{text}」 in Traditional characters"
            yield Problem(at, "wrong-traditional", message)


def _known(form: str, text: str) -> tuple[str, ...]:
    """The text itself, where the converter gives it this form, though not the way back."""
    return (text,) if traditional(text) == form else ()


def forms_are_reviewed(edition: Edition, records: Records) -> Iterator[Problem]:
    """In a complete paragraph a word with a choice of Traditional characters has its form."""
    if not _is_whole(edition, records):
        return
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
    if not _is_whole(edition, records):
        return
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
    if not _is_whole(edition, records):
        return
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
    if not _is_whole(edition, records):
        return
    places = _places(edition, only_complete=False)
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
                yield Problem(entry.at("word"), "unused-word", message, "take the entry out")
        for place in places.get(word, ()):
            claims = _claims(entries, place)
            if len(claims) > 1:
                message = f"「{word}」 in {place[0]} is entered already at line {_line(claims[0])}"
                yield Problem(claims[1].at("word"), "two-readings", message, "part them by places")


def _is_whole(edition: Edition, records: Records) -> bool:
    """Whether every correction found its place: otherwise words are missed that are there."""
    return {c.id for _, _, c in edition.placed()} == {r.value.id for r in records.each_correction()}


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
