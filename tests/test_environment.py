"""The environment of the commands: whatever befell it, the next command makes it whole."""

import hashlib
import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import environment
import pytest

from build_notes.publish.alone import alone


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """A lock file; what it lists is for the stand-in of pip."""
    path = tmp_path / "build.lock"
    path.write_text("one==1.0\n")
    return path


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was installed, by names of lock files; neither pip nor a network is asked."""
    names: list[str] = []

    def install(folder: Path, lock: Path, _: tuple[int, ...]) -> str | None:
        names.append(lock.name)
        for line in lock.read_text().splitlines():
            put(folder, *line.split("=="))
        return None

    monkeypatch.setattr(environment, "VENV", ("-I", "-m", "venv", "--without-pip"))
    monkeypatch.setattr(environment, "_install", install)
    return names


def packages(folder: Path) -> Path:
    """Where an environment keeps packages."""
    return next(folder.glob("[Ll]ib/**/site-packages"))


def put(folder: Path, name: str, version: str) -> None:
    """Put a distribution of one module into an environment, in place of another version.

    As pip does, it takes a distribution that has its folder for one that is there.
    """
    record = packages(folder) / f"{name}-{version}.dist-info" / "RECORD"
    if record.parent.exists():
        return
    for old in packages(folder).glob(f"{name}-*"):
        shutil.rmtree(old)
    module = packages(folder) / f"{name}.py"
    module.write_text(f"version = '{version}'\n")
    record.parent.mkdir()
    size = module.stat().st_size
    record.write_text(f"{name}.py,sha256=x,{size}\n__pycache__/{name}.pyc,,\n")


def holds(folder: Path, lock: Path) -> bool:
    """Whether the next command finds all that the lock file lists, and the module runs."""
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    words = [str(folder / environment.PROGRAM), "-c", "import one"]
    return (
        environment.fulfils(folder, lock.name, wanted)
        and subprocess.run(words, check=False).returncode == 0
    )


def test_a_second_run_installs_nothing(tmp_path: Path, lock: Path, installed: list[str]) -> None:
    """An environment that holds what is listed is left alone."""
    for _ in range(2):
        environment.fulfil(tmp_path / "env", lock)
    assert installed == ["build.lock"]
    assert holds(tmp_path / "env", lock)


def cut(path: Path) -> None:
    """Leave the first half of a file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def dangle(path: Path) -> None:
    """Let a link lead nowhere."""
    path.unlink()
    path.symlink_to("gone")


def stop(path: Path) -> None:
    """Have a program do nothing but fail."""
    path.unlink()
    path.write_text("#!/bin/sh\nexit 1\n")
    path.chmod(0o755)


def seal_otherwise(folder: Path) -> None:
    """Have the seal speak of another Python."""
    seal = folder / "seal.json"
    told = json.loads(seal.read_text())
    seal.write_text(
        json.dumps({**told, "packages": told["packages"].replace("python3.", "python2.")})
    )


