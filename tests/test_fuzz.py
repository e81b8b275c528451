"""Hostile editions by chance: a short run of the fuzzer, and proof that its judge can say no."""

import pytest
from fuzzing.judge import judge, line_faults, markup_faults, page_faults, place_faults
from fuzzing.mutations import mutated
from fuzzing.payloads import MARK

from build_notes.model import Location

SEED = 2026
LINES = {"edition.yml": ["a: 1", "b: 2"]}


@pytest.mark.parametrize("tens", range(20))
def test_hostile_editions(tens: int) -> None:
    """A hostile edition is rendered harmless, or has problems that say where; nothing else."""
    verdicts = [judge(SEED, 10 * tens + number) for number in range(10)]
    assert [verdict for verdict in verdicts if verdict.faults] == []


def test_same_numbers_same_edition() -> None:
    """A fault that was found is found again."""
    assert [mutated(SEED, number) for number in range(30)] == [
        mutated(SEED, number) for number in range(30)
    ]


@pytest.mark.parametrize(
    "markup",
    [
        f"<p><{MARK}></p>",
        f'<p title="" on{MARK}="1">',
        '<a href=" javascript:1">',
        '<script type="application/ld+json">{"a": "</script>',
    ],
)
def test_living_payload(markup: str) -> None:
    """Markup that only a payload can have made is a fault."""
    assert list(page_faults("x.html", markup))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("x/words.csv", "a,b\n=1,2\n"),
        ("x/edition.json", "{"),
        ("x/lexicon.js", "vermilion.lexicon({'a': 1});"),
        ("x/notes/p1s1.js", f'vermilion.receive({{"c001": "<{MARK}>"}});'),
        ("x/index.md", f"<{MARK}>"),
        ("x/index.md", "no front matter"),
    ],
)
def test_faulty_file(path: str, text: str) -> None:
    """A file that is not what its name says, or holds a living payload, is a fault."""
    assert list(markup_faults({path: text}))


@pytest.mark.parametrize("line", ["\x1b[2J", "two\nlines", "\u202eturned", "long" * 1000])
def test_faulty_message(line: str) -> None:
    """A message that clears a terminal, breaks or turns its line, or never ends is a fault."""
    assert list(line_faults(line))


@pytest.mark.parametrize(("line", "column"), [(3, 1), (2, 6), (0, 1)])
def test_faulty_place(line: int, column: int) -> None:
    """A place that its file has not is a fault."""
    assert list(place_faults(Location("x/edition.yml", line, column), LINES))


def test_sound_message() -> None:
    """A message on one line that names a place in its file is no fault."""
    assert list(line_faults("「错」 cannot stand here")) == []
    assert list(place_faults(Location("x/edition.yml", 2, 5), LINES)) == []
