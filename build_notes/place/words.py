"""How every word is read: as the editors say and, where they say nothing, as a library does."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from build_notes.chinese import pinyin
from build_notes.chinese.levels import level
from build_notes.chinese.segmenter import tokens
from build_notes.chinese.traditional import traditional
from build_notes.model import Paragraph, PronunciationFile, Sentence, Word, WordRecord

Entries = Mapping[str, Sequence[WordRecord]]


def with_words(
    paragraphs: Iterable[Paragraph], pronunciation: PronunciationFile
) -> tuple[Paragraph, ...]:
    """Give the paragraphs with each sentence's words and Traditional text."""
    paragraphs = tuple(paragraphs)
    # What does not fit is a problem of the edition, which is not published.
    forms = {text: form for text, form in pronunciation.traditional.items() if _fits(text, form)}
    converted = traditional_sentences(paragraphs, forms)
    entries: dict[str, list[WordRecord]] = defaultdict(list)
    for record in pronunciation.words:
        entries[record.word].append(record)

    def filled(sentence: Sentence) -> Sentence:
        text = converted[sentence.id]
        words = tuple(_words(sentence, text, pronunciation.segmentation, entries))
        return replace(sentence, words=words, traditional=_mended(text, words))

    return tuple(
        replace(paragraph, sentences=tuple(map(filled, paragraph.sentences)))
        for paragraph in paragraphs
    )


def _words(
    sentence: Sentence, converted: str, segmentation: Iterable[str], entries: Entries
) -> Iterator[Word]:
    """Yield the words of a sentence; `converted` is its text as OpenCC has it."""
    seen: Counter[str] = Counter()
    for start, text in tokens(sentence.reading, segmentation):
        seen[text] += 1
        record = next(iter(claims(entries.get(text, ()), sentence.id, seen[text])), None)
        read = record.pinyin if record else pinyin.guess(text)
        form = converted[start : start + len(text)]
        own = record.traditional if record and record.traditional else form
        yield Word(
            text=text,
            start=start,
            # As above: no reading at all is better than one that does not fit.
            syllables=pinyin.syllables(text, read) or (None,) * len(text),
            pinyin=read,
            traditional=own if _fits(text, own) else form,
            gloss=record.gloss if record else None,
            level=level(text),
        )


def _fits(text: str, form: str) -> bool:
    """Whether a form can stand in the place of a text: every offset must hold in both."""
    return len(form) == len(text)


def _mended(converted: str, words: Iterable[Word]) -> str:
    """The text with the forms that the editors have reviewed."""
    parts, done = [], 0
    for word in words:
        parts += [converted[done : word.start], word.traditional]
        done = word.end
    return "".join([*parts, converted[done:]])


def claims(records: Sequence[WordRecord], sentence: str, time: int) -> list[WordRecord]:
    """Give the records of a word that speak of one place: its `time`th, from 1, in the sentence.

    The narrowest way of naming the place wins. A record without places speaks for all of them,
    save for a character of several readings, which is reviewed place by place.
    """
    for name in (f"{sentence}#{time}", sentence):
        if named := [record for record in records if name in record.places]:
            return named
    return [
        record
        for record in records
        if not record.places and (len(record.word) > 1 or not pinyin.is_heteronym(record.word))
    ]


def traditional_sentences(
    paragraphs: Iterable[Paragraph], forms: Mapping[str, str]
) -> dict[str, str]:
    """Give each sentence's reading text in Traditional characters, by the sentence's id.

    A paragraph is converted whole, and cut where its sentences end.
    """
    found: dict[str, str] = {}
    for paragraph in paragraphs:
        text, start = traditional(paragraph.reading, forms), 0
        for sentence in paragraph.sentences:
            end = start + len(sentence.reading)
            found[sentence.id] = text[start:end]
            start = end
    return found
