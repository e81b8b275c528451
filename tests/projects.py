"""Makes projects to build: the program as it stands, with the editions that a test wants."""

import shutil
import subprocess
import sys
from pathlib import Path

from build_notes.model import Edition
from build_notes.render import render_files, render_home
from build_notes.render.context import HANS, HANT
from build_notes.render.pages.home import parts

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
ESSAY = ROOT / "tests" / "essay"
"""The essay as it was when it was copied: a note that is mended changes no test of the program."""


def make(root: Path, **editions: Path) -> Path:
    """Copy the program and the pages made by hand into a folder, and each edition under its slug.

    The program takes the folder that it stands in for the project's.
    """
    without = shutil.ignore_patterns("__pycache__", "editions")
    shutil.copytree(ROOT / "build_notes", root / "build_notes", ignore=without)
    for slug, folder in editions.items():
        add(root, slug, folder)
    for name in ("about", "assets"):
        shutil.copytree(ROOT / "docs" / name, root / "docs" / name)
    for name in (".htaccess", "_headers"):
        shutil.copy(ROOT / "docs" / name, root / "docs")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def texts(edition: Edition) -> dict[str, str]:
    """Give the text of every page and script of a site with this edition alone, by path."""
    files = render_files(edition, HANS) | render_files(edition, HANT)
    return files | render_home([parts(edition, HANS)])


def add(root: Path, slug: str, edition: Path) -> None:
    """Copy one edition into a project."""
    shutil.copytree(edition, root / "build_notes" / "editions" / slug)


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a project."""
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=root, capture_output=True, text=True, check=False
    )
