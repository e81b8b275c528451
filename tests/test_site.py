"""The built site as files: every link leads somewhere, nothing comes from elsewhere."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import edits
import pytest
from conftest import ESSAY, GOLDEN, ROOT

from build_notes.edition import read_edition, read_folder
from build_notes.model import Edition
from build_notes.proof import attributed_text
from build_notes.reading.traditional import simplified, traditional


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
    assert attributed_text(html, "data-source") == {"grassroots": essay.source.text}
    assert (site / "grassroots" / "data" / "source.txt").read_bytes() == (
        ESSAY / "source.txt"
    ).read_bytes()


def test_published_reading_page_is_the_reading_text(site: Path, essay: Edition) -> None:
    """What MkDocs published still holds each sentence as corrected."""
    html = (site / "grassroots" / "index.html").read_text("utf-8")
    wanted = {sentence.id: sentence.reading for sentence in essay.sentences()}
    assert attributed_text(html, "data-passage") == wanted


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
        for run in re.findall(r"[\u4e00-\u9fff]+", around):
            assert traditional(simplified(run)) == run, f"{path.name}: {run}"
        assert '<meta property="og:locale" content="zh_TW">' in html
        data = json.loads(
            re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)[0]
        )
        assert data["inLanguage"] == ["zh-Hant", "en"]
        assert data["mainEntity"]["author"][0]["name"] == "陳鋒"


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
def copy(tmp_path: Path) -> Path:
    """A copy of the whole project that may be broken."""
    for name in ("build_notes", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a copy of the project."""
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=root, capture_output=True, text=True, check=False
    )


def test_problems_leave_the_last_good_site(copy: Path) -> None:
    """With a problem, both our build and MkDocs' own end with 1 and the old site stays whole."""
    assert run(copy, "build_notes", "build").returncode == 0
    before = {path: path.read_bytes() for path in (copy / "site").rglob("*") if path.is_file()}
    corrections = copy / "build_notes/editions/grassroots/corrections.yml"
    text = corrections.read_text("utf-8")
    corrections.write_text(text.replace("garbled: 加背", "garbled: 加倍", 1), "utf-8")
    for command in (("build_notes", "build"), ("mkdocs", "build")):
        done = run(copy, *command)
        assert done.returncode == 1
        assert "no-place" in done.stderr
        assert "Traceback" not in done.stderr
        after = {path: path.read_bytes() for path in (copy / "site").rglob("*") if path.is_file()}
        assert after == before


def test_building_twice_gives_the_same_site(copy: Path) -> None:
    """The same project makes the same site, byte for byte; its site map is dated by the history."""
    settings = copy / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("site_url: ''", "site_url: https://example.org/v/")
    settings.write_text(text, "utf-8")
    assert run(copy, "build_notes", "build").returncode == 0
    first = {path: path.read_bytes() for path in (copy / "site").rglob("*") if path.is_file()}
    assert run(copy, "build_notes", "build").returncode == 0
    second = {path: path.read_bytes() for path in (copy / "site").rglob("*") if path.is_file()}
    assert second == first
    history = read_edition(read_folder(ESSAY), "editions/grassroots").history
    dates = set(re.findall(r"<lastmod>(.*?)</lastmod>", (copy / "site/sitemap.xml").read_text()))
    assert dates == {str(history[-1].date)}


def test_a_published_site_says_where_it_is(copy: Path) -> None:
    """With an address and a contact set, pages name both, and garbled pages keep out of the map."""
    settings = copy / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("site_url: ''", "site_url: https://example.org/v/")
    settings.write_text(text.replace("contact: ''", "contact: zhu@example.org"), "utf-8")
    assert run(copy, "build_notes", "build").returncode == 0
    html = (copy / "site/grassroots/notes.html").read_text("utf-8")
    here = "https://example.org/v/grassroots/notes.html"
    assert f'<link rel="canonical" href="{here}">' in html
    twin = (copy / "site/grassroots/hant/notes.html").read_text("utf-8")
    there = "https://example.org/v/grassroots/hant/notes.html"
    assert f'<link rel="canonical" href="{there}">' in twin
    for language in ("zh-Hans", "zh-Hant", "en", "x-default"):
        address = there if language == "zh-Hant" else here
        for page in (html, twin):
            assert f'<link rel="alternate" hreflang="{language}" href="{address}">' in page
    home = (copy / "site/index.html").read_text("utf-8")
    assert 'hreflang="zh-Hans"' in home
    assert 'hreflang="zh-Hant"' not in home
    picture = re.findall(r'<meta property="og:image" content="https://example.org/v/(.*?)">', html)
    assert [(copy / "site" / path).is_file() for path in picture] == [True]
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert json.loads(data[0])["mainEntity"]["author"][0]["name"] == "陈锋"
    letter = re.findall(r'href="mailto:zhu@example.org\?(.*?)"', html)[0]
    assert parse_qs(unescape(letter))["body"] == [f"{here}\n\n"]
    mapped = (copy / "site/sitemap.xml").read_text("utf-8")
    assert here in mapped
    assert there in mapped
    assert "source.html" not in mapped
    assert "parallel.html" not in mapped


def test_a_second_edition_needs_no_code(copy: Path) -> None:
    """An edition is added by adding its folder: pages and the library follow."""
    for name in ("tiny", "odd"):
        edition = GOLDEN / name / "edition"
        shutil.copytree(edition, copy / "build_notes" / "editions" / name)
    assert run(copy, "build_notes", "build").returncode == 0
    for name in ("tiny", "odd"):
        source = (GOLDEN / name / "edition" / "source.txt").read_bytes().decode()
        with (copy / "site" / name / "source.html").open(encoding="utf-8", newline="") as page:
            assert attributed_text(page.read(), "data-source") == {name: source}
    assert (copy / "site" / "tiny" / "notes.html").is_file()
    assert "tiny/index.html" in (copy / "site" / "index.html").read_text("utf-8")
    edits.apply(ROOT / "tests" / "invalid" / "no-edition" / "edits.yml", copy)
    assert run(copy, "build_notes", "build").returncode == 0
    assert not (copy / "site" / "tiny").exists()
