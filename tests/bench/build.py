"""Times the build against bare MkDocs: `python3 tests/bench/build.py`, in the environment.

Bare MkDocs is `mkdocs build` without our hook, of the pages as the last commit before the rooms
generates them, for which it needs the project's history and `htpy`, with which they were made then:
`.venv/bin/python -m pip install htpy==26.5.1`. All are medians, in turns, in one run.
"""

import argparse
import io
import os
import re
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import projects  # noqa: E402  (after the path is set)

BEFORE = "cda36b8"
"""The last commit before the rooms."""
BUILD = (sys.executable, "-m", "build_notes", "build")


def main() -> None:
    """Print each figure as it is measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--copies", type=int, nargs="*", default=[1, 10, 100])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _one(Path(folder), options.times)
        for copies in options.copies:
            _many(Path(folder) / str(copies), copies)


def _one(folder: Path, times: int) -> None:
    """One edition: cold, bare, and with nothing to do."""
    bare = _bare(folder / "bare")
    ours = projects.make(folder / "ours", grassroots=projects.ESSAY)
    shutil.copytree(ROOT / "requirements", ours / "requirements")
    cold: list[float] = []
    base: list[float] = []
    idle: list[float] = []
    for _ in range(times):
        _empty(ours)
        cold.append(_seconds(lambda: _run(BUILD, ours)))
        idle.append(_seconds(lambda: _run(BUILD, ours)))
        base.append(_seconds(lambda: _run((sys.executable, "-m", "mkdocs", "build", "-q"), bare)))
    projects.add(ours, "tiny", projects.GOLDEN / "tiny" / "edition")
    for name, slugs in (("own work", ["grassroots"]), ("libraries loaded", ["tiny", "grassroots"])):
        own = [_own(ours, *slugs) for _ in range(times)]
        print(f"{name:16} {statistics.median(own):6.2f} s of one core, imports not counted")
    for name, found in (("bare MkDocs", base), ("cold", cold), ("nothing changed", idle)):
        ratio = statistics.median(found) / statistics.median(base)
        print(f"{name:16} {statistics.median(found):6.2f} s  {ratio:5.2f} of bare", flush=True)


def _bare(folder: Path) -> Path:
    """The project of the commit before, its pages rendered, and no hook."""
    words = [shutil.which("git") or "git", "archive", BEFORE]
    archive = subprocess.run(words, cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")
    _run((sys.executable, "-m", "build_notes", "render"), folder)
    settings = folder / "mkdocs.yml"
    settings.write_text(re.sub(r"(?m)^hooks:.*\n", "", settings.read_text("utf-8")), "utf-8")
    return folder


def _empty(root: Path) -> None:
    """Take away all that a build made."""
    for path in (root / "site", *(root / "docs").glob("*/")):
        if path.name not in {"about", "assets"}:
            shutil.rmtree(path, ignore_errors=True)
    for name in ("index.md", ".cards.json", ".generated"):
        (root / "docs" / name).unlink(missing_ok=True)


OWN = """
import os, sys, tempfile
from pathlib import Path
from build_notes.publish.unit import make_edition
for slug in sys.argv[1:]:
    start = os.times()
    make_edition(Path(), slug, "", Path(tempfile.mkdtemp()), None, divides=False)
    seconds = sum(os.times()[:4]) - sum(start[:4])
print(seconds)
"""
"""Makes editions one after the other, and times the last."""


def _own(root: Path, *slugs: str) -> float:
    """The seconds of one core that the last edition takes from its files to its written pages."""
    done = subprocess.run(
        [sys.executable, "-c", OWN, *slugs], cwd=root, check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def _many(root: Path, copies: int) -> None:
    """Many editions: cold, and a note saved until its page is served."""
    root.mkdir()
    projects.make(root)
    for number in range(1, copies + 1):
        slug = f"copy{number}"
        projects.add(root, slug, projects.ESSAY)
        about = root / "build_notes" / "editions" / slug / "edition.yml"
        about.write_text(about.read_text("utf-8").replace("slug: grassroots", f"slug: {slug}"))
    seconds = _seconds(lambda: _run(BUILD, root))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{copies:4} editions   {seconds:6.2f} s cold, largest process {memory:.0f} MB", flush=True
    )
    print(
        f"{copies:4} editions   {_saved(root):6.2f} s from a note saved to its page served",
        flush=True,
    )
    shutil.rmtree(root)


def _saved(root: Path) -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    note = root / "build_notes" / "editions" / "copy1" / "translation.yml"
    words = [sys.executable, "-m", "build_notes", "serve", "--address", place]
    with subprocess.Popen(words, cwd=root, stdout=subprocess.DEVNULL) as server:
        page = f"http://{place}/copy1/index.html"
        _until(lambda: bool(_page(page)))
        time.sleep(2)
        text = note.read_text("utf-8")
        note.write_text(text.replace(" and ", " and Zyxwvu ", 1), "utf-8")
        seconds = _seconds(lambda: _until(lambda: "Zyxwvu" in _page(page)))
        server.send_signal(signal.SIGTERM)
    return seconds


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  (our own)
            return str(answer.read().decode())
    except OSError:
        return ""


def _until(holds: Callable[[], bool]) -> None:
    while not holds():
        time.sleep(0.02)


def _seconds(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def _run(words: tuple[str, ...], root: Path) -> None:
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(words, cwd=root, env=quiet, check=True, capture_output=True)


if __name__ == "__main__":
    main()
