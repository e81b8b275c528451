"""What a reader can do with the running text: select, find, link to it, change how it is shown."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, open_page

from build_notes.model import Edition

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page on a wide screen."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield open_page(context, site, READING)
    context.close()


def all_copied(page: Page) -> dict[str, str]:
    """Give what is copied of every sentence's text, by its id."""
    found: dict[str, str] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("[data-passage]")].map((one) => {
          getSelection().selectAllChildren(one);
          return [one.dataset.passage, getSelection().toString().trim()];
        }))"""
    )
    return found


def readings(essay: Edition) -> dict[str, str]:
    """Give the reading text of every sentence, by its id."""
    return {sentence.id: sentence.reading.strip() for sentence in essay.sentences()}


@pytest.mark.parametrize("query", ["", "?pinyin=all"], ids=["plain", "pinyin"])
def test_selection_is_the_reading_text(
    chromium: Browser, site: Path, essay: Edition, query: str
) -> None:
    """What a reader selects and copies of a sentence is its plain reading text."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    assert all_copied(open_page(context, site, READING + query)) == readings(essay)
    context.close()


@pytest.mark.parametrize("query", ["", "?pinyin=all"], ids=["plain", "pinyin"])
def test_finding_and_linking_meet_the_reading_text(
    whole_chromium: Browser, site: Path, essay: Edition, query: str
) -> None:
    """Find-in-page finds every sentence as a whole; a link to the text of one scrolls to it."""
    context = whole_chromium.new_context(offline=True, viewport={"width": 1440, "height": 400})
    page = open_page(context, site, READING + query)
    found = page.evaluate(
        """(readings) => Object.fromEntries(Object.entries(readings).map(([id, text]) => {
          const place = document.querySelector(`[data-passage="${id}"]`);
          getSelection().collapse(place, 0);
          const isThere = find(text) && place.contains(getSelection().anchorNode);
          return [id, isThere && getSelection().toString()];
        }))""",
        readings(essay),
    )
    assert found == readings(essay)
    for sentence in list(essay.sentences())[3 :: 4 if query else 1]:
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        text = quote(sentence.reading.strip(), safe="").replace("-", "%2D")
        page.goto(f"file://{site}/{READING}{query}#:~:text={text}")
        page.wait_for_function("scrollY > 0")
        expect(page.locator(f"#{sentence.id} .zh")).to_be_in_viewport()
    context.close()


def test_as_published_is_what_is_copied(page: Page, essay: Edition) -> None:
    """Shown as published, a sentence's words are the machine's; shown marked, they are ours."""
    page.get_by_role("button", name="原 as published").click()
    assert all_copied(page) == {
        sentence.id: "".join(
            piece.source if piece.correction else piece.reading for piece in sentence.pieces
        ).strip()
        for sentence in essay.sentences()
    }
    page.get_by_role("button", name="校 marked").click()
    assert all_copied(page) == readings(essay)


def test_the_view_stands_in_the_address(chromium: Browser, site: Path) -> None:
    """A link with a view opens in it, and changing the view changes the address."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, f"{READING}?view=proof&english=off#p5s4")
    expect(page.get_by_role("button", name="批 proof")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#p5s4 .en")).to_be_hidden()
    expect(page.locator("#p5s4 .published")).to_be_hidden()
    page.get_by_role("button", name="净 clean").click()
    assert "view=clean" in page.url
    assert page.url.endswith("#p5s4")
    context.close()


def test_english_and_garbled_english_are_chosen_apart(page: Page) -> None:
    """Each English line shows when it is asked for, whatever the other does."""
    english, garbled = page.locator("#p5s4 .en"), page.locator("#p5s4 .published")
    expect(garbled).to_be_hidden()
    page.get_by_role("button", name="原貌英译 garbled text in English").click()
    expect(english).to_be_visible()
    expect(garbled).to_be_visible()
    page.get_by_role("button", name="英译 English", exact=True).click()
    expect(english).to_be_hidden()
    expect(garbled).to_be_visible()


@pytest.mark.parametrize(
    ("view", "flipped"), [("proof", "marked"), ("published", "marked"), ("clean", "proof")]
)
def test_a_sentence_flips_in_any_view(page: Page, view: str, flipped: str, essay: Edition) -> None:
    """Where all is proof or as published, a flipped sentence shows the corrected words, marked."""
    page.evaluate("(view) => vermilion.view.set('view', view)", view)
    page.evaluate("vermilion.view.flip(document.getElementById('p8s2'))")
    expect(page.locator("#p8s2")).to_have_attribute("data-view", flipped)
    assert all_copied(page)["p8s2"] == readings(essay)["p8s2"]
    struck = page.locator("#p8s2 .correction").first.evaluate(
        "(mark) => getComputedStyle(mark, '::after').textDecorationLine"
    )
    assert struck == ("line-through" if flipped == "proof" else "none")


def test_one_sentence_flips_in_place(page: Page) -> None:
    """A flipped sentence turns into a proof, alone, without moving, and its address says so."""
    page.locator("#p8s2").scroll_into_view_if_needed()
    page.locator("#p8s2 .zh").hover()
    before = page.locator("#p8s2").bounding_box()
    page.locator("#p8s2 .handle").get_by_role("button", name="翻转 Flip").click()
    after = page.locator("#p8s2").bounding_box()
    assert before
    assert after
    assert after["y"] == pytest.approx(before["y"], abs=1)
    expect(page.locator("#p8s2")).to_have_attribute("data-view", "proof")
    expect(page.locator("[data-view=proof].sentence")).to_have_count(1)
    expect(page.locator("#p8s2 .en")).to_be_visible()
    assert "flip=p8s2" in page.url
    page.reload()
    expect(page.locator("#p8s2")).to_have_attribute("data-view", "proof")


@pytest.mark.parametrize("view", ["proof", "published", "clean"])
def test_changing_the_view_keeps_the_place(page: Page, view: str) -> None:
    """What the reader looks at stays in the window when the whole text changes."""
    page.locator("#p14s3").evaluate("(one) => one.scrollIntoView()")
    before = page.locator("#p14s3").evaluate("(one) => one.getBoundingClientRect().top")
    page.evaluate("(view) => vermilion.view.set('view', view)", view)
    after = page.locator("#p14s3").evaluate("(one) => one.getBoundingClientRect().top")
    assert after == pytest.approx(before, abs=2)


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
    page = open_page(context, site, f"{READING}?english=off#c001")
    link = page.locator('.panel p[lang="zh-Hans"] a').first
    target = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    assert page.url.endswith(f"?english=off#{target}")
    expect(page.locator(f"#{target}")).to_be_in_viewport()
    context.close()


def test_a_link_to_another_page_takes_the_view_along(page: Page) -> None:
    """Inside the site the view goes from page to page, since a folder may store nothing."""
    page.evaluate("vermilion.view.set('view', 'proof')")
    page.get_by_role("link", name="校记 Notes").click()
    assert page.url.endswith("notes.html?view=proof")
    page.locator("#c064 .permalink a").first.click()
    assert page.url.endswith("index.html?view=proof#c064")


@pytest.mark.parametrize("name", ["index.html", "parallel.html", "source.html", "notes.html"])
def test_a_range_is_lit(chromium: Browser, site: Path, name: str) -> None:
    """An address can name a range; all its sentences are lit on every page that has them."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, f"grassroots/{name}?to=p6s1#p5s5")
    lit = page.evaluate("() => [...document.querySelectorAll('.lit')].map((one) => one.id)")
    assert lit == ["p5s5", "p5s6", "p6s1"]
    expect(page.locator("#p5s5")).to_be_in_viewport()
    context.close()


