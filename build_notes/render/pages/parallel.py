"""The parallel page: source, reading text and English side by side, sentence by sentence."""

from collections.abc import Iterator

from markupsafe import Markup

from build_notes.model import Edition, Paragraph, Sentence
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.pages.reading import english_text, published_text, tools
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import label, number, warning
from build_notes.render.parts.page import Body
from build_notes.render.parts.text import KINDS, reading_text, source_text


def body(edition: Edition, context: Context) -> Body:
    """Render the parallel page of an edition; a row is a sentence, a row group a paragraph."""
    return Body(
        [
            h.h1[label(labels.PARALLEL, context)],
            warning(labels.PARALLEL_BANNER, context),
            tools(context, (), ("as_published", labels.AS_PUBLISHED)),
            h.table(".columns")[
                h.thead[
                    h.tr[
                        h.th(scope="col", aria_label="¶")["¶"],
                        (
                            h.th(scope="col")[label(name, context)]
                            for name in (labels.SOURCE, labels.READING_TEXT, labels.ENGLISH)
                        ),
                    ]
                ],
                (_paragraph(paragraph, context) for paragraph in edition.paragraphs),
            ],
        ],
        description=context.say(labels.PARALLEL_BANNER),
    )


def _paragraph(paragraph: Paragraph, context: Context) -> Markup:
    return h.tbody(id=paragraph.id, class_=KINDS.get(paragraph.kind, paragraph.kind))[
        _rows(paragraph, context)
    ]


def _rows(paragraph: Paragraph, context: Context) -> Iterator[Markup]:
    for sentence in paragraph.sentences:
        yield _row(sentence, context)


def _row(sentence: Sentence, context: Context) -> Markup:
    return h.tr(".row", id=sentence.id)[
        h.th(scope="row")[
            h.a(".number", href=f"index.html#{sentence.id}", aria_label=f"¶ {number(sentence.id)}")[
                number(sentence.id)
            ]
        ],
        h.td(data_zh=context.zh(labels.SOURCE.zh), data_en=labels.SOURCE.en)[
            source_text(sentence, context)
        ],
        h.td(data_zh=context.zh(labels.READING_TEXT.zh), data_en=labels.READING_TEXT.en)[
            reading_text(sentence, context)
        ],
        h.td(data_zh=context.zh(labels.ENGLISH.zh), data_en=labels.ENGLISH.en)[
            english_text(sentence, context), published_text(sentence, context)
        ],
    ]
