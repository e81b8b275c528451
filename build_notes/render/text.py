"""The running text of a sentence as HTML: the reading text with its marks, and the proof."""

from collections.abc import Iterator, Sequence

import htpy as h

from build_notes.model import CommentaryPlace, Correction, Piece, Sentence
from build_notes.render import labels
from build_notes.render.note import marks, spoken


def reading_text(
    sentence: Sentence, places: Sequence[CommentaryPlace], element: h.Element
) -> h.Element:
    """The sentence as corrected: each correction a link to its note, commentary marked.

    The element's text is the plain reading text; what was published stands in attributes.
    Commentary whose words lie wholly inside corrections has an empty mark at the end.
    """
    runs: list[h.Node] = []
    marked: set[str] = set()
    offset = 0
    for piece in sentence.pieces:
        if piece.correction:
            runs.append(_mark(piece, piece.correction))
        else:
            runs += _plain(piece.reading, offset, places, marked)
        offset += len(piece.reading)
    unmarked = dict.fromkeys(p.commentary for p in places if p.commentary not in marked)
    runs += [
        h.a(".commentary.apart", href=f"#{id_}", aria_label=f"{labels.COMMENTARY.zh} {id_}")
        for id_ in unmarked
    ]
    return element(".zh", data_passage=sentence.id, lang="zh-Hans")[runs]


def _mark(piece: Piece, correction: Correction) -> h.Element:
    return h.a(
        class_=marks(correction),
        id=correction.id,
        href=f"#{correction.id}-note",
        aria_label=spoken(correction),
        data_garbled=piece.source,
    )[piece.reading]


def _plain(
    text: str, offset: int, places: Sequence[CommentaryPlace], marked: set[str]
) -> Iterator[h.Node]:
    """Text that no correction covers, cut where commentary begins and ends; notes what it marks."""
    done = 0
    for place in sorted(places, key=lambda place: place.start):
        start, end = max(place.start - offset, done), min(place.end - offset, len(text))
        if start < end:
            yield text[done:start]
            yield h.a(".commentary", href=f"#{place.commentary}")[text[start:end]]
            marked.add(place.commentary)
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
