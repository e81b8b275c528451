"""The figures of a sentence, so that none is lost or changed in the English.

Only digits are read, not Chinese numerals: 第45位 has a figure, 十九届 has none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import prod

NUMBER = r"\d{1,3}(?:[,，]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?"
"""Digits, by threes with a comma between them or in one run, and what is behind a point."""
CHINESE = re.compile(rf"(?<![A-Za-z.\d])({NUMBER})(月|[百千]?[万亿]*)")
ENGLISH = re.compile(rf"({NUMBER})(?:[\s\u00a0-](hundred|thousand|million|billion|trillion))?")
SCALES = {
    **{"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "月": 1},
    **{"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9},
    "trillion": 10**12,
}
WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is printed, and the ways in which English may give it."""

    text: str
    values: frozenset[Decimal | str]


def chinese_figures(text: str) -> Iterator[Figure]:
    """Yield the figures of Chinese text; 3月 may be given as March, 304万 as 3.04 million."""
    for found in CHINESE.finditer(text):
        number = _number(found[1])
        values: set[Decimal | str] = {number * prod(SCALES[sign] for sign in found[2])}
        if number == int(number) and int(number) < len(WORDS):
            values.add(WORDS[int(number)])
            if found[2] == "月" and number:
                values.add(MONTHS[int(number) - 1])
        yield Figure(found[0], frozenset(values))


def english_figures(text: str) -> frozenset[Decimal | str]:
    """Give the values of the figures in English text, and its words in small letters."""
    numbers = {_number(found[1]) * SCALES.get(found[2], 1) for found in ENGLISH.finditer(text)}
    return frozenset(numbers) | frozenset(re.findall(r"[a-z]+", text.casefold()))


def _number(digits: str) -> Decimal:
    return Decimal(re.sub("[,，]", "", digits))
