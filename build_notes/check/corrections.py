"""The rules about corrections."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from build_notes.check.prose import LATIN
from build_notes.check.rule import sure
from build_notes.chinese.segmenter import boundaries
from build_notes.model import (
    Certainty,
    CitedSource,
    Commentary,
    Correction,
    Edition,
    Evidence,
    LeftAlone,
    Location,
    Withdrawn,
)
from build_notes.read.folder import Records
from build_notes.read.problems import Problem
from build_notes.read.yaml_file import Located


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


def corrections_cover_whole_words(edition: Edition, records: Records) -> Iterator[Problem]:
    """The corrected form begins and ends where words of the reading text do."""
    at = {record.value.id: record.at("corrected") for record in records.each_correction()}
    for sentence in sure(edition, records):
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


def habits_recur(edition: Edition, records: Records) -> Iterator[Problem]:
    """Evidence `habit` is borne out by another correction with the same swap, either way round."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for correction in edition.corrections():
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
