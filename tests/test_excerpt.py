"""Parts of a sentence keep their corrections and cut through none."""

from projects import GOLDEN

from build_notes.model import Edition, Sentence
from build_notes.publish.pipeline import read_edition
from build_notes.read.folder import read_folder
from build_notes.study.excerpt import excerpt

TINY = read_edition(read_folder(GOLDEN / "tiny" / "edition"), "editions/tiny")


def sentence(id_: str) -> Sentence:
    """Give a sentence of the tiny edition."""
    return next(s for s in TINY.sentences() if s.id == id_)


def test_an_excerpt_is_the_quoted_words(essay: Edition) -> None:
    """Whatever run of whole pieces is quoted, the excerpt is those pieces."""
    for whole in essay.sentences():
        pieces = whole.pieces[1:4]
        quote = "".join(piece.reading for piece in pieces)
        found = excerpt(whole, quote)
        if whole.reading.count(quote) != 1:
            assert found is None
        elif all(piece.reading for piece in pieces):
            assert found
            assert found.pieces == pieces


def test_an_excerpt_keeps_what_was_deleted_inside_it() -> None:
    """A deletion between two quoted characters belongs to the excerpt."""
    found = excerpt(sentence("p2s2"), "说好！")
    assert found
    assert [c.id for c in found.corrections] == ["c003", "c007"]


def test_an_excerpt_cuts_through_no_correction() -> None:
    """Half a correction, an unknown word and a word that stands twice are no excerpt."""
    assert excerpt(sentence("p1s1"), "负的") is None
    assert excerpt(sentence("p1s1"), "没有") is None
    assert excerpt(sentence("p2s1"), "通知") is None
