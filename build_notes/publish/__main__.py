"""Makes the site in a folder: what `python3 -m build_notes build` starts for that.

It is a process of its own, so that outer settings of Python are out of its reach.
"""

import sys
from pathlib import Path

from mkdocs.exceptions import Abort

from build_notes import terminal
from build_notes.publish.make import make
from build_notes.publish.proof import ProofError
from build_notes.publish.signals import end_cleanly
from build_notes.publish.swap import refusal
from build_notes.read.problems import EditionError
from build_notes.terminal import say

ROOT = Path(__file__).parents[2]


def main(folder: Path, last: Path) -> int:
    """Make the site, and give the exit status: 1 where there are problems."""
    end_cleanly()
    terminal.prepare()
    try:
        make(ROOT, folder, last, say)
    except EditionError as error:
        say(error, sys.stderr)
        say(error.summary, sys.stderr)
        return 1
    except ProofError as error:
        say(f"not published, by a fault of this program: {error}", sys.stderr)
        return 1
    except Abort as error:
        say(error, sys.stderr)
        return 1
    except OSError as error:
        say(refusal(error, ROOT, "site"), sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
