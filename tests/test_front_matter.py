"""The front matter of a generated page: whatever a page says of itself, MkDocs reads it back."""

from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from build_notes.chinese.characters import not_text
from build_notes.render.parts.page import Page

TEXT = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: not not_text(text))
"""Any text that an edition may hold."""


@given(title=TEXT, description=TEXT, headline=TEXT)
def test_front_matter_is_read_back(title: str, description: str, headline: str) -> None:
    """Title, description and structured data come back as they were, and nothing becomes body."""
    page = Page(title, description, "<p>一</p>", structured={"headline": headline})
    body, meta = get_data(page.markdown())
    assert meta.get("title", "") == title
    assert meta.get("description", "") == description
    assert meta["structured"] == {"headline": headline}
    assert body.strip() == "<p>一</p>"


def test_lines_of_other_alphabets_end_nothing() -> None:
    """What YAML takes for the end of a line, or for that of the front matter, is text here."""
    odd = "一\u2028---\u2029...\ufeff\n---\nrobots: x\n"
    _, meta = get_data(Page(odd, odd, "<p>一</p>").markdown())
    assert (meta["title"], meta["description"]) == (odd, odd)
