"""The garbling page: how the machine did it, with figures, habits, and signs to know it by."""

from collections.abc import Iterable

from markupsafe import Markup

from build_notes.model import Bilingual, Correction, Edition, Effect, Mechanism, Sentence, Sign
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import figure, habit
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import both, label, marked, passage_link, prose
from build_notes.render.parts.note import glosses, sides
from build_notes.render.parts.page import Body, described
from build_notes.render.parts.text import proof_text
from build_notes.study.excerpt import clauses
from build_notes.study.habits import Habits, habits

Example = tuple[Sentence, Correction]
"""A correction with the sentence it stands in."""


def body(edition: Edition, context: Context) -> Body:
    """Render the garbling page of an edition."""
    found = habits(edition)
    total = sum(count.swaps for count in found.mechanisms)
    how = context.say(labels.filled(labels.HOW_GARBLED, total=total))
    told = edition.garbling
    sections = {
        "mechanisms": _mechanisms(edition, found, context),
        "effects": _present(
            figure.effects(found, context), figure.mechanisms_by_effect(edition, context)
        ),
        "damage": _present(figure.damage(edition, context)),
        "reversed": _reversed(edition, context),
        "habits": habit.tables(edition, found, context),
        "recognise": _recognise(edition, told.recognise if told else (), context),
    }
    titles = labels.GARBLING_SECTIONS
    titles = labels.GARBLING_SECTIONS
    filled = {id_: content for id_, content in sections.items() if content}
    return Body(
        [
            h.h1[label(labels.GARBLING, context)],
            h.section(".introduction", data_nosnippet=True)[prose(told.introduction, context)]
            if told
            else None,
            h.nav(".sections", aria_label=context.zh(labels.SECTIONS))[
                ([h.a(href=f"#{id_}")[label(titles[id_], context)], " "] for id_ in filled)
            ]
            if filled
            else None,
            (
                # Garbled words stand all over these sections.
                h.section(id=id_, data_nosnippet=True)[h.h2[label(titles[id_], context)], content]
                for id_, content in filled.items()
            ),
        ],
        described(edition, how),
    )


def _present(*nodes: Markup | None) -> list[Markup]:
    return [node for node in nodes if node]


def _mechanisms(edition: Edition, found: Habits, context: Context) -> list[Markup]:
    told = edition.garbling.mechanisms if edition.garbling else {}
    places = _places(edition)
    return [
        *_present(figure.mechanisms(found, context)),
        *(
            _mechanism(
                count.mechanism,
                count.swaps,
                told.get(count.mechanism),
                [places[id_] for id_ in count.examples],
                context,
            )
            for count in found.mechanisms
            if count.swaps
        ),
    ]


def _mechanism(
    mechanism: Mechanism,
    swaps: int,
    text: Bilingual | None,
    examples: Iterable[Example],
    context: Context,
) -> Markup:
    return h.article(".mechanism", id=f"mechanism-{mechanism}")[
        h.h3[label(labels.LABELS[mechanism], context), " ", h.span(".count")[str(swaps)]],
        h.div(".told")[prose(text, context)] if text else None,
        h.div(".examples")[shown] if (shown := _examples(examples, context)) else None,
    ]


def _examples(places: Iterable[Example], context: Context) -> list[Markup]:
    """The clauses that show a mechanism; examples of one sentence are shown together."""
    by_sentence: dict[str, list[Example]] = {}
    for sentence, correction in places:
        by_sentence.setdefault(sentence.id, []).append((sentence, correction))
    return [
        h.section(".shown")[
            proof_text(clauses(shown[0][0], {correction.id for _, correction in shown}), context),
            (_said_of(*place, context) for place in shown),
        ]
        for shown in by_sentence.values()
    ]


def _said_of(sentence: Sentence, correction: Correction, context: Context) -> Markup:
    return h.p(".said-of")[
        linked_pair(correction, context),
        " ",
        passage_link(sentence.id, correction.id, classed="place"),
        " ",
        gloss(correction, context),
    ]


def _reversed(edition: Edition, context: Context) -> list[Markup]:
    """Every sentence that says the opposite somewhere, in the clauses that do."""
    items = [
        _opposite(sentence, turned, context)
        for sentence in edition.sentences()
        if (turned := [c for c in sentence.corrections if c.effect is Effect.REVERSED])
    ]
    if not items:
        return []
    told = edition.garbling.reversed if edition.garbling else None
    told_of = [h.div(".told")[prose(told, context)]] if told else []
    return [*told_of, h.ol(".opposites")[items]]


def _opposite(sentence: Sentence, turned: list[Correction], context: Context) -> Markup:
    ids = {correction.id for correction in turned}
    return h.li(id=sentence.id)[
        h.section(".said")[
            (h.section(".turned", id=c.id)[_said_of(sentence, c, context)] for c in turned),
            proof_text(clauses(sentence, ids), context),
        ],
        h.dl[
            _english(labels.SOURCE, sentence.as_published, "em", context),
            _english(labels.MEANT, sentence.english, "cite", context),
        ],
    ]


def _english(name: Bilingual, text: str | None, tag: str, context: Context) -> Markup | None:
    return (
        h.div[h.dt[label(name, context)], h.dd(lang="en")[marked(text, tag, context)]]
        if text
        else None
    )


def _recognise(edition: Edition, signs: Iterable[Sign], context: Context) -> Markup | None:
    places = _places(edition)
    items = [
        h.li[
            h.h3[both(sign.title, context)],
            h.div(".told")[prose(sign.text, context)],
            h.ul(".instances")[
                (
                    h.li[_said_of(sentence, correction, context)]
                    for id_ in sign.examples
                    for sentence, correction in [places[id_]]
                )
            ],
        ]
        for sign in signs
    ]
    return h.ol(".signs")[items] if items else None


def _places(edition: Edition) -> dict[str, Example]:
    return {c.id: (sentence, c) for sentence, _, c in edition.placed()}


def linked_pair(correction: Correction, context: Context) -> Markup:
    """Both sides of a correction on one line, leading to its note."""
    return h.a(".pair", href=f"notes.html#{correction.id}")[sides(correction, context)]


def gloss(correction: Correction, context: Context) -> Markup:
    """What both sides mean, in English."""
    return h.i(".gloss.in-en", lang="en")[glosses(correction, context)]
