"""What an editor did where YAML cannot be read, or is read as something else, and what mends it.

YAML complains where it gives up, which may be far below the mistake, and in words of its own.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import NoneType
from typing import get_args, get_origin, get_type_hints

import yaml

from build_notes.model import Lines, Record
from build_notes.read.nearest import near_name
from build_notes.read.problems import Problem

Path = tuple[str | int, ...]

BLOCK = re.compile(r"^( *(?:- +)*)(?:[^\s#'\"{\[][^#]*?:|-)? *[|>][-+0-9]* *(?:#.*)?$")
"""A line with which a `|` block begins; its content is further in than the first word here."""
KEY = re.compile(r" *(?:- +)*[a-z_0-9]+:(?: |$)")
"""A line on which a key begins."""
KEY_WITHOUT_COLON = re.compile(r" *(?:- +)*[a-z_]+：|.*[{，,] *[a-z_]+：")
KEY_WITHOUT_SPACE = re.compile(r" *(?:- +)*[a-z_]+:(?=[^\s/])")
DASH_WITHOUT_SPACE = re.compile(r" *-(?=[^\s-])")
FULL_WIDTH_COMMA = re.compile(r".*[{\[].*，\s*[a-z_]+:")
TWO_COLONS = re.compile(r" *(?:- +)*[a-z_0-9]+: +[^\s'\"{\[|>].*?(: |:$)")
COLON_IN_BRACES = re.compile(r".*[{,] *[a-z_]+: [^'\",{}\[\]][^,{}]*?(: )")
CURLY = re.compile(r".*(?:: |[{\[,-] )([“”‘’])")
SPECIAL = re.compile(r" *(?:- +)*(?:[a-z_0-9]+: +)?(?:.*[{\[,:] +)?([%@`*&!>|?])(?=\S)")
AFTER_QUOTE = re.compile(r"""['"]\s*[^\s,\]}:#]""")
COMMENT = re.compile(r"[ \t]+#")
LONGEST = 2000
"""Characters of the longest line that is looked at closely."""
BEFORE = 3
"""How many lines above the one where YAML gives up the mistake is looked for."""
OPENERS = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Cure:
    """A mistake by its line and column, from 1, what it is, and what mends it."""

    line: int
    column: int
    message: str
    hint: str


def cure(text: str, line: int) -> Cure | None:
    """Give the mistake that shows in a file which YAML gives up at a line, from 1; none if none."""
    lines = [(number, one) for number, one in _lines(text) if number <= line]
    near = [(n, one) for n, one in lines if n > line - BEFORE and len(one) <= LONGEST]
    # A quotation mark or a bracket swallows what comes after it, so that no other sign is sure.
    for number, one in lines:
        if found := _quotation(number, one):
            return found
    if found := _block(near):
        return found
    for sign in SIGNS:
        for number, one in reversed(near):
            if found := sign(number, one):
                return found
    return _bracket(lines) or _indentation(near)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers from 1, but for comments and the content of `|` blocks."""
    inside: int | None = None
    for number, line in enumerate(text.split("\n"), 1):
        indent = len(line) - len(line.lstrip(" "))
        if inside is not None:
            if not line.strip() or indent > inside:
                continue
            inside = None
        if line.lstrip().startswith("#"):
            continue
        yield number, line.rstrip("\r")
        if block := BLOCK.match(line):
            inside = len(block[1])


def _quotation(number: int, line: str) -> Cure | None:
    """A value in quotation marks that are not closed on their line, or closed too early."""
    for start, end in _quoted(line):
        mark = line[start]
        if end is None:
            message = f"the quotation mark {mark} is not closed on its line"
            hint = "close it, or take it away; in '…' an apostrophe is written twice, ''"
            return Cure(number, start + 1, message, hint)
        if AFTER_QUOTE.match(line, end):
            message = f"the quotation mark {mark} is closed, and the value goes on"
            hint = "in '…' an apostrophe is written twice, ''; put the whole value into one pair"
            return Cure(number, end + 1, message, hint)
    return None


def _quoted(line: str) -> Iterator[tuple[int, int | None]]:
    """Where quoted values of a line begin and end: the offsets of both marks, none if open."""
    offset, begins, depth = 0, True, 0
    while offset < len(line):
        character = line[offset]
        if begins and character in "'\"":
            end = _closing(line, offset)
            yield offset, end
            if end is None:
                return
            offset, begins = end, False
        elif character == "#" and line[offset - 1 : offset] in {"", " "}:
            return
        elif character in OPENERS and begins:
            depth += 1
        elif depth and character in "]}":
            depth -= 1
            begins = False
        elif character in ":-," and line[offset + 1 : offset + 2] in {"", " "}:
            begins = character == ":" or (begins if character == "-" else depth > 0)
        elif character != " ":
            begins = False
        offset += 1


def _closing(line: str, start: int) -> int | None:
    """The offset of the mark that closes the one at `start`."""
    pattern = r"'(?:[^']|'')*'(?!')" if line[start] == "'" else r'"(?:[^"\\]|\\.)*"'
    found = re.compile(pattern).match(line, start)
    return found.end() - 1 if found else None


def _block(near: list[tuple[int, str]]) -> Cure | None:
    """A line after `|` that is no further in than the key before it, and so is not of the block."""
    for (above, before), (number, line) in pairwise(near):
        if BLOCK.match(before) and number == above + 1 and line.strip():
            column = len(line) - len(line.lstrip(" ")) + 1
            if not KEY.match(line):
                message = "the line after `|` begins no further in than the key"
                return Cure(number, column, message, "put two more spaces before each of its lines")
    return None


def _document(number: int, line: str) -> Cure | None:
    if number == 1 or not re.match(r"(---|\.\.\.)(\s|$)", line):
        return None
    return Cure(number, 1, f"{line[:3]} begins another document", "take the line out")


def _tab(number: int, line: str) -> Cure | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return None
    return Cure(number, indent.index("\t") + 1, "the line begins with a tab", "use spaces")


def _full_width(number: int, line: str) -> Cure | None:
    if found := KEY_WITHOUT_COLON.match(line):
        message = f"line {number} has a full-width ： after its key"
        return Cure(number, found.end(), message, "write `: `")
    if FULL_WIDTH_COMMA.match(line):
        column = line.index("，") + 1
        return Cure(number, column, "a full-width ， stands before a key", "write `, `")
    return None


def _space(number: int, line: str) -> Cure | None:
    if found := DASH_WITHOUT_SPACE.match(line):
        return Cure(number, found.end(), "no space stands after `-`", "write `- `")
    if found := KEY_WITHOUT_SPACE.match(line):
        return Cure(number, found.end(), "no space stands after `:`", "write `: `")
    return None


def _special(number: int, line: str) -> Cure | None:
    if not (found := SPECIAL.match(line)):
        return None
    sign = found[1]
    message = f"a value begins with {sign}, which means something to YAML"
    return Cure(number, found.start(1) + 1, message, f"put the value in quotes: '{sign}…'")


def _colon(number: int, line: str) -> Cure | None:
    found = TWO_COLONS.match(line) or COLON_IN_BRACES.match(line)
    if not found:
        return None
    message = "a colon and a space stand inside a value"
    hint = "put the value in quotes: '…'"
    if curly := CURLY.match(line):
        hint = f"{curly[1]} means nothing to YAML: put the value in quotes: '…'"
    return Cure(number, found.start(1) + 1, message, hint)


def _comment(number: int, line: str) -> Cure | None:
    opened = sum(map(line.count, OPENERS)) - sum(map(line.count, OPENERS.values()))
    if " #" not in line or opened != 0:
        return None
    message = "` #` begins a comment, which takes the rest of the line away"
    return Cure(number, line.index(" #") + 2, message, "put the value in quotes: '…'")


SIGNS: tuple[Callable[[int, str], Cure | None], ...] = (
    _document,
    _tab,
    _full_width,
    _space,
    _special,
    _colon,
    _comment,
)
"""What one line shows, the surest first."""


def _bracket(lines: list[tuple[int, str]]) -> Cure | None:
    """The innermost bracket that is open at the end of the lines, or one that is closed wrongly."""
    open_: list[tuple[str, int, int]] = []
    for number, line in lines:
        before = ""
        for column, character in enumerate(_without_quotations(line), 1):
            if character in OPENERS and (open_ or before in {"", ":", "-"}):
                open_.append((character, number, column))
            elif character in OPENERS.values() and open_:
                if OPENERS[open_[-1][0]] != character:
                    return _unclosed(*open_[-1])
                open_.pop()
            before = before if character == " " else character
    return _unclosed(*open_[-1]) if open_ else None


def _unclosed(bracket: str, number: int, column: int) -> Cure:
    hint = f"close it with {OPENERS[bracket]}, or put the value in quotes: '…'"
    return Cure(number, column, f"the bracket {bracket} is not closed", hint)


def _without_quotations(line: str) -> str:
    """A line with the content of its quotations blotted out, at equal length."""
    for start, end in _quoted(line):
        stop = len(line) if end is None else end + 1
        line = line[:start] + "_" * (stop - start) + line[stop:]
    return line.split(" #")[0]


def _indentation(near: list[tuple[int, str]]) -> Cure | None:
    """A line that begins further in, or less far, than those it goes with."""
    written = [(number, line) for number, line in near if line.strip()]
    if len(written) < 2:  # noqa: PLR2004  (a line, and one to compare it with)
        return None
    (above, before), (number, line) = written[-2:]
    here, there = (len(one) - len(one.lstrip(" ")) for one in (line, before))
    if here == there:
        return None
    message = f"the line begins with {_spaces(here)}, line {above} with {_spaces(there)}"
    return Cure(number, here + 1, message, "keys of one entry begin at the same column")


def _spaces(number: int) -> str:
    return f"{number} space{'' if number == 1 else 's'}"


def misread(text: str, lines: Lines, node: yaml.Node) -> list[Problem]:
    """Give the values that YAML reads, but not as they are written: cut short by a comment.

    `node` is the file's content as it was composed from the text, `lines` are its lines.
    """
    problems: list[Problem] = []
    for scalar in _scalars(node) if COMMENT.search(text) else ():
        if scalar.value and not scalar.style and COMMENT.match(text, scalar.end_mark.index):
            at = lines.location(scalar.start_mark.index)
            message = f"「{scalar.value}」 ends before ` #`, which begins a comment"
            hint = "put the value in quotes: '…'; a comment has a line of its own"
            problems.append(Problem(at, "cut-short", message, hint))
    return problems


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Every value of a file once; keys are left out."""
    waiting, seen = [node], set()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, yaml.ScalarNode):
            yield one
        elif isinstance(one, yaml.MappingNode):
            waiting += [value for _, value in one.value]
        else:
            waiting += one.value


