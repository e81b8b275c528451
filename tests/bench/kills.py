"""Kills builds at random moments and looks each time whether the site is whole.

    python3 tests/bench/kills.py [KILLS] [SEED]

Every round changes the edition, kills the build with all that it started (50 times where nothing
is said), and then lets a build end. Prints what was met; the status is 1 if a site was not whole,
or if the project afterwards differs in a byte from one in which nothing was ever killed.
"""

import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[up]) for up in (1, 2)]

import projects  # noqa: E402  (after the path is set)

from build_notes.publish.alone import alone  # noqa: E402

BUILD = (sys.executable, "-m", "build_notes", "build")
Tree = dict[str, str]
"""The SHA-256 of each file by its path under a folder; of a folder, nothing."""


def tree(folder: Path) -> Tree:
    """Give what a folder holds, to the byte, but for what Python keeps compiled."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        )
        for path in folder.rglob("*")
        if "__pycache__" not in path.parts
    }


def change(root: Path, version: int) -> None:
    """Have the tiny edition say something else."""
    path = root / "build_notes" / "editions" / "tiny" / "translation.yml"
    text = (projects.GOLDEN / "tiny" / "edition" / path.name).read_text("utf-8")
    path.write_text(text.replace("teacher", f"teacher {version}"), "utf-8")


def kill(root: Path, when: Callable[[], bool], *, only_the_head: bool = False) -> bool:
    """Build, and kill the build and all that it started when it is time; say if it lived then.

    Where only the head of it is killed, what it started comes to its end.
    """
    with subprocess.Popen(
        BUILD, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, process_group=0
    ) as build:
        while build.poll() is None and not when():
            time.sleep(0.002)
        lived = build.poll() is None
        if lived:
            (os.kill if only_the_head else os.killpg)(build.pid, signal.SIGKILL)
    with alone(root / ".site.lock", lambda: None):  # until the last of them has gone
        return lived


def after(seconds: float) -> Callable[[], bool]:
    """Give what says whether so much time has gone by."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def clean(root: Path, version: int) -> Tree:
    """Let a build end and give the project."""
    change(root, version)
    subprocess.run(BUILD, cwd=root, check=True, capture_output=True)
    return tree(root)


def site(project: Tree) -> Tree:
    """Give the published part of a project."""
    return {path: digest for path, digest in project.items() if path.startswith("site/")}


def main() -> int:
    """Kill, look, build, look."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    chance, met = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        root = projects.make(Path(folder), tiny=projects.GOLDEN / "tiny" / "edition")
        start = time.monotonic()
        whole = [clean(root, 0), clean(root, 1)]
        seconds = (time.monotonic() - start) / 2
        for number in range(kills):
            old, new = whole[1 - number % 2], whole[number % 2]
            change(root, number % 2)
            met["killed" if kill(root, after(chance.uniform(0, seconds))) else "ended before"] += 1
            now = tree(root)
            found = {"old": old, "new": new}
            name = next((n for n, one in found.items() if site(one) == site(now)), "broken")
            met[f"site {name}"] += 1
            met["left things behind"] += bool(set(now) - set(old))
            healed = "healed" if clean(root, number % 2) == new else "not healed"
            met[healed] += 1
            print(f"{number + 1}: site {name}, {healed}", flush=True)
    print(f"seed {seed}, a build takes {seconds:.1f} s:", dict(met))
    return 1 if met["site broken"] or met["not healed"] else 0


if __name__ == "__main__":
    sys.exit(main())
