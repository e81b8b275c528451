"""The notes of each sentence as a script that pages of the text load when one is wanted.

Together they weigh more than the rest of a page; a script can be loaded from a folder too, where
a browser lets a page read nothing else.
"""

import json
from collections.abc import Iterator, Mapping

from build_notes.model import Edition, Sentence
from build_notes.render.context import Context
from build_notes.render.parts.note import commentary_note, correction_note
from build_notes.render.scripts.compact import lines

CALL, END = "vermilion.receive(", ");\n"


def note_scripts(edition: Edition, context: Context) -> dict[str, str]:
    """Give one script a sentence by its path under `docs/`; each calls `vermilion.receive`."""
    folder = f"{edition.slug}/{context.folder}notes"
    return {
        f"{folder}/{sentence.id}.js": _script(dict(_notes(sentence, edition, context)))
        for sentence in edition.sentences()
    }


def _script(notes: Mapping[str, str]) -> str:
    """The script that brings these notes, which stand there as HTML by their ids."""
    return f"{CALL}{lines(notes) if notes else '{}'}{END}"


def notes_in(script: str) -> dict[str, str]:
    """Give the notes that a script brings, as HTML by their ids."""
    found: dict[str, str] = json.loads(script[len(CALL) : -len(END)])
    return found


def _notes(sentence: Sentence, edition: Edition, context: Context) -> Iterator[tuple[str, str]]:
    """Every correction of a sentence, and every commentary entry that belongs to it."""
    for correction in sentence.corrections:
        yield correction.id, str(correction_note(correction, sentence.id, edition, context))
    for entry in edition.commentary:
        sentences = list(dict.fromkeys(place.passage for place in entry.places))
        if sentence.id in sentences:
            yield entry.id, str(commentary_note(entry, sentences, edition, context))