def key_hint(name: str, kind: object, path: Path, *, is_alone: bool) -> str:
    """Say which key of the entry at a path was meant; `kind` is the class of the whole file.

    `is_alone` says that it has no value, as words behind a comma have none.
    """
    if "：" in name:
        return "after a key stands `: `, not a full-width ："
    if is_alone or " " in name or "，" in name:
        return "inside { } a comma begins a new key: quote the value"
    keys = _keys(kind, path)
    return near_name(name, keys) or (f"there are {', '.join(keys)}" if keys else "")


def _keys(kind: object, path: Path) -> list[str]:
    """The keys of the record class at a path below a class; none where it is no record."""
    for step in path:
        kind = _below(_bare(kind), step)
    record = _bare(kind)
    return list(_types(record)) if _is_record(record) else []


@cache
def _types(record: object) -> Mapping[str, object]:
    """The keys of a record class with their types: as many classes as there are, kept."""
    return get_type_hints(record, include_extras=True)


def _below(kind: object, step: str | int) -> object:
    """The type of what stands under a key, or at a number of a list."""
    if _is_record(kind):
        return _types(kind).get(str(step))
    arguments = get_args(kind)
    if get_origin(kind) is dict:
        return arguments[1]
    return arguments[0] if arguments else None


def _bare(kind: object) -> object:
    """A type without the rules that go with it, and without none."""
    while hasattr(kind, "__metadata__"):
        kind = get_args(kind)[0]
    others = [one for one in get_args(kind) if one is not NoneType]
    return _bare(others[0]) if NoneType in get_args(kind) else kind


