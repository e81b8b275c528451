"""The history page: where the text comes from, what changed, whose it is, how to cite it."""

import htpy as h

from build_notes.model import Edition
from build_notes.render import labels
from build_notes.render.parts.inline import label, prose
from build_notes.render.parts.page import Page, edition_page
from build_notes.study.citation import citation


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
    cited = citation(edition)
    return h.fragment[
        h.p(".citation.in-zh", lang="zh-Hans", translate="no")[cited.zh],
        h.p(".citation.in-en", lang="en")[cited.en],
        prose(labels.HOW_TO_CITE),
    ]
