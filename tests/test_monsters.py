"""Monsters: files that are far too long, too deep or too odd are a problem or a page, and soon."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
from conftest import GOLDEN
from projects import texts
from test_characters import FOLDER, tiny

from build_notes.chinese.pinyin import syllables
from build_notes.export.picture import picture
from build_notes.model import Bilingual, Edition
from build_notes.publish.pipeline import read_edition
from build_notes.read import limits
from build_notes.read.folder import read_folder
from build_notes.read.problems import EditionError, Problem

MANY = 3_900_000
"""Nearly as many characters as a file may have."""
MONSTERS = {
    "brackets": "[" * MANY,
    "braces": "{" * MANY,
    "dashes": "- " * (MANY // 2),
    "indents": "\n".join(" " * depth + "a:" for depth in range(2000)),
    "questions": "? " * (MANY // 2),
    "laughs": "a: &a [x,x]\n" + "".join(f"{c}: &{c} [*a,*a]\n" for c in "bcdefgh"),
    "itself": "a: &a [*a]\n",
    "tags": "a: [" + "!x y," * 600_000 + "]",
    "wide": "history: [" + "[]," * 1_000_000 + "]",
    "word": "a" * MANY,
    "value": "a: |\n" + " x\n" * 1_200_000,
    "controls": "\x01" * MANY,
    "documents": "---\n" * 900_000,
    "keys": "".join(f"k{number}: x\n" for number in range(49_000)),
    "entries": "history:\n" + "- {}\n" * 33_000,
}
WITHIN = 60
"""Seconds that no monster takes on a machine that does much else; alone it is one."""


def problems(**files: str) -> tuple[Problem, ...]:
    """Give the problems of the tiny edition with some of its files changed."""
    with pytest.raises(EditionError) as raised:
        tiny("这段尚未编完。", **files)
    return raised.value.problems


READ = """
import json, pathlib, sys
from build_notes.publish.pipeline import read_edition
from build_notes.read.folder import read_folder
from build_notes.read.problems import EditionError
for name in sys.argv[1:]:
    folder = pathlib.Path(name)
    try:
        read_edition(read_folder(folder), "build_notes/editions/tiny")
        said = ""
    except EditionError as error:
        said = str(error)
    print(json.dumps([folder.name, said]), flush=True)
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of each monster, by name; of none after one that ends the process."""
    root = tmp_path_factory.mktemp("monsters")
    for name, monster in MONSTERS.items():
        shutil.copytree(GOLDEN / "tiny" / "edition", root / name)
        (root / name / "history.yml").write_text(monster, "utf-8")
    # In a process of its own, which a crash inside the parser would end.
    done = subprocess.run(
        [sys.executable, "-c", READ, *(root / name for name in MONSTERS)],
        check=False,
        capture_output=True,
        text=True,
        timeout=WITHIN * len(MONSTERS),
    )
    print(done.stderr[-2000:])
    return dict(map(json.loads, done.stdout.splitlines()))


@pytest.mark.xdist_group("monsters")
@pytest.mark.parametrize("name", MONSTERS)
def test_monster_is_a_problem(said: dict[str, str], name: str) -> None:
    """It has its place, no more problems than can be read, and takes no time nor any stack."""
    lines = said[name].splitlines()
    assert 0 < len(lines) <= limits.PROBLEMS
    assert all(line.startswith(f"{FOLDER}/history.yml:") for line in lines)
    assert max(map(len, lines)) < 3 * limits.MESSAGE


@pytest.mark.parametrize(
    "source",
    ["x" * 1000, "x" * 30_000, "的" * 30_000, "看" + "\u0304" * 1000, "请看通知，" * 6000],
    ids=["latin", "long latin", "one character", "marks", "long paragraph"],
)
def test_long_paragraph_is_a_page(source: str) -> None:
    """A paragraph of any characters that a source may have is rendered."""
    edition = tiny(source)
    texts(edition)
    assert edition.paragraphs[2].reading == source


def test_source_too_long_for_an_edition_is_a_problem() -> None:
    """A text of many essays is refused before it is worked on."""
    with pytest.raises(EditionError) as raised:
        tiny("看" * limits.SOURCE)
    assert [p.code for p in raised.value.problems] == ["too-long"]


def test_pinyin_of_a_long_word_is_parted() -> None:
    """A word of any length is read without a stack of its length, in whatever ways it could be."""
    assert syllables("x" * 20_000, "x" * 20_000) == (None,) * 20_000
    assert syllables("嗯" * 500, "n" * 501) is None
    assert syllables(" " * 20_000, " " * 20_000) == (None,) * 20_000


def test_combining_mark_in_a_word_is_a_problem() -> None:
    """A tone mark alone reads nothing, and is told as any wrong pinyin is."""
    words = (GOLDEN / "tiny" / "edition" / "pronunciation.yml").read_text("utf-8")
    for word in ("看\u0304", "\u0304", "\u0304看"):
        added = f'{words}  - {{word: "{word}", pinyin: kàn}}\n'
        assert {p.code for p in problems(pronunciation=added)} <= {"bad-pinyin", "unused-word"}


@pytest.mark.parametrize("date", ["0001-01-01", "0000-01-01", "2026-02-30", "２０２６-01-01"])
def test_impossible_date_is_a_problem(date: str) -> None:
    """A year before 1000, or a day that no calendar has, is told at its place."""
    history = f"history:\n  - date: {date}\n    summary: {{zh: 初次发布。, en: First.}}\n"
    (problem,) = problems(history=history)
    assert (problem.location.line, problem.location.column) == (2, 11)


@pytest.mark.parametrize("numbers", ["[0, 0], same_span: 0", "[5, 6], same_span: -1"])
def test_agreement_of_nothing_is_a_problem(numbers: str) -> None:
    """Where two readers marked nothing, or agreed on nothing, there is no agreement to tell of."""
    about = (GOLDEN / "tiny" / "edition" / "edition.yml").read_text("utf-8")
    about = about.replace("[5, 6], same_span: 5", numbers)
    found = {p.code for p in problems(edition=about)}
    assert found
    assert found <= {"bad-value", "wrong-agreement"}


def with_title(zh: str, en: str) -> Edition:
    """Read the tiny edition and give it another title."""
    edition = read_edition(read_folder(GOLDEN / "tiny" / "edition"), FOLDER)
    return replace(edition, about=replace(edition.about, title=Bilingual(zh=zh, en=en)))


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("题" * 305, "T" * 305),
        ("一段。\n" * 6, "A paragraph.\n" * 6),
        ("W" * limits.VALUE, "W" * limits.VALUE),
        ("#strong[题]", '"); panic("'),
    ],
)
def test_picture_of_any_title(zh: str, en: str) -> None:
    """A picture is made whatever the title: long, of several paragraphs, or like a program."""
    assert picture(with_title(zh, en)).startswith(b"\x89PNG")
