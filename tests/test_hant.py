"""Traditional characters: the converter, the edition that is made by it, and the pages' script."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

import jsonschema
import pytest
from opencc import OpenCC
from projects import ROOT

from build_notes.chinese.traditional import MENDED, is_of_taiwan, simplified, traditional
from build_notes.export import edition_json, words_csv
from build_notes.model import Bilingual, Correction, Edition, addresses
from build_notes.model.prose import HAN
from build_notes.render.context import HANS, HANT
from build_notes.render.frame import in_traditional as in_traditional_frame
from build_notes.render.parts.inline import both, prose
from build_notes.study.excerpt import excerpt
from build_notes.study.garbled import Garbled
from build_notes.study.habits import habits
from build_notes.study.traditional import ENGLISH, in_traditional
from build_notes.study.transcription import PARTICLES, transcription
from build_notes.study.vocabulary import terms, vocabulary

SCRIPTS = sorted((ROOT / "docs" / "assets").glob("*.js"))


@pytest.fixture(scope="module")
def twin(essay: Edition) -> Edition:
    """The essay in Traditional characters."""
    return in_traditional(essay)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("发展与理发，以后与皇后，干部与干涉", "發展與理髮，以後與皇后，幹部與干涉"),
        ("台湾的标准、制度和制造，公里与里面", "臺灣的標準、制度和製造，公里與裡面"),
        ("朱笔", "朱筆"),
    ],
)
def test_characters_follow_the_phrase(text: str, form: str) -> None:
    """One Simplified character becomes one of several by its words, and comes back."""
    assert traditional(text) == form
    assert simplified(form) == text


def test_a_phrase_can_be_mended() -> None:
    """A form of our own wins over OpenCC's, wherever the phrase stands."""
    assert traditional("了解情况，再了解", {"了解": "了解"}) == "了解情況，再了解"
    assert traditional("了解情况") == "瞭解情況"


def test_mended_phrases_are_needed(essay: Edition) -> None:
    """What OpenCC gets right is not listed, save where quoted words are said to be sound."""
    assert essay.forms
    for phrase, form in {**MENDED, **essay.forms}.items():
        assert "“" in phrase or OpenCC("s2tw").convert(phrase) != form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("所谓“减负”，就是‘减轻’", "所謂「減負」，就是『減輕』"),
        ("读作Xī’ān，不是xiān", "讀作Xī’ān，不是xiān"),
        ("‘Xī’ān’两字", "『Xī’ān』兩字"),
    ],
)
def test_marks_are_those_of_taiwan(text: str, form: str) -> None:
    """Quotation marks change with the characters, one for one; an apostrophe is none."""
    assert traditional(text) == form
    assert simplified(form) == text
    assert len(form) == len(text)


def corrections(edition: Edition) -> dict[str, Correction]:
    """Give the corrections of an edition by id."""
    return {correction.id: correction for _, _, correction in edition.placed()}


def test_a_twin_has_the_same_ids_and_offsets(essay: Edition, twin: Edition) -> None:
    """Every address is the same, and what stands at it; every text is as long as it was."""
    assert addresses(twin).keys() == addresses(essay).keys()
    assert [(w.id, w.count) for w in vocabulary(twin)] == [
        (w.id, w.count) for w in vocabulary(essay)
    ]
    assert [t.places for t in terms(twin)] == [t.places for t in terms(essay)]
    assert habits(twin) == habits(essay)
    for here, there in zip(essay.sentences(), twin.sentences(), strict=True):
        assert there.reading == here.traditional
        assert [(p.span, p.source, len(p.reading)) for p in there.pieces] == [
            (p.span, p.source, len(p.reading)) for p in here.pieces
        ]
        for word in there.words:
            assert there.reading[word.start : word.end] == word.text == word.traditional


