"""Pages and files that are met bare: alone, without styles, at a wrong address, by any server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from selectolax.lexbor import LexborHTMLParser
from windows import open_page

HOST = "http://vermilion.test/"


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A window whose pages get no style sheet, as where a page was sent alone."""
    made = chromium.new_context(offline=True, viewport={"width": 1280, "height": 900})
    made.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
    yield made
    made.close()


def test_drawings_keep_their_size_without_styles(site: Path) -> None:
    """No icon fills the window, and no drawing is large, on a page that is opened alone."""
    for file in sorted(site.rglob("*.html")):
        for drawing in LexborHTMLParser(file.read_text("utf-8")).css("svg"):
            sizes = drawing.attributes
            assert 0 < float(sizes["width"] or 0) <= 240, file
            assert 0 < float(sizes["height"] or 0) <= 240, file


@pytest.mark.browser
@pytest.mark.parametrize(
    "address", ["index.html", "grassroots/index.html", "grassroots/hant/index.html"]
)
def test_garbled_english_is_labelled_without_styles(
    context: BrowserContext, site: Path, address: str
) -> None:
    """What a garbled sentence says in English is named as published, or struck, in the text."""
    page = open_page(context, site, address)
    texts = page.locator(".published").all()
    assert texts
    for one in texts:
        is_struck = one.locator("> s").count() == 1
        assert is_struck or one.inner_text().startswith("原貌 As published: ")


@pytest.mark.browser
@pytest.mark.parametrize("address", ["index.html", "grassroots/garbling.html"])
def test_a_proof_holds_both_forms_without_styles(
    context: BrowserContext, site: Path, address: str
) -> None:
    """In a proof each garbled phrase stands in the page, struck, beside the corrected form."""
    page = open_page(context, site, address)
    marks = page.locator(".proof .correction:not(.crux)").all()
    assert marks
    for mark in marks:
        assert mark.locator("> s").inner_text()
    first = page.locator(".proof").first
    assert re.sub(r"\s", "", first.inner_text())


@pytest.mark.browser
def test_the_label_is_no_part_of_the_sentence(chromium: Browser, site: Path) -> None:
    """The label stands with the English: selected, a sentence is its Chinese alone."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, "grassroots/index.html?as_published=on")
    selected = page.locator("#p5s1 .zh").evaluate(
        "(line) => { getSelection().selectAllChildren(line); return String(getSelection()); }"
    )
    assert "原貌" not in selected
    expect(page.locator("#p5s1 .published")).to_be_visible()
    context.close()


def at(context: BrowserContext, site: Path, address: str, root: str) -> Page:
    """Open an address of a server that keeps the site under `root` and knows no such page."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(HOST)
        file = site / path.removeprefix(root)
        is_there = path.startswith(root) and file.is_file()
        if is_there:
            route.fulfill(path=file)
        elif route.request.resource_type == "document":
            route.fulfill(path=site / "404.html", status=404)
        else:
            route.abort()

    context.route("**/*", answer)
    page = context.new_page()
    page.goto(HOST + address)
    return page


@pytest.mark.browser
@pytest.mark.parametrize("root", ["", "sub/path/"])
@pytest.mark.parametrize("missing", ["x.html", "grassroots/x.html", "grassroots/hant/x.html"])
def test_a_missing_address_leads_home_at_any_depth(
    chromium: Browser, site: Path, root: str, missing: str
) -> None:
    """The page for missing addresses asks for no other file, and one of its links leads home."""
    context = chromium.new_context()
    page = at(context, site, root + missing, root)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert asked == [page.url]
    expect(page.locator("h1")).to_be_visible()
    links = page.locator("li a").evaluate_all("(links) => links.map((link) => link.href)")
    assert f"{HOST}{root}index.html" in links
    page.locator("li a").nth(missing.count("/")).click()
    expect(page.locator(".home .enter")).to_be_visible()
    context.close()


@pytest.mark.browser
def test_the_page_for_missing_addresses_opens_from_a_folder(chromium: Browser, site: Path) -> None:
    """Opened from a folder it asks for nothing and its first link leads home."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, "404.html")
    page.locator("li a").first.click()
    expect(page.locator(".home .enter")).to_be_visible()
    context.close()


def test_servers_are_told_the_encoding(site: Path) -> None:
    """What tells Apache and others that our files are UTF-8 is published, for every data file."""
    apache = (site / ".htaccess").read_text("utf-8")
    headers = (site / "_headers").read_text("utf-8")
    for path in (site / "grassroots" / "data").iterdir():
        assert re.search(rf"^AddCharset utf-8 .*\.{path.suffix[1:]}\b", apache, re.MULTILINE)
        assert re.search(
            rf"^/:edition/data/{re.escape(path.name)}\n .*utf-8$", headers, re.MULTILINE
        )


def test_links_to_data_are_to_keep_it(site: Path) -> None:
    """A link to a bare file saves it, so that no browser shows it in a wrong encoding."""
    for path in (site / "grassroots").rglob("*.html"):
        for link in re.findall(r'<a [^>]*href="[^"]*data/[^"]*"[^>]*>', path.read_text("utf-8")):
            assert " download" in link, path
