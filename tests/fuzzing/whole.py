"""Builds one hostile edition as the whole site, in a copy of the project, and judges the site."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import projects

from .judge import markup_faults, page_faults
from .mutations import mutated

LIMIT = 120
"""After how many seconds a build counts as a hang."""


def build(seed: int, number: int, folder: Path) -> list[str]:
    """Build the site of one edition that passes; give the faults of the build and of the site."""
    slug, files = mutated(seed, number)
    edition, root = folder / f"{number}.edition", folder / str(number)
    edition.mkdir()
    for name, data in files.items():
        (edition / name).write_bytes(data)
    faults = _run(projects.make(root, **{slug: edition}))
    if not faults:
        faults = site_faults(root / "site")
    shutil.rmtree(root)
    return faults


def _run(root: Path) -> list[str]:
    command = [sys.executable, "-m", "build_notes", "build"]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    try:
        done = subprocess.run(
            command, cwd=root, env=settings, timeout=LIMIT, capture_output=True, check=False
        )
    except subprocess.TimeoutExpired:
        return ["the build hangs"]
    if done.returncode:
        return [f"the build failed: {done.stderr.decode(errors='replace')[-2000:]}"]
    return []


def site_faults(site: Path) -> list[str]:
    """Say where a payload became markup in a finished site."""
    faults: list[str] = []
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.suffix == ".html":
            faults += page_faults(name, path.read_text("utf-8"))
        elif "/" in name and not name.startswith("assets/") and path.suffix in DATA:
            faults += markup_faults({name: path.read_text("utf-8")})
    return faults


DATA = frozenset({".json", ".jsonld", ".csv", ".js"})
