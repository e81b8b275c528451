"""A hostile edition, built: what the editors wrote is text everywhere and markup nowhere."""

import csv
import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import projects
import pytest
from hostile import PAYLOAD, hostile_edition
from playwright.sync_api import Browser, Page

from build_notes.chinese.traditional import simplified
from build_notes.model import EditionFile
from build_notes.read.yaml_file import read, validate

QUOTING = {
    # What quotes the source or the reading text, where the payload stands too, whole.
    "Correction.garbled",
    "Correction.prefix",
    "Correction.suffix",
    "Emblem.quote",
    "ParagraphRecord.sentence_ends",
    "Quotation.prefix",
    "Quotation.quote",
    "Quotation.suffix",
    "Swap.corrected",
    "Swap.garbled",
    # What names an entry that stands elsewhere.
    "Commentary.cites",
    "Correction.cites",
    "Correction.shared_note",
    # A note beside a shared one; that of other corrections has its payload.
    "Correction.note",
    # A word of the text with markup in it stands there whole.
    "WordRecord.pinyin",
    "WordRecord.traditional",
    "WordRecord.word",
    "Term.term",
}
"""The fields of free text at whose end nothing can be added."""
AS_MARKUP = """() => [
  window.zqRan || document.querySelectorAll("zq, [zq], img[src=x]").length,
  [...document.scripts].filter(({ text, type }) => /zq/.test(text) && !/json/.test(type)).length,
]"""
"""What of the payload ran or became an element, and in how many scripts it stands."""
OPEN_ALL = """async () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
  for (const mark of document.querySelectorAll("a.mark[id], a.background")) {
    mark.click();
    await settled();
  }
  document.querySelector(".to-search").click();
  const box = document.querySelector("dialog.search input[type=search]");
  for (const asked of ["zq", "通知"]) {
    box.value = asked;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
  }
  return [
    document.querySelector(".panel")?.textContent.includes("zqRan") || false,
    document.querySelectorAll("dialog.search ol li").length,
  ];
}"""
"""Opens every note and asks the search; gives whether a note had the payload, and the results."""


class Markup(HTMLParser):
    """What of the payload a page has as markup, and its title."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.texts: list[str] = []
        self.title = ""
        self.inside = ""
        self.is_data = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep elements and attributes of the payload's names."""
        self.inside = tag
        self.is_data = ("type", "application/ld+json") in attrs
        names = {tag, *(name for name, _ in attrs)}
        self.found += [name for name in names if name.startswith("zq") or name == "onerror"]
        self.texts += [value for _, value in attrs if value]

    def handle_endtag(self, _: str) -> None:
        """What follows is no script and no title."""
        self.inside = ""

    def handle_data(self, data: str) -> None:
        """Keep scripts with the payload; structured data must be JSON."""
        if self.inside == "script" and self.is_data:
            json.loads(data)
        elif self.inside == "script" and "zq" in data:
            self.found.append(data)
        elif self.inside == "title":
            self.title += data
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """Keep comments of the payload."""
        self.found += [data] if "zq" in data else []


@pytest.fixture(scope="module")
def edition() -> tuple[dict[str, bytes], set[str]]:
    """The files of the hostile edition, and the fields that take no payload."""
    return hostile_edition()


@pytest.fixture(scope="module")
def hostile_site(
    edition: tuple[dict[str, bytes], set[str]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The site whose only edition is the hostile one."""
    folder = tmp_path_factory.mktemp("hostile") / "edition"
    folder.mkdir()
    for name, content in edition[0].items():
        (folder / name).write_bytes(content)
    project = projects.make(folder.with_name("project"), tiny=folder)
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    text = text.replace("site_url: ''", "site_url: https://example.org/vermilion/")
    settings.write_text(text.replace("contact: ''", "contact: editors@example.org"), "utf-8")
    done = projects.run(project, "build_notes", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def pages(site: Path) -> Iterator[Path]:
    """Give every page of the site."""
    return iter(sorted(site.rglob("*.html")))


def test_every_field_of_text_has_a_payload(edition: tuple[dict[str, bytes], set[str]]) -> None:
    """Each field of the record classes that takes free text holds it, but for what quotes."""
    assert edition[1] <= QUOTING


def test_no_payload_is_markup(hostile_site: Path) -> None:
    """In no page is a payload an element, an attribute, a script or a comment."""
    held = 0
    for path in pages(hostile_site):
        page = Markup(path.read_text("utf-8"))
        assert page.found == [], path
        held += sum("zqRan" in text for text in page.texts)
    assert held > 500


def test_the_title_is_what_was_written(
    hostile_site: Path, edition: tuple[dict[str, bytes], set[str]]
) -> None:
    """Each page of the edition names it in its title, character by character, in either script."""
    found, _ = read(edition[0]["edition.yml"].decode(), "edition.yml")
    assert found
    about, _ = validate(EditionFile, found)
    assert about
    assert PAYLOAD in about.value.title.zh
    for path in (hostile_site / "tiny").rglob("*.html"):
        title = Markup(path.read_text("utf-8")).title
        assert about.value.title.zh in title or about.value.title.zh in simplified(title)


def test_data_are_whole(hostile_site: Path) -> None:
    """Scripts, data and the site map are what their readers take them for, with the payload in."""
    for path in hostile_site.joinpath("tiny").rglob("*"):
        if path.suffix in {".json", ".jsonld"}:
            json.loads(path.read_text("utf-8"))
        if path.suffix == ".js":
            text = path.read_text("utf-8")
            assert "\u2028" not in text
            start, end = text.index("(") + 1, text.rindex(")")
            json.loads(text[start:end])
    ET.parse(hostile_site / "sitemap.xml")  # noqa: S314  (it is ours)
    table = (hostile_site / "tiny" / "data" / "words.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert any(PAYLOAD in row["gloss"] for row in rows)


@pytest.mark.browser
def test_nothing_runs(chromium: Browser, hostile_site: Path) -> None:
    """A browser makes no element of a payload and runs none, in any page."""
    context = chromium.new_context(offline=True)
    page = context.new_page()
    for path in pages(hostile_site):
        page.goto(f"file://{path}")
        assert page.evaluate(AS_MARKUP) == [0, 0], path
    context.close()


@pytest.fixture
def reading(chromium: Browser, hostile_site: Path) -> Iterator[Page]:
    """The reading page of the hostile edition, with the words in layers."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(f"file://{hostile_site}/tiny/index.html?pinyin=all&words=on")
    yield page
    context.close()


@pytest.mark.browser
def test_nothing_that_opens_runs(reading: Page) -> None:
    """Notes, words and results of the search show the payload as text."""
    shown, results = reading.evaluate(OPEN_ALL)
    assert shown
    assert results
    assert reading.evaluate(AS_MARKUP) == [0, 0]
