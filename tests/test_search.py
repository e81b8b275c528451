"""What the search looks through: the script of each edition says what the edition says."""

import json
from typing import Any

import opencc
import pytest

from build_notes.chinese.pinyin import HAN
from build_notes.model import Edition
from build_notes.model.prose import plain
from build_notes.render.context import HANS
from build_notes.render.scripts.search import search_script

CALL = "vermilion.searchable("


@pytest.fixture(scope="module")
def data(essay: Edition) -> dict[str, Any]:
    """The essay's data, as the script brings it."""
    script = search_script(essay, HANS)["grassroots/search.js"]
    assert script.startswith(CALL)
    found: dict[str, Any] = json.loads(script.removeprefix(CALL).removesuffix(");\n"))
    return found


def side(sentence: dict[str, Any], number: int) -> str:
    """Join the pieces of a sentence: 0 for the source, 1 for the reading text."""
    return "".join(p if isinstance(p, str) else p[number] for p in sentence["pieces"])


def test_pieces_are_source_and_reading_text(data: dict[str, Any], essay: Edition) -> None:
    """Each sentence’s pieces give its source, its reading text and its garbled phrases."""
    sentences = [sentence for paragraph in data["paragraphs"] for sentence in paragraph]
    assert [one["id"] for one in sentences] == [one.id for one in essay.sentences()]
    for found, sentence in zip(sentences, essay.sentences(), strict=True):
        assert side(found, 0) == sentence.source
        assert side(found, 1) == sentence.reading
        garbled = [p[0] for p in found["pieces"] if isinstance(p, list) and len(p) == 2]
        assert garbled == [c.garbled for c in sentence.corrections if not c.is_crux]
        assert found.get("english", "") == plain(sentence.english or "")


def test_each_chinese_character_has_its_syllable(data: dict[str, Any], essay: Edition) -> None:
    """There is one place for pinyin a character, filled where it is Chinese."""
    for paragraph in data["paragraphs"]:
        for sentence in paragraph:
            said = sentence["pinyin"]
            text = side(sentence, 1)
            assert [bool(one) for one in said] == [bool(HAN.fullmatch(c)) for c in text]


def test_every_note_and_entry_is_there(data: dict[str, Any], essay: Edition) -> None:
    """Notes stand in the order of the text, with both sides and both languages."""
    assert [note["id"] for note in data["notes"]] == [c.id for _, _, c in essay.placed()]
    assert [entry["id"] for entry in data["commentary"]] == [e.id for e in essay.commentary]
    note = next(note for note in data["notes"] if note["id"] == "c064")
    placed = next((s, c) for s, _, c in essay.placed() if c.id == "c064")
    assert (note["passage"], note["garbled"]) == (placed[0].id, placed[1].garbled)
    assert "p3s" not in json.dumps([note["text"] for note in data["notes"]])


@pytest.mark.parametrize("standard", ["s2t", "s2tw", "s2hk"])
def test_traditional_forms_lead_back(data: dict[str, Any], essay: Edition, standard: str) -> None:
    """Each character as Taiwan, Hong Kong or OpenCC writes it leads to the Simplified one."""
    pairs = {
        (t, s) for t, s in zip(data["traditional"][::2], data["traditional"][1::2], strict=True)
    }
    convert = opencc.OpenCC(standard).convert
    texts = [text for s in essay.sentences() for text in (s.reading, s.source)]
    texts += [c.note.zh for _, _, c in essay.placed() if c.note]
    texts += [entry.text.zh for entry in essay.commentary]
    missing = {
        (traditional, simplified)
        for text in texts
        for traditional, simplified in zip(convert(text), text, strict=True)
        if traditional != simplified and (traditional, simplified) not in pairs
    }
    assert not missing
    assert {("羣", "群"), ("裏", "里"), ("裡", "里"), ("臺", "台")} <= pairs
