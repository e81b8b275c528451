"""The running text of a sentence as HTML: the reading text with its marks, and the proof."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from build_notes.chinese.punctuation import CLOSING
from build_notes.model import CommentaryPlace, Correction, ParagraphKind, Sentence
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.note import marks, spoken, spoken_garbled

HEADINGS = (h.h1, h.h2)
KINDS = {ParagraphKind.METADATA: "particulars", ParagraphKind.BYLINE: "signature"}
"""How a paragraph is classed where readers' programs would drop it for the name of its kind."""
NO_TITLES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence as it is printed."""

    text: str
    """Its part of the reading text, without what stands with the correction before it."""
    offset: int
    """Where that begins in the sentence's reading text."""
    printed: str
    """All of its part of the reading text."""
    garbled: str
    """As published."""
    correction: Correction | None
    """What covers it."""
    closing: str
    """After a correction: the punctuation that goes on, kept on its line."""


def _runs(sentence: Sentence) -> Iterator[Run]:
    """Give the pieces of a sentence; with their closing punctuation they are its reading text."""
    offset, closing = 0, ""
    for number, piece in enumerate(sentence.pieces):
        start, closing = offset + len(closing), ""
        offset += len(piece.reading)
        if piece.correction and number + 1 < len(sentence.pieces):
            after = sentence.pieces[number + 1]
            rest = after.reading.lstrip(CLOSING) if not after.correction else after.reading
            closing = after.reading[: len(after.reading) - len(rest)]
        text = piece.reading[len(piece.reading) - (offset - start) :] if offset > start else ""
        yield Run(text, start, piece.reading, piece.source, piece.correction, closing)


def reading_text(  # noqa: PLR0913  (what a page knows of a sentence is a keyword each)
    sentence: Sentence,
    context: Context,
    places: Sequence[CommentaryPlace] = (),
    *,
    element: h.Element = h.p,
    titles: Mapping[str, str] = NO_TITLES,
    beginning: Collection[str] = (),
    with_words: bool = False,
    simplified: str | None = None,
) -> Markup:
    """The sentence as corrected: each correction a link to its note, commentary marked.

    The element's text is the plain reading text; what was published stands in attributes.
    Commentary whose words lie wholly inside corrections has an empty mark at the end.
    `titles` are those of the entries, by id, which a screen reader says at a mark.
    `beginning` are the entries that have their address here: the first mark has its id.
    `with_words` tells a script where its words are and how they are read, `simplified` the text of
    which it makes the sentence as it was published.
    """
    nodes: list[h.Node] = []
    marked: set[str] = set()

    def comment(id_: str, text: str) -> Markup:
        is_first = id_ in beginning and id_ not in marked
        marked.add(id_)
        return h.a(
            class_=f"background{'' if text else ' apart'}",
            id=id_ if is_first else None,
            href=f"commentary.html#{id_}",
            aria_label=f"{text}（{context.zh(labels.COMMENTARY.zh)}：{titles.get(id_, id_)}）",
        )[text]

    for run in _runs(sentence):
        if run.correction:
            nodes.append(_together(_mark(run, run.correction, context), run.closing))
        else:
            nodes += _plain(run, places, comment)
    unmarked = dict.fromkeys(p.commentary for p in places if p.commentary not in marked)
    nodes += [comment(id_, "") for id_ in unmarked]
    is_heading = element in HEADINGS
    return element(
        ".zh",
        data_passage=sentence.id,
        data_spelling=(with_words and _spelling(sentence)) or None,
        data_simplified=simplified,
        lang=context.language,
        translate="no",
        # In a list of headings the words alone are heard, not what is said at each mark.
        aria_label=sentence.reading.strip() if is_heading else None,
    )[nodes]


def _mark(run: Run, correction: Correction, context: Context) -> Markup:
    return h.a(
        class_=marks(correction),
        id=correction.id,
        href=f"notes.html#{correction.id}",
        aria_label=spoken(correction, run.printed, context),
        data_garbled=run.garbled,
    )[run.text]


def _plain(
    run: Run, places: Sequence[CommentaryPlace], comment: Callable[[str, str], Markup]
) -> Iterator[h.Node]:
    """Text that no correction covers, cut where commentary begins and ends."""
    done = 0
    for place in sorted(places, key=lambda place: place.start):
        start, end = max(place.start - run.offset, done), min(place.end - run.offset, len(run.text))
        if start < end:
            yield run.text[done:start]
            yield comment(place.commentary, run.text[start:end])
            done = end
    yield run.text[done:]


def _spelling(sentence: Sentence) -> str:
    """The words of a sentence for a script to make elements of, which thousands would slow a page.

    Of each: how many characters stand before it, its length, its pinyin, the digit of its level.
    """
    told, done = [], 0
    for word in sentence.sound_words:
        level = word.level[0] if word.level else ""
        told.append(f"{word.start - done},{len(word.text)},{word.pinyin},{level}")
        done = word.end
    return ";".join(told)


def proof_text(sentence: Sentence, context: Context) -> Markup:
    """The sentence as a teacher corrects it: what was published, struck, the right form above."""
    nodes: list[h.Node] = []
    for run in _runs(sentence):
        if run.correction:
            struck = None if run.correction.is_crux else h.s(lang="zh-Hans")[run.garbled]
            mark = h.span(class_=marks(run.correction))[run.text, struck]
            nodes.append(_together(mark, run.closing))
        else:
            nodes.append(run.text)
    return h.div(".proof", lang=context.language, translate="no", data_nosnippet=True)[nodes]


def _together(mark: Markup, closing: str) -> Markup:
    """A mark with the punctuation behind it, for the style sheet to keep on one line."""
    return h.span(".keep")[mark, closing] if closing else mark


def source_text(sentence: Sentence, context: Context) -> Markup:
    """The sentence as published, character by character: each garbled phrase a link to its note."""
    return h.section(
        ".zh",
        data_published=sentence.id,
        lang="zh-Hans",
        translate="no",
        data_nosnippet=True,
    )[
        (
            garbled(piece.correction, context, href=f"notes.html#{piece.correction.id}")[
                piece.source
            ]
            if piece.correction
            else piece.source
            for piece in sentence.pieces
        )
    ]


def garbled(
    correction: Correction, context: Context, *, href: str, id_: str | None = None
) -> h.Element:
    """The link that a garbled phrase of the source text is."""
    return h.a(
        class_=marks(correction), id=id_, href=href, aria_label=spoken_garbled(correction, context)
    )
