"""The words page: the vocabulary of the reading text, to sort, filter and find, and its terms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup

from build_notes.chinese import dictionary
from build_notes.model import Bilingual, Edition, Sentence
from build_notes.render import labels
from build_notes.render.context import HANS, HANT, Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import english, label, number, prose
from build_notes.render.parts.page import Body, described
from build_notes.render.parts.sift import sift
from build_notes.study.excerpt import Clause
from build_notes.study.vocabulary import (
    ORDERS,
    Entry,
    TermEntry,
    by_level,
    example,
    terms,
    vocabulary,
)

MANY = 12
"""More sentences than these are shown when they are asked for."""


def body(edition: Edition, context: Context) -> Body:
    """Render the words page of an edition."""
    entries = vocabulary(edition)
    total = context.say(_total(entries))
    found = terms(edition)
    credit = labels.filled(labels.CREDITS, date=dictionary.date())
    orders = {order: labels.WORD_ORDERS[order] for order in ORDERS}
    return Body(
        [
            h.h1[label(labels.WORDS, context)],
            h.div(".part")[prose(total, context)],
            h.p(".ways")[
                [h.a(href="#terms")[label(labels.TERMS, context), f" {len(found)}"], " "]
                if found
                else None,
                h.a(href=f"{context.out}data/words.csv", download=True)[
                    label(labels.TABLE, context), " words.csv"
                ],
            ],
            sift(
                labels.SIFT_WORDS,
                _texts(entries, found),
                orders,
                _facets(entries, context),
                context,
            )
            if entries
            else None,
            h.p(".none", hidden=True, role="status")[label(labels.NOTHING, context)],
            h.div(".part", data_part="words")[_levels(entries, edition, context)],
            _terms(found, context) if found else None,
            h.section(".part", data_part="credits")[prose(context.say(credit), context)],
        ],
        described(edition, total),
    )


def _total(entries: Sequence[Entry]) -> Bilingual:
    times = sum(entry.count for entry in entries)
    return labels.filled(labels.VOCABULARY, words=len(entries), times=times)


def _texts(entries: Iterable[Entry], found: Iterable[TermEntry]) -> Iterator[str]:
    """What can be found on the page."""
    for entry in entries:
        yield from (entry.word, entry.traditional)
    yield from (entry.term.term for entry in found)


def _facets(entries: Sequence[Entry], context: Context) -> Markup:
    """The levels by which the words are filtered, each with how many it has."""
    return h.fieldset(".levels")[
        h.legend[label(labels.LEVEL, context)],
        (_choice(level, len(list(held)), context) for level, held in _by_level(entries)),
    ]


def _choice(level: str | None, count: int, context: Context) -> Markup:
    return h.label[
        h.input(type="checkbox", name="level", value=level or "beyond"),
        " ",
        _name(level) if level else label(labels.BEYOND, context),
        " ",
        h.span(".count")[str(count)],
    ]


def _by_level(entries: Iterable[Entry]) -> Iterator[tuple[str | None, list[Entry]]]:
    for level, held in groupby(by_level(entries), key=lambda entry: entry.level):
        yield level, list(held)


def _name(level: str) -> str:
    return f"HSK {level.replace('-', '–')}"


def _levels(entries: Sequence[Entry], edition: Edition, context: Context) -> Iterator[Markup]:
    sentences = {sentence.id: sentence for sentence in edition.sentences()}
    order = {entry.id: n for n, entry in enumerate(entries)}
    for level, held in _by_level(entries):
        yield h.section(".of-level")[
            h.h2[
                _name(level) if level else label(labels.BEYOND, context),
                " ",
                h.span(".count")[str(len(held))],
            ],
            h.ul[(_entry(entry, order[entry.id], sentences, context) for entry in held)],
        ]


def _entry(entry: Entry, order: int, sentences: Mapping[str, Sentence], context: Context) -> Markup:
    meta = [_name(entry.level)] if entry.level else []
    return h.li(
        ".entry",
        id=entry.id,
        data_level=entry.level or "beyond",
        data_count=str(entry.count),
        data_order=str(order),
    )[
        h.p(".head")[
            _both_scripts(entry, context),
            " ",
            h.i(lang="zh-Latn-pinyin", translate="no")[entry.pinyin],
        ],
        h.p(".gloss", lang="en")[english(entry.gloss, context)] if entry.gloss else None,
        h.p(".times")[" · ".join([*meta, f"{entry.count}×"])],
        _example(entry.sentences[0], example(entry, sentences), context),
        _places(entry.sentences[1:], labels.MORE_SENTENCES, context),
    ]


def _both_scripts(entry: Entry, context: Context) -> Iterator[h.Node]:
    """The headword in both scripts, that of the page first."""
    forms = [(HANS.language, entry.word), (HANT.language, entry.traditional)]
    (first, word), (second, other) = forms if context == HANS else reversed(forms)
    yield h.b(lang=first, translate="no")[word]
    if other != word:
        yield [" ", h.span(lang=second, translate="no")[other]]


def _example(sentence: str, clause: Clause, context: Context) -> Markup:
    return h.p(".in-context", lang=context.language, translate="no")[
        _link(sentence), " ", clause.before, h.b[clause.words], clause.after
    ]


@lru_cache(maxsize=4096)
def _link(sentence: str) -> Markup:
    return h.a(href=f"index.html#{sentence}")[number(sentence)]


def _places(sentences: Sequence[str], line: Bilingual, context: Context) -> Markup | None:
    """Links to sentences; where they are many, behind a line that tells their number."""
    if not sentences:
        return None
    links = h.fragment[([_link(sentence), " "] for sentence in sentences)]
    if len(sentences) <= MANY:
        return h.p(".places")[links]
    many = Bilingual(zh=line.zh.format(len(sentences)), en=line.en.format(len(sentences)))
    return h.details(".places")[h.summary[label(many, context)], links]


def _terms(found: Iterable[TermEntry], context: Context) -> Markup:
    return h.section("#terms.part")[
        h.h2[label(labels.TERMS, context)],
        prose(context.say(labels.ABOUT_TERMS), context),
        h.ul[(_term(entry, context) for entry in found)],
    ]


def _authority(authority: str, context: Context) -> Markup | None:
    """Where a rendering comes from: one of the usual ways, which has both languages, or a name."""
    if not authority:
        return None
    way = next((way for way in labels.AUTHORITIES if authority.startswith(way)), None)
    rest = authority.removeprefix(way or "")
    return h.p(".basis")[
        label(labels.AUTHORITIES[way], context) if way else None,
        h.span(lang="en")[english(rest, context)] if rest else None,
    ]


def _term(entry: TermEntry, context: Context) -> Markup:
    return h.li(".term")[
        h.p(".head")[
            h.b(lang=context.language, translate="no")[entry.term.term],
            " ",
            h.i(lang="zh-Latn-pinyin", translate="no")[entry.pinyin],
        ],
        h.p(".gloss", lang="en")[entry.term.english[0]],
        _authority(entry.term.authority, context),
        _places(entry.sentences, labels.MANY_SENTENCES, context),
    ]
