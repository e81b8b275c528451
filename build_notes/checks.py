"""The editorial rules: one small function a rule, each yielding problems.

A rule that looks for what is absent names the files it reads: where one of them could not be read
whole, the rule is passed over, since what it misses may be there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from build_notes import limits
from build_notes.addresses import addresses
from build_notes.excerpt import excerpt
from build_notes.model import (
    Certainty,
    CitedSource,
    Commentary,
    Correction,
    Edition,
    Effect,
    Evidence,
    Location,
    Mechanism,
    Sentence,
    Sign,
    SourceKind,
    Translation,
    Withdrawn,
)
from build_notes.nearest import near_name, near_passage, near_words
from build_notes.placement import unsure_passages
from build_notes.problems import Problem
from build_notes.prose import REFERENCE
from build_notes.reading.figures import chinese_figures, english_figures
from build_notes.reading.words import boundaries
from build_notes.records import Records
from build_notes.sense_checks import (
    agreement_adds_up,
    glosses_are_english,
    habits_recur,
    history_is_in_order,
    nothing_is_listed_twice,
    rivals_differ,
    sentences_begin_with_words,
    slug_is_free,
    source_ids_are_free,
    terms_are_in_the_text,
    texts_are_in_their_language,
)
from build_notes.texts import texts
from build_notes.word_checks import (
    entries_have_their_places,
    forms_are_reviewed,
    forms_are_those_of_taiwan,
    phrases_are_in_the_text,
    phrases_are_written_plainly,
    pinyin_fits_its_word,
    readings_are_reviewed,
    text_comes_back,
)
from build_notes.yaml_file import Located

PLACES = "every correction at its place"
"""Named beside files by a rule that would find fault where a correction has no place yet."""
OWN_NOTE_EFFECTS = {Effect.REVERSED, Effect.NAME, Effect.NONSENSE}


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
        if _unsure(edition, records):
            broken |= {PLACES}
        for text_rule, files in TEXT_RULES.items():
            if not broken.intersection(files):
                problems += islice(text_rule(edition, records), limits.PROBLEMS)
    return problems


def _unsure(edition: Edition, records: Records) -> frozenset[str]:
    """The passages of corrections that found no place."""
    return unsure_passages(records, {c.id for _, _, c in edition.placed()})


def _sure(edition: Edition, records: Records) -> Iterator[Sentence]:
    """The sentences whose reading text is known: every correction in them found its place."""
    unsure = _unsure(edition, records)
    for paragraph in edition.paragraphs:
        for sentence in paragraph.sentences:
            if unsure.isdisjoint((paragraph.id, sentence.id)):
                yield sentence


def slug_is_the_folder(records: Records) -> Iterator[Problem]:
    """The slug equals the name of the edition's folder."""
    name = PurePosixPath(records.folder).name
    if records.about and records.about.value.slug != name:
        message = f"the slug is {records.about.value.slug}, the folder {name}"
        yield Problem(records.about.at("slug"), "wrong-slug", message)


def ids_are_given_once(records: Records) -> Iterator[Problem]:
    """No id stands twice, and none that was withdrawn is used again."""
    withdrawn = {x.value.id for x in records.corrections.each("withdrawn", Withdrawn)}
    entries: list[Located[Any]] = [
        *records.each_correction(),
        *records.corrections.each("withdrawn", Withdrawn),
        *records.commentary.each("commentary", Commentary),
        *records.sources.each("sources", CitedSource),
    ]
    seen: dict[str, Location] = {}
    for entry in entries:
        id_, at = entry.value.id, entry.at("id")
        if isinstance(entry.value, Correction) and id_ in withdrawn:
            yield Problem(at, "reused-id", f"{id_} was withdrawn", "give the next free id")
        elif id_ in seen:
            message = f"{id_} is given already at line {seen[id_].line}"
            yield Problem(at, "duplicate-id", message, "give the next free id")
        else:
            seen[id_] = at


