"""From editions to the files that MkDocs publishes: pure functions, one module a page."""

from collections.abc import Sequence

from build_notes.model import Edition
from build_notes.render.context import HANS, Context
from build_notes.render.kinds import KINDS
from build_notes.render.pages import home
from build_notes.render.parts.page import Page, edition_page
from build_notes.render.scripts.dictionary import dictionary_script
from build_notes.render.scripts.lexicon import lexicon_script
from build_notes.render.scripts.notes import note_scripts
from build_notes.render.scripts.search import search_script
from build_notes.study.traditional import in_traditional


def render_edition(edition: Edition, context: Context) -> dict[str, Page]:
    """Give the pages of one edition, which is in the context's script, by path under `docs/`."""
    folder = f"{edition.slug}/{context.folder}"
    return {
        f"{folder}{kind.path.replace('.html', '.md')}": edition_page(edition, context, kind, KINDS)
        for kind in KINDS
    }


def render_files(edition: Edition, context: Context) -> dict[str, str]:
    """Give the text of every page and script of one edition in one script, by path.

    The edition is as its editors wrote it; what both scripts share goes with Simplified.
    """
    twin = edition if context == HANS else in_traditional(edition)
    files = {path: page.markdown() for path, page in render_edition(twin, context).items()}
    files |= note_scripts(twin, context) | search_script(twin, context)
    shared = lexicon_script(edition) | dictionary_script(edition) if context == HANS else {}
    return files | shared


def render_home(editions: Sequence[home.Parts]) -> dict[str, str]:
    """Give the text of the home page by its path, from its parts of every edition."""
    return {"index.md": home.page(editions, HANS).markdown()}
