"""What an editor probably meant: the nearest of some names, and the nearest words of a passage."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import cache, lru_cache
from itertools import product

from opencc import OpenCC

ALIKE = 0.5
"""How much two phrases have in common that may be the same, from 0 to 1: one character of two."""
TRIED = 5
"""How many places of a passage are compared closely."""
KEPT = 64
"""For how many texts is remembered what was worked out of them."""
QUOTATION_MARKS = {**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚`", "'")}


def near_name(name: str, names: Iterable[str]) -> str:
    """Ask whether another of the names was meant, or say what parts a list; else give nothing."""
    if "，" in name or "、" in name:
        return "in a list a comma and a space part two values: `, `"
    near = get_close_matches(name, list(names), n=1)
    return f"did you mean `{near[0]}`?" if near else ""


def near_passage(passage: str, passages: Iterable[str]) -> str:
    """Say which sentences there are in the paragraph of a passage that is not there."""
    paragraph = passage.split("s", maxsplit=1)[0] + "s"
    near = [id_ for id_ in passages if id_.startswith(paragraph)]
    return f"there are {', '.join(near)}" if near else ""


def near_words(words: str, text: str) -> str:
    """Show the words of a text that are most like some words, and what alone tells them apart.

    Gives nothing where no words of the text are like them.
    """
    return same_words(words, text) or _similar(words, text)


def same_words(words: str, text: str) -> str:
    """Show words that differ only in a way that an eye hardly sees, with its name."""
    wanted, _ = _folded(words)
    found, offsets = _folded(text)
    start = found.find(wanted) if wanted else -1
    if start < 0:
        return ""
    there = text[offsets[start] : offsets[start + len(wanted) - 1] + 1]
    differences = [
        name for name in FOLDS if _folded(words, without=name)[0] != _folded(there, without=name)[0]
    ]
    return f"「{there}」 stands there, which differs in {' and '.join(differences)}"


def _similar(words: str, text: str) -> str:
    """The words of a text that have most of their characters in common with these, in order."""
    best = max(
        (
            (sum(block.size for block in matcher.get_matching_blocks()), -off, window)
            for off, window, matcher in _windows(words, text)
        ),
        default=(0, 0, ""),
    )
    return f"the nearest there is 「{best[2]}」" if best[0] >= ALIKE * len(words) else ""


def _windows(words: str, text: str) -> Iterator[tuple[int, str, SequenceMatcher[str]]]:
    """Runs of the text, about as long as the words, that have most characters where these do.

    Each comes with how far it is off them, and with what compares it.
    """
    places = _places(text)
    shifts = Counter(
        place - index
        for index, character in enumerate(words)
        for place in places.get(character, ())
    )
    for (shift, _), first, more in product(shifts.most_common(TRIED), (-1, 0, 1), (-1, 0, 1)):
        start = max(shift + first, 0)
        window = text[start : max(shift + first + len(words) + more, start)]
        yield (
            2 * abs(more) + abs(first),
            window,
            SequenceMatcher(None, window, words, autojunk=False),
        )


@lru_cache(maxsize=KEPT)
def _places(text: str) -> Mapping[str, Sequence[int]]:
    """Where each character of a text stands."""
    places = defaultdict(list)
    for offset, character in enumerate(text):
        places[character].append(offset)
    return places


@lru_cache(maxsize=KEPT)
def _folded(text: str, without: str = "") -> tuple[str, Sequence[int]]:
    """A text without the differences of `FOLDS`, save one, and the offset of each character."""
    folds = [fold for name, fold in FOLDS.items() if name != without]
    folded, offsets = [], []
    for offset, character in enumerate(text):
        parts = character
        for fold in folds:
            parts = "".join(map(fold, parts))
        folded.append(parts)
        offsets += [offset] * len(parts)
    return "".join(folded), offsets


def _visible(character: str) -> str:
    return "" if unicodedata.category(character) in {"Cf", "Cc", "Mn"} else character


def _without_space(character: str) -> str:
    return "" if character.isspace() else character


def _half_width(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


def _straight(character: str) -> str:
    return QUOTATION_MARKS.get(character, character)


@cache
def _simplified(character: str) -> str:
    converted: str = _converter().convert(character)
    return converted


@cache
def _converter() -> OpenCC:
    """Of its own, so that whatever places words may ask here."""
    return OpenCC("t2s")


FOLDS: dict[str, Callable[[str], str]] = {
    "a character that cannot be seen": _visible,
    "white space": _without_space,
    "full-width and half-width marks": _half_width,
    "the form of quotation marks": _straight,
    "Traditional and Simplified characters": _simplified,
    "capitals": str.casefold,
}
"""Ways in which words differ that an eye hardly sees, each with what takes it away."""
