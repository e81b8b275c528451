"""The note of a correction, a crux, a withdrawn correction or a commentary entry."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from markupsafe import Markup

from build_notes.chinese.pinyin import derive
from build_notes.model import (
    Bilingual,
    Certainty,
    CitedSource,
    Commentary,
    Correction,
    Edition,
    Evidence,
    Swap,
    Withdrawn,
)
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import english, label, passage_link, prose


def marks(correction: Correction) -> str:
    """The CSS classes that tell a correction's effect, and whether it is less than certain."""
    classes = ["correction", correction.effect]
    if correction.is_crux:
        classes.append("crux")
    elif correction.certainty is not Certainty.CERTAIN:
        classes.append("uncertain")
    return " ".join(classes)


def spoken(correction: Correction, printed: str, context: Context) -> str:
    """What a screen reader says at a correction: what is printed, then what was published."""
    garbled = f"{context.zh(labels.GARBLED.zh)}：{correction.garbled}"
    if correction.is_crux:
        return f"{printed}（{context.zh(labels.CRUX.zh)}）"
    if not correction.corrected:
        return f"{context.zh(labels.DELETED.zh)}（{garbled}）"
    return f"{context.zh(labels.CORRECTED.zh)}：{correction.corrected}（{garbled}）"


def spoken_garbled(correction: Correction, context: Context) -> str:
    """What a screen reader says at a garbled phrase: what was published, then what is right."""
    if correction.is_crux:
        return spoken(correction, correction.garbled, context)
    said = context.zh(labels.CORRECTED.zh if correction.corrected else labels.DELETED.zh)
    right = f"{said}：{correction.corrected}" if correction.corrected else said
    return f"{correction.garbled}（{context.zh(labels.GARBLED.zh)}；{right}）"


def correction_note(  # noqa: PLR0913  (what a note knows is a keyword each)
    correction: Correction,
    sentence: str,
    edition: Edition,
    context: Context,
    *,
    id_: str | None = None,
    facets: Mapping[str, str] | None = None,
) -> Markup:
    """The whole note of a correction or a crux in a sentence, with links to both its places.

    `id_` is left out where the note is a copy beside the text; `facets` are more attributes.
    """
    return h.section(
        facets or {},
        class_=f"note {correction.effect}",
        id=id_,
        data_address=correction.id,
        data_nosnippet=True,
    )[
        said_of(correction, context),
        _cited(correction.cites, edition.sources, context),
        permalink(
            passage_link(sentence, correction.id),
            h.a(href=f"notes.html#{correction.id}")[correction.id],
        ),
    ]


@lru_cache(maxsize=4096)
def said_of(correction: Correction, context: Context) -> Markup:
    """What stands in a note wherever it is printed; kept, since two files print it."""
    return h.fragment[
        pair(correction, context),
        _derived(correction.garbled, context),
        h.p(".gloss.in-en", lang="en")[glosses(correction, context)],
        _tags(correction, context),
        _steps(correction, context),
        prose(correction.note, context) if correction.note else None,
        _rivals(correction.rivals, context),
    ]


def _derived(garbled: str, context: Context) -> Markup | None:
    """How the garbled phrase is read: a program says so, since it is no text that anyone reads."""
    read = derive(garbled)
    if not read:
        return None
    return h.p(".derived")[
        h.span(lang="zh-Latn-pinyin", translate="no")[read], " ", label(labels.DERIVED, context)
    ]


def glosses(correction: Correction, context: Context) -> Markup:
    """What both sides mean, in a few English words."""
    sides_ = (correction.gloss.garbled, correction.gloss.corrected)
    return english(" → ".join(filter(None, sides_)), context)


def pair(correction: Correction, context: Context) -> Markup:
    """Both sides; a style sheet has them announced as 原文 and 校正, so that no word is added."""
    return h.p(".pair")[sides(correction, context)]


def sides(correction: Correction, context: Context) -> Iterator[h.Node]:
    """The garbled phrase, struck, and the corrected form; or that it is a crux, or deleted."""
    if correction.is_crux:
        as_it_stands = h.span(lang="zh-Hans", translate="no")[correction.garbled]
        yield from (as_it_stands, " ", h.b[label(labels.CRUX, context)])
        return
    yield from (h.s(lang="zh-Hans", translate="no")[correction.garbled], " ")
    if correction.corrected:
        yield h.b(".corrected", lang=context.language, translate="no")[correction.corrected]
    else:
        yield h.b[label(labels.DELETED, context)]


