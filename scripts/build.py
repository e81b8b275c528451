"""Builds the site: `python3 scripts/build.py`; with `--serve` previews it."""

import argparse
import sys

import environment


def main() -> int:
    """Set up, then build or serve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--serve", action="store_true", help="preview, and render again on a change"
    )
    options = parser.parse_args()
    environment.enter("build.lock")
    return environment.run("-m", "build_notes", "serve" if options.serve else "build")


if __name__ == "__main__":
    sys.exit(main())
