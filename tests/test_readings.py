"""How the words of the essay are read, against a list that another reader made from the text."""

from collections import Counter
from pathlib import Path

import pytest

from build_notes.chinese import pinyin
from build_notes.model import Edition
from build_notes.study.transcription import transcription

LIST = Path(__file__).with_name("readings.tsv")
"""Sentence, word, which of its places there, syllables: every character that is a word of its own
at every place, and every longer word once. One reader wrote it from the text alone, a second
checked it, neither of them having seen `pronunciation.yml`."""


def readings(essay: Edition) -> dict[tuple[str, str, int], str]:
    """Give the syllables of each Chinese word by sentence, word and place in the sentence."""
    found = {}
    for sentence in essay.sentences():
        seen: Counter[str] = Counter()
        for word in sentence.words:
            seen[word.text] += 1
            parts = zip(word.syllables, word.text, strict=True)
            if word.is_chinese:
                place = (sentence.id, word.text, seen[word.text])
                found[place] = " ".join(syllable or character for syllable, character in parts)
    return found


def listed() -> dict[tuple[str, str, int], str]:
    """Give the list in the same form."""
    lines = (line.split("\t") for line in LIST.read_text("utf-8").splitlines())
    return {(sentence, word, int(time)): read for sentence, word, time, read in lines}


def test_words_are_read_as_in_the_list(essay: Edition) -> None:
    """Every reading of the list is that of the edition."""
    ours = readings(essay)
    assert {place: ours.get(place) for place in listed()} == listed()


def test_the_list_leaves_no_choice_out(essay: Edition) -> None:
    """The list has every word, and each single character at each of its places."""
    words = {word for _, word, _ in listed()}
    missing = [
        place
        for place in readings(essay)
        if place[1] not in words or (len(place[1]) == 1 and place not in listed())
    ]
    assert missing == []
    assert len(words) > 500


@pytest.mark.parametrize(
    ("word", "read", "parts"),
    [
        ("编者按", "biānzhě’àn", ("biān", "zhě", "àn")),
        ("习近平", "Xí Jìnpíng", ("xí", "jìn", "píng")),
        ("实事求是", "shíshì-qiúshì", ("shí", "shì", "qiú", "shì")),
        ("AA制", "AA zhì", (None, None, "zhì")),
        ("方案", "fāng’àn", ("fāng", "àn")),
        ("馒头", "mántou", ("mán", "tou")),
        ("方案", "fāngàn", None),
        ("先锋", "xiān’fēng", None),
        ("先锋", "xiānfén", None),
        ("先锋", "xiān", None),
    ],
)
def test_pinyin_is_parted_by_character(
    word: str, read: str, parts: tuple[str | None, ...] | None
) -> None:
    """Joined pinyin gives a syllable a character, or nothing where it does not fit the word."""
    assert pinyin.syllables(word, read) == parts


def test_every_word_can_be_parted_again(essay: Edition) -> None:
    """The pinyin of every word of the essay gives back its syllables."""
    for sentence in essay.sentences():
        for word in sentence.words:
            assert pinyin.syllables(word.text, word.pinyin) == word.syllables


def test_words_stand_where_they_say(essay: Edition) -> None:
    """A word's offsets cut it from its sentence, and what no word covers is no character."""
    for sentence in essay.sentences():
        rest = sentence.reading
        for word in reversed(sentence.words):
            assert sentence.reading[word.start : word.end] == word.text
            rest = rest[: word.start] + rest[word.end :]
        assert not any(character.isalnum() for character in rest)


def test_a_sentence_reads_as_running_text(essay: Edition) -> None:
    """The pinyin of a sentence has its marks, its figures and the capitals of names."""
    lines = {sentence.id: transcription(sentence) for sentence in essay.sentences()}
    assert lines["p5s1"] == (
        "Xí Jìnpíng zǒngshūjì zhǐchū: “Shàngmiàn qiān tiáo xiàn, xiàmiàn yī gēn zhēn, hěn duō"
        " xíngshì zhǔyì wèntí, zhànyòng jīcéng gànbù dàliàng shíjiān, hàofèi dàliàng jīnglì,"
        " zhè zhǒng zhuàngkuàng bìxū gǎibiàn!”"
    )
    assert lines["p1s1"].startswith("[Shíjiàn Xīnlùn] Wèi jīcéng jiǎnfù fùnéng, ")
    assert "tōngguòle 《Zhōnggòng Zhōngyāng guānyú" in lines["p5s4"]
    assert "quánqiú dì-45 wèi." in lines["p14s2"]
    assert " zhōng — Shānxī bùfen" in lines["p8s3"]
    assert "biǎoxiàn… “fànhuà" in lines["p8s3"]
    assert lines["p3s1"] == "Gēngxīn shíjiān: 2021-01-25"
