"""The words of every sentence, as the editors read them and, where they say nothing, a library."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from build_notes.model import Paragraph, PronunciationFile, Sentence, Word, WordRecord
from build_notes.reading import pinyin
from build_notes.reading.levels import level
from build_notes.reading.words import tokens

Entries = Mapping[str, Sequence[WordRecord]]


def with_words(
    paragraphs: Iterable[Paragraph], pronunciation: PronunciationFile
) -> tuple[Paragraph, ...]:
    """Give the paragraphs with the words of each sentence."""
    entries: dict[str, list[WordRecord]] = defaultdict(list)
    for record in pronunciation.words:
        entries[record.word].append(record)
    return tuple(
        replace(
            paragraph,
            sentences=tuple(
                replace(s, words=_words(s, pronunciation.segmentation, entries))
                for s in paragraph.sentences
            ),
        )
        for paragraph in paragraphs
    )


def _words(sentence: Sentence, segmentation: Iterable[str], entries: Entries) -> tuple[Word, ...]:
    seen: Counter[str] = Counter()
    words = []
    for start, text in tokens(sentence.reading, segmentation):
        seen[text] += 1
        record = entry(entries.get(text, ()), sentence.id, seen[text])
        read = record.pinyin if record else pinyin.guess(text)
        words.append(
            Word(
                text=text,
                start=start,
                # A reading that does not fit is a problem of the edition, which is not published.
                syllables=pinyin.syllables(text, read) or (None,) * len(text),
                pinyin=read,
                gloss=record.gloss if record else None,
                level=level(text),
            )
        )
    return tuple(words)


def entry(records: Sequence[WordRecord], sentence: str, time: int) -> WordRecord | None:
    """Give the record of a word at one place: its `time`th, from 1, in the sentence."""
    for wanted in (f"{sentence}#{time}", sentence):
        for record in records:
            if wanted in record.places:
                return record
    return next((record for record in records if not record.places), None)
