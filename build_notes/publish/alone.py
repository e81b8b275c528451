"""One at a time: a lock that ends with the processes that hold it, however these end.

The scripts use it before there is an environment, so it needs Python alone.
"""

import errno
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PAUSE = 0.1
"""Seconds between two tries."""

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone(path: Path, waiting: Callable[[], object]) -> Iterator[tuple[int, ...]]:
    """Hold the lock that a file stands for; where another holds it, call `waiting` once and wait.

    Gives what a child is to inherit as `pass_fds`, so that one that outlives us holds it still.
    The file stays: to delete it would let two hold it. Raises `OSError` where it cannot be made.
    """
    with path.open("a") as file:
        if not _is_taken(file):
            waiting()
            while not _is_taken(file):
                time.sleep(PAUSE)
        yield () if sys.platform == "win32" else (file.fileno(),)


def _is_taken(file: IO[str]) -> bool:
    """Whether the lock is ours now; a file system that knows no locks holds nobody up."""
    try:
        _lock(file)
    except OSError as error:
        return error.errno not in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
    return True
