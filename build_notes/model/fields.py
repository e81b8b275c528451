"""The kinds of values that editors write: ids, dates, addresses, text that can be seen."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field


def iso_date(text: object) -> date:
    """Read a date as year-month-day; raise ValueError for any other way of writing one."""
    if not re.fullmatch(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", str(text)):
        raise ValueError("a date is year-month-day since the year 1000, as in 2021-01-25")
    return date.fromisoformat(possible_date(str(text)))


def possible_date(text: str) -> str:
    """Give a date of year, year-month or year-month-day; raise ValueError where there is none."""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - len("2021") :])
    except ValueError:
        raise ValueError(
            "there is no such day: a date is as in 2021, 2021-01 or 2021-01-25"
        ) from None
    return text


def visible(text: str) -> str:
    """Give a text; raise ValueError where none of its characters can be seen."""
    if all(unicodedata.category(character)[0] in "CZ" for character in text):
        raise ValueError("it holds characters only that nobody can see")
    return text


CorrectionId = Annotated[str, Field(pattern=r"^c[0-9]{3,}$")]
PassageId = Annotated[str, Field(pattern=r"^p[1-9][0-9]*(s[1-9][0-9]*)?$")]
ParagraphId = Annotated[str, Field(pattern=r"^p[1-9][0-9]*$")]
CommentaryId = Annotated[str, Field(pattern=r"^k[0-9]{3,}$")]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
SentenceId = Annotated[str, Field(pattern=r"^p[1-9][0-9]*s[1-9][0-9]*$")]
WordPlace = Annotated[str, Field(pattern=r"^p[1-9][0-9]*s[1-9][0-9]*(#[1-9][0-9]*)?$")]
Filled = Annotated[str, Field(pattern=r"\S"), AfterValidator(visible)]
Quoted = Annotated[str, Field(min_length=1)]
Places = Annotated[int, Field(ge=0, le=1_000_000)]
Order = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
IsoDate = Annotated[date, BeforeValidator(iso_date)]
PartialDate = Annotated[
    str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"), AfterValidator(possible_date)
]
WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s/.]+\.[^\s]+$")]
