"""The edition in Traditional characters: an edition again, converted field by field.

What the editors say is converted, and the reading text is what the edition has as its Traditional
one. What was published is another field and stays, and so do ids; where prose quotes what was
published, `garbled.py` says so.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from build_notes.chinese.traditional import traditional
from build_notes.model import (
    Bilingual,
    Correction,
    Edition,
    Emblem,
    Gloss,
    LeftAlone,
    Piece,
    Sentence,
    Swap,
    Term,
)
from build_notes.model.prose import HAN
from build_notes.model.records import field_names
from build_notes.study.garbled import Garbled

CHINESE: Mapping[type, frozenset[str]] = {
    Bilingual: frozenset({"zh"}),
    Correction: frozenset({"rivals"}),
    LeftAlone: frozenset({"weighed"}),
}
"""What the editors write in Chinese, by record and field, but for what the reading text has."""
ENGLISH: Mapping[type, frozenset[str]] = {
    Bilingual: frozenset({"en"}),
    Emblem: frozenset({"as_published", "english"}),
    Gloss: frozenset({"garbled", "corrected"}),
    Term: frozenset({"english", "authority"}),
}
"""What they write in English, in which words of Chinese may stand."""
NONE: frozenset[str] = frozenset()


def in_traditional(edition: Edition) -> Edition:
    """Give an edition as Taiwan prints it; every id and every offset holds in both."""
    return _Conversion(edition).run()


class _Conversion:
    """One edition on its way, with what is known of its words."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.garbled = Garbled.of(edition)
        self.sentences = {sentence.id: sentence for sentence in edition.sentences()}

    def run(self) -> Edition:
        twin: Edition = self.fields(self.edition)
        return replace(twin, made_of=self.edition)

    def value(self, value: Any, note: str = "") -> Any:  # noqa: ANN401  (of whatever type, that type)
        """Convert what is inside a value; `note` is the id of the correction that it belongs to."""
        if isinstance(value, tuple):
            return tuple(self.value(inner, note) for inner in value)
        if isinstance(value, Mapping):
            return {key: self.value(inner, note) for key, inner in value.items()}
        if isinstance(value, Sentence):
            return self.sentence(value)
        if isinstance(value, Term):
            return self.term(value)
        if isinstance(value, Emblem):
            return self.emblem(value)
        return self.fields(value, note) if field_names(value.__class__) else value

    def fields(self, record: Any, note: str = "") -> Any:  # noqa: ANN401
        """Convert a record by what each of its fields holds."""
        kind: Any = type(record)
        chinese, english = CHINESE.get(kind, NONE), ENGLISH.get(kind, NONE)
        changed = {}
        for name in field_names(kind):
            before = getattr(record, name)
            if name in chinese:
                after = _each(before, lambda text: self.chinese(text, note))
            elif name in english:
                after = _each(before, lambda text: self.english(text, note))
            else:
                after = self.value(before, note)
            if after is not before:
                changed[name] = after
        return replace(record, **changed) if changed else record

    def chinese(self, text: str, note: str = "") -> str:
        """Convert Chinese prose, but for the garbled phrases that it quotes."""
        converted = traditional(text, self.garbled.forms)
        for span in self.garbled.quotations(text, note):
            kept = text[span.start : span.end]
            converted = converted[: span.start] + kept + converted[span.end :]
        return converted

    def english(self, text: str, note: str = "") -> str:
        """Convert the Chinese in English prose, but for what was published."""
        return HAN.sub(
            lambda run: run[0] if self.garbled.has(run[0], note) else self.chinese(run[0]), text
        )

    def sentence(self, sentence: Sentence) -> Sentence:
        """Put the edition's own Traditional text in place, piece by piece and word by word."""
        pieces, done = [], 0
        for piece in sentence.pieces:
            start, done = done, done + len(piece.reading)
            pieces.append(self.piece(piece, sentence.traditional[start:done]))
        return replace(
            sentence,
            pieces=tuple(pieces),
            english=_each(sentence.english, self.english),
            as_published=_each(sentence.as_published, self.english),
            words=tuple(
                replace(word, text=word.traditional, gloss=_each(word.gloss, self.english))
                for word in sentence.words
            ),
        )

    def piece(self, piece: Piece, printed: str) -> Piece:
        """Convert a piece that is printed so, with its correction."""
        correction = piece.correction and self.correction(piece.correction, printed)
        return replace(piece, reading=printed, correction=correction)

    def correction(self, correction: Correction, printed: str) -> Correction:
        """Convert a correction whose place in the reading text is printed so."""
        twin: Correction = self.fields(correction, correction.id)
        if correction.corrected is None:
            return twin
        swaps = tuple(self.swaps(correction, printed))
        return replace(twin, corrected=printed, swaps=swaps)

    def swaps(self, correction: Correction, printed: str) -> Iterator[Swap]:
        """Convert each step by what is printed, where its word stands there."""
        done = 0
        for swap in correction.swaps:
            start = (correction.corrected or "").find(swap.corrected, done)
            done = max(start, 0) + len(swap.corrected)
            form = self.chinese(swap.corrected) if start < 0 else printed[start:done]
            yield replace(swap, corrected=form)

    def term(self, term: Term) -> Term:
        """Convert a term as the first sentence that has it prints it."""
        twin: Term = self.fields(term)
        held = next((s for s in self.sentences.values() if term.term in s.reading), None)
        form = _as_printed(term.term, held) if held else self.chinese(term.term)
        return replace(twin, term=form)

    def emblem(self, emblem: Emblem) -> Emblem:
        """Convert an emblem as its sentence prints it."""
        twin: Emblem = self.fields(emblem)
        return replace(twin, quote=_as_printed(emblem.quote, self.sentences[emblem.passage]))


def _each(value: Any, say: Callable[[str], str]) -> Any:  # noqa: ANN401
    """Convert a text, or each of several; nothing where there is none."""
    if isinstance(value, tuple):
        return tuple(map(say, value))
    return value and say(value)


def _as_printed(words: str, sentence: Sentence) -> str:
    """Give words of a sentence's reading text as its Traditional text has them."""
    start = sentence.reading.index(words)
    return sentence.traditional[start : start + len(words)]
