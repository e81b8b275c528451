"""What the documents say is true, and what is generated among them is fresh."""

import re

import pytest
import yaml
from projects import ROOT

from build_notes.cli import main
from build_notes.export import edition_json
from build_notes.model import Certainty, Effect, Evidence, Mechanism
from build_notes.read.problems import CODES
from build_notes.read.schema import schemas
from build_notes.render.labels import LABELS

SCHEMAS = ROOT / "build_notes" / "schemas"


def text(name: str) -> str:
    """Give the text of a document."""
    return (ROOT / name).read_text("utf-8")


def test_schemas_are_fresh() -> None:
    """The JSON Schemas in the repository are those of the record classes."""
    found = {path.name: path.read_text("utf-8") for path in SCHEMAS.iterdir()}
    assert found == schemas()
    assert edition_json.SCHEMA.read_text("utf-8") == edition_json.schema()


def test_method_page_defines_every_word() -> None:
    """Every mechanism, effect, certainty and evidence is on the method page, in both languages."""
    page = text("docs/about/method.md")
    for kind in (Mechanism, Effect, Certainty, Evidence):
        for word in kind:
            assert LABELS[word].zh in page
            assert re.search(rf"\b{re.escape(LABELS[word].en)}\b", page), word


def test_every_dependency_has_its_reason() -> None:
    """Each library that is asked for is named in CONTRIBUTING."""
    document = text("CONTRIBUTING.md")
    for name in ("build.in", "test.in"):
        for library in re.findall(
            r"^([A-Za-z][\w-]*)==", text(f"requirements/{name}"), re.MULTILINE
        ):
            assert f"| `{library}` |" in document, library


def test_locks_hold_hashes_and_no_registry() -> None:
    """Each locked package has a hash, and no line names where it comes from."""
    for name in ("build.lock", "test.lock"):
        lock = text(f"requirements/{name}")
        packages = len(re.findall(r"^[a-z0-9-]+==", lock, re.MULTILINE))
        blocks = re.split(r"^(?=[a-z0-9-]+==)", lock, flags=re.MULTILINE)[1:]
        assert packages == len(blocks) > 0
        assert all("--hash=sha256:" in block for block in blocks)
        assert "://" not in lock


def test_readme_commands_exist() -> None:
    """The README gives the two commands, and every command and file that it names is there."""
    readme = text("README.md")
    assert "python3 scripts/build.py" in readme
    assert "python3 scripts/test.py" in readme
    for name in re.findall(
        r"`((?:scripts|docs|build_notes|tests|requirements)/[^`<>* ]+)`", readme
    ):
        assert (ROOT / name).exists(), name
    for path in re.findall(r"!?\[[^\]]*\]\(([^)#:]+)\)", readme):
        assert (ROOT / path).exists(), path


def test_commands_of_the_readme_are_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """Each `python3 -m build_notes …` in the README is a command of the command line."""
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    for document in ("README.md", "EDITING.md", "CONTRIBUTING.md"):
        for command in re.findall(r"-m build_notes (\w+)", text(document)):
            assert re.search(rf"^ +{command}\b", told, re.MULTILINE), command


def test_editors_are_led_to_no_program() -> None:
    """What editors read names every file of an edition and no Python; the README leads to it."""
    document = text("EDITING.md")
    assert "[EDITING.md](EDITING.md)" in text("README.md")
    assert not re.findall(r"`[^` ]*(?<!scripts/build)\.py`", document)
    names = {path.name for path in (ROOT / "tests" / "essay").iterdir() if path.is_file()}
    assert {name for name in names if f"`{name}`" not in document} == set()


def test_explain_knows_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    """`explain` prints what a code means, and says so where there is no such code."""
    assert main(["explain"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(CODES)
    assert main(["explain", "no-such"]) == 1


def test_schemas_are_yaml_that_editors_read() -> None:
    """Each schema asks for what the record class asks for."""
    schema = yaml.safe_load((SCHEMAS / "corrections.schema.json").read_text("utf-8"))
    correction = schema["$defs"]["Correction"]
    assert set(correction["required"]) >= {"id", "passage", "garbled", "gloss", "mechanism"}
    assert correction["properties"]["id"]["description"]
