"""Elements as text: what is given to them comes back from a parser, and nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from build_notes.render.parts import html as h

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]))
"""What HTML can hold: parsers take a few control characters for others."""
TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), TEXT, TEXT.map(h.b.__getitem__)),
    lambda inner: st.one_of(
        st.lists(inner),
        st.lists(inner).map(tuple),
        st.builds(lambda name, child: h.p(".a", title=name)[child], TEXT, inner),
        st.lists(inner).map(h.fragment.__getitem__),
        st.lists(inner).map(iter),
    ),
)


def _parsed(text: str) -> LexborNode:
    """The one element that the text makes in a page."""
    page = LexborHTMLParser(f"<!doctype html><body><div>{text}</div>")
    (element,) = page.css("div > *")
    return element


@given(TEXT)
def test_text_comes_back(text: str) -> None:
    """Whatever the text, it is text and no markup, alone, in a list, and in an attribute."""
    for node in (h.i[text], h.i[[text]], h.i[(part for part in text)]):
        assert _parsed(node).text() == text
        assert not _parsed(node).css("i *")
    assert _parsed(h.i(title=text)[None]).attributes == {"title": text}


@given(TREES)
def test_it_is_finished_whatever_is_in_it(tree: h.Node) -> None:
    """What stands in another element is neither escaped once more nor parsed otherwise."""
    text = h.fragment[tree]
    assert isinstance(text, Markup)
    assert h.fragment[text] == h.fragment[[text, None]] == text
    assert h.div[text] == f"<div>{text}</div>"


@pytest.mark.parametrize(
    ("element", "text"),
    [
        (h.p[None, True, False, 0, "a<"], "<p>0a&lt;</p>"),
        (h.p("#a.b.c", lang="en")["&"], '<p id="a" class="b c" lang="en">&amp;</p>'),
        (h.p({"data-a_b": "1"}, data_c=2)[()], '<p data-a_b="1" data-c="2"></p>'),
        (h.p(class_='"', hidden=True, id=None, title=False)["x"], '<p class="&#34;" hidden>x</p>'),
        (h.fragment[h.input(name="a"), h.td], '<input name="a"><td></td>'),
    ],
)
def test_attributes_and_children(element: Markup, text: str) -> None:
    """Attributes stand in the order in which they are given; what is None or False does not."""
    assert element == text
