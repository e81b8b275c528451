"""What is copied of the text: what is shown, as plain text and as plain HTML."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from windows import open_page

from build_notes.model import Edition

pytestmark = pytest.mark.browser

CATCH = """addEventListener("copy", (event) => {
  const { clipboardData: data, defaultPrevented: isOurs } = event;
  window.copied = [isOurs, data.getData("text/plain"), data.getData("text/html")];
})"""
"""Keeps what the page puts into the clipboard."""
SELECT = """(selectors) => {
  const [first, last] = selectors.map((one) => document.querySelector(one));
  getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
}"""
"""Selects from the beginning of one element to the end of another."""
Copy = Callable[..., tuple[bool, str, str]]


@pytest.fixture
def copy(chromium: Browser, site: Path) -> Iterator[Copy]:
    """Copies from one element to another, or all, on a page; gives whether we did, text, HTML."""
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 900})

    def take(address: str, *selectors: str) -> tuple[bool, str, str]:
        page = open_page(context, site, f"grassroots/{address}")
        page.evaluate(CATCH)
        if selectors:
            page.evaluate(SELECT, [selectors[0], selectors[-1]])
        else:
            page.keyboard.press("Control+a")
        page.keyboard.press("Control+c")
        page.wait_for_function("window.copied")
        ours, text, html = page.evaluate("window.copied")
        page.close()
        return ours, text, html

    yield take
    context.close()


@pytest.mark.parametrize("query", ["", "?pinyin=all", "?view=clean"])
def test_a_sentence_is_copied_as_it_reads(copy: Copy, essay: Edition, query: str) -> None:
    """Of a sentence comes its reading text alone, without link, style or pinyin."""
    sentence = next(one for one in essay.sentences() if one.id == "p5s2")
    ours, text, html = copy(f"index.html{query}", "#p5s2 .zh")
    assert ours
    assert text == sentence.reading
    assert html == f'<span lang="zh-Hans">{sentence.reading}</span>'


def test_a_proof_is_copied_with_both_forms(copy: Copy, essay: Edition) -> None:
    """Of a proof comes `garbled[corrected]`, in HTML struck and put in; nothing is lost."""
    for sentence in list(essay.sentences())[::12]:
        pieces = [
            (
                f"{one.source}[{one.reading}]"
                if one.correction.corrected is not None
                else one.reading
            )
            if one.correction
            else one.reading
            for one in sentence.pieces
        ]
        _, text, html = copy("index.html?view=proof", f"#{sentence.id} .zh")
        assert text.strip() == "".join(pieces).strip()
        assert (
            html.count("<del>")
            == html.count("<ins>")
            == text.count("[") - sentence.reading.count("[")
        )


def test_the_english_that_shows_goes_along(copy: Copy) -> None:
    """Chinese and English of two sentences are lines of their own, without numbers or labels."""
    _, text, html = copy("index.html?view=proof", "#p2s1 .zh", "#p3s1 .en")
    assert text.split("\n") == [
        "来源：本站原创",
        "Source: Original to this site",
        "更新时间：2021-01-25",
        "Updated: 2021-01-25",
    ]
    assert html.count("<p lang=") == 4
    _, text, _ = copy("index.html?english=off", "#p2s1 .zh", "#p3s1 .zh")
    assert text.split("\n") == ["来源：本站原创", "更新时间：2021-01-25"]


def test_as_published_the_published_text_is_copied(copy: Copy) -> None:
    """What the machine made is copied where it is what shows."""
    _, text, _ = copy("index.html?view=published", "#p1s1 .zh")
    assert text == "【实际新论】为下层加背赋能，增进社会管理仁"


def test_the_whole_source_page_is_the_source(copy: Copy, essay: Edition) -> None:
    """All that is selected on the source page comes to the source text, to the character."""
    _, text, html = copy("source.html")
    assert text == essay.source.text
    assert "<a" not in html


def test_columns_are_copied_as_a_table(copy: Copy) -> None:
    """Rows of the parallel page go into a spreadsheet as cells; one cell is text."""
    _, text, html = copy("parallel.html", "#p2s1", "#p3s1 .en")
    rows = [line.split("\t") for line in text.split("\n")]
    assert [len(row) for row in rows] == [3, 3]
    assert rows[0] == ["来源:本站原创", "来源：本站原创", "Source: Original to this site"]
    assert (html.count("<tr>"), html.count("<td>"), html.count("<a")) == (2, 6, 0)
    assert copy("parallel.html", "#p2s1 .en")[1] == "Source: Original to this site"


@pytest.mark.parametrize("folder", ["", "hant/"])
@pytest.mark.parametrize(
    "name", ["index.html", "index.html?view=proof", "parallel.html", "notes.html"]
)
def test_everything_selected_is_the_text(copy: Copy, folder: str, name: str) -> None:
    """Select-all brings the text and no word of the buttons, no link and no style."""
    ours, text, html = copy(folder + name)
    assert ours
    assert len(text) > 9000
    assert not any(word in text for word in ("Copy link", "拼音 Pinyin", "as published\n", "¶"))
    assert not any(tag in html for tag in ("<a", "style=", "<button", "<script", "file:"))


def test_a_note_is_copied_with_both_forms(copy: Copy) -> None:
    """Of a note comes what it says; the pair is written as in a proof."""
    _, text, html = copy("notes.html", "#c001")
    assert text.startswith("实际 [实践]\n")
    assert "c001" not in text
    assert "<del" in html
    assert "<a" not in html


def test_what_is_no_text_is_left_to_the_browser(copy: Copy) -> None:
    """A selection outside the text is copied as on any page."""
    assert not copy("source.html", ".provenance")[0]
    assert not copy("garbling.html")[0]


def drag(page: Page, first: str, last: str) -> None:
    """Draw a selection with the mouse from the middle of one mark to that of another."""
    page.locator(first).scroll_into_view_if_needed()
    for at, id_ in enumerate((first, last)):
        box = page.locator(id_).evaluate(
            "(one) => { const { left, right, top, bottom } = one.getClientRects()[0];"
            " return [left + 2, right - 2, (top + bottom) / 2]; }"
        )
        page.mouse.move(box[at], box[2], steps=4)
        if not at:
            page.mouse.down()
    page.mouse.up()


@pytest.mark.parametrize("name", ["index.html", "parallel.html", "source.html"])
def test_a_selection_begins_and_ends_on_marks(chromium: Browser, site: Path, name: str) -> None:
    """What is drawn over marks is selected and opens nothing; a click opens a note."""
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = open_page(context, site, f"grassroots/{name}")
    for last in ("#c045", "#c046"):
        drag(page, "#c045", last)
        page.wait_for_timeout(100)
        assert page.evaluate("getSelection().toString().length") >= 2
        assert page.locator(".panel").count() == 0
    page.mouse.click(5, 300)
    page.locator("#c045").click()
    page.wait_for_selector(".panel [data-address=c045]")
    context.close()
