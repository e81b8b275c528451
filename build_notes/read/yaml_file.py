"""Reads one YAML file into records that remember where each value stood.

Every scalar is read as text, so that a bare `no` stays `no` and a date keeps its form;
the record classes say what is a number, a date or a truth value.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, Generic, TypeVar, cast

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from build_notes.model import Lines, Location
from build_notes.read import limits
from build_notes.read.nearest import near_name
from build_notes.read.problems import Problem
from build_notes.read.text_file import unfit
from build_notes.read.yaml_guard import look_over
from build_notes.read.yaml_hints import cure, form_hint, key_hint, misread, shape_hint

T = TypeVar("T")
U = TypeVar("U")
Path = tuple[str | int, ...]
LOOK = "look here and just above for a quotation mark, a bracket or spaces that are amiss"
NOTHING = object()
"""The value of a key with nothing after it: no class takes it, not even for what may be absent."""
NULL = "tag:yaml.org,2002:null"
Fastest: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(Fastest):  # type: ignore[misc]
    """Asks of a scalar whether it is nothing, and not for each type whether it looks like one."""

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: object) -> str:
        """Give the tag of a node; `implicit` says of a scalar whether it is plain, and quoted."""
        is_plain = kind is yaml.ScalarNode and isinstance(implicit, tuple) and implicit[0]
        return NULL if is_plain and value in NULLS else kind.__name__


NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""How nothing is written (YAML 1.1, https://yaml.org/type/null.html)."""


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A record with the places of its values."""

    value: T
    places: Mapping[Path, Location]
    path: Path = ()

    def at(self, *path: str | int) -> Location:
        """Where the value under these keys stands, or else the nearest value that holds it."""
        whole = self.path + path
        while whole not in self.places:
            whole = whole[:-1]
        return self.places[whole]

    def each(self, name: str, kind: type[U]) -> Iterator["Located[U]"]:
        """The entries of the list or mapping called `name`, each with its places."""
        entries = getattr(self.value, name)
        for key in entries if isinstance(entries, Mapping) else range(len(entries)):
            assert isinstance(entries[key], kind)
            yield Located(entries[key], self.places, (*self.path, name, key))


def read(text: str, file: str) -> tuple[Located[object] | None, list[Problem]]:
    """Parse YAML into text, lists and mappings; an empty file is an empty mapping."""
    # The parser counts from what follows the mark of byte order, as a text editor does.
    text = text.removeprefix("\ufeff")
    lines = Lines.of(file, text)
    if problems := unfit(text, lines):
        return None, problems
    try:
        found = look_over(yaml.parse(text, Loader=Loader), text, lines)
        if problems := list(islice(found, limits.PROBLEMS)):
            return None, problems
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        return None, [_complaint(error, text, lines)]
    if node is None:
        return Located({}, {(): Location(file)}), []
    places: dict[Path, Location] = {}
    value = _plain(node, (), lines, places, problems)
    return Located(value, places), problems + misread(text, lines, node)


def _complaint(error: yaml.MarkedYAMLError, text: str, lines: Lines) -> Problem:
    """What YAML says where it gives up, or better the mistake that made it."""
    mark = error.problem_mark or error.context_mark
    at = _location(lines, mark) if mark else Location(lines.file)
    if found := cure(text, at.line):
        at = Location(lines.file, found.line, found.column)
        return Problem(at, "bad-yaml", found.message, found.hint)
    return Problem(at, "bad-yaml", " ".join(str(error.problem).split()), LOOK)


def _location(lines: Lines, mark: yaml.Mark) -> Location:
    """Where a mark of the parser stands; its own lines end at more characters than an editor's."""
    return lines.location(mark.index)


def _plain(
    node: yaml.Node, path: Path, lines: Lines, places: dict[Path, Location], problems: list[Problem]
) -> object:
    places[path] = _location(lines, node.start_mark)
    if isinstance(node, yaml.SequenceNode):
        return [
            _plain(child, (*path, index), lines, places, problems)
            for index, child in enumerate(node.value)
        ]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, object] = {}
        for key, child in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "a list or mapping"
            if name in mapping:
                at = _location(lines, key.start_mark)
                message = f"`{name}` stands twice in one mapping"
                hint = "take one out; a new entry of a list begins with `- `"
                problems.append(Problem(at, "duplicate-key", message, hint))
                continue
            mapping[name] = _plain(child, (*path, name), lines, places, problems)
            # What begins on a later line, or is not there, is better found by its key.
            if child.start_mark.line > key.start_mark.line or _is_block(child) or not child.value:
                places[(*path, name)] = _location(lines, key.start_mark)
        return mapping
    if node.tag == NULL:
        return NOTHING
    if _is_block(node):
        return join(str(node.value), chinese=bool(path) and path[-1] == "zh")
    if node.end_mark.line > node.start_mark.line:
        message = "the lines of this text would be joined with a space, Chinese ones too"
        problems.append(Problem(places[path], "folded-text", message, "write it as a `|` block"))
    return str(node.value)


