"""A generated page: front matter and one HTML block, in a file that any generator can publish."""

import json
import re
from dataclasses import dataclass

import htpy as h

from build_notes.model import Bilingual, Edition
from build_notes.render import labels
from build_notes.render.inline import label

NAVIGATION = (
    ("index.html", labels.READING),
    ("source.html", labels.SOURCE),
    ("notes.html", labels.NOTES),
    ("../about/method.html", labels.METHOD),
)
"""The pages of an edition, by their place in its navigation."""

REFERENCES = {character: f"&#{ord(character)};" for character in "\n\r\t"}
"""The characters that Markdown would change, as the references that it leaves alone."""
BLOCK_END = re.compile(r"(</(?:article|details|div|h1|h2|li|nav|p|section|summary|ul)>)")
"""Where a line may end without a character of any text being added."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page before it is a file."""

    title: str
    description: str
    html: str
    """The body, escaped."""
    is_garbled: bool = False
    """Whether its text is garbled, so that no search engine or corpus shall take it in."""

    def markdown(self) -> str:
        """The page as a Markdown file.

        The HTML is one block: a blank line would end it in CommonMark, and Python-Markdown
        expands tabs and rewrites line ends, so these are written as character references.
        """
        meta = {"title": self.title, "description": self.description}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
        lines += ["hide: [navigation, toc, footer]", "generated: true"]
        if self.is_garbled:
            lines.append("robots: noindex")
        # `Markup`, which htpy gives, would escape the reference once more.
        html = self.html
        for character, reference in REFERENCES.items():
            html = str.replace(html, character, reference)
        html = BLOCK_END.sub(r"\1\n", html).strip()
        return "\n".join(["---", *lines, "---", "", html, ""])


def edition_header(edition: Edition, current: str) -> h.Element:
    """The navigation between the pages of one edition."""
    return h.nav(".pages", aria_label="本版各页 · Pages of this edition")[
        (
            h.a(href=path, aria_current="page" if path == current else None)[label(name)]
            for path, name in NAVIGATION
        )
    ]


def titled(edition: Edition, page: Bilingual) -> str:
    """The title of one page of an edition, in both languages."""
    return f"{page.zh} {page.en} · {edition.about.title.zh}"
