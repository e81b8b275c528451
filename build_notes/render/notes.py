"""The notes page: every correction and crux with its note, by sentence."""

from collections.abc import Iterator

import htpy as h
from markupsafe import Markup

from build_notes.model import Edition
from build_notes.render import labels
from build_notes.render.inline import flat, label, number, prose
from build_notes.render.note import correction_note, withdrawn_note
from build_notes.render.page import Page, edition_header, titled


def page(edition: Edition) -> Page:
    """Render the notes page of an edition."""
    total = sum(1 for _ in edition.placed())
    return Page(
        title=titled(edition, labels.NOTES),
        description=f"{edition.about.title.zh}：校记{total}条。"
        f" {edition.about.title.en}: {total} notes.",
        html=str(
            h.div(".edition.notes")[
                edition_header(edition, "notes.html"),
                h.h1[label(labels.NOTES)],
                h.p(".total")[
                    h.span(lang="zh-Hans")[f"共{total}条。"],
                    " ",
                    h.i(lang="en")[f"{total} in all."],
                ],
                _sentences(edition),
                _left_alone(edition),
                _withdrawn(edition),
            ]
        ),
    )


def _sentences(edition: Edition) -> Iterator[Markup]:
    for sentence in edition.sentences():
        if sentence.corrections:
            yield flat(
                h.section(".of-sentence", id=sentence.id)[
                    h.h2[h.a(href=f"index.html#{sentence.id}")[number(sentence.id)]],
                    (
                        correction_note(
                            c, sentence.id, edition, id_=c.id, back=f"index.html#{c.id}"
                        )
                        for c in sentence.corrections
                    ),
                ]
            )


def _left_alone(edition: Edition) -> h.Element | None:
    """The places that were weighed and not changed, with the reasons."""
    if not edition.left_alone:
        return None
    return h.section(".left-alone", id="left-alone")[
        h.h2[label(labels.LEFT_ALONE)],
        (
            h.article(".note.kept", data_nosnippet=True)[
                h.p(".pair")[h.span(lang="zh-Hans")[entry.place.quote]],
                h.p(".rivals")[label(labels.WEIGHED), "：", h.span(lang="zh-Hans")[entry.weighed]],
                prose(entry.reason),
                h.p(".permalink")[
                    h.a(href=f"index.html#{entry.place.passage}")[
                        f"¶ {number(entry.place.passage)}"
                    ]
                ],
            ]
            for entry in edition.left_alone
        ),
    ]


def _withdrawn(edition: Edition) -> h.Element | None:
    if not edition.withdrawn:
        return None
    return h.section(".of-sentence")[
        h.h2[label(labels.WITHDRAWN)], (withdrawn_note(w) for w in edition.withdrawn)
    ]
