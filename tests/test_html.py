"""Elements as text: what `flat` gives is what htpy gives."""

import htpy as h
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from build_notes.render.parts.html import flat

LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(), st.text().map(h.b.__getitem__),
    st.sampled_from((h.br, h.img(src="a&b"), Markup("<i>&amp;</i>"), h.fragment["<"])),
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner),
        st.lists(inner).map(tuple),
        st.builds(lambda name, child: h.p(".a", title=name)[child], st.text(), inner),
        st.lists(inner).map(h.fragment.__getitem__),
    ),
)


@given(TREES)
def test_it_is_what_htpy_gives(tree: h.Node) -> None:
    """Whatever may stand in a tree becomes the same text."""
    assert flat(tree) == str(h.fragment[tree])


def test_a_generator_is_gone_through() -> None:
    """Children that are made one by one stand there in order."""
    assert flat(h.p[(str(n) for n in range(3))]) == "<p>012</p>"
