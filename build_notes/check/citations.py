"""The rules about what is cited."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from build_notes.model import CitedSource, Commentary, Evidence, Location, SourceKind
from build_notes.read.folder import Records
from build_notes.read.nearest import near_name
from build_notes.read.problems import Problem
from build_notes.read.yaml_file import Located


def citations_are_known(records: Records) -> Iterator[Problem]:
    """What is cited stands in `sources.yml`; each name that does not is told once."""
    known = {source.id for source in records.sources.value.sources}
    cited: dict[str, list[Location]] = defaultdict(list)
    for entry in _citing(records):
        for number, id_ in enumerate(entry.value.cites):
            if id_ not in known:
                cited[id_].append(entry.at("cites", number))
    if cited and not known:
        at = Location(records.file("sources.yml"))
        message = f"{len(cited)} sources are cited, and none is listed"
        yield Problem(at, "missing-file", message, "list each that is cited, with its `id`")
        return
    for id_, places in cited.items():
        often = f" in {len(places)} places" if len(places) > 1 else ""
        message = f"no source is called `{id_}`, which is cited{often}"
        yield Problem(min(places), "unknown-source", message, near_name(id_, known))


def _citing(records: Records) -> Iterator[Located[Any]]:
    """Every entry that can cite a source."""
    yield from records.each_correction()
    yield from records.commentary.each("commentary", Commentary)


def evidence_is_cited(records: Records) -> Iterator[Problem]:
    """Evidence `source` cites a document, `listed` a word list."""
    kinds = {source.id: source.kind for source in records.sources.value.sources}
    lists = {id_ for id_, kind in kinds.items() if kind is SourceKind.WORD_LIST}
    for record in records.each_correction():
        cited = set(record.value.cites)
        if not cited <= kinds.keys():
            continue  # The name that nobody knows may be the one that is missed.
        for number, evidence in enumerate(record.value.evidence):
            lacks_document = evidence is Evidence.SOURCE and not cited - lists
            lacks_list = evidence is Evidence.LISTED and not cited & lists
            if lacks_document or lacks_list:
                message = f"{record.value.id} has evidence `{evidence}` and cites none"
                at = record.at("evidence", number)
                yield Problem(at, "missing-citation", message, "add `cites`")


ID_OF_THE_PAGE = re.compile(r"text|settings-title|[ck]\d+|p\d+(s\d+)?|w-.*")
"""Ids of the frame of a page, of notes, of passages and of words: each has its place already."""


def source_ids_are_free(records: Records) -> Iterator[Problem]:
    """No source has the id of another thing that stands, or could stand, on its page."""
    for entry in records.sources.each("sources", CitedSource):
        if ID_OF_THE_PAGE.fullmatch(entry.value.id):
            message = f"`{entry.value.id}` is the id of a part of the page, a note or a passage"
            yield Problem(entry.at("id"), "reserved-id", message, "give the source another id")
