"""How an edition is cited, in the manner of GB/T 7714-2015 and as English books do it.

What is not known is left out: an author, or the day of an edition without a history.
"""

from collections.abc import Sequence

from build_notes.model import Bilingual, Edition

NAMED = 3
"""So many authors GB/T 7714 names; for more it says 等."""


def citation(edition: Edition) -> Bilingual:
    """Give the citation in both languages; the reader adds the place, its address and the day."""
    about = edition.about
    last = edition.history[-1].date if edition.history else None
    chinese = _chinese([author.name.zh for author in about.authors])
    english = _english([author.name.en for author in about.authors])
    by_zh, by_en = (f"{name}. " if name else "" for name in (chinese, english))
    day_zh, day_en = (f" ({last}).", f" Edition of {last}.") if last else ("", "")
    return Bilingual(
        zh=f"{by_zh}{about.title.zh}[EB/OL]. {about.editors.zh}，校注.{day_zh}",
        en=f"{by_en}“{about.title.en}”. Edited by {about.editors.en}.{day_en}",
    )


def _chinese(names: Sequence[str]) -> str:
    return "，".join([*names[:NAMED], *(["等"] if len(names) > NAMED else [])])


def _english(names: Sequence[str]) -> str:
    if len(names) <= 2:  # noqa: PLR2004  (from three on, a comma parts them)
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"
