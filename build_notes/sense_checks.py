"""The rules about values that have the right form and cannot be true."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from build_notes.model import (
    Change,
    CitedSource,
    Commentary,
    Correction,
    Edition,
    Evidence,
    LeftAlone,
    Sign,
    Term,
    WordRecord,
)
from build_notes.nearest import near_words
from build_notes.problems import Problem
from build_notes.punctuation import ENDING
from build_notes.records import Records
from build_notes.texts import texts
from build_notes.yaml_file import Located

DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
"""Names that Windows keeps for devices: it can make no folder that is called so."""
PLACES_OF_THE_SITE = frozenset(
    {"about", "assets", "data", "hant", "index", "notes", "robots", "search", "sitemap"}
)
"""Names of pages, files and folders that a site has of its own, or an edition in its folder."""
ID_OF_THE_PAGE = re.compile(r"text|settings-title|[ck]\d+|p\d+(s\d+)?|w-.*")
"""Ids of the frame of a page, of notes, of passages and of words: each has its place already."""
LATIN = re.compile(r"[A-Za-z0-9]")
HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
FEWEST_WORDS = 4
"""Words of English from which on a text without a Chinese character is taken for English."""


def slug_is_free(records: Records) -> Iterator[Problem]:
    """No edition has the name of a part of the site, nor one of which Windows makes no folder."""
    if not records.about:
        return
    slug, at = records.about.value.slug, records.about.at("slug")
    hint = "give the folder and the slug another name"
    if slug in DEVICES:
        yield Problem(at, "reserved-slug", f"Windows has no folder called `{slug}`", hint)
    elif slug in PLACES_OF_THE_SITE:
        yield Problem(at, "reserved-slug", f"the site itself has a place called `{slug}`", hint)


def source_ids_are_free(records: Records) -> Iterator[Problem]:
    """No source has the id of another thing that stands, or could stand, on its page."""
    for entry in records.sources.each("sources", CitedSource):
        if ID_OF_THE_PAGE.fullmatch(entry.value.id):
            message = f"`{entry.value.id}` is the id of a part of the page, a note or a passage"
            yield Problem(entry.at("id"), "reserved-id", message, "give the source another id")


def history_is_in_order(records: Records) -> Iterator[Problem]:
    """The changes of the edition stand oldest first, and none is older than its source."""
    changes = list(records.history.each("history", Change))
    for before, change in pairwise(changes):
        if change.value.date < before.value.date:
            message = f"{change.value.date} stands after {before.value.date}"
            yield Problem(change.at("date"), "out-of-order", message, "list the oldest first")
    published = records.about.value.date if records.about else None
    for change in changes:
        if published and str(change.value.date)[: len(published)] < published:
            message = f"{change.value.date} is before the source of {published}"
            hint = "one of the two dates is wrong: see `date` in edition.yml"
            yield Problem(change.at("date"), "impossible-date", message, hint)


def agreement_adds_up(records: Records) -> Iterator[Problem]:
    """Two editors agree on no more places than each of them marked."""
    if not records.about or not (agreed := records.about.value.agreement):
        return
    for name, number, most, what in (
        ("same_span", agreed.same_span, min(agreed.marked), "places that each editor marked"),
        ("same_form", agreed.same_form, agreed.same_span, "places of `same_span`"),
    ):
        if not 0 <= number <= most:
            message = f"`{name}` is {number}, of {most} {what}"
            yield Problem(records.about.at("agreement", name), "wrong-agreement", message)
    if min(agreed.marked) < 1:
        message = "who marks no place can agree with nobody"
        hint = "take `agreement` out until both have read the source"
        yield Problem(records.about.at("agreement", "marked"), "wrong-agreement", message, hint)


def rivals_differ(records: Records) -> Iterator[Problem]:
    """A rival is not the form that is printed; neither is what was weighed and left alone.

    The garbled phrase may be the rival of a corrected form: perhaps the authors wrote it.
    """
    for record in records.each_correction():
        printed = record.value.reading
        for number, rival in enumerate(record.value.rivals):
            if rival == printed:
                message = f"「{rival}」 is what {record.value.id} prints"
                hint = "name the other forms that were weighed"
                yield Problem(record.at("rivals", number), "idle-rival", message, hint)
    for entry in records.corrections.each("left_alone", LeftAlone):
        if entry.value.weighed == entry.value.place.quote:
            message = f"「{entry.value.weighed}」 is what stands there"
            hint = "name the form that was weighed"
            yield Problem(entry.at("weighed"), "idle-rival", message, hint)


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


def glosses_are_english(records: Records) -> Iterator[Problem]:
    """A gloss says something in English, and only of what is printed or was published."""
    for record in records.each_correction():
        correction, gloss = record.value, record.value.gloss
        for name in ("garbled", "corrected"):
            text, at = getattr(gloss, name), record.at("gloss", name)
            if text and not LATIN.search(text):
                message = f"「{text}」 is no English"
                yield Problem(at, "wrong-language", message, "say in English what the phrase means")
        if gloss.corrected and not correction.corrected:
            message = f"{correction.id} prints no corrected form, and has a gloss of it"
            hint = "take `corrected` out of `gloss`, or add the form that it is the gloss of"
            yield Problem(record.at("gloss", "corrected"), "idle-gloss", message, hint)


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


def habits_recur(edition: Edition, records: Records) -> Iterator[Problem]:
    """Evidence `habit` is borne out by another correction with the same swap, either way round."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, _, correction in edition.placed():
        for swap in _swaps(correction) if not correction.is_crux else ():
            found[swap].add(correction.id)
    for record in records.each_correction():
        correction = record.value
        if Evidence.HABIT not in correction.evidence or correction.is_crux:
            continue
        if not any(_elsewhere(found, swap, correction.id) for swap in _swaps(correction)):
            at = record.at("evidence", correction.evidence.index(Evidence.HABIT))
            message = (
                f"nowhere else is 「{correction.corrected}」 swapped for 「{correction.garbled}」"
            )
            hint = "take `habit` out, or name the step that recurs under `swaps`"
            yield Problem(at, "lonely-habit", message, hint)