def test_what_was_published_stays(essay: Edition, twin: Edition) -> None:
    """The source, each garbled phrase and step, and what is quoted from the source are kept."""
    assert twin.source == essay.source
    before = corrections(essay)
    for id_, correction in corrections(twin).items():
        assert correction.garbled == before[id_].garbled
        assert [s.garbled for s in correction.swaps] == [s.garbled for s in before[id_].swaps]
    assert [e.place for e in twin.left_alone] == [e.place for e in essay.left_alone]
    assert [w.garbled for w in twin.withdrawn] == [w.garbled for w in essay.withdrawn]


def test_a_correction_says_what_its_place_prints(twin: Edition) -> None:
    """The corrected form, its steps and the term are those of the text, not converted alone."""
    for _, piece, correction in twin.placed():
        if correction.corrected is not None:
            assert correction.corrected == piece.reading
    steps = [step for correction in corrections(twin).values() for step in correction.steps]
    assert ("收", "支") in {(step.garbled, step.corrected) for step in steps}
    assert ("效劳", "服務") in {(step.garbled, step.corrected) for step in steps}
    texts = [sentence.reading for sentence in twin.sentences()]
    assert all(any(term.term in text for text in texts) for term in twin.terms)


def test_particles_are_known_in_either_script() -> None:
    """A particle is written with its verb, however it is written."""
    assert all(PARTICLES[traditional(word)] == sound for word, sound in PARTICLES.items())


def test_what_takes_an_edition_takes_its_twin(essay: Edition, twin: Edition) -> None:
    """Data, examples and the emblem come out in Traditional characters."""
    data = json.loads(edition_json.dump(twin))
    jsonschema.validate(data, json.loads(edition_json.schema()))
    passages = {passage["id"]: passage for passage in data["passages"]}
    assert all(passage["reading"] == passage["traditional"] for passage in passages.values())
    assert [transcription(s) for s in twin.sentences()] == [
        transcription(s) for s in essay.sentences()
    ]
    assert "幹部,gànbù" in words_csv.dump(twin)
    emblem = twin.about.emblem
    assert emblem
    sentence = next(s for s in twin.sentences() if s.id == emblem.passage)
    assert excerpt(sentence, emblem.quote)