def _is_record(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def shape_hint(value: object) -> str:
    """Say what was probably meant where a value is text and should be a list or a mapping."""
    text = str(value) if isinstance(value, str) else ""
    if text.startswith("-"):
        return "a space stands after the `-` of a list"
    if re.match(r"[a-z_]+[:：]", text):
        return "after a key stands a colon and a space, `: `"
    return ""


def form_hint(value: object, pattern: str) -> str:
    """Say in words what a value should look like that has not the form it must have."""
    form = FORMS.get(pattern, f"it must match {pattern}")
    if isinstance(value, str) and re.search("[“”‘’]", value):
        return f"{form}; take the curly quotation marks away"
    if isinstance(value, str) and re.search("[，、]", value):
        return f"{form}; in a list a comma and a space part two values: `, `"
    return form


FORMS: Mapping[str, str] = {
    "": "it is empty",
    r"\S": "it is empty",
    r"^c[0-9]{3,}$": "a correction is called c and three figures or more, as in c001",
    r"^k[0-9]{3,}$": "an entry is called k and three figures or more, as in k001",
    r"^[ck][0-9]{3,}$": "it is called c or k and three figures or more, as in c001",
    r"^p[1-9][0-9]*$": "a paragraph is called as in p3",
    r"^p[1-9][0-9]*s[1-9][0-9]*$": "a sentence is called as in p3s2",
    r"^p[1-9][0-9]*(s[1-9][0-9]*)?$": "a passage is called as in p3 or p3s2",
    r"^p[1-9][0-9]*s[1-9][0-9]*(#[1-9][0-9]*)?$": "a place is as in p3s2, or 'p3s2#2' in quotes",
    r"^[a-z][a-z0-9-]*$": "it has small letters, figures and hyphens only, a letter first",
    r"^[0-9a-f]{64}$": "it is the 64 letters and figures that `sha256sum source.txt` prints",
    r"^[^/]+(/[^/]+)*$": "a slash stands between two words only, as in 武装/头脑",
    r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$": "a date is written as in 2021, 2021-01 or 2021-01-25",
    r"^https?://[^\s/.]+\.[^\s]+$": "an address begins with https:// and the name of a site",
    r"^[!-/:-@\[-`{-~]*$": "it holds half-width marks only, as in ',:!'",
}
"""What each pattern of the record classes asks for, in an editor's words."""
