"""The running text of a sentence as HTML: the reading text with its marks, and the proof."""

from collections.abc import Iterator, Sequence

import htpy as h

from build_notes.model import CommentaryPlace, Piece, Sentence
from build_notes.render import labels
from build_notes.render.note import marks, spoken


def reading_text(
    sentence: Sentence, places: Sequence[CommentaryPlace], element: h.Element
) -> h.Element:
    """The sentence as corrected: each correction a link to its note, commentary marked.

    The element's text is the plain reading text; what was published stands in attributes.
    """
    return element(".zh", data_passage=sentence.id, lang="zh-Hans")[_runs(sentence.pieces, places)]


def _runs(pieces: Sequence[Piece], places: Sequence[CommentaryPlace]) -> Iterator[h.Node]:
    offset = 0
    for piece in pieces:
        end = offset + len(piece.reading)
        if piece.correction:
            yield h.a(
                class_=marks(piece.correction),
                id=piece.correction.id,
                href=f"#{piece.correction.id}-note",
                aria_label=spoken(piece.correction),
                data_garbled=piece.source,
            )[piece.reading]
        else:
            yield from _plain(piece.reading, offset, places)
        offset = end


def _plain(text: str, offset: int, places: Sequence[CommentaryPlace]) -> Iterator[h.Node]:
    """Text that no correction covers, cut where commentary begins and ends."""
    done = 0
    for place in sorted(places, key=lambda place: place.start):
        start, end = max(place.start - offset, done), min(place.end - offset, len(text))
        if start < end:
            yield text[done:start]
            yield h.a(".commentary", href=f"#{place.commentary}")[text[start:end]]
            done = end
    yield text[done:]


def proof_text(sentence: Sentence) -> h.Element:
    """The sentence as a teacher corrects it: what was published, struck, the right form above."""
    return h.p(".proof", lang="zh-Hans", data_nosnippet=True)[
        (
            h.span(class_=marks(piece.correction), data_garbled=piece.source)[piece.reading]
            if piece.correction
            else piece.reading
            for piece in sentence.pieces
        )
    ]


def count(sentence: Sentence, commentaries: int) -> Iterator[h.Node]:
    """How many notes a sentence has, in both languages, for the line that opens them."""
    notes = len(sentence.corrections)
    if notes:
        yield h.span(lang="zh-Hans")[f"{labels.NOTES.zh} {notes}"]
        yield " "
        yield h.i(lang="en")[f"{notes} note{'' if notes == 1 else 's'}"]
    if commentaries:
        yield h.span(lang="zh-Hans")[
            f"{' · ' if notes else ''}{labels.COMMENTARY.zh} {commentaries}"
        ]
        yield " "
        yield h.i(lang="en")[f"{labels.COMMENTARY.en}"]
