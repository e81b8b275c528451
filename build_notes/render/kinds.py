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
        scripts="labels row walk ruby view pinyin stops lexicon word select panel hit place running"
        " listen script handle copy",
        styles="text tools note panel ruby word",
    ),
    Kind(
        render=parallel.body,
        path="parallel.html",
        label=labels.PARALLEL,
        classed="parallel",
        scripts="labels row walk stops select panel place running script handle copy",
        styles="text tools note panel parallel",
        is_garbled=True,
    ),
    Kind(
        render=source.body,
        path="source.html",
        label=labels.SOURCE,
        classed="source",
        scripts="labels row walk stops select panel hit place running script handle copy",
        styles="text tools note panel source",
        is_garbled=True,
    ),
    Kind(
        render=notes.body,
        path="notes.html",
        label=labels.NOTES,
        classed="notes",
        scripts="labels row walk select sift notes hit place running script handle copy",
        styles="text tools note filter notes",
    ),
    Kind(
        render=words.body,
        path="words.html",
        label=labels.WORDS,
        classed="words",
        scripts="labels row sift words place running script",
        styles="filter words",
    ),
    Kind(
        render=garbling.body,
        path="garbling.html",
        label=labels.GARBLING,
        classed="garbling",
        scripts="labels row place running script",
        styles="text note garbling",
    ),
    Kind(
        render=commentary.body,
        path="commentary.html",
        label=labels.COMMENTARY_PAGE,
        classed="entries",
        scripts="labels row walk hit place running script handle",
        styles="note tools entries",
    ),
    Kind(
        render=sources.body,
        path="sources.html",
        label=labels.SOURCES_PAGE,
        classed="sources",
        scripts="labels row place running script handle",
        styles="note tools entries",
    ),
    Kind(
        render=history.body,
        path="history.html",
        label=labels.HISTORY,
        classed="history",
        scripts="labels row place running script",
        styles="note entries",
    ),
)
"""Every kind of page that an edition has."""
