"""How a process ends when it is asked to."""

import signal
import sys
from types import FrameType
from typing import NoReturn


def end_cleanly() -> None:
    """Have SIGTERM and SIGHUP end this process as an exception would, so that it clears up first.

    The status is 128 and the signal's number, as shells have it. A signal that whoever started us
    has set aside, as `nohup` does, stays set aside.
    """
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP.
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)


def _end(number: int, _: FrameType | None) -> NoReturn:
    sys.exit(128 + number)