def strings(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text inside a value with the record and the field that holds it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for inner in value:
            yield from strings(inner, path)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from strings(inner, path)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "made_of":
                yield from strings(
                    getattr(value, field.name), f"{type(value).__name__}.{field.name}"
                )


KEPT = frozenset(
    {
        "Correction.garbled",
        "Correction.prefix",
        "Correction.suffix",
        "Edition.forms",
        "ParagraphRecord.sentence_ends",
        "Piece.source",
        "Quotation.prefix",
        "Quotation.quote",
        "Quotation.suffix",
        "Source.text",
        "Swap.garbled",
        "Withdrawn.garbled",
    }
)
"""The fields that hold what was published, or what only an editor reads."""
ENGLISH_TEXT = frozenset({"Sentence.english", "Sentence.as_published", "Word.gloss"}) | {
    f"{kind.__name__}.{name}" for kind, names in ENGLISH.items() for name in names
}


def test_no_field_is_forgotten(essay: Edition, twin: Edition) -> None:
    """Outside the fields that keep what was published, all that is not quoted is Traditional."""
    garbled = Garbled.of(essay)
    quotable = garbled.source + "".join(garbled.garbled)
    seen = set()
    for path, text in strings(twin):
        if path in KEPT:
            continue
        seen.add(path)
        is_english = path in ENGLISH_TEXT
        said = HAN.findall(text) if is_english else [re.sub("「[^「」]*」", "", text)]
        for words in said:
            is_done = all(map(is_of_taiwan, words)) or (is_english and words in quotable)
            assert is_done, f"{path}: {words}"
    assert seen > {"Bilingual.zh", "LeftAlone.weighed", "Term.term", "Word.text", "Emblem.quote"}
    assert seen >= ENGLISH_TEXT


def test_a_note_knows_its_own_words(essay: Edition, twin: Edition) -> None:
    """A word that is garbled in one place and sound in another is told apart by the note."""
    garbled = Garbled.of(essay)
    found = corrections(twin)
    for id_, correction in corrections(essay).items():
        note, printed = correction.note, found[id_].note
        assert note
        assert printed
        for span in garbled.quotations(note.zh, id_):
            assert note.zh[span.start : span.end] == printed.zh[span.start : span.end]
            assert (printed.zh[span.start - 1], printed.zh[span.end]) == ("「", "」")


def test_english_keeps_what_the_machine_put(essay: Edition) -> None:
    """Chinese in English is converted, but for the words that were garbled."""
    file = replace(
        essay.about, summary=Bilingual(zh="负担", en="The machine put 累赘 for 负担 “burden”.")
    )
    first = essay.paragraphs[0]
    title = replace(first.sentences[0], english="负担 “burden”", as_published="累赘 for 负担")
    told = replace(essay, about=file, paragraphs=(replace(first, sentences=(title,)),))
    twin = in_traditional(replace(told, garbling=None, about=replace(file, emblem=None)))
    assert twin.about.summary.en == "The machine put 累赘 for 負擔 “burden”."
    sentence = next(twin.sentences())
    assert (sentence.english, sentence.as_published) == ("負擔 “burden”", "累赘 for 負擔")


def test_a_character_is_quoted_from_what_its_note_is_about(essay: Edition) -> None:
    """Elsewhere a character of the source is a word like any other."""
    garbled = Garbled.of(essay)
    found = next(c for c in corrections(essay).values() if c.garbled == "脑筋")
    assert garbled.has("筋", found.id)
    assert not garbled.has("筋")
    assert not garbled.has("没")
    assert garbled.has("用党的立异")


def test_prose_says_in_which_script_its_words_are() -> None:
    """On a Traditional page what is quoted as published stands in an element that says so."""
    text = Bilingual(zh="機器寫成「处罚」，應是「處分」。", en="处罚 for 處分, 一般")
    html = "".join(map(str, prose(text, HANT)))
    assert '機器寫成「<span lang="zh-Hans">处罚</span>」，應是「處分」。' in html
    assert '<span lang="zh-Hans" translate="no">处罚</span> for ' in html
    assert '<span lang="zh-Hant" translate="no">處分</span>' in html
    assert '<span lang="zh-Hant" translate="no">一般</span>' in html


def test_the_sites_own_words_follow_the_script() -> None:
    """Words of the site are converted, in both languages; an edition's are so already."""
    words = Bilingual(zh="致误方式“关闭”", en="链 “link”")
    assert HANS.say(words) is words
    assert HANT.say(words) == Bilingual(zh="致誤方式「關閉」", en="鏈 “link”")
    assert "了解" in str(both(Bilingual(zh="了解", en="know"), HANT))
    assert (HANS.language, HANT.language) == ("zh-Hans", "zh-Hant")
    assert (HANS.out, HANT.out) == ("", "../")


def test_a_frame_is_converted_round_what_is_done() -> None:
    """The theme's words are converted; Traditional ones and what we rendered are left."""
    html = (
        '<html lang="zh-Hans"><title>關於發展 - 朱笔</title>'
        '<script>"关闭"</script><p lang="zh-Hans" title="关闭">“关闭”</p><i lang="en">“批”</i>'
        '<article><div class="edition"><s lang="zh-Hans">处罚</s></div></article>'
        '<a href="../index.html" hreflang="zh-Hans"><b lang="zh-Hans">简体</b></a>关闭'
    )
    assert in_traditional_frame(html) == (
        '<html lang="zh-Hant"><title>關於發展 - 朱筆</title>'
        '<script>"关闭"</script><p lang="zh-Hant" title="關閉">「關閉」</p><i lang="en">“批”</i>'
        '<article><div class="edition"><s lang="zh-Hans">处罚</s></div></article>'
        '<a href="../index.html" hreflang="zh-Hans"><b lang="zh-Hans">简体</b></a>關閉'
    )
