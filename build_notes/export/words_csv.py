"""The vocabulary of an edition as a table for spreadsheet programs; nothing of a dictionary."""

import csv
import io

from build_notes.model import Edition
from build_notes.vocabulary import by_level, example, vocabulary

BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheet programs take the file for one in the machine's old encoding."""
COLUMNS = ("word", "traditional", "pinyin", "gloss", "hsk", "count", "sentences", "example")


def dump(edition: Edition) -> str:
    """Give the table, a row an entry, by level and then in order of first appearance.

    `sentences` holds the ids of the sentences, parted by spaces. The three highest levels are
    written 7–9, since a program would take 7-9 for a day in September.
    """
    sentences = {sentence.id: sentence for sentence in edition.sentences()}
    file = io.StringIO()
    table = csv.writer(file)
    table.writerow(COLUMNS)
    for entry in by_level(vocabulary(edition)):
        table.writerow(
            (
                entry.word,
                entry.traditional,
                entry.pinyin,
                entry.gloss or "",
                (entry.level or "").replace("-", "–"),
                entry.count,
                " ".join(entry.sentences),
                example(entry, sentences),
            )
        )
    return BYTE_ORDER_MARK + file.getvalue()
