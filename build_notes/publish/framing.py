"""Has MkDocs frame pages: all of the site, or those of a few editions and of none."""

import logging
import os
import shutil
from collections.abc import Collection, Sequence
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_notes.publish.card import Card
from build_notes.publish.inputs import HOME

PART = ".docs-part"
"""Where the pages stand that MkDocs is given when it is not given all."""
ALWAYS = ("about", HOME)
"""What MkDocs is given always: pages by hand, and the one that is made of cards."""


def frame(root: Path, cards: Sequence[Card], target: Path, only: Collection[str] | None) -> None:
    """Fill a folder with finished pages and with the files that they need.

    With `only`, the slugs of some editions, all else that stands in the folders of the others and
    in `assets/` is left out. Raises `mkdocs.exceptions.Abort` where MkDocs warns of something.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    shutil.rmtree(root / PART, ignore_errors=True)  # what was killed left it
    docs = root / "docs" if only is None else _part(root, only)
    config = load_config(str(root / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(target))
    config.extra["cards"] = cards
    if only is not None:  # Where a page by hand leads to one of them, it is not there.
        for links in (config.validation.links, config.validation.nav):
            links.not_found = logging.DEBUG
        config.validation.links.anchors = logging.DEBUG
    try:
        build(config)
    finally:
        if only is not None:
            shutil.rmtree(docs)


def _part(root: Path, slugs: Collection[str]) -> Path:
    """Give a folder in which these editions and the pages by hand stand as they do in `docs/`."""
    part = root / PART
    part.mkdir()
    for name in (*ALWAYS, *slugs):
        source = root / "docs" / name
        try:
            (part / name).symlink_to(source, target_is_directory=source.is_dir())
        except OSError:  # as on Windows, where few may
            (shutil.copytree if source.is_dir() else shutil.copy)(source, part / name)
    return part
