"""The note of a correction, a crux, a withdrawn correction or a commentary entry."""

from collections.abc import Iterable

import htpy as h

from build_notes.model import (
    Bilingual,
    Certainty,
    CitedSource,
    Commentary,
    Correction,
    Edition,
    Withdrawn,
)
from build_notes.render import labels
from build_notes.render.inline import english, label, number, prose


def marks(correction: Correction) -> str:
    """The CSS classes that tell a correction's effect, and whether it is less than certain."""
    classes = ["correction", correction.effect]
    if correction.is_crux:
        classes.append("crux")
    elif correction.certainty is not Certainty.CERTAIN:
        classes.append("uncertain")
    return " ".join(classes)


def spoken(correction: Correction) -> str:
    """What a screen reader says at a correction: what is printed, then what was published."""
    if correction.is_crux:
        return f"{correction.garbled}（{labels.CRUX.zh}）"
    if not correction.corrected:
        return f"{labels.DELETED.zh}：{correction.garbled}"
    pair = (
        f"{labels.CORRECTED.zh}：{correction.corrected}；{labels.GARBLED.zh}：{correction.garbled}"
    )
    return f"{correction.corrected}（{pair}）"


def correction_note(
    correction: Correction, sentence: str, edition: Edition, *, id_: str, back: str
) -> h.Element:
    """The whole note of a correction or a crux in a sentence, with its own id and a way back."""
    return h.article(class_=f"note {correction.effect}", id=id_, data_nosnippet=True)[
        _pair(correction),
        h.p(".gloss", lang="en")[
            english(correction.gloss.garbled),
            [" → ", english(correction.gloss.corrected)] if correction.gloss.corrected else None,
        ],
        _tags(correction),
        _steps(correction),
        prose(correction.note) if correction.note else None,
        _rivals(correction.rivals),
        _cited(correction.cites, edition.sources),
        _permalink(correction.id, sentence, back),
    ]


def _pair(correction: Correction) -> h.Element:
    if correction.is_crux:
        return h.p(".pair")[
            h.span(lang="zh-Hans")[correction.garbled], " ", h.b[label(labels.CRUX)]
        ]
    garbled = [_said(labels.GARBLED), h.s(lang="zh-Hans")[correction.garbled]]
    if not correction.corrected:
        return h.p(".pair")[garbled, " ", h.b[label(labels.DELETED)]]
    corrected = [_said(labels.CORRECTED), h.b(lang="zh-Hans")[correction.corrected]]
    return h.p(".pair")[garbled, " ", corrected]


def _said(name: Bilingual) -> h.Element:
    return h.span(".said", lang="zh-Hans")[name.zh, "："]


def _tags(correction: Correction) -> h.Element:
    words = (correction.mechanism, correction.effect, correction.certainty)
    return h.p(".tags")[
        (h.span[label(labels.LABELS[word])] for word in words),
        h.span[
            label(labels.SOURCES),
            "：",
            [
                [", " if n else "", label(labels.LABELS[e])]
                for n, e in enumerate(correction.evidence)
            ],
        ]
        if correction.evidence
        else None,
    ]


def _steps(correction: Correction) -> h.Element | None:
    if not correction.swaps:
        return None
    return h.p(".steps")[
        label(labels.STEPS),
        (
            h.span(".step")[
                h.span(lang="zh-Hans")[f"{swap.corrected or '∅'}→{swap.garbled or '∅'}"],
                " ",
                label(labels.LABELS[swap.mechanism]),
            ]
            for swap in correction.swaps
        ),
    ]


def _rivals(rivals: Iterable[str]) -> h.Element | None:
    forms = "、".join(rivals)
    return (
        h.p(".rivals")[label(labels.RIVALS), "：", h.span(lang="zh-Hans")[forms]] if forms else None
    )


def _cited(cites: Iterable[str], sources: Iterable[CitedSource]) -> h.Element | None:
    titles = {source.id: source.title for source in sources}
    cited = [titles[id_] for id_ in cites]
    if not cited:
        return None
    return h.ul(".cited")[
        (
            h.li[h.span(lang="zh-Hans")[title.zh], " ", h.cite(lang="en")[english(title.en)]]
            for title in cited
        )
    ]


def _permalink(id_: str, passage: str, href: str) -> h.Element:
    return h.p(".permalink")[h.a(href=href)[f"¶ {number(passage)} · {id_}"]]


def commentary_note(entry: Commentary, edition: Edition, *, id_: str) -> h.Element:
    """A commentary entry, with the given id."""
    return h.article(".note.commentary-note", id=id_)[
        h.p(".pair")[
            h.span(lang="zh-Hans")[entry.title.zh], " ", h.i(lang="en")[english(entry.title.en)]
        ],
        h.p(".tags")[h.span[label(labels.COMMENTARY)]],
        prose(entry.text),
        _cited(entry.cites, edition.sources),
        h.p(".permalink")[
            (
                h.a(href=f"#{place.sentence}")[f"¶ {number(place.sentence)} · {entry.id}"]
                for place in edition.commentary_places
                if place.commentary == entry.id
            )
        ],
    ]


def withdrawn_note(withdrawn: Withdrawn) -> h.Element:
    """What is said of a correction that was taken back; its address goes on."""
    return h.article(".note.withdrawn", id=withdrawn.id, data_nosnippet=True)[
        h.p(".pair")[h.s(lang="zh-Hans")[withdrawn.garbled], " ", label(labels.WITHDRAWN)],
        prose(withdrawn.reason),
        _permalink(withdrawn.id, withdrawn.passage, f"#{withdrawn.id}"),
    ]
