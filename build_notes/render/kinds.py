"""The kinds of pages that an edition has, in one table: the order is that of its navigation."""

from build_notes.render import labels
from build_notes.render.pages import (
    commentary,
    garbling,
    history,
    notes,
    parallel,
    reading,
    source,
    sources,
    words,
)
from build_notes.render.parts.page import Kind

KINDS = (
    Kind(
        render=reading.body,
        path="index.html",
        label=labels.READING,
        classed="reading",
        scripts="traditional walk ruby view pinyin stops lexicon word select panel hit place listen"
        " script handle copy",
        styles="",
    ),
    Kind(
        render=parallel.body,
        path="parallel.html",
        label=labels.PARALLEL,
        classed="parallel",
        scripts="traditional walk stops select panel place script handle copy",
        styles="",
        is_garbled=True,
    ),
    Kind(
        render=source.body,
        path="source.html",
        label=labels.SOURCE,
        classed="source",
        scripts="traditional walk stops select panel hit place script handle copy",
        is_garbled=True,
    ),
    Kind(
        render=notes.body,
        path="notes.html",
        label=labels.NOTES,
        classed="notes",
        scripts="traditional walk select sift notes hit place script handle copy",
        styles="",
    ),
    Kind(
        render=words.body,
        path="words.html",
        label=labels.WORDS,
        classed="words",
        scripts="traditional sift words place script",
        styles="words",
    ),
    Kind(
        render=garbling.body,
        path="garbling.html",
        label=labels.GARBLING,
        classed="garbling",
        scripts="traditional place script",
        styles="garbling",
    ),
    Kind(
        render=commentary.body,
        path="commentary.html",
        label=labels.COMMENTARY_PAGE,
        classed="entries",
        scripts="traditional walk hit place script handle",
    ),
    Kind(
        render=sources.body,
        path="sources.html",
        label=labels.SOURCES_PAGE,
        classed="sources",
        scripts="traditional place script handle",
    ),
    Kind(
        render=history.body,
        path="history.html",
        label=labels.HISTORY,
        classed="history",
        scripts="traditional place script",
    ),
)
"""Every kind of page that an edition has."""
