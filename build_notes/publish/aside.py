"""Work done aside, in a process of its own, while this one goes on."""

import errno
import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection


@contextmanager
def aside(work: Callable[[], object], *, divides: bool) -> Iterator[None]:
    """Have work done by the time that the body ends; what it raises is raised there.

    It has all that this process has, without a copy being made, where the process `divides`, the
    system can do that, and no thread could be caught in the middle of something; else it is done
    afterwards.
    """
    if not divides or sys.platform != "linux" or threading.active_count() > 1:
        yield
        work()
        return
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_do, args=(work, there))
    process.start()
    there.close()
    try:
        yield
        error = _received(here)
    except BaseException:
        process.terminate()
        raise
    finally:
        process.join()
    if error:
        raise error


def _received(here: Connection) -> Exception | None:
    """Wait for what the work raised; one that never says is an error of the machine's."""
    try:
        error: Exception | None = here.recv()
    except EOFError:
        raise ChildProcessError(errno.ECHILD, "a process of this build was ended") from None
    return error


def _do(work: Callable[[], object], there: Connection) -> None:
    """Do the work, and send what it raised; an end that we are asked for is nobody's fault."""
    error = None
    try:
        work()
    except (KeyboardInterrupt, SystemExit):
        return
    except Exception as raised:
        error = raised
    there.send(error)
