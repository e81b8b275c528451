"""The vocabulary: every word once, with all its places; its table; what a dictionary says of it."""

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace

import pytest
from projects import ROOT

from build_notes.chinese import dictionary
from build_notes.chinese.levels import LEVELS
from build_notes.export import words_csv
from build_notes.model import Edition, Sentence, Word
from build_notes.render.context import HANS
from build_notes.render.pages import words
from build_notes.render.parts import html as h
from build_notes.render.scripts.dictionary import dictionary_script
from build_notes.study.vocabulary import (
    Entry,
    Occurrence,
    by_frequency,
    by_level,
    by_order,
    example,
    terms,
    vocabulary,
)


@pytest.fixture(scope="module")
def entries(essay: Edition) -> tuple[Entry, ...]:
    """The essay's vocabulary."""
    return vocabulary(essay)


@pytest.fixture(scope="module")
def sentences(essay: Edition) -> dict[str, Sentence]:
    """The essay's sentences by id."""
    return {sentence.id: sentence for sentence in essay.sentences()}


def read_as(essay: Edition, word: str, *readings: tuple[str, str | None]) -> Edition:
    """Give the essay with the first places of a word read, and glossed, as is said here."""
    left = list(readings)

    def changed(one: Word) -> Word:
        if one.text != word or not left:
            return one
        pinyin, gloss = left.pop(0)
        return replace(one, pinyin=pinyin, syllables=(pinyin.lower(),), gloss=gloss)

    return replace(
        essay,
        paragraphs=tuple(
            replace(
                paragraph,
                sentences=tuple(
                    replace(s, words=tuple(map(changed, s.words))) for s in paragraph.sentences
                ),
            )
            for paragraph in essay.paragraphs
        ),
    )


def test_every_chinese_word_is_counted_once(essay: Edition, entries: tuple[Entry, ...]) -> None:
    """The places of all entries are those of all words that are read, and nothing else."""
    counted = Counter((place, entry.word) for entry in entries for place in entry.places)
    wanted = Counter(
        (Occurrence(sentence.id, word.start), word.text)
        for sentence in essay.sentences()
        for word in sentence.words
        if word.is_chinese
    )
    assert counted == wanted
    assert not any(re.fullmatch(r"[\w.]+", entry.word, re.ASCII) for entry in entries)


def test_an_entry_stands_at_its_places(
    entries: tuple[Entry, ...], sentences: dict[str, Sentence]
) -> None:
    """Each place holds the word, in the order of the text; sentences are named once each."""
    order = list(sentences)
    for entry in entries:
        assert entry.count == len(set(entry.places)) > 0
        for place in entry.places:
            assert sentences[place.sentence].reading.startswith(entry.word, place.start)
        at = [(order.index(place.sentence), place.start) for place in entry.places]
        assert at == sorted(at)
        assert list(entry.sentences) == sorted(set(entry.sentences), key=order.index)


def test_orders(entries: tuple[Entry, ...], sentences: dict[str, Sentence]) -> None:
    """By level, frequency or appearance nothing is lost, and what is equal stays in text order."""
    order = list(sentences)
    first = {e.id: (order.index(e.places[0].sentence), e.places[0].start) for e in entries}
    ranks = [*LEVELS, None]
    shuffled = sorted(entries, key=lambda entry: entry.id)
    assert shuffled != list(entries)
    assert list(by_order(entries)) == sorted(entries, key=lambda e: first[e.id])
    assert list(by_level(entries)) == sorted(
        shuffled, key=lambda e: (ranks.index(e.level), first[e.id])
    )
    assert list(by_frequency(entries)) == sorted(shuffled, key=lambda e: (-e.count, first[e.id]))


def test_addresses_are_plain_and_each_its_own(entries: tuple[Entry, ...]) -> None:
    """An address comes from the word alone, is one word's only, and survives percent-encoding."""
    assert len({entry.id for entry in entries}) == len(entries)
    for entry in entries:
        assert re.fullmatch(r"w-[0-9a-f]+-([a-z]+\d?)+", entry.id)
    assert next(entry.id for entry in entries if entry.word == "基层") == "w-57fa5c42-ji1ceng2"


def test_homographs_are_apart(essay: Edition) -> None:
    """A word read in two ways is two entries, each with an address and places of its own."""
    edition = read_as(essay, "和", ("hé", "and"), ("huó", "to mix"), ("Huó", "in a name"))
    found = {entry.id: entry for entry in vocabulary(edition) if entry.word == "和"}
    assert set(found) == {"w-548c-he2", "w-548c-huo2"}
    before = next(entry for entry in vocabulary(essay) if entry.word == "和")
    assert found["w-548c-he2"].count == before.count - 2
    assert found["w-548c-huo2"].gloss == "to mix; in a name"


def test_one_reading_with_two_meanings_is_one_entry(essay: Edition) -> None:
    """Where only the meaning differs by place, the entry has both glosses, each once."""
    edition = read_as(essay, "和", ("hé", "for"), ("hé", "because of"), ("hé", "for"))
    (entry,) = (entry for entry in vocabulary(edition) if entry.word == "和")
    assert entry.gloss is not None
    assert entry.gloss.split("; ")[:2] == ["for", "because of"]
    assert entry.gloss.split("; ").count("for") == 1


