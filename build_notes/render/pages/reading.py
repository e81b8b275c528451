"""The reading page: the reading text sentence by sentence, with English and every note at hand."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_notes.chinese.levels import LEVELS
from build_notes.model import (
    Bilingual,
    CommentaryPlace,
    Correction,
    Edition,
    Effect,
    Paragraph,
    ParagraphKind,
    Sentence,
)
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import label, marked, number
from build_notes.render.parts.note import glosses, sides, withdrawn_note
from build_notes.render.parts.page import Body
from build_notes.render.parts.text import KINDS, reading_text
from build_notes.study.transcription import transcription

TAGS = {
    ParagraphKind.TITLE: h.h1,
    ParagraphKind.HEADING: h.h2,
}
"""The element of a paragraph's text where it is a heading; else a paragraph."""
VIEWS = (
    ("clean", labels.CLEAN),
    ("marked", labels.MARKED),
    ("proof", labels.PROOF),
    ("published", labels.PUBLISHED),
)
"""How the text can be shown, by the value that stands in the address."""

LAYERS = (
    ("english", labels.ENGLISH),
    ("as_published", labels.AS_PUBLISHED),
    ("words", labels.ASK),
)
"""What can be on or off, by its name in the address."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the sentences of a page have to know of their edition."""

    edition: Edition
    context: Context
    places: Mapping[str, Sequence[CommentaryPlace]]
    """Where commentary belongs, by sentence."""
    titles: Mapping[str, str]
    """Those of commentary, in Chinese, by entry."""
    simplified: Mapping[str, str]
    """On a page in Traditional characters, each sentence in Simplified ones."""

    @classmethod
    def of(cls, edition: Edition, context: Context) -> "Known":
        """Gather it."""
        places: dict[str, list[CommentaryPlace]] = defaultdict(list)
        for place in edition.commentary_places:
            places[place.sentence].append(place)
        originals = edition.made_of.sentences() if edition.made_of else ()
        return cls(
            edition=edition,
            context=context,
            places=places,
            titles={entry.id: entry.title.zh for entry in edition.commentary},
            simplified={sentence.id: sentence.reading for sentence in originals},
        )


def body(edition: Edition, context: Context) -> Body:
    """Render the reading page of an edition."""
    known = Known.of(edition, context)
    first, rest = edition.paragraphs[:1], edition.paragraphs[1:]
    return Body(
        [
            [_paragraph(paragraph, known) for paragraph in first],
            h.p(".standing")[label(labels.STANDING, context)],
            tools(context, VIEWS, *LAYERS, more=(_listen(context), _pinyin_levels(context))),
            h.a(".continue", hidden=True, href="#p1")[label(labels.CONTINUE, context), " ¶ ", h.b],
            _legend(context),
            [_paragraph(paragraph, known) for paragraph in rest],
        ],
    )


def tools(
    context: Context,
    views: Sequence[tuple[str, Bilingual]],
    *switches: tuple[str, Bilingual],
    more: h.Node = None,
) -> Markup:
    """The buttons that change the view, which a script answers; hidden where none runs."""
    return h.div(".tools", role="group", aria_label=context.zh(labels.VIEW))[
        (_button("view", value, name, context) for value, name in views),
        h.span(".apart")[more, (_button(name, "on", words, context) for name, words in switches)],
    ]


def _pinyin_levels(context: Context) -> Markup:
    """Over which words pinyin is printed."""
    names = {"none": labels.NO_PINYIN, "all": labels.ALL_PINYIN}
    return h.label[
        label(labels.PINYIN, context),
        " ",
        h.select(name="pinyin")[
            (
                h.option(value=value, data_zh=name.zh, data_en=name.en)[f"{name.zh} {name.en}"]
                for value, words in names.items()
                for name in [context.say(words)]
            ),
            (
                # Both together would be too long for the row.
                h.option(
                    value=level,
                    data_zh=context.zh(above.zh),
                    data_en=above.en,
                    data_both=f"> HSK {level}",
                )[f"> HSK {level}"]
                for level in LEVELS[:-1]
                for above in [labels.filled(labels.ABOVE_LEVEL, level=level)]
            ),
        ],
    ]


def _button(name: str, value: str, words: Bilingual, context: Context) -> Markup:
    return h.button(type="button", data_name=name, data_value=value, aria_pressed="false")[
        label(words, context)
    ]


def _listen(context: Context) -> Markup:
    """The button that begins reading aloud and ends it: both words, of which one shows."""
    return h.button(".listen", type="button")[
        h.span(".start")[label(labels.LISTEN, context)],
        h.span(".stop")[label(labels.STOP, context)],
    ]


