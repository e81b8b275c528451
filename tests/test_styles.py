"""What engines of the promised level would drop: rules of a style sheet, or a whole script."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[1] / "docs" / "assets"
SHEETS = sorted(ASSETS.glob("*.css"))
SCRIPTS = sorted(ASSETS.glob("*.js"))

UNKNOWN = {
    r"text-decoration: \S+ ": "Safari before 26.2 takes a line alone; use the long properties",
    r"display: ruby": "no author's value in Safari and before Chromium 120; `revert` is",
    r"\bscripting\b": "no media feature before Chromium 120, Firefox 113, Safari 17",
    r"@media[^{]*[<>]": "a range is unknown before Chromium 104, Safari 16.4",
    r"@(?:container|layer|property|scope|starting-style)\b": "newer than the promised level",
    r"\d[dsl]v[hw]\b": "unknown before Chromium 108, Safari 15.4",
    r"color-mix\(|light-dark\(|\(from |ok(?:lab|lch)\(": "unknown in Chromium 109",
    r"(?m)^\s*(?:translate|rotate|scale):": "unknown before Chromium 104; use `transform`",
    r"(?m)^\s*&|\{[^{};]*&": "nesting is unknown before Chromium 112, Firefox 117, Safari 16.5",
}
"""What may stand in no style sheet, and why."""

PAIRED = {
    r"(?<!-)user-select: (.+)": r"-webkit-user-select: \1",
    r"contain-intrinsic-size: auto (.+)": r"contain-intrinsic-size: \1",
    r'content: ([^"/]+|"[^"]+") / .+': r"content: \1",
}
"""What is dropped somewhere, and what must stand in the line before it for those that drop it."""

ALONE = re.compile(r":has\(|::(?!before|after|placeholder|backdrop|marker)[a-z-]+")
"""What voids the list of selectors that it stands in, where it is unknown."""

LATE = {
    r"\.findLast(?:Index)?\(": "Chromium 97, Safari 15.4",
    r"\.at\(": "Safari 15.4",
    r"\.to(?:Sorted|Reversed|Spliced)\(|\.with\(": "Chromium 110",
    r"\bObject\.(?:hasOwn|groupBy)\b": "Chromium 93",
    r"\bstructuredClone\b": "Chromium 98, Safari 15.4",
    r"\(\?<[=!]": "Safari 16.4",
    r"(?s)(?:querySelector|matches|closest)\w*\([^;]*:has\(": "Chromium 105, Firefox 121",
    r"\.aria[A-Z]\w+ ?=": "Firefox 119",
    r"\bcheckVisibility\b|\brequestIdleCallback\b|\bscrollend\b": "not in Safari 16",
    r"\bstatic \{": "Chromium 94, Safari 16.4",
}
"""What may stand in no script, and since when engines know it."""


def declared(sheet: Path) -> str:
    """A style sheet without its comments, each of its lines in its place."""
    text = sheet.read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL)


def found(pattern: str, text: str) -> Iterator[int]:
    """Give the numbers of the lines on which a pattern begins."""
    for match in re.finditer(pattern, text):
        yield text.count("\n", 0, match.end()) + 1


def selectors(text: str) -> Iterator[list[str]]:
    """Give each list of selectors, cut at the commas that no bracket holds."""
    for rule in re.findall(r"([^{};@]+)\{", text):
        parts, depth = [""], 0
        for sign in rule:
            depth += (sign in "([") - (sign in ")]")
            if sign == "," and not depth:
                parts.append("")
            else:
                parts[-1] += sign
        yield [part.strip() for part in parts]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_style_is_dropped_where_it_is_unknown(sheet: Path) -> None:
    """A style sheet asks for nothing that an engine of the promised level does not know."""
    text = declared(sheet)
    problems = [f"{line}: {why}" for bad, why in UNKNOWN.items() for line in found(bad, text)]
    assert problems == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_what_is_dropped_has_a_form_before_it(sheet: Path) -> None:
    """A declaration that an older engine drops comes after one that it takes."""
    lines = [line.strip().rstrip(";") for line in declared(sheet).splitlines()]
    for before, line in pairwise(lines):
        for late, early in PAIRED.items():
            if match := re.fullmatch(late, line):
                assert before == match.expand(early)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_selector_voids_others(sheet: Path) -> None:
    """A selector that an engine may not know stands alone, or only with its like, or in `:is()`."""
    for parts in selectors(declared(sheet)):
        bare = [
            re.sub(r":is\((?:[^()]|\([^()]*(?:\([^()]*\))?[^()]*\))*\)", "", part) for part in parts
        ]
        assert len({bool(ALONE.search(part)) for part in bare}) == 1, parts


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_uses_what_is_too_new(script: Path) -> None:
    """A script calls nothing that Chromium 92 or Safari 15 lacks, but behind a test for it."""
    text = script.read_text(encoding="utf-8")
    assert [f"{line}: {since}" for late, since in LATE.items() for line in found(late, text)] == []


STEP = re.compile(
    r"var\(--(?:tiny|small|note|plain|text|head|title|emblem|beside|room-\d+|clear)\)"
)
BESIDE = re.compile(r"-?[\d.]+em|0|auto|inherit|1px|[\d.]+mm")
"""Room and letters by the size of the letters around them; what is pressed to an edge; paper."""
SIZED = re.compile(r"^\s*((?:margin|padding)[a-z-]*|(?:column-|row-)?gap|font(?:-size)?): ([^;]*);")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_sizes_are_steps(sheet: Path) -> None:
    """Letters and the room around things are of the steps in `ink.css`, or follow the letters."""
    strays = []
    for line in declared(sheet).splitlines():
        if match := SIZED.match(line):
            value = STEP.sub("", match[2])
            lengths = re.findall(r"-?[\d.]+(?:rem|px|pt|vw|mm|em)\b", value.partition("/")[0])
            strays += [line.strip() for length in lengths if not BESIDE.fullmatch(length)]
    assert strays == []
