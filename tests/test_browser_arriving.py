"""What a reader meets who comes to the text: at its head, or by a link in its midst."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, open_page, settle

from build_notes.model import Edition

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["both", "zh", "en"])
@pytest.mark.parametrize("folder", ["", "hant/"])
def test_the_essay_begins_on_the_first_screen(
    chromium: Browser, site: Path, folder: str, language: str
) -> None:
    """On a phone the first line of the essay stands within one screen, and the pages in one row."""
    context = chromium.new_context(offline=True, viewport={"width": 360, "height": 740})
    context.add_init_script(f"localStorage.setItem('vermilion:language', '{language}')")
    page = open_page(context, site, READING.replace("/", f"/{folder}"))
    first = page.locator("#p4s1 .zh").bounding_box()
    assert first
    assert first["y"] + 40 <= 740
    tops = "(links) => new Set(links.map((one) => one.getBoundingClientRect().top)).size"
    assert page.locator(".pages a").evaluate_all(tops) == 1
    for name in ("zh", "en") if language == "both" else (language,):
        expect(page.locator(f".pages a:nth-child(2) .in-{name}")).to_be_visible()
    expect(page.locator(".standing")).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("width", [360, 1440])
def test_a_deep_link_says_what_it_is(
    chromium: Browser, site: Path, essay: Edition, width: int
) -> None:
    """Once the heading is out of sight the title and the place stand in the header, and no text."""
    context = chromium.new_context(offline=True, viewport={"width": width, "height": 740})
    page = open_page(context, site, f"{READING}#p14s3")
    settle(page)
    head = page.locator(".running")
    expect(head).to_contain_text(essay.about.title.zh)
    expect(head).to_contain_text("¶ 14.3")
    shown, text = head.bounding_box(), page.locator("#p14s3 > .zh").bounding_box()
    assert shown
    assert text
    assert shown["y"] + shown["height"] <= text["y"]
    head.locator("a").click()
    expect(page.locator("h1")).to_be_in_viewport()
    expect(head).to_be_hidden()
    context.close()


def test_the_running_head_follows(phone: Page) -> None:
    """It tells the sentence that is read, and is away at the head of the page."""
    head = phone.locator(".running")
    expect(head).to_be_hidden()
    for place in ("p6s1", "p12s1"):
        phone.evaluate("(id) => document.getElementById(id).scrollIntoView()", place)
        settle(phone)
        seen = phone.evaluate("vermilion.place.firstSeen().id")
        expect(head).to_contain_text(f"¶ {seen[1:].replace('s', '.')}")


@pytest.mark.parametrize("address", ["grassroots/history.html", "grassroots/hant/sources.html"])
def test_the_page_that_is_read_is_in_its_row(chromium: Browser, site: Path, address: str) -> None:
    """On a phone the row of pages begins where the page that is read can be seen."""
    context = chromium.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = open_page(context, site, address)
    box = page.locator(".pages [aria-current]").bounding_box()
    assert box
    assert 0 <= box["x"] <= box["x"] + box["width"] <= 360
    context.close()