def _legend(context: Context) -> Markup:
    """What the line under a correction tells, folded away; style sheets show it, and the lines."""
    words = [(labels.LABELS[effect], f"correction {effect}") for effect in Effect]
    words.append((labels.BELOW_CERTAIN, "correction uncertain"))
    words.append((labels.COMMENTARY, "background"))
    return h.details(".legend", hidden=True)[
        h.summary[label(labels.LEGEND, context)],
        h.ul[
            (
                h.li[
                    h.span(class_=f"in-zh {classes}", lang=context.language)[context.zh(word.zh)],
                    " ",
                    h.i(class_=f"in-en {classes}", lang="en")[word.en],
                ]
                for word, classes in words
            ),
            (
                h.li[h.span(aria_hidden="true")[sign], " ", label(word, context)]
                for sign, word in labels.SIGNS.items()
            ),
        ],
    ]


def _paragraph(paragraph: Paragraph, known: Known) -> Markup:
    return h.section(
        class_=f"paragraph {KINDS.get(paragraph.kind, paragraph.kind)}", id=paragraph.id
    )[
        None
        if paragraph.complete
        else h.p(".unfinished")[label(labels.OPEN_PARAGRAPH, known.context)],
        (_sentence(sentence, paragraph, known) for sentence in paragraph.sentences),
    ]


def _sentence(sentence: Sentence, paragraph: Paragraph, known: Known) -> Markup:
    edition, context = known.edition, known.context
    beginning = {e.id for e in edition.commentary if e.places[0].passage == sentence.id}
    # Style sheets cannot ask everywhere what is in an element.
    kinds = {"mended": sentence.corrections, "retold": sentence.as_published}
    return h.section(
        class_=" ".join(["sentence", *filter(kinds.get, kinds)]),
        id=sentence.id,
        data_nosnippet=None if paragraph.complete else True,
    )[
        h.a(".number", href=f"#{sentence.id}", aria_label=f"¶ {number(sentence.id)}")[
            number(sentence.id)
        ],
        reading_text(
            sentence,
            context,
            known.places.get(sentence.id, ()),
            element=TAGS.get(paragraph.kind, h.p),
            titles=known.titles,
            beginning=beginning,
            with_words=True,
            simplified=known.simplified.get(sentence.id),
        ),
        _pinyin(sentence, context),
        english_text(sentence, context),
        published_text(sentence, context),
        _apparatus(sentence, context),
        (withdrawn_note(w, context) for w in edition.withdrawn if w.passage == sentence.id),
    ]


def _pinyin(sentence: Sentence, context: Context) -> Markup:
    """The pinyin of the sentence as text, to copy or to hear: over the words it is silent."""
    return h.details(".pinyin")[
        h.summary[label(labels.PINYIN, context)],
        h.p(lang="zh-Latn-pinyin", translate="no")[transcription(sentence)],
    ]


def english_text(sentence: Sentence, context: Context) -> Markup:
    """What the sentence says, in English, or that it is not translated yet."""
    if sentence.english:
        return h.p(".en", lang="en")[marked(sentence.english, "cite", context)]
    return h.p(".unfinished")[label(labels.NO_ENGLISH, context)]


def published_text(sentence: Sentence, context: Context) -> Markup | None:
    """What the sentence says as it was published, in English, where anything is garbled."""
    if not sentence.as_published:
        return None
    return h.div(".published", lang="en", data_nosnippet=True)[
        h.span(".label")[label(labels.SOURCE, context), ": "],
        marked(sentence.as_published, "em", context),
    ]


def _apparatus(sentence: Sentence, context: Context) -> Markup | None:
    """Every correction of the sentence in a line: the footnotes of print, and without scripts."""
    if not sentence.corrections:
        return None
    return h.div(".apparatus", data_nosnippet=True)[
        h.ol[(_line(correction, context) for correction in sentence.corrections)]
    ]


def _line(correction: Correction, context: Context) -> Markup:
    kinds = (correction.mechanism, correction.effect)
    words = [context.say(labels.LABELS[kind]) for kind in kinds]
    return h.li[
        h.a(href=f"notes.html#{correction.id}")[sides(correction, context)],
        " ",
        h.span(".in-zh", lang=context.language)["，".join(word.zh for word in words)],
        " ",
        h.i(".in-en", lang="en")[
            glosses(correction, context), "; ", ", ".join(word.en for word in words)
        ],
    ]