DAMAGES: dict[str, Callable[[Path], object]] = {
    "left by a killed `python -m venv`": lambda folder: shutil.rmtree(folder / "lib"),
    "without its seal": lambda folder: (folder / "seal.json").unlink(),
    "half a seal": lambda folder: cut(folder / "seal.json"),
    "a seal of nothing": lambda folder: (folder / "seal.json").write_text("[]"),
    "without Python": lambda folder: (folder / environment.PROGRAM).unlink(),
    "a Python that leads nowhere": lambda folder: dangle(folder / environment.PROGRAM),
    "a Python that cannot start": lambda folder: stop(folder / environment.PROGRAM),
    "another Python": seal_otherwise,
    "a distribution gone": lambda folder: shutil.rmtree(packages(folder) / "one-1.0.dist-info"),
    "its list of files gone": lambda folder: (
        packages(folder) / "one-1.0.dist-info/RECORD"
    ).unlink(),
    "its list of files empty": lambda folder: (
        packages(folder) / "one-1.0.dist-info/RECORD"
    ).write_text(""),
    "a file gone": lambda folder: (packages(folder) / "one.py").unlink(),
    "half a file": lambda folder: cut(packages(folder) / "one.py"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_damage_is_healed(
    damage: Callable[[Path], object], tmp_path: Path, lock: Path, installed: list[str]
) -> None:
    """Whatever an environment lost, the next command makes it whole, and the one after rests."""
    folder = tmp_path / "env"
    environment.fulfil(folder, lock)
    damage(folder)
    for _ in range(2):
        environment.fulfil(folder, lock)
    assert holds(folder, lock)
    assert len(installed) == 2


def copied(folder: Path, other: Path) -> None:
    """Copy an environment; its links stay links."""
    shutil.copytree(folder, other, symlinks=True)


@pytest.mark.parametrize("take", [shutil.move, copied])
def test_one_from_elsewhere_is_made_anew(
    take: Callable[..., object], tmp_path: Path, lock: Path, installed: list[str]
) -> None:
    """Moved or copied, with spaces and Chinese in its path, it names no other place afterwards."""
    environment.fulfil(tmp_path / "env", lock)
    other = tmp_path / "别处 elsewhere" / "env"
    take(tmp_path / "env", other)
    environment.fulfil(other, lock)
    assert holds(other, lock)
    assert str(other) in (other / "pyvenv.cfg").read_text("utf-8")
    assert len(installed) == 2


def test_a_new_list_is_installed_over_the_old(
    tmp_path: Path, lock: Path, installed: list[str]
) -> None:
    """A second list keeps the first fulfilled, until a version changes under it."""
    folder = tmp_path / "env"
    tests = tmp_path / "test.lock"
    tests.write_text("one==1.0\ntwo==1.0\n")
    for path in (lock, tests, lock):
        environment.fulfil(folder, path)
    assert installed == ["build.lock", "test.lock"]
    lock.write_text("one==2.0\n")
    for path in (lock, tests):
        environment.fulfil(folder, path)
    assert installed == ["build.lock", "test.lock", "build.lock", "test.lock"]


def test_what_ends_an_installation_is_healed(
    tmp_path: Path, lock: Path, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Interrupted while it installs, an environment counts for nothing until it is made anew."""
    folder = tmp_path / "env"
    environment.fulfil(folder, lock)
    lock.write_text("one==2.0\n")

    def interrupted(*_: object) -> str | None:
        (packages(folder) / "one-2.0.dist-info").mkdir()
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(environment, "_install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            environment.fulfil(folder, lock)
    environment.fulfil(folder, lock)
    assert holds(folder, lock)
    assert (packages(folder) / "one-2.0.dist-info" / "RECORD").is_file()
    assert len(installed) == 2


def test_what_cannot_be_installed_takes_nothing_away(
    tmp_path: Path, lock: Path, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where pip fails before it changes anything, a line says why and the old list still holds."""
    folder = tmp_path / "env"
    environment.fulfil(folder, lock)
    old = lock.read_text()
    lock.write_text("one==2.0\n")
    monkeypatch.setattr(environment, "_install", lambda *_: "no network")
    with pytest.raises(SystemExit, match=r"^requirements/build.lock could not .*: no network$"):
        environment.fulfil(folder, lock)
    lock.write_text(old)
    assert holds(folder, lock)
    assert len(installed) == 1


def test_two_at_once_make_one(
    tmp_path: Path,
    lock: Path,
    installed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """While one command makes the environment another waits, says so, and then finds it made."""
    begun, go_on = threading.Event(), threading.Event()
    install = environment._install

    def slowly(folder: Path, lock: Path, held: tuple[int, ...]) -> str | None:
        begun.set()
        go_on.wait(20)
        return install(folder, lock, held)

    monkeypatch.setattr(environment, "_install", slowly)
    both = [
        threading.Thread(target=environment.fulfil, args=(tmp_path / "env", lock)) for _ in range(2)
    ]
    both[0].start()
    assert begun.wait(20)
    both[1].start()
    waits = "waiting for another command that makes env\n"
    said = ""
    while both[1].is_alive() and waits not in said:
        time.sleep(0.05)
        said += capsys.readouterr().out
    go_on.set()
    for thread in both:
        thread.join(20)
    assert said.count(waits) == 1
    assert installed == ["build.lock"]


def test_a_folder_that_cannot_be_made_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file where the environment must go is named with the reason, and stays."""
    (tmp_path / ".venv").write_text("mine")
    monkeypatch.setattr(environment, "FOLDER", tmp_path / ".venv")
    monkeypatch.setattr(environment, "end_cleanly", lambda: None)  # The tests end as they do.
    with pytest.raises(SystemExit, match=r"^\S+\.venv: Not a directory$"):
        environment.enter("build.lock")
    assert (tmp_path / ".venv").read_text() == "mine"


def test_python_alone_suffices() -> None:
    """What makes the environment, and what it takes from the package, needs no other module."""
    code = f"import sys; sys.path.insert(0, {str(Path(environment.__file__).parent)!r})"
    words = [sys.executable, "-I", "-S", "-c", f"{code}; import environment"]
    subprocess.run(words, check=True)


HOLDER = """
import subprocess, sys
from pathlib import Path
from build_notes.publish.alone import alone
with alone(Path(sys.argv[1]), print) as held:
    subprocess.Popen([sys.executable, "-c", "input()"], stdin=sys.stdin, pass_fds=held)
    print("held", flush=True)
    input()
"""


def test_a_lock_lasts_as_long_as_what_was_started_under_it(tmp_path: Path) -> None:
    """A command that was killed leaves its lock to what it started, until that ends too."""
    path = tmp_path / ".lock"
    said: list[str] = []
    words = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(
        words, cwd=environment.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == b"held\n"
        process.kill()
        process.wait()
        end = process.stdin.close

        def wait() -> None:
            said.append("waits")
            end()  # of the child, which reads the same pipe

        with alone(path, wait):
            pass
    assert said == ["waits"]
