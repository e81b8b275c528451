"""The self-proof: what is about to be written says exactly what the edition and its source say.

A failure here is a fault of this program, not of an editor, so it ends in a traceback.
"""

import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser

from build_notes.chinese.traditional import curly, simplified
from build_notes.model import Edition, Sentence
from build_notes.render.context import HANT

NOTE_ID = re.compile(r'<section [^>]*\bid="(c\d+)"')
ANY_KEY = re.compile(r'^"([ck]\d+)":', re.MULTILINE)
ID = re.compile(r' id="([^"]*)"')
NOTE_KEY = re.compile(r'^"(c\d+)":', re.MULTILINE)


class ProofError(AssertionError):
    """The program would have published something that its edition does not say."""


def prove(edition: Edition, source: bytes, pages: Mapping[str, str]) -> None:
    """Raise ProofError unless the edition and its pages agree with the source's bytes.

    `pages` are the files to be written, by their path under `docs/`.
    """
    prove_source(edition, source)
    prove_tiling(edition)
    prove_corrections(edition)
    prove_translation(edition)
    prove_pages(edition, pages)
    prove_traditional(edition, pages)


def prove_source(edition: Edition, source: bytes) -> None:
    """The source rebuilt from pieces and the gaps between paragraphs is the source."""
    text, end = "", 0
    for paragraph in edition.paragraphs:
        text += edition.source.text[end : paragraph.span.start] + paragraph.source
        end = paragraph.span.end
    text += edition.source.text[end:]
    _require(text.encode() == source, "the source rebuilt differs from source.txt")


def prove_tiling(edition: Edition) -> None:
    """Paragraphs hold all that is not white space; sentences tile them, pieces tile sentences."""
    end = 0
    for paragraph in edition.paragraphs:
        _require(
            not edition.source.text[end : paragraph.span.start].strip(),
            f"text before {paragraph.id} is lost",
        )
        end = paragraph.span.start
        for sentence in paragraph.sentences:
            _require(sentence.span.start == end, f"{sentence.id} leaves a gap")
            for piece in sentence.pieces:
                _require(piece.span.start == end, f"{sentence.id} is not tiled")
                end = piece.span.end
            _require(sentence.span.end == end, f"{sentence.id} is not tiled")
        _require(paragraph.span.end == end, f"{paragraph.id} is not tiled")
    _require(not edition.source.text[end:].strip(), "text at the end is lost")


def prove_corrections(edition: Edition) -> None:
    """Every correction is placed once, on the very words that it quotes."""
    ids = Counter(correction.id for _, _, correction in edition.placed())
    _require(all(times == 1 for times in ids.values()), "a correction is placed twice")
    for _, piece, correction in edition.placed():
        _require(piece.source == correction.garbled, f"{correction.id} is misplaced")
        _require(piece.reading == correction.reading, f"{correction.id} is misprinted")


def prove_translation(edition: Edition) -> None:
    """Every sentence of a complete paragraph has its English."""
    for paragraph in edition.paragraphs:
        for sentence in paragraph.sentences:
            _require(
                bool(sentence.english) or not paragraph.complete, f"{sentence.id} has no English"
            )


def prove_pages(edition: Edition, pages: Mapping[str, str]) -> None:
    """Each page that prints the source or the reading text prints it as the edition has it.

    Every correction has its note once on the notes page and once among the scripts.
    """
    shown = attributed_text(pages[f"{edition.slug}/source.md"], "data-source")
    _require(
        shown == {edition.slug: edition.source.text}, "the source page differs from the source"
    )
    reading = {sentence.id: sentence.reading for sentence in edition.sentences()}
    for name in ("index", "parallel"):
        shown = attributed_text(pages[f"{edition.slug}/{name}.md"], "data-passage")
        _require(shown == reading, f"the page {name} differs from the reading text")
    shown = attributed_text(pages[f"{edition.slug}/notes.md"], "data-passage")
    _require(shown.items() <= reading.items(), "the notes page differs from the reading text")
    source = {sentence.id: sentence.source for sentence in edition.sentences()}
    for name in ("parallel", "source"):
        shown = attributed_text(pages[f"{edition.slug}/{name}.md"], "data-published")
        _require(shown == source, f"a sentence of the page {name} differs from the source")
    scripts = "".join(pages[f"{edition.slug}/notes/{s.id}.js"] for s in edition.sentences())
    noted = Counter(NOTE_ID.findall(pages[f"{edition.slug}/notes.md"]))
    carried = Counter(NOTE_KEY.findall(scripts))
    missing = [c.id for _, _, c in edition.placed() if noted[c.id] != 1 or carried[c.id] != 1]
    _require(not missing, f"the notes page or the notes' scripts lack {missing}")


