"""Figures: each is read whole, in Chinese and in English."""

from decimal import Decimal

import pytest

from build_notes.chinese.figures import chinese_figures, english_figures


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("1,000人", "1,000 people"),
        ("1,103.94万件", "11.0394 million cases"),
        ("12,345,678元", "12,345,678 yuan"),
        ("304万件", "3.04 million cases"),
        ("1.2万亿元", "1.2 trillion yuan"),
        ("3千人", "3,000 people"),
        ("5百万", "five million"),
        ("2019,2020年", "2019 and 2020"),
        ("3月", "March"),
        ("第45位", "45th"),
        ("２０２０年", "2020"),
    ],
)
def test_a_figure_is_found_in_the_english(chinese: str, english: str) -> None:
    """Every figure of the Chinese has its value among those of the English."""
    figures = list(chinese_figures(chinese))
    assert figures
    assert all(figure.values & english_figures(english) for figure in figures)


def test_thousands_are_one_figure() -> None:
    """A comma between three digits and three parts no figure; one between others does."""
    assert [figure.text for figure in chinese_figures("1,000和12,34")] == ["1,000", "12", "34"]
    assert Decimal(1000) not in english_figures("1 and 000")
    (figure,) = chinese_figures("1,000")
    assert not figure.values & english_figures("1")
