"""Runs the command line."""

import sys

from build_notes.cli import main

sys.exit(main())
