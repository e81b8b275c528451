"""The figures of a sentence, so that none is lost or changed in the English.

Only digits are read, not Chinese numerals: 第45位 has a figure, 十九届 has none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

CHINESE = re.compile(r"(?<![A-Za-z.\d])(\d+(?:\.\d+)?)([万亿月]?)")
ENGLISH = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?:\s(million|billion|thousand))?")
SCALES = {"": 1, "万": 10**4, "亿": 10**8, "thousand": 10**3, "million": 10**6, "billion": 10**9}
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
        number = Decimal(found[1])
        values: set[Decimal | str] = {number * SCALES.get(found[2], 1)}
        if number == int(number) and int(number) < len(WORDS):
            values.add(WORDS[int(number)])
            if found[2] == "月" and number:
                values.add(MONTHS[int(number) - 1])
        yield Figure(found[0], frozenset(values))


def english_figures(text: str) -> frozenset[Decimal | str]:
    """Give the values of the figures in English text, and its words in small letters."""
    numbers = {
        Decimal(found[1].replace(",", "").rstrip(".")) * SCALES[found[2] or ""]
        for found in ENGLISH.finditer(text)
    }
    return frozenset(numbers) | frozenset(re.findall(r"[a-z]+", text.casefold()))
