"""The built pages in a real browser, from a folder, with the network refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from build_notes.model import Edition

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "about/method.html",
    "grassroots/index.html",
    "grassroots/source.html",
    "grassroots/notes.html",
)
READING = "grassroots/index.html"


def open_page(context: BrowserContext, site: Path, address: str) -> Page:
    """Open one page of the site; fail on any complaint or request to elsewhere."""
    page = context.new_page()
    page.on("console", lambda message: pytest.fail(f"{address}: {message.text}"))
    page.on("pageerror", lambda error: pytest.fail(f"{address}: {error}"))
    page.on("requestfailed", lambda request: pytest.fail(f"{address}: {request.url}"))
    page.on("request", lambda request: _only_files(request.url))
    page.goto(f"file://{site}/{address}")
    return page


def _only_files(url: str) -> None:
    assert url.startswith(("file://", "data:")), url


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def context(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """An offline browser window, with scripts and without."""
    made = chromium.new_context(offline=True, java_script_enabled=request.param)
    yield made
    made.close()


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page on a wide screen, with scripts."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield open_page(context, site, READING)
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_page_opens_from_a_folder(context: BrowserContext, site: Path, address: str) -> None:
    """A page opens without a request to elsewhere and without a complaint, scripts or none."""
    page = open_page(context, site, address)
    page.wait_for_timeout(200)
    expect(page.locator("h1").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_scrolls_sideways(chromium: Browser, site: Path, address: str, width: int) -> None:
    """No page is wider than its window."""
    context = chromium.new_context(offline=True, viewport={"width": width, "height": 800})
    page = open_page(context, site, address)
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= width


def test_note_opens_by_mouse_and_closes_by_escape(page: Page) -> None:
    """A click opens the note beside its sentence, nothing moves, Escape gives the focus back."""
    mark = page.locator("#c064")
    mark.scroll_into_view_if_needed()
    before = page.evaluate("[scrollY, document.documentElement.scrollHeight]")
    mark.click()
    panel = page.locator(".panel .note")
    expect(panel).to_be_visible()
    expect(panel).to_contain_text("加重")
    assert page.evaluate("[scrollY, document.documentElement.scrollHeight]") == before
    assert page.url.endswith("#c064")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(mark).to_be_focused()


def test_note_opens_by_keyboard(page: Page) -> None:
    """Enter opens the note and goes into it; arrows move among the marks of a sentence."""
    marks = page.locator("#p5s4 [data-passage] a")
    marks.first.focus()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".panel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(marks.nth(1)).to_be_focused()


def test_a_sentence_is_one_tab_stop(page: Page) -> None:
    """Only one mark of a sentence can be reached by Tab, also after a click on another."""
    stops = page.locator("#p5s4 [data-passage] a:not([tabindex='-1'])")
    expect(stops).to_have_count(1)
    page.locator("#c064").click()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    expect(stops).to_have_count(1)


def test_every_commentary_entry_can_be_opened(page: Page, essay: Edition) -> None:
    """Each entry has a mark in each of its sentences, and the mark opens it."""
    for place in essay.commentary_places:
        mark = f'#{place.sentence} [data-passage] a[href="#{place.commentary}"]'
        shown = page.evaluate(
            """(mark) => {
              document.querySelector(mark).click();
              return document.querySelector(".panel .permalink").textContent;
            }""",
            mark,
        )
        assert place.commentary in shown
        page.keyboard.press("Escape")


def test_a_long_note_stays_inside_the_window(page: Page, essay: Edition) -> None:
    """However long a note is, it can be scrolled beside its sentence."""
    for _, _, correction in list(essay.placed())[::20]:
        page.locator(f"#{correction.id}").click()
        box = page.locator(".panel .note").bounding_box()
        assert box
        assert box["height"] <= 900 - 56
        page.keyboard.press("Escape")


def test_note_opens_by_touch_as_a_sheet(chromium: Browser, site: Path) -> None:
    """On a phone the note is a sheet from below that leaves the word in sight."""
    context = chromium.new_context(
        offline=True, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    page = open_page(context, site, READING)
    mark = page.locator("#c064")
    mark.tap()
    box, word = page.locator(".panel").bounding_box(), mark.bounding_box()
    assert box
    assert word
    assert box["y"] + box["height"] == pytest.approx(740, abs=1)
    assert word["y"] + word["height"] <= box["y"]
    page.locator(".panel .close").tap()
    expect(page.locator(".panel")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("id_", ["c064", "c001", "k001"])
def test_an_address_opens_what_it_names(chromium: Browser, site: Path, id_: str) -> None:
    """A link to a correction or to commentary lands on it, open and clear of the header."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, f"{READING}#{id_}")
    expect(page.locator(".panel")).to_contain_text(id_)
    expect(page.locator(".apparatus:visible")).to_have_count(0)
    box = page.locator(".panel .note").bounding_box()
    assert box
    assert 40 <= box["y"] < 900
    context.close()


