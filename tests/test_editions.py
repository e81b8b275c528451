"""The live editions and what documents say of them; every other test has a frozen copy."""

import re
from collections import Counter

import pytest
from projects import ROOT

from build_notes.chinese.pinyin import is_heteronym
from build_notes.model import Edition, Effect, Evidence, Mechanism, addresses, new_lines
from build_notes.publish.editions import read_editions, recorded
from build_notes.publish.inputs import EDITIONS
from build_notes.study.vocabulary import vocabulary

FILES = sorted((ROOT / EDITIONS).glob("*/*.yml"))


@pytest.fixture(scope="module")
def editions() -> list[Edition]:
    """Every edition of the repository; a problem in one of them fails the tests here."""
    return read_editions(ROOT)


@pytest.fixture(scope="module")
def live(editions: list[Edition]) -> Edition:
    """The essay as it is published."""
    return next(edition for edition in editions if edition.slug == "grassroots")


def text(name: str) -> str:
    """Give the text of a document."""
    return (ROOT / name).read_text("utf-8")


def test_live_editions_have_no_problem(editions: list[Edition]) -> None:
    """Each passes every check, and each of its addresses is recorded, so that it can be kept."""
    assert editions
    for edition in editions:
        assert new_lines(edition, recorded(ROOT, edition.slug)) == []


def test_edition_files_name_their_schema() -> None:
    """Each YAML file of an edition tells a text editor which schema to check it by."""
    assert FILES
    for path in FILES:
        first = path.read_text("utf-8").split("\n")[0]
        schema = f"../../schemas/{path.stem}.schema.json"
        assert first == f"# yaml-language-server: $schema={schema}", path
        assert (path.parent / schema).is_file()


def test_method_page_counts_right(live: Edition) -> None:
    """The figures of words and readings on the method page are those of the first essay."""
    entries = vocabulary(live)
    several = sum(is_heteronym(entry.word) for entry in entries)
    places = sum(entry.count for entry in entries)
    lines = [re.findall(r"\d+", line) for line in text("docs/about/method.md").splitlines()]
    told = [numbers for numbers in lines if str(len(entries)) in numbers]
    assert told == [[str(number) for number in (len(entries), places, several)]] * 2


@pytest.mark.parametrize("name", ["README.md", "docs/about/method.md", "docs/about/rights.md"])
def test_addresses_that_documents_name_exist(name: str, live: Edition) -> None:
    """Each passage, correction and commentary entry that a document names is one of the essay."""
    named = set(re.findall(r"\b(?:p\d+s\d+|[ck]\d{3})\b", text(name)))
    assert named
    assert named <= addresses(live).keys()


def test_the_prose_counts_right(live: Edition) -> None:
    """Every figure that the editors give in the essay's prose is what its corrections come to."""
    assert live.garbling
    corrections = [c for _, _, c in live.placed()]
    steps = [(step, c.effect) for c in corrections for step in c.steps]
    kinds = Counter((step.garbled, step.corrected) for step, _ in steps)
    forms: dict[str, set[str]] = {}
    for garbled, corrected in kinds:
        forms.setdefault(corrected, set()).add(garbled)
    antonyms = [x for x in steps if x[0].mechanism is Mechanism.ANTONYM]
    words = [effect for step, effect in antonyms if len(step.corrected) > 1]
    characters = [effect for step, effect in antonyms if len(step.corrected) == 1]
    level = sum(s.reading.count("基层") for s in live.sentences())
    listed = sum(Evidence.LISTED in c.evidence for c in corrections)
    mechanisms = Counter(step.mechanism for step, _ in steps)
    told = live.garbling
    wanted = (
        (
            told.introduction,
            [
                *(len(corrections), listed),
                *(level, kinds["下层", "基层"], level - kinds["下层", "基层"]),
                *(len(steps), len(kinds), sum(n > 1 for n in kinds.values())),
                sum(len(garbled) > 1 for garbled in forms.values()),
            ],
        ),
        (
            told.mechanisms[Mechanism.ANTONYM],
            [
                *(len(antonyms), len(words), words.count(Effect.REVERSED)),
                *(len(characters), characters.count(Effect.NONSENSE)),
            ],
        ),
        (told.mechanisms[Mechanism.UNEXPLAINED], [mechanisms[Mechanism.UNEXPLAINED]]),
        (told.recognise[0].text, [sum(c.effect is Effect.NAME for c in corrections)]),
    )
    for prose, numbers in wanted:
        assert [int(n) for n in re.findall(r"\d+", prose.zh)] == numbers
        assert sorted(int(n) for n in re.findall(r"\d+", prose.en)) == sorted(numbers)
