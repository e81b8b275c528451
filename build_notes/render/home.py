"""The home page: what the site is, one example, and the library of editions."""

from collections.abc import Sequence

import htpy as h

from build_notes.model import Edition, Sentence
from build_notes.render.inline import marked, number
from build_notes.render.page import Page
from build_notes.render.text import proof_text


def page(editions: Sequence[Edition]) -> Page:
    """Render the home page, with the featured sentence of the first edition as its example."""
    return Page(
        title="朱笔 Vermilion",
        description="机器改坏的中文，一处一处校正，附中英文注释。"
        " Chinese prose that a machine garbled, corrected place by place,"
        " with notes in Chinese and English.",
        html=str(
            h.div("#text.edition.home")[
                h.h1[h.span(lang="zh-Hans")["朱笔"], " ", h.i(lang="en")["Vermilion"]],
                h.p(".lead.in-zh", lang="zh-Hans")[
                    "“伪原创”程序把别人的文章换掉几百个词，冒充新作。",
                    "这里用朱笔把它们一处一处改回来，说明机器怎样改错，错在哪里。",
                ],
                h.p(".lead.in-en", lang="en")[
                    "Article spinners swap the words of a stolen text so that it passes for new. "
                    "Here the swaps are put right with the editor’s red brush, place by place, "
                    "with notes on how the machine went wrong and what it did to the sense."
                ],
                _example(editions[0]),
                h.h2[h.span(lang="zh-Hans")["版本"], " ", h.i(lang="en")["Editions"]],
                h.ul(".library")[(_card(edition) for edition in editions)],
            ]
        ),
    )


def _example(edition: Edition) -> h.Element:
    sentence = next(s for s in edition.sentences() if s.id == edition.about.featured)
    return h.figure(".example")[
        proof_text(sentence),
        _lines(sentence),
        h.figcaption[
            h.a(href=f"{edition.slug}/index.html#{sentence.id}")[
                h.span(lang="zh-Hans")[edition.about.title.zh], f" ¶ {number(sentence.id)}"
            ]
        ],
    ]


def _lines(sentence: Sentence) -> h.Fragment:
    return h.fragment[
        h.div(".published", lang="en", data_nosnippet=True)[marked(sentence.as_published, "em")]
        if sentence.as_published
        else None,
        h.p(".en", lang="en")[marked(sentence.english, "cite")] if sentence.english else None,
    ]


def _card(edition: Edition) -> h.Element:
    total = sum(1 for _ in edition.placed())
    done = sum(paragraph.complete for paragraph in edition.paragraphs)
    return h.li[
        h.a(".card", href=f"{edition.slug}/index.html")[
            h.span(".title", lang="zh-Hans")[edition.about.title.zh],
            h.span(".title", lang="en")[edition.about.title.en],
        ],
        h.p(lang="zh-Hans")[edition.about.summary.zh],
        h.p(lang="en")[edition.about.summary.en],
        h.p(".progress")[
            h.span(lang="zh-Hans")[f"校正{total}处，编完{done}段，共{len(edition.paragraphs)}段"],
            " ",
            h.i(lang="en")[
                f"{total} corrections; {done} of {len(edition.paragraphs)} paragraphs complete"
            ],
        ],
    ]
