"""The source page: the text as it was published, every character of it, its garbles marked."""

from collections.abc import Iterator

from markupsafe import Markup

from build_notes.model import Edition, Sentence
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import label, prose, warning
from build_notes.render.parts.page import Body
from build_notes.render.parts.text import garbled


def body(edition: Edition, context: Context) -> Body:
    """Render the source page of an edition; its text is `source.txt`, character by character."""
    return Body(
        [
            h.h1[label(labels.SOURCE, context)],
            warning(labels.BANNER, context),
            h.div(".provenance")[prose(edition.about.provenance, context)],
            # A paragraph, so that readers' programs take what stands around it for its page.
            h.p(".source-text", lang="zh-Hans", translate="no")[
                h.span(data_source=edition.slug, data_nosnippet=True)[_text(edition, context)]
            ],
            _typography(edition, context),
            _data(context),
        ],
        description=context.say(labels.BANNER),
    )


def _text(edition: Edition, context: Context) -> Iterator[h.Node]:
    end = 0
    for paragraph in edition.paragraphs:
        yield edition.source.text[end : paragraph.span.start]
        yield h.span(id=paragraph.id)[(_sentence(s, context) for s in paragraph.sentences)]
        end = paragraph.span.end
    yield edition.source.text[end:]


def _sentence(sentence: Sentence, context: Context) -> Markup:
    return h.span(id=sentence.id, data_published=sentence.id)[
        (
            garbled(
                piece.correction,
                context,
                href=f"notes.html#{piece.correction.id}",
                id_=piece.correction.id,
            )[piece.source]
            if piece.correction
            else piece.source
            for piece in sentence.pieces
        )
    ]


def _typography(edition: Edition, context: Context) -> Markup | None:
    if not edition.about.typography:
        return None
    return h.section(".rules")[
        h.h2[label(labels.TYPOGRAPHY, context)],
        h.ul[(h.li[prose(rule.statement, context)] for rule in edition.about.typography)],
    ]


def _data(context: Context) -> Markup:
    """Where the data files of the edition are."""
    return h.section(".data")[
        h.h2[label(labels.DATA, context)],
        h.ul[
            (
                # Kept, not opened: a server may not say in which encoding it is.
                h.li[
                    h.a(href=f"{context.out}data/{name}", download=True)[name],
                    " ",
                    label(words, context),
                ]
                for name, words in labels.DATA_FILES.items()
            )
        ],
    ]
