"""What the switches say is what shows, in every combination of them."""

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from windows import READING, open_page

pytestmark = pytest.mark.browser

SHOWN = """(flip) => {
  const sentence = document.querySelector(".sentence.mended.retold");
  if (flip) vermilion.view.flip(sentence);
  const isShown = (selector) => [...sentence.querySelectorAll(selector)].some(
    (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === "visible");
  const mark = sentence.querySelector("a.correction");
  const result = {
    view: sentence.dataset.view || "marked",
    garbled: mark.textContent === mark.dataset.garbled,
    struck: getComputedStyle(mark, "::after").textDecorationLine === "line-through",
    english: isShown(".en"),
    as_published: isShown(".published"),
    pinyin: isShown(".zh rt"),
    read: isShown("details.pinyin"),
  };
  if (flip) vermilion.view.flip(sentence);
  return result;
}"""
"""What a sentence shows, flipped or not."""
FLIPPED = {"clean": "proof", "marked": "proof", "proof": "marked", "published": "marked"}


@pytest.mark.parametrize("folder", ["", "hant/"])
@pytest.mark.parametrize("view", list(FLIPPED))
def test_every_switch_holds_in_every_view(
    chromium: Browser, short: Path, folder: str, view: str
) -> None:
    """English lines, pinyin and garbles show where they are asked for, and only there."""
    context = chromium.new_context(offline=True)
    name = READING.replace("/", f"/{folder}")
    page = open_page(context, short, f"{name}?view={view}")
    for pinyin, english, garbled in product(("none", "all", "3"), ("on", "off"), ("on", "off")):
        page.locator(".tools [name=pinyin]").select_option(pinyin)
        for switch, wanted in (("english", english), ("as_published", garbled)):
            button = page.locator(f".tools [data-name={switch}]")
            if button.get_attribute("aria-pressed") != str(wanted == "on").lower():
                button.evaluate("(one) => one.click()")
        for flip in (False, True):
            seen = FLIPPED[view] if flip else view
            assert page.evaluate(SHOWN, flip) == {
                "view": seen,
                "garbled": seen == "published",
                "struck": seen == "proof",
                "english": english == "on",
                "as_published": garbled == "on",
                "pinyin": pinyin != "none",
                # It reads the reading text, which does not stand there as published.
                "read": pinyin != "none" and seen != "published",
            }, (view, pinyin, english, garbled, flip)
    context.close()
