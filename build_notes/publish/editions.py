"""The editions of a project, read for the commands that write no page."""

from collections.abc import Collection, Iterator
from pathlib import Path

from build_notes.model import Address, Edition, Location, new_lines
from build_notes.publish.inputs import EDITIONS, folders
from build_notes.publish.pipeline import try_edition
from build_notes.publish.write import replace
from build_notes.read.folder import read_addresses, read_folder
from build_notes.read.nearest import near_name
from build_notes.read.problems import EditionError, Problem


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
    found = folders(root)
    names = [folder.name for folder in found]
    unknown = [slug for slug in slugs if slug not in names]
    if unknown or not names:
        known = near_name(unknown[0], names) if unknown else ""
        hint = known or (f"there are {', '.join(names)}" if names else "")
        what = f"there is no edition `{unknown[0]}`" if unknown else "no edition stands here"
        raise EditionError([Problem(Location(EDITIONS), "no-edition", what, hint)])
    for folder in found:
        if not slugs or folder.name in slugs:
            yield folder.name, *try_edition(read_folder(folder), f"{EDITIONS}/{folder.name}")


def recorded(root: Path, slug: str) -> tuple[Address, ...]:
    """Give the addresses of an edition that were published so far."""
    return read_addresses(read_folder(root / EDITIONS / slug), f"{EDITIONS}/{slug}")


def record(root: Path, edition: Edition) -> int:
    """Add an edition's new addresses to its `addresses.txt`, and give how many there were."""
    lines = new_lines(edition, recorded(root, edition.slug))
    path = root / EDITIONS / edition.slug / "addresses.txt"
    text = path.read_bytes() if path.exists() else b""
    apart = b"\n" if text and not text.endswith(b"\n") else b""
    replace(path, text + apart + "".join(lines).encode())
    return len(lines)
