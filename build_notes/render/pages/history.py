"""The history page: where the text comes from, what changed, whose it is, how to cite it."""

from markupsafe import Markup

from build_notes.model import Edition
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import label, prose
from build_notes.render.parts.page import Body
from build_notes.study.citation import citation


def body(edition: Edition, context: Context) -> Body:
    """Render the history page of an edition."""
    about = edition.about
    return Body(
        [
            h.h1[label(labels.HISTORY, context)],
            h.section(id="provenance")[
                h.h2[label(labels.PROVENANCE, context)], prose(about.provenance, context)
            ],
            _changes(edition, context),
            h.section(id="rights")[
                h.h2[label(labels.RIGHTS, context)], prose(about.rights, context)
            ],
            h.section(id="cite")[h.h2[label(labels.CITE, context)], _citation(edition, context)],
        ],
    )


def _changes(edition: Edition, context: Context) -> Markup | None:
    if not edition.history:
        return None
    return h.section(id="changes")[
        h.h2[label(labels.CHANGES, context)],
        h.dl(".changes")[
            (
                [
                    h.dt[h.time(datetime=str(change.date))[str(change.date)]],
                    h.dd[prose(change.summary, context)],
                ]
                for change in reversed(edition.history)
            )
        ],
    ]


def _citation(edition: Edition, context: Context) -> Markup:
    cited = citation(edition)
    return h.fragment[
        h.p(".citation.in-zh", lang=context.language, translate="no")[cited.zh],
        h.p(".citation.in-en", lang="en")[cited.en],
        prose(context.say(labels.HOW_TO_CITE), context),
    ]
