"""The rules about an edition as a whole, and about what its pages show of it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath

from build_notes.check.rule import sure
from build_notes.chinese.punctuation import ENDING
from build_notes.model import Change, Edition, Sign
from build_notes.read.folder import Records
from build_notes.read.nearest import near_passage, near_words
from build_notes.read.problems import Problem
from build_notes.study.excerpt import excerpt


def slug_is_the_folder(records: Records) -> Iterator[Problem]:
    """The slug equals the name of the edition's folder."""
    name = PurePosixPath(records.folder).name
    if records.about and records.about.value.slug != name:
        message = f"the slug is {records.about.value.slug}, the folder {name}"
        yield Problem(records.about.at("slug"), "wrong-slug", message)


def signs_are_shown_by_corrections(records: Records) -> Iterator[Problem]:
    """The examples of the signs by which spun text is known are corrections of the edition."""
    known = {record.value.id for record in records.each_correction()}
    for sign in records.garbling.each("recognise", Sign) if records.garbling else ():
        for number, id_ in enumerate(sign.value.examples):
            if id_ not in known:
                message = f"there is no correction {id_}"
                at = sign.at("examples", number)
                yield Problem(at, "bad-example", message)


def examples_show_their_mechanism(records: Records) -> Iterator[Problem]:
    """The corrections that the edition names as examples of a mechanism have it."""
    if not records.about:
        return
    found = {r.value.id: {s.mechanism for s in r.value.steps} for r in records.each_correction()}
    for mechanism, ids in records.about.value.examples.items():
        for number, id_ in enumerate(ids):
            at = records.about.at("examples", mechanism.value, number)
            if id_ not in found:
                message = f"there is no correction {id_}"
                yield Problem(at, "bad-example", message)
            elif mechanism not in found[id_]:
                message = f"{id_} has no swap of mechanism `{mechanism}`"
                yield Problem(at, "bad-example", message)


def emblem_has_one_place(edition: Edition, records: Records) -> Iterator[Problem]:
    """The words of the emblem stand once in their sentence and cut through no correction."""
    emblem = edition.about.emblem
    if not records.about or emblem is None:
        return
    sentences = {sentence.id: sentence for sentence in edition.sentences()}
    sentence = sentences.get(emblem.passage)
    if sentence is None:
        message = f"there is no sentence {emblem.passage}"
        hint = near_passage(emblem.passage, sentences)
        yield Problem(records.about.at("emblem", "passage"), "unknown-passage", message, hint)
    elif sentence in sure(edition, records) and excerpt(sentence, emblem.quote) is None:
        message = f"「{emblem.quote}」 is not one place of the reading text of {emblem.passage}"
        near = (
            "" if emblem.quote in sentence.reading else near_words(emblem.quote, sentence.reading)
        )
        hint = near or "quote the reading text, whole corrections only"
        yield Problem(records.about.at("emblem", "quote"), "no-place", message, hint)


def featured_sentence_exists(edition: Edition, records: Records) -> Iterator[Problem]:
    """The home page's example is a sentence of the edition."""
    ids = [sentence.id for sentence in edition.sentences()]
    featured = edition.about.featured
    if records.about and featured not in ids:
        message, hint = f"there is no sentence {featured}", near_passage(featured, ids)
        yield Problem(records.about.at("featured"), "unknown-passage", message, hint)


DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
"""Names that Windows keeps for devices: it can make no folder that is called so."""
PLACES_OF_THE_SITE = frozenset(
    {"about", "assets", "data", "hant", "index", "notes", "robots", "search", "sitemap"}
)
"""Names of pages, files and folders that a site has of its own, or an edition in its folder."""


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
