"""What the search looks through: the words of an edition as one script.

A page of a folder may read no other file, but it can load a script when a reader first searches.
The shape is meant to be small; the script `match.js` makes of it what it needs.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from build_notes.model import Bilingual, Commentary, Correction, Edition, Piece, Sentence
from build_notes.prose import REFERENCE, plain
from build_notes.reading.variants import traditional_pairs
from build_notes.render.inline import number


def search_script(edition: Edition) -> dict[str, str]:
    """Give the script by its path under `docs/`; it calls `vermilion.searchable`."""
    fields = {
        "slug": _json(edition.slug),
        "title": _json(_both(edition.about.title)),
        "paragraphs": _lines(
            [_sentence(sentence) for sentence in paragraph.sentences]
            for paragraph in edition.paragraphs
        ),
        "notes": _lines(_note(correction, s.id) for s, _, correction in edition.placed()),
        "commentary": _lines(map(_entry, edition.commentary)),
    }
    pairs = traditional_pairs("".join(fields.values()))
    fields["traditional"] = _json("".join(map("".join, pairs)))
    data = ",\n".join(f'"{name}":{value}' for name, value in fields.items())
    return {f"{edition.slug}/search.js": f"vermilion.searchable({{{data}}});\n"}


def _lines(items: Iterable[object]) -> str:
    """A list as JSON, an item a line, so that a change to one shows as one."""
    return "[\n" + ",\n".join(map(_json, items)) + "\n]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return _filled(
        {
            "id": sentence.id,
            "pieces": list(_pieces(sentence)),
            "pinyin": " ".join(_syllables(sentence)),
            "english": plain(sentence.english or ""),
            "as_published": plain(sentence.as_published or ""),
        }
    )


def _pieces(sentence: Sentence) -> Iterator[str | list[str | int]]:
    """Give the pieces of a sentence: as they read or, where the source differs, with the source.

    What a correction covers is `[source, reading]`, what a rule of typography changes has a third
    member.
    """
    together = ""
    for piece in sentence.pieces:
        if piece.source == piece.reading:
            together += piece.reading
            continue
        if together:
            yield together
        together = ""
        yield _changed(piece)
    if together:
        yield together


def _changed(piece: Piece) -> list[str | int]:
    both: list[str | int] = [piece.source, piece.reading]
    return both if piece.correction else [*both, 0]


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
            "corrected": correction.corrected,
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
