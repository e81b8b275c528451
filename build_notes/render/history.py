"""The history page: where the text comes from, what changed, whose it is, how to cite it."""

import htpy as h

from build_notes.model import Edition
from build_notes.render import labels
from build_notes.render.inline import label, prose
from build_notes.render.page import Page, edition_page


def page(edition: Edition) -> Page:
    """Render the history page of an edition."""
    about = edition.about
    return edition_page(
        edition,
        "history.html",
        [
            h.h1[label(labels.HISTORY)],
            h.section(id="provenance")[h.h2[label(labels.PROVENANCE)], prose(about.provenance)],
            _changes(edition),
            h.section(id="rights")[h.h2[label(labels.RIGHTS)], prose(about.rights)],
            h.section(id="cite")[h.h2[label(labels.CITE)], _citation(edition)],
        ],
    )


def _changes(edition: Edition) -> h.Element | None:
    if not edition.history:
        return None
    return h.section(id="changes")[
        h.h2[label(labels.CHANGES)],
        h.dl(".changes")[
            (
                [
                    h.dt[h.time(datetime=str(change.date))[str(change.date)]],
                    h.dd[prose(change.summary)],
                ]
                for change in reversed(edition.history)
            )
        ],
    ]


def _citation(edition: Edition) -> h.Fragment:
    """A citation in the manner of GB/T 7714-2015 and one in English; the reader adds the rest."""
    about = edition.about
    last = edition.history[-1].date if edition.history else about.date
    chinese = "，".join(author.name.zh for author in about.authors)
    english = " and ".join(author.name.en for author in about.authors)
    return h.fragment[
        h.p(".citation.in-zh", lang="zh-Hans")[
            f"{chinese}. {about.title.zh}[EB/OL]. {about.editors.zh}，校注. ({last})."
        ],
        h.p(".citation.in-en", lang="en")[
            f"{english}. “{about.title.en}”. Edited by {about.editors.en}. Edition of {last}."
        ],
        h.p[label(labels.HOW_TO_CITE)],
    ]
