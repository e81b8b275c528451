"""The garbling page: how the machine did it, with figures, habits, and signs to know it by."""

from collections.abc import Iterable

import htpy as h

from build_notes.model import Bilingual, Correction, Edition, Effect, Mechanism, Sentence, Sign
from build_notes.render import labels
from build_notes.render.parts import figure, habit
from build_notes.render.parts.inline import label, marked, number, prose
from build_notes.render.parts.note import glosses, sides
from build_notes.render.parts.page import Page, edition_page
from build_notes.render.parts.text import proof_text
from build_notes.study.excerpt import clauses
from build_notes.study.habits import Habits, habits

SECTIONS = {
    "mechanisms": Bilingual(zh="致误方式", en="Mechanisms"),
    "effects": Bilingual(zh="影响", en="Effects"),
    "damage": Bilingual(zh="错在何处", en="Where the damage lies"),
    "reversed": Bilingual(zh="说反的话", en="The opposite of what was meant"),
    "habits": Bilingual(zh="机器的习惯", en="Habits"),
    "recognise": Bilingual(zh="怎样认出来", en="How to recognise it elsewhere"),
}
"""The sections of the page, by their ids, in order."""
MEANT = Bilingual(zh="本意", en="As meant")
TITLE = Bilingual(zh="致误", en="Garbling")
CONTENTS = "本页各节 · Sections of this page"

Place = tuple[Sentence, Correction]
"""A correction with the sentence it stands in."""


def page(edition: Edition) -> Page:
    """Render the garbling page of an edition."""
    found = habits(edition)
    total = sum(count.swaps for count in found.mechanisms)
    told = edition.garbling
    sections = {
        "mechanisms": _mechanisms(edition, found),
        "effects": _present(figure.effects(found), figure.mechanisms_by_effect(edition)),
        "damage": _present(figure.damage(edition)),
        "reversed": _reversed(edition),
        "habits": habit.tables(edition, found),
        "recognise": _recognise(edition, told.recognise if told else ()),
    }
    filled = {id_: content for id_, content in sections.items() if content}
    return edition_page(
        edition,
        "garbling.html",
        [
            h.h1[label(TITLE)],
            h.section(".introduction", data_nosnippet=True)[prose(told.introduction)]
            if told
            else None,
            h.nav(".sections", aria_label=CONTENTS)[
                ([h.a(href=f"#{id_}")[label(SECTIONS[id_])], " "] for id_ in filled)
            ]
            if filled
            else None,
            (
                # Garbled words stand all over these sections.
                h.section(id=id_, data_nosnippet=True)[h.h2[label(SECTIONS[id_])], content]
                for id_, content in filled.items()
            ),
        ],
        Bilingual(
            zh=f"{edition.about.title.zh}：机器怎样改坏，共{total}次替换。",
            en=f"{edition.about.title.en}: how a machine garbled it, in {total} swaps.",
        ),
    )


def _present(*nodes: h.Element | None) -> list[h.Element]:
    return [node for node in nodes if node]


def _mechanisms(edition: Edition, found: Habits) -> list[h.Element]:
    told = edition.garbling.mechanisms if edition.garbling else {}
    places = _places(edition)
    return [
        *_present(figure.mechanisms(found)),
        *(
            _mechanism(
                count.mechanism,
                count.swaps,
                told.get(count.mechanism),
                [places[id_] for id_ in count.examples],
            )
            for count in found.mechanisms
            if count.swaps
        ),
    ]


def _mechanism(
    mechanism: Mechanism, swaps: int, text: Bilingual | None, examples: Iterable[Place]
) -> h.Element:
    return h.article(".mechanism", id=f"mechanism-{mechanism}")[
        h.h3[label(labels.LABELS[mechanism]), " ", h.span(".count")[str(swaps)]],
        h.div(".told")[prose(text)] if text else None,
        h.div(".examples")[shown] if (shown := _examples(examples)) else None,
    ]


def _examples(places: Iterable[Place]) -> list[h.Element]:
    """The clauses that show a mechanism; examples of one sentence are shown together."""
    by_sentence: dict[str, list[Place]] = {}
    for sentence, correction in places:
        by_sentence.setdefault(sentence.id, []).append((sentence, correction))
    return [
        h.section(".shown")[
            proof_text(clauses(shown[0][0], {correction.id for _, correction in shown})),
            (_said_of(*place) for place in shown),
        ]
        for shown in by_sentence.values()
    ]


def _said_of(sentence: Sentence, correction: Correction) -> h.Element:
    return h.p(".said-of")[
        linked_pair(correction), " ", place(sentence.id, correction.id), " ", gloss(correction)
    ]


def _reversed(edition: Edition) -> list[h.Element]:
    """Every sentence that says the opposite somewhere, in the clauses that do."""
    items = [
        _opposite(sentence, turned)
        for sentence in edition.sentences()
        if (turned := [c for c in sentence.corrections if c.effect is Effect.REVERSED])
    ]
    if not items:
        return []
    told = edition.garbling.reversed if edition.garbling else None
    told_of = [h.div(".told")[prose(told)]] if told else []
    return [*told_of, h.ol(".opposites")[items]]


def _opposite(sentence: Sentence, turned: list[Correction]) -> h.Element:
    ids = {correction.id for correction in turned}
    return h.li(id=sentence.id)[
        h.section(".said")[
            (h.section(".turned", id=c.id)[_said_of(sentence, c)] for c in turned),
            proof_text(clauses(sentence, ids)),
        ],
        h.dl[
            _english(labels.SOURCE, sentence.as_published, "em"),
            _english(MEANT, sentence.english, "cite"),
        ],
    ]


def _english(name: Bilingual, text: str | None, tag: str) -> h.Element | None:
    return h.div[h.dt[label(name)], h.dd(lang="en")[marked(text, tag)]] if text else None


def _recognise(edition: Edition, signs: Iterable[Sign]) -> h.Element | None:
    places = _places(edition)
    items = [
        h.li[
            h.h3[label(sign.title)],
            h.div(".told")[prose(sign.text)],
            h.ul(".instances")[
                (
                    h.li[_said_of(sentence, correction)]
                    for id_ in sign.examples
                    for sentence, correction in [places[id_]]
                )
            ],
        ]
        for sign in signs
    ]
    return h.ol(".signs")[items] if items else None


def _places(edition: Edition) -> dict[str, Place]:
    return {c.id: (sentence, c) for sentence, _, c in edition.placed()}


def linked_pair(correction: Correction) -> h.Element:
    """Both sides of a correction on one line, leading to its note."""
    return h.a(".pair", href=f"notes.html#{correction.id}")[sides(correction)]


def gloss(correction: Correction) -> h.Element:
    """What both sides mean, in English."""
    return h.i(".gloss.in-en", lang="en")[glosses(correction)]


def place(passage: str, id_: str) -> h.Element:
    """The way to a correction in the text."""
    return h.a(".place", href=f"index.html#{id_}")[f"¶ {number(passage)}"]