def test_an_example_is_a_clause_of_the_first_sentence(
    entries: tuple[Entry, ...], sentences: dict[str, Sentence]
) -> None:
    """The example is in the sentence, with the word in its place and no clause cut."""
    for entry in entries:
        found = example(entry, sentences)
        reading = sentences[entry.places[0].sentence].reading
        assert found.words == entry.word
        before, after = found.before.removeprefix("……"), found.after.removesuffix("……")
        start = entry.places[0].start
        assert reading[:start].endswith(before)
        assert reading[start + len(entry.word) :].startswith(after)
        first, last = start - len(before), start + len(entry.word) + len(after)
        assert found.before.startswith("……") == (first > 0)
        assert found.after.endswith("……") == (last < len(reading))
        assert not first or reading[:first].endswith(tuple("，。；：！？"))


def test_terms_stand_where_they_say(essay: Edition, sentences: dict[str, Sentence]) -> None:
    """Every term of the text is listed with each of its sentences, in order of appearance."""
    found = terms(essay)
    reading = "".join(s.reading for s in sentences.values())
    assert {t.term.term for t in found} == {t.term for t in essay.terms if t.term in reading}
    for entry in found:
        assert entry.sentences == tuple(
            id_ for id_, s in sentences.items() if entry.term.term in s.reading
        )
    order = list(sentences)
    at = [(order.index(t.places[0].sentence), t.places[0].start, -len(t.term.term)) for t in found]
    assert at == sorted(at)
    assert next(t.pinyin for t in found if t.term.term == "社会治理") == "shèhuì zhìlǐ"


def test_the_page_has_every_entry_once(essay: Edition, entries: tuple[Entry, ...]) -> None:
    """Without scripts every word is there, by level, with a link to each of its sentences."""
    html = h.div[words.body(essay, HANS).content]
    assert re.findall(r'id="(w-[^"]+)"', html) == [entry.id for entry in by_level(entries)]
    links = Counter(re.findall(r'href="index.html#(p\d+s\d+)"', html))
    wanted = Counter(id_ for entry in entries for id_ in entry.sentences)
    wanted.update(id_ for entry in terms(essay) for id_ in entry.sentences)
    assert links == wanted


def test_the_table_is_the_vocabulary(
    essay: Edition, entries: tuple[Entry, ...], sentences: dict[str, Sentence]
) -> None:
    """Read back by a program, the table has a row an entry and nothing a program would misread."""
    text = words_csv.dump(essay)
    assert text.startswith("\ufeffword,traditional,pinyin,gloss,hsk,count,sentences,example\r\n")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [(row["word"], row["traditional"], row["pinyin"], row["gloss"]) for row in rows] == [
        (e.word, e.traditional, e.pinyin, e.gloss or "") for e in by_level(entries)
    ]
    for row, entry in zip(rows, by_level(entries), strict=True):
        assert row["hsk"].replace("–", "-") == (entry.level or "")
        assert (int(row["count"]), row["sentences"].split()) == (
            entry.count,
            list(entry.sentences),
        )
        assert row["example"] == str(example(entry, sentences))
        assert not any(re.match(r"[=+@\t-]|\d+-\d+$", value) for value in row.values())


@pytest.mark.parametrize(
    ("numbered", "toned"),
    [
        ("ji1 ceng2", "jīcéng"),
        ("Bei3 jing1", "Běijīng"),
        ("Xi2 Jin4 ping2", "Xí Jìnpíng"),
        ("nu:3 er2", "nǚ’ér"),
        ("Xi1 an1", "Xī’ān"),
        ("dian3 r5", "diǎnr"),
        ("A A zhi4", "AAzhì"),
        ("xx5", "xx"),
    ],
)
def test_tone_numbers_become_marks(numbered: str, toned: str) -> None:
    """Pinyin with numbers is written as the editors write pinyin."""
    assert dictionary.toned(numbered) == toned


def test_a_word_is_told_of_alike_alone_and_among_many(essay: Edition) -> None:
    """A few words, which are looked for, and many, for which all is gone through, say the same."""
    words = {word.text for sentence in essay.sentences() for word in sentence.sound_words}
    # Variants of one another stand in each other's senses, where they are no headword.
    words |= {"么", "着", "里", "台", "于", "系"}
    found = dictionary.look_up(words)
    assert len(words) > dictionary.FEW
    for word in [*sorted(words)[::9], "么", "着", "里", "台", "于", "系"]:
        alone = dictionary.look_up({word})
        assert alone == ({word: found[word]} if word in found else {})


def test_dictionary_gives_what_it_has() -> None:
    """A word with several readings has several entries; one that is missing is left out."""
    found = dictionary.look_up(frozenset({"为", "基层", "龘龘龘"}))
    assert set(found) == {"为", "基层"}
    assert {entry.pinyin for entry in found["为"]} == {"wéi", "wèi"}
    (entry,) = found["基层"]
    assert (entry.traditional, entry.pinyin) == ("基層", "jīcéng")
    assert entry.senses[0] == "basic level"


def test_dictionary_stands_apart_with_its_licence(
    essay: Edition, entries: tuple[Entry, ...]
) -> None:
    """The script names data, day and licence first, then has only words of the edition."""
    script = dictionary_script(essay)["grassroots/dictionary.js"]
    first, call = script.split("\n", 1)
    assert first.startswith("// CC-CEDICT")
    assert dictionary.date() in first
    assert "CC BY-SA 4.0" in first
    said = json.loads(call.removeprefix("vermilion.dictionary(").removesuffix(");\n"))
    assert said.keys() <= {entry.word for entry in entries}
    assert len(said) > len(entries) / 2
    assert said["基层"] == [["jīcéng", ["basic level", "grassroots unit", "basement layer"]]]
    assert not re.search(r"[a-z][1-5]\]", call)


def test_credits_name_the_day_of_the_dictionary() -> None:
    """The page about rights names the same data that the build publishes."""
    text = (ROOT / "docs/about/rights.md").read_text("utf-8")
    assert text.count(dictionary.date()) == 2
