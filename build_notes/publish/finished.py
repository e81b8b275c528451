"""The proof of the finished pages: texts, ids and links, read from the last bytes."""

import os
import posixpath
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Set
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from build_notes.publish.expected import Expected, read_expected
from build_notes.publish.proof import require
from build_notes.render.context import CONTEXTS, HANS, Context
from build_notes.render.kinds import KINDS
from build_notes.render.scripts.notes import notes_in

TEXTS = ("data-source", "data-published", "data-passage")
"""The attributes under which a page prints a text of its edition; they name which."""
READ = f":is({', '.join(f'[{name}]' for name in ('id', 'href', 'src', *TEXTS))})"
ON_EVERY = {
    "data-source": ("source.html",),
    "data-published": ("source.html", "parallel.html"),
    "data-passage": ("index.html", "parallel.html"),
}
"""The pages that print all texts of a kind; others may print some."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What a finished page holds that can be proven."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    texts: Mapping[str, Mapping[str, str]]
    """By attribute the text of each element, by the attribute's value."""
    notes: tuple[str, ...]
    """The ids of the notes of corrections."""


def read_page(html: str) -> Finished:
    """Read a page, or a part of one, in one pass."""
    ids: list[str] = []
    links: list[str] = []
    notes: list[str] = []
    texts: dict[str, dict[str, str]] = {name: {} for name in TEXTS}
    for node in LexborHTMLParser(html).css(READ):
        found = node.attributes
        for name in TEXTS:
            if value := found.get(name):
                texts[name][value] = node.text(deep=True)
        if id_ := found.get("id"):
            ids.append(id_)
            if "note" in (found.get("class") or "").split() and id_.startswith("c"):
                notes.append(id_)
        links += [link for link in (found.get("href"), found.get("src")) if link]
    return Finished(tuple(ids), tuple(links), texts, tuple(notes))


def prove_site(site: Path, docs: Path, slugs: Collection[str]) -> None:
    """Raise ProofError unless the pages of these editions, and those of none, are as they must be.

    `docs` is where the editions left what they expect.
    """
    prove_links(site, sorted(_by_hand(site)))
    one = partial(_prove_edition, site, docs)
    if len(slugs) < 2:  # noqa: PLR2004  (another process would cost more than it saves)
        for slug in slugs:
            one(slug)
        return
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(one, slugs):
            pass


def _by_hand(site: Path) -> Iterator[str]:
    """The pages that are of no edition, by their paths; 404 stands apart, for any depth."""
    for path in (*site.glob("*.html"), *site.glob("about/*.html")):
        if path.name != "404.html":
            yield path.relative_to(site).as_posix()


def _prove_edition(site: Path, docs: Path, slug: str) -> None:
    paths = [path.relative_to(site).as_posix() for path in (site / slug).rglob("*.html")]
    pages = prove_links(site, sorted(paths))
    scripts = {
        path.relative_to(site / slug).as_posix(): path.read_text("utf-8")
        for path in (site / slug).rglob("notes/*.js")
    }
    prove_pages(
        {path.removeprefix(f"{slug}/"): page for path, page in pages.items()},
        scripts,
        read_expected(docs / slug),
    )


def prove_pages(
    pages: Mapping[str, Finished], scripts: Mapping[str, str], expected: Expected
) -> None:
    """Raise ProofError unless each page of an edition prints what the edition says.

    Pages and the scripts of notes go by their paths in the edition's folder.
    """
    for context in CONTEXTS:
        wanted: dict[str, Mapping[str, str]] = {
            "data-published": expected.published,
            "data-passage": expected.reading[context.script],
        }
        for name in (kind.path for kind in KINDS):
            path = f"{context.folder}{name}"
            require(path in pages, f"there is no page {path}")
            page = pages[path]
            twice = [id_ for id_, times in Counter(page.ids).items() if times > 1]
            require(not twice, f"{path} has ids twice: {twice}")
            require(page.ids == pages[name].ids, f"the twin {path} has other ids")
            _prove_texts(path, name, page, expected.source, wanted)
        carried = Counter(_carried(scripts, context))
        require(carried == Counter(_carried(scripts, HANS)), "the twins of notes are others")
        noted = Counter(pages[f"{context.folder}notes.html"].notes)
        missing = [id_ for id_ in expected.corrections if not noted[id_] == carried[id_] == 1]
        require(not missing, f"notes.html or the scripts of notes lack {missing}")


def _carried(scripts: Mapping[str, str], context: Context) -> Iterator[str]:
    """The ids of the notes that the scripts of one script of the pages bring."""
    for path, text in scripts.items():
        if posixpath.dirname(path) == f"{context.folder}notes":
            yield from notes_in(text)


def _prove_texts(
    path: str, name: str, page: Finished, source: str, wanted: Mapping[str, Mapping[str, str]]
) -> None:
    for attribute, texts in wanted.items():
        shown = page.texts[attribute]
        require(shown.items() <= texts.items(), f"{path}: a text of {attribute} differs")
        if name in ON_EVERY[attribute]:
            require(shown == texts, f"{path}: a text of {attribute} is missing")
    whole = list(page.texts["data-source"].values())
    if name in ON_EVERY["data-source"]:
        require(whole == [source], f"{path} differs from the source")
    require(all(text == source for text in whole), f"{path} differs from the source")


def prove_links(site: Path, paths: Collection[str]) -> dict[str, Finished]:
    """Raise ProofError unless each link of these pages leads to a file and to an id in it.

    The links in the scripts of notes count as those of the reading page. Gives the pages.
    """
    pages = {path: read_page((site / path).read_text("utf-8")) for path in paths}
    known: dict[str, Set[str]] = {path: frozenset(page.ids) for path, page in pages.items()}
    for path, page in pages.items():
        for link in dict.fromkeys((*page.links, *_links_of_notes(site, path))):
            _prove_link(site, path, link, known)
    return pages


def _links_of_notes(site: Path, path: str) -> Iterator[str]:
    if posixpath.basename(path) == "index.html":
        for script in sorted((site / path).parent.glob("notes/*.js")):
            html = "".join(notes_in(script.read_text("utf-8")).values())
            yield from read_page(html).links


def _prove_link(site: Path, path: str, link: str, known: dict[str, Set[str]]) -> None:
    target, place = _led(posixpath.dirname(path), link)
    if target is None:
        return
    target = target or path
    if target not in known:
        file = site / target
        require(not target.startswith("..") and file.exists(), f"{path}: {link} leads nowhere")
        if not place:  # A page is read for its ids only where one is wanted.
            return
        is_page = file.is_file() and file.suffix == ".html"
        known[target] = frozenset(read_page(file.read_text("utf-8")).ids if is_page else ())
    if place and target.endswith(".html"):
        require(place in known[target], f"{path}: {link} leads to no place")


@lru_cache(maxsize=2**15)  # the pages of a folder share most of their links
def _led(folder: str, link: str) -> tuple[str | None, str]:
    """Where a link in a folder leads: the path, empty for the page itself, and the id there.

    No path is given for what is not of the site.
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None, ""
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else ""
    return path, unquote(parts.fragment)
