"""The words page in a browser: sort, filter, find, print."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import open_page

from build_notes.model import Edition
from build_notes.study.vocabulary import Entry, by_frequency, by_level, by_order, vocabulary

pytestmark = pytest.mark.browser

WORDS = "grassroots/words.html"


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The words page on a phone."""
    context = chromium.new_context(offline=True, viewport={"width": 360, "height": 740})
    yield open_page(context, site, WORDS)
    context.close()


@pytest.fixture(scope="module")
def entries(essay: Edition) -> tuple[Entry, ...]:
    """The essay's vocabulary."""
    return vocabulary(essay)


def ids(entries: tuple[Entry, ...]) -> list[str]:
    """Give the addresses of entries."""
    return [entry.id for entry in entries]


def shown(page: Page) -> list[str]:
    """Give the addresses of the words that are not filtered out, as they stand."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".entry")]
          .filter((word) => word.getClientRects().length).map((word) => word.id)"""
    )
    return found


def find(page: Page, text: str) -> list[str]:
    """Type into the find field, and give the headwords that are shown for it."""
    page.get_by_role("searchbox").fill(text)
    page.wait_for_function(
        "(text) => new URLSearchParams(location.search).get('find') === text", arg=text
    )
    return page.locator(".entry:not([hidden]) .head b").all_text_contents()


def test_sort_stands_in_the_address(page: Page, entries: tuple[Entry, ...]) -> None:
    """Each order is that of the model, in the address, after a reload, and back again."""
    assert shown(page) == ids(by_level(entries))
    for name, order in (("frequency", by_frequency), ("order", by_order)):
        page.get_by_role("combobox").select_option(name)
        assert page.url.endswith(f"words.html?sort={name}")
        assert shown(page) == ids(order(entries))
        page.reload()
        assert shown(page) == ids(order(entries))
    page.get_by_role("combobox").select_option("level")
    assert page.url.endswith("words.html")
    assert shown(page) == ids(by_level(entries))


def test_levels_stand_in_the_address(page: Page, entries: tuple[Entry, ...]) -> None:
    """Two levels widen, the address keeps both, and terms, which have no level, step back."""
    page.get_by_label("HSK 7–9").check()
    page.locator("[value=beyond]").check()
    wanted = [e.id for e in by_level(entries) if e.level in {"7-9", None}]
    assert shown(page) == wanted
    assert "level=7-9.beyond" in page.url
    expect(page.locator("#terms")).to_be_hidden()
    page.reload()
    assert shown(page) == wanted
    expect(page.locator(".filter output")).to_have_text(f"{len(wanted)} / {len(entries)}")
    page.get_by_role("link", name="Terms and names").click()
    expect(page.locator("#terms")).to_be_visible()


def test_find_by_characters_and_pinyin(page: Page) -> None:
    """Characters of either script, and pinyin with or without its tones, find the word."""
    ways = ("基层", "基層", "jiceng", "jī céng", "jīceng", "ji1ceng2", "JICENG", "ceng2")
    for text in ways:
        found = find(page, text)
        assert "基层" in found, text
        assert len(found) < 20, text


def test_find_heeds_tones_that_are_given(page: Page) -> None:
    """A wrong tone finds nothing; ü is found as ü, v and u; a term is found by its English."""
    for text in ("jǐcéng", "ji3ceng2", "jiceng1"):
        assert find(page, text) == []
    assert "的" in find(page, "de5")
    assert "的" not in find(page, "de2")
    for text in ("kǎolǜ", "kaolv4", "kaolü", "kaolu", "kao3lv"):
        assert find(page, text) == ["考虑"]
    find(page, "bureaucratism")
    expect(page.locator(".term:visible")).to_have_count(1)


def test_a_named_word_is_lit_whatever_the_filter(chromium: Browser, site: Path) -> None:
    """A link to a word lands on it and lights it, though the filter would hide it."""
    context = chromium.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = open_page(context, site, f"{WORDS}?sort=frequency&level=1#w-57fa5c42-ji1ceng2")
    word = page.locator("#w-57fa5c42-ji1ceng2")
    expect(word).to_be_in_viewport()
    expect(word).to_have_class("entry lit")
    expect(page.locator(".entry:visible .times").first).to_contain_text("HSK 1 ")
    context.close()


def test_print_shows_what_the_filter_shows(page: Page, entries: tuple[Entry, ...]) -> None:
    """On paper stand the chosen words in two columns, black on white, and no control."""
    page.goto(page.url + "?level=2.4&find=an")
    chosen = shown(page)
    assert 20 < len(chosen) < sum(entry.level in {"2", "4"} for entry in entries)
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 700, "height": 1000})
    assert shown(page) == chosen
    for control in (".filter", ".pages", ".ways", ".md-header", ".entry .places", "#terms"):
        expect(page.locator(control).first).to_be_hidden()
    lefts = page.evaluate(
        """() => [...document.querySelectorAll(".entry:not([hidden])")]
          .map((word) => Math.round(word.getBoundingClientRect().left))"""
    )
    assert len(set(lefts)) == 2
    colours = "getComputedStyle(document.querySelector('.entry:not([hidden]) .head b')).color"
    assert page.evaluate(colours) == "rgb(0, 0, 0)"


def test_an_entry_is_a_card_on_a_phone(page: Page) -> None:
    """At 360 px nothing is cut or scrolls sideways, and most entries take little height."""
    page.add_style_tag(content=".entry { content-visibility: visible !important; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    heights = sorted(
        page.evaluate("[...document.querySelectorAll('.entry')].map((e) => e.offsetHeight)")
    )
    assert heights[len(heights) // 2] < 130
    assert heights[-1] < 260


def test_without_scripts_all_is_there(
    chromium: Browser, site: Path, entries: tuple[Entry, ...]
) -> None:
    """Every word is shown by level, no control is, and a link to a word lights it."""
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = open_page(context, site, f"{WORDS}#w-57fa5c42-ji1ceng2")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator(".entry")).to_have_count(len(entries))
    expect(page.locator(".entry[hidden]")).to_have_count(0)
    expect(page.locator("#w-57fa5c42-ji1ceng2")).not_to_have_css(
        "background-color", "rgba(0, 0, 0, 0)"
    )
    context.close()


def test_a_number_leads_to_its_sentence(page: Page) -> None:
    """The number before an example opens the reading page there, the word lit."""
    page.locator(".entry .in-context a").first.click()
    expect(page).to_have_url(re.compile(r"/index\.html\?hit=[^#]*#p2s1$"))
    page.wait_for_function("CSS.highlights.get('hit')?.size")
    assert page.evaluate("[...CSS.highlights.get('hit')].map(String)") == ["本"]
