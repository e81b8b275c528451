"""Writing: only what changed, nothing by hand lost, nothing stale left."""

from pathlib import Path

import pytest

from build_notes.problems import EditionError
from build_notes.write import write


def test_second_run_writes_nothing(tmp_path: Path) -> None:
    """What is there already is not written again."""
    assert write(tmp_path, {"a/x.md": b"1"}) == ["a/x.md"]
    before = (tmp_path / "a/x.md").stat().st_mtime_ns
    assert write(tmp_path, {"a/x.md": b"1"}) == []
    assert (tmp_path / "a/x.md").stat().st_mtime_ns == before


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
