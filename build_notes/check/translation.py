"""The rules about the English."""

from collections.abc import Iterator

from build_notes.check.rule import sure
from build_notes.chinese.figures import chinese_figures, english_figures
from build_notes.model import Edition, Location, Term, Translation
from build_notes.read.folder import Records
from build_notes.read.nearest import near_passage, near_words
from build_notes.read.problems import Problem


def translation_is_complete(edition: Edition, records: Records) -> Iterator[Problem]:
    """Each sentence of a complete paragraph has its English; no other id is translated."""
    ids = [sentence.id for sentence in edition.sentences()]
    for id_ in records.translation.value:
        if id_ not in ids:
            message, hint = f"there is no sentence {id_}", near_passage(id_, ids)
            yield Problem(records.translation.at(id_), "unknown-passage", message, hint)
    for paragraph in edition.paragraphs:
        for sentence in paragraph.sentences if paragraph.complete else ():
            keys = ("english", "as_published") if sentence.corrections else ("english",)
            found = records.translation.value.get(sentence.id, Translation())
            for key in keys:
                if not getattr(found, key):
                    at = _at_translation(sentence.id, records)
                    message = f"{sentence.id} has no `{key}`"
                    hint = f"add it, or take `complete` from {paragraph.id} in edition.yml"
                    yield Problem(at, "missing-translation", message, hint)


def _at_translation(id_: str, records: Records) -> Location:
    known = id_ in records.translation.value
    return records.translation.at(id_) if known else Location(records.file("translation.yml"))


def terms_have_one_rendering(edition: Edition, records: Records) -> Iterator[Problem]:
    """The English has the rendering of every term that stands in the reading text."""
    terms = sorted(edition.terms, key=lambda term: -len(term.term))
    for sentence in sure(edition, records):
        if sentence.english is None:
            continue
        reading, english = sentence.reading, sentence.english.replace("*", "").casefold()
        for term in terms:
            if term.term not in reading:
                continue
            # A longer term answers for the shorter ones inside it.
            reading = reading.replace(term.term, "\n")
            if not any(form.casefold() in english for form in term.english):
                at = records.translation.at(sentence.id, "english")
                message = f"「{term.term}」 is not rendered as “{term.english[0]}” in {sentence.id}"
                hint = "change the English, or add the form to `english` of the term in terms.yml"
                yield Problem(at, "untranslated-term", message, hint)


def figures_are_kept(edition: Edition, records: Records) -> Iterator[Problem]:
    """Every figure in digits of the reading text stands in the English."""
    for sentence in sure(edition, records):
        if sentence.english is None:
            continue
        there = english_figures(sentence.english)
        for figure in chinese_figures(sentence.reading):
            if not figure.values & there:
                at = records.translation.at(sentence.id, "english")
                message = f"「{figure.text}」 of {sentence.id} is not in its English"
                yield Problem(at, "lost-figure", message)


def terms_are_in_the_text(edition: Edition, records: Records) -> Iterator[Problem]:
    """Every term stands in the reading text."""
    reading = "\n".join(paragraph.reading for paragraph in edition.paragraphs)
    for entry in records.terms.each("terms", Term):
        if entry.value.term not in reading:
            message = f"「{entry.value.term}」 is nowhere in the reading text"
            hint = near_words(entry.value.term, reading) or "mend it, or take it out"
            yield Problem(entry.at("term"), "unused-phrase", message, hint)
