"""Tables for spreadsheet programs: no cell is a formula, and each still says what was said."""

import csv
import io

import pytest

from build_notes.export.table import table

CELLS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    "\u3000=1",
    "'=1",
    "''",
    '=HYPERLINK("https://example.org", "x")',
]


def read(text: str) -> list[list[str]]:
    """Give the rows of a table as a program reads it."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("cell", CELLS)
def test_no_cell_is_a_formula(cell: str) -> None:
    """What could be a formula has an apostrophe before it, and without it is what was said."""
    _, (found,) = read(table(("word",), [(cell,)]))
    assert found[0] == "'"
    assert found[1:] == cell


@pytest.mark.parametrize("cell", ["减负", "to ease", "7–9", "a = b", "……", "", "“=”"])
def test_other_cells_are_as_they_were(cell: str) -> None:
    """A cell that no program computes has nothing added."""
    assert read(table(("a", "b"), [("x", cell)])) == [["a", "b"], ["x", cell]]


def test_numbers_stay_numbers() -> None:
    """A number is written as one, whatever its sign."""
    assert read(table(("a", "b"), [(-1, 2)])) == [["a", "b"], ["-1", "2"]]
