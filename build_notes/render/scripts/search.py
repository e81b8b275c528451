"""What the search looks through: the words of an edition as one script.

A page of a folder may read no other file, but it can load a script when a reader first searches.
The shape is meant to be small; the script `book.js` makes of it what it needs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from build_notes.chinese.variants import traditional_pairs
from build_notes.model import Bilingual, Commentary, Correction, Edition, Sentence
from build_notes.model.prose import REFERENCE, plain
from build_notes.render.conversion import convert_text
from build_notes.render.parts.inline import number
from build_notes.render.parts.page import HANT
from build_notes.render.scripts.compact import compact
from build_notes.study.published import Published

Say = Callable[[str, str], str]
"""Gives Chinese prose in the script of the pages; its second argument is the id of its note."""


def search_script(edition: Edition) -> dict[str, str]:
    """Give the scripts by their paths under `docs/`; each calls `vermilion.searchable`.

    That of the pages in Traditional characters has the text and the notes as those print them.
    """
    published = Published.of(edition)
    simplified = _script(edition, lambda text, _: text, lambda sentence: sentence.reading)
    traditional = _script(
        edition,
        lambda text, note: convert_text(text, published, note),
        lambda sentence: sentence.traditional,
    )
    return {
        f"{edition.slug}/search.js": simplified,
        f"{edition.slug}/{HANT}/search.js": traditional,
    }


def _script(edition: Edition, say: Say, reading: Callable[[Sentence], str]) -> str:
    fields = {
        "slug": compact(edition.slug),
        "title": compact(_both(edition.about.title, say)),
        "paragraphs": _lines(
            [_sentence(sentence, reading(sentence)) for sentence in paragraph.sentences]
            for paragraph in edition.paragraphs
        ),
        "notes": _lines(_note(correction, s.id, say) for s, _, correction in edition.placed()),
        "commentary": _lines(_entry(entry, say) for entry in edition.commentary),
    }
    # Whichever script the pages have, the source is Simplified, and so may be what is typed.
    plain_text = "".join(sentence.reading for sentence in edition.sentences())
    pairs = traditional_pairs(plain_text + "".join(fields.values()))
    fields["traditional"] = compact("".join(map("".join, pairs)))
    data = ",\n".join(f'"{name}":{value}' for name, value in fields.items())
    return f"vermilion.searchable({{{data}}});\n"


def _lines(items: Iterable[object]) -> str:
    """A list as JSON, an item a line, so that a change to one shows as one."""
    return "[\n" + ",\n".join(map(compact, items)) + "\n]"


def _sentence(sentence: Sentence, reading: str) -> dict[str, Any]:
    # Also where a sentence has no character left: the script counts by them.
    said = {"pinyin": _syllables(sentence)}
    return said | _filled(
        {
            "id": sentence.id,
            "pieces": list(_pieces(sentence, reading)),
            "english": plain(sentence.english or ""),
            "as_published": plain(sentence.as_published or ""),
        }
    )


def _pieces(sentence: Sentence, reading: str) -> Iterator[str | list[str | int]]:
    """Give the pieces of a sentence: as they read or, where the source differs, with the source.

    What a correction covers is `[source, reading]`; where the source differs without one, by a rule
    of typography or in its script, there is a third member. `reading` is the text that is printed.
    """
    together, done = "", 0
    for piece in sentence.pieces:
        start, done = done, done + len(piece.reading)
        printed = reading[start:done]
        if piece.source == printed and not piece.correction:
            together += printed
            continue
        if together:
            yield together
        together = ""
        yield [piece.source, printed] if piece.correction else [piece.source, printed, 0]
    if together:
        yield together


def _syllables(sentence: Sentence) -> list[str]:
    """How each character of the reading text is read; nothing for what is not Chinese."""
    said = [""] * len(sentence.reading)
    for word in sentence.words:
        for offset, syllable in enumerate(word.syllables, word.start):
            said[offset] = syllable or ""
    return said


def _note(correction: Correction, sentence: str, say: Say) -> dict[str, Any]:
    return _filled(
        {
            "id": correction.id,
            "passage": sentence,
            "garbled": correction.garbled,
            "corrected": say(correction.corrected or "", correction.id),
            "text": _both(correction.note, say, correction.id) if correction.note else None,
        }
    )


def _entry(entry: Commentary, say: Say) -> dict[str, Any]:
    return {
        "id": entry.id,
        "passage": entry.places[0].passage,
        "title": _both(entry.title, say),
        "text": _both(entry.text, say),
    }


def _both(text: Bilingual, say: Say, note: str = "") -> list[str]:
    """Prose as a page prints it, Chinese and English."""
    sides = (say(text.zh, note), text.en)
    return [REFERENCE.sub(lambda passage: number(passage[1]), side) for side in sides]


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
