"""The rules about the editors' prose, wherever it stands."""

import re
from collections.abc import Iterator
from typing import Any

from build_notes.check.texts import texts
from build_notes.model import Commentary, Edition, Sign, Term, Withdrawn, WordRecord
from build_notes.model.prose import REFERENCE
from build_notes.read.folder import Records
from build_notes.read.nearest import near_passage
from build_notes.read.problems import Problem
from build_notes.read.yaml_file import Located


def prose_marks_are_paired(records: Records) -> Iterator[Problem]:
    """Asterisks in the English come in pairs."""
    about = records.about
    for key in ("as_published", "english") if about and about.value.emblem else ():
        if about and getattr(about.value.emblem, key).count("*") % 2:
            message = f"`{key}` of the emblem has an odd number of asterisks"
            yield Problem(about.at("emblem", key), "unbalanced-mark", message)
    for id_, translation in records.translation.value.items():
        for key in ("english", "as_published"):
            if (getattr(translation, key) or "").count("*") % 2:
                message = f"`{key}` of {id_} has an odd number of asterisks"
                yield Problem(records.translation.at(id_, key), "unbalanced-mark", message)


def named_sentences_exist(edition: Edition, records: Records) -> Iterator[Problem]:
    """Every sentence that the editors' texts or a withdrawn entry name is there."""
    ids = [sentence.id for sentence in edition.sentences()]
    named = [
        (id_, text.at(key))
        for text in texts(records)
        for key in ("zh", "en")
        for id_ in REFERENCE.findall(getattr(text.value, key))
    ]
    withdrawn = records.corrections.each("withdrawn", Withdrawn)
    for id_, at in (*named, *((w.value.passage, w.at("passage")) for w in withdrawn)):
        if id_ not in ids:
            hint = near_passage(id_, ids)
            yield Problem(at, "unknown-passage", f"there is no sentence {id_}", hint)


LATIN = re.compile(r"[A-Za-z0-9]")
HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
FEWEST_WORDS = 4
"""Words of English from which on a text without a Chinese character is taken for English."""


def nothing_is_listed_twice(records: Records) -> Iterator[Problem]:
    """No list of names, forms or places has one of them twice."""
    for entry, path, values in _lists(records):
        seen = set()
        for number, value in enumerate(values):
            if value not in seen:
                seen.add(value)
            else:
                said = getattr(value, "quote", None) or getattr(value, "term", value)
                message = f"「{said}」 stands twice in `{path[-1]}`"
                yield Problem(entry.at(*path, number), "listed-twice", message, "keep one")


def _lists(records: Records) -> Iterator[tuple[Located[Any], tuple[str, ...], tuple[Any, ...]]]:
    """The lists in which an entry makes sense once, each with the keys that lead to it."""
    entries: list[Located[Any]] = [
        *records.each_correction(),
        *records.commentary.each("commentary", Commentary),
        *records.terms.each("terms", Term),
        *records.pronunciation.each("words", WordRecord),
        *(records.garbling.each("recognise", Sign) if records.garbling else ()),
    ]
    for entry in entries:
        for name in ("rivals", "evidence", "cites", "places", "examples", "english"):
            yield entry, (name,), getattr(entry.value, name, ())
    yield records.pronunciation, ("segmentation",), records.pronunciation.value.segmentation
    yield records.terms, ("terms",), tuple(term.term for term in records.terms.value.terms)
    if records.about:
        for mechanism, ids in records.about.value.examples.items():
            yield records.about, ("examples", mechanism.value), ids


def texts_are_in_their_language(records: Records) -> Iterator[Problem]:
    """What is called Chinese is not English, nor the other way round."""
    for text in texts(records):
        zh, en = text.value.zh, text.value.en
        if HAN.search(en) and not LATIN.search(en):
            message = "`en` has no English word"
            yield Problem(text.at("en"), "wrong-language", message, "say it in English")
        # A name or a licence may be the same in both languages.
        is_a_name = len(zh.split()) < FEWEST_WORDS or zh.rstrip("。.") == en.rstrip("。.")
        if not HAN.search(zh) and (HAN.search(en) or not is_a_name):
            message = "`zh` has no Chinese character"
            yield Problem(text.at("zh"), "wrong-language", message, "say it in Chinese")