def test_notes_open_without_scripts(chromium: Browser, site: Path) -> None:
    """Without scripts a mark's link opens its note under the sentence."""
    context = chromium.new_context(offline=True, java_script_enabled=False)
    page = open_page(context, site, READING)
    page.locator("#c064").click()
    expect(page.locator("#c064-note")).to_be_visible()
    context.close()


def test_every_correction_opens_its_own_note(page: Page, essay: Edition) -> None:
    """Whichever mark is clicked, the panel shows that correction's note."""
    wanted = [correction.id for _, _, correction in essay.placed()]
    shown = page.evaluate(
        """() => [...document.querySelectorAll("a.correction")].map((mark) => {
          mark.click();
          const text = document.querySelector(".panel .permalink").textContent;
          mark.click();
          return text.split(" · ")[1];
        })"""
    )
    assert shown == wanted


def test_selection_is_the_reading_text(page: Page, essay: Edition) -> None:
    """What a reader selects and copies of a sentence is its plain reading text."""
    for sentence in essay.sentences():
        copied = page.evaluate(
            """(id) => {
              const text = document.querySelector(`[data-passage="${id}"]`);
              getSelection().selectAllChildren(text);
              return getSelection().toString();
            }""",
            sentence.id,
        )
        assert copied.strip() == sentence.reading.strip()


def test_the_view_stands_in_the_address(chromium: Browser, site: Path) -> None:
    """A link with a view opens in it, and changing the view changes the address."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, f"{READING}?view=proof&english=off#p5s4")
    proof = page.get_by_role("button", name="批 proof")
    expect(proof).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#p5s4 .en")).to_be_hidden()
    expect(page.locator("#p5s4 .published")).to_be_hidden()
    page.get_by_role("button", name="净 clean").click()
    assert "view=clean" in page.url
    assert page.url.endswith("#p5s4")
    context.close()


@pytest.mark.parametrize("width", [360, 1440])
def test_no_line_of_a_proof_begins_with_a_comma(chromium: Browser, site: Path, width: int) -> None:
    """Punctuation stays on the line of the correction before it."""
    context = chromium.new_context(offline=True, viewport={"width": width, "height": 900})
    page = open_page(context, site, f"{READING}?view=proof")
    begins = page.evaluate(
        """() => [...document.querySelectorAll(".keep")].filter((keep) => {
          const range = document.createRange();
          range.selectNodeContents(keep.lastChild);
          const mark = keep.firstChild.getBoundingClientRect();
          return range.getBoundingClientRect().top > mark.bottom;
        }).length"""
    )
    context.close()
    assert begins == 0


def test_a_sentence_named_in_a_note_keeps_the_view(chromium: Browser, site: Path) -> None:
    """Following a reference in a note goes to the sentence without another view."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, f"{READING}?english=off")
    mark = page.evaluate(
        """() => document.querySelector('.note p a[href^="index.html#p"]').closest(".note").id"""
    ).removesuffix("-note")
    page.locator(f"#{mark}").click()
    link = page.locator('.panel p[lang="zh-Hans"] a').first
    target = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    assert page.url.endswith(f"?english=off#{target}")
    expect(page.locator(f"#{target}")).to_be_in_viewport()
    context.close()
