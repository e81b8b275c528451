"""The words that the site says stand in one place: no template and no script has its own."""

import re
from pathlib import Path

import pytest
from projects import ROOT

from build_notes.render import labels

CHINESE = re.compile(r"[\u4e00-\u9fff]+")
SCRIPTS = sorted((ROOT / "docs" / "assets").glob("*.js"))
TEMPLATES = sorted((ROOT / "build_notes" / "theme").rglob("*.html"))
OWN = {
    "voice.js": "names of voices, which systems give",
    "match.js": "a character that stands for any",
    "logo.html": "the name of the site",
    "header.html": "the name of the site",
    "404.html": "the name of the site",
    "footer.html": "the name of the site",
}
"""Where Chinese stands that is nothing said, and what it is."""
COMMENT = re.compile(r"^\s*//[^\n]*|\{#.*?#\}", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", [*SCRIPTS, *TEMPLATES], ids=lambda path: path.name)
def test_no_file_has_words_of_its_own(path: Path) -> None:
    """What scripts and templates say in Chinese comes from `labels.py`."""
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))
    assert (CHINESE.findall(text) == []) is (path.name not in OWN)


def test_what_scripts_ask_for_is_said() -> None:
    """Each name that a script asks for has words, and no words wait for nobody."""
    asked = {
        name
        for path in SCRIPTS
        if "vermilion.labels" in (text := path.read_text(encoding="utf-8"))
        for name in re.findall(r'"([a-z_]+)"', text)
    }
    assert set(labels.SAID) <= asked
    for path in SCRIPTS:
        for called in re.findall(r'(?:labels\.\w+|nodes|zh)\("(\w+)"', path.read_text("utf-8")):
            assert called in labels.SAID, path.name
