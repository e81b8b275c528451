"""Where something stands: in a file, in the source text; the one way from offset to line."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file as an editor sees it: line and column from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run of code points of the source text, counted from 0."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The line starts of one text, for looking up offsets in code points from 0."""

    file: str
    starts: tuple[int, ...]
    length: int

    @classmethod
    def of(cls, file: str, text: str) -> "Lines":
        r"""Index a text whose lines end in `\n`; a `\r` before it belongs to its line."""
        lengths = (len(line) + 1 for line in text.split("\n"))
        return cls(file, tuple(accumulate(lengths, initial=0))[:-1], len(text))

    def location(self, offset: int) -> Location:
        """Give line and column, from 1, of an offset; raise ValueError beyond the text's end."""
        if not 0 <= offset <= self.length:
            raise ValueError(f"offset {offset} is outside 0..{self.length}")
        line = bisect_right(self.starts, offset)
        return Location(self.file, line, offset - self.starts[line - 1] + 1)

    def offset(self, location: Location) -> int:
        """Give the offset of a location: the inverse of `location`."""
        return self.starts[location.line - 1] + location.column - 1
