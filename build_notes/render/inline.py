"""Small pieces of text as HTML: labels, prose in either language, marks inside a line."""

import re
from collections.abc import Iterator

import htpy as h

from build_notes.model import Bilingual

HAN = re.compile(
    r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:[、，。：；！？·…《》]+[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)*"
)
"""Runs of Chinese in English prose: Han characters, with Chinese punctuation between them."""
MARKED = re.compile(r"\*([^*]+)\*")


def label(text: Bilingual) -> h.Fragment:
    """A bilingual label: the Chinese word, the English beside it."""
    return h.fragment[h.span(lang="zh-Hans")[text.zh], " ", h.i(lang="en")[text.en]]


def english(text: str) -> Iterator[h.Node]:
    """English prose whose Chinese words are marked as Chinese."""
    end = 0
    for run in HAN.finditer(text):
        yield text[end : run.start()]
        yield h.span(lang="zh-Hans")[run[0]]
        end = run.end()
    yield text[end:]


def marked(text: str, element: h.Element) -> Iterator[h.Node]:
    """English prose with the parts between asterisks set in the given element."""
    end = 0
    for mark in MARKED.finditer(text):
        yield from english(text[end : mark.start()])
        yield element[english(mark[1])]
        end = mark.end()
    yield from english(text[end:])


def plain(text: str) -> str:
    """Prose without its asterisks."""
    return text.replace("*", "")


def prose(text: Bilingual) -> h.Fragment:
    """Bilingual prose as paragraphs, the Chinese ones first."""
    return h.fragment[
        (h.p(lang="zh-Hans")[part] for part in text.zh.split("\n")),
        (h.p(lang="en")[english(part)] for part in text.en.split("\n")),
    ]


def number(passage: str) -> str:
    """A passage's id as readers see it: `p5s1` as 5.1, `p5` as 5."""
    return passage[1:].replace("s", ".")
