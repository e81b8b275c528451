"""Browser windows for the tests: pages opened from the built folder, with the network refused."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Request

READING = "grassroots/index.html"
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


def _note_failure(address: str, request: Request) -> None:
    # What the browser gives up because the page is left or closed is no fault of the page.
    if request.failure != "net::ERR_ABORTED":
        COMPLAINTS.append(f"{address}: {request.url}: {request.failure}")


def _note_elsewhere(address: str, url: str) -> None:
    if not url.startswith(("file://", "data:")):
        COMPLAINTS.append(f"{address}: asks for {url}")
