"""The commands: one edition or all, on any terminal, read to the end or not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import GOLDEN, ROOT

EDITIONS = Path("build_notes") / "editions"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A program of its own whose two editions are the small ones."""
    without = shutil.ignore_patterns("editions", "__pycache__")
    shutil.copytree(ROOT / "build_notes", tmp_path / "build_notes", ignore=without)
    for name in ("tiny", "odd"):
        shutil.copytree(GOLDEN / name / "edition", tmp_path / EDITIONS / name)
    return tmp_path


def run(project: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a project."""
    return subprocess.run(
        [sys.executable, "-m", "build_notes", *words],
        cwd=project,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding=environment.get("PYTHONIOENCODING", "utf-8"),
        check=False,
    )


def spoil(project: Path) -> None:
    """Mistype a phrase of the edition `tiny`."""
    path = project / EDITIONS / "tiny" / "corrections.yml"
    path.write_text(path.read_text("utf-8").replace("garbled: 说好", "garbled: 说妤"), "utf-8")


def test_one_edition_can_be_named(project: Path) -> None:
    """`check`, `report` and `record` take slugs; another edition's problems do not count."""
    spoil(project)
    assert run(project, "check").returncode == 1
    done = run(project, "check", "odd")
    assert (done.returncode, done.stdout) == (0, "odd: no problem\n")
    assert "tiny" not in run(project, "report", "odd").stdout
    assert run(project, "record", "odd").returncode == 0
    assert (project / EDITIONS / "odd" / "addresses.txt").is_file()
    done = run(project, "check", "tinny")
    assert done.returncode == 1
    assert "`tiny`" in done.stderr


def test_report_speaks_while_there_are_problems(project: Path) -> None:
    """The report counts what could be read, lists what lacks, and says that there is a problem."""
    spoil(project)
    (project / EDITIONS / "new").mkdir()
    done = run(project, "report")
    assert done.returncode == 1
    assert done.stderr == ""
    assert "no-place" in done.stdout
    assert "not translated" in done.stdout
    assert "new: " in done.stdout
    assert "missing-file" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_any_terminal_will_do(project: Path, encoding: str) -> None:
    """What a terminal's encoding lacks is written as an escape."""
    spoil(project)
    for words in (("explain",), ("explain", "bad-pinyin"), ("report",), ("check",)):
        done = run(project, *words, PYTHONIOENCODING=encoding)
        assert "Traceback" not in done.stderr
        assert done.returncode == (0 if "explain" in words else 1)
    assert "\\u" in run(project, "report", PYTHONIOENCODING=encoding).stdout


@pytest.mark.parametrize(("words", "status"), [("explain", 0), ("report odd", 0), ("check", 1)])
def test_nobody_need_read_to_the_end(project: Path, words: str, status: int) -> None:
    """A command whose reader has gone ends with its usual status and without a traceback."""
    spoil(project)
    reading, writing = os.pipe()
    os.close(reading)
    with (project / "errors").open("wb") as errors:
        done = subprocess.run(
            [sys.executable, "-m", "build_notes", *words.split()],
            cwd=project,
            stdout=writing,
            stderr=writing if words == "check" else errors,
            check=False,
        )
    os.close(writing)
    assert done.returncode == status
    assert (project / "errors").read_bytes() == b""
