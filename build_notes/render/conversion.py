"""Finished HTML in Traditional characters: its Chinese is converted, its markup left as it is.

So that no renderer knows of scripts, this reads what renderers wrote. Text that stands together
is converted together, across the marks inside it, and cut again by the same lengths.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from types import MappingProxyType
from typing import NamedTuple

from markupsafe import Markup, escape

from build_notes.chinese.traditional import simplified, traditional
from build_notes.model import Span
from build_notes.render import labels
from build_notes.render.parts.inline import HAN
from build_notes.study.published import Published

TOKEN = re.compile(
    r"<!--.*?-->|<(script|style)\b.*?</\1>|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')+>", re.DOTALL
)
"""Markup; what lies between is text."""
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)")
INLINE = frozenset({"a", "b", "cite", "em", "i", "kbd", "rt", "ruby", "s", "span", "time"})
"""Elements that text flows through; any other ends it."""
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
LANGUAGE = re.compile(r' lang="([^"]*)"')
AS_PUBLISHED = re.compile(r"<s\b| data-(?:published|source)=| data-kept\b")
"""Elements whose text is the source's, or is to stay as it is."""
NOTE = re.compile(r' data-address="([^"]*)"')
PASSAGE = re.compile(r' data-passage="([^"]*)"')
WORDS = re.compile(
    r' (aria-label|title|alt|placeholder|data-zh|data-cite-zh|(?<="og:site_name" )content)'
    r'="([^"]*)"'
)
"""Attributes that a reader or a listener meets."""
DONE = re.compile(r'<div class="edition|<a [^>]*\bhreflang=')
"""In the frame of a page: what we rendered, and a link in the script that it leads to."""
AFTER = re.compile(f"{labels.GARBLED.zh}：(.+)）$")
"""A label that ends with what was published."""
BEFORE = re.compile(f"^(.+)（(?:{labels.GARBLED.zh}；|{labels.CRUX.zh})")
"""A label of the source text, which begins with what was published."""
SIMPLIFIED = Markup('<span lang="zh-Hans">{}</span>')
"""What stays as published in text that is Traditional otherwise."""
NO_PASSAGES: Mapping[str, str] = MappingProxyType({})


def convert(html: str, published: Published, passages: Mapping[str, str] = NO_PASSAGES) -> str:
    """Give HTML of an edition with its Chinese converted, but for what stays as published.

    `passages` are the sentences of the reading text in Traditional characters, by id.
    """
    return _Conversion(html, published, passages).run()


def convert_text(text: str, published: Published, note: str = "") -> str:
    """Give plain text converted, but for the garbled phrases that it quotes.

    `note` is the id of the correction whose note it is, if it is one.
    """
    return _put_back(text, traditional(text, published.forms), published.quotations(text, note))


def convert_frame(html: str) -> str:
    """Give a whole page with the Chinese around what we rendered converted; the rest is done."""
    return _Conversion(html, None, NO_PASSAGES).run()


class _Element(NamedTuple):
    """What is in effect inside an element that is open.

    A page has thousands, and a named tuple is changed in a third of the time of a data class.
    """

    name: str = ""
    at: int = -1
    """Its token."""
    language: str = ""
    scope: int = -1
    """The token of the element that names the language in effect."""
    is_run: bool = False
    """Whether that is a run of Chinese in prose of another language."""
    is_kept: bool = False
    """Whether the text is as published."""
    is_done: bool = False
    """Whether the text is Traditional already."""
    note: str = ""
    """The id of the correction whose note this is."""
    passage: str = ""
    """The sentence whose reading text this is."""


