"""The pipeline: the folders of all editions to the files under `docs/`."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from build_notes.export import export_site
from build_notes.export.picture import picture
from build_notes.model import Address, Edition, Location, new_lines
from build_notes.publish.pipeline import try_edition
from build_notes.publish.proof import prove
from build_notes.publish.write import replace, write
from build_notes.read.folder import read_folder, read_records
from build_notes.read.nearest import near_name
from build_notes.read.problems import EditionError, Problem
from build_notes.render import render_site

Say = Callable[[str], None]
EDITIONS = "build_notes/editions"
LOCK = ".docs.lock"
"""Whoever renders into `docs/` or publishes from it holds this, under the project's root."""
WAITING = "waiting for another build or preview to be done with docs/"


def site_url(root: Path) -> str | None:
    """Give the address that `mkdocs.yml` names for the published site, if it names one."""
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        return yaml_load(file).get("site_url") or None


def read_editions(root: Path, slugs: Collection[str] = ()) -> list[Edition]:
    """Read every edition, or those of some slugs, in the order of their slugs.

    Raises `EditionError` with all problems of all of them.
    """
    editions: list[Edition] = []
    problems: list[Problem] = []
    for _, edition, found in try_editions(root, slugs):
        problems += found
        if edition:
            editions.append(edition)
    if problems:
        raise EditionError(problems)
    return editions


def try_editions(
    root: Path, slugs: Collection[str] = ()
) -> Iterator[tuple[str, Edition | None, tuple[Problem, ...]]]:
    """Yield each edition's slug, as much of it as can be read, and its problems.

    Raises `EditionError` where there is no edition, or none of a slug that is asked for.
    """
    folders = list(_folders(root / EDITIONS))
    names = [folder.name for folder in folders]
    unknown = [slug for slug in slugs if slug not in names]
    if unknown or not names:
        known = near_name(unknown[0], names) if unknown else ""
        hint = known or (f"there are {', '.join(names)}" if names else "")
        what = f"there is no edition `{unknown[0]}`" if unknown else "no edition stands here"
        raise EditionError([Problem(Location(EDITIONS), "no-edition", what, hint)])
    for folder in folders:
        if not slugs or folder.name in slugs:
            yield folder.name, *try_edition(read_folder(folder), f"{EDITIONS}/{folder.name}")


def _folders(editions: Path) -> Iterable[Path]:
    if not editions.is_dir():
        return []
    return sorted(p for p in editions.iterdir() if p.is_dir() and not p.name.startswith("."))


def render(root: Path, site_url: str | None, say: Say) -> list[Edition]:
    """Read, check, render, prove and write; give the editions.

    Raises `EditionError` before anything is written, with all problems of all editions.
    """
    editions = read_editions(root)
    texts = render_site(editions)
    for edition in editions:
        if waiting := len(new_lines(edition, recorded(root, edition.slug))):
            say(f"{edition.slug}: {waiting} addresses not recorded; `record` before you publish")
        say(f"{edition.slug}: {sum(1 for _ in edition.placed())} corrections, no problem")
        source = root / EDITIONS / edition.slug / "source.txt"
        prove(edition, source.read_bytes(), texts)
    texts.update(export_site(editions, site_url))
    files = {path: text.encode() for path, text in texts.items()}
    files.update({f"{edition.slug}/picture.png": picture(edition) for edition in editions})
    changed = write(root / "docs", files)
    say(f"{len(files)} files under docs/, {len(changed)} changed")
    return editions


def last_change(editions: Iterable[Edition]) -> date:
    """Give the day of the last change that any edition's history names; 1970-01-01 if none does.

    Before that day the clocks of programs do not go.
    """
    days = [change.date for edition in editions for change in edition.history]
    return max([date(1970, 1, 1), *days])


def recorded(root: Path, slug: str) -> tuple[Address, ...]:
    """Give the addresses of an edition that were published so far."""
    records, _ = read_records(read_folder(root / EDITIONS / slug), f"{EDITIONS}/{slug}")
    return records.addresses


def record(root: Path, edition: Edition) -> int:
    """Add an edition's new addresses to its `addresses.txt`, and give how many there were."""
    lines = new_lines(edition, recorded(root, edition.slug))
    path = root / EDITIONS / edition.slug / "addresses.txt"
    text = path.read_bytes() if path.exists() else b""
    apart = b"\n" if text and not text.endswith(b"\n") else b""
    replace(path, text + apart + "".join(lines).encode())
    return len(lines)
