"""The data files, judged by the standards that they claim to follow."""

import json
from typing import Any

import jsonschema
import pytest

from build_notes.chinese.pinyin import HAN
from build_notes.export import export_edition
from build_notes.model import Edition

FOLDER = "grassroots/data"


@pytest.fixture(scope="module")
def data(essay: Edition) -> dict[str, str]:
    """The essay's data files by name."""
    files = export_edition(essay, None)
    return {path.removeprefix(f"{FOLDER}/"): text for path, text in files.items()}


def test_json_follows_its_schema(data: dict[str, str]) -> None:
    """A stranger's validator accepts the schema, and the edition by the schema."""
    schema = json.loads(data["edition.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(data["edition.json"]))


def test_schema_refuses_what_it_should(data: dict[str, str]) -> None:
    """The schema is no empty promise: a wrong word and a missing span are refused."""
    schema = json.loads(data["edition.schema.json"])
    edition = json.loads(data["edition.json"])
    edition["corrections"][0]["mechanism"] = "magic"
    del edition["passages"][0]["span"]
    found = list(jsonschema.Draft202012Validator(schema).iter_errors(edition))
    assert len(found) == 2


def test_spans_point_at_the_text(data: dict[str, str]) -> None:
    """Every span, in code points, covers the words that the entry gives."""
    edition, source = json.loads(data["edition.json"]), data["source.txt"]
    for passage in edition["passages"]:
        span = passage["span"]
        assert source[span["start"] : span["end"]] == passage["source"]
    for correction in edition["corrections"]:
        span = correction["span"]
        assert source[span["start"] : span["end"]] == correction["garbled"]


def test_sentences_tile_paragraphs(data: dict[str, str]) -> None:
    """The sentences of a paragraph, joined, are the paragraph, in both texts."""
    passages = json.loads(data["edition.json"])["passages"]
    for paragraph in (p for p in passages if p["unit"] == "paragraph"):
        inside = [
            p for p in passages if p["unit"] == "sentence" and p["paragraph"] == paragraph["id"]
        ]
        for key in ("source", "reading"):
            assert "".join(sentence[key] for sentence in inside) == paragraph[key]


def test_words_are_those_of_their_sentence(data: dict[str, str], essay: Edition) -> None:
    """A word starts where it says, in code points; syllables and Taiwan form fit its characters."""
    passages = {p["id"]: p for p in json.loads(data["edition.json"])["passages"]}
    for sentence in essay.sentences():
        passage = passages[sentence.id]
        assert len(passage["traditional"]) == len(passage["reading"])
        assert len(passage["words"]) == len(sentence.words) > 0
        for word in passage["words"]:
            end = word["start"] + len(word["text"])
            assert passage["reading"][word["start"] : end] == word["text"]
            assert passage["traditional"][word["start"] : end] == word["traditional"]
            for character, syllable in zip(word["text"], word["syllables"], strict=True):
                assert bool(syllable) == bool(HAN.fullmatch(character))
            if any(word["syllables"]):
                assert word["gloss"]
    assert passages["p1"]["words"] == []


def test_annotations_find_their_place(data: dict[str, str]) -> None:
    """Each annotation's two selectors mean the same place, and its quotation is unique there."""
    collection = json.loads(data["annotations.jsonld"])
    source = data["source.txt"]
    items = collection["first"]["items"]
    assert collection["type"] == "AnnotationCollection"
    assert collection["first"]["type"] == "AnnotationPage"
    assert collection["total"] == len(items)
    for item in items:
        quote, position = item["target"]["selector"]
        assert source[position["start"] : position["end"]] == quote["exact"]
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert source.count(whole) == 1


def test_annotation_bodies(data: dict[str, str], essay: Edition) -> None:
    """An annotation carries the corrected form, both notes, and the two classes."""
    items = json.loads(data["annotations.jsonld"])["first"]["items"]
    for item, (_, _, correction) in zip(items, essay.placed(), strict=True):
        assert item["motivation"] == "editing"
        bodies: list[dict[str, Any]] = item["body"]
        purposes = [body["purpose"] for body in bodies]
        editing = ["editing"] if correction.corrected is not None else []
        assert purposes == [*editing, "commenting", "commenting", "classifying", "classifying"]
        if editing:
            assert bodies[0]["value"] == correction.corrected


def test_addresses_are_whole_where_the_site_is_known(essay: Edition) -> None:
    """With a site address the annotations can be taken away and still point home."""
    files = export_edition(essay, "https://example.org/v/")
    collection = json.loads(files[f"{FOLDER}/annotations.jsonld"])
    first = collection["first"]["items"][0]
    assert first["target"]["source"] == "https://example.org/v/grassroots/data/source.txt"
    assert first["id"].startswith("https://example.org/v/grassroots/notes.html#c")
