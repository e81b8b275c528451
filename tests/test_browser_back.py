"""Back on a phone: it closes what lies over the page, and closing leaves no dead step behind."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, open_page

pytestmark = pytest.mark.browser

TAP = """(id) => {
  const mark = document.getElementById(id);
  mark.scrollIntoView({block: "center", behavior: "instant"});
  const box = mark.getClientRects()[0];
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
"""Brings a mark to the middle of the window and gives the point to touch."""


@pytest.fixture
def phone(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page on a phone, reached from the page of the sources."""
    context = chromium.new_context(
        offline=True, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    page = open_page(context, site, "grassroots/sources.html")
    page.goto(f"file://{site}/{READING}")
    yield page
    context.close()


def tap(page: Page, id_: str) -> None:
    """Touch a mark, and wait for its note."""
    x, y = page.evaluate(TAP, id_)
    page.touchscreen.tap(x, y)
    expect(page.locator(f".panel [data-address={id_}]")).to_be_visible()


def settled(page: Page) -> float:
    """How far the page is scrolled, once it has stood still."""
    page.wait_for_timeout(400)
    return float(page.evaluate("scrollY"))


def test_back_closes_a_note(phone: Page) -> None:
    """Back closes the sheet, moves nothing and gives the focus back; Forward opens it again."""
    tap(phone, "c100")
    before = settled(phone)
    assert phone.url.endswith("#c100")
    phone.go_back()
    expect(phone.locator(".panel")).to_have_count(0)
    expect(phone.locator("#c100")).to_be_focused()
    assert settled(phone) == before
    assert phone.url.endswith("index.html")
    phone.go_forward()
    expect(phone.locator(".panel [data-address=c100]")).to_be_visible()
    assert settled(phone) == before


@pytest.mark.parametrize("way", ["button", "Escape", "outside", "mark"])
def test_a_closed_note_takes_its_entry_away(phone: Page, way: str) -> None:
    """However a note is closed, nothing moves, and the next Back leads to the page before."""
    tap(phone, "c100")
    before = settled(phone)
    if way == "Escape":
        phone.keyboard.press("Escape")
    elif way == "button":
        phone.get_by_role("button", name="关闭 Close").tap()
    elif way == "mark":
        phone.touchscreen.tap(*phone.evaluate(TAP, "c100"))
    else:
        phone.locator(".to-search").tap()
    expect(phone.locator(".panel")).to_have_count(0)
    phone.wait_for_function("!history.state.isLayer")
    assert settled(phone) == before
    phone.go_back()
    expect(phone).to_have_url(re.compile("sources.html"))


def test_from_note_to_note_there_is_one_step(phone: Page) -> None:
    """Moving on in the sheet, or closing and opening at once, leaves one step to go back."""
    tap(phone, "c100")
    phone.get_by_role("button", name="下一处 Next").tap()
    phone.keyboard.press("Escape")
    tap(phone, "c120")
    phone.wait_for_function("history.state.isLayer && location.hash === '#c120'")
    phone.go_back()
    expect(phone.locator(".panel")).to_have_count(0)
    phone.go_back()
    expect(phone).to_have_url(re.compile("sources.html"))


def test_a_touch_beside_the_sheet_only_closes_it(phone: Page) -> None:
    """What is under the finger is not followed; another mark is told of at once."""
    tap(phone, "c045")
    phone.evaluate(
        "() => document.querySelector('#p5s3 > .number').scrollIntoView({block: 'center'})"
    )
    phone.locator("#p5s3 > .number").tap()
    expect(phone.locator(".panel")).to_have_count(0)
    phone.wait_for_function("!history.state.isLayer")
    assert phone.url.endswith("index.html")
    tap(phone, "c045")
    tap(phone, "c046")


def test_a_note_is_there_again_after_reload(phone: Page) -> None:
    """Reload keeps the sheet and its step; a link followed from it leads back to it."""
    tap(phone, "c001")
    phone.reload()
    expect(phone.locator(".panel [data-address=c001]")).to_be_visible()
    link = phone.locator('.panel p[lang="zh-Hans"] a').first
    place = (link.get_attribute("href") or "").split("#")[1]
    link.tap()
    expect(phone.locator(f"#{place}")).to_be_in_viewport()
    expect(phone.locator(".panel")).to_have_count(0)
    phone.go_back()
    expect(phone.locator(".panel [data-address=c001]")).to_be_visible()
    expect(phone.locator("#c001")).to_be_in_viewport()
    phone.go_back()
    expect(phone.locator(".panel")).to_have_count(0)
    assert phone.url.endswith("index.html")


@pytest.mark.parametrize(
    ("button", "layer"), [(".to-search", "dialog.search"), (".settings button", "dialog.sheet")]
)
def test_back_closes_a_dialog(phone: Page, button: str, layer: str) -> None:
    """The search and the settings behave as the notes do."""
    for _ in range(2):
        phone.locator(button).tap()
        expect(phone.locator(layer)).to_be_visible()
        phone.wait_for_function("history.state.isLayer")
        phone.go_back()
        expect(phone.locator(layer)).to_be_hidden()
    phone.locator(button).tap()
    phone.wait_for_function("history.state.isLayer")
    phone.keyboard.press("Escape")
    expect(phone.locator(layer)).to_be_hidden()
    phone.wait_for_function("!history.state.isLayer")
    phone.go_back()
    expect(phone).to_have_url(re.compile("sources.html"))


def test_in_a_margin_a_note_is_no_step(chromium: Browser, site: Path) -> None:
    """On a wide screen notes open beside the text and Back leaves the page."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, "grassroots/sources.html")
    page.goto(f"file://{site}/{READING}")
    page.locator("#c100").click()
    expect(page.locator(".panel [data-address=c100]")).to_be_visible()
    page.go_back()
    assert page.url.endswith("sources.html")
    context.close()


def test_an_address_is_taken_in_the_end(chromium: Browser, site: Path) -> None:
    """Where the browser refuses more changes of the address, the last one is made later."""
    context = chromium.new_context(offline=True)
    context.add_init_script(
        """const taken = history.replaceState;
        history.replaceState = function (...all) {
          if (window.refused > 0) { refused -= 1; throw new Error("SecurityError"); }
          taken.apply(this, all);
        };"""
    )
    page = open_page(context, site, READING)
    page.evaluate("window.refused = 2")
    page.evaluate("vermilion.view.set('view', 'proof')")
    page.evaluate("vermilion.view.set('english')")
    page.wait_for_function("location.search === '?view=proof&english=off'")
    context.close()
