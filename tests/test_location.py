"""Lines and columns count from 1, columns in characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_notes.model import Lines, Location


@given(st.text(alphabet="中a\n\r𠮷"))
def test_there_and_back(text: str) -> None:
    """Every offset of a text, its end included, survives the way there and back."""
    lines = Lines.of("x", text)
    assert [lines.offset(lines.location(n)) for n in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


def test_counting_starts_at_one() -> None:
    """The first character stands at 1:1, the one after a line feed at column 1."""
    lines = Lines.of("x", "中文\n字")
    assert lines.location(0) == Location("x", 1, 1)
    assert lines.location(3) == Location("x", 2, 1)


def test_outside_is_an_error() -> None:
    """An offset beyond the text is a fault, not a place."""
    with pytest.raises(ValueError, match="outside"):
        Lines.of("x", "中").location(2)
