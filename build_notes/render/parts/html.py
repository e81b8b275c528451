"""Turns elements of htpy into text, as htpy does, without a generator for every level of a tree.

htpy asks each level above a leaf for the leaf, which made pages take twice as long; the law that
both give the same is in `tests/test_html.py`.
"""

from types import GeneratorType

import htpy as h
from markupsafe import Markup, escape

PLAIN = type(h.div)
"""The class of elements with children; all else is left to htpy."""


def flat(node: h.Node) -> Markup:
    """Give a node as finished HTML, once."""
    parts: list[str] = []
    _write(node, parts)
    return Markup("".join(parts))  # noqa: S704  (what was text is escaped)


def _write(node: h.Node, parts: list[str]) -> None:
    kind = type(node)
    if kind is Markup:
        parts.append(str.__str__(node))
    elif kind is str:
        parts.append(str.__str__(escape(node)))
    elif isinstance(node, (list, tuple, GeneratorType)):
        for child in node:
            _write(child, parts)
    elif isinstance(node, PLAIN) and kind is PLAIN:  # what derives from it may write more
        parts.append(f"<{node._name}{node._attrs}>")
        _write(node._children, parts)
        parts.append(f"</{node._name}>")
    elif node is not None and kind is not bool:
        parts.append(str.__str__(Markup(h.fragment[node])))  # noqa: S704  (htpy has escaped it)
