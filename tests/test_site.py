"""The built site as files: every link leads somewhere, nothing comes from elsewhere."""

import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import edits
import projects
import pytest
from projects import ESSAY, GOLDEN, ROOT, run

from build_notes.chinese.traditional import simplified, traditional
from build_notes.model import Edition
from build_notes.publish.finished import read_page


class Links(HTMLParser):
    """What a page refers to, and the ids that it offers."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep references and ids."""
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.links.append((tag, value))
            if name == "id" and value:
                self.ids.append(value)


def pages(site: Path) -> Iterator[tuple[Path, Links]]:
    """Give every page of the site, parsed, but the one for missing addresses."""
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":
            yield path, Links(path.read_text("utf-8"))


def test_every_link_leads_somewhere(site: Path) -> None:
    """Each relative link is a file of the site, each fragment an id of its page."""
    found = dict(pages(site))
    checked = 0
    for path, page in found.items():
        for _, link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), f"{path}: {link}"
            if parts.fragment and target in found:
                # The theme's own drawer uses one id of an input that has no page text.
                assert unquote(parts.fragment) in found[target].ids, f"{path}: {link}"
            checked += 1
    assert checked > 100


def test_ids_are_unique(site: Path) -> None:
    """No id stands twice in a page."""
    for path, page in pages(site):
        twice = {id_ for id_ in page.ids if page.ids.count(id_) > 1}
        assert not twice, path


def test_an_id_means_the_same_everywhere(site: Path, essay: Edition) -> None:
    """Each passage and correction has its id on every page of the edition where it stands."""
    found = {
        path.name: set(page.ids) for path, page in pages(site) if path.parent.name == "grassroots"
    }
    paragraphs = {paragraph.id for paragraph in essay.paragraphs}
    sentences = {sentence.id for sentence in essay.sentences()}
    corrections = {correction.id for _, _, correction in essay.placed()}
    for name in ("index.html", "parallel.html", "source.html"):
        assert found[name] >= paragraphs | sentences | corrections
    noted = {sentence.id for sentence, _, _ in essay.placed()}
    assert found["notes.html"] >= noted | {id_.split("s")[0] for id_ in noted} | corrections
    for name in ("index.html", "commentary.html"):
        assert found[name] >= {entry.id for entry in essay.commentary}


def test_nothing_comes_from_elsewhere(site: Path) -> None:
    """No style, script or picture names another host; nor do our own files."""
    for path, page in pages(site):
        for tag, link in page.links:
            if tag != "a" and not urlsplit(link).path.endswith(".html"):
                assert not urlsplit(link).netloc, f"{path}: {link}"
    for path in (ROOT / "docs" / "assets").iterdir():
        if path.suffix in {".css", ".js"}:
            assert "://" not in path.read_text("utf-8"), path


def test_published_source_page_is_the_source(site: Path, essay: Edition) -> None:
    """What MkDocs published still equals `source.txt`, character by character."""
    html = (site / "grassroots" / "source.html").read_text("utf-8")
    assert read_page(html).texts["data-source"] == {"grassroots": essay.source.text}
    assert (site / "grassroots" / "data" / "source.txt").read_bytes() == (
        ESSAY / "source.txt"
    ).read_bytes()


def test_published_reading_page_is_the_reading_text(site: Path, essay: Edition) -> None:
    """What MkDocs published still holds each sentence as corrected."""
    html = (site / "grassroots" / "index.html").read_text("utf-8")
    wanted = {sentence.id: sentence.reading for sentence in essay.sentences()}
    assert read_page(html).texts["data-passage"] == wanted


def said_of_itself(html: str) -> dict[str, Any]:
    """Give what a page says of itself to programs."""
    said = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    found: dict[str, Any] = json.loads(said[0])
    return found


def test_published_traditional_pages_are_traditional_all_over(site: Path) -> None:
    """The frame of a twin is in Traditional characters too, and what it says of itself is kept."""
    for path in sorted((site / "grassroots" / "hant").glob("*.html")):
        html = path.read_text("utf-8")
        frame, body = html.split('<div class="edition', 1)
        around = frame + body.rsplit("</article>", 1)[1]
        around = re.sub(
            r"<a [^>]*hreflang=.*?</a>|<script.*?</script>", "", around, flags=re.DOTALL
        )
        assert 'lang="zh-Hans"' not in around
        for words in re.findall(r"[\u4e00-\u9fff]+", around):
            assert traditional(simplified(words)) == words, f"{path.name}: {words}"
        assert '<meta property="og:locale" content="zh_TW">' in html
        assert re.findall(r'<html lang="(.*?)"', html) == ["zh-Hant"]
        data = said_of_itself(html)
        assert data["inLanguage"] == ["zh-Hant", "en"]
        assert data["mainEntity"]["author"][0]["name"] == "陳鋒"
        data = said_of_itself((site / "grassroots" / path.name).read_text("utf-8"))
        assert data["mainEntity"]["author"][0]["name"] == "陈锋"


def test_published_pages_name_their_language(site: Path) -> None:
    """Outside the pages in Traditional characters every page is in Simplified Chinese."""
    for path in sorted(site.rglob("*.html")):
        language = "zh-Hant" if path.parent.name == "hant" else "zh-Hans"
        html = path.read_text("utf-8")
        assert re.findall(r'<html lang="(.*?)"', html) == [language], path


def test_published_traditional_pages_quote_as_taiwan_does(site: Path) -> None:
    """Twins print no curly quotation mark but in the source, in English and between letters."""
    for path in sorted((site / "grassroots" / "hant").glob("*.html")):
        html = re.sub(r"<(script|style)\b.*?</\1>", "", path.read_text("utf-8"), flags=re.DOTALL)
        chinese = re.findall(r'lang="zh-Hant"[^>]*>([^<]*)', html)
        assert not [words for words in chinese if re.search("[“”‘]", words)], path.name