def correction_changes_something(records: Records) -> Iterator[Problem]:
    """The corrected form differs from the garbled phrase, and so does each step of the machine."""
    for record in records.each_correction():
        if record.value.corrected == record.value.garbled:
            message = f"「{record.value.garbled}」 is corrected to itself"
            hint = "take `corrected` out where the place is a crux"
            yield Problem(record.at("corrected"), "nothing-changed", message, hint)
        for swap in record.value.swaps:
            if swap.corrected == swap.garbled:
                message = f"「{swap.garbled}」 is swapped for itself"
                at = record.at("swaps")
                yield Problem(at, "nothing-changed", message, "take the step out")


def swaps_make_the_correction(records: Records) -> Iterator[Problem]:
    """The swaps, put back from the left, turn the garbled phrase into the corrected form."""
    for record in records.each_correction():
        correction = record.value
        if correction.is_crux and correction.swaps:
            message = f"{correction.id} is a crux, and a crux has no swaps"
            yield Problem(record.at("swaps"), "swaps-differ", message)
            continue
        text, done = correction.garbled, 0
        for swap in correction.swaps:
            start = text.find(swap.garbled, done)
            if start < 0:
                message = (
                    f"「{swap.garbled}」 does not stand in the rest of 「{correction.garbled}」"
                )
                yield Problem(record.at("swaps"), "swaps-differ", message)
                break
            text = text[:start] + swap.corrected + text[start + len(swap.garbled) :]
            done = start + len(swap.corrected)
        else:
            if correction.swaps and text != correction.corrected:
                message = f"the swaps make 「{text}」, not 「{correction.corrected}」"
                yield Problem(record.at("swaps"), "swaps-differ", message)


def corrected_form_has_a_gloss(records: Records) -> Iterator[Problem]:
    """Every corrected form that prints something is glossed."""
    for record in records.each_correction():
        if record.value.corrected and not record.value.gloss.corrected.strip():
            message = f"「{record.value.corrected}」 has no gloss"
            yield Problem(
                record.at("gloss"), "missing-gloss", message, "add `corrected` to `gloss`"
            )


def correction_has_its_note(records: Records) -> Iterator[Problem]:
    """Every correction has one note, and one of its own where there is something to explain."""
    for record in records.each_correction():
        correction = record.value
        if correction.note and correction.shared_note:
            message = f"{correction.id} has two notes"
            yield Problem(record.at("shared_note"), "two-notes", message, "keep one")
        elif correction.shared_note and (reason := _reason_for_own_note(correction)):
            message = f"{correction.id} is {reason}"
            hint = "give it a `note` in place of `shared_note`"
            yield Problem(record.at("shared_note"), "needs-own-note", message, hint)
        elif not correction.note and not correction.shared_note:
            yield Problem(record.at(), "missing-note", f"{correction.id} has no note")


def _reason_for_own_note(correction: Correction) -> str | None:
    if correction.effect in OWN_NOTE_EFFECTS:
        return f"of effect `{correction.effect}`"
    if correction.certainty is not Certainty.CERTAIN:
        return f"`{correction.certainty}`"
    if correction.mechanism is Mechanism.SPLIT_WORD:
        return f"of mechanism `{correction.mechanism}`"
    return None


def notes_differ(records: Records) -> Iterator[Problem]:
    """No two notes have the same words in either language."""
    seen: dict[str, str] = {}
    for record in records.each_correction():
        note, id_ = record.value.note, record.value.id
        for key, text in (("zh", note.zh), ("en", note.en)) if note else ():
            if seen.setdefault(text, id_) != id_:
                at = record.at("note", key)
                message = f"the note of {id_} has the words of {seen[text]}"
                yield Problem(at, "same-note", message, "use `shared_note`, or tell them apart")


def notes_have_a_sensible_length(records: Records) -> Iterator[Problem]:
    """No note is a mere word, and none an essay."""
    for record in records.each_correction():
        note = record.value.note
        sizes = (
            (("zh", len(note.zh), 15, 260), ("en", len(note.en.split()), 8, 150)) if note else ()
        )
        for key, size, least, most in sizes:
            if not least <= size <= most:
                message = (
                    f"`{key}` of the note of {record.value.id} has {size}, not {least} to {most}"
                )
                yield Problem(record.at("note", key), "note-length", message)


