"""The frame of a page, which the theme makes in Simplified characters, in Traditional ones."""

import re

from build_notes.chinese.traditional import simplified, traditional
from build_notes.model.prose import HAN

OURS = re.compile(
    r"""<div\ class="edition.*</article>  # what we rendered
    | <a\ [^>]*\bhreflang=.*?</a>         # a link to the other script, in that script
    | <(script|style)\b.*?</\1>           # what programs read
    """,
    re.DOTALL | re.VERBOSE,
)
"""What is in its script already, or in none."""
CHINESE = re.compile(' lang="zh-Hans"([^>]*>[^<]*)')
"""An element of the theme's in Chinese, as far as its text goes."""


def in_traditional(html: str) -> str:
    """Give a whole page with the Chinese around what we rendered converted; the rest is done."""
    parts, done = [], 0
    for ours in OURS.finditer(html):
        parts += [_converted(html[done : ours.start()]), ours[0]]
        done = ours.end()
    return "".join([*parts, _converted(html[done:])])


def _converted(html: str) -> str:
    """Convert what is Chinese; of other text the runs that are not Traditional already."""
    html = CHINESE.sub(lambda found: f' lang="zh-Hant"{traditional(found[1])}', html)
    return HAN.sub(lambda run: _unlike(run[0]), html)


def _unlike(run: str) -> str:
    return traditional(run) if simplified(run) == run else run
