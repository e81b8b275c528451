"""The machine's habits: which words it put for which, how often, where, and in which direction."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from build_notes.model import Edition, Effect, Evidence, Mechanism, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Record):
    """A garbled phrase and its corrected form, with the corrections that have them."""

    garbled: str
    """What the machine put, as a whole phrase."""
    corrected: str
    """What stood there before."""
    listed: bool
    """Whether the editors found the pair, or its swap, in a public spinner list."""
    corrections: tuple[str, ...]
    """Their ids, in document order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit(Record):
    """One swap, with the corrections in which the machine made it."""

    garbled: str
    """What the machine put."""
    corrected: str
    """What stood there before."""
    mechanisms: tuple[Mechanism, ...]
    """How it came to it, commonest first; more than one where the places differ."""
    corrections: tuple[str, ...]
    """Their ids, in document order."""
    reverse: tuple[str, ...]
    """Corrections in which the machine made the same swap the other way round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MechanismCount(Record):
    """How often one mechanism is at work, counted in swaps."""

    mechanism: Mechanism
    """The mechanism."""
    swaps: int
    """How many swaps."""
    examples: tuple[str, ...]
    """The corrections that show it best, as the editors chose them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectCount(Record):
    """The corrections of one effect."""

    effect: Effect
    """The effect."""
    corrections: tuple[str, ...]
    """Their ids, in document order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits(Record):
    """All habits of the machine in one edition, commonest first."""

    pairs: tuple[Pair, ...]
    """Whole phrases."""
    swaps: tuple[Habit, ...]
    """The machine's own steps."""
    mechanisms: tuple[MechanismCount, ...]
    """How often each mechanism is at work."""
    effects: tuple[EffectCount, ...]
    """What the garbled phrases do to a reader."""


def habits(edition: Edition) -> Habits:
    """Count the habits of the machine in an edition; what is equally common goes by its words.

    They are counted by the words of the original: only there can a word be seen to go both ways.
    """
    return Habits(
        pairs=_pairs(edition.original),
        swaps=_swaps(edition.original),
        mechanisms=_mechanisms(edition.original),
        effects=_effects(edition.original),
    )


def printed(edition: Edition) -> dict[tuple[str, str], str]:
    """Give what stood there before each swap, as the edition prints it at the swap's first place.

    By the garbled and the corrected words of the original, as `Habit` has them.
    """
    found: dict[tuple[str, str], str] = {}
    for (*_, written), (*_, twin) in zip(edition.original.placed(), edition.placed(), strict=True):
        for step, form in zip(written.steps, twin.steps, strict=True):
            found.setdefault((step.garbled, step.corrected), form.corrected)
    return found


def _pairs(edition: Edition) -> tuple[Pair, ...]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    listed = set()
    for correction in edition.corrections():
        if correction.corrected is not None:
            pair = (correction.garbled, correction.corrected)
            found[pair].append(correction.id)
            if Evidence.LISTED in correction.evidence:
                listed.add(pair)
    return tuple(
        Pair(garbled=pair[0], corrected=pair[1], listed=pair in listed, corrections=tuple(ids))
        for pair, ids in _commonest(found)
    )


def _swaps(edition: Edition) -> tuple[Habit, ...]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    mechanisms: dict[tuple[str, str], list[Mechanism]] = defaultdict(list)
    for correction in edition.corrections():
        for step in correction.steps:
            found[step.garbled, step.corrected].append(correction.id)
            mechanisms[step.garbled, step.corrected].append(step.mechanism)
    return tuple(
        Habit(
            garbled=swap[0],
            corrected=swap[1],
            mechanisms=tuple(
                sorted(set(mechanisms[swap]), key=lambda m: (-mechanisms[swap].count(m), m))
            ),
            corrections=tuple(ids),
            reverse=tuple(found.get((swap[1], swap[0]), ())),
        )
        for swap, ids in _commonest(found)
    )


def _commonest(
    found: Mapping[tuple[str, str], list[str]],
) -> list[tuple[tuple[str, str], list[str]]]:
    return sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))


def _mechanisms(edition: Edition) -> tuple[MechanismCount, ...]:
    steps = [step.mechanism for c in edition.corrections() for step in c.steps]
    counts = [
        MechanismCount(
            mechanism=mechanism,
            swaps=steps.count(mechanism),
            examples=edition.about.examples.get(mechanism, ()),
        )
        for mechanism in Mechanism
    ]
    return tuple(sorted(counts, key=lambda count: -count.swaps))


def _effects(edition: Edition) -> tuple[EffectCount, ...]:
    ids: dict[Effect, list[str]] = {effect: [] for effect in Effect}
    for correction in edition.corrections():
        ids[correction.effect].append(correction.id)
    return tuple(
        EffectCount(effect=effect, corrections=tuple(found)) for effect, found in ids.items()
    )
