"""The preview: renders again when an edition changes, and outlives a mistake."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import projects
import pytest
from projects import GOLDEN

DEADLINE = 60.0
REST = 2.5
"""Seconds without a word in the log: MkDocs looks for changes twice a second, and waits a quarter.
A preview that woke itself would never be silent for so long."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a preview of a copy of the project whose only edition is the tiny one."""
    projects.make(tmp_path, tiny=GOLDEN / "tiny" / "edition")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    words = [sys.executable, "-m", "build_notes", "serve", "--address", place]
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen(words, cwd=tmp_path, stdout=log, stderr=log) as server,
    ):
        yield f"http://{place}"
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


def test_preview_follows_the_editor(address: str, tmp_path: Path) -> None:
    """A change shows, a mistake leaves the last good page, mending it shows; then it rests."""
    translation = tmp_path / "build_notes" / "editions" / "tiny" / "translation.yml"
    log = tmp_path / "log"
    good = translation.read_text("utf-8")
    until(lambda: shows(address, "The teacher agreed!"))
    translation.write_text(good.replace("agreed!", "said yes!"), "utf-8")
    until(lambda: shows(address, "The teacher said yes!"))
    translation.write_text(good.replace("english: The", "inglish: The"), "utf-8")
    until(lambda: "unknown-key" in log.read_text("utf-8"))
    until(lambda: shows(address, "The teacher said yes!"))
    translation.write_text(good.replace("agreed!", "nodded!"), "utf-8")
    until(lambda: shows(address, "The teacher nodded!"))
    until(lambda: time.time() - log.stat().st_mtime > REST)
