"""The commands on machines as they are: killed, full, differently set up, a port in use."""

import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import projects
import pytest
from bench import kills
from conftest import GOLDEN, ROOT

from build_notes.publish.alone import alone
from build_notes.publish.built import FILE

BUILD = kills.BUILD
DEADLINE = 60.0


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose only edition is the tiny one, built; nobody changes it."""
    root = projects.make(tmp_path_factory.mktemp("built"), tiny=GOLDEN / "tiny" / "edition")
    subprocess.run(BUILD, cwd=root, check=True, capture_output=True)
    return root


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A copy of it, at a path with a space and Chinese characters."""
    return Path(shutil.copytree(built, tmp_path / "a 副本"))


def test_outer_settings_change_no_byte(copy: Path) -> None:
    """A build under odd settings of the system and of Python makes the same pages and site."""
    before = kills.tree(copy)
    for name in ("site", "docs/tiny"):
        shutil.rmtree(copy / name)
    other = copy.parent / "other"
    other.mkdir()
    (other / "material.py").write_text("raise SystemExit('what somebody else calls material')")
    odd = {
        "LANG": "C",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "PYTHONOPTIMIZE": "2",
        "PYTHONPATH": str(other),
        "PYTHONUTF8": "0",
        "SOURCE_DATE_EPOCH": "1",
        "TMPDIR": str(copy / "gone"),
        "TZ": "Asia/Kathmandu",
    }
    subprocess.run(BUILD, cwd=copy, env=os.environ | odd, umask=0o077, check=True)
    assert kills.tree(copy) == before


def test_killed_builds_leave_a_whole_site(copy: Path) -> None:
    """Killed early, while it publishes or without what it started, a build leaves a whole site."""
    before = kills.tree(copy)
    kills.change(copy, 1)
    publishes = (copy / ".site-new" / "404.html").exists
    for when, only_the_head in ((kills.after(1), False), (publishes, False), (publishes, True)):
        shutil.rmtree(copy / ".site-new", ignore_errors=True)
        assert kills.kill(copy, when, only_the_head=only_the_head)
        assert kills.site(kills.tree(copy)) == kills.site(before)
    # What the last one had started held the lock until it was done.
    left = kills.tree(copy / ".site-new")
    after = kills.clean(copy, 1)
    assert left == kills.tree(copy / "site")
    assert kills.site(after) != kills.site(before)
    assert set(after) == set(before)


def test_a_build_that_is_told_to_end_takes_all_along(copy: Path) -> None:
    """SIGTERM to the command alone ends what it started, and leaves the site and nothing else."""
    (copy / "site" / FILE).unlink()  # or there were nothing to do
    before = kills.tree(copy)
    with subprocess.Popen(BUILD, cwd=copy, stderr=subprocess.DEVNULL) as build:
        while not (copy / ".site-new").exists():
            assert build.poll() is None
            time.sleep(0.01)
        build.terminate()
        assert build.wait(DEADLINE) == 128 + signal.SIGTERM
    said: list[str] = []
    with alone(copy / ".docs.lock", lambda: said.append("MkDocs goes on")):
        assert not said
    assert kills.tree(copy) == before


@pytest.mark.parametrize("place", ["docs", ".site-new"])
def test_a_full_disk_is_one_line(copy: Path, place: str) -> None:
    """Where a file cannot be written a line names it with the reason, and the site stays."""
    before = kills.site(kills.tree(copy))
    if place == "docs":
        kills.change(copy, 1)
    else:
        (copy / "site" / FILE).unlink()
        before = kills.site(kills.tree(copy))

    def full() -> None:  # No file may grow beyond this; most pages are larger.
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = subprocess.run(
        BUILD, cwd=copy, capture_output=True, text=True, check=False, preexec_fn=full
    )
    assert done.returncode == 1
    lines = [line for line in done.stderr.splitlines() if not line.startswith("INFO")]
    assert len(lines) == 1
    assert place in lines[0]
    assert lines[0].endswith(": File too large")
    assert kills.site(kills.tree(copy)) == before
    assert not list(copy.glob(".site-*")) + list(copy.glob("docs/**/.*.new"))


@pytest.fixture
def address() -> str:
    """A local address that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


def preview(root: Path, address: str) -> subprocess.Popen[str]:
    """Start a preview whose passing folders are made in the project."""
    (root / "tmp").mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "build_notes", "serve", "--address", address],
        cwd=root,
        env=os.environ | {"TMPDIR": str(root / "tmp")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@contextmanager
def ending(server: subprocess.Popen[str]) -> Iterator[None]:
    """Kill what a failed test leaves, which nobody would ever end."""
    try:
        yield
    finally:
        server.kill()


def lines(server: subprocess.Popen[str]) -> Iterator[str]:
    """Give what a preview says, as it says it."""
    assert server.stdout
    yield from server.stdout


@pytest.mark.parametrize(
    ("number", "moment"),
    [
        (signal.SIGTERM, "Serving on"),
        (signal.SIGINT, "Serving on"),
        (signal.SIGHUP, "no problem"),
    ],
)
def test_a_preview_that_is_told_to_end_leaves_nothing(
    copy: Path, address: str, number: int, moment: str
) -> None:
    """Told so by a signal, it ends at once: no process, no port in use, no passing folder."""
    kills.change(copy, 1)
    if number == signal.SIGINT:  # Whoever started the tests in the background has set it aside.
        signal.signal(number, signal.default_int_handler)
    with preview(copy, address) as server, ending(server):
        assert any(moment in line for line in lines(server))
        if moment == "Serving on":
            with preview(copy, address) as second:
                assert second.wait(DEADLINE) == 1
                said = list(lines(second))
            assert said == [f"{address}: Address already in use; say --address HOST:PORT\n"]
        server.send_signal(number)
        assert server.wait(DEADLINE) in {0, 128 + number}
    host, port = address.split(":")
    socket.create_server((host, int(port))).close()
    assert not list((copy / "tmp").iterdir())


@pytest.mark.parametrize(
    "address", ["8000", "nowhere:8000", "127.0.0.1:x", "127.0.0.1:0", "::1:-1"]
)
def test_a_bad_address_is_one_line(built: Path, address: str) -> None:
    """What is no address, or none of ours, is said before anything is built."""
    words = [sys.executable, "-m", "build_notes", "serve", "--address", address]
    done = subprocess.run(
        words, cwd=built, capture_output=True, text=True, check=False, timeout=DEADLINE
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"{address}: ")
    assert done.stderr.count("\n") == 1


GO_ON = """
import os, sys
from pathlib import Path
import environment
environment.PYTHON = Path(sys.executable)
print(os.getpid(), flush=True)
environment.become("-c", "import os; print(os.getpid(), os.getcwd())")
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot go on as another program")
def test_the_command_becomes_what_it_starts(tmp_path: Path) -> None:
    """There is no second process that could outlive the command, whatever ends it."""
    done = subprocess.run(
        [sys.executable, "-c", GO_ON],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=True,
    )
    before, after = done.stdout.splitlines()
    assert after == f"{before} {ROOT}"
