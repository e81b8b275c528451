"""The pages of an edition in Traditional characters, each in `hant/` beside its twin."""

import re
from collections.abc import Mapping
from dataclasses import replace

from markupsafe import escape

from build_notes.model import Edition
from build_notes.render.conversion import convert, convert_text
from build_notes.render.parts.page import HANT, NAVIGATION, Page, switch
from build_notes.render.scripts.notes import notes_in, script
from build_notes.study.published import Published

LINK = re.compile(r' (href|src)="([^"#?:]+)([^":]*)"')
"""A link to another file of the site."""
PASSAGE = re.compile(r' data-passage="([^"]*)"')
SWITCH = "<!-- switch -->"
"""Stands for the link to the twin while the rest is converted."""


def render_hant(
    edition: Edition, pages: Mapping[str, Page], scripts: Mapping[str, str]
) -> tuple[dict[str, Page], dict[str, str]]:
    """Give the twins of an edition's pages and of its note scripts, by their paths under `docs/`.

    `pages` and `scripts` are those in Simplified characters, by theirs.
    """
    published = Published.of(edition)
    passages = {sentence.id: sentence.traditional for sentence in edition.sentences()}
    twins = {_beside(path): _twin(page, published, passages) for path, page in pages.items()}
    reading = f"{edition.slug}/{HANT}/index.md"
    if reading in twins:
        html = _with_simplified(twins[reading].html, edition)
        twins[reading] = replace(twins[reading], html=html)
    return twins, {_beside(path): _notes(text, published) for path, text in scripts.items()}


def _beside(path: str) -> str:
    slug, _, name = path.partition("/")
    return f"{slug}/{HANT}/{name}"


def _twin(page: Page, published: Published, passages: Mapping[str, str]) -> Page:
    if page.twin is None:
        raise ValueError(f"{page.title} says of no twin")
    name = page.twin.rpartition("/")[2]
    # `Markup`, which htpy gives, would escape what is put in.
    html = str.replace(page.html, switch(name, HANT), SWITCH)
    html = _links(convert(html, published, passages))
    html = html.replace(' data-script="hans"', f' data-script="{HANT}"', 1)
    return replace(
        page,
        title=convert_text(page.title, published),
        description=convert_text(page.description, published),
        structured={key: _data(value, published) for key, value in page.structured.items()},
        html=html.replace(SWITCH, switch(name, "hans")),
        twin=page.twin.replace(f"/{HANT}/", "/"),
        script=HANT,
    )


def _data(value: object, published: Published) -> object:
    """Convert what structured data say, at any depth."""
    if isinstance(value, dict):
        return {key: _data(inner, published) for key, inner in value.items()}
    if isinstance(value, list):
        return [_data(inner, published) for inner in value]
    if value == "zh-Hans":
        return "zh-Hant"
    return convert_text(value, published) if isinstance(value, str) else value


def _notes(text: str, published: Published) -> str:
    return script({id_: convert(html, published) for id_, html in notes_in(text).items()})


def _links(html: str) -> str:
    """Lead links to what has no twin out of the folder."""
    twins = {path for path, _ in NAVIGATION}

    def out(link: re.Match[str]) -> str:
        return link[0] if link[2] in twins else f' {link[1]}="../{link[2]}{link[3]}"'

    return LINK.sub(out, html)


def _with_simplified(html: str, edition: Edition) -> str:
    """Give each sentence its Simplified text too, of which a script makes it as published."""
    texts = {sentence.id: escape(sentence.reading) for sentence in edition.sentences()}
    return PASSAGE.sub(lambda line: f'{line[0]} data-simplified="{texts[line[1]]}"', html)
