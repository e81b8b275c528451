"""A table for spreadsheet programs: CSV in which no cell is a formula, whatever it says."""

import csv
import io
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheet programs take the file for one in the machine's old encoding."""
FORMULA = tuple("=+-@＝＋－＠")
"""With these, half-width or full-width, a program may take the text of a cell for a formula."""
APOSTROPHE = "'"
"""Keeps a cell text: the sign by which spreadsheet programs themselves mark one that is typed."""


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give the table as CSV, lines ended as RFC 4180 has it; rows are as long as `columns`.

    Where the text of a cell begins with a sign of `FORMULA`, white space before it or none, or
    with a tab or a line end, or with an apostrophe, there stands one more apostrophe before it.
    So whoever takes an apostrophe off each cell that begins with one has what was said.
    """
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + file.getvalue()


def _inert(cell: object) -> object:
    """A cell that no program computes; numbers stay numbers."""
    if not isinstance(cell, str):
        return cell
    is_risky = cell.lstrip().startswith(FORMULA) or cell.startswith(("\t", "\r", "\n", APOSTROPHE))
    return APOSTROPHE + cell if is_risky else cell
