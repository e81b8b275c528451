"""The record of addresses: what it writes it can read, whatever the text holds."""

from pathlib import Path

from build_notes.publish.editions import record, recorded
from build_notes.publish.inputs import EDITIONS
from build_notes.publish.pipeline import read_edition
from build_notes.read.folder import read_folder

FOLDER = f"{EDITIONS}/tiny"


def test_record_is_read_back(project: Path) -> None:
    """After recording, nothing is left to record, and the edition still passes its checks."""
    edition = read_edition(read_folder(project / FOLDER), FOLDER)
    assert record(project, edition) > 0
    assert record(project, edition) == 0
    read_edition(read_folder(project / FOLDER), FOLDER)


def test_last_line_without_an_end_is_not_run_on(project: Path) -> None:
    """A record whose last line has no line feed loses nothing when lines are added."""
    path = project / FOLDER / "addresses.txt"
    path.write_text("c001\tp1s1\t加背", "utf-8")
    edition = read_edition(read_folder(project / FOLDER), FOLDER)
    record(project, edition)
    assert [address.id for address in recorded(project, "tiny")].count("c001") == 1
    assert path.read_text("utf-8").startswith("c001\tp1s1\t加背\n")


def test_odd_line_ends_and_a_mark_at_the_head_do_no_harm(project: Path) -> None:
    """A byte order mark, carriage returns and blank lines are read over."""
    path = project / FOLDER / "addresses.txt"
    path.write_bytes("\ufeffc001\tp1s1\t加背\r\n\r\n".encode())
    assert [address.id for address in recorded(project, "tiny")] == ["c001"]
    read_edition(read_folder(project / FOLDER), FOLDER)
