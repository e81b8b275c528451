"""Runs the editorial rules.

A rule that looks for what is absent names the files it reads: where one of them could not be read
whole, the rule is passed over, since what it misses may be there.
"""

from itertools import islice

from build_notes.check.addresses import addresses_hold
from build_notes.check.citations import citations_are_known, evidence_is_cited, source_ids_are_free
from build_notes.check.corrections import (
    certainty_is_argued,
    commentary_covers_whole_words,
    corrected_form_has_a_gloss,
    correction_changes_something,
    corrections_cover_whole_words,
    glosses_are_english,
    habits_recur,
    ids_are_given_once,
    rivals_differ,
    swaps_make_the_correction,
)
from build_notes.check.edition import (
    agreement_adds_up,
    emblem_has_one_place,
    examples_show_their_mechanism,
    featured_sentence_exists,
    history_is_in_order,
    sentences_begin_with_words,
    signs_are_shown_by_corrections,
    slug_is_free,
    slug_is_the_folder,
)
from build_notes.check.notes import (
    correction_has_its_note,
    notes_differ,
    notes_have_a_sensible_length,
    shared_notes_serve_one_pair,
)
from build_notes.check.prose import (
    named_sentences_exist,
    nothing_is_listed_twice,
    prose_marks_are_paired,
    texts_are_in_their_language,
)
from build_notes.check.rule import PLACES, Rule, TextRule, unsure_in
from build_notes.check.traditional import (
    forms_are_reviewed,
    forms_are_those_of_taiwan,
    text_comes_back,
)
from build_notes.check.translation import (
    figures_are_kept,
    terms_are_in_the_text,
    terms_have_one_rendering,
    translation_is_complete,
)
from build_notes.check.words import (
    entries_have_their_places,
    heteronyms_are_reviewed,
    phrases_are_in_the_text,
    phrases_are_written_plainly,
    pinyin_fits_its_word,
)
from build_notes.model import Edition
from build_notes.read import limits
from build_notes.read.folder import Records
from build_notes.read.problems import Problem


def run(edition: Edition | None, records: Records) -> list[Problem]:
    """Give what every rule finds; rules about the whole text need an assembled edition."""
    problems = [
        problem
        for rule, files in RULES.items()
        if not records.broken.intersection(files)
        for problem in islice(rule(records), limits.PROBLEMS)
    ]
    if edition:
        broken = records.broken
        if unsure_in(edition, records):
            broken |= {PLACES}
        for text_rule, files in TEXT_RULES.items():
            if not broken.intersection(files):
                problems += islice(text_rule(edition, records), limits.PROBLEMS)
    return problems


RULES: dict[Rule, tuple[str, ...]] = {
    slug_is_the_folder: (),
    ids_are_given_once: (),
    correction_changes_something: (),
    swaps_make_the_correction: (),
    corrected_form_has_a_gloss: (),
    correction_has_its_note: (),
    notes_differ: (),
    notes_have_a_sensible_length: (),
    shared_notes_serve_one_pair: (),
    certainty_is_argued: (),
    prose_marks_are_paired: (),
    citations_are_known: ("sources.yml",),
    evidence_is_cited: ("sources.yml",),
    signs_are_shown_by_corrections: ("corrections.yml",),
    examples_show_their_mechanism: ("corrections.yml",),
    pinyin_fits_its_word: (),
    phrases_are_written_plainly: (),
    forms_are_those_of_taiwan: (),
    slug_is_free: (),
    source_ids_are_free: (),
    history_is_in_order: (),
    agreement_adds_up: (),
    rivals_differ: (),
    nothing_is_listed_twice: (),
    glosses_are_english: (),
    texts_are_in_their_language: (),
}
"""The rules about entries, each with the files that it must have whole."""
TEXT_RULES: dict[TextRule, tuple[str, ...]] = {
    phrases_are_in_the_text: (PLACES, "corrections.yml", "commentary.yml", "pronunciation.yml"),
    terms_are_in_the_text: (PLACES, "corrections.yml", "terms.yml"),
    sentences_begin_with_words: ("corrections.yml", "edition.yml"),
    habits_recur: (
        PLACES,
        "corrections.yml",
    ),
    translation_is_complete: ("edition.yml", "translation.yml"),
    terms_have_one_rendering: ("corrections.yml", "terms.yml"),
    figures_are_kept: ("corrections.yml",),
    named_sentences_exist: ("edition.yml",),
    featured_sentence_exists: ("edition.yml",),
    emblem_has_one_place: ("corrections.yml", "edition.yml"),
    commentary_covers_whole_words: ("corrections.yml", "commentary.yml", "pronunciation.yml"),
    corrections_cover_whole_words: ("corrections.yml", "pronunciation.yml"),
    text_comes_back: (PLACES, "corrections.yml", "pronunciation.yml"),
    forms_are_reviewed: (PLACES, "corrections.yml", "pronunciation.yml"),
    heteronyms_are_reviewed: (PLACES, "corrections.yml", "pronunciation.yml"),
    entries_have_their_places: (PLACES, "corrections.yml", "pronunciation.yml"),
    addresses_hold: ("edition.yml", "corrections.yml", "commentary.yml"),
}
"""The rules about the whole text, each with the files that it must have whole."""
