"""The garbling page: its figures are the edition's, its lists are whole, its prose counts right."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from projects import GOLDEN

from build_notes.model import Edition, Effect
from build_notes.publish.pipeline import read_edition
from build_notes.read.folder import read_folder
from build_notes.render.context import HANS
from build_notes.render.pages import garbling
from build_notes.render.parts import html as h
from build_notes.render.parts.chart import MEASURE, bar, drawn_page
from build_notes.study.excerpt import clauses
from build_notes.study.habits import habits

TINY = read_edition(read_folder(GOLDEN / "tiny" / "edition"), "editions/tiny")


def section(edition: Edition, id_: str) -> str:
    """Give the HTML of one section of an edition's page."""
    found = re.search(
        rf'<section id="{id_}".*?(?=<section id="|$)',
        h.div[garbling.body(edition, HANS).content],
        re.DOTALL,
    )
    return found[0] if found else ""


def bars(html: str) -> list[tuple[int, int, int]]:
    """Give the number of each row of a bar chart, how long its bar is, and the whole width."""
    row = r'class="value">(\d+)</td>.*?viewBox="0 0 (\d+) 4".*?x2="(\d+)"'
    return [(int(n), int(x), int(whole)) for n, whole, x in re.findall(row, html)]


def test_bars_are_as_long_as_their_numbers(essay: Edition) -> None:
    """Each bar has the length of its number, on one scale whose whole width is the greatest."""
    found = habits(essay)
    wanted = {
        "mechanisms": [m.swaps for m in found.mechanisms if m.swaps],
        "effects": [len(effect.corrections) for effect in found.effects],
    }
    for id_, numbers in wanted.items():
        drawn = bars(section(essay, id_))
        assert [number for number, _, _ in drawn] == numbers
        assert all(number == length for number, length, _ in drawn)
        assert {whole for _, _, whole in drawn} == {max(numbers)}


def test_a_bar_of_the_reversed_is_a_double_line() -> None:
    """The bar of an effect is the line that marks it in the text."""
    assert str(bar(3, 9, Effect.REVERSED)).count("<line") == 2
    assert str(bar(3, 9, Effect.NAME)).count("<line") == 1


def test_dots_have_areas_like_their_numbers(essay: Edition) -> None:
    """In the table of mechanisms by effects a dot's area is to the largest as the numbers are."""
    cells = re.findall(
        r'<circle r="([\d.]+)"></circle></svg><span>(\d+)', section(essay, "effects")
    )
    greatest = max(int(number) for _, number in cells)
    assert sum(int(number) for _, number in cells) == sum(1 for _ in essay.placed())
    for radius, number in cells:
        assert float(radius) ** 2 == pytest.approx(int(number) / greatest, rel=0.02)


def test_a_drawn_page_has_every_character_in_its_place() -> None:
    """Lines of a drawn page are as long as the text, break at the measure and keep the inks."""
    html = str(drawn_page([(40, False), (5, True), (3, False)], indent=2))
    sound, garbled = re.findall(r' d="([^"]*)"', html)
    assert re.findall(r"M(\d+) [\d.]+h(\d+)", sound) == [("2", "34"), ("0", "6"), ("11", "3")]
    assert re.findall(r"M(\d+) [\d.]+h(\d+)", garbled) == [("6", "5")]


def test_the_drawn_pages_are_the_text(essay: Edition) -> None:
    """All characters of the essay are drawn, and in vermilion those of corrected words."""
    html = section(essay, "damage")
    lengths: Counter[str] = Counter()
    for kind, path in re.findall(r'<path class="(\w+)" d="([^"]*)"', html):
        steps = [(int(x), int(step)) for x, step in re.findall(r"M(\d+) [\d.]+h(\d+)", path)]
        assert all(x + step <= MEASURE for x, step in steps)
        lengths[kind] += sum(step for _, step in steps)
    garbled = sum(len(piece.source) for _, piece, _ in essay.placed())
    assert lengths["garbled"] == garbled
    assert lengths["sound"] + garbled == sum(len(s.source) for s in essay.sentences())
    assert all(f'href="index.html#{paragraph.id}"' in html for paragraph in essay.paragraphs)


def test_every_reversed_place_is_listed_once(essay: Edition) -> None:
    """The list for the class has every correction that says the opposite, in document order."""
    listed = re.findall(r'class="turned" id="(c\d+)"', section(essay, "reversed"))
    wanted = [c.id for _, _, c in essay.placed() if c.effect is Effect.REVERSED]
    assert listed == wanted
    for id_ in wanted:
        assert f'href="notes.html#{id_}"' in section(essay, "reversed")


def test_every_recurring_swap_stands_with_its_count(essay: Edition) -> None:
    """The first table has each swap that recurs, how often, and a link to each place."""
    table = section(essay, "habits").split('id="both-ways"')[0]
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", table)
    recurring = [swap for swap in habits(essay).swaps if len(swap.corrections) > 1]
    assert len(rows) == len(recurring)
    for row, swap in zip(rows, recurring, strict=True):
        assert f'<b>{swap.corrected}</b> → <s lang="zh-Hans">{swap.garbled}</s>' in row
        assert f'class="value">{len(swap.corrections)}<' in row
        assert re.findall(r'href="index.html#(c\d+)"', row) == list(swap.corrections)
        assert ('href="#both-ways"' in row) == bool(swap.reverse)


def test_every_exchange_stands_once(essay: Edition) -> None:
    """The second table has each pair that was swapped both ways, once, with all its places."""
    table = section(essay, "habits").split('id="both-ways"')[1]
    pairs = re.findall(r'class="swap" lang="zh-Hans" translate="no">(.+?) ⇄ (.+?)<', table)
    wanted = {
        frozenset((swap.garbled, swap.corrected)) for swap in habits(essay).swaps if swap.reverse
    }
    assert len(pairs) == len(wanted)
    assert {frozenset(pair) for pair in pairs} == wanted


def test_clauses_keep_the_words_and_the_order() -> None:
    """What is shown of a sentence is a run of it that holds the correction, with its mark off."""
    sentence = next(s for s in TINY.sentences() if s.id == "p2s1")
    assert sentence.reading == "请看通知，再看通知。"
    assert clauses(sentence, {"c005"}).reading == "请看通知……"
    assert clauses(sentence, {"c006"}).reading == sentence.reading


def test_every_shown_clause_is_of_its_sentence(essay: Edition) -> None:
    """For every correction of the essay the clauses hold it and are a part of the sentence."""
    for sentence, _, correction in essay.placed():
        shown = clauses(sentence, {correction.id})
        assert correction in shown.corrections
        assert shown.reading.removeprefix("……").removesuffix("……") in sentence.reading


def test_an_edition_may_lack_the_file() -> None:
    """Without `garbling.yml` the page has its figures and none of the prose."""
    page = h.div[garbling.body(replace(TINY, garbling=None), HANS).content]
    assert "introduction" not in page
    assert 'id="recognise"' not in page
    assert 'class="bars"' in page


def test_findings_hold_without_any_opposite() -> None:
    """Where nothing says the opposite, the captions stand in both languages; the list does not."""
    captions = re.findall(r"<figcaption.*?</figcaption>", section(TINY, "effects"), re.DOTALL)
    assert captions
    for caption in captions:
        assert re.search(r'lang="zh-Hans"[^>]*>[^<]', caption)
        assert re.search(r'lang="en">[^<]', caption)
    assert not section(TINY, "reversed")
