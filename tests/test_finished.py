"""The proof of the finished pages: what leads nowhere, or stands twice, is not published."""

from pathlib import Path

import pytest

from build_notes.publish.finished import prove_links, read_page
from build_notes.publish.proof import ProofError

PAGES = {
    "index.html": '<a href="a/index.html#p1">1</a><a href="https://example.org/x">2</a>',
    "a/index.html": '<p id="p1"><a href="#p1">3</a><a href="../index.html?view=x">4</a></p>'
    '<script src="notes/p1.js"></script><a href="notes.html#%E6%B3%A8">5</a>',
    "a/notes.html": '<p id="注">6</p>',
    "a/notes/p1.js": 'vermilion.receive({"c1":"<a href=\\"notes.html#注\\">7</a>"});\n',
}


def prove(root: Path, **changed: str) -> None:
    """Prove the links of these pages, some of them with other contents."""
    for path, text in (PAGES | changed).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    prove_links(root, [path for path in PAGES if path.endswith(".html")])


def test_links_that_lead_somewhere(tmp_path: Path) -> None:
    """To a page, to a place in it, up and down, in scripts, to elsewhere: all are let through."""
    prove(tmp_path)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("index.html", "#p1", "#p2"),
        ("index.html", "a/index.html#p1", "b/index.html"),
        ("a/index.html", '"#p1"', '"#p9"'),
        ("a/index.html", "../index.html", "../../index.html"),
        ("a/index.html", "notes/p1.js", "notes/p2.js"),
        ("a/index.html", "%E6%B3%A8", "%E6%B3%A9"),
        ("a/notes/p1.js", "#注", "#注2"),
        ("a/notes.html", 'id="注"', 'id="note"'),
    ],
)
def test_links_that_lead_nowhere(tmp_path: Path, path: str, old: str, new: str) -> None:
    """A file or a place that is not there is found, whoever leads to it."""
    assert old in PAGES[path]
    with pytest.raises(ProofError, match=r"leads (nowhere|to no place)"):
        prove(tmp_path, **{path: PAGES[path].replace(old, new)})


def test_an_element_is_read_once() -> None:
    """One that has an id and a link, and a text of the edition, counts once."""
    texts = 'data-passage="p1s1" data-published="p1s1"'
    page = read_page(f'<a id="x" href="#x" {texts}>一<b>二</b></a>')
    assert page.ids == ("x",)
    assert page.links == ("#x",)
    assert page.texts["data-passage"] == page.texts["data-published"] == {"p1s1": "一二"}
