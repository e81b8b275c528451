"""Publishes: a site is made beside the last good one and takes its place when it is whole."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from build_notes.publish.alone import alone

Make = Callable[[Path, tuple[int, ...]], int | None]
"""Fills a folder with a site and gives an exit status; it hands the lock on to what it starts.

None stands for a site that is already what it would make."""


def replace_site(site: Path, make: Make, say: Callable[[str], None]) -> int | None:
    """Have a new site made, let it be the one in this folder, and give the status of making it.

    Where the status is not 0, or something is raised, the last good site stays as it was.
    One build goes on at a time; another waits. Raises `OSError` where the machine refuses.
    """
    site = site.resolve()  # Who links to another disk has the site made there.
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(site))
    waiting = "waiting for another build to end"
    with alone(site.with_name(f".{site.name}.lock"), lambda: say(waiting)) as held:
        _tidy(site)
        try:
            status = make(_beside(site, "new"), held)
            if status == 0:
                _swap(site)
        finally:
            _tidy(site)
    return status


def _swap(site: Path) -> None:
    """Put the new site in place of the old one; what stops this half way is for `_tidy`."""
    if site.exists():
        site.rename(_beside(site, "old"))
    _beside(site, "new").rename(site)


def _tidy(site: Path) -> None:
    """Remove what this build or one that was killed left, but never the only good site."""
    old = _beside(site, "old")
    if old.exists() and not site.exists():
        old.rename(site)
    for folder in site.parent.glob(f".{site.name}-*/"):
        shutil.rmtree(folder)


def _beside(site: Path, which: str) -> Path:
    """Give a place on the same disk, so that to rename a folder is to move it whole."""
    return site.with_name(f".{site.name}-{which}")


def refusal(error: OSError, root: Path, otherwise: str = "") -> str:
    """Say in one line which file the machine refused, as seen from the project's root, and why.

    Where the system names no file, `otherwise` stands for it, if there is a word for that.
    """
    given = [name for name in (error.filename, error.filename2) if isinstance(name, str)]
    names = " -> ".join(name.removeprefix(f"{root}{os.sep}") for name in given) or otherwise
    return f"{names}: {error.strerror}" if names else str(error.strerror or error)
