"""How making a site ends: well, or with what stopped it told."""

import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import Abort

from build_notes.publish.proof import ProofError
from build_notes.publish.swap import refusal
from build_notes.read.problems import EditionError
from build_notes.terminal import say


def succeeds(make: Callable[[], object], root: Path) -> bool:
    """Make something, and say what stopped it, if anything did: problems, a warning, the disk."""
    try:
        make()
    except EditionError as error:
        said: tuple[object, ...] = (error, error.summary)
    except ProofError as error:
        said = (f"not published, by a fault of this program: {error}",)
    except Abort as error:
        said = (error,)
    except OSError as error:
        said = (refusal(error, root, "site"),)
    else:
        return True
    for line in said:
        say(line, sys.stderr)
    return False
