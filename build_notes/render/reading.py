"""The reading page: the reading text sentence by sentence, with English and every note at hand."""

from collections.abc import Iterator

import htpy as h

from build_notes.model import Edition, Paragraph, ParagraphKind, Sentence
from build_notes.render import labels
from build_notes.render.inline import label, marked, number, plain
from build_notes.render.note import commentary_note, correction_note
from build_notes.render.page import Page, edition_header, titled
from build_notes.render.text import count, reading_text

TAGS = {
    ParagraphKind.TITLE: h.h1,
    ParagraphKind.HEADING: h.h2,
}
"""The element of a paragraph's text where it is a heading; else a paragraph."""
TOOLS = h.div(".tools", role="toolbar", aria_label="显示方式 View")
"""The place of the tools, which a script draws: kept free, so that nothing moves when it does."""


def page(edition: Edition) -> Page:
    """Render the reading page of an edition."""
    return Page(
        title=titled(edition, labels.READING),
        description=f"{edition.about.summary.zh} {plain(edition.about.summary.en)}",
        html=str(
            h.div(".edition.reading", data_edition=edition.slug)[
                edition_header(edition, "index.html"),
                (_paragraph(paragraph, edition) for paragraph in edition.paragraphs),
            ]
        ),
    )


def _paragraph(paragraph: Paragraph, edition: Edition) -> h.Fragment:
    section = h.section(class_=f"paragraph {paragraph.kind}", id=paragraph.id)[
        None if paragraph.complete else h.p(".unfinished")[label(labels.OPEN_PARAGRAPH)],
        (_sentence(s, paragraph, edition) for s in paragraph.sentences),
    ]
    is_title = paragraph.kind is ParagraphKind.TITLE
    return h.fragment[section, TOOLS if is_title else None]


def _sentence(sentence: Sentence, paragraph: Paragraph, edition: Edition) -> h.Element:
    tag = TAGS.get(paragraph.kind, h.p)
    return h.div(".sentence", id=sentence.id, data_nosnippet=None if paragraph.complete else True)[
        h.a(".number", href=f"#{sentence.id}", aria_label=f"¶ {number(sentence.id)}")[
            number(sentence.id)
        ],
        reading_text(sentence, edition, tag),
        _english(sentence, paragraph),
        h.p(".published", lang="en", data_nosnippet=True)[marked(sentence.as_published, h.em)]
        if sentence.as_published
        else None,
        _apparatus(sentence, edition),
    ]


def _english(sentence: Sentence, paragraph: Paragraph) -> h.Element | None:
    if sentence.english:
        return h.p(".en", lang="en")[marked(sentence.english, h.cite)]
    return h.p(".unfinished")[label(labels.NO_ENGLISH)] if paragraph.complete else None


def _apparatus(sentence: Sentence, edition: Edition) -> h.Element | None:
    """The notes of a sentence behind one line; a link to a note opens it, without any script."""
    here = {p.commentary for p in edition.commentary_places if p.sentence == sentence.id}
    entries = [entry for entry in edition.commentary if entry.id in here]
    if not sentence.corrections and not entries:
        return None
    return h.details(".apparatus")[
        h.summary[count(sentence, len(entries))],
        (
            correction_note(c, sentence.id, edition, id_=f"{c.id}-note", back=f"#{c.id}")
            for c in sentence.corrections
        ),
        _commentary(sentence, edition),
    ]


def _commentary(sentence: Sentence, edition: Edition) -> Iterator[h.Element]:
    """The entries that belong here; one with several places stands in full at the first."""
    for entry in edition.commentary:
        places = [p for p in edition.commentary_places if p.commentary == entry.id]
        if places and places[0].sentence == sentence.id:
            yield commentary_note(entry, edition, id_=entry.id)
        elif any(place.sentence == sentence.id for place in places):
            yield h.p(".see")[
                h.a(href=f"#{entry.id}")[
                    label(labels.COMMENTARY), "：", h.span(lang="zh-Hans")[entry.title.zh]
                ]
            ]