def test_garbled_pages_are_kept_from_search_engines(site: Path) -> None:
    """The source page says `noindex`; elsewhere notes with garbled phrases are kept out."""
    for folder in ("grassroots", "grassroots/hant"):
        source = (site / folder / "source.html").read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in source
    for name in ("index.html", "notes.html"):
        html = (site / "grassroots" / name).read_text("utf-8")
        assert '<meta name="robots"' not in html
        notes = re.findall(r"<(\w+) ([^>]*class=\"(?:note|apparatus|published)\b[^>]*)>", html)
        assert notes
        # The attribute counts on these elements only.
        assert all(tag in {"div", "section", "span"} for tag, _ in notes)
        assert all("data-nosnippet" in attributes for _, attributes in notes)


def test_the_spam_address_is_never_a_link(site: Path) -> None:
    """No page links to the address that the machine put in."""
    for path, page in pages(site):
        assert not [link for _, link in page.links if "4238" in link], path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The program with the tiny edition only, to be built and broken."""
    return projects.make(tmp_path, tiny=GOLDEN / "tiny" / "edition")


def files(folder: Path) -> dict[Path, bytes]:
    """Give the bytes of every file below a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def publish_at(root: Path, address: str, contact: str) -> None:
    """Say in a project's settings where it is published, and to whom readers write."""
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("site_url: ''", f"site_url: {address}")
    settings.write_text(text.replace("contact: ''", f"contact: {contact}"), "utf-8")


def test_problems_leave_the_last_good_site(small: Path) -> None:
    """With a problem, both our build and MkDocs' own end with 1 and the old site stays whole."""
    assert run(small, "build_notes", "build").returncode == 0
    before = files(small / "site")
    corrections = small / "build_notes/editions/tiny/corrections.yml"
    text = corrections.read_text("utf-8")
    corrections.write_text(text.replace("garbled: 加背", "garbled: 加倍", 1), "utf-8")
    for command in (("build_notes", "build"), ("mkdocs", "build")):
        done = run(small, *command)
        assert done.returncode == 1
        assert "no-place" in done.stderr
        assert "Traceback" not in done.stderr
        assert files(small / "site") == before


def test_building_twice_gives_the_same_site(small: Path) -> None:
    """The same project makes the same site, byte for byte; its site map is dated by the history.

    What the essay's pages and data hold is the same each time by a law in `test_laws.py`; here is
    what MkDocs and the writing add.
    """
    publish_at(small, "https://example.org/v/", "zhu@example.org")
    with (small / "build_notes/editions/tiny/history.yml").open("a", encoding="utf-8") as history:
        history.write("  - date: 2026-11-09\n    summary: {zh: 增补。, en: Added.}\n")
    assert run(small, "build_notes", "build").returncode == 0
    first = files(small / "site")
    assert run(small, "build_notes", "build").returncode == 0
    assert files(small / "site") == first
    dates = set(re.findall(r"<lastmod>(.*?)</lastmod>", (small / "site/sitemap.xml").read_text()))
    assert dates == {"2026-11-09"}


def test_a_published_site_says_where_it_is(small: Path) -> None:
    """With an address and a contact set, pages name both, and garbled pages keep out of the map."""
    publish_at(small, "https://example.org/v/", "zhu@example.org")
    assert run(small, "build_notes", "build").returncode == 0
    html = (small / "site/tiny/notes.html").read_text("utf-8")
    here = "https://example.org/v/tiny/notes.html"
    assert f'<link rel="canonical" href="{here}">' in html
    twin = (small / "site/tiny/hant/notes.html").read_text("utf-8")
    there = "https://example.org/v/tiny/hant/notes.html"
    assert f'<link rel="canonical" href="{there}">' in twin
    for language in ("zh-Hans", "zh-Hant", "en", "x-default"):
        address = there if language == "zh-Hant" else here
        for page in (html, twin):
            assert f'<link rel="alternate" hreflang="{language}" href="{address}">' in page
    home = (small / "site/index.html").read_text("utf-8")
    assert 'hreflang="zh-Hans"' in home
    assert 'hreflang="zh-Hant"' not in home
    picture = re.findall(r'<meta property="og:image" content="https://example.org/v/(.*?)">', html)
    assert [(small / "site" / path).is_file() for path in picture] == [True]
    letter = re.findall(r'href="mailto:zhu@example.org\?(.*?)"', html)[0]
    assert parse_qs(unescape(letter))["body"] == [f"{here}\n\n"]
    mapped = (small / "site/sitemap.xml").read_text("utf-8")
    assert here in mapped
    assert there in mapped
    assert "source.html" not in mapped
    assert "parallel.html" not in mapped


def test_a_second_edition_needs_no_code(small: Path) -> None:
    """An edition is added by adding its folder: pages and the library follow."""
    projects.add(small, "odd", GOLDEN / "odd" / "edition")
    assert run(small, "build_notes", "build").returncode == 0
    for name in ("tiny", "odd"):
        source = (GOLDEN / name / "edition" / "source.txt").read_bytes().decode()
        with (small / "site" / name / "source.html").open(encoding="utf-8", newline="") as page:
            assert read_page(page.read()).texts["data-source"] == {name: source}
        assert (small / "site" / name / "notes.html").is_file()
        assert f"{name}/index.html" in (small / "site" / "index.html").read_text("utf-8")
    edits.apply(ROOT / "tests" / "invalid" / "no-edition" / "edits.yml", small)
    assert run(small, "build_notes", "build").returncode == 0
    assert not (small / "site" / "tiny").exists()
