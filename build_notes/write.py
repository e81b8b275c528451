"""Writes what changed under `docs/` and removes what is no longer generated.

A manifest remembers which files were generated, so that a page made by hand is never touched.
"""

from collections.abc import Mapping
from pathlib import Path

from build_notes.model import Location
from build_notes.problems import EditionError, Problem

MANIFEST = ".generated"


def write(docs: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write the files that differ, by their path under `docs`, and give the paths that changed.

    Raises `EditionError` before anything is written, where a file made by hand stands in the way.
    """
    manifest = docs / MANIFEST
    ours = set(manifest.read_text("utf-8").splitlines()) if manifest.exists() else set()
    problems = [
        Problem(
            Location(f"{docs.name}/{path}"),
            "page-in-the-way",
            "a file that the build did not make stands where a generated one must go",
            "move it, or delete it if an earlier build left it",
        )
        for path, data in files.items()
        if _is_in_the_way(docs / path, data, is_ours=path in ours)
    ]
    if problems:
        raise EditionError(problems)
    changed = []
    for path, data in files.items():
        target = docs / path
        if not target.exists() or target.read_bytes() != data:
            target.parent.mkdir(parents=True, exist_ok=True)
            _replace(target, data)
            changed.append(path)
    for path in sorted(ours - set(files)):
        changed.append(path)
        _remove(docs, docs / path)
    # A preview watches this folder, so that even the manifest is only written when it changed.
    if ours != set(files):
        _replace(manifest, "".join(f"{path}\n" for path in sorted(files)).encode())
    return changed


def _is_in_the_way(target: Path, data: bytes, *, is_ours: bool) -> bool:
    """Whether something that the build did not make stands at, or on the way to, a file of ours."""
    if any(folder.is_file() for folder in target.parents) or target.is_dir():
        return True
    return not is_ours and target.exists() and target.read_bytes() != data


def _replace(target: Path, data: bytes) -> None:
    """Put a file in place whole: a reader meets the old one or the new one, never half of one."""
    new = target.with_name(f".{target.name}.new")
    new.write_bytes(data)
    new.replace(target)


def _remove(docs: Path, target: Path) -> None:
    """Delete a file, and the folders under `docs` that it leaves empty."""
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == docs or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
