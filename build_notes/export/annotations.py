"""The corrections as W3C Web Annotations (W3C Recommendation, 23 February 2017).

An `AnnotationCollection` whose `first` is an `AnnotationPage` with one annotation a correction.
"""

from typing import Any
from urllib.parse import urljoin

from pydantic_core import to_json

from build_notes.model import Correction, Edition, Piece
from build_notes.render.labels import LABELS

CONTEXT = 16
"""Code points of `prefix` and `suffix` in a TextQuoteSelector."""


def dump(edition: Edition, site_url: str | None) -> str:
    """Give the collection as JSON-LD text, ending in a line feed."""
    return to_json(collection(edition, site_url), indent=2).decode() + "\n"


def collection(edition: Edition, site_url: str | None) -> dict[str, Any]:
    """Give the collection of an edition's corrections.

    Addresses are whole where `site_url` is known, else relative to the file itself.
    """
    base = urljoin(site_url.rstrip("/") + "/", f"{edition.slug}/data/") if site_url else ""
    own = f"{base}annotations.jsonld"
    items = [_annotation(edition, base, piece, c) for _, piece, c in edition.placed()]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": own,
        "type": "AnnotationCollection",
        "label": {"zh-Hans": [edition.about.title.zh], "en": [edition.about.title.en]},
        "creator": {"type": "Organization", "name": edition.about.editors.en},
        "rights": "https://creativecommons.org/licenses/by/4.0/",
        "total": len(items),
        "first": {
            "id": f"{own}#page1",
            "type": "AnnotationPage",
            "partOf": own,
            "startIndex": 0,
            "items": items,
        },
    }


def _annotation(
    edition: Edition, base: str, piece: Piece, correction: Correction
) -> dict[str, Any]:
    text, span = edition.source.text, piece.span
    return {
        "id": urljoin(base, f"../notes.html#{correction.id}"),
        "type": "Annotation",
        "motivation": "editing",
        "body": _bodies(correction),
        "target": {
            "source": f"{base}source.txt",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": piece.source,
                    "prefix": text[max(0, span.start - CONTEXT) : span.start],
                    "suffix": text[span.end : span.end + CONTEXT],
                },
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            ],
        },
    }


def _bodies(correction: Correction) -> list[dict[str, Any]]:
    bodies = []
    if correction.corrected is not None:
        bodies.append(_body("editing", correction.corrected, "zh-Hans"))
    note = correction.note
    assert note, f"{correction.id} went unchecked"
    bodies += [_body("commenting", note.zh, "zh-Hans"), _body("commenting", note.en, "en")]
    bodies += [
        _body("classifying", LABELS[word].en, "en")
        for word in (correction.mechanism, correction.effect)
    ]
    return bodies


def _body(purpose: str, value: str, language: str) -> dict[str, Any]:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
        "language": language,
    }
