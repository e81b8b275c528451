"""Runs the command line."""

import sys

from build_notes.publish.signals import end_cleanly

end_cleanly()
try:
    from build_notes.cli import main
except ModuleNotFoundError as error:
    sys.exit(
        f"{error.name} is not installed here: run `python3 scripts/build.py` once,"
        " then `.venv/bin/python -m build_notes …`"
    )

sys.exit(main())
