"""The notes of each sentence as a script that pages of the text load when one is wanted.

Together they weigh more than the rest of a page; a script can be loaded from a folder too, where
a browser lets a page read nothing else.
"""

import json
from collections.abc import Iterator, Mapping

from build_notes.model import Edition, Sentence
from build_notes.render.parts.note import commentary_note, correction_note
from build_notes.render.scripts.compact import in_script

CALL, END = "vermilion.receive(", ");\n"


def note_scripts(edition: Edition) -> dict[str, str]:
    """Give one script a sentence by its path under `docs/`; each calls `vermilion.receive`."""
    return {
        f"{edition.slug}/notes/{sentence.id}.js": script(dict(_notes(sentence, edition)))
        for sentence in edition.sentences()
    }


def script(notes: Mapping[str, str]) -> str:
    """Give the script that brings these notes, which stand there as HTML by their ids."""
    return f"{CALL}{in_script(json.dumps(notes, ensure_ascii=False, indent=0))}{END}"


def notes_in(text: str) -> dict[str, str]:
    """Give back the notes that such a script brings."""
    return dict(json.loads(text.removeprefix(CALL).removesuffix(END)))


def _notes(sentence: Sentence, edition: Edition) -> Iterator[tuple[str, str]]:
    """Every correction of a sentence, and every commentary entry that belongs to it."""
    for correction in sentence.corrections:
        yield correction.id, str(correction_note(correction, sentence.id, edition))
    for entry in edition.commentary:
        sentences = list(dict.fromkeys(place.passage for place in entry.places))
        if sentence.id in sentences:
            yield entry.id, str(commentary_note(entry, sentences, edition))
