"""Makes the project's Python environment from a hash-locked list; needs only Python."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


def enter(lock: str) -> None:
    """Make `.venv` hold what the lock file lists; end with one line where that cannot be.

    A stamp beside it holds the hash of the lock it was made from, so that a second run is quick.
    """
    if sys.version_info < OLDEST:
        sys.exit(
            f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}"
        )
    wanted = hashlib.sha256((ROOT / "requirements" / lock).read_bytes()).hexdigest()
    stamp = FOLDER / f"{lock}.stamp"
    if stamp.exists() and stamp.read_text() == wanted and PYTHON.exists():
        return
    if not PYTHON.exists():
        print("making .venv", flush=True)
        made = subprocess.run(
            [sys.executable, "-m", "venv", str(FOLDER)], capture_output=True, check=False
        )
        if made.returncode:
            shutil.rmtree(FOLDER, ignore_errors=True)  # Debian leaves one without pip behind.
            sys.exit("this Python cannot make an environment; on Debian: apt install python3-venv")
    print(f"installing requirements/{lock}", flush=True)
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement"]
    done = subprocess.run([*install, *locked, str(ROOT / "requirements" / lock)], check=False)
    if done.returncode:
        sys.exit(f"requirements/{lock} could not be installed; is there a network?")
    stamp.write_text(wanted)


def run(*arguments: str) -> int:
    """Run the environment's Python in the project's root and give its exit status."""
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    try:
        return subprocess.run([PYTHON, *arguments], cwd=ROOT, env=settings, check=False).returncode
    except KeyboardInterrupt:  # the way to end a preview
        return 130
