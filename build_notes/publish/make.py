"""Makes a site in an empty folder; what the last one has of it already is taken from there."""

import os
import shutil
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from build_notes.publish import inputs
from build_notes.publish.alone import alone
from build_notes.publish.built import FILE, frame_hash, read_built, write_built
from build_notes.publish.card import Card
from build_notes.publish.docs import LOCK, WAITING, render
from build_notes.publish.finished import prove_site
from build_notes.publish.framing import frame

PART = ".site-part"


def make(root: Path, folder: Path, last: Path, say: Callable[[str], None]) -> None:
    """Render what changed, and fill a folder with the site as `fill` does.

    Raises `EditionError`, too, with all problems of all editions.
    """
    with alone(root / LOCK, lambda: say(WAITING)):
        fill(root, folder, last, render(root, inputs.site_url(root), say))


def fill(root: Path, folder: Path, last: Path, cards: Sequence[Card]) -> None:
    """Fill a folder with the site; `last` is the last good one, which may not be there.

    Editions that changed since then are framed and proven; of all others nothing is touched, unless
    what all pages are framed with has changed. Whoever calls this holds the lock on `docs/`.
    Raises `ProofError`, and what MkDocs raises where it warns of something.
    """
    now, before = frame_hash(root), read_built(last)
    if before is None or before.frame != now:
        changed = [card.slug for card in cards]
        frame(root, cards, folder, None)
    else:
        changed = [c.slug for c in cards if before.editions.get(c.slug) != c.made_from]
        part = folder.with_name(PART)
        frame(root, cards, part, changed)
        gone = before.editions.keys() - {card.slug for card in cards}
        _keep(last, folder, without=gone | {*changed, FILE})
        _move(part, folder)
    prove_site(folder, root / "docs", changed)
    write_built(folder, now, cards)


def _keep(last: Path, folder: Path, without: Collection[str]) -> None:
    """Let a folder have what the last site has, but for some names, without a byte being copied.

    They are the very files of the last site, so nothing may be written into them.
    """
    folder.mkdir()
    for path in last.iterdir():
        if path.is_dir() and path.name not in without:
            shutil.copytree(path, folder / path.name, copy_function=_link)
        elif path.is_file() and path.name not in without:
            _link(path, folder / path.name)


def _link(source: Path | str, target: Path | str) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system that knows no second names
        shutil.copy2(source, target)


def _move(part: Path, folder: Path) -> None:
    """Move all files of one folder into another, in place of what is there under their names."""
    for path in part.rglob("*"):
        if path.is_file():
            target = folder / path.relative_to(part)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
    shutil.rmtree(part)
