"""The sources page: the documents that evidence and commentary cite, and where."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from build_notes.model import CitedSource, Edition, SourceKind
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import both, label, prose
from build_notes.render.parts.note import document, permalink
from build_notes.render.parts.page import Body


def body(edition: Edition, context: Context) -> Body:
    """Render the sources page of an edition, the sources by kind and date."""
    citing = _citing(edition)
    kinds: dict[str, list[CitedSource]] = defaultdict(list)
    for source in sorted(edition.sources, key=lambda source: source.date or ""):
        kinds[source.kind].append(source)
    return Body(
        [
            h.h1[label(labels.SOURCES_PAGE, context)],
            prose(context.say(labels.CHECKED if edition.sources else labels.NO_SOURCES), context),
            (
                h.section[
                    h.h2[label(labels.LABELS[kind], context)],
                    (_entry(source, citing.get(source.id, ()), context) for source in kinds[kind]),
                ]
                for kind in SourceKind
                if kind in kinds
            ),
        ],
    )


def _citing(edition: Edition) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Give what cites each source: the id of a note or an entry, and its address."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for correction in edition.corrections():
        for id_ in dict.fromkeys(correction.cites):
            found[id_].append((correction.id, f"notes.html#{correction.id}"))
    for entry in edition.commentary:
        for id_ in dict.fromkeys(entry.cites):
            found[id_].append((entry.id, f"commentary.html#{entry.id}"))
    return found


def _entry(source: CitedSource, citing: Sequence[tuple[str, str]], context: Context) -> Markup:
    return h.section(".note.cited-source", id=source.id, data_address=source.id)[
        h.p(".pair")[document(source.title, context)],
        h.p(".gloss")[
            both(source.issuer, context),
            [" · ", h.time[source.date]] if source.date else None,
            " · ",
            label(labels.SEEN if source.checked else labels.FROM_MEMORY, context),
        ],
        prose(source.note, context) if source.note else None,
        h.p[h.a(href=source.address)[source.address]] if source.address else None,
        _places(citing, context),
        permalink(h.a(href=f"#{source.id}")[source.id]),
    ]


def _places(citing: Sequence[tuple[str, str]], context: Context) -> Markup | None:
    """Where a source is cited; behind one line where that is often."""
    if not citing:
        return None
    links = h.p(".places")[[[h.a(href=href)[id_], " "] for id_, href in citing]]
    summary = h.summary[label(labels.CITED_BY, context), f" {len(citing)}"]
    return h.details(".cited-by")[summary, links]
