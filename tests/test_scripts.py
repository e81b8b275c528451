"""The two commands on machines that lack something."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from projects import ROOT


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """The scripts and their lists, with no environment yet."""
    for name in ("scripts", "requirements"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    needed = ("__init__.py", "publish/__init__.py", "publish/alone.py", "publish/signals.py")
    (tmp_path / "build_notes" / "publish").mkdir(parents=True)
    for name in needed:
        shutil.copy(ROOT / "build_notes" / name, tmp_path / "build_notes" / name)
    return tmp_path


def enter(root: Path, venv: tuple[str, ...], **settings: str) -> subprocess.CompletedProcess[str]:
    """Enter the environment for building as the scripts do; `venv` is what makes one."""
    code = f"import environment; environment.VENV = {venv}; environment.enter('build.lock')"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=root / "scripts",
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_python_without_venv_is_told_what_to_install(bare: Path) -> None:
    """Where Python cannot make an environment, one line says what to install."""
    done = enter(bare, ("-c", "raise SystemExit(1)"))
    assert done.returncode == 1
    assert done.stderr.endswith("on Debian: apt install python3-venv\n")
    assert done.stderr.count("\n") == 1
    assert not (bare / ".venv").exists()


def test_failed_install_is_tried_again(bare: Path) -> None:
    """What could not be installed is said in one line, and the next run tries again."""
    (bare / "requirements" / "build.lock").write_text("no-such-package==1 --hash=sha256:00\n")
    quick = ("-I", "-m", "venv", "--system-site-packages", "--without-pip")
    for _ in range(2):
        done = enter(bare, quick, PIP_NO_INDEX="1")
        assert done.returncode == 1
        assert "requirements/build.lock could not be installed" in done.stderr
