"""The marks of charts as inline SVG, made at build time.

A mark is a shape only: every word and number stands in HTML beside it, where it can be read at
any width, selected, translated and heard, so the shapes themselves are hidden from assistive
technology. Lengths are the data themselves, in units of the drawing; style sheets give the ink
and the size, and the drawing has both itself where a page is met without them.
"""

from collections.abc import Iterable
from math import sqrt

from markupsafe import Markup

from build_notes.render.parts import html as h

MEASURE = 36
"""Characters in a line of a drawn page, about as many as in a line of the reading page."""
PITCH = 1.7
"""From line to line of a drawn page, in characters."""
BAR = (240, 8)
"""Width and height of a bar in pixels, where no style sheet gives them."""
DOT = 32
"""Width of a cell's full dot in pixels, where no style sheet gives it."""
SCALE = 4
"""Pixels to a character of a drawn page, where no style sheet says."""


def bar(value: int, greatest: int, style: str = "") -> Markup:
    """A bar whose length is `value` where `greatest` is the whole width; `style` names its line."""
    levels = (1, 3) if style == "reversed" else (2,)
    return h.svg(
        class_=f"bar {style}".strip(),
        viewBox=f"0 0 {max(greatest, 1)} 4",
        preserveAspectRatio="none",
        width=BAR[0],
        height=BAR[1],
        stroke="currentColor",
        aria_hidden="true",
    )[(h.line(x1=0, x2=value, y1=level, y2=level) for level in levels)]


def dot(value: int, greatest: int) -> Markup:
    """A dot whose area is to the cell's full dot as `value` is to `greatest`."""
    radius = f"{sqrt(value / greatest) if greatest else 0:.3g}"
    return h.svg(
        ".dot",
        viewBox="-1 -1 2 2",
        width=DOT,
        height=DOT,
        fill_opacity="0.24",
        aria_hidden="true",
    )[h.circle(r=radius)]


def drawn_page(runs: Iterable[tuple[int, bool]], indent: int = 0) -> Markup:
    """A text seen from afar: its lines, and on them in the other ink the runs that are garbled.

    `runs` are lengths in characters, each with whether it is garbled; `indent` is in characters.
    """
    paths: dict[bool, list[str]] = {False: [], True: []}
    at = indent
    for length, is_garbled in runs:
        end = at + length
        while at < end:
            line, column = divmod(at, MEASURE)
            step = min(end - at, MEASURE - column)
            paths[is_garbled].append(f"M{column} {_level(line)}h{step}")
            at += step
    lines = -(-at // MEASURE)
    height = max(lines, 1) * PITCH
    return h.svg(
        ".drawn-page",
        viewBox=f"0 0 {MEASURE} {height:g}",
        width=MEASURE * SCALE,
        height=f"{height * SCALE:g}",
        fill="none",
        stroke="currentColor",
        aria_hidden="true",
    )[
        h.path(".sound", d="".join(paths[False])),
        h.path(".garbled", d="".join(paths[True])),
    ]


def _level(line: int) -> str:
    return f"{(line + 0.5) * PITCH:.4g}"
