"""Publishing: whatever stops a build, the last good site is there, and nothing else is left."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from build_notes.publish.swap import Make, refusal, replace_site
from build_notes.publish.write import MANIFEST, write


def making(text: str, status: int = 0) -> Make:
    """Give what makes a site of one page."""

    def make(folder: Path, _: tuple[int, ...]) -> int:
        folder.mkdir()
        (folder / "index.html").write_text(text)
        return status

    return make


def stopping(error: BaseException) -> Make:
    """Give what stops in the middle."""

    def make(folder: Path, held: tuple[int, ...]) -> int:
        making("half")(folder, held)
        raise error

    return make


def quiet(_: str) -> None:
    """Say nothing."""


def shows(root: Path, text: str) -> bool:
    """Whether the site has its page, and nothing stands beside it but the lock."""
    names = {path.name for path in root.iterdir()}
    page = root / "site" / "index.html"
    return names == {"site", ".site.lock"} and page.read_text() == text


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a good site."""
    replace_site(tmp_path / "site", making("good"), quiet)
    return tmp_path


def test_a_new_site_takes_the_place_of_the_old(root: Path) -> None:
    """Of the old site nothing is left."""
    (root / "site" / "stale.html").write_text("stale")
    assert replace_site(root / "site", making("new"), quiet) == 0
    assert shows(root, "new")
    assert [path.name for path in (root / "site").iterdir()] == ["index.html"]


@pytest.mark.parametrize(
    "make",
    [
        stopping(KeyboardInterrupt()),
        stopping(SystemExit(143)),
        stopping(OSError(28, "No space left on device")),
    ],
    ids=["interrupted", "terminated", "disk full"],
)
def test_what_stops_a_build_leaves_the_good_site(root: Path, make: Make) -> None:
    """Stopped while it is made, the new site goes and the old one stays."""
    with pytest.raises((KeyboardInterrupt, SystemExit, OSError)):
        replace_site(root / "site", make, quiet)
    assert shows(root, "good")


def test_a_build_that_fails_leaves_the_good_site(root: Path) -> None:
    """Its status is given, the new site goes and the old one stays."""
    assert replace_site(root / "site", making("bad", status=3), quiet) == 3
    assert shows(root, "good")


@pytest.mark.parametrize("name", ["site", ".site-new"])
@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), KeyboardInterrupt()])
def test_each_step_of_the_swap_has_a_way_back(
    root: Path, name: str, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of the two renames fails or is interrupted, the old site stands again."""
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == name:
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(type(error)):
        replace_site(root / "site", making("new"), quiet)
    assert shows(root, "good")


def test_killed_between_the_renames_the_next_build_puts_it_back(root: Path) -> None:
    """Where only the old site is left, put aside, it is a site again even if the build fails."""
    (root / "site").rename(root / ".site-old")
    making("new")(root / ".site-new", ())
    assert replace_site(root / "site", lambda *_: 1, quiet) == 1
    assert shows(root, "good")


def test_what_killed_builds_left_goes(root: Path) -> None:
    """Folders of killed builds go, those of earlier versions of this program too."""
    for name in (".site-new", ".site-old", ".site-x7_9ab/site"):
        (root / name).mkdir(parents=True)
    replace_site(root / "site", making("new"), quiet)
    assert shows(root, "new")


def test_two_builds_take_turns(root: Path) -> None:
    """The second waits, says so once, and touches nothing of the first."""
    begun, go_on = threading.Event(), threading.Event()
    said: list[str] = []

    def slowly(folder: Path, held: tuple[int, ...]) -> int:
        making("first")(folder, held)
        begun.set()
        go_on.wait(20)
        return int(not folder.exists())

    first = threading.Thread(target=replace_site, args=(root / "site", slowly, quiet))
    second = threading.Thread(
        target=replace_site, args=(root / "site", making("second"), said.append)
    )
    first.start()
    assert begun.wait(20)
    second.start()
    while second.is_alive() and not said:
        time.sleep(0.01)
    assert (root / "site" / "index.html").read_text() == "good"
    go_on.set()
    first.join(20)
    second.join(20)
    assert said == ["waiting for another build to end"]
    assert shows(root, "second")


def test_a_file_in_place_of_the_site_stays(tmp_path: Path) -> None:
    """What somebody keeps under the name of the site is refused, not replaced."""
    (tmp_path / "site").write_text("mine")
    with pytest.raises(NotADirectoryError) as caught:
        replace_site(tmp_path / "site", making("new"), quiet)
    assert refusal(caught.value, tmp_path) == "site: Not a directory"
    assert (tmp_path / "site").read_text() == "mine"


def test_a_link_to_the_site_stays_a_link(root: Path) -> None:
    """Who has the site on another disk by a link finds the new one there."""
    (root / "web").mkdir()
    (root / "site").rename(root / "web" / "public")
    (root / "site").symlink_to("web/public")
    replace_site(root / "site", making("new"), quiet)
    assert (root / "site").is_symlink()
    assert (root / "web" / "public" / "index.html").read_text() == "new"


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (OSError(28, "No space left", "/p/docs/a.md"), "docs/a.md: No space left"),
        (OSError(16, "Busy", "/p/site", None, "/p/.site-old"), "site -> .site-old: Busy"),
        (OSError(30, "Read-only", "/elsewhere/a"), "/elsewhere/a: Read-only"),
        (OSError(28, "No space left"), "site: No space left"),
    ],
)
def test_a_refusal_is_one_line(error: OSError, line: str) -> None:
    """It names the file as seen from the project, and the reason."""
    assert refusal(error, Path("/p"), "site") == line


def killed_at(step: int) -> Callable[[Path, Path], Path]:
    """Give a `Path.replace` that is never reached the given time, counted from 1."""
    steps, replace = iter(range(1, 1000)), Path.replace

    def until(self: Path, target: Path) -> Path:
        if next(steps) == step:
            raise SystemExit("killed")
        return replace(self, target)

    return until


@pytest.mark.parametrize("step", range(1, 6))
def test_killed_while_it_writes_the_next_run_heals(
    tmp_path: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At whatever file it was killed, another run with other words knows all as its own."""
    write(tmp_path, {"a.md": b"1", "gone.md": b"1"})
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed_at(step))
        with pytest.raises(SystemExit, match="killed"):
            write(tmp_path, {"a.md": b"2", "new/b.md": b"2", "new/c.md": b"2"})
    write(tmp_path, {"a.md": b"3", "new/b.md": b"3", "d.md": b"3"})
    found = {str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*") if p.is_file()}
    assert found == {"a.md", "new/b.md", "d.md", MANIFEST}
    assert (tmp_path / MANIFEST).read_text() == "a.md\nd.md\nnew/b.md\n"


def test_a_file_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, of which the system names no file, names ours; what was there stays."""
    write(tmp_path, {"a.md": b"1"})

    def full(self: Path, _: bytes) -> int:
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write(tmp_path, {"a.md": b"2"})
    assert refusal(caught.value, tmp_path) == "a.md: No space left on device"
    assert (tmp_path / "a.md").read_bytes() == b"1"
    assert not list(tmp_path.glob(".*.new"))
