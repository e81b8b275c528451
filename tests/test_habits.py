"""The machine's habits as the corrections of an edition show them."""

from projects import GOLDEN

from build_notes.model import Edition
from build_notes.publish.pipeline import read_edition
from build_notes.read.folder import read_folder
from build_notes.study.habits import habits

TINY = read_edition(read_folder(GOLDEN / "tiny" / "edition"), "editions/tiny")


def test_pairs_are_counted_with_their_places() -> None:
    """A pair that comes three times stands first, with its three places in order."""
    first = habits(TINY).pairs[0]
    assert (first.garbled, first.corrected) == ("告诉", "通知")
    assert first.corrections == ("c002", "c005", "c006")
    assert first.listed


def test_swaps_are_the_machines_steps() -> None:
    """A correction of two steps counts as two swaps, and not as one of its own."""
    swaps = {(swap.garbled, swap.corrected) for swap in habits(TINY).swaps}
    assert {("加", "减"), ("背", "负")} <= swaps
    assert ("加背", "减负") not in swaps


def test_cruxes_are_no_habit() -> None:
    """Where the editors do not know what stood there, nothing is counted."""
    assert all("c003" not in pair.corrections for pair in habits(TINY).pairs)


def test_both_directions_are_seen(essay: Edition) -> None:
    """A swap that the machine made both ways names the places of the other way, and back."""
    swaps = {(swap.garbled, swap.corrected): swap for swap in habits(essay).swaps}
    both = [swap for swap in swaps.values() if swap.reverse]
    assert both
    for swap in both:
        assert swaps[swap.corrected, swap.garbled].corrections == swap.reverse


def test_counts_add_up(essay: Edition) -> None:
    """Mechanisms count every swap once, effects every correction once."""
    found = habits(essay)
    corrections = [correction for _, _, correction in essay.placed()]
    assert sum(m.swaps for m in found.mechanisms) == sum(len(c.steps) for c in corrections)
    assert sum(len(e.corrections) for e in found.effects) == len(corrections)