def test_a_range_is_made_with_shift(page: Page) -> None:
    """A click on one number and one with Shift on another makes the address of a range."""
    page.locator("#p5s3 > .number").click()
    page.locator("#p5s5 > .number").click(modifiers=["Shift"])
    assert page.url.endswith("?to=p5s5#p5s3")
    page.locator("#p5s4 > .number").click()
    assert page.url.endswith("index.html#p5s4")


@pytest.mark.parametrize(
    ("width", "places"),
    [
        (360, ("index.html#p14s3", "parallel.html#p14s3", "notes.html#p14s3", "source.html#p14s3")),
        (1440, ("index.html#p14s3", "notes.html#c330", "commentary.html#k030")),
    ],
)
def test_a_landing_is_clear_of_the_header(
    chromium: Browser, site: Path, width: int, places: tuple[str, ...]
) -> None:
    """What an address names is in sight below the header, on the pages of one edition."""
    context = chromium.new_context(offline=True, viewport={"width": width, "height": 800})
    for address in (f"grassroots/{place}" for place in places):
        page = open_page(context, site, address)
        top = page.evaluate(
            "() => document.querySelector(location.hash).getBoundingClientRect().top"
        )
        assert 36 <= top < 760, address
        page.close()
    context.close()


def test_reading_goes_on_where_it_stopped(chromium: Browser, site: Path) -> None:
    """Opened again without a place, the page offers the sentence where the reader was."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, READING)
    expect(page.locator(".continue")).to_be_hidden()
    page.locator("#p12s1").evaluate("(one) => one.scrollIntoView()")
    page.wait_for_function("localStorage.getItem('vermilion:place:grassroots')")
    again = open_page(context, site, READING)
    again.locator(".continue").click()
    expect(again.locator("#p12s1")).to_be_in_viewport()
    assert open_page(context, site, f"{READING}#p5s1").locator(".continue").is_hidden()
    context.close()


def test_shortcuts(page: Page) -> None:
    """Keys move, flip and change the view; switched off, they do nothing."""
    page.locator("#p5s1 > .number").click()
    page.keyboard.press("j")
    expect(page.locator("#p5s2 > .number")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#p5s1 > .number")).to_be_focused()
    page.keyboard.press("v")
    expect(page.locator("#p5s1")).to_have_attribute("data-view", "proof")
    page.keyboard.press("]")
    expect(page.locator(".panel [data-address]")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("4")
    expect(page.locator(".edition")).to_have_attribute("data-view", "published")
    page.keyboard.press("?")
    page.locator(".sheet [name=shortcuts]").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    expect(page.locator(".edition")).to_have_attribute("data-view", "published")


def test_a_report_names_the_place(chromium: Browser, site: Path, tmp_path: Path) -> None:
    """Where a contact is set, the letter about a mistake opens with the address of the place."""
    html = (site / READING).read_text("utf-8")
    plain = 'href="../about/rights.html#report"'
    assert plain in html
    letter = 'class="report" href="mailto:zhu@example.org?subject=S&amp;body=B"'
    context = chromium.new_context(offline=True)
    shutil.copytree(site, tmp_path / "site")
    (tmp_path / "site" / READING).write_text(html.replace(plain, letter), "utf-8")
    page = open_page(context, tmp_path / "site", f"{READING}?view=proof#p8s2")
    page.locator("a.report").focus()
    href = unquote(page.locator("a.report").get_attribute("href") or "")
    assert href.startswith("mailto:zhu@example.org?subject=S&body=file:")
    assert href.strip().endswith(f"{READING}?view=proof#p8s2")
    page.locator("#p5s4 .zh").hover()
    expect(page.get_by_role("button", name="报告错误 Report a mistake")).to_be_visible()
    context.close()
