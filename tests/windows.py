"""Browser windows for the tests: pages opened from the built folder, with the network refused."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import BrowserContext, Page, Request, Route

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
PART = re.compile(r'<(section|tr|li) [^>]*class="(?:sentence|note|row|entry)\b.*?</\1>', re.DOTALL)
"""A sentence of the text, a note, a row of the parallel text, a word of the vocabulary."""
CLASSES = re.compile(r'class="([^"]*)"')
COMPLAINTS: list[str] = []
"""What pages complained of in the test that runs; a fixture fails the test for it.

An exception raised while the browser reports would end the browser instead.
"""


def open_page(context: BrowserContext, site: Path, address: str) -> Page:
    """Open one page of the site; note any complaint, and any request to elsewhere."""
    page = context.new_page()
    page.on("console", lambda message: COMPLAINTS.append(f"{address}: {message.text}"))
    page.on("pageerror", lambda error: COMPLAINTS.append(f"{address}: {error}"))
    page.on("requestfailed", lambda request: _note_failure(address, request))
    page.on("request", lambda request: _note_elsewhere(address, request.url))
    page.goto(f"file://{site}/{address}")
    return page


@cache
def shortened(file: Path) -> str:
    """A page with every kind of sentence, note and word, and no more, so that it is quick to try.

    It keeps those in which a class stands that none before them had.
    """
    seen: set[str] = set()

    def keep_new(part: re.Match[str]) -> str:
        classes = set(CLASSES.findall(part[0]))
        is_new = not classes <= seen
        seen.update(classes)
        return part[0] if is_new else ""

    return PART.sub(keep_new, file.read_text(encoding="utf-8"))


def shorten(route: Route) -> None:
    """Answer for a page of the built folder with its shortened form."""
    file = Path(unquote(route.request.url.removeprefix("file://").partition("?")[0]))
    route.fulfill(body=shortened(file), content_type="text/html; charset=utf-8")


def _note_failure(address: str, request: Request) -> None:
    # What the browser gives up because the page is left or closed is no fault of the page.
    if request.failure != "net::ERR_ABORTED":
        COMPLAINTS.append(f"{address}: {request.url}: {request.failure}")


def _note_elsewhere(address: str, url: str) -> None:
    if not url.startswith(("file://", "data:")):
        COMPLAINTS.append(f"{address}: asks for {url}")


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
