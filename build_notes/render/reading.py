"""The reading page: the reading text sentence by sentence, with English and every note at hand."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import htpy as h

from build_notes.model import (
    Certainty,
    Commentary,
    CommentaryPlace,
    Edition,
    Effect,
    Paragraph,
    ParagraphKind,
    Sentence,
)
from build_notes.prose import plain
from build_notes.render import labels
from build_notes.render.inline import flat, label, marked, number
from build_notes.render.note import commentary_note, correction_note, withdrawn_note
from build_notes.render.page import Page, edition_header, titled
from build_notes.render.text import count, reading_text

TAGS = {
    ParagraphKind.TITLE: h.h1,
    ParagraphKind.HEADING: h.h2,
}
"""The element of a paragraph's text where it is a heading; else a paragraph."""
TOOLS = h.div(".tools", role="group", aria_label="显示方式 View")
"""The place of the tools, which a script draws: kept free, so that nothing moves when it does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A commentary entry with the places where it belongs, in the editors' order."""

    commentary: Commentary
    places: Sequence[CommentaryPlace]


def page(edition: Edition) -> Page:
    """Render the reading page of an edition."""
    entries = _entries(edition)
    first, rest = edition.paragraphs[:1], edition.paragraphs[1:]
    return Page(
        title=titled(edition, labels.READING),
        description=f"{edition.about.summary.zh} {plain(edition.about.summary.en)}",
        html=str(
            h.div(".edition.reading", data_edition=edition.slug)[
                edition_header(edition, "index.html"),
                [_paragraph(paragraph, edition, entries) for paragraph in first],
                TOOLS,
                _legend(),
                [_paragraph(paragraph, edition, entries) for paragraph in rest],
            ]
        ),
    )


def _legend() -> h.Element:
    """What the line under a correction tells, folded away."""
    words: list[tuple[str, str]] = [(effect, f"correction {effect}") for effect in Effect]
    words += [(Certainty.PROBABLE, "correction uncertain")]
    return h.details(".legend")[
        h.summary[label(labels.LEGEND)],
        h.ul[
            (
                h.li[
                    h.span(class_=classes, lang="zh-Hans")[labels.LABELS[word].zh],
                    " ",
                    h.i(lang="en")[labels.LABELS[word].en],
                ]
                for word, classes in words
            )
        ],
    ]


def _entries(edition: Edition) -> Mapping[str, Sequence[Entry]]:
    """Give the entries that belong to each sentence, by the sentence's id."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for commentary in edition.commentary:
        places = [p for p in edition.commentary_places if p.commentary == commentary.id]
        for sentence in dict.fromkeys(place.sentence for place in places):
            found[sentence].append(Entry(commentary, places))
    return found


def _paragraph(
    paragraph: Paragraph, edition: Edition, entries: Mapping[str, Sequence[Entry]]
) -> h.Element:
    return h.section(class_=f"paragraph {paragraph.kind}", id=paragraph.id)[
        None if paragraph.complete else h.p(".unfinished")[label(labels.OPEN_PARAGRAPH)],
        (
            flat(_sentence(sentence, paragraph, edition, entries.get(sentence.id, ())))
            for sentence in paragraph.sentences
        ),
    ]


def _sentence(
    sentence: Sentence, paragraph: Paragraph, edition: Edition, entries: Sequence[Entry]
) -> h.Element:
    tag = TAGS.get(paragraph.kind, h.p)
    places = [p for entry in entries for p in entry.places if p.sentence == sentence.id]
    return h.div(".sentence", id=sentence.id, data_nosnippet=None if paragraph.complete else True)[
        h.a(".number", href=f"#{sentence.id}", aria_label=f"¶ {number(sentence.id)}")[
            number(sentence.id)
        ],
        reading_text(sentence, places, tag),
        _english(sentence),
        h.p(".published", lang="en", data_nosnippet=True)[marked(sentence.as_published, "em")]
        if sentence.as_published
        else None,
        _apparatus(sentence, edition, entries),
    ]


def _english(sentence: Sentence) -> h.Element:
    if sentence.english:
        return h.p(".en", lang="en")[marked(sentence.english, "cite")]
    return h.p(".unfinished")[label(labels.NO_ENGLISH)]


def _apparatus(sentence: Sentence, edition: Edition, entries: Sequence[Entry]) -> h.Element | None:
    """The notes of a sentence behind one line; a link to a note opens it, without any script."""
    withdrawn = [w for w in edition.withdrawn if w.passage == sentence.id]
    if not sentence.corrections and not entries and not withdrawn:
        return None
    return h.details(".apparatus")[
        h.summary[count(sentence, len(entries))],
        (
            correction_note(c, sentence.id, edition, id_=f"{c.id}-note", back=f"#{c.id}")
            for c in sentence.corrections
        ),
        (_commentary(sentence, entry, edition) for entry in entries),
        (withdrawn_note(w) for w in withdrawn),
    ]


def _commentary(sentence: Sentence, entry: Entry, edition: Edition) -> h.Element:
    """An entry that belongs here; one with several places stands in full at the first."""
    sentences = list(dict.fromkeys(place.sentence for place in entry.places))
    if sentences[0] == sentence.id:
        return commentary_note(entry.commentary, sentences, edition)
    title = h.span(lang="zh-Hans")[entry.commentary.title.zh]
    link = h.a(href=f"#{entry.commentary.id}")[label(labels.COMMENTARY), "：", title]
    return h.p(".see")[link]
