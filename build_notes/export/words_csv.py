"""The vocabulary of an edition as a table for spreadsheet programs; nothing of a dictionary."""

from build_notes.export.table import table
from build_notes.model import Edition
from build_notes.study.vocabulary import by_level, example, vocabulary

COLUMNS = ("word", "traditional", "pinyin", "gloss", "hsk", "count", "sentences", "example")


def dump(edition: Edition) -> str:
    """Give the table, a row an entry, by level and then in order of first appearance.

    `sentences` holds the ids of the sentences, parted by spaces. The three highest levels are
    written 7–9, since a program would take 7-9 for a day in September.
    """
    sentences = {sentence.id: sentence for sentence in edition.sentences()}
    rows = (
        (
            entry.word,
            entry.traditional,
            entry.pinyin,
            entry.gloss or "",
            (entry.level or "").replace("-", "–"),
            entry.count,
            " ".join(entry.sentences),
            str(example(entry, sentences)),
        )
        for entry in by_level(vocabulary(edition))
    )
    return table(COLUMNS, rows)
