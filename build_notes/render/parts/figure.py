"""The figures of the garbling page: a table or list with a mark to each number, and a finding.

What a caption claims is worked out from the figures, so that it is true of any edition.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from build_notes.model import Bilingual, Edition, Effect, Mechanism, Paragraph, ParagraphKind, Piece
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.chart import bar, dot, drawn_page
from build_notes.render.parts.inline import label, number, prose
from build_notes.study.habits import Habits

INDENT = 2
"""Chinese paragraphs begin with two empty places."""


def mechanisms(found: Habits, context: Context) -> Markup | None:
    """How many swaps each mechanism made."""
    counts = [(count.mechanism, count.swaps) for count in found.mechanisms if count.swaps]
    if not counts:
        return None
    total = sum(swaps for _, swaps in counts)
    first, most = counts[0]
    name = labels.LABELS[first]
    return _figure(
        _bars((labels.MECHANISM, labels.SWAPS), counts, "#mechanism-", context),
        labels.filled(
            labels.MECHANISMS_FOUND,
            name=name,
            total=total,
            swaps=_many(total, "swap"),
            most=most,
            share=_share(most, total),
        ),
        context,
    )


def effects(found: Habits, context: Context) -> Markup | None:
    """How many corrections have each effect; each bar is the line that marks it in the text."""
    counts = [(count.effect, len(count.corrections)) for count in found.effects]
    total = sum(places for _, places in counts)
    if not total:
        return None
    first, most = max(counts, key=lambda count: count[1])
    turned = dict(counts)[Effect.REVERSED]
    name = labels.LABELS[first]
    return _figure(
        _bars((labels.EFFECT, labels.PLACES), counts, "notes.html?effect=", context),
        labels.filled(
            labels.EFFECTS_FOUND,
            name=name,
            total=total,
            places=_many(total, "place"),
            most=most,
            share=_share(most, total),
            turned=turned,
        ),
        context,
    )


def mechanisms_by_effect(edition: Edition, context: Context) -> Markup | None:
    """Which mechanism has which effect, counted in corrections."""
    counts = Counter((c.mechanism, c.effect) for c in edition.corrections())
    if not counts:
        return None
    rows = Counter(mechanism for mechanism, _ in counts.elements())
    most = max(counts.values())
    return _figure(
        h.table(".matrix")[
            h.thead[
                h.tr[
                    h.td,
                    (h.th(scope="col")[label(labels.LABELS[effect], context)] for effect in Effect),
                    h.th(".sum", scope="col")[label(labels.TOTAL, context)],
                ]
            ],
            h.tbody[
                (
                    h.tr[
                        h.th(scope="row")[label(labels.LABELS[mechanism], context)],
                        (_cell(counts[mechanism, effect], most, effect) for effect in Effect),
                        h.td(".sum")[str(total)],
                    ]
                    for mechanism, total in rows.most_common()
                )
            ],
        ],
        _finding_of_pairs(counts, rows),
        context,
    )


def _finding_of_pairs(
    counts: Counter[tuple[Mechanism, Effect]], rows: Counter[Mechanism]
) -> Bilingual:
    turned = {m: counts[m, Effect.REVERSED] for m in Mechanism if counts[m, Effect.REVERSED]}
    if not turned:
        return labels.NONE_REVERSED
    first = max(turned, key=lambda mechanism: turned[mechanism])
    name = labels.LABELS[first]
    total = sum(turned.values())
    return labels.filled(
        labels.REVERSED_FOUND,
        name=name,
        total=total,
        places=_many(total, "place"),
        turned=turned[first],
        all=rows[first],
        all_places=_many(rows[first], "place"),
    )


def damage(edition: Edition, context: Context) -> Markup | None:
    """Where in the text the damage lies: every paragraph as a page seen from afar."""
    sentences = {s.id: _garbled_and_all(s.pieces) for s in edition.sentences()}
    garbled = sum(part for part, _ in sentences.values())
    whole = sum(size for _, size in sentences.values())
    if not garbled:
        return None
    worst = max(sentences, key=lambda id_: sentences[id_][0] / max(sentences[id_][1], 1))
    part, size = sentences[worst]
    clean = sum(not part for part, _ in sentences.values())
    return _figure(
        h.ol(".pages-drawn")[(_drawn(paragraph) for paragraph in edition.paragraphs)],
        labels.filled(
            labels.DAMAGE_FOUND,
            whole=whole,
            garbled=garbled,
            share=_share(garbled, whole),
            worst=worst,
            size=size,
            part=part,
            sentences=len(sentences),
            clean=clean,
        ),
        context,
    )


def _drawn(paragraph: Paragraph) -> Markup:
    pieces = [piece for sentence in paragraph.sentences for piece in sentence.pieces]
    garbled, whole = _garbled_and_all(pieces)
    indent = INDENT if paragraph.kind is ParagraphKind.BODY else 0
    return h.li[
        h.a(href=f"index.html#{paragraph.id}")[
            h.span(".which")[f"¶ {number(paragraph.id)}"],
            " ",
            h.span(".portion")[_share(garbled, whole)],
            drawn_page(((len(p.source), bool(p.correction)) for p in pieces), indent),
        ]
    ]


def _garbled_and_all(pieces: Iterable[Piece]) -> tuple[int, int]:
    """How many characters stand in corrected words, and how many there are, as published."""
    sizes = [(len(piece.source), bool(piece.correction)) for piece in pieces]
    return sum(size for size, is_garbled in sizes if is_garbled), sum(size for size, _ in sizes)


def _bars(
    heads: tuple[Bilingual, Bilingual],
    counts: Sequence[tuple[Mechanism, int]] | Sequence[tuple[Effect, int]],
    link: str,
    context: Context,
) -> Markup:
    """A table of words with their counts and a bar to each; `link` and the word are its address."""
    greatest = max(value for _, value in counts)
    return h.table(".bars")[
        h.thead[h.tr[(h.th(scope="col")[label(head, context)] for head in heads), h.td]],
        h.tbody[
            (
                h.tr[
                    h.th(scope="row")[
                        h.a(href=f"{link}{word}")[label(labels.LABELS[word], context)]
                    ],
                    h.td(".value")[str(value)],
                    h.td(".drawn")[bar(value, greatest, word if isinstance(word, Effect) else "")],
                ]
                for word, value in counts
            )
        ],
    ]


def _cell(value: int, greatest: int, effect: Effect) -> Markup:
    return h.td(class_=effect)[dot(value, greatest), h.span[str(value)]] if value else h.td[None]


def _figure(drawing: Markup, finding: Bilingual, context: Context) -> Markup:
    return h.figure(".chart")[h.figcaption[prose(context.say(finding), context)], drawing]


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else "0%"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
