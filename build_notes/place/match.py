"""Finds the one place of each quotation: never none, never two, never a guess.

The rule: a quotation stands where its passage holds `prefix + quote + suffix`, compared code point
by code point; places that overlap count as several.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from build_notes.chinese.occurrences import occurrences
from build_notes.model import Correction, Location, Quotation, Span
from build_notes.read.nearest import near_passage, near_words, same_words
from build_notes.read.problems import Problem

CONTEXT = 6
"""How many characters a candidate is shown with on each side."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Words to find in one passage, with the text just before and after them."""

    passage: str
    quote: str
    prefix: str
    suffix: str

    @classmethod
    def of_correction(cls, correction: Correction) -> "Selector":
        """The place of a correction's garbled phrase."""
        return cls(correction.passage, correction.garbled, correction.prefix, correction.suffix)

    @classmethod
    def of_quotation(cls, quotation: Quotation) -> "Selector":
        """The place of quoted words."""
        return cls(quotation.passage, quotation.quote, quotation.prefix, quotation.suffix)


def place(
    selector: Selector, passages: Mapping[str, str], at: Location, where: str = "source.txt"
) -> Span | Problem:
    """Give the quoted words' place in their passage, in code points from the passage's start.

    `at` is where the selector stands, `where` what the passages are of, for the problem that is
    given where it has not one place.
    """
    text = passages.get(selector.passage)
    if text is None:
        message = f"there is no passage {selector.passage}"
        hint = near_passage(selector.passage, passages)
        return Problem(at, "unknown-passage", message, hint)
    whole = selector.prefix + selector.quote + selector.suffix
    found = [start + len(selector.prefix) for start in occurrences(text, whole)]
    if len(found) == 1:
        return Span(found[0], found[0] + len(selector.quote))
    quoted = f"「{whole}」"
    if found:
        message = f"{quoted} stands {len(found)} times in {selector.passage}"
        hint = f"add `prefix` or `suffix`: {_candidates(text, selector.quote, found)}"
        return Problem(at, "ambiguous-place", message, hint)
    message = f"{quoted} does not stand in {selector.passage} of {where}"
    return Problem(at, "no-place", message, _nearest(selector, passages, where))


def _candidates(text: str, quote: str, starts: list[int]) -> str:
    shown = []
    for start in starts:
        end = start + len(quote)
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        shown.append(f"{before}[{quote}]{after}")
    return ", ".join(shown)


def _nearest(selector: Selector, passages: Mapping[str, str], where: str) -> str:
    text = passages[selector.passage]
    if here := occurrences(text, selector.quote):
        return f"`prefix` or `suffix` does not fit: {_candidates(text, selector.quote, here)}"
    if same := same_words(selector.quote, text):
        return same
    elsewhere = [name for name, text in passages.items() if selector.quote in text and "s" in name]
    if elsewhere:
        return f"it stands in {', '.join(elsewhere)}"
    return near_words(selector.quote, text) or f"copy it from {where.partition(',')[0]}"
