"""What the tests share: small projects, the real edition, the built site and a browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import projects
import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from projects import ESSAY, GOLDEN, ROOT
from windows import COMPLAINTS, READING, open_page, shorten

from build_notes.model import Edition
from build_notes.publish.pipeline import read_edition
from build_notes.read.folder import read_folder

__all__ = ["ESSAY", "GOLDEN", "ROOT", "absent"]

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that rewrites golden files; read the difference before committing it."""
    parser.addoption("--rewrite", action="store_true", help="rewrite the golden files")


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--rewrite"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose only edition is the tiny one."""
    shutil.copytree(GOLDEN / "tiny" / "edition", tmp_path / "build_notes" / "editions" / "tiny")
    (tmp_path / "docs").mkdir()
    return tmp_path


@pytest.fixture(scope="session")
def essay() -> Edition:
    """The edition of the essay, as its frozen copy has it."""
    return read_edition(read_folder(ESSAY), "build_notes/editions/grassroots")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the program with the frozen essay, built once for all workers."""
    if os.environ.get("SITE_IS_BUILT"):
        return ROOT / "site"
    own = tmp_path_factory.getbasetemp()
    root = (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "essay"
    with FileLock(f"{root}.lock"):
        if not (root / "site").exists():
            projects.make(root, grassroots=ESSAY)
            done = projects.run(root, "build_notes", "build")
            assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="session")
def short(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with short pages, in which each kind of sentence, note and word stands."""
    folder = tmp_path_factory.mktemp("short") / "site"
    shorten(site, folder)
    return folder


@pytest.fixture
def phone(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page on a phone."""
    context = chromium.new_context(
        offline=True, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    yield open_page(context, site, READING)
    context.close()


def absent(program: str) -> NoReturn:
    """Skip the test for want of a program; fail where the browser tests are required."""
    message = f"no {program} on this machine: install it to run the tests that need it"
    if os.environ.get("BROWSER_TESTS") == "required":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(autouse=True)
def _no_complaints() -> Iterator[None]:
    """Fail a test whose pages complained or asked for something elsewhere."""
    yield
    complaints, COMPLAINTS[:] = list(COMPLAINTS), []
    assert complaints == []


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A real browser, with no way to the network; tests that need one are skipped without it.

    Where the build of Chromium that has no windows is installed, that one: it opens a page at half
    the cost.
    """
    yield from _launch(playwright, "chromium-headless-shell", *CHROMIUM)


@pytest.fixture(scope="session")
def whole_chromium(playwright: Playwright) -> Iterator[Browser]:
    """The browser as a reader has it, with find-in-page and links to text."""
    yield from _launch(playwright, *CHROMIUM)


def _launch(playwright: Playwright, *names: str) -> Iterator[Browser]:
    program = next((path for name in names if (path := shutil.which(name))), None)
    if program is None:
        absent("Chromium")
    flags = (
        *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"),
        "--disable-pushstate-throttle",  # A law opens hundreds of places in a few seconds.
    )
    browser = playwright.chromium.launch(executable_path=program, args=flags)
    yield browser
    browser.close()
