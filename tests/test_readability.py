"""The pages as readers' programs show them: Reader View takes the text and leaves the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import absent
from playwright.sync_api import Browser, BrowserContext, Page, Route
from windows import PAGES, READING, open_page

from build_notes.model import Bilingual
from build_notes.render import labels

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).parent.joinpath("node_modules", "@mozilla", "readability", "Readability.js")
"""What Firefox, and others with it, make their reader view by; `npm ci` in this folder gets it."""

CONTROLS = (
    ".pages, .tools, .filter, .legend, .continue, .uncertain-ones, .ways, .none, .handle, .status,"
    " .panel, .listen, .imprint, .sections, svg"
)
"""What is of no use away from the page: ways to other pages and lists, and what scripts answer."""

LOST = """(controls) => {
  const bare = (text) => text.replace(/\\s+/g, "");
  const article = new Readability(document.cloneNode(true)).parse();
  const shown = new DOMParser().parseFromString(article?.content || "", "text/html").body;
  const kept = bare(`${article?.title} ${shown.textContent}`);
  const lost = [];
  const walker = document.createTreeWalker(document.getElementById("text").closest(
    ".edition, .about, main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = bare(walker.currentNode.data);
    if (text && !kept.includes(text) && !walker.currentNode.parentElement.closest(controls)) {
      lost.push(walker.currentNode.data.trim());
    }
  }
  return lost;
}"""
"""Gives every text of a page that its reader view has not, but for that of the controls."""


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether pages have run their scripts, as in Firefox, or not, as elsewhere."""
    return bool(request.param)


@pytest.fixture
def context(chromium: Browser, *, scripts: bool) -> Iterator[BrowserContext]:
    """A window for such pages."""
    made = chromium.new_context(offline=True)
    if not scripts:
        made.route("**/*.js", _empty)
    yield made
    made.close()


def _empty(route: Route) -> None:
    route.fulfill(body="", content_type="text/javascript")


def view(context: BrowserContext, site: Path, address: str) -> Page:
    """Open a page that can be asked for its reader view."""
    if not SCRIPT.exists():
        absent("@mozilla/readability: npm ci --ignore-scripts --prefix tests")
    page = open_page(context, site, address)
    page.evaluate(f"() => {{ {SCRIPT.read_text('utf-8')}; window.Readability = Readability; }}")
    return page


def test_a_reader_view_of_every_page_has_all_of_its_text(
    context: BrowserContext, site: Path, short: Path, subtests: pytest.Subtests, *, scripts: bool
) -> None:
    """Text, English, notes, commentary and warnings are in the reader view of every page.

    What scripts add is the same in every sentence of a kind; but few words look like a menu.
    """
    for address in (*PAGES, READING.replace("/", "/hant/")):
        with subtests.test(address):
            is_short = scripts and not address.endswith("/words.html")
            page = view(context, short if is_short else site, address)
            assert page.evaluate(LOST, CONTROLS) == []
            page.close()


@pytest.mark.parametrize(
    ("name", "words"), [("source", labels.BANNER), ("parallel", labels.PARALLEL_BANNER)]
)
def test_a_reader_view_warns_of_garbled_text(
    context: BrowserContext, site: Path, name: str, words: Bilingual
) -> None:
    """The warning stands in the reader view of a page of garbled text, in both languages."""
    page = view(context, site, f"grassroots/{name}.html")
    shown = page.evaluate("new Readability(document.cloneNode(true)).parse().textContent")
    assert words.zh in shown
    assert words.en in shown
