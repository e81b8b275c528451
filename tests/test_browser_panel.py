"""Every note of the reading page: by mouse, by touch, by keyboard, and by its address."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, open_page

from build_notes.model import Edition

pytestmark = pytest.mark.browser

STATE = """() => [
  document.querySelector(".panel [data-address]")?.dataset.address || null,
  scrollY,
  [...document.querySelectorAll(".sentence")].reduce((sum, one) => sum + one.offsetTop, 0),
  document.activeElement.id,
]"""
"""The note that is open, how far the page is scrolled, where the sentences stand, the focus."""
SHOW = """(id) => {
  const mark = document.getElementById(id);
  mark.scrollIntoView({block: "center"});
  const box = mark.getClientRects()[0];
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
"""Brings a mark to the middle of the window and gives the point to press."""
OPENED = """(id) => document.querySelector(".panel [data-address]")?.dataset.address === id"""


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page on a wide screen."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield open_page(context, site, READING)
    context.close()


@pytest.fixture
def phone(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page on a phone."""
    context = chromium.new_context(
        offline=True, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    yield open_page(context, site, READING)
    context.close()


def test_every_note_opens_by_mouse(page: Page, essay: Edition) -> None:
    """A click opens the mark's own note, nothing moves, and Escape gives the focus back."""
    for _, _, correction in essay.placed():
        x, y = page.evaluate(SHOW, correction.id)
        _, *before, _ = page.evaluate(STATE)
        page.mouse.click(x, y)
        page.wait_for_function(OPENED, arg=correction.id)
        shown, *after, _ = page.evaluate(STATE)
        assert (shown, after) == (correction.id, before)
        page.keyboard.press("Escape")
        shown, *after, focused = page.evaluate(STATE)
        assert (shown, after, focused) == (None, before, correction.id)


def test_every_note_opens_by_keyboard(page: Page, essay: Edition) -> None:
    """Arrows reach each mark of a sentence from its one stop; Enter goes in, Escape comes back."""
    for sentence in essay.sentences():
        if not sentence.corrections:
            continue
        places = page.locator(f"#{sentence.id} [data-passage] :is(a, ruby)")
        stops = page.locator(f"#{sentence.id} [data-passage] [tabindex='0']")
        expect(stops).to_have_count(1)
        stops.focus()
        page.keyboard.press("Home")
        waiting = [correction.id for correction in sentence.corrections]
        for _ in range(places.count()):
            focused = page.evaluate("document.activeElement.id")
            if focused in waiting:
                waiting.remove(focused)
                before = page.evaluate(STATE)[1:3]
                page.keyboard.press("Enter")
                page.wait_for_function(OPENED, arg=focused)
                expect(page.locator(".panel")).to_be_focused()
                page.keyboard.press("Escape")
                assert page.evaluate(STATE) == [None, *before, focused]
            if not waiting:
                break
            page.keyboard.press("ArrowRight")
        assert not waiting
        expect(stops).to_have_count(1)


def test_every_note_opens_by_touch_as_a_sheet(phone: Page, essay: Edition) -> None:
    """On a phone the note is a sheet from below that leaves the word in sight."""
    for _, _, correction in essay.placed():
        x, y = phone.evaluate(SHOW, correction.id)
        phone.touchscreen.tap(x, y)
        phone.wait_for_function(OPENED, arg=correction.id)
        sheet, word = phone.evaluate(
            """(id) => [document.querySelector(".panel"), document.getElementById(id)].map(
              (one) => one.getClientRects()[0].toJSON())""",
            correction.id,
        )
        assert sheet["bottom"] == pytest.approx(740, abs=1)
        assert 0 <= word["top"] < word["bottom"] <= sheet["top"]
        phone.locator(".panel").get_by_role("button", name="关闭 Close").tap()
        assert phone.evaluate(STATE)[0] is None


def test_every_address_of_a_note_opens_it(page: Page, essay: Edition) -> None:
    """The address of each correction lands on it, in sight, with its note open."""
    for _, _, correction in essay.placed():
        page.evaluate("(id) => { location.hash = id; }", correction.id)
        page.wait_for_function(OPENED, arg=correction.id)
        expect(page.locator(f"#{correction.id}")).to_be_in_viewport()


def test_a_copied_link_opens_what_it_was_copied_from(
    chromium: Browser, site: Path, essay: Edition
) -> None:
    """Whatever note or sentence a link is copied from, it opens there, in the view it had."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_page(context, site, f"{READING}?view=proof")
    for _, _, correction in list(essay.placed())[::40]:
        page.evaluate("(id) => { location.hash = id; }", correction.id)
        page.wait_for_function(OPENED, arg=correction.id)
        page.locator(".panel .permalink").hover()
        page.locator(".panel .handle").get_by_role("button", name="复制链接 Copy link").click()
        expect(page.get_by_role("status")).to_contain_text("已复制链接")
        link = page.evaluate("navigator.clipboard.readText()")
        other = open_page(context, site, link.removeprefix(f"file://{site}/"))
        other.wait_for_function(OPENED, arg=correction.id)
        expect(other.locator(f"#{correction.id}")).to_be_in_viewport()
        expect(other.locator(".tools [data-value=proof]")).to_have_attribute("aria-pressed", "true")
        other.close()
    context.close()


def test_every_mark_is_read_out_with_both_words(page: Page, essay: Edition) -> None:
    """A screen reader hears 校正 with the corrected and 原文 with the garbled form at each mark."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = [
        node["name"]["value"]
        for node in nodes
        if node.get("role", {}).get("value") == "link" and "原文" in node["name"]["value"]
    ]
    wanted = [
        f"校正：{c.corrected}（原文：{c.garbled}）" if c.corrected else f"删去（原文：{c.garbled}）"
        for _, _, c in essay.placed()
        if not c.is_crux
    ]
    assert heard == wanted


def test_every_note_is_read_out_with_both_words(
    chromium: Browser, site: Path, essay: Edition
) -> None:
    """In a note 原文 and 校正 are said before the forms, though no eye and no search meets them."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, "grassroots/notes.html")
    # What is far from the window gets its generated words when a reader comes near.
    page.add_style_tag(content=".note { content-visibility: visible !important; }")
    session = context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = [
        node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "StaticText"
    ]
    corrections = [c for _, _, c in essay.placed() if not c.is_crux]
    assert heard.count("原文：") == len(corrections)
    assert heard.count("校正：") == sum(bool(c.corrected) for c in corrections)
    assert "原文：" not in page.locator('[data-part="notes"]').inner_text()
    context.close()


def test_every_commentary_entry_can_be_opened(page: Page, essay: Edition) -> None:
    """Each entry has a mark in each of its sentences, and the mark opens it."""
    for place in essay.commentary_places:
        mark = f'#{place.sentence} [data-passage] a[href$="#{place.commentary}"]'
        page.evaluate("(mark) => document.querySelector(mark).click()", mark)
        page.wait_for_function(OPENED, arg=place.commentary)
        page.keyboard.press("Escape")


def test_a_long_note_stays_inside_the_window(page: Page, essay: Edition) -> None:
    """However long a note is, it can be scrolled beside its sentence."""
    for _, _, correction in list(essay.placed())[::20]:
        page.locator(f"#{correction.id}").click()
        page.wait_for_function(OPENED, arg=correction.id)
        box = page.locator(".panel .body").bounding_box()
        assert box
        assert box["height"] <= 900 - 56
        page.keyboard.press("Escape")


def test_the_panel_goes_from_note_to_note(page: Page, essay: Edition) -> None:
    """The panel's arrows lead to the next and the previous correction, across sentences."""
    ids = [correction.id for _, _, correction in essay.placed()]
    page.locator(f"#{ids[0]}").click()
    for id_ in ids[:12]:
        page.wait_for_function(OPENED, arg=id_)
        page.get_by_role("button", name="下一处 Next").click()
    page.wait_for_function(OPENED, arg=ids[12])
    page.get_by_role("button", name="上一处 Previous").click()
    page.wait_for_function(OPENED, arg=ids[11])


@pytest.mark.parametrize("name", ["parallel.html", "source.html"])
def test_notes_open_on_the_other_pages_of_the_text(
    chromium: Browser, site: Path, name: str
) -> None:
    """Beside the columns and beside the source the same marks open the same notes."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, f"grassroots/{name}#c064")
    page.wait_for_function(OPENED, arg="c064")
    expect(page.locator("#c064")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#c064")).to_be_focused()
    context.close()
