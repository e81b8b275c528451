"""What a finished site was made from: the file by which the next build knows what to keep."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from build_notes.publish import inputs
from build_notes.publish.card import Card, read_cards, stands, weigh

FILE = ".built.json"
"""It stands in the site itself, so that it takes its place together with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One finished site."""

    frame: str
    """The hash of what all its pages are framed with, and of the program."""
    editions: Mapping[str, str]
    """What each edition was made from, by slug."""
    weights: Mapping[str, tuple[int, int]]
    """How many files and bytes each file or folder of the site holds, by name."""


def frame_hash(root: Path) -> str:
    """Hash what all pages are framed with, and the program.

    Where there are several editions, the search of each offers all of them.
    """
    is_one = len(inputs.folders(root)) == 1
    return inputs.joined(inputs.of_frame(root), inputs.of_program(root), str(is_one))


def write_built(site: Path, frame: str, cards: Iterable[Card]) -> None:
    """Note in a site what it was made from."""
    editions = {card.slug: card.made_from for card in sorted(cards, key=lambda card: card.slug)}
    built = Built(frame=frame, editions=editions, weights=_weights(site))
    (site / FILE).write_text(json.dumps(asdict(built), indent=0) + "\n", "utf-8", newline="")


def read_built(site: Path) -> Built | None:
    """Give what a site was made from; nothing where it is none of ours or lost something."""
    try:
        found = Built(**json.loads((site / FILE).read_text("utf-8")))
        weights = {name: (files, size) for name, (files, size) in found.weights.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return None
    return found if weights == _weights(site) else None


def is_current(root: Path, site: Path) -> bool:
    """Whether a build would make the very site that is there."""
    docs = root / "docs"
    wanted = inputs.of_editions(root)
    cards = read_cards(docs)
    if not wanted or cards.keys() != wanted.keys():
        return False
    if not all(stands(docs, card, wanted[slug]) for slug, card in cards.items()):
        return False
    built = read_built(site)
    return built is not None and built.editions == wanted and built.frame == frame_hash(root)


def _weights(site: Path) -> dict[str, tuple[int, int]]:
    return {path.name: weigh(path) for path in sorted(site.iterdir()) if path.name != FILE}
