"""The generated files under `docs/`: those of each edition, and the home page."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from build_notes.model import Location
from build_notes.publish import inputs
from build_notes.publish.card import CARDS, Card, as_text, in_order, read_cards, stands
from build_notes.publish.write import Staged, replace, write
from build_notes.read.problems import EditionError, Problem

Say = Callable[[str], None]
Due = tuple[str, str]
"""An edition that is made anew: its slug, and the hash of what it is made from."""
Make = Callable[[Due], Card | tuple[Problem, ...]]
"""Makes one, or gives its problems."""
LOCK = ".docs.lock"
"""Whoever renders into `docs/` or publishes from it holds this, under the project's root."""
WAITING = "waiting for another build or preview to be done with docs/"
NEW = ".docs-new"
"""Where editions are made before any of them is let into `docs/`."""


def render(root: Path, site_url: str | None, say: Say, *, divides: bool = True) -> list[Card]:
    """Bring `docs/` up to date with the editions, and give their cards in order.

    An edition whose files, program and place are as they were costs nothing; the others are made
    side by side, each in a process that keeps nothing of it but its card, and one alone in two.
    Where nothing `divides`, that one is made in this process, which has all at hand the next time.
    Raises `EditionError` with all problems of all editions before anything under `docs/` changes.
    """
    docs, new = root / "docs", root / NEW
    wanted = inputs.of_editions(root)
    if not wanted:
        where = Location(inputs.EDITIONS)
        raise EditionError([Problem(where, "no-edition", "no edition stands here")])
    before = read_cards(docs)
    kept = {slug: card for slug, card in before.items() if stands(docs, card, wanted.get(slug))}
    if kept.keys() == before.keys() == wanted.keys() and (docs / inputs.HOME).exists():
        return in_order(kept.values())
    with _emptied(new):
        due = {slug: key for slug, key in wanted.items() if slug not in kept}
        make = partial(_try_edition, root, new, site_url, divides and len(due) == 1)
        made = _make_all(make, due)
        cards = in_order((kept | made).values())
        _make_home(cards, new)
        _remember(docs, kept)  # What is killed from here on is made anew by the next run.
        changed = write(docs, Staged(new), untouched=kept.keys())
    _remember(docs, {card.slug: card for card in cards})
    for card in made.values():
        say(f"{card.slug}: {card.corrections} corrections, no problem")
        if card.unrecorded:
            say(f"{card.slug}: {card.unrecorded} addresses not recorded: `record` them first")
    say(f"{len(cards)} editions under docs/, {len(made)} made anew, {len(changed)} files changed")
    return cards


def _make_all(make: Make, due: Mapping[str, str]) -> dict[str, Card]:
    """Make editions, and give their cards by slug."""
    problems: list[Problem] = []
    cards: dict[str, Card] = {}
    for result in _side_by_side(make, due.items()) if len(due) > 1 else map(make, due.items()):
        if isinstance(result, Card):
            cards[result.slug] = result
        else:
            problems += result
    if problems:
        raise EditionError(problems)
    return cards


def _side_by_side(make: Make, due: Iterable[Due]) -> Iterator[Card | tuple[Problem, ...]]:
    """Make editions in as many processes as there are cores."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(make, due)


def _try_edition(
    root: Path, new: Path, site_url: str | None, divides: bool, due: Due
) -> Card | tuple[Problem, ...]:
    from build_notes.publish.unit import make_edition  # noqa: PLC0415  (only where one is made)

    try:
        return make_edition(root, *due, new, site_url, divides=divides)
    except EditionError as error:
        return error.problems


def _make_home(cards: Iterable[Card], new: Path) -> None:
    from build_notes.render import render_home  # noqa: PLC0415  (only where something was made)

    for path, text in render_home([card.home for card in cards]).items():
        (new / path).write_bytes(text.encode())


@contextmanager
def _emptied(folder: Path) -> Iterator[None]:
    """Have an empty folder, of which nothing is left."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _remember(docs: Path, cards: Mapping[str, Card]) -> None:
    if read_cards(docs) != cards:
        docs.mkdir(exist_ok=True)
        replace(docs / CARDS, as_text(cards).encode())
