"""The running text of a sentence as HTML: the reading text with its marks, and the proof."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

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
    offset = kept = 0
    for piece, after in pairwise((*sentence.pieces, None)):
        assert piece, "only the last of the pairs ends in nothing"
        if piece.correction:
            closing = _closing(after)
            kept = len(closing)
            runs.append(_together(_mark(piece, piece.correction), closing))
        else:
            runs += _plain(piece.reading[kept:], offset + kept, places, marked)
            kept = 0
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
    runs: list[h.Node] = []
    kept = 0
    for piece, after in pairwise((*sentence.pieces, None)):
        assert piece, "only the last of the pairs ends in nothing"
        if piece.correction:
            classes = marks(piece.correction)
            mark = h.span(class_=classes, data_garbled=piece.source)[piece.reading]
            closing = _closing(after)
            kept = len(closing)
            runs.append(_together(mark, closing))
        else:
            runs.append(piece.reading[kept:])
            kept = 0
    return h.p(".proof", lang="zh-Hans", data_nosnippet=True)[runs]


def _closing(after: Piece | None) -> str:
    """The punctuation with which the text after a correction goes on, and no line may begin."""
    text = after.reading if after and not after.correction else ""
    return text[: len(text) - len(text.lstrip("，。、；：！？”’》】）…"))]


def _together(mark: h.Element, closing: str) -> h.Element:
    """A mark with the punctuation behind it, for the style sheet to keep on one line."""
    return h.span(".keep")[mark, closing] if closing else mark


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
