"""Laws that hold on a real essay."""

import random
import re
from collections.abc import Mapping

import projects
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import ESSAY

from build_notes.chinese.traditional import simplified
from build_notes.export import export_edition
from build_notes.model import Edition, Lines
from build_notes.publish.expected import expect
from build_notes.publish.finished import prove_pages, read_page
from build_notes.publish.pipeline import read_edition
from build_notes.publish.proof import ProofError, prove
from build_notes.read.folder import read_folder, read_records
from build_notes.read.problems import EditionError
from build_notes.render.parts.page import body

FILES = read_folder(ESSAY)
FOLDER = "build_notes/editions/grassroots"
TEXT = FILES["source.txt"].decode()


def texts(edition: Edition) -> dict[str, str]:
    """Give the text of every file that the edition makes."""
    return projects.texts(edition) | export_edition(edition, None)


def prove_files(files: Mapping[str, str], edition: Edition) -> None:
    """Prove pages as if they were finished: their frames have nothing of an edition."""
    ours = {
        path.removeprefix(f"{edition.slug}/").replace(".md", ".html"): text
        for path, text in files.items()
        if path.startswith(f"{edition.slug}/")
    }
    pages = {path: read_page(body(text)) for path, text in ours.items() if path.endswith(".html")}
    prove_pages(pages, {p: t for p, t in ours.items() if p.endswith(".js")}, expect(edition))


@pytest.fixture(scope="module")
def rendered(essay: Edition) -> dict[str, str]:
    """The text of every file that the essay makes."""
    return texts(essay)


def test_rebuilt_source_equals_source(essay: Edition, rendered: dict[str, str]) -> None:
    """The pages and the edition agree with the source, byte for byte."""
    prove(essay, FILES["source.txt"])
    prove_files(rendered, essay)


def test_every_correction_is_placed_once(essay: Edition) -> None:
    """As many corrections are placed as the file lists, each on the words that it quotes."""
    records, _ = read_records(FILES, FOLDER)
    placed = {correction.id: piece for _, piece, correction in essay.placed()}
    assert set(placed) == {record.value.id for record in records.each_correction()}
    for record in records.each_correction():
        span = placed[record.value.id].span
        assert TEXT[span.start : span.end] == record.value.garbled


def test_uncorrected_text_is_unchanged_but_for_typography(essay: Edition) -> None:
    """Outside corrections the reading text is the source, half-width marks made full-width."""
    wide = str.maketrans({mark: chr(ord(mark) + 0xFEE0) for mark in ",:!();"} | {" ": ""})
    for sentence in essay.sentences():
        for piece in sentence.pieces:
            if piece.correction is None:
                shown = piece.reading.translate(wide)
                assert shown == piece.source.translate(wide)


def test_traditional_text_comes_back(essay: Edition) -> None:
    """By paragraph the Traditional text is as long as the reading text, and comes back to it."""
    found = {sentence.id: sentence.traditional for sentence in essay.sentences()}
    for paragraph in essay.paragraphs:
        text = "".join(found[sentence.id] for sentence in paragraph.sentences)
        assert len(text) == len(paragraph.reading)
        assert simplified(text) == paragraph.reading
        for sentence in paragraph.sentences:
            assert len(found[sentence.id]) == len(sentence.reading)


def test_figures_are_those_of_the_source(essay: Edition) -> None:
    """No correction changes a figure: only the machine's own insertion takes digits away."""
    for sentence in essay.sentences():
        kept = "".join(
            piece.source for piece in sentence.pieces if piece.reading or not piece.correction
        )
        assert re.findall(r"\d+", sentence.reading) == re.findall(r"\d+", kept)


def test_rendering_twice_gives_the_same_bytes(rendered: dict[str, str]) -> None:
    """The same files make the same pages and data."""
    again = read_edition(dict(reversed(FILES.items())), FOLDER)
    assert texts(again) == rendered


@given(st.integers(0, len(TEXT)))
def test_offset_to_line_and_column_and_back(offset: int) -> None:
    """An offset of the source survives the way to line and column and back."""
    lines = Lines.of("source.txt", TEXT)
    location = lines.location(offset)
    assert lines.offset(location) == offset
    assert location.line == TEXT.count("\n", 0, offset) + 1


@settings(max_examples=8, deadline=None)
@given(st.integers(0, len(FILES["source.txt"]) - 1), st.integers(1, 255))
def test_changed_source_is_refused(at: int, by: int) -> None:
    """Whatever byte of the source changes, nothing is rendered."""
    data = bytearray(FILES["source.txt"])
    data[at] ^= by
    with pytest.raises(EditionError):
        read_edition(FILES | {"source.txt": bytes(data)}, FOLDER)


def test_changed_quotation_is_refused() -> None:
    """Whichever garbled phrase an editor mistypes, nothing is rendered."""
    text = FILES["corrections.yml"].decode()
    quoted = [match.end() for match in re.finditer(r"^    garbled: '?", text, re.MULTILINE)]
    assert quoted
    for at in random.Random(1).sample(quoted, min(10, len(quoted))):
        changed = text[:at] + "龘" + text[at + 1 :]
        with pytest.raises(EditionError):
            read_edition(FILES | {"corrections.yml": changed.encode()}, FOLDER)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("grassroots/source.md", "本站原创", "本站转载"),
        ("grassroots/index.md", "因此", "所以"),
        ("grassroots/parallel.md", "本站原创", "本站转载"),
        ("grassroots/parallel.md", "因此", "所以"),
        ("grassroots/notes.md", 'id="c072"', 'id="c0072"'),
        ("grassroots/notes.md", "问题，占用", "问题，占了"),
        ("grassroots/notes/p5s4.js", '"c064":', '"c0064":'),
        ("grassroots/hant/index.md", "減輕", "减輕"),
        ("grassroots/hant/index.md", "佔用", "占用"),
        ("grassroots/hant/parallel.md", "因此", "所以"),
        ("grassroots/hant/parallel.md", "本站原创", "本站原創"),
        ("grassroots/hant/source.md", "本站原创", "本站原創"),
        ("grassroots/hant/notes.md", "問題，佔用", "問題，佔了"),
        ("grassroots/hant/commentary.md", 'id="k001"', 'id="k0001"'),
        ("grassroots/hant/notes/p5s4.js", '"c064":', '"c0064":'),
    ],
)
def test_changed_page_is_not_written(
    essay: Edition, rendered: dict[str, str], path: str, old: str, new: str
) -> None:
    """A page whose text differs from the edition's fails the proof."""
    pages = dict(rendered)
    assert old in pages[path]
    pages[path] = pages[path].replace(old, new)
    with pytest.raises(ProofError):
        prove_files(pages, essay)
