"""The preview: renders again when an edition changes, and outlives a mistake."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import projects
import pytest
from projects import GOLDEN

DEADLINE = 60.0
REST = 2.5
"""Seconds without a word in the log: far longer than from a change until it is answered.
A preview that woke itself would never be silent for so long."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project whose only edition is the tiny one."""
    return projects.make(tmp_path, tiny=GOLDEN / "tiny" / "edition")


@contextmanager
def preview(project: Path) -> Iterator[str]:
    """Give the address of a preview of a project; what it says goes into a file `log` there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    words = [sys.executable, "-m", "build_notes", "serve", "--address", place]
    with (
        (project / "log").open("w") as log,
        subprocess.Popen(words, cwd=project, stdout=log, stderr=log) as server,
    ):
        try:
            yield f"http://{place}"
        finally:
            server.terminate()


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + DEADLINE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def shows(address: str, words: str) -> bool:
    """Whether the preview's reading page holds the words."""
    try:
        with urllib.request.urlopen(f"{address}/tiny/index.html", timeout=5) as answer:  # noqa: S310
            return words in answer.read().decode()
    except OSError:
        return False


def translation(project: Path) -> Path:
    """The file in which the tests make changes and mistakes."""
    return project / "build_notes" / "editions" / "tiny" / "translation.yml"


def test_preview_follows_the_editor(project: Path) -> None:
    """A change shows, a mistake leaves the last good page, mending it shows; then it rests."""
    file, log = translation(project), project / "log"
    good = file.read_text("utf-8")
    with preview(project) as address:
        until(lambda: shows(address, "The teacher agreed!"))
        file.write_text(good.replace("agreed!", "said yes!"), "utf-8")
        until(lambda: shows(address, "The teacher said yes!"))
        file.write_text(good.replace("english: The", "inglish: The"), "utf-8")
        until(lambda: "unknown-key" in log.read_text("utf-8"))
        until(lambda: shows(address, "The teacher said yes!"))
        file.write_text(good.replace("agreed!", "nodded!"), "utf-8")
        until(lambda: shows(address, "The teacher nodded!"))
        until(lambda: time.time() - log.stat().st_mtime > REST)


def test_preview_that_begins_with_a_mistake(project: Path) -> None:
    """It says what is wrong, shows the pages rendered last, and then what is mended."""
    assert projects.run(project, "build_notes", "render").returncode == 0
    file = translation(project)
    good = file.read_text("utf-8")
    file.write_text(good.replace("english: The", "inglish: The"), "utf-8")
    with preview(project) as address:
        until(lambda: shows(address, "The teacher agreed!"))
        assert "unknown-key" in (project / "log").read_text("utf-8")
        file.write_text(good.replace("agreed!", "nodded!"), "utf-8")
        until(lambda: shows(address, "The teacher nodded!"))
