"""The pinyin of a sentence as running text (GB/T 16159-2012)."""

import re

from build_notes.model import Sentence, Word

LATIN_MARKS = str.maketrans(
    {
        **{"，": ", ", "、": ", ", "；": "; ", "：": ": ", "。": ". ", "！": "! ", "？": "? "},
        **{"（": " (", "）": ") ", "【": " [", "】": "] ", "《": " 《", "》": "》 "},
        **{"“": " “", "”": "” ", "「": " “", "」": "” ", "『": "‘", "』": "’"},
    }
)
"""Chinese marks as they stand among Latin letters, with their spaces."""
PARTICLES = {"了": "le", "着": "zhe", "著": "zhe", "过": "guo", "過": "guo"}
"""Particles that are written with the verb before them, by how they are then read."""


def transcription(sentence: Sentence) -> str:
    """Give the pinyin of a sentence as running text: words parted, the first letter a capital.

    了, 着 and 过 after a verb are written with it, and 第 with the figure that follows, in either
    script.
    """
    text, done, reading = "", 0, sentence.reading
    for before, word in zip([None, *sentence.words], sentence.words, strict=False):
        joint = _before(before, word)
        text += reading[done : word.start].translate(LATIN_MARKS) + joint + word.pinyin
        done = word.end
    text += reading[done:].translate(LATIN_MARKS)
    text = text.replace("——", " — ").replace("……", "…")
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"([(\[“《]) ", r"\1", text)
    text = re.sub(r" ([)\]”》…,.;:!?%])", r"\1", text)
    # So begin a sentence, one that is quoted, and the title of a document.
    return re.sub(r"(^|《|\] |: “)\W*[^\W\d_]", lambda first: first[0].upper(), text)


def _before(before: Word | None, word: Word) -> str:
    """What stands between two words: nothing before a particle of its verb."""
    if before and before.end == word.start:
        if PARTICLES.get(word.text) == word.pinyin:
            return ""
        if before.text == "第":
            return "-"
    return " "