def shared_notes_serve_one_pair(records: Records) -> Iterator[Problem]:
    """A shared note is known, used, and used by one pair of forms only."""
    pairs: dict[str, tuple[str, str | None]] = {}
    meant: set[str] = set()
    for record in records.each_correction():
        correction, name = record.value, record.value.shared_note
        if name is None:
            continue
        if not records.shared_note(name):
            if "corrections.yml" in records.broken:
                continue
            message = f"there is no shared note `{name}`"
            near = near_name(name, records.corrections.value.shared_notes)
            meant.update(get_close_matches(name, records.corrections.value.shared_notes, n=1))
            yield Problem(record.at("shared_note"), "unknown-note", message, near)
            continue
        pair = (correction.garbled, correction.corrected)
        if pairs.setdefault(name, pair) != pair:
            message = f"`{name}` is the note of {pairs[name][0]}→{pairs[name][1] or '?'}"
            yield Problem(record.at("shared_note"), "mixed-note", message, "give it another note")
    if "corrections.yml" not in records.broken:
        for name in records.corrections.value.shared_notes:
            if name not in pairs and name not in meant:
                at = records.corrections.at("shared_notes", name)
                yield Problem(at, "unused-note", f"no correction uses `{name}`")


def certainty_is_argued(records: Records) -> Iterator[Problem]:
    """A correction has evidence, below `certain` rivals; a crux is a conjecture."""
    for record in records.each_correction():
        correction = record.value
        if correction.is_crux:
            if correction.certainty is not Certainty.CONJECTURE:
                message = f"{correction.id} has no corrected form and is `{correction.certainty}`"
                yield Problem(record.at("certainty"), "uncertain-crux", message, "say `conjecture`")
            continue
        if not correction.evidence:
            yield Problem(record.at(), "missing-evidence", f"{correction.id} has no evidence")
        if correction.certainty is not Certainty.CERTAIN and not correction.rivals:
            message = f"{correction.id} is `{correction.certainty}` and names no rivals"
            yield Problem(record.at("certainty"), "missing-rivals", message, "add `rivals`")


def citations_are_known(records: Records) -> Iterator[Problem]:
    """What is cited stands in `sources.yml`; each name that does not is told once."""
    known = {source.id for source in records.sources.value.sources}
    cited: dict[str, list[Location]] = defaultdict(list)
    for entry in _citing(records):
        for number, id_ in enumerate(entry.value.cites):
            if id_ not in known:
                cited[id_].append(entry.at("cites", number))
    if cited and not known:
        at = Location(records.file("sources.yml"))
        message = f"{len(cited)} sources are cited, and none is listed"
        yield Problem(at, "missing-file", message, "list each that is cited, with its `id`")
        return
    for id_, places in cited.items():
        often = f" in {len(places)} places" if len(places) > 1 else ""
        message = f"no source is called `{id_}`, which is cited{often}"
        yield Problem(min(places), "unknown-source", message, near_name(id_, known))


def _citing(records: Records) -> Iterator[Located[Any]]:
    """Every entry that can cite a source."""
    yield from records.each_correction()
    yield from records.commentary.each("commentary", Commentary)


def evidence_is_cited(records: Records) -> Iterator[Problem]:
    """Evidence `source` cites a document, `listed` a word list."""
    kinds = {source.id: source.kind for source in records.sources.value.sources}
    lists = {id_ for id_, kind in kinds.items() if kind is SourceKind.WORD_LIST}
    for record in records.each_correction():
        cited = set(record.value.cites)
        if not cited <= kinds.keys():
            continue  # The name that nobody knows may be the one that is missed.
        for number, evidence in enumerate(record.value.evidence):
            lacks_document = evidence is Evidence.SOURCE and not cited - lists
            lacks_list = evidence is Evidence.LISTED and not cited & lists
            if lacks_document or lacks_list:
                message = f"{record.value.id} has evidence `{evidence}` and cites none"
                at = record.at("evidence", number)
                yield Problem(at, "missing-citation", message, "add `cites`")


def signs_are_shown_by_corrections(records: Records) -> Iterator[Problem]:
    """The examples of the signs by which spun text is known are corrections of the edition."""
    known = {record.value.id for record in records.each_correction()}
    for sign in records.garbling.each("recognise", Sign) if records.garbling else ():
        for number, id_ in enumerate(sign.value.examples):
            if id_ not in known:
                message = f"there is no correction {id_}"
                at = sign.at("examples", number)
                yield Problem(at, "bad-example", message)


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
    for sentence in _sure(edition, records):
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


