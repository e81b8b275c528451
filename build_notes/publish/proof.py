"""The self-proof: an edition says what its source says, and the finished pages what it says.

The second reads the last bytes, those that a reader gets. A failure here is a fault of this
program, not of an editor; what fails is not published.
"""

from collections import Counter

from build_notes.chinese.traditional import curly, simplified
from build_notes.model import Edition, Sentence


class ProofError(AssertionError):
    """The program would have published something that its edition does not say."""


def prove(edition: Edition, source: bytes) -> None:
    """Raise ProofError unless the edition agrees with the source's bytes."""
    prove_source(edition, source)
    prove_tiling(edition)
    prove_corrections(edition)
    prove_translation(edition)
    prove_traditional(edition)


def prove_source(edition: Edition, source: bytes) -> None:
    """The source rebuilt from pieces and the gaps between paragraphs is the source."""
    text, end = "", 0
    for paragraph in edition.paragraphs:
        text += edition.source.text[end : paragraph.span.start] + paragraph.source
        end = paragraph.span.end
    text += edition.source.text[end:]
    require(text.encode() == source, "the source rebuilt differs from source.txt")


def prove_tiling(edition: Edition) -> None:
    """Paragraphs hold all that is not white space; sentences tile them, pieces tile sentences."""
    end = 0
    for paragraph in edition.paragraphs:
        require(
            not edition.source.text[end : paragraph.span.start].strip(),
            f"text before {paragraph.id} is lost",
        )
        end = paragraph.span.start
        for sentence in paragraph.sentences:
            require(sentence.span.start == end, f"{sentence.id} leaves a gap")
            for piece in sentence.pieces:
                require(piece.span.start == end, f"{sentence.id} is not tiled")
                end = piece.span.end
            require(sentence.span.end == end, f"{sentence.id} is not tiled")
        require(paragraph.span.end == end, f"{paragraph.id} is not tiled")
    require(not edition.source.text[end:].strip(), "text at the end is lost")


def prove_corrections(edition: Edition) -> None:
    """Every correction is placed once, on the very words that it quotes."""
    ids = Counter(correction.id for correction in edition.corrections())
    require(all(times == 1 for times in ids.values()), "a correction is placed twice")
    for _, piece, correction in edition.placed():
        require(piece.source == correction.garbled, f"{correction.id} is misplaced")
        require(piece.reading == correction.reading, f"{correction.id} is misprinted")


def prove_translation(edition: Edition) -> None:
    """Every sentence of a complete paragraph has its English."""
    for paragraph in edition.paragraphs:
        for sentence in paragraph.sentences:
            require(
                bool(sentence.english) or not paragraph.complete, f"{sentence.id} has no English"
            )


def prove_traditional(edition: Edition) -> None:
    """The Traditional text is as long as the Simplified one and comes back to it."""
    for sentence in edition.sentences():
        text = sentence.traditional
        require(len(text) == len(sentence.reading), f"{sentence.id} differs in length")
        require(_comes_back(sentence), f"{sentence.id} does not come back to Simplified")


def _comes_back(sentence: Sentence) -> bool:
    """Whether the Traditional text is the reading text again, word by word where the whole is not.

    A rule of the edition sees to it that what differs then is a form that the editors reviewed.
    """
    back = simplified(sentence.traditional)
    apart = {at for word in sentence.words for at in range(word.start, word.end)}
    return all(
        here == there or at in apart
        for at, (here, there) in enumerate(zip(back, curly(sentence.reading), strict=True))
    )


def require(truth: object, otherwise: str) -> None:
    """Raise ProofError with these words unless it is so."""
    if not truth:
        raise ProofError(otherwise)
