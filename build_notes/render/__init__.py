"""From editions to the files that MkDocs publishes: pure functions, one module a page."""

from collections.abc import Callable, Mapping, Sequence

from build_notes.model import Edition
from build_notes.render import home, notes, reading, source
from build_notes.render.page import Page

EDITION_PAGES: Mapping[str, Callable[[Edition], Page]] = {
    "index.md": reading.page,
    "source.md": source.page,
    "notes.md": notes.page,
}
"""Every page of an edition and the function that renders it."""


def render_edition(edition: Edition) -> dict[str, Page]:
    """Give the pages of one edition by their path under `docs/`."""
    return {f"{edition.slug}/{name}": page(edition) for name, page in EDITION_PAGES.items()}


def render_site(editions: Sequence[Edition]) -> dict[str, Page]:
    """Give every generated page by its path under `docs/`."""
    pages = {"index.md": home.page(editions)}
    for edition in editions:
        pages.update(render_edition(edition))
    return pages
