"""What the search looks through: the words of an edition as one script.

A page of a folder may read no other file, but it can load a script when a reader first searches.
The shape is meant to be small; the script `book.js` makes of it what it needs.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from build_notes.chinese.variants import traditional_pairs
from build_notes.model import Bilingual, Commentary, Correction, Edition, Sentence
from build_notes.model.prose import REFERENCE, plain
from build_notes.render.context import Context
from build_notes.render.parts.inline import number
from build_notes.render.scripts.compact import compact


def search_script(edition: Edition, context: Context) -> dict[str, str]:
    """Give the script by its path under `docs/`; it calls `vermilion.searchable`."""
    fields = {
        "slug": compact(edition.slug),
        "title": compact(_both(edition.about.title)),
        "paragraphs": _lines([_sentence(s) for s in p.sentences] for p in edition.paragraphs),
        "notes": _lines(_note(correction, s.id) for s, _, correction in edition.placed()),
        "commentary": _lines(map(_entry, edition.commentary)),
    }
    # Whichever script the pages have, the source is Simplified, and so may be what is typed.
    plain_text = "".join(sentence.reading for sentence in edition.original.sentences())
    pairs = traditional_pairs(plain_text + "".join(fields.values()))
    fields["traditional"] = compact("".join(map("".join, pairs)))
    data = ",\n".join(f'"{name}":{value}' for name, value in fields.items())
    return {f"{edition.slug}/{context.folder}search.js": f"vermilion.searchable({{{data}}});\n"}


def _lines(items: Iterable[object]) -> str:
    """A list as JSON, an item a line, so that a change to one shows as one."""
    return "[\n" + ",\n".join(map(compact, items)) + "\n]"


def _sentence(sentence: Sentence) -> dict[str, Any]:
    # Also where a sentence has no character left: the script counts by them.
    said = {"pinyin": _syllables(sentence)}
    return said | _filled(
        {
            "id": sentence.id,
            "pieces": list(_pieces(sentence)),
            "english": plain(sentence.english or ""),
            "as_published": plain(sentence.as_published or ""),
        }
    )


def _pieces(sentence: Sentence) -> Iterator[str | list[str | int]]:
    """Give the pieces of a sentence: as they read or, where the source differs, with the source.

    What a correction covers is `[source, reading]`; where the source differs without one, by a rule
    of typography or in its script, there is a third member.
    """
    together = ""
    for piece in sentence.pieces:
        if piece.source == piece.reading and not piece.correction:
            together += piece.reading
            continue
        if together:
            yield together
        together = ""
        rule = [] if piece.correction else [0]
        yield [piece.source, piece.reading, *rule]
    if together:
        yield together


def _syllables(sentence: Sentence) -> list[str]:
    """How each character of the reading text is read; nothing for what is not Chinese."""
    said = [""] * len(sentence.reading)
    for word in sentence.words:
        for offset, syllable in enumerate(word.syllables, word.start):
            said[offset] = syllable or ""
    return said


def _note(correction: Correction, sentence: str) -> dict[str, Any]:
    return _filled(
        {
            "id": correction.id,
            "passage": sentence,
            "garbled": correction.garbled,
            "corrected": correction.corrected or "",
            "text": _both(correction.note) if correction.note else None,
        }
    )


def _entry(entry: Commentary) -> dict[str, Any]:
    return {
        "id": entry.id,
        "passage": entry.places[0].passage,
        "title": _both(entry.title),
        "text": _both(entry.text),
    }


def _both(text: Bilingual) -> list[str]:
    """Prose as a page prints it, Chinese and English."""
    return [REFERENCE.sub(lambda passage: number(passage[1]), side) for side in (text.zh, text.en)]


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