def _is_block(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style == "|"


def join(block: str, *, chinese: bool) -> str:
    """Join the lines of a prose block: a space between English sentences, none between Chinese.

    A blank line parts paragraphs; it becomes one line feed.
    """
    paragraphs = block.strip().split("\n\n")
    between = "" if chinese else " "
    return "\n".join(between.join(line.strip() for line in text.split("\n")) for text in paragraphs)


@cache
def _cached_adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast("Any", kind))


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    """Give the validator of one record class, made once: making it is the costly part."""
    return _cached_adapter(cast("Hashable", kind))


def validate(kind: type[T], found: Located[object]) -> tuple[Located[T] | None, list[Problem]]:
    """Make a record of one class from what was read, and give every problem in it.

    Bad entries are left out, so that the good ones can be checked in the same run;
    nothing is given where the file as a whole cannot be used.
    """
    try:
        return Located(_adapter(kind).validate_python(found.value), found.places), []
    except ValidationError as error:
        # Of a file with more, nothing is used.
        details = error.errors(include_url=False)[: limits.PROBLEMS]
    rest = _without(found, {_entry(found.value, tuple(detail["loc"])) for detail in details})
    try:
        record = Located(_adapter(kind).validate_python(rest.value), rest.places)
    except ValidationError:
        record = None
    return record, [_problem(detail, found, kind) for detail in details]


def _entry(value: object, path: Path) -> Path:
    """The path of the entry that has to go for a problem at this path."""
    under = value.get(path[0]) if isinstance(value, dict) and path else None
    has_entries = isinstance(under, list | dict) and len(path) > 1
    return path[:2] if has_entries else path[:1]


def _without(found: Located[object], gone: set[Path]) -> Located[object]:
    """The same without some entries of the top mapping or of its lists, later ones moved up."""
    if not isinstance(found.value, dict):
        return found
    kept: dict[str, object] = {}
    moved: dict[tuple[str, int], int] = {}
    for key, value in found.value.items():
        if (key,) in gone:
            continue
        kept[key] = value
        if isinstance(value, list):
            numbers = [n for n in range(len(value)) if (key, n) not in gone]
            kept[key] = [value[n] for n in numbers]
            moved.update(((key, old), new) for new, old in enumerate(numbers))
        elif isinstance(value, dict):
            kept[key] = {name: entry for name, entry in value.items() if (key, name) not in gone}
    places = {}
    for path, place in found.places.items():
        match path:
            case (str(name), int(old), *rest):
                if (name, old) in moved:
                    places[(name, moved[name, old], *rest)] = place
            case _:
                places[path] = place
    return Located(kept, places)


def _problem(detail: ErrorDetails, found: Located[object], file_class: object) -> Problem:
    kind, path = detail["type"], tuple(detail["loc"])
    at = found.at(*path)
    context: dict[str, Any] = detail.get("ctx", {})
    name = path[-1] if path else ""
    what = f"`{name}`" if isinstance(name, str) and name else "this entry" if path else "the file"
    what = "the key" if name == "[key]" else what
    if detail["input"] is NOTHING and kind != "unexpected_keyword_argument":
        hint = "write it, or take the key out; an empty text is ''"
        return Problem(at, "missing-value", f"{what} has no value", hint)
    if kind == "missing":
        return Problem(found.at(*path[:-1]), "missing-key", f"`{name}` is missing")
    if kind == "unexpected_keyword_argument":
        is_alone = detail["input"] is NOTHING
        hint = key_hint(str(name), file_class, path[:-1], is_alone=is_alone)
        return Problem(at, "unknown-key", f"`{name}` is no key of this entry", hint)
    if kind == "enum":
        words = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
        hint = near_name(str(detail["input"]), words) or f"one of: {', '.join(words)}"
        return Problem(at, "unknown-value", f"「{detail['input']}」 is no {_words(name)}", hint)
    rule = ""
    if kind in {"string_pattern_mismatch", "string_too_short", "too_short"}:
        rule = form_hint(detail["input"], context.get("pattern", ""))
    elif kind in {"greater_than_equal", "less_than_equal"}:
        least, most = context.get("ge"), context.get("le")
        rule = f"it must be {least} or more" if most is None else f"it must be {most} or less"
    elif kind == "value_error":
        rule = str(context["error"])
    if rule:
        return Problem(at, "bad-value", f"{what}: 「{detail['input']}」 cannot stand here", rule)
    shape = SHAPES.get(kind) or f"{detail['msg'][0].lower()}{detail['msg'][1:]}"
    return Problem(at, "wrong-type", f"{what}: {shape}", shape_hint(detail["input"]))


SHAPES = {
    "dataclass_type": "keys with values should stand here, as in `{zh: …, en: …}`",
    "dict_type": "a mapping of keys and values should stand here",
    "tuple_type": "a list should stand here, as in `[one, two]`",
    "string_type": "text should stand here",
    "bool_parsing": "`true` or `false` should stand here",
    "bool_type": "`true` or `false` should stand here",
    "int_parsing": "a whole number should stand here",
    "int_type": "a whole number should stand here",
}
"""What each kind of pydantic's type errors asks for, in an editor's words."""


def _words(name: str | int) -> str:
    return str(name).replace("_", " ") if isinstance(name, str) else "known word"
