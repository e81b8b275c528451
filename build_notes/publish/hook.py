"""The MkDocs hook: renders the editions before MkDocs reads `docs/`."""

import logging
import os
import re
import sys
from contextlib import ExitStack
from datetime import UTC, datetime, time
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from build_notes.publish.alone import alone
from build_notes.publish.site import LOCK, WAITING, last_change, render
from build_notes.publish.swap import refusal
from build_notes.publish.write import MANIFEST
from build_notes.read.problems import EditionError
from build_notes.render import frame
from build_notes.render.context import HANT

ROOT = Path(__file__).parents[2]

CHINESE_LINE_END = re.compile(r"(?<=[，。：；！？])\n(?=[\u4e00-\u9fff“《（])")
SWITCH = re.compile(r'(?<=id="__(drawer|search)") autocomplete="off"')
DRAWING = re.compile(r"<svg (?![^>]*\bwidth=)")
log = logging.getLogger("mkdocs.build_notes")

held = ExitStack()
"""The lock on `docs/`, from the rendering to the last page of the site."""
is_preview = False
"""Whether MkDocs previews: then a mistake while typing must not take the pages away."""


def on_startup(command: str, **_: object) -> None:
    """Remember what MkDocs was started for."""
    global is_preview  # noqa: PLW0603  (MkDocs gives hooks no other place to keep it)
    is_preview = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Render; on problems print them and stop before MkDocs empties the site's folder.

    A preview goes on with the pages as they were rendered last.
    """
    held.enter_context(alone(ROOT / LOCK, lambda: log.info(WAITING)))
    try:
        editions = render(ROOT, config.site_url or None, log.info)
    except EditionError as error:
        print(error, file=sys.stderr)  # Abort would print to the standard output.
        if not (is_preview and (ROOT / "docs" / MANIFEST).exists()):
            raise Abort(error.summary) from None
        print(error.summary, file=sys.stderr)
        _name_editions(config)
        return
    _name_editions(config)
    # MkDocs dates its site map by this instead of by the clock.
    midnight = datetime.combine(last_change(editions), time(), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))


def _name_editions(config: MkDocsConfig) -> None:
    """Tell the theme which editions can be searched: those rendered last, by slug."""
    data = (ROOT / "docs").glob("*/data/edition.json")
    config.extra["editions"] = sorted(path.parts[-3] for path in data)


def on_post_build(**_: object) -> None:
    """Let others use `docs/` again."""
    held.close()


def on_build_error(error: Exception, **_: object) -> None:
    """Let others use `docs/` again, and say in one line what the machine refused."""
    held.close()
    if isinstance(error, OSError):
        raise Refused(refusal(error, ROOT, "site")) from None


class Refused(Abort):
    """The machine refused to read or to write."""

    def show(self, *_: object, **__: object) -> None:
        """Print it where problems are printed, not to the standard output."""
        print(self.format_message(), file=sys.stderr)


def on_page_markdown(markdown: str, **_: object) -> str:
    """Join the lines of Chinese prose, where a browser would print a space between sentences."""
    return CHINESE_LINE_END.sub("", markdown)


def on_page_context(context: TemplateContext, page: Page, **_: object) -> TemplateContext:
    """Escape what a page says of itself, once, for whatever template prints it.

    The theme prints it raw, and MkDocs has Jinja escape nothing by itself; what is `Markup` is not
    escaped again where a template of ours does it.
    """
    page.meta = {
        key: escape(value) if isinstance(value, str) else value for key, value in page.meta.items()
    }
    return context


def on_post_page(html: str, page: Page, **_: object) -> str:
    """Mend the frame of a page, and give it the script of what it frames."""
    html = on_post_template(html)
    return frame.in_traditional(html) if page.meta.get("script") == HANT.script else html


def on_post_template(html: str, **_: object) -> str:
    """Mend two things of the theme's, whose templates are too long to copy for a few words.

    Its two switches have `autocomplete`, which HTML does not allow on a checkbox.
    Its icons have no size of their own: a page without its styles had one as wide as the window.
    """
    return DRAWING.sub('<svg width="24" height="24" ', SWITCH.sub("", html))
