"""Makes the project's Python environment from a hash-locked list; needs only Python."""

import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # The package stands beside these scripts and is not installed.

from build_notes.publish.alone import alone  # noqa: E402  (after the path is set)
from build_notes.publish.signals import end_cleanly  # noqa: E402

FOLDER = (ROOT / ".venv").resolve()
PROGRAM = "Scripts/python.exe" if os.name == "nt" else "bin/python"
PYTHON = FOLDER / PROGRAM
OLDEST = (3, 11)
VENV = ("-I", "-m", "venv")
WAY = "vermilion.pth"
"""The file in an environment that leads every program there to our package, MkDocs too."""
WHERE = "import sysconfig; print(sysconfig.get_path('purelib'))"


@dataclass(frozen=True, slots=True)
class Seal:
    """What an environment was when it was last whole: taken off before a change, put on after."""

    packages: str
    """The folder where it keeps packages, which names its place and its Python's version."""
    records: dict[str, str]
    """The SHA-256 of each distribution's list of its files, by the name of its folder there."""
    locks: dict[str, str]
    """The SHA-256 of each lock file that it fulfils, by name."""


def enter(lock: str) -> None:
    """Make `.venv` hold what a file in `requirements/` lists; end with one line if it cannot."""
    if sys.version_info < OLDEST:
        sys.exit(
            f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}"
        )
    end_cleanly()
    try:
        fulfil(FOLDER, ROOT / "requirements" / lock)
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(f"{error.filename or FOLDER}: {error.strerror}")


def fulfil(folder: Path, lock: Path) -> None:
    """Make the environment in a folder hold what the lock file lists, if it does not yet.

    One that was left half made, was moved, lost a file or its Python, is made anew.
    Raises `OSError`, and ends the program where Python or pip say that they cannot.
    """
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if fulfils(folder, lock.name, wanted):
        return
    waiting = f"waiting for another command that makes {folder.name}"
    with alone(folder.with_name(f"{folder.name}.lock"), lambda: print(waiting, flush=True)) as held:
        if fulfils(folder, lock.name, wanted):
            return
        before = _seal(folder)
        if before is None:
            _make(folder, held)
        seal = folder / "seal.json"
        seal.unlink(missing_ok=True)
        if reason := _install(folder, lock, held):
            if before and _is_whole(folder, before):  # as without a network
                _write(seal, before)
            sys.exit(f"requirements/{lock.name} could not be installed: {reason}")
        Path(_packages(folder), WAY).write_text(f"{ROOT}\n", "utf-8")
        _write(seal, _new_seal(folder, before, {lock.name: wanted}))


def fulfils(folder: Path, lock: str, wanted: str) -> bool:
    """Whether an environment is whole, holds what a lock of this SHA-256 lists, and leads here."""
    seal = _seal(folder)
    return seal is not None and seal.locks.get(lock) == wanted and _leads_here(seal)


def _leads_here(seal: Seal) -> bool:
    path = Path(seal.packages, WAY)
    return path.exists() and path.read_text("utf-8") == f"{ROOT}\n"


def _seal(folder: Path) -> Seal | None:
    """Give the seal of an environment that still is what its seal says."""
    try:
        seal = Seal(**json.loads((folder / "seal.json").read_text("utf-8")))
    except (OSError, TypeError, ValueError):
        return None
    return seal if _is_whole(folder, seal) else None


def _is_whole(folder: Path, seal: Seal) -> bool:
    try:
        return seal.packages == _packages(folder) and all(
            _has_files(Path(seal.packages, name), digest) for name, digest in seal.records.items()
        )
    except OSError:
        return False


def _packages(folder: Path) -> str:
    """Ask an environment's Python where it keeps packages; raises `OSError` if it cannot start."""
    words = [str(folder / PROGRAM), "-I", "-c", WHERE]
    return subprocess.run(words, stdout=subprocess.PIPE, text=True, check=False).stdout.strip()


def _has_files(distribution: Path, digest: str) -> bool:
    """Whether the list of a distribution's files is as it was, and each is as long as it says."""
    record = (distribution / "RECORD").read_bytes()
    return hashlib.sha256(record).hexdigest() == digest and all(
        os.stat(f"{distribution.parent}/{path}").st_size == int(size)  # noqa: PTH116  (twice as quick)
        for path, _, size in csv.reader(record.decode().splitlines())
        if size
    )


def _new_seal(folder: Path, before: Seal | None, locks: dict[str, str]) -> Seal:
    """Seal what is there now; it still fulfils what it fulfilled if nothing of that has gone."""
    packages = _packages(folder)
    records = {
        path.parent.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(Path(packages).glob("*.dist-info/RECORD"))
        if not path.parent.name.startswith(("pip-", "setuptools-"))  # Python's own, and no matter
    }
    if before and before.records.items() <= records.items():
        locks = {**before.locks, **locks}
    return Seal(packages, records, locks)


def _write(path: Path, seal: Seal) -> None:
    path.write_text(json.dumps(asdict(seal)), "utf-8")


def _make(folder: Path, held: tuple[int, ...]) -> None:
    """Make an empty environment, in place of what may be there."""
    if folder.exists():
        print(f"{folder.name} is not whole, or was made elsewhere or by another Python", flush=True)
        shutil.rmtree(folder)
    print(f"making {folder.name}", flush=True)
    # The Python that runs this may be the one that has just gone.
    python = getattr(sys, "_base_executable", sys.executable)
    words = [python, *VENV, str(folder)]
    made = subprocess.run(words, capture_output=True, text=True, check=False, pass_fds=held)
    if made.returncode:
        reason = made.stderr.splitlines() or ["on Debian: apt install python3-venv"]
        sys.exit(f"{folder} could not be made: {reason[-1]}")


def _install(folder: Path, lock: Path, held: tuple[int, ...]) -> str | None:
    """Install what a lock file lists; where that fails, give the reason."""
    print(f"installing requirements/{lock.name}", flush=True)
    pip = [str(folder / PROGRAM), "-I", "-m", "pip", "install", "--quiet"]
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)]
    done = subprocess.run(
        [*pip, "--disable-pip-version-check", *locked],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        pass_fds=held,
    )
    if done.returncode == 0:
        return None
    lines = [line for line in done.stderr.splitlines() if line.startswith("ERROR: ")]
    reason = lines[-1].removeprefix("ERROR: ") if lines else "pip does not say why"
    return f"{reason}; is there a network?" if reason.startswith("No matching") else reason


def run(*arguments: str) -> int:
    """Run the environment's Python in the project's root and give its exit status."""
    try:
        return subprocess.run(
            [PYTHON, *arguments], cwd=ROOT, env=_settings(), check=False
        ).returncode
    except KeyboardInterrupt:
        return 130


def become(*arguments: str) -> NoReturn:
    """Go on as the environment's Python in the project's root, so that nothing can outlive us."""
    if os.name == "nt":  # Windows would start another and leave us.
        sys.exit(run(*arguments))
    os.chdir(ROOT)
    os.execve(PYTHON, [str(PYTHON), *arguments], _settings())  # noqa: S606  (a fixed list of words)


def _settings() -> dict[str, str]:
    """Give the settings of the system but for those that lead Python to other modules."""
    outer = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH"}}
    return {**outer, "NO_MKDOCS_2_WARNING": "1"}
