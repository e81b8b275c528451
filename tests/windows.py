"""Browser windows for the tests: pages opened from the built folder, with the network refused."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

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
