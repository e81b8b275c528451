"""Reading YAML: text stays text, places are right, nothing is lost silently."""

from dataclasses import dataclass

import pytest

from build_notes.model import Bilingual, Location, Record
from build_notes.read.yaml_file import join, read, validate


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample(Record):
    """A record for these tests."""

    entries: tuple[Bilingual, ...] = ()


def test_scalars_stay_text() -> None:
    """A bare `no`, a date and a number are read as they are written."""
    found, problems = read("a: no\nb: 2021-01-25\nc: 007\n", "x.yml")
    assert found
    assert found.value == {"a": "no", "b": "2021-01-25", "c": "007"}
    assert problems == []


def test_places_count_characters() -> None:
    """Columns count characters, not bytes, also beyond the Basic Multilingual Plane."""
    found, _ = read("- {𠮷: 一, 二: 三}\n", "x.yml")
    assert found
    assert found.at(0, "二") == Location("x.yml", 1, 13)


def test_lines_of_prose_are_joined() -> None:
    """English sentences are joined with a space, Chinese without; a blank line parts paragraphs."""
    assert join("One.\nTwo.\n", chinese=False) == "One. Two."
    assert join("一。\n二。\n", chinese=True) == "一。二。"
    assert join("一。\n\n二。\n", chinese=True) == "一。\n二。"


def test_good_entries_survive_bad_ones() -> None:
    """A bad entry is left out, and the places of those after it still hold."""
    text = "entries:\n  - {zh: 一, en: one}\n  - {zh: 二}\n  - {zh: 三, en: three}\n"
    found, _ = read(text, "x.yml")
    assert found
    record, problems = validate(Sample, found)
    assert record
    assert [entry.zh for entry in record.value.entries] == ["一", "三"]
    assert record.at("entries", 1, "en") == Location("x.yml", 4, 17)
    assert [problem.location for problem in problems] == [Location("x.yml", 3, 5)]


def test_empty_file_is_an_empty_mapping() -> None:
    """A file that holds only a comment says nothing, and that is no problem."""
    found, problems = read("# nothing yet\n", "x.yml")
    assert found
    assert (found.value, problems) == ({}, [])


def test_control_character_is_found_at_its_place() -> None:
    """A character that YAML forbids is reported where it stands, whatever stands before it."""
    _, problems = read("甲: 一\n乙: 二\x07\n", "x.yml")
    assert [problem.location for problem in problems] == [Location("x.yml", 2, 5)]


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "a: " + "[" * 3000 + "]" * 3000])
def test_endless_nesting_is_a_problem(text: str) -> None:
    """A value that holds itself, or far too many others, is a problem and not a crash."""
    found, problems = read(text, "x.yml")
    assert found is None
    assert {problem.code for problem in problems} == {"bad-yaml"}


@pytest.mark.parametrize("text", ["- a\n", "a\n", "~\n", "entries: {zh: 一}\n", "? {a: b}\n: c\n"])
def test_wrong_shapes_are_told_in_an_editors_words(text: str) -> None:
    """No message speaks of Python's classes."""
    found, _ = read(text, "x.yml")
    assert found
    _, problems = validate(Sample, found)
    assert problems
    assert not [p for p in problems if "instance" in p.message or "Node(" in p.message]
