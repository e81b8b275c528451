"""The home page: what the site is in one screen, then one sentence whole, and the editions."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from build_notes.model import Bilingual, Edition, Sentence
from build_notes.model.prose import plain
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.pages.reading import published_text
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import both, label, marked, number, passage_link, prose
from build_notes.render.parts.page import Page
from build_notes.render.parts.text import proof_text
from build_notes.study.excerpt import excerpt

BEGINNINGS = (
    ("students", "index.html", labels.READING),
    ("teachers", "garbling.html", labels.GARBLING),
    ("offline", "source.html", labels.SOURCE),
)
"""Where in the first edition each kind of reader begins: the page and its name."""

Parts = Mapping[str, str]
"""What the home page shows of an edition, as HTML by name: `emblem`, `example` and `entry`, with
its `slug`."""


def parts(edition: Edition, context: Context) -> Parts:
    """Give what the home page shows of one edition, so that it can be made without the edition."""
    return {
        "slug": edition.slug,
        "emblem": str(_emblem(edition, context) or ""),
        "example": str(_example(edition, context)),
        "entry": str(_entry(edition, context)),
    }


def page(editions: Sequence[Parts], context: Context) -> Page:
    """Render the home page, with the emblem and the featured sentence of the first edition."""
    first = editions[0]
    slug = first["slug"]
    return Page(
        styles=("text", "home"),
        title=f"{labels.HEADLINE.zh} {labels.HEADLINE.en}",
        description=f"{labels.LEAD.zh} {labels.LEAD.en}",
        picture=f"{slug}/picture.png",
        structured={
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": labels.SITE,
            "description": labels.LEAD.en,
            "inLanguage": ["zh-Hans", "en"],
        },
        html=h.div("#text.edition.home")[
            h.div(".hero")[
                h.h1[label(labels.HEADLINE, context)],
                _html(first["emblem"]),
                h.div(".lead")[
                    prose(context.say(labels.LEAD), context),
                    h.a(".enter", href=f"{slug}/index.html")[label(labels.READ_IT, context)],
                ],
            ],
            h.ul(".uses")[
                (_use(who, f"{slug}/{path}", name, context) for who, path, name in BEGINNINGS)
            ],
            h.h2[label(labels.ONE_SENTENCE, context)],
            _html(first["example"]),
            h.h2[label(labels.EDITIONS, context)],
            h.ul(".library")[(_html(edition["entry"]) for edition in editions)],
        ],
    )


def _html(part: str) -> Markup:
    return Markup(part)  # noqa: S704  (`parts` made it)


def _emblem(edition: Edition, context: Context) -> Markup | None:
    """A few words as a proof, large, and what they say and should say."""
    emblem = edition.about.emblem
    if emblem is None:
        return None
    sentence = edition.sentence(emblem.passage)
    words = excerpt(sentence, emblem.quote)
    if words is None:
        raise ValueError(f"the emblem of {edition.slug} was not checked")
    return h.figure(".emblem")[
        proof_text(words, context),
        h.section(".published", lang="en", data_nosnippet=True)[
            h.s[marked(emblem.as_published, "em", context)]
        ],
        h.p(".en", lang="en")[marked(emblem.english, "em", context)],
        h.figcaption[passage_link(sentence.id, folder=f"{edition.slug}/")],
    ]


def _use(who: str, address: str, name: Bilingual, context: Context) -> Markup:
    called, use = labels.USES[who]
    return h.li[
        h.h2[label(called, context)],
        prose(context.say(use), context),
        h.p[h.a(href=address)[label(name, context)]],
    ]


def _example(edition: Edition, context: Context) -> Markup:
    sentence = edition.sentence(edition.about.featured)
    return h.figure(".example")[
        proof_text(sentence, context),
        _lines(sentence, context),
        h.figcaption[
            h.a(href=f"{edition.slug}/index.html#{sentence.id}")[
                both(edition.about.title, context), f" ¶ {number(sentence.id)}"
            ]
        ],
    ]


def _lines(sentence: Sentence, context: Context) -> Markup:
    return h.fragment[
        published_text(sentence, context),
        h.p(".en", lang="en")[marked(sentence.english, "cite", context)]
        if sentence.english
        else None,
    ]


def _entry(edition: Edition, context: Context) -> Markup:
    total = sum(1 for _ in edition.corrections())
    done = sum(paragraph.complete for paragraph in edition.paragraphs)
    paragraphs = len(edition.paragraphs)
    progress = labels.filled(labels.PROGRESS, total=total, done=done, paragraphs=paragraphs)
    return h.li[
        h.h3[
            h.a(".card", href=f"{edition.slug}/index.html")[
                h.span(".title.in-zh", lang=context.language)[edition.about.title.zh],
                " ",
                h.i(".title.in-en", lang="en")[edition.about.title.en],
            ]
        ],
        prose(
            Bilingual(zh=edition.about.summary.zh, en=plain(edition.about.summary.en)),
            context,
            f"{edition.slug}/",
        ),
        h.p(".progress")[label(progress, context)],
    ]
