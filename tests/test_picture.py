"""The picture that messengers show."""

import shutil
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from projects import GOLDEN

from build_notes.export import picture as module
from build_notes.export.picture import picture
from build_notes.model import Edition, Piece, Sentence, Span
from build_notes.publish.docs import render
from build_notes.publish.pipeline import read_edition
from build_notes.read.folder import read_folder


def size(png: bytes) -> tuple[int, int]:
    """Give width and height of a PNG in pixels."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def with_featured(edition: Edition, text: str) -> Edition:
    """Give the edition with other words, none of them corrected, as its featured sentence."""
    span = Span(0, len(text))
    sentence = Sentence(edition.about.featured, span, (Piece(span, text, text),), None, None)
    paragraph = replace(edition.paragraphs[0], sentences=(sentence,))
    return replace(edition, paragraphs=(paragraph,))


def test_same_edition_same_bytes(essay: Edition) -> None:
    """The picture is 1200 by 630 pixels and the same on every run, a fresh typesetter included."""
    first = picture(essay)
    module._compiler.cache_clear()
    assert size(first) == (1200, 630)
    assert picture(essay) == first


@pytest.mark.parametrize("name", ["odd", "tiny"])
def test_every_edition_gets_one(name: str, tmp_path: Path) -> None:
    """The build puts the picture among an edition's pages, whatever characters it features."""
    folder = tmp_path / "build_notes" / "editions" / name
    shutil.copytree(GOLDEN / name / "edition", folder)
    render(tmp_path, None, lambda _: None)
    png = (tmp_path / "docs" / name / "picture.png").read_bytes()
    assert size(png) == (1200, 630)
    assert png == picture(read_edition(read_folder(folder), f"build_notes/editions/{name}"))


def test_the_featured_sentence_is_what_it_shows(essay: Edition) -> None:
    """Other words make another picture, and words beyond what fits make no difference."""
    long = "一句话，" * 40
    shown = picture(with_featured(essay, long))
    assert shown != picture(essay)
    assert shown == picture(with_featured(essay, long + "说不完。"))


@pytest.mark.parametrize("text", ["字" * 500, '#panic("x") $x$ *b* _i_ @a <b> \\ " ` ]', "\t \n。"])
def test_words_are_data(essay: Edition, text: str) -> None:
    """No text is taken for the typesetter’s markup; one without a clause is cut all the same."""
    assert size(picture(with_featured(essay, text))) == (1200, 630)