def prove_traditional(edition: Edition, pages: Mapping[str, str]) -> None:
    """Each page has its twin in Traditional characters, with the same ids and the same source.

    What a twin prints of the reading text is the edition's, character for character as long as
    the Simplified text, and comes back to it.
    """
    wanted = {sentence.id: sentence.traditional for sentence in edition.sentences()}
    for sentence in edition.sentences():
        text = sentence.traditional
        _require(len(text) == len(sentence.reading), f"{sentence.id} differs in length")
        _require(_comes_back(sentence), f"{sentence.id} does not come back to Simplified")
    ours = [path for path in pages if path.startswith(f"{edition.slug}/")]
    for path in ours:
        if path.endswith(".md") and f"/{HANT.folder}" not in path:
            _prove_twin(path.removeprefix(f"{edition.slug}/"), edition, wanted, pages)
    for sentence in edition.sentences():
        notes = pages[f"{edition.slug}/notes/{sentence.id}.js"]
        twin = pages.get(f"{edition.slug}/{HANT.folder}notes/{sentence.id}.js", "")
        keys = ANY_KEY.findall(notes)
        _require(ANY_KEY.findall(twin) == keys, f"the Traditional notes of {sentence.id} differ")


def _comes_back(sentence: Sentence) -> bool:
    """Whether the Traditional text is the reading text again, word by word where the whole is not.

    A rule of the edition sees to it that what differs then is a form that the editors reviewed.
    """
    back = simplified(sentence.traditional)
    apart = {at for word in sentence.words for at in range(word.start, word.end)}
    return all(
        here == there or at in apart
        for at, (here, there) in enumerate(zip(back, curly(sentence.reading), strict=True))
    )


def _prove_twin(
    name: str, edition: Edition, wanted: Mapping[str, str], pages: Mapping[str, str]
) -> None:
    page = pages[f"{edition.slug}/{name}"]
    twin = pages.get(f"{edition.slug}/{HANT.folder}{name}", "")
    _require(ID.findall(twin) == ID.findall(page), f"the twin of {name} has other ids")
    for attribute in ("data-source", "data-published", "data-passage"):
        if f" {attribute}=" not in page:
            continue
        shown = attributed_text(page, attribute)
        if attribute == "data-passage":
            shown = {id_: wanted[id_] for id_ in shown}
        _require(
            attributed_text(twin, attribute) == shown, f"the twin of {name}: {attribute} differs"
        )


def attributed_text(html: str, attribute: str) -> dict[str, str]:
    """Give the text inside each element that has the attribute, by the attribute's value."""
    parser = _Text(attribute)
    parser.feed(html)
    parser.close()
    return parser.found


class _Text(HTMLParser):
    """Gathers the text inside elements that carry one attribute; such elements do not nest."""

    VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})

    def __init__(self, attribute: str) -> None:
        super().__init__(convert_charrefs=True)
        self.attribute = attribute
        self.found: dict[str, str] = {}
        self.key = ""
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        value = dict(attrs).get(self.attribute)
        if tag in self.VOID:
            return
        if self.depth:
            self.depth += 1
        elif value:
            self.key, self.depth = value, 1
            self.found[value] = ""

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth)

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.found[self.key] += data


def _require(truth: object, otherwise: str) -> None:
    if not truth:
        raise ProofError(otherwise)
