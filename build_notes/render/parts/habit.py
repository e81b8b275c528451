"""The machine's habits as tables: swaps that recur, and swaps that it made both ways."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from build_notes.model import Bilingual, Edition
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import label, passage_link
from build_notes.study.habits import Habit, Habits, printed

Forms = Mapping[tuple[str, str], str]
"""What stood there before each swap, as the edition prints it, by the swap's two sides."""


def tables(edition: Edition, found: Habits, context: Context) -> list[Markup]:
    """The swaps made more than once, and those made both ways, with the places of each."""
    forms = printed(edition)
    passages = {c.id: sentence.id for sentence, _, c in edition.placed()}
    recurring = [swap for swap in found.swaps if len(swap.corrections) > 1]
    both = [swap for swap in found.swaps if swap.reverse and _stands_first(swap)]
    nodes: list[Markup] = []
    if recurring:
        rows = [_recurring(swap, forms, passages, context) for swap in recurring]
        nodes.append(
            h.div[
                h.h3[_heading(labels.RECURRING, rows, context)],
                _table((labels.SWAP, labels.TIMES, labels.WHERE), rows, context),
            ]
        )
    if both:
        by_pair = {(swap.garbled, swap.corrected): swap for swap in found.swaps}
        rows = [
            _both_ways(swap, by_pair[swap.corrected, swap.garbled], forms, passages, context)
            for swap in both
        ]
        nodes.append(
            h.div(id="both-ways")[
                h.h3[_heading(labels.BOTH_WAYS, rows, context)],
                _table((labels.EITHER, labels.THERE, labels.BACK), rows, context),
            ]
        )
    return nodes


def _stands_first(swap: Habit) -> bool:
    """Whether an exchange is listed by this direction: the commoner one, or else by its word."""
    return (-len(swap.corrections), swap.corrected) <= (-len(swap.reverse), swap.garbled)


def _recurring(swap: Habit, forms: Forms, passages: Mapping[str, str], context: Context) -> Markup:
    return h.tr[
        h.th(scope="row")[
            h.span(".swap", lang=context.language, translate="no")[
                h.b[forms[swap.garbled, swap.corrected] or "∅"],
                " → ",
                h.s(lang="zh-Hans")[swap.garbled or "∅"],
            ],
            _mechanisms(context, swap),
            h.a(".also", href="#both-ways")[label(labels.ALSO_BACK, context)]
            if swap.reverse
            else None,
        ],
        h.td(".value")[str(len(swap.corrections))],
        h.td[_links(swap.corrections, passages)],
    ]


def _both_ways(
    swap: Habit, back: Habit, forms: Forms, passages: Mapping[str, str], context: Context
) -> Markup:
    pair = [forms[one.garbled, one.corrected] for one in (swap, back)]
    return h.tr[
        h.th(scope="row")[
            h.span(".swap", lang=context.language, translate="no")[" ⇄ ".join(pair)],
            _mechanisms(context, swap, back),
        ],
        h.td[_links(swap.corrections, passages)],
        h.td[_links(back.corrections, passages)],
    ]


def _mechanisms(context: Context, *swaps: Habit) -> Markup:
    found = dict.fromkeys(mechanism for swap in swaps for mechanism in swap.mechanisms)
    return h.span(".kinds")[([" ", h.span[label(labels.LABELS[m], context)]] for m in found)]


def _links(ids: Iterable[str], passages: Mapping[str, str]) -> Markup:
    return h.span(".places")[
        ([passage_link(passages[id_], id_, classed="place"), " "] for id_ in ids)
    ]


def _heading(name: Bilingual, rows: Sequence[Markup], context: Context) -> Markup:
    return h.fragment[label(name, context), " ", h.span(".count")[str(len(rows))]]


def _table(names: Iterable[Bilingual], rows: Iterable[Markup], context: Context) -> Markup:
    return h.table(".habits")[
        h.thead[h.tr[(h.th(scope="col")[label(name, context)] for name in names)]], h.tbody[rows]
    ]
