"""Building anew: only what changed is made, and the site is the same as if all were."""

import shutil
from pathlib import Path

import projects
import pytest
from bench.kills import tree
from conftest import GOLDEN

from build_notes.publish.built import FILE

EDITIONS = {name: GOLDEN / name / "edition" for name in ("odd", "tiny")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two editions, built; nobody changes it."""
    root = projects.make(tmp_path_factory.mktemp("two"), **EDITIONS)
    build(root)
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(built, tmp_path / "copy"))


def build(root: Path) -> str:
    """Build, and give what was said."""
    done = projects.run(root, "build_notes", "build")
    assert done.returncode == 0, done.stderr
    return done.stdout


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Change one file of a project."""
    file = root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def inodes(root: Path, slug: str) -> set[int]:
    """The files of an edition's pages, by what the disk calls them."""
    return {path.stat().st_ino for path in (root / "site" / slug).rglob("*.html")}


def same_as_anew(root: Path) -> bool:
    """Whether the site is what a build of everything makes."""
    before = tree(root / "site")
    (root / "site" / FILE).unlink()
    build(root)
    return tree(root / "site") == before


def test_nothing_changed(project: Path) -> None:
    """Where nothing changed nothing is made, and the site is not touched."""
    before = inodes(project, "tiny")
    assert "nothing has changed" in build(project)
    assert inodes(project, "tiny") == before


def test_only_what_changed_is_made(project: Path) -> None:
    """A note of one edition makes its pages anew and leaves the other's as they lie on the disk."""
    tiny, odd = inodes(project, "tiny"), inodes(project, "odd")
    edit(project, "build_notes/editions/tiny/translation.yml", "agreed!", "nodded!")
    assert "1 made anew" in build(project)
    assert inodes(project, "odd") == odd
    assert inodes(project, "tiny").isdisjoint(tiny)
    assert "nodded!" in (project / "site/tiny/index.html").read_text("utf-8")
    assert same_as_anew(project)


def test_an_edition_that_goes_takes_its_files_along(project: Path) -> None:
    """Of an edition that is removed nothing is left, and the home page forgets it."""
    shutil.rmtree(project / "build_notes" / "editions" / "odd")
    build(project)
    assert not (project / "site" / "odd").exists()
    assert not (project / "docs" / "odd").exists()
    assert "odd/index.html" not in (project / "site" / "index.html").read_text("utf-8")
    assert same_as_anew(project)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("docs/assets/ink.css", "--paper", "--paper2"),
        ("mkdocs.yml", "site_url: ''", "site_url: 'https://example.org/'"),
        ("docs/about/method.md", "title:", "title: New"),
    ],
)
def test_what_all_are_framed_with_makes_all_anew(
    project: Path, path: str, old: str, new: str
) -> None:
    """A change of styles, of settings or of a page by hand frames every page anew."""
    before = inodes(project, "odd")
    edit(project, path, old, new)
    build(project)
    assert inodes(project, "odd").isdisjoint(before)
    assert same_as_anew(project)


@pytest.mark.parametrize(
    "path", ["site/odd/notes.html", "site/assets/ink.css", "docs/odd/notes.md"]
)
def test_what_was_lost_is_made_again(project: Path, path: str) -> None:
    """A generated file that is gone comes back."""
    before = tree(project / "site")
    (project / path).unlink()
    build(project)
    assert tree(project / "site") == before
    assert (project / path).exists()


def test_a_second_edition_shows_in_the_first(tmp_path: Path) -> None:
    """Pages of an edition offer to search all of them from when there is another one."""
    root = projects.make(tmp_path, odd=EDITIONS["odd"])
    build(root)
    page = root / "site" / "odd" / "index.html"
    assert "everywhere" not in page.read_text("utf-8")
    projects.add(root, "tiny", EDITIONS["tiny"])
    build(root)
    assert "everywhere" in page.read_text("utf-8")
    assert same_as_anew(root)


def test_editors_say_the_order(project: Path) -> None:
    """The home page has editions in the order that their editors give, then by slug."""
    home = project / "site" / "index.html"
    assert home.read_text("utf-8").index("odd/index.html") < home.read_text("utf-8").index(
        "tiny/index.html"
    )
    edit(project, "build_notes/editions/tiny/edition.yml", "slug: tiny", "slug: tiny\norder: -1")
    build(project)
    assert home.read_text("utf-8").index("tiny/index.html") < home.read_text("utf-8").index(
        "odd/index.html"
    )
