"""HTML as typed Python that escapes by itself: `p(".zh", lang="en")["words"]`.

An element becomes text as soon as it has its children: the pages of an edition have some 60,000
elements, and libraries that keep them as objects first take half of a build for it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache, partial
from typing import Union

from markupsafe import Markup, escape

Value = str | int | None
"""Of an attribute: None and False leave it out, True leaves it without a value."""
Node = Union[str, int, None, "Element", Iterable["Node"]]
"""A child: text, which is escaped unless it is `Markup`, or a number, or several nodes.

Of None, True and False nothing is written.
"""
SPECIAL = re.compile("[&<>\"']")
"""What is escaped in text and between quotation marks."""
_finished: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Marks text as escaped; the call of `Markup` itself looks at it first, which takes longer."""


class Element:
    """An element that has no children yet: `[children]` makes text of it, `(…)` gives it more.

    It is called with `#id.class.class`, or with a mapping of names to values, and with names in
    which `_` stands for `-`; `class_` is class. The attributes stand in that order.
    """

    __slots__ = ("_end", "_start")

    def __init__(self, start: str, end: str) -> None:
        """`start` lacks the bracket that closes it; `end` is empty where nothing may stand in."""
        self._start, self._end = start, end

    def __call__(self, first: str | Mapping[str, Value] = "", /, **attributes: Value) -> "Element":
        """Give the element with attributes."""
        start = self._start + (_short(first) if isinstance(first, str) else _written(first))
        for name, value in attributes.items():
            if value is not None and value is not False:
                start += _attribute(_name(name), value)
        return Element(start, self._end)

    def __getitem__(self, children: Node) -> Markup:
        """Give the element as text."""
        parts = [self._start, ">"]
        _write((children,), parts)
        parts.append(self._end)
        return _finished("".join(parts))

    def __html__(self) -> Markup:
        """Give it as text without children."""
        return self[None]


class Fragment:
    """Nodes with no element around them: `fragment["a", b]` makes text of them."""

    def __getitem__(self, children: Node) -> Markup:
        """Give the nodes as text, one after the other."""
        parts: list[str] = []
        _write((children,), parts)
        return _finished("".join(parts))


def _write(nodes: Iterable[Node], parts: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            parts.append(_escaped(node))
        elif isinstance(node, Element):
            parts.append(node.__html__())
        elif isinstance(node, int):  # True and False are
            parts.append("" if isinstance(node, bool) else str(node))
        elif node is not None:
            _write(node, parts)


def _escaped(text: str) -> str:
    """Escape what is not yet; most texts have nothing to escape, which is quicker to see."""
    return escape(text) if type(text) is not Markup and SPECIAL.search(text) else text


def _written(attributes: Mapping[str, Value]) -> str:
    given = ((name, value) for name, value in attributes.items())
    return "".join(
        _attribute(name, value) for name, value in given if value is not None and value is not False
    )


@lru_cache(maxsize=4096, typed=True)  # typed, since 1 is not True
def _attribute(name: str, value: str | int) -> str:
    if value is True:
        return f" {name}"
    return f' {name}="{_escaped(str(value))}"'


@cache
def _name(python: str) -> str:
    return python.strip("_").replace("_", "-")


@cache
def _short(words: str) -> str:
    """Give the attributes of `#id.class.class`."""
    before, *classes = words.split(".")
    return _written({"id": before[1:] or None, "class": " ".join(classes) or None})


def _element(name: str) -> Element:
    return Element(f"<{name}", f"</{name}>")


fragment = Fragment()
a = _element("a")
article = _element("article")
b = _element("b")
button = _element("button")
circle = _element("circle")
cite = _element("cite")
dd = _element("dd")
details = _element("details")
div = _element("div")
dl = _element("dl")
dt = _element("dt")
fieldset = _element("fieldset")
figcaption = _element("figcaption")
figure = _element("figure")
form = _element("form")
h1 = _element("h1")
h2 = _element("h2")
h3 = _element("h3")
i = _element("i")
label = _element("label")
legend = _element("legend")
li = _element("li")
line = _element("line")
nav = _element("nav")
ol = _element("ol")
option = _element("option")
output = _element("output")
p = _element("p")
path = _element("path")
s = _element("s")
section = _element("section")
select = _element("select")
span = _element("span")
summary = _element("summary")
svg = _element("svg")
table = _element("table")
tbody = _element("tbody")
td = _element("td")
th = _element("th")
thead = _element("thead")
time = _element("time")
tr = _element("tr")
ul = _element("ul")
input = Element("<input", "")  # noqa: A001  (elements have the names that HTML gives them)
