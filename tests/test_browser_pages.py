"""Every built page in a real browser, from a folder, with the network refused."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from windows import PAGES, READING, open_page, settle

from build_notes.model import Edition
from build_notes.render.kinds import KINDS

pytestmark = pytest.mark.browser

TRADITIONAL = tuple(f"grassroots/hant/{kind.path}" for kind in KINDS)
"""The twins, which differ in nothing but their characters."""


def test_the_pages_are_all_pages(site: Path) -> None:
    """The pages that these tests open are those that the site has."""
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.html")} == {
        *PAGES,
        *TRADITIONAL,
    }


# The page for missing addresses names its files from the root of a server.
@pytest.mark.parametrize("address", [page for page in PAGES if page != "404.html"])
def test_page_opens_from_a_folder(chromium: Browser, site: Path, address: str) -> None:
    """A page opens without a complaint or a request to elsewhere, and is as wide as its window.

    1280 pixels at 400 % are 320 (WCAG 2.2, 1.4.10).
    """
    context = chromium.new_context(offline=True)
    page = open_page(context, site, address)
    settle(page, 3)
    expect(page.locator("h1").first).to_be_visible()
    wide = []
    for width, height in ((320, 256), (360, 740), (768, 1024), (1440, 900)):
        page.set_viewport_size({"width": width, "height": height})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(width)
    context.close()
    assert wide == []


@pytest.mark.parametrize("address", TRADITIONAL)
def test_traditional_page_opens_from_a_folder(chromium: Browser, site: Path, address: str) -> None:
    """A twin opens without a complaint, and nothing scrolls sideways where room is least."""
    context = chromium.new_context(offline=True, viewport={"width": 320, "height": 640})
    page = open_page(context, site, address)
    settle(page, 3)
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_pages_open_without_scripts(chromium: Browser, site: Path) -> None:
    """Without scripts every page opens from a folder and complains of nothing."""
    context = chromium.new_context(offline=True, java_script_enabled=False)
    for address in PAGES:
        if address != "404.html":
            page = open_page(context, site, address)
            expect(page.locator("h1").first).to_be_visible()
            page.close()
    context.close()


@pytest.mark.parametrize("address", ["grassroots/index.html", "grassroots/parallel.html"])
@pytest.mark.parametrize("query", ["?view=proof", "?view=published&as_published=on"])
def test_no_view_scrolls_sideways(chromium: Browser, site: Path, address: str, query: str) -> None:
    """Nor is a page wider in another view, with the largest text."""
    context = chromium.new_context(offline=True, viewport={"width": 320, "height": 640})
    page = open_page(context, site, address + query)
    page.evaluate("document.documentElement.dataset.size = 'xl'")
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= 320


def test_without_scripts_everything_is_there(chromium: Browser, site: Path, essay: Edition) -> None:
    """Each sentence, its English, what it said as published, and each correction's line show."""
    context = chromium.new_context(offline=True, java_script_enabled=False)
    page = open_page(context, site, READING)
    shown = page.locator(".sentence").evaluate_all(
        """(sentences) => Object.fromEntries(sentences.map((one) => {
          const count = (part) =>
            [...one.querySelectorAll(part)].filter((it) => it.checkVisibility()).length;
          return [one.id, [".zh", ".en", ".published", ".apparatus li"].map(count)];
        }))"""
    )
    assert shown == {
        sentence.id: [1, 1, int(bool(sentence.as_published)), len(sentence.corrections)]
        for sentence in essay.sentences()
    }
    expect(page.locator(".tools")).to_be_hidden()
    page.locator("#c064").click()
    expect(page).to_have_url(f"file://{site}/grassroots/notes.html#c064")
    expect(page.locator("#c064")).to_be_in_viewport()
    expect(page.locator("#c064 p[lang=en]").last).to_be_visible()
    page.locator("#c064 .permalink a").first.click()
    expect(page).to_have_url(f"file://{site}/{READING}#c064")
    context.close()


def test_print_has_notes_as_footnotes(chromium: Browser, site: Path, essay: Edition) -> None:
    """On paper no control is left, and a sentence's corrections stand below it with numbers."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, READING)
    page.emulate_media(media="print")
    for selector in (".md-header", ".tools", ".pages", ".legend"):
        expect(page.locator(selector).first).to_be_hidden()
    expect(page.locator("#p5s4 .apparatus")).to_be_visible()
    numbers = page.evaluate(
        """() => [...document.querySelectorAll(".apparatus li, .zh .correction")].map((one) =>
          getComputedStyle(one, one.matches("li") ? "::before" : "::after").content)"""
    )
    total = sum(1 for _ in essay.placed())
    assert sum("counter(entry)" in number for number in numbers) == total
    assert sum("counter(mark)" in number for number in numbers) == total
    context.close()


def test_languages_can_be_hidden(chromium: Browser, site: Path) -> None:
    """One language of labels and notes hides; the translation, which is no label, stays."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, f"{READING}?language=en#c064")
    note = page.locator(".panel .note")
    expect(note.locator("p.in-en").first).to_be_visible()
    expect(note.locator("p.in-zh").first).to_be_hidden()
    page.locator(".languages input[value=zh]").check()
    expect(note.locator("p.in-en").first).to_be_hidden()
    expect(note.locator("p.in-zh").first).to_be_visible()
    expect(page.locator("#p5s4 .en")).to_be_visible()
    expect(page.locator("#p5s4 .zh")).to_be_visible()
    assert "language=zh" in page.url
    context.close()


def test_settings_hold_on_the_next_page(chromium: Browser, site: Path) -> None:
    """Text size and shortcuts are kept; an address that names a language stores nothing."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, f"{READING}?language=en")
    page.get_by_role("button", name="设置 Settings").click()
    page.locator(".sheet [name=size][value=xl]").check()
    page.keyboard.press("Escape")
    expect(page.locator(".sheet")).to_be_hidden()
    other = open_page(context, site, "grassroots/notes.html")
    root = other.locator("html")
    expect(root).to_have_attribute("data-size", "xl")
    expect(root).to_have_attribute("data-language", "both")
    context.close()


def test_dark_without_scripts_follows_the_system(chromium: Browser, site: Path) -> None:
    """The lamp-lit page does not need a script."""
    context = chromium.new_context(offline=True, java_script_enabled=False, color_scheme="dark")
    page = open_page(context, site, READING)
    colour = page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor")
    assert colour == "rgb(28, 25, 21)"
    context.close()


def test_the_keyboard_opens_the_drawer(chromium: Browser, site: Path) -> None:
    """On a narrow screen the menu button answers Enter and Space; Escape closes the drawer."""
    context = chromium.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = open_page(context, site, READING)
    button = page.get_by_role("button", name="菜单 Menu")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-nav--primary a").first).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-expanded", "true")
    context.close()


def test_text_sizes_go_up(chromium: Browser, site: Path) -> None:
    """On any window each text size is larger than the one before it."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, READING)
    for width in (360, 1440, 1700, 2100):
        page.set_viewport_size({"width": width, "height": 800})
        sizes = page.evaluate(
            """() => ["s", "m", "l", "xl"].map((size) => {
              document.documentElement.dataset.size = size;
              return parseFloat(getComputedStyle(document.querySelector("#p5s1 .zh")).fontSize);
            })"""
        )
        assert sizes == sorted(set(sizes)), width
    context.close()