def figures_are_kept(edition: Edition, records: Records) -> Iterator[Problem]:
    """Every figure in digits of the reading text stands in the English."""
    for sentence in _sure(edition, records):
        if sentence.english is None:
            continue
        there = english_figures(sentence.english)
        for figure in chinese_figures(sentence.reading):
            if not figure.values & there:
                at = records.translation.at(sentence.id, "english")
                message = f"「{figure.text}」 of {sentence.id} is not in its English"
                yield Problem(at, "lost-figure", message)


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
    elif sentence in _sure(edition, records) and excerpt(sentence, emblem.quote) is None:
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


def corrections_cover_whole_words(edition: Edition, records: Records) -> Iterator[Problem]:
    """The corrected form begins and ends where words of the reading text do."""
    at = {record.value.id: record.at("corrected") for record in records.each_correction()}
    for sentence in _sure(edition, records):
        if not sentence.corrections:
            continue
        reading, offset = sentence.reading, 0
        ends = boundaries(reading, records.pronunciation.value.segmentation)
        for piece in sentence.pieces:
            start, offset = offset, offset + len(piece.reading)
            if not (piece.correction and piece.correction.corrected) or {start, offset} <= ends:
                continue
            left = max(end for end in ends if end <= start)
            right = min(end for end in ends if end >= offset)
            message = f"「{piece.reading}」 cuts 「{reading[left:right]}」 in {sentence.id}"
            hint = "correct the whole word, or part the words with a slash in pronunciation.yml"
            yield Problem(at[piece.correction.id], "cuts-word", message, hint)


def commentary_covers_whole_words(edition: Edition, records: Records) -> Iterator[Problem]:
    """What commentary belongs to begins and ends where words of the reading text do."""
    texts = {sentence.id: sentence.reading for sentence in edition.sentences()}
    entries = {entry.value.id: entry for entry in records.commentary.each("commentary", Commentary)}
    for place in edition.commentary_places:
        text = texts[place.sentence]
        if not {place.start, place.end} <= boundaries(
            text, records.pronunciation.value.segmentation
        ):
            message = f"「{text[place.start : place.end]}」 cuts a word of {place.sentence}"
            yield Problem(entries[place.commentary].at("places"), "cuts-word", message)


def addresses_hold(edition: Edition, records: Records) -> Iterator[Problem]:
    """Every address that was published is there and means the same.

    Commentary may be given another title or place: its id says that it is the same entry.
    A correction that found no place is reported as that, and its address is not gone by it.
    """
    now = addresses(edition)
    listed = {record.value.id for record in records.each_correction()}
    named = {meaning: id_ for id_, meaning in now.items()}
    known = {recorded.id for recorded in records.addresses}
    for recorded in records.addresses:
        meaning = (recorded.passage, recorded.phrase)
        published = f"#{recorded.id} was published for 「{recorded.phrase}」"
        if recorded.id not in now:
            if recorded.id in listed:
                continue
            message = f"{published} and is gone"
            hint = "put it back, or list it under `withdrawn` in corrections.yml"
            if (other := named.get(meaning)) and other not in known:
                hint = f"{other} now has its place: give it back the id {recorded.id}"
            yield Problem(recorded.location, "address-vanished", message, hint)
        elif not recorded.id.startswith("k") and now[recorded.id] != meaning:
            passage, phrase = now[recorded.id]
            message = f"{published} in {recorded.passage} and would mean 「{phrase}」 in {passage}"
            hint = "put it back; to change a correction's extent, withdraw it and give a new id"
            yield Problem(recorded.location, "address-changed", message, hint)


Rule = Callable[[Records], Iterator[Problem]]
TextRule = Callable[[Edition, Records], Iterator[Problem]]

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
    readings_are_reviewed: (PLACES, "corrections.yml", "pronunciation.yml"),
    entries_have_their_places: (PLACES, "corrections.yml", "pronunciation.yml"),
    addresses_hold: ("edition.yml", "corrections.yml", "commentary.yml"),
}
"""The rules about the whole text, each with the files that it must have whole."""
