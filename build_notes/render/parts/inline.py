"""Small pieces of text as HTML: labels, prose in either language, marks inside a line."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

from build_notes.model import Bilingual
from build_notes.model.prose import HAN, MARKED, REFERENCE
from build_notes.render.context import Context
from build_notes.render.parts import html as h

QUOTED = re.compile("(?<=「)[^「」]+(?=」)")
"""Words between quotation marks, where garbled ones stand as published in Traditional prose."""


@lru_cache(maxsize=4096)
def label(words: Bilingual, context: Context) -> Markup:
    """A label of the site's own: the Chinese word, the English beside it."""
    return both(context.say(words), context)


def both(text: Bilingual, context: Context) -> Markup:
    """What an edition says in a few words: the Chinese, the English beside it.

    The classes `in-zh` and `in-en` mark the two halves of whatever the editors say in both
    languages, so that a reader can hide one.
    """
    return h.fragment[
        h.span(".in-zh", lang=context.language)[text.zh],
        " ",
        h.i(".in-en", lang="en")[text.en],
    ]


def english(text: str, context: Context) -> Markup:
    """English prose whose Chinese words are marked as Chinese."""

    def run(found: re.Match[str]) -> str:
        return f'<span lang="{context.language_of(found[0])}" translate="no">{found[0]}</span>'

    return _ours(HAN.sub(run, str(escape(text))))


def chinese(text: str, context: Context) -> Markup:
    """Chinese prose; in Traditional characters, what it quotes as published says that it is not."""

    def quoted(found: re.Match[str]) -> str:
        language = context.language_of(found[0])
        is_own = language == context.language
        return found[0] if is_own else f'<span lang="{language}">{found[0]}</span>'

    return _ours(QUOTED.sub(quoted, str(escape(text))))


def marked(text: str, tag: str, context: Context) -> Markup:
    """English prose with the parts between asterisks set in the given element."""
    return _ours(MARKED.sub(rf"<{tag}>\1</{tag}>", str(english(text, context))))


def prose(text: Bilingual, context: Context, folder: str = "") -> list[h.Node]:
    """Bilingual prose as paragraphs, the Chinese ones first.

    `folder` leads from the page to the pages of the edition, and ends in a slash.
    A browser that translates leaves the Chinese, whose quotations it would destroy: the English,
    which it translates, says the same.
    """
    chinese_ = (_linked(chinese(part, context), folder) for part in text.zh.split("\n"))
    english_ = (_linked(english(part, context), folder) for part in text.en.split("\n"))
    return [
        *(h.p(".in-zh", lang=context.language, translate="no")[part] for part in chinese_),
        *(h.p(".in-en", lang="en")[part] for part in english_),
    ]


def warning(words: Bilingual, context: Context) -> Markup:
    """What a reader must know before the text, as one paragraph, which readers' programs keep."""
    text = context.say(words)
    return h.p(".warning")[
        h.span(".in-zh", lang=context.language)[text.zh],
        " ",
        h.span(".in-en", lang="en")[english(text.en, context)],
    ]


def _linked(text: Markup, folder: str) -> Markup:
    """Turn the sentences that prose names into links to the reading page."""
    found = REFERENCE.sub(
        lambda passage: f'<a href="{folder}index.html#{passage[1]}">{number(passage[1])}</a>',
        str(text),
    )
    return _ours(found)


def _ours(text: str) -> Markup:
    return Markup(text)  # noqa: S704  (it was escaped, and the markup is ours)


def passage_link(passage: str, id_: str = "", folder: str = "", *, classed: str = "") -> Markup:
    """A link to the reading page that is called by the number of a passage.

    `id_` is what it leads to where that is not the passage, as a correction in it; `folder` leads
    from the page to the pages of the edition, and ends in a slash.
    """
    return h.a(class_=classed or None, href=f"{folder}index.html#{id_ or passage}")[
        f"¶ {number(passage)}"
    ]


def number(passage: str) -> str:
    """A passage's id as readers see it: `p5s1` as 5.1, `p5` as 5."""
    return passage[1:].replace("s", ".")
