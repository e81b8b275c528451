"""What the site keeps of an edition when its files are written: little, whatever its length."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

CARDS = ".cards.json"
"""The file under `docs/` that remembers the cards of what stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """A page that a search engine may have, by its path in the site."""

    path: str
    changed: str | None
    """The day of the edition's last change, as year-month-day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One edition as home, site map and search need it."""

    slug: str
    made_from: str
    """The hash of its files, of the program and of where the site is published."""
    weight: tuple[int, int]
    """How many files it has under `docs/`, and how many bytes they hold."""
    order: int
    """Where the editors want it among the others."""
    corrections: int
    unrecorded: int
    """How many of its addresses `addresses.txt` has not."""
    indexed: tuple[Indexed, ...]
    """Its pages for the site map."""
    home: Mapping[str, str]
    """What the home page shows of it, as HTML, by the name of the part."""

    @property
    def changed(self) -> str | None:
        """The day of its last change; none where its history has none."""
        return max((page.changed for page in self.indexed if page.changed), default=None)


def in_order(cards: Iterable[Card]) -> list[Card]:
    """Give cards in the order in which the home page has them."""
    return sorted(cards, key=lambda card: (card.order, card.slug))


def last_change(cards: Iterable[Card]) -> date:
    """Give the day of the last change that any edition's history names; 1970-01-01 if none does.

    Before that day the clocks of programs do not go.
    """
    days = [date.fromisoformat(card.changed) for card in cards if card.changed]
    return max([date(1970, 1, 1), *days])


def read_cards(docs: Path) -> dict[str, Card]:
    """Give the cards of what was written last, by slug; none where that is not known."""
    try:
        found = json.loads((docs / CARDS).read_text("utf-8"))
        return {slug: _card(values) for slug, values in found.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _card(values: dict[str, Any]) -> Card:
    """Raises TypeError for what `as_text` did not write."""
    files, size = values.pop("weight")
    indexed = tuple(Indexed(**each) for each in values.pop("indexed"))
    return Card(indexed=indexed, weight=(files, size), **values)


def as_text(cards: Mapping[str, Card]) -> str:
    """Give cards as `read_cards` reads them."""
    values = {slug: asdict(card) for slug, card in sorted(cards.items())}
    return json.dumps(values, ensure_ascii=False, indent=0) + "\n"


def weigh(place: Path) -> tuple[int, int]:
    """Give how many files a file or folder is, and how many bytes; nothing where it is not."""
    if place.is_file():
        return 1, place.stat().st_size
    sizes = list(_sizes(place))
    return len(sizes), sum(sizes)


def _sizes(folder: str | Path) -> Iterator[int]:
    """The bytes of each file below a folder, of which a site of many editions has thousands."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from _sizes(entry.path)
                else:
                    yield entry.stat().st_size
    except FileNotFoundError:
        return


def stands(docs: Path, card: Card, made_from: str | None) -> bool:
    """Whether all that was written of an edition is there, and made from what there is now."""
    return card.made_from == made_from and weigh(docs / card.slug) == card.weight
