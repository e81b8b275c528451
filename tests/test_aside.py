"""Work done aside: it is done when the body ends, and what it raises is raised there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from build_notes.publish.aside import aside


def _raise(error: BaseException) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


@pytest.mark.parametrize("divides", [True, False])
def test_it_is_done_when_the_body_ends(tmp_path: Path, divides: bool) -> None:
    """Both have been done, here and, where the process divides, in another process."""
    file = tmp_path / "process"
    with aside(lambda: file.write_text(str(os.getpid())), divides=divides):
        body = os.getpid()
    assert (file.read_text() == str(body)) is not divides


@pytest.mark.parametrize("divides", [True, False])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device", "a"), ValueError("b")])
def test_what_it_raises_is_raised(error: Exception, divides: bool) -> None:
    """An error of the work is the error of whoever had it done, with all that it tells."""
    with pytest.raises(type(error)) as found, aside(_raise(error), divides=divides):
        pass
    assert str(found.value) == str(error)


@pytest.mark.parametrize("end", [KeyboardInterrupt(), SystemExit(3)])
def test_one_that_ends_is_no_success(end: BaseException) -> None:
    """Where the other process was asked to end, nobody takes its work for done."""
    with pytest.raises(ChildProcessError, match="was ended"), aside(_raise(end), divides=True):
        pass


def test_an_error_of_the_body_ends_it(tmp_path: Path) -> None:
    """Nothing goes on behind the back of whoever gave up."""
    file = tmp_path / "late"

    def work() -> None:
        os.read(os.pipe()[0], 1)  # for ever
        file.touch()

    with pytest.raises(ValueError, match="given up"), aside(work, divides=True):
        raise ValueError("given up")
    assert not file.exists()
