"""Makes the site in a folder: what `python3 -m build_notes build` starts for that.

It is a process of its own, so that outer settings of Python are out of its reach.
"""

import os
import sys
from pathlib import Path

from build_notes import terminal
from build_notes.publish.make import make
from build_notes.publish.outcome import succeeds
from build_notes.publish.signals import end_cleanly
from build_notes.terminal import say

ROOT = Path(__file__).parents[2]


def main(folder: Path, last: Path) -> int:
    """Make the site, and give the exit status: 1 where there are problems."""
    end_cleanly()
    terminal.prepare()
    return 0 if succeeds(lambda: make(ROOT, folder, last, say), ROOT) else 1


if __name__ == "__main__":
    status = main(Path(sys.argv[1]), Path(sys.argv[2]))
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)  # To give a million objects back one by one takes a quarter of a second.
