"""The rules about notes."""

from collections.abc import Iterator
from difflib import get_close_matches

from build_notes.model import Certainty, Correction, Effect, Mechanism
from build_notes.read.folder import Records
from build_notes.read.nearest import near_name
from build_notes.read.problems import Problem

OWN_NOTE_EFFECTS = {Effect.REVERSED, Effect.NAME, Effect.NONSENSE}


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