class _Conversion:
    """One walk over the tokens of a page; what has no Chinese goes through untouched."""

    def __init__(self, html: str, published: Published | None, passages: Mapping[str, str]) -> None:
        self.published = published
        self.passages = passages
        self.tokens = list(_split(html))
        self.out = list(self.tokens)
        self.open = [_Element()]
        self.together: list[int] = []
        """The texts that are converted together, by their tokens."""
        self.around = _Element()
        """What they stand in."""
        self.labelled: list[tuple[int, int]] = []
        """The elements of a passage whose label repeats their text: first and last token."""

    def run(self) -> str:
        for at, token in enumerate(self.tokens):
            if not token.startswith("<"):
                self._text(at)
            elif tag := TAG.match(token):
                if tag[2] not in INLINE:
                    self._flush()
                if tag[1]:
                    self._end(tag[2], at)
                else:
                    self._start(tag[2], at)
        self._flush()
        for first, last in self.labelled:
            self._label(first, last)
        return "".join(self.out)

    def _start(self, name: str, at: int) -> None:
        token = self.tokens[at]
        inside = self._inside(name, at, token)
        if name in VOID or token.endswith("/>"):
            self.out[at] = self._attributes(at, inside)
            return
        self.open.append(inside)
        if inside.is_done:
            return
        if inside.scope == at and inside.language == "zh-Hans" and not inside.is_kept:
            self.out[at] = LANGUAGE.sub(' lang="zh-Hant"', token)
        if not (inside.passage and " aria-label=" in token):
            self.out[at] = self._attributes(at, inside)

    def _inside(self, name: str, at: int, token: str) -> _Element:
        inside = self.open[-1]._replace(name=name, at=at)
        if language := LANGUAGE.search(token):
            is_run = name == "span" and inside.language == "en"
            inside = inside._replace(language=language[1], scope=at, is_run=is_run)
        if note := NOTE.search(token):
            inside = inside._replace(note=note[1])
        if passage := PASSAGE.search(token):
            inside = inside._replace(passage=passage[1])
        if AS_PUBLISHED.search(token):
            inside = inside._replace(is_kept=True)
        if not self.published and DONE.match(token):
            inside = inside._replace(is_done=True)
        return inside

    def _end(self, name: str, at: int) -> None:
        if not any(element.name == name for element in self.open):
            return
        while self.open[-1].name != name:
            self.open.pop()
        element = self.open.pop()
        if element.is_done:
            return
        if element.passage and " aria-label=" in self.tokens[element.at]:
            self.labelled.append((element.at, at))
        if element.passage and not self.open[-1].passage:
            self._pass(element, at)

    def _text(self, at: int) -> None:
        inside = self.open[-1]
        if inside.is_kept or inside.is_done or inside.passage:
            self._flush()
            return
        if self.together and self.around.scope != inside.scope:
            self._flush()
        self.together.append(at)
        self.around = inside

    def _flush(self) -> None:
        """Convert what was gathered, and cut it by the lengths that it had."""
        together, self.together = self.together, []
        text = "".join(unescape(self.tokens[at]) for at in together)
        if not HAN.search(text):
            return
        if not self.published:
            self._cut(together, _unlike(text), ())
            return
        note = self.around.note
        if self.around.is_run and self.published.has(text, note):
            self.out[self.around.scope] = self.tokens[self.around.scope]
            return
        converted = traditional(text, self.published.forms)
        kept = [
            span
            for span in self.published.quotations(text, note)
            if converted[span.start : span.end] != text[span.start : span.end]
        ]
        self._cut(together, _put_back(text, converted, kept), kept)

    def _cut(self, together: list[int], text: str, kept: Sequence[Span]) -> None:
        """Hand out converted text; what stays as published says in which script it is."""
        start = 0
        for at in together:
            end = start + len(unescape(self.tokens[at]))
            parts, done = [], start
            for span in kept:
                first, last = max(span.start, start), min(span.end, end)
                if first < last:
                    parts += [escape(text[done:first]), SIMPLIFIED.format(text[first:last])]
                    done = last
            self.out[at] = "".join([*parts, escape(text[done:end])])
            start = end

    def _pass(self, element: _Element, last: int) -> None:
        """Put the edition's own text of a sentence in place."""
        text, start = self.passages[element.passage], 0
        for at in self._texts(element.at, last):
            end = start + len(unescape(self.tokens[at]))
            self.out[at] = str(escape(text[start:end]))
            start = end

    def _texts(self, first: int, last: int) -> Iterator[int]:
        return (at for at in range(first, last) if not self.tokens[at].startswith("<"))

    def _label(self, first: int, last: int) -> None:
        """Convert a label so that it says the very characters of the text that it repeats."""
        before = "".join(unescape(self.tokens[at]) for at in self._texts(first, last)).strip()
        after = "".join(unescape(self.out[at]) for at in self._texts(first, last)).strip()

        def named(found: re.Match[str]) -> str:
            label = unescape(found[2])
            text, at = self._worded(label, _Element()), label.find(before)
            if before and at >= 0:
                text = text[:at] + after + text[at + len(before) :]
            return f' {found[1]}="{escape(text)}"'

        self.out[first] = WORDS.sub(named, self.out[first])

    def _attributes(self, at: int, inside: _Element) -> str:
        if inside.is_done or not HAN.search(self.tokens[at]):
            return self.out[at]
        return WORDS.sub(
            lambda found: f' {found[1]}="{escape(self._worded(unescape(found[2]), inside))}"',
            self.out[at],
        )

    def _worded(self, text: str, inside: _Element) -> str:
        """Convert the plain text of an attribute, but for what it says was published."""
        if not self.published:
            return _unlike(text)
        said = (BEFORE if inside.is_kept else AFTER).search(text)
        kept = [Span(said.start(1), said.end(1))] if said else []
        kept += self.published.quotations(text, inside.note)
        return _put_back(text, traditional(text, self.published.forms), kept)


def _split(html: str) -> Iterator[str]:
    end = 0
    for token in TOKEN.finditer(html):
        if token.start() > end:
            yield html[end : token.start()]
        yield token[0]
        end = token.end()
    if end < len(html):
        yield html[end:]


def _put_back(text: str, converted: str, kept: Iterable[Span]) -> str:
    """Give a converted text with what stays as published put back."""
    for span in kept:
        converted = converted[: span.start] + text[span.start : span.end] + converted[span.end :]
    return converted


def _unlike(text: str) -> str:
    """Convert the runs of Chinese that are not Traditional already."""
    return HAN.sub(
        lambda run: traditional(run[0]) if simplified(run[0]) == run[0] else run[0], text
    )
