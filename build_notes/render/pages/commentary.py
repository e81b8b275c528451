"""The commentary page: the longer notes on terms, events and documents."""

from build_notes.model import Edition
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import label
from build_notes.render.parts.note import commentary_note, title, withdrawn_note
from build_notes.render.parts.page import Body


def body(edition: Edition, context: Context) -> Body:
    """Render the commentary page of an edition: a list of what there is, then the entries."""
    return Body(
        [
            h.h1[label(labels.COMMENTARY_PAGE, context)],
            h.ul(".contents")[
                (
                    h.li[h.a(href=f"#{entry.id}")[title(entry, context)]]
                    for entry in edition.commentary
                )
            ]
            if edition.commentary
            else h.p[label(labels.NO_COMMENTARY, context)],
            (
                commentary_note(
                    entry,
                    dict.fromkeys(place.passage for place in entry.places),
                    edition,
                    context,
                    id_=entry.id,
                )
                for entry in edition.commentary
            ),
            (withdrawn_note(w, context) for w in edition.withdrawn if w.id.startswith("k")),
        ],
    )
