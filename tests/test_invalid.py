"""Bad editions: each folder causes one kind of problem and no other, and nothing is published."""

from pathlib import Path

import edits
import pytest

from build_notes.publish.docs import render
from build_notes.read.problems import CODES, EditionError

CASES = sorted(Path(__file__).with_name("invalid").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_edition(case: Path, project: Path, rewrite: bool) -> None:
    """The problems are those of `expected.txt`, word for word, and no file is written."""
    edits.apply(case / "edits.yml", project)
    before = sorted((project / "docs").rglob("*"))
    with pytest.raises(EditionError) as raised:
        render(project, None, lambda _: None)
    if rewrite:
        (case / "expected.txt").write_text(f"{raised.value}\n", "utf-8")
    assert f"{raised.value}\n" == (case / "expected.txt").read_text("utf-8")
    assert {problem.code for problem in raised.value.problems} == {case.name}
    assert sorted((project / "docs").rglob("*")) == before


def test_every_code_has_a_case() -> None:
    """Every problem that can be reported has a bad edition that causes it."""
    assert {case.name for case in CASES} == set(CODES)


def test_all_problems_in_one_run(project: Path) -> None:
    """Problems of several files and stages come in one run, in the order of their places."""
    for name in ("no-place", "missing-translation", "duplicate-key", "unknown-source"):
        edits.apply(Path(__file__).parent / "invalid" / name / "edits.yml", project)
    with pytest.raises(EditionError) as raised:
        render(project, None, lambda _: None)
    locations = [problem.location for problem in raised.value.problems]
    assert locations == sorted(locations)
    codes = {problem.code for problem in raised.value.problems}
    assert codes >= {"no-place", "missing-translation", "duplicate-key", "unknown-source"}
