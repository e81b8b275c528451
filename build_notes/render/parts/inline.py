"""Small pieces of text as HTML: labels, prose in either language, marks inside a line."""

import re
from functools import cache

import htpy as h
from markupsafe import Markup, escape

from build_notes.model import Bilingual
from build_notes.model.prose import MARKED, REFERENCE

CHARACTER = r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
HAN = re.compile(rf"{CHARACTER}+(?:[、，。：；！？·…《》]+{CHARACTER}+)*")
"""Runs of Chinese in English prose: Han characters, with Chinese punctuation between them."""


def flat(element: h.Renderable) -> Markup:
    """Turn an element into finished HTML, once: htpy walks every level of a tree for every leaf."""
    return Markup(element)  # noqa: S704  (htpy has escaped it)


@cache
def label(text: Bilingual) -> Markup:
    """A bilingual label: the Chinese word, the English beside it.

    The classes `in-zh` and `in-en` mark the two halves of whatever the editors say in both
    languages, so that a reader can hide one.
    """
    return flat(
        h.fragment[
            h.span(".in-zh", lang="zh-Hans")[text.zh], " ", h.i(".in-en", lang="en")[text.en]
        ]
    )


def english(text: str) -> Markup:
    """English prose whose Chinese words are marked as Chinese."""
    return _wrap(HAN, '<span lang="zh-Hans" translate="no">{}</span>', escape(text))


def marked(text: str, tag: str) -> Markup:
    """English prose with the parts between asterisks set in the given element."""
    return _wrap(MARKED, f"<{tag}>{{}}</{tag}>", english(text))


def _wrap(words: re.Pattern[str], markup: str, text: Markup) -> Markup:
    """Put markup round each find in text that is escaped already."""
    found = words.sub(lambda run: markup.format(run[run.re.groups]), str(text))
    return Markup(found)  # noqa: S704  (it was escaped, and the markup is ours)


def prose(text: Bilingual, folder: str = "") -> list[h.Node]:
    """Bilingual prose as paragraphs, the Chinese ones first.

    `folder` leads from the page to the pages of the edition, and ends in a slash.
    A browser that translates leaves the Chinese, whose quotations it would destroy: the English,
    which it translates, says the same.
    """
    chinese = (_linked(escape(part), folder) for part in text.zh.split("\n"))
    english_ = (_linked(english(part), folder) for part in text.en.split("\n"))
    return [
        *(h.p(".in-zh", lang="zh-Hans", translate="no")[part] for part in chinese),
        *(h.p(".in-en", lang="en")[part] for part in english_),
    ]


def warning(text: Bilingual) -> h.Element:
    """What a reader must know before the text, as one paragraph, which readers' programs keep."""
    return h.p(".warning")[
        h.span(".in-zh", lang="zh-Hans")[text.zh],
        " ",
        h.span(".in-en", lang="en")[english(text.en)],
    ]


def _linked(text: Markup, folder: str) -> Markup:
    """Turn the sentences that prose names into links to the reading page."""
    found = REFERENCE.sub(
        lambda passage: f'<a href="{folder}index.html#{passage[1]}">{number(passage[1])}</a>',
        str(text),
    )
    return Markup(found)  # noqa: S704  (it was escaped, and the markup is ours)


def number(passage: str) -> str:
    """A passage's id as readers see it: `p5s1` as 5.1, `p5` as 5."""
    return passage[1:].replace("s", ".")
