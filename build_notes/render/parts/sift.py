"""The form with which the notes and the words are found, sorted and filtered, by `sift.js`."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from build_notes.chinese.variants import traditional_pairs
from build_notes.model import Bilingual
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import label


def sift(
    name: Bilingual,
    texts: Iterable[str],
    orders: Mapping[str, Bilingual],
    filters: h.Node,
    context: Context,
) -> Markup:
    """Give the form; a style sheet hides it where no script runs.

    `texts` are those among which one finds: the form knows each Traditional character that may be
    typed for one of theirs. `orders` are the ways of sorting, by their value in the address.
    """
    return h.form(
        ".filter",
        role="search",
        aria_label=context.zh(f"{name.zh} {name.en}"),
        data_traditional="".join(map("".join, traditional_pairs("\n".join(texts)))),
    )[
        h.div(".find")[
            h.label[
                label(labels.FIND, context),
                " ",
                h.input(type="search", name="find", autocomplete="off", spellcheck="false"),
            ],
            h.label[
                label(labels.SORT, context),
                " ",
                h.select(name="sort")[
                    (
                        h.option(value=value, data_zh=said.zh, data_en=said.en)[
                            f"{said.zh} {said.en}"
                        ]
                        for value, words in orders.items()
                        for said in [context.say(words)]
                    )
                ],
            ],
            h.output(aria_live="polite"),
        ],
        filters,
    ]