def _tags(correction: Correction, context: Context) -> Markup:
    c = correction
    return _tag_lines((c.mechanism, c.effect, c.certainty), c.evidence, context)


@cache
def _tag_lines(words: tuple[str, ...], evidence: tuple[Evidence, ...], context: Context) -> Markup:
    """The classes of a correction, a line a language: few elements, since a page has hundreds."""
    names = [context.say(labels.LABELS[word]) for word in words]
    reasons = [context.say(labels.LABELS[reason]) for reason in evidence]
    chinese = [name.zh for name in names]
    english = [name.en for name in names]
    if reasons:
        chinese.append(
            f"{context.zh(labels.EVIDENCE.zh)}：{'、'.join(reason.zh for reason in reasons)}"
        )
        english.append(f"{labels.EVIDENCE.en}: {', '.join(reason.en for reason in reasons)}")
    return h.fragment[
        h.p(".classed.in-zh", lang=context.language)[" · ".join(chinese)],
        h.p(".classed.in-en", lang="en")[" · ".join(english)],
    ]


def _steps(correction: Correction, context: Context) -> Markup | None:
    steps = [[" ", _step(swap, context)] for swap in correction.swaps]
    return h.p(".steps")[label(labels.STEPS, context), steps] if steps else None


def _step(swap: Swap, context: Context) -> Markup:
    return h.span(".step")[
        h.span(lang=context.language, translate="no")[
            f"{swap.corrected or '∅'} → ",
            h.span(lang="zh-Hans")[swap.garbled or "∅"],
        ],
        " ",
        label(labels.LABELS[swap.mechanism], context),
    ]


def _rivals(rivals: Iterable[str], context: Context) -> Markup | None:
    forms = "、".join(rivals)
    return (
        h.p(".rivals")[
            label(labels.RIVALS, context),
            "：",
            h.span(lang=context.language, translate="no")[forms],
        ]
        if forms
        else None
    )


def _cited(cites: Iterable[str], sources: Iterable[CitedSource], context: Context) -> Markup | None:
    cited = set(cites)
    found = [
        _citation(source.id, source.title, context) for source in sources if source.id in cited
    ]
    return h.ul(".cited")[found] if found else None


@cache
def _citation(id_: str, title: Bilingual, context: Context) -> Markup:
    return h.li[h.a(href=f"sources.html#{id_}")[document(title, context)]]


def document(title: Bilingual, context: Context) -> Markup:
    """The title of a document, in both languages."""
    return h.fragment[
        h.span(".in-zh", lang=context.language)[title.zh],
        " ",
        h.cite(".in-en", lang="en")[english(title.en, context)],
    ]


def permalink(*links: Markup) -> Markup:
    """The places of a note or an entry, its own address last."""
    return h.p(".permalink")[[[" · ", link] if place else link for place, link in enumerate(links)]]


def commentary_note(
    entry: Commentary,
    sentences: Iterable[str],
    edition: Edition,
    context: Context,
    *,
    id_: str | None = None,
) -> Markup:
    """A commentary entry with the sentences it belongs to; `id_` is left out in a copy."""
    return h.section(".note.background-note", id=id_, data_address=entry.id)[
        h.p(".pair")[title(entry, context)],
        h.p(".classed")[h.span[label(labels.COMMENTARY, context)]],
        prose(entry.text, context),
        _cited(entry.cites, edition.sources, context),
        permalink(
            *map(passage_link, sentences),
            h.a(href=f"commentary.html#{entry.id}")[entry.id],
        ),
    ]


def title(entry: Commentary, context: Context) -> Markup:
    """The title of a commentary entry in both languages."""
    return h.fragment[
        h.span(".in-zh", lang=context.language)[entry.title.zh],
        " ",
        h.i(".in-en", lang="en")[english(entry.title.en, context)],
    ]


def withdrawn_note(withdrawn: Withdrawn, context: Context) -> Markup:
    """What is said of a correction that was taken back; its address goes on."""
    return h.section(
        ".note.withdrawn", id=withdrawn.id, data_address=withdrawn.id, data_nosnippet=True
    )[
        h.p(".pair")[
            h.s(lang="zh-Hans", translate="no")[withdrawn.garbled],
            " ",
            label(labels.WITHDRAWN, context),
        ],
        prose(withdrawn.reason, context),
        permalink(
            passage_link(withdrawn.passage),
            h.a(href=f"#{withdrawn.id}")[withdrawn.id],
        ),
    ]