def _swaps(correction: Correction) -> set[tuple[str, str]]:
    """What was swapped for what: the steps, the phrases, and the part in which these differ."""
    pairs = {(swap.garbled, swap.corrected) for swap in correction.steps}
    pairs.add((correction.garbled, correction.reading))
    return pairs | {_difference(*pair) for pair in pairs}


def _difference(one: str, other: str) -> tuple[str, str]:
    """Two forms without what they begin and end with alike."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _elsewhere(
    found: Mapping[tuple[str, str], set[str]], swap: tuple[str, str], here: str
) -> set[str]:
    """The other corrections with this swap; the machine's list serves in both directions."""
    return (found.get(swap, set()) | found.get((swap[1], swap[0]), set())) - {here}


def sentences_begin_with_words(edition: Edition, records: Records) -> Iterator[Problem]:
    """No sentence of the reading text begins with a closing mark, by what a correction does."""
    at = {record.value.id: record.at("corrected") for record in records.each_correction()}
    for sentence in edition.sentences():
        first = next((piece for piece in sentence.pieces if piece.correction), None)
        if not ENDING.match(sentence.reading) or not first or not first.correction:
            continue
        message = f"{sentence.id} would begin with 「{sentence.reading.lstrip()[0]}」"
        hint = "correct the mark too, or let the sentence before end with it"
        yield Problem(at[first.correction.id], "cut-sentence", message, hint)


def terms_are_in_the_text(edition: Edition, records: Records) -> Iterator[Problem]:
    """Every term stands in the reading text."""
    reading = "\n".join(paragraph.reading for paragraph in edition.paragraphs)
    for entry in records.terms.each("terms", Term):
        if entry.value.term not in reading:
            message = f"「{entry.value.term}」 is nowhere in the reading text"
            hint = near_words(entry.value.term, reading) or "mend it, or take it out"
            yield Problem(entry.at("term"), "unused-phrase", message, hint)
