"""Writing: only what changed, nothing by hand lost, nothing stale left."""

from pathlib import Path

import pytest

from build_notes.publish.write import MANIFEST, write
from build_notes.read.problems import EditionError


def test_second_run_writes_nothing(tmp_path: Path) -> None:
    """What is there already is not written again."""
    assert write(tmp_path, {"a/x.md": b"1"}) == ["a/x.md"]
    paths = (tmp_path / "a/x.md", tmp_path / MANIFEST)
    before = [path.stat().st_mtime_ns for path in paths]
    assert write(tmp_path, {"a/x.md": b"1"}) == []
    assert [path.stat().st_mtime_ns for path in paths] == before


def test_stale_files_go(tmp_path: Path) -> None:
    """A file that is no longer generated goes, and the folder that it leaves empty."""
    write(tmp_path, {"a/x.md": b"1", "b.md": b"2"})
    assert write(tmp_path, {"b.md": b"2"}) == ["a/x.md"]
    assert not (tmp_path / "a").exists()


def test_hand_made_pages_stay(tmp_path: Path) -> None:
    """A page made by hand is neither overwritten nor deleted, beside generated ones."""
    write(tmp_path, {"a/x.md": b"1"})
    (tmp_path / "a/mine.md").write_bytes(b"mine")
    write(tmp_path, {})
    assert (tmp_path / "a/mine.md").read_bytes() == b"mine"
    with pytest.raises(EditionError):
        write(tmp_path, {"a/mine.md": b"theirs", "c.md": b"3"})
    assert (tmp_path / "a/mine.md").read_bytes() == b"mine"
    assert not (tmp_path / "c.md").exists()


@pytest.mark.parametrize("path", ["tiny", "tiny/index.md/x"])
def test_what_blocks_the_way_is_a_problem(tmp_path: Path, path: str) -> None:
    """A file where a folder must go, or the reverse, is reported and left alone."""
    blocking = tmp_path / path
    blocking.parent.mkdir(parents=True, exist_ok=True)
    blocking.write_bytes(b"mine")
    with pytest.raises(EditionError, match="page-in-the-way"):
        write(tmp_path, {"tiny/index.md": b"1"})
    assert blocking.read_bytes() == b"mine"
