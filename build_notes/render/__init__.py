"""From editions to the files that MkDocs publishes: pure functions, one module a page."""

from collections.abc import Callable, Mapping, Sequence

from build_notes.model import Edition
from build_notes.render.hant import render_hant
from build_notes.render.pages import (
    commentary,
    garbling,
    history,
    home,
    notes,
    parallel,
    reading,
    source,
    sources,
    words,
)
from build_notes.render.parts.page import Page
from build_notes.render.scripts.notes import note_scripts
from build_notes.render.scripts.search import search_script

EDITION_PAGES: Mapping[str, Callable[[Edition], Page]] = {
    "index.md": reading.page,
    "parallel.md": parallel.page,
    "source.md": source.page,
    "notes.md": notes.page,
    "words.md": words.page,
    "garbling.md": garbling.page,
    "commentary.md": commentary.page,
    "sources.md": sources.page,
    "history.md": history.page,
}
"""Every page of an edition and the function that renders it."""


def render_edition(edition: Edition) -> dict[str, Page]:
    """Give the pages of one edition by their path under `docs/`."""
    return {f"{edition.slug}/{name}": page(edition) for name, page in EDITION_PAGES.items()}


def render_site(editions: Sequence[Edition]) -> dict[str, str]:
    """Give the text of every generated page and script by its path under `docs/`."""
    files = {"index.md": home.page(editions).markdown()}
    for edition in editions:
        pages, scripts = render_edition(edition), note_scripts(edition)
        twins, twin_scripts = render_hant(edition, pages, scripts)
        files |= {path: page.markdown() for path, page in (pages | twins).items()}
        files |= scripts | twin_scripts | search_script(edition)
    return files
