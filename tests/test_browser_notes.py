"""The notes page in a browser: filter, sort, find."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import open_page

from build_notes.model import Certainty, Edition, Effect, Mechanism

pytestmark = pytest.mark.browser

NOTES = "grassroots/notes.html"


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The notes page on a phone."""
    context = chromium.new_context(offline=True, viewport={"width": 360, "height": 740})
    yield open_page(context, site, NOTES)
    context.close()


def shown(page: Page) -> list[str]:
    """Give the ids of the notes that are not filtered out, as they stand."""
    ids: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('[data-part="notes"] .note')]
          .filter((note) => note.getClientRects().length).map((note) => note.id)"""
    )
    return ids


def test_filters_join_words_of_a_facet_and_narrow_by_facets(page: Page, essay: Edition) -> None:
    """Two words of one facet widen, another facet narrows, and the address keeps both."""
    page.locator(".filter summary").click()
    page.locator("[name=effect][value=reversed]").check()
    page.locator("[name=effect][value=nonsense]").check()
    page.locator("[name=mechanism][value=antonym]").check()
    wanted = [
        c.id
        for _, _, c in essay.placed()
        if c.effect in {Effect.REVERSED, Effect.NONSENSE} and c.mechanism is Mechanism.ANTONYM
    ]
    assert wanted
    assert shown(page) == wanted
    expect(page.locator(".filter output")).to_have_text(
        f"{len(wanted)} / {sum(1 for _ in essay.placed())}"
    )
    page.reload()
    assert shown(page) == wanted


def test_find_looks_into_both_languages_and_both_sides(page: Page, essay: Edition) -> None:
    """What is typed is found in forms and notes; nothing is found where nothing stands."""
    box = page.get_by_role("searchbox")
    for words in ("粗力", "精力", "beneficiary"):
        box.fill(words)
        page.wait_for_function(
            "(words) => new URLSearchParams(location.search).get('find') === words", arg=words
        )
        found = shown(page)
        wanted = {
            c.id
            for _, _, c in essay.placed()
            if words in f"{c.garbled} {c.corrected} {c.gloss.garbled} {c.gloss.corrected}"
        }
        assert wanted
        assert wanted <= set(found)
        assert len(found) < 60
    box.fill("没有这样的话")
    page.wait_for_function("document.querySelector('.filter output').textContent.startsWith('0 /')")
    assert shown(page) == []


def test_sorted_notes_bring_their_sentence_along(page: Page, essay: Edition) -> None:
    """Sorted by certainty the surest come first, each with the words around it; and back again."""
    page.get_by_role("combobox").select_option("certainty")
    ids = shown(page)
    certainty = {c.id: list(Certainty).index(c.certainty) for _, _, c in essay.placed()}
    assert [certainty[id_] for id_ in ids] == sorted(certainty.values())
    sentence = next(s for s in essay.sentences() if any(c.id == ids[0] for c in s.corrections))
    context = page.locator(f"#{ids[0]} .context")
    assert re.sub(r"\s", "", context.inner_text()) == re.sub(r"\s", "", sentence.reading)
    page.get_by_role("combobox").select_option("")
    assert shown(page) == [c.id for _, _, c in essay.placed()]


def test_an_address_lands_in_a_sorted_and_filtered_page(chromium: Browser, site: Path) -> None:
    """A link with a filter opens filtered, and still lands on the note that it names."""
    context = chromium.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = open_page(context, site, f"{NOTES}?effect=reversed&sort=garbled#c064")
    expect(page.locator("#c064")).to_be_in_viewport()
    expect(page.locator("#c001")).to_be_hidden()
    context.close()


def test_a_named_note_is_shown_whatever_the_filter(chromium: Browser, site: Path) -> None:
    """A note that the filter would hide shows where an address or a link on the page names it."""
    context = chromium.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = open_page(context, site, f"{NOTES}?effect=reversed#c006")
    expect(page.locator("#c006")).to_be_in_viewport()
    expect(page.locator("#c001")).to_be_hidden()
    page.locator(".uncertain-ones summary").click()
    link = page.locator(".uncertain-ones a").first
    link.click()
    expect(page.locator(link.get_attribute("href") or "")).to_be_in_viewport()
    context.close()


def test_uncertain_ones_are_reached_at_once(page: Page, essay: Edition) -> None:
    """The list at the head of the page names every crux and every correction below certain."""
    page.locator(".uncertain-ones summary").click()
    links = page.locator(".uncertain-ones a")
    wanted = [c.id for _, _, c in essay.placed() if c.certainty is not Certainty.CERTAIN]
    assert sorted((link.get_attribute("href") or "")[1:] for link in links.all()) == sorted(wanted)
    links.first.click()
    expect(page.locator(page.url[page.url.index("#") :])).to_be_in_viewport()


def test_sort_options_follow_the_language(chromium: Browser, site: Path) -> None:
    """Options, which hold no markup, are named in the language that labels have."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, f"{NOTES}?language=en")
    assert page.get_by_role("combobox").inner_text().splitlines()[0] == "order in the text"
    page.locator(".languages input[value=zh]").check()
    assert page.get_by_role("combobox").inner_text().splitlines()[0] == "文中次序"
    context.close()
