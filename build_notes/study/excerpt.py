"""A part of a sentence, with its corrections: quoted words, or the clauses round a correction."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from build_notes.model import Piece, Sentence, Span

CLAUSE_END = re.compile("(?<=[，。；：！？])(?![”」])")
"""Where a clause ends, after its mark."""
SHORTEST_CLAUSE = 10
"""Characters below which a clause is shown with the one before it."""
CLIPPED = ("，", "；", "：")
ELLIPSIS = Piece(Span(0, 0), "……", "……")


@dataclass(frozen=True, slots=True)
class Clause:
    """Some words of the reading text and what stands round them in their clause."""

    before: str
    words: str
    after: str

    def __str__(self) -> str:
        return self.before + self.words + self.after


def excerpt(sentence: Sentence, quote: str) -> Sentence | None:
    """Give the sentence cut down to the quoted words of its reading text.

    None where they do not stand there exactly once, or cut through a correction.
    """
    if sentence.reading.count(quote) != 1:
        return None
    start = sentence.reading.index(quote)
    end = start + len(quote)
    offset, pieces = 0, []
    for piece in sentence.pieces:
        first, last = max(start - offset, 0), min(end - offset, len(piece.reading))
        is_inside = start < offset < end  # where something was deleted, too
        offset += len(piece.reading)
        if first >= last and not (is_inside and not piece.reading):
            continue
        is_whole = last - first == len(piece.reading)
        if not is_whole and (piece.correction or len(piece.source) != len(piece.reading)):
            return None
        pieces.append(piece if is_whole else _cut(piece, first, last))
    return replace(sentence, pieces=tuple(pieces))


def clauses(sentence: Sentence, ids: Set[str]) -> Sentence:
    """The part of a sentence that holds the corrections of these ids, from clause to clause.

    What is left out at either end is shown by an ellipsis; a short clause takes the one before it.
    """
    parts = _divided(sentence)
    held = [
        n
        for n, part in enumerate(parts)
        if any(p.correction and p.correction.id in ids for p in part)
    ]
    first, last = held[0], held[-1]
    while (
        first
        and sum(len(p.reading) for part in parts[first : last + 1] for p in part) < SHORTEST_CLAUSE
    ):
        first -= 1
    pieces = [piece for part in parts[first : last + 1] for piece in part]
    if last + 1 < len(parts):
        end = _without_mark(pieces[-1])
        pieces = [*pieces[:-1], *([end] if end.reading else []), ELLIPSIS]
    if first:
        pieces = [ELLIPSIS, *pieces]
    return replace(sentence, pieces=tuple(pieces))


def clause(sentence: Sentence, start: int, end: int) -> Clause:
    """The clause round a few words of the reading text, given by their offsets in it.

    What is left out is shown as `clauses` shows it; a short first clause takes the one after it.
    """
    text = sentence.reading
    ends = _ends(text)
    first, last = bisect_right(ends, start) - 1, bisect_left(ends, end)
    while ends[last] - ends[first] < SHORTEST_CLAUSE and (first or ends[last] < len(text)):
        first, last = (first - 1, last) if first else (first, last + 1)
    before, after = text[ends[first] : start], text[end : ends[last]]
    if ends[last] < len(text):
        after = (after[:-1] if after.endswith(CLIPPED) else after) + ELLIPSIS.reading
    if first:
        before = ELLIPSIS.reading + before
    return Clause(before, text[start:end], after)


@lru_cache(maxsize=64)
def _ends(text: str) -> Sequence[int]:
    """Where the clauses of a text end, and its beginning; a page asks for every word of it."""
    return (0, *(found.end() for found in CLAUSE_END.finditer(text)), len(text))


def _divided(sentence: Sentence) -> list[list[Piece]]:
    """The pieces of a sentence by clause; plain ones are cut where a clause ends."""
    parts: list[list[Piece]] = [[]]
    for piece in sentence.pieces:
        cut = [piece] if piece.correction else list(_parts(piece))
        for part in cut:
            parts[-1].append(part)
            if not part.correction and CLAUSE_END.search(part.reading):
                parts.append([])
    return [part for part in parts if part]


def _parts(piece: Piece) -> Iterator[Piece]:
    if len(piece.source) != len(piece.reading):
        yield piece
        return
    start = 0
    for text in CLAUSE_END.split(piece.reading):
        end = start + len(text)
        if text:
            yield _cut(piece, start, end)
        start = end


def _without_mark(piece: Piece) -> Piece:
    """The piece without the mark of a clause, which an ellipsis takes the place of."""
    if piece.correction or piece.reading[-1:] not in CLIPPED:
        return piece
    return _cut(piece, 0, -1)


def _cut(piece: Piece, first: int, last: int) -> Piece:
    return replace(piece, source=piece.source[first:last], reading=piece.reading[first:last])
