"""Keys that belong to an input method: they close nothing and move nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, open_page

pytestmark = pytest.mark.browser

SAFARI = {"keyCode": 229, "isComposing": False}
OTHERS = {"keyCode": 229, "isComposing": True}
PLAIN = {"keyCode": 27, "isComposing": False}

PRESS = """(element, [key, how]) => {
  const init = { key, bubbles: true, cancelable: true, ...how };
  const event = new KeyboardEvent("keydown", init);
  const isLeft = element.dispatchEvent(event);
  // What a browser does with Escape in a dialog, unless it is told not to.
  if (isLeft && key === "Escape") element.closest("dialog")?.close();
}"""


@pytest.fixture
def page(chromium: Browser, short: Path) -> Iterator[Page]:
    """The reading page."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield open_page(context, short, READING)
    context.close()


@pytest.mark.parametrize("how", [SAFARI, OTHERS], ids=["safari", "others"])
def test_escape_of_an_input_method_leaves_the_search_open(
    page: Page, how: dict[str, object]
) -> None:
    """Escape that takes back what is being composed leaves the search and its words."""
    page.keyboard.press("/")
    box = page.locator("dialog.search input[type=search]")
    box.fill("基层")
    box.evaluate(PRESS, ["Escape", how])
    expect(box).to_be_visible()
    expect(box).to_have_value("基层")
    box.evaluate(PRESS, ["Escape", PLAIN])
    expect(box).to_be_hidden()


@pytest.mark.parametrize("how", [SAFARI, OTHERS], ids=["safari", "others"])
def test_keys_of_an_input_method_reach_no_script(page: Page, how: dict[str, object]) -> None:
    """An open note and drawer stay, the settings stay, no arrow moves, no shortcut acts."""
    mark = page.locator("#p5s1 a.correction").first
    mark.click()
    body = page.locator("body")
    for key in ("Escape", "4", "j", "?", "/"):
        body.evaluate(PRESS, [key, how])
    expect(page.locator(".panel .pair")).to_be_visible()
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert page.locator("#p5s1").get_attribute("data-view") in {None, "marked"}
    page.locator(".menu").dispatch_event("click")
    body.evaluate(PRESS, ["Escape", how])
    expect(page.locator("#__drawer")).to_be_checked()
    body.evaluate(PRESS, ["Escape", PLAIN])
    expect(page.locator("#__drawer")).not_to_be_checked()
    page.keyboard.press("?")
    sheet = page.locator("dialog.sheet input").first
    sheet.evaluate(PRESS, ["Escape", how])
    expect(page.locator("dialog.sheet")).to_be_visible()


def test_arrows_of_an_input_method_move_no_focus(page: Page) -> None:
    """The arrow keys choose among candidates, not among the results below the box."""
    page.keyboard.press("/")
    box = page.locator("dialog.search input[type=search]")
    box.fill("基层")
    expect(page.locator("dialog.search ol a").first).to_be_visible()
    box.evaluate(PRESS, ["ArrowDown", SAFARI])
    expect(box).to_be_focused()
    box.evaluate(PRESS, ["ArrowDown", {"keyCode": 40}])
    expect(box).not_to_be_focused()
