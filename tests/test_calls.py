"""Which scripts a page loads, and in which order: a script calls only what came before it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from projects import ROOT
from windows import PAGES

ASSETS = ROOT / "docs" / "assets"
GIVEN = re.compile(
    r"vermilion\.(\w+\.\w+) = |Object\.assign\(vermilion\.(\w+), \{(.*?)\n? *\}\);", re.DOTALL
)
"""One member of a group, or several by their names."""
MEMBER = re.compile(r"^ *(\w+)(?=[,:(]| \}|$)|(?<=[{,]) (\w+)(?=,|$)", re.MULTILINE)
USED = re.compile(r"\bvermilion\??\.(\w+)\??\.(\w+)")
PAGES_OF_KINDS = [name for name in PAGES if name != "404.html"]


def loaded(site: Path, address: str) -> list[str]:
    """Give the scripts of ours that a page loads, in order."""
    html = (site / address).read_text("utf-8")
    return re.findall(r'<script src="(?:\.\./)*assets/(\w+)\.js"', html)


def given(script: str) -> Iterator[str]:
    """Give what a script offers to others, as `group.name`."""
    text = (ASSETS / f"{script}.js").read_text("utf-8")
    for one in GIVEN.finditer(text):
        if one[1]:
            yield one[1]
        else:
            yield from (f"{one[2]}.{a or b}" for a, b in MEMBER.findall(one[3]))


@pytest.mark.parametrize("address", PAGES_OF_KINDS)
def test_nobody_calls_what_comes_later(site: Path, address: str) -> None:
    """What a script calls stands before it in the page; what comes later hears events."""
    scripts = loaded(site, address)
    assert scripts[0] == "early"
    assert scripts[-1] == "keys"
    assert len(set(scripts)) == len(scripts)
    offered = {name: script for script in reversed(scripts) for name in given(script)}
    late = [
        (script, used)
        for place, script in enumerate(scripts)
        for used in map(".".join, USED.findall((ASSETS / f"{script}.js").read_text("utf-8")))
        if used in offered and offered[used] not in scripts[: place + 1]
    ]
    assert late == []


def test_every_offer_is_seen() -> None:
    """The test above sees what scripts offer, in each of the ways in which they do."""
    assert "place.current" in set(given("still"))
    assert {"match.forms", "match.finder", "match.say"} <= set(given("match"))
    assert {"words.ask", "words.find", "words.hasFailed"} <= set(given("lexicon"))


def test_a_page_loads_what_it_needs(site: Path) -> None:
    """Each script is loaded somewhere, and those of the reading page nowhere else."""
    pages = {address: set(loaded(site, address)) for address in PAGES_OF_KINDS}
    assert set().union(*pages.values()) == {path.stem for path in ASSETS.glob("*.js")}
    own = {"ruby", "view", "pinyin", "lexicon", "word", "listen"}
    for address, scripts in pages.items():
        assert own & scripts == (own if address == "grassroots/index.html" else set())
    assert not {"traditional", "place", "copy", "handle"} & pages["index.html"]
    assert "sift" in pages["grassroots/words.html"] & pages["grassroots/notes.html"]
    twin = loaded(site, "grassroots/hant/words.html")
    assert twin == loaded(site, "grassroots/words.html")
