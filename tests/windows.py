"""Browser windows for the tests: pages opened from the built folder, with the network refused."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Request
from selectolax.lexbor import LexborHTMLParser

from build_notes.render.kinds import KINDS

READING = "grassroots/index.html"
PAGES = (
    "index.html",
    "404.html",
    "about/accessibility.html",
    "about/method.html",
    "about/rights.html",
    *(f"grassroots/{kind.path}" for kind in KINDS),
)
"""The pages of the site, but for twins in Traditional characters."""
PARTS = (
    ".sentence, .note, .row, .entry, .said-of, .swap, .place, tr, [data-source] [data-published]"
)
"""Sentences, notes, rows, words of the vocabulary, pairs of words and their places."""
KEPT = "#p5s1, #p5s2, #c031, #c064"
"""Places that tests go to."""
COMPLAINTS: list[str] = []
"""What pages complained of in the test that runs; a fixture fails the test for it.

An exception raised while the browser reports would end the browser instead.
"""


def open_page(context: BrowserContext, site: Path, address: str) -> Page:
    """Open one page of the site; note any complaint, and any request to elsewhere, which fails."""
    page = context.new_page()
    page.on("console", lambda message: COMPLAINTS.append(f"{address}: {message.text}"))
    page.on("pageerror", lambda error: COMPLAINTS.append(f"{address}: {error}"))
    page.on("requestfailed", lambda request: _note_failure(address, request))
    page.goto(f"file://{site}/{address}")
    return page


def shorten(site: Path, folder: Path) -> None:
    """Copy a built site to a folder that is not there yet, with its pages shortened."""
    shutil.copytree(site, folder)
    for page in folder.rglob("*.html"):
        page.write_text(shortened(page.read_text(encoding="utf-8")), encoding="utf-8")


def shortened(page: str) -> str:
    """A page with every kind of sentence, note and word, and no more, so that it is quick to try.

    It keeps those in which a class stands that none before them had.
    """
    tree = LexborHTMLParser(page)
    kept = {place.mem_id for place in tree.css(KEPT)}
    seen: set[str] = set()
    for part in tree.css(PARTS):
        within = [part, *part.css("*")]
        classes = {name for one in within for name in (one.attributes.get("class") or "").split()}
        if classes <= seen and not any(one.mem_id in kept for one in within):
            part.decompose()
        seen |= classes
    for section in tree.css(".of-sentence:not(:has(.note))"):
        section.decompose()
    return tree.html or ""


def _note_failure(address: str, request: Request) -> None:
    # What the browser gives up because the page is left or closed is no fault of the page.
    if request.failure != "net::ERR_ABORTED":
        COMPLAINTS.append(f"{address}: {request.url}: {request.failure}")


def settle(page: Page, frames: int = 25) -> None:
    """Wait for some frames: an address holds on to its place for twenty."""
    page.evaluate(
        """(frames) => new Promise((done) => {
          (function next() { frames-- ? requestAnimationFrame(next) : done(); })();
        })""",
        frames,
    )


LOOP = """async (all) => {
  const until = async (holds, ...told) => {
    const end = performance.now() + 10000;
    for (let found = holds(); ; found = holds()) {
      if (found) return found;
      if (performance.now() > end) throw Error(`waits for ${holds} ${told}`);
      await new Promise((go) => setTimeout(go));
    }
  };
  const press = (key) => document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true }));
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const failed = [];
  for (const one of all) {
    const found = await (%s)(one, { until, press, isSame });
    if (found !== true) failed.push([one, found]);
  }
  return failed;
}"""


def each(page: Page, things: Sequence[object], law: str) -> list[list[object]]:
    """Run a law in the page for each thing; give those for which it does not come to `true`.

    A law is a JavaScript function of the thing and of what helps: `until` waits for a condition,
    `press` presses a key where the focus is, `isSame` compares values.
    What a script presses is not trusted by the browser as a finger is: a law needs a sample with
    real mouse, touch and keys beside it.
    """
    failed: list[list[object]] = page.evaluate(LOOP % law, things)
    return failed
