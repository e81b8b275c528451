"""What a thing is made from, as one hash: where it is the same, the thing is the same."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from build_notes.publish.card import CARDS
from build_notes.publish.write import MANIFEST

EDITIONS = "build_notes/editions"
"""Where the editions stand, under the project's root."""
SEPARATE = ("editions", "schemas", "theme", "__pycache__")
"""Folders of the package that are no part of the program."""
HOME = "index.md"
"""The home page under `docs/`."""
GENERATED = (HOME, CARDS, MANIFEST)
"""The files of our making that stand in `docs/` itself."""
FRAME = ("mkdocs.yml", "build_notes/theme", "docs/about", "docs/assets")
"""What the frame of every page is made from, with the files that stand in `docs/` itself."""


def of_program(root: Path) -> str:
    """Hash the program and the list of the libraries that it runs with."""
    package = root / "build_notes"
    parts = [path for path in package.iterdir() if path.name not in SEPARATE]
    return _hash(root, [*parts, root / "requirements" / "build.lock"])


def of_frame(root: Path) -> str:
    """Hash what MkDocs frames pages with: its settings, the theme, what was made by hand."""
    beside = [path for path in (root / "docs").glob("*") if path.is_file()]
    by_hand = [path for path in beside if path.name not in GENERATED]
    return _hash(root, [*(root / name for name in FRAME), *by_hand])


def folders(root: Path) -> list[Path]:
    """Give the folders of all editions, in the order of their names."""
    place = root / EDITIONS
    found = place.iterdir() if place.is_dir() else ()
    return sorted(path for path in found if path.is_dir() and not path.name.startswith("."))


def of_editions(root: Path) -> dict[str, str]:
    """Hash what the files of each edition are made from, by slug: its own, and the program.

    `mkdocs.yml` counts, too: it says where the site is published.
    """
    program = joined(of_program(root), _hash(root, [root / "mkdocs.yml"]))
    return {folder.name: joined(_hash(root, [folder]), program) for folder in folders(root)}


def site_url(root: Path) -> str | None:
    """Give the address that `mkdocs.yml` names for the published site, if it names one."""
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415  (no other function waits for it)

    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        return yaml_load(file).get("site_url") or None


def joined(*hashes: str) -> str:
    """Give one hash for several."""
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def _hash(root: Path, paths: Iterable[Path]) -> str:
    found = hashlib.sha256()
    for path in sorted(file for part in paths for file in _files(part)):
        content = path.read_bytes()
        found.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode() + content)
    return found.hexdigest()


def _files(path: Path) -> Iterable[Path]:
    if path.is_file():
        return [path]
    return (
        Path(folder, name)
        for folder, _, names in os.walk(path)
        if not folder.endswith("__pycache__")
        for name in names
        if not name.startswith(".")
    )
