"""Places by quotation, in plain notation: `[…]` is the quoted place, `|` parts the context."""

import pytest

from build_notes.chinese.occurrences import occurrences
from build_notes.model import Location, Span
from build_notes.place.match import Selector, place
from build_notes.read.problems import Problem

AT = Location("corrections.yml", 12, 7)

CASES = """
通知            | 印发的通知       | 印发的[通知]
的|通知         | 通知的通知       | 通知的[通知]
通知||的        | 通知的通知       | [通知]的通知
上|面           | 上面下面         | 上[面]下面
面              | 上面下面         | ambiguous-place
面面            | 面面面           | ambiguous-place
告诉            | 印发的通知       | no-place
下|知           | 印发的通知       | no-place
é               | e\u0301          | no-place
，              | 通知,            | no-place
"""


@pytest.mark.parametrize("case", CASES.strip().split("\n"))
def test_place(case: str) -> None:
    """A quotation has the one place that is marked, or the named problem; nothing is normalised."""
    selector, text, wanted = (part.strip() for part in case.split(" | "))
    parts = selector.split("|")
    match parts:
        case [quote]:
            prefix, suffix = "", ""
        case [prefix, quote]:
            suffix = ""
        case [quote, "", suffix]:
            prefix = ""
    found = place(Selector("p1s1", quote, prefix, suffix), {"p1s1": text}, AT)
    if isinstance(found, Problem):
        assert (found.code, found.location) == (wanted, AT)
    else:
        shown = f"{text[: found.start]}[{text[found.start : found.end]}]{text[found.end :]}"
        assert shown == wanted


def test_overlapping_occurrences_count() -> None:
    """Places that share characters are several places."""
    assert occurrences("面面面", "面面") == [0, 1]


def test_ambiguity_shows_the_candidates() -> None:
    """The hint shows each candidate in its context, so that the editor can copy it."""
    found = place(Selector("p1s1", "面", "", ""), {"p1s1": "上面千条线"}, AT)
    assert found == Span(1, 2)
    found = place(Selector("p1s1", "面", "", ""), {"p1s1": "上面,下面"}, AT)
    assert isinstance(found, Problem)
    assert "上[面],下面" in found.hint
    assert "上面,下[面]" in found.hint


def test_elsewhere_is_named() -> None:
    """Where the words stand in another passage, the hint names it."""
    found = place(Selector("p1s1", "通知", "", ""), {"p1s1": "无", "p2s1": "通知"}, AT)
    assert isinstance(found, Problem)
    assert "p2s1" in found.hint
