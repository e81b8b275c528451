"""Characters that no text has, and what a terminal is shown of an editor's file."""

import hashlib
import unicodedata

import pytest
from conftest import GOLDEN

from build_notes.chinese.characters import legible, not_text, odd
from build_notes.model import Edition, Location
from build_notes.publish.pipeline import read_edition
from build_notes.read import limits
from build_notes.read.folder import read_folder
from build_notes.read.problems import EditionError, Problem
from build_notes.read.yaml_file import read
from build_notes.study.report import report

FOLDER = "build_notes/editions/tiny"


def tiny(source: str, **files: str) -> Edition:
    """Read the tiny edition with its last paragraph and some of its files changed."""
    found = read_folder(GOLDEN / "tiny" / "edition")
    text = found["source.txt"].decode().replace("这段尚未编完。", source)
    old = hashlib.sha256(found["source.txt"]).hexdigest()
    found["source.txt"] = text.encode()
    new = hashlib.sha256(found["source.txt"]).hexdigest()
    found["edition.yml"] = found["edition.yml"].decode().replace(old, new).encode()
    found |= {f"{name}.yml": content.encode() for name, content in files.items()}
    return read_edition(found, FOLDER)


def test_no_text_has_controls_or_noncharacters() -> None:
    """All of Unicode's controls, surrogates and noncharacters, and no other character."""
    for code in range(0x110000):
        character = chr(code)
        is_control = unicodedata.category(character) == "Cc" and character not in "\t\n\r"
        is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
        is_half = 0xD800 <= code <= 0xDFFF
        assert bool(not_text(character)) == (is_control or is_noncharacter or is_half), hex(code)


@pytest.mark.parametrize("character", ["\x02", "\x1b", "\x7f", "\x9b", "\ufdd0", "\U0010ffff"])
def test_what_no_text_has_is_refused(character: str) -> None:
    """In the source it is found at its place, though the hash is right."""
    with pytest.raises(EditionError) as raised:
        tiny(f"这段{character}尚未编完。")
    (problem,) = raised.value.problems
    assert (problem.code, problem.location) == (
        "bad-character",
        Location(f"{FOLDER}/source.txt", 5, 5),
    )
    assert f"U+{ord(character):04X}" in problem.message


@pytest.mark.parametrize("escape", [r"\0", r"\x1b", r"\e", r"\u0002", r"\U0001FFFE", r"\N"])
def test_escapes_are_refused_at_their_place(escape: str) -> None:
    """An escape of YAML brings in no character that may not stand there itself."""
    _, problems = read(f'a: "\\\\x1b 甲{escape}"\n', "x.yml")
    assert [p.location for p in problems] == [Location("x.yml", 1, 12)]
    assert problems[0].code == "bad-character"


def test_unseen_characters_are_kept_and_reported() -> None:
    """What nobody sees stays in the text, and the report says what it is and where."""
    edition = tiny("\ufeff这\u00a0段\u200b尚未\u202e编\ufffd完。\U000e0041")
    assert edition.paragraphs[2].source.startswith("\ufeff这\u00a0段\u200b尚未\u202e")
    lines = "\n".join(report(edition, ()))
    for code, place in (
        ("U+FEFF", "5:3"),
        ("U+00A0", "5:5"),
        ("U+200B", "5:7"),
        ("U+202E", "5:10"),
    ):
        assert any(code in line and f"source.txt:{place}" in line for line in lines.split("\n"))
    assert "U+FFFD" in lines
    assert "U+E0041" in lines


def test_expected_spaces_are_not_reported() -> None:
    """The spaces of an indent are no news."""
    assert odd("\u3000\u3000 a\t\r\n，。“”——……") == {}


def test_a_problem_is_one_visible_line() -> None:
    """Nothing that a file or its name holds moves the cursor, turns the line or makes a second."""
    quoted = "\x1b[2J\u202e\n\r\u2028\x9b\u200b\x00\udcff"
    problem = Problem(Location(f"a{quoted}.yml", 1, 1), "unknown-file", f"「{quoted}」", quoted)
    line = str(problem)
    assert line.isprintable()
    assert r"\x1b[2J\u202e\n\r\u2028" in line
    line.encode()


def test_a_problem_is_not_without_end() -> None:
    """What is quoted is cut in its middle, and so is the whole."""
    line = str(Problem(Location("x"), "no-place", f"「{'一' * 9000}」 is not there", "y" * 9000))
    assert len(line) < 2 * limits.MESSAGE
    assert "」 is not there" in line


def test_chinese_is_shown_as_it_is() -> None:
    """Only what cannot be seen is written out."""
    assert legible("“减负”\u3000（é，𠮷）") == "“减负”\u3000（é，𠮷）"


def test_the_order_of_bytes_is_no_character_of_yaml() -> None:
    """A mark of byte order is passed over, and columns count from what follows it."""
    found, problems = read("\ufeff甲: 一\n", "x.yml")
    assert problems == []
    assert found
    assert found.at("甲") == Location("x.yml", 1, 4)


def test_places_count_the_lines_of_an_editor() -> None:
    """A line ends at a line feed, also where the parser of YAML counts more."""
    found, _ = read("甲: 一\u2028乙: 二\n丙: 三\n", "x.yml")
    assert found
    assert found.at("丙") == Location("x.yml", 2, 4)
