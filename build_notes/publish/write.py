"""Writes what changed under `docs/` and removes what is no longer generated.

A manifest remembers which files were generated, so that a page made by hand is never touched.
"""

from collections.abc import Collection, Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path

from build_notes.model import Location
from build_notes.read.problems import EditionError, Problem

MANIFEST = ".generated"


class Staged(Mapping[str, bytes]):
    """The files below a folder by their paths there, read one at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        files = (path for path in folder.rglob("*") if path.is_file())
        self.paths = sorted(path.relative_to(folder).as_posix() for path in files)

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()


def write(docs: Path, files: Mapping[str, bytes], untouched: Collection[str] = ()) -> list[str]:
    """Write the files that differ, by their path under `docs`, and give the paths that changed.

    What was generated before and is not among the files goes, but for what stands in the folders
    that are `untouched`.
    Raises `EditionError` before anything is written, where a file made by hand stands in the way,
    and `OSError` with the name of the file that cannot be written.
    Killed in the middle, it is made good by the next run.
    """
    manifest = docs / MANIFEST
    listed = set(manifest.read_text("utf-8").splitlines()) if manifest.exists() else set()
    kept = {path for path in listed if path.partition("/")[0] in untouched}
    ours = listed - kept
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
    # First of all what may come to stand there, or the next run took it for made by hand.
    _remember(manifest, listed, listed | set(files))
    changed = []
    for path, data in files.items():
        target = docs / path
        _forget_half(target)
        if not target.exists() or target.read_bytes() != data:
            target.parent.mkdir(parents=True, exist_ok=True)
            replace(target, data)
            changed.append(path)
    for path in sorted(ours - set(files)):
        changed.append(path)
        _forget_half(docs / path)
        _remove(docs, docs / path)
    _remember(manifest, listed | set(files), kept | set(files))
    return changed


def _remember(manifest: Path, before: Set[str], paths: Set[str]) -> None:
    """Write the manifest if it changed; a preview watches this folder and would build again."""
    if paths != before:
        manifest.parent.mkdir(parents=True, exist_ok=True)
        replace(manifest, "".join(f"{path}\n" for path in sorted(paths)).encode())


def _is_in_the_way(target: Path, data: bytes, *, is_ours: bool) -> bool:
    """Whether something that the build did not make stands at, or on the way to, a file of ours."""
    if any(folder.is_file() for folder in target.parents) or target.is_dir():
        return True
    return not is_ours and target.exists() and target.read_bytes() != data


def replace(target: Path, data: bytes) -> None:
    """Put a file in place whole: a reader meets the old one or the new one, never half of one.

    Raises `OSError` with the file's name, which the system does not give where a disk is full.
    """
    new = _half(target)
    try:
        new.write_bytes(data)
        new.replace(target)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        error.filename = str(target)
        raise


def _half(target: Path) -> Path:
    """Give the place beside a file where it is written first."""
    return target.with_name(f".{target.name}.new")


def _forget_half(target: Path) -> None:
    """Delete what a run that was killed left beside a file."""
    if (half := _half(target)).exists():
        half.unlink()


def _remove(docs: Path, target: Path) -> None:
    """Delete a file, and the folders under `docs` that it leaves empty."""
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == docs or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
