"""The running text of a sentence as HTML: the reading text with its marks, and the proof."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import htpy as h

from build_notes.model import CommentaryPlace, Correction, Sentence
from build_notes.render import labels
from build_notes.render.note import marks, spoken

CLOSING = "，。、；：！？”’》】）…"
"""Punctuation with which no line may begin (W3C, Requirements for Chinese Text Layout)."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence as it is printed."""

    text: str
    """Its part of the reading text, without what stands with the correction before it."""
    offset: int
    """Where that begins in the sentence's reading text."""
    garbled: str
    """As published."""
    correction: Correction | None
    """What covers it."""
    closing: str
    """After a correction: the punctuation that goes on, kept on its line."""


def _runs(sentence: Sentence) -> Iterator[Run]:
    """Give the pieces of a sentence; with their closing punctuation they are its reading text."""
    offset, closing = 0, ""
    for number, piece in enumerate(sentence.pieces):
        start, closing = offset + len(closing), ""
        offset += len(piece.reading)
        if piece.correction and number + 1 < len(sentence.pieces):
            after = sentence.pieces[number + 1]
            rest = after.reading.lstrip(CLOSING) if not after.correction else after.reading
            closing = after.reading[: len(after.reading) - len(rest)]
        text = piece.reading[len(piece.reading) - (offset - start) :] if offset > start else ""
        yield Run(text, start, piece.source, piece.correction, closing)


def reading_text(
    sentence: Sentence, places: Sequence[CommentaryPlace], element: h.Element
) -> h.Element:
    """The sentence as corrected: each correction a link to its note, commentary marked.

    The element's text is the plain reading text; what was published stands in attributes.
    Commentary whose words lie wholly inside corrections has an empty mark at the end.
    """
    nodes: list[h.Node] = []
    marked: set[str] = set()
    for run in _runs(sentence):
        if run.correction:
            nodes.append(_together(_mark(run, run.correction), run.closing))
        else:
            nodes += _plain(run.text, run.offset, places, marked)
    unmarked = dict.fromkeys(p.commentary for p in places if p.commentary not in marked)
    nodes += [
        h.a(".commentary.apart", href=f"#{id_}", aria_label=f"{labels.COMMENTARY.zh} {id_}")
        for id_ in unmarked
    ]
    return element(".zh", data_passage=sentence.id, lang="zh-Hans")[nodes]


def _mark(run: Run, correction: Correction) -> h.Element:
    return h.a(
        class_=marks(correction),
        id=correction.id,
        href=f"#{correction.id}-note",
        aria_label=spoken(correction),
        data_garbled=run.garbled,
    )[run.text]


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
    nodes: list[h.Node] = []
    for run in _runs(sentence):
        if run.correction:
            mark = h.span(class_=marks(run.correction), data_garbled=run.garbled)[run.text]
            nodes.append(_together(mark, run.closing))
        else:
            nodes.append(run.text)
    return h.p(".proof", lang="zh-Hans", data_nosnippet=True)[nodes]


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
