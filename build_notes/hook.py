"""The MkDocs hook: renders the editions before MkDocs reads `docs/`."""

import logging
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[1]
# MkDocs puts only this file's own folder on the path, and the package is not installed.
sys.path.insert(0, str(ROOT))

from build_notes.problems import EditionError  # noqa: E402  (after the path is set)
from build_notes.site import render  # noqa: E402

log = logging.getLogger("mkdocs.build_notes")


def on_pre_build(config: MkDocsConfig) -> None:
    """Render; on problems print them and stop before MkDocs empties the site's folder."""
    try:
        render(ROOT, config.site_url or None, log.info)
    except EditionError as error:
        raise Abort(f"{error}\n{len(error.problems)} found; nothing was published") from None
