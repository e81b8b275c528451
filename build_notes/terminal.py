"""What is said to whoever runs a command: any character on any terminal, and to nobody, too."""

import io
import os
import sys
from typing import TextIO


def prepare() -> None:
    r"""Let the streams write what their encoding lacks as `\u6821`, in place of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(line: object, stream: TextIO | None = None) -> None:
    """Print a line, by default to the standard output; that nobody reads on is no failure."""
    stream = stream or sys.stdout
    try:
        # At once, so that a reader who has gone is noticed here and not when Python ends.
        print(line, file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
