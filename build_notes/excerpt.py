"""A few words out of a sentence, with their corrections."""

from dataclasses import replace

from build_notes.model import Piece, Sentence


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
        offset += len(piece.reading)
        if first >= last:
            continue
        is_whole = last - first == len(piece.reading)
        if not is_whole and (piece.correction or len(piece.source) != len(piece.reading)):
            return None
        pieces.append(piece if is_whole else _cut(piece, first, last))
    return replace(sentence, pieces=tuple(pieces))


def _cut(piece: Piece, first: int, last: int) -> Piece:
    return replace(piece, source=piece.source[first:last], reading=piece.reading[first:last])
