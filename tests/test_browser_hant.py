"""From one script to the other and back: the place, the view, and the notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, open_page, settle

from build_notes.model import Edition

pytestmark = pytest.mark.browser

TWIN = "grassroots/hant/index.html"
OPENED = """(id) => document.querySelector(".panel [data-address]")?.dataset.address === id"""


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page in Traditional characters, on a wide screen."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield open_page(context, site, TWIN)
    context.close()


@pytest.mark.parametrize("name", ["index.html", "parallel.html", "notes.html"])
def test_the_switch_keeps_place_and_view(chromium: Browser, site: Path, name: str) -> None:
    """The link in the navigation opens the twin at the same place, in the same view, both ways."""
    query = "?view=proof&english=off&language=zh&flip=p8s2&to=p5s5"
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, f"grassroots/{name}{query}#p5s4")
    before = page.evaluate("[location.search, location.hash]")
    settle(page)  # While the page holds on to its place the link is carried off.
    page.locator(".pages").get_by_role("link", name="繁體").click()
    expect(page).to_have_url(f"file://{site}/grassroots/hant/{name}{before[0]}#p5s4")
    expect(page.locator("#p5s4")).to_be_in_viewport()
    assert page.evaluate("[location.search, location.hash]") == before
    settle(page)
    page.locator(".pages").get_by_role("link", name="简体").click()
    expect(page).to_have_url(f"file://{site}/grassroots/{name}{before[0]}#p5s4")
    expect(page.locator("#p5s4")).to_be_in_viewport()
    context.close()


def test_the_switch_keeps_what_is_looked_at(page: Page, site: Path) -> None:
    """By key or from the settings, the sentence in the window goes along, whatever the address."""
    page.evaluate("location.hash = 'p4s1'")
    settle(page)
    page.locator("#p14s3").evaluate("(one) => one.scrollIntoView()")
    page.keyboard.press("t")
    expect(page).to_have_url(f"file://{site}/{READING}#p14s3")
    page.wait_for_load_state("load")
    settle(page)
    page.locator("#p16s1").evaluate("(one) => one.scrollIntoView()")
    page.get_by_role("button", name="设置 Settings").click()
    page.locator(".sheet .script").click()
    expect(page).to_have_url(f"file://{site}/{TWIN}#p16s1")
    expect(page.locator("#p16s1")).to_be_in_viewport()


def test_without_scripts_the_switch_opens_the_twin(chromium: Browser, site: Path) -> None:
    """Without scripts the link leads to the same page in the other script."""
    context = chromium.new_context(offline=True, java_script_enabled=False)
    page = open_page(context, site, "grassroots/sources.html")
    page.locator(".pages .script").click()
    expect(page).to_have_url(f"file://{site}/grassroots/hant/sources.html")
    page.locator(".pages .script").click()
    expect(page).to_have_url(f"file://{site}/grassroots/sources.html")
    context.close()


def test_notes_open_in_traditional_characters(page: Page) -> None:
    """A note is in Traditional characters, and its garbled phrase as it was published."""
    page.locator("#c049").click()
    page.wait_for_function(OPENED, arg="c049")
    note = page.locator(".panel .note")
    expect(note.locator(".pair s")).to_have_attribute("lang", "zh-Hans")
    expect(note.locator(".pair b.corrected")).to_have_attribute("lang", "zh-Hant")
    expect(page.locator("#c064")).to_have_text("減輕")
    page.keyboard.press("Escape")
    page.locator("#c066").click()
    page.wait_for_function(OPENED, arg="c066")
    expect(note.locator(".pair s")).to_have_text("累赘")
    expect(note.locator(".pair b.corrected")).to_have_text("負擔")
    expect(page.get_by_role("button", name="下一處 Next")).to_be_visible()
    expect(page.get_by_role("button", name="關閉 Close")).to_be_visible()


def test_selection_is_the_traditional_text(page: Page, essay: Edition) -> None:
    """Marked, a line is the Traditional text; as published, the machine's; and back again."""
    wanted = {sentence.id: sentence.traditional for sentence in essay.sentences()}
    lines = """() => Object.fromEntries([...document.querySelectorAll("[data-passage]")].map(
      (one) => [one.dataset.passage, one.textContent]))"""
    assert page.evaluate(lines) == wanted
    page.get_by_role("button", name="原 as published").click()
    assert page.evaluate(lines) == {
        sentence.id: "".join(
            piece.source if piece.correction else piece.reading for piece in sentence.pieces
        )
        for sentence in essay.sentences()
    }
    expect(page.locator("#p5s4 .zh")).to_have_attribute("lang", "zh-Hans")
    page.get_by_role("button", name="校 marked").click()
    assert page.evaluate(lines) == wanted
    expect(page.locator("#p5s4 .zh")).to_have_attribute("lang", "zh-Hant")


def test_each_script_has_its_faces(page: Page) -> None:
    """Traditional text, what has no language, and a garbled phrase are set in their own faces."""
    face = "(one) => getComputedStyle(one).fontFamily.split(',')[0]"
    assert "TC" in page.locator("#p5s4 .zh").evaluate(face)
    assert "TC" in page.locator("body").evaluate(face)
    assert "SC" in page.locator("#p5s4 .apparatus s").first.evaluate(face)
    assert "SC" in page.locator(".pages .script span").evaluate(face)
