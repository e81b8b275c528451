"""The notes page: every correction and crux with its note, to filter, sort and find."""

from collections import Counter
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from build_notes.model import (
    Certainty,
    Correction,
    Edition,
    Effect,
    Evidence,
    Mechanism,
    Sentence,
)
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import label, passage_link, prose
from build_notes.render.parts.note import correction_note, marks, sides, spoken, withdrawn_note
from build_notes.render.parts.page import Body, described
from build_notes.render.parts.sift import sift

FACETS = {
    "mechanism": (labels.MECHANISM, Mechanism),
    "effect": (labels.EFFECT, Effect),
    "certainty": (labels.CERTAINTY, Certainty),
    "evidence": (labels.EVIDENCE, Evidence),
}
"""What notes can be filtered by: the facet's label and its words, in the order of the model."""
ORDERS = {
    "": labels.TEXT_ORDER,
    "garbled": labels.GARBLED,
    "corrected": labels.CORRECTED,
    "mechanism": labels.MECHANISM,
    "effect": labels.EFFECT,
    "certainty": labels.CERTAINTY,
}
"""What notes can be sorted by."""


def body(edition: Edition, context: Context) -> Body:
    """Render the notes page of an edition."""
    corrections = list(edition.corrections())
    total = labels.filled(labels.MANY_NOTES, total=len(corrections))
    return Body(
        [
            h.h1[label(labels.NOTES, context)],
            _uncertain(corrections, context),
            sift(
                labels.SIFT_NOTES,
                _texts(edition.original),
                ORDERS,
                _facets(corrections, context),
                context,
            )
            if corrections
            else None,
            h.div(".part", data_part="notes")[_sentences(edition, context)],
            _left_alone(edition, context),
            _withdrawn(edition, context),
        ],
        described(edition, context.say(total)),
    )


def _uncertain(corrections: Iterable[Correction], context: Context) -> Markup | None:
    """The cruxes and what is less than certain, to be reached at once."""
    found = [c for c in corrections if c.is_crux or c.certainty is not Certainty.CERTAIN]
    found.sort(key=lambda c: (not c.is_crux, c.certainty is Certainty.PROBABLE))
    if not found:
        return None
    return h.details(".uncertain-ones")[
        h.summary[label(labels.UNCERTAIN, context), f" {len(found)}"],
        h.div(data_nosnippet=True)[
            h.ul[
                (
                    h.li[
                        h.a(href=f"#{c.id}")[sides(c, context)],
                        " ",
                        label(labels.CRUX if c.is_crux else labels.LABELS[c.certainty], context),
                    ]
                    for c in found
                )
            ]
        ],
    ]


def _texts(edition: Edition) -> Iterator[str]:
    """What can be found on the page, and what the reading text is in Traditional characters."""
    for sentence in edition.sentences():
        yield from (sentence.source, sentence.reading, sentence.traditional)
    yield from (c.note.zh for c in edition.corrections() if c.note)


def _facets(corrections: Iterable[Correction], context: Context) -> Markup:
    """The words by which the notes are filtered, each with how many have it."""
    counts = Counter(word for c in corrections for word in _words(c))
    return h.details[
        h.summary[label(labels.FILTER, context), h.span(".choice")],
        h.div(".facets")[
            (
                h.fieldset[
                    h.legend[label(name, context)],
                    (_choice(facet, word, counts[word], context) for word in words if counts[word]),
                ]
                for facet, (name, words) in FACETS.items()
            )
        ],
    ]


def _words(correction: Correction) -> Iterator[str]:
    yield from (correction.mechanism, correction.effect, correction.certainty)
    yield from correction.evidence


def _choice(facet: str, word: str, count: int, context: Context) -> Markup:
    return h.label[
        h.input(type="checkbox", name=facet, value=word),
        " ",
        label(labels.LABELS[word], context),
        " ",
        h.span(".count")[str(count)],
    ]


def _sentences(edition: Edition, context: Context) -> Iterator[Markup]:
    for paragraph in edition.paragraphs:
        noted = [sentence for sentence in paragraph.sentences if sentence.corrections]
        for sentence in noted:
            yield h.section(".of-sentence", id=sentence.id)[
                h.span(id=paragraph.id) if sentence is noted[0] else None,
                h.h2[passage_link(sentence.id, classed="number")],
                _context(sentence, context),
                (
                    _note(correction, sentence, edition, context)
                    for correction in sentence.corrections
                ),
            ]


def _context(sentence: Sentence, context: Context) -> Markup:
    """The sentence as corrected, each correction a link down to its note."""
    return h.p(".zh", data_passage=sentence.id, lang=context.language, translate="no")[
        (
            h.a(
                class_=marks(piece.correction),
                href=f"#{piece.correction.id}",
                aria_label=spoken(piece.correction, piece.reading, context),
            )[piece.reading]
            if piece.correction
            else piece.reading
            for piece in sentence.pieces
        )
    ]


def _note(correction: Correction, sentence: Sentence, edition: Edition, context: Context) -> Markup:
    """A note with the words that it is filtered by."""
    return correction_note(
        correction,
        sentence.id,
        edition,
        context,
        id_=correction.id,
        facets={
            "data-mechanism": correction.mechanism,
            "data-effect": correction.effect,
            "data-certainty": correction.certainty,
            "data-evidence": " ".join(correction.evidence),
        },
    )


def _left_alone(edition: Edition, context: Context) -> Markup | None:
    """The places that were weighed and not changed, with the reasons."""
    if not edition.left_alone:
        return None
    return h.section("#left-alone.part")[
        h.h2[label(labels.LEFT_ALONE, context)],
        (
            h.section(".note.kept", data_nosnippet=True)[
                h.p(".pair")[h.span(lang="zh-Hans", translate="no")[entry.place.quote]],
                h.p(".rivals")[
                    label(labels.WEIGHED, context),
                    "：",
                    h.span(lang=context.language, translate="no")[entry.weighed],
                ],
                prose(entry.reason, context),
                h.p(".permalink")[passage_link(entry.place.passage)],
            ]
            for entry in edition.left_alone
        ),
    ]


def _withdrawn(edition: Edition, context: Context) -> Markup | None:
    if not edition.withdrawn:
        return None
    return h.section(".part")[
        h.h2[label(labels.WITHDRAWN, context)],
        (withdrawn_note(w, context) for w in edition.withdrawn),
    ]
