"""Good editions: each folder renders to exactly the files in its `expected/`."""

import shutil
from pathlib import Path

import pytest

from build_notes.publish.card import CARDS
from build_notes.publish.docs import render

PICTURE = "picture.png"
CASES = sorted(Path(__file__).with_name("golden").iterdir())


def files(folder: Path) -> dict[str, bytes]:
    """Give the bytes of every file below a folder, but for the picture.

    Its bytes may differ between builds of the typesetter for different machines; `test_picture.py`
    looks at it. Nor for the cards, which name the program that made them.
    """
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (PICTURE, CARDS)
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_good_edition(case: Path, tmp_path: Path, rewrite: bool) -> None:
    """Pages and data are those of `expected/`, byte for byte."""
    shutil.copytree(case / "edition", tmp_path / "build_notes" / "editions" / case.name)
    render(tmp_path, "https://example.org/vermilion/", lambda _: None)
    if rewrite:
        shutil.rmtree(case / "expected", ignore_errors=True)
        without = shutil.ignore_patterns(PICTURE, CARDS)
        shutil.copytree(tmp_path / "docs", case / "expected", ignore=without)
    assert files(case / "expected")
    assert files(tmp_path / "docs") == files(case / "expected")
