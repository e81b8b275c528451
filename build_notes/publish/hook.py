"""The MkDocs hook: renders the editions before MkDocs reads `docs/`, and puts in what we rendered.

`python3 -m build_notes build` renders them itself and tells the hook so by `CARDS` under `extra`;
a bare `mkdocs build` makes the same site by this alone.
"""

import logging
import os
import re
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, time
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from build_notes.publish.alone import alone
from build_notes.publish.card import Card, last_change
from build_notes.publish.docs import LOCK, WAITING, render
from build_notes.publish.finished import prove_site
from build_notes.publish.proof import ProofError
from build_notes.publish.swap import refusal
from build_notes.read.problems import EditionError
from build_notes.render import frame, labels
from build_notes.render.context import HANT
from build_notes.render.parts.page import body

ROOT = Path(__file__).parents[2]
CARDS = "cards"
"""The key under `extra` by which whoever has rendered the editions hands on their cards."""
CHINESE_LINE_END = re.compile(r"(?<=[，。：；！？])\n(?=[\u4e00-\u9fff“《（])")
SWITCH = re.compile(r'(?<=id="__(drawer|search)") autocomplete="off"')
DRAWING = re.compile(r"<svg (?![^>]*\bwidth=)")
BODY = "<!-- Here goes a body with its own <h1>. -->"
"""Stands in a page for what we rendered, until it is written; the theme looks for a heading."""
log = logging.getLogger("mkdocs.build_notes")

compiled: dict[str, bytes] = {}
"""The theme's templates as Jinja compiled them: a preview frames pages again and again."""
held = ExitStack()
"""The lock on `docs/`, from the rendering to the last page of the site."""


def on_pre_build(config: MkDocsConfig) -> None:
    """Tell the theme of the editions, rendered first where nobody has done it."""
    cards = config.extra.get(CARDS)
    if cards is None:
        held.enter_context(alone(ROOT / LOCK, lambda: log.info(WAITING)))
        cards = _render(config.site_url or None)
    config.extra["editions"] = [card.slug for card in cards]
    config.extra["indexed"] = [page for card in cards for page in card.indexed]
    # MkDocs dates its site map by this instead of by the clock.
    midnight = datetime.combine(last_change(cards), time(), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))


def _render(site_url: str | None) -> Sequence[Card]:
    """Render; on problems print them and stop before MkDocs empties the site's folder."""
    try:
        return render(ROOT, site_url, log.info)
    except EditionError as error:
        print(error, file=sys.stderr)  # Abort would print to the standard output.
        raise Abort(error.summary) from None


def on_post_build(config: MkDocsConfig) -> None:
    """Prove the site, unless whoever rendered the editions does, and let others use `docs/`."""
    with held:
        if CARDS in config.extra:
            return
        try:
            prove_site(Path(config.site_dir), ROOT / "docs", config.extra["editions"])
        except ProofError as error:
            raise Abort(f"a fault of this program: {error}") from None


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


class Compiled(BytecodeCache):
    """Keeps compiled templates in this process; a changed one has another key to Jinja."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was kept of a template."""
        if bucket.key in compiled:
            bucket.bytecode_from_string(compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        compiled[bucket.key] = bucket.bytecode_to_string()


def on_env(env: Environment, **_: object) -> Environment:
    """Lend the templates our words; have Jinja compile no template twice."""
    env.globals["labels"] = labels
    env.bytecode_cache = Compiled()
    return env


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Keep what we rendered from Markdown; join the lines of Chinese prose made by hand.

    A browser would print a space between two sentences of it.
    """
    return "" if page.meta.get("generated") else CHINESE_LINE_END.sub("", markdown)


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Hold the place of a body that is finished already."""
    return BODY if page.meta.get("generated") else html


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
    """Mend the frame of a page, give it the script of what it frames, and put in its body.

    That comes last, when the page is about to be written: MkDocs holds all pages until the first is
    written, and memory would grow with the site.
    """
    html = on_post_template(html)
    if page.meta.get("script") == HANT.script:
        html = frame.in_traditional(html)
    if not page.meta.get("generated"):
        return html
    before, after = html.split(BODY)
    return before + body(Path(page.file.abs_src_path or "").read_text("utf-8")) + after


def on_post_template(html: str, **_: object) -> str:
    """Mend two things of the theme's, whose templates are too long to copy for a few words.

    Its two switches have `autocomplete`, which HTML does not allow on a checkbox.
    Its icons have no size of their own: a page without its styles had one as wide as the window.
    """
    return DRAWING.sub('<svg width="24" height="24" ', SWITCH.sub("", html))
