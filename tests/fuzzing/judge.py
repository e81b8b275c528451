"""Judges what the program makes of a hostile edition: a card, problems that say where, or a fault.

A fault is ours: a traceback, a hang, a message that no terminal should get, a place that no file
has, a payload that became markup.
"""

import csv
import io
import json
import re
import signal
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from types import FrameType

import projects
from mkdocs.utils.meta import get_data

from build_notes.export import export_edition
from build_notes.model import Edition, Location
from build_notes.publish.pipeline import read_edition
from build_notes.publish.proof import prove
from build_notes.read.problems import EditionError, Problem

from .mutations import Files, mutated
from .payloads import MARK

LIMIT = 3
"""After how many seconds of a processor's time reading and rendering count as a hang."""
LONGEST = 1000
"""How many characters a problem's line may have at the most."""
STRUCTURED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one hostile edition."""

    number: int
    passed: bool
    """Whether the edition was without problems, and so was rendered."""
    faults: tuple[str, ...]
    codes: tuple[str, ...]
    """The codes of its problems."""
    seconds: float


class Hang(BaseException):
    """Reading or rendering took longer than `LIMIT`; no `except Exception` may swallow it."""


def judge(seed: int, number: int) -> Verdict:
    """Read, check and, where it passes, render one hostile edition; never raises."""
    slug, files = mutated(seed, number)
    start = time.process_time()
    faults: list[str] = []
    problems: Sequence[Problem] = ()
    texts: Mapping[str, str] = {}
    try:
        with _limited():
            texts = render(read_edition(files, f"build_notes/editions/{slug}"), files)
    except EditionError as error:
        problems = error.problems
    except Hang:
        faults = ["hang"]
    except Exception:
        faults = [traceback.format_exc()]
    seconds = time.process_time() - start
    faults += [*markup_faults(texts), *problem_faults(problems, files)]
    codes = sorted({problem.code for problem in problems})
    return Verdict(number, bool(texts), tuple(faults), tuple(codes), seconds)


@contextmanager
def _limited() -> Iterator[None]:
    """Raise `Hang` in what takes too long; code in C is only broken off when it is done."""
    signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    raise Hang


def render(edition: Edition, files: Files) -> dict[str, str]:
    """Give every text that the build would write of one edition, proven.

    The dictionary is left out: it takes longest, and nothing in it is the editors'.
    """
    prove(edition, files["source.txt"])
    data = export_edition(edition, "https://vermilion.example/")
    return projects.texts(edition) | data


def problem_faults(problems: Sequence[Problem], files: Files) -> Iterator[str]:
    """Say what is wrong with how problems are told."""
    lines = {name: data.decode(errors="replace").split("\n") for name, data in files.items()}
    for problem in problems:
        yield from line_faults(str(problem))
        yield from (f"{fault}: {problem}" for fault in place_faults(problem.location, lines))


def line_faults(line: str) -> Iterator[str]:
    """Say why a line should not be printed."""
    if not line.replace("\u3000", "").isprintable():
        yield f"a message with characters that a terminal acts on: {line!r}"
    if len(line) > LONGEST:
        yield f"a message of {len(line)} characters: {line[:200]!r}"


def place_faults(at: Location, lines: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Say why no editor can go to a place that a problem names; `lines` are those of each file."""
    here = lines.get(at.file.rpartition("/")[2], [""])
    if not 1 <= at.line <= len(here):
        yield "a place past the end of its file"
    elif not 1 <= at.column <= len(here[at.line - 1]) + 1:
        yield "a place past the end of its line"


def markup_faults(texts: Mapping[str, str]) -> Iterator[str]:
    """Say where a payload became markup, or a file is not what its name says."""
    for path, text in texts.items():
        if path.endswith((".json", ".jsonld")):
            yield from _json_faults(path, text)
        elif path.endswith(".csv"):
            yield from _table_faults(path, text)
        elif path.endswith(".md"):
            body, meta = get_data(text)
            if not meta.get("title"):
                yield f"{path}: its front matter is printed as the page"
            yield from page_faults(path, body)
        elif path.endswith(".js"):
            yield from _script_faults(path, text)


def page_faults(path: str, text: str) -> Iterator[str]:
    """Say which payloads live in a page, a part of one, or a finished file of HTML."""
    found = _Alive()
    found.feed(text)
    yield from (f"{path}: {one}" for one in found.faults)
    for script in STRUCTURED.findall(text):
        yield from _json_faults(path, script)


class _Alive(HTMLParser):
    """Gathers elements, attributes and addresses that only a payload can have made."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [tag, *(name for name, _ in attrs)]
        self.faults += [f"{MARK} became markup in <{tag}>" for name in names if MARK in name]
        for name, value in attrs:
            scheme = (value or "").strip().lower()
            if name in {"href", "src", "action"} and scheme.startswith(
                ("javascript:", "data:text")
            ):
                self.faults.append(f"<{tag} {name}={value!r}>")


def _json_faults(path: str, text: str) -> Iterator[str]:
    try:
        json.loads(text)
    except ValueError as error:
        yield f"{path}: no JSON: {error}"


def _table_faults(path: str, text: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            if cell[:1] in set("=+-@\t＝＋－＠"):
                yield f"{path}: a cell that a spreadsheet reckons out: {cell!r}"


def _script_faults(path: str, text: str) -> Iterator[str]:
    """A script holds one call with JSON; its strings are markup where it holds notes."""
    start, end = text.find("("), text.rfind(")")
    try:
        data = json.loads(text[start + 1 : end])
    except ValueError as error:
        yield f"{path}: not one call with JSON: {error}"
        return
    if "/notes/" in path:
        for note in data.values():
            yield from page_faults(path, note)
