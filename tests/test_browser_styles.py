"""The style sheets of a page: each that has something to say of it is there."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from windows import PAGES, open_page

pytestmark = pytest.mark.browser

FITTING = """async (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rules = (list) => [...list].flatMap((rule) => rule.cssRules?.length && !rule.selectorText
    ? rules(rule.cssRules) : rule.selectorText ? [rule.selectorText] : []);
  const made = /::[a-z-]+(\\([^)]*\\))?/g; // What no selector finds.
  return rules(sheet.cssRules).filter((selector) =>
    document.querySelector(selector.replace(made, "") || ":not(*)"));
}"""
"""Gives the selectors of a sheet that fit something on the page."""


# The page for missing addresses names its files from the root of a server.
@pytest.mark.parametrize("address", [page for page in PAGES if page != "404.html"])
def test_every_sheet_that_fits_is_there(chromium: Browser, short: Path, address: str) -> None:
    """No rule of a sheet that a page does not load would fit anything on it."""
    context = chromium.new_context(offline=True)
    page = open_page(context, short, address)
    html = (short / address).read_text(encoding="utf-8")
    missing = {}
    for sheet in sorted((short / "assets").glob("*.css")):
        if f"assets/{sheet.name}" not in html:
            fitting = page.evaluate(FITTING, sheet.read_text(encoding="utf-8"))
            if fitting:
                missing[sheet.name] = fitting
    context.close()
    assert missing == {}
