"""Forced colours: what is chosen, open, lit or current is still told, and what is hidden is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FloatRect
from windows import READING, open_page, settle

pytestmark = pytest.mark.browser

STATES = {
    f"{READING}#c064": (
        (".pages [aria-current]", "one.removeAttribute('aria-current')"),
        (".tools [data-name=view][aria-pressed=true]", "one.ariaPressed = 'false'"),
        (".tools [data-name=english]", "one.ariaPressed = 'false'"),
        (".languages :checked + span", "one.previousSibling.checked = false"),
        ("#c064", "one.classList.remove('open')"),
        ("#c064", "one.classList.replace('reversed', 'nonsense')"),
    ),
    f"{READING}?word=0#p2s1": (
        (".zh ruby.open", "one.classList.remove('open')"),
        (".word [aria-current]", "one.removeAttribute('aria-current')"),
    ),
    f"{READING}#p5s1": (
        ("#p5s1 .zh", "one.parentElement.classList.remove('lit')"),
        ("#p5s1 .number", "one.parentElement.classList.remove('current')"),
        ("#p5s1 .background", "one.className = 'correction nonsense'"),
    ),
    "grassroots/parallel.html#p5s2": (("#p5s2", "one.classList.remove('lit', 'current')"),),
    "grassroots/source.html#p5s1": (("#p5s1", "one.classList.remove('lit')"),),
    "grassroots/notes.html#c064": (("#c064", "one.classList.remove('lit')"),),
    "grassroots/words.html#w-672c-ben3": (("#w-672c-ben3", "one.classList.remove('lit')"),),
    "index.html?search=结果": (("dialog.search mark", "one.style.visibility = 'hidden'"),),
}
"""By page, what shows a state, and what takes the state away."""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A window of a reader who has chosen all colours."""
    made = chromium.new_context(
        offline=True,
        forced_colors="active",
        color_scheme="dark",
        reduced_motion="reduce",
        viewport={"width": 1200, "height": 900},
    )
    yield made
    made.close()


@pytest.mark.parametrize("address", STATES)
def test_states_are_told(context: BrowserContext, site: Path, address: str) -> None:
    """What is in a state looks otherwise than what is not."""
    page = open_page(context, site, address)
    settle(page)
    for selector, end in STATES[address]:
        one = page.locator(selector).first
        one.wait_for()
        one.scroll_into_view_if_needed()
        place = one.bounding_box()
        assert place, selector
        room = 4  # Outlines stand beside what they tell of.
        clip = FloatRect(
            x=max(0, place["x"] - room),
            y=max(0, place["y"] - room),
            width=place["width"] + 2 * room,
            height=place["height"] + 2 * room,
        )
        in_state = page.screenshot(clip=clip)
        one.evaluate(f"(one) => {{ {end} }}")
        assert page.screenshot(clip=clip) != in_state, selector


@pytest.mark.parametrize("view", ["clean", "published"])
def test_no_mark_shows_where_none_is_wanted(context: BrowserContext, site: Path, view: str) -> None:
    """In the text clean or as published, what the editors have touched looks like the rest."""
    page = open_page(context, site, f"{READING}?view={view}")
    line = page.locator("#p5s1 .zh")
    marked = line.screenshot()
    line.evaluate(
        """(line) => line.querySelectorAll("a").forEach((mark) => {
          const plain = document.createElement("span");
          plain.append(...mark.childNodes);
          mark.replaceWith(plain);
        })"""
    )
    assert line.screenshot() == marked
