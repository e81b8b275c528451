"""Builds the site: `python3 scripts/build.py`; with `--serve` previews it."""

import argparse
from typing import NoReturn

import environment


def main() -> NoReturn:
    """Set up, then build or serve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--serve", action="store_true", help="preview, and render again on a change"
    )
    parser.add_argument(
        "--address", metavar="HOST:PORT", help="where --serve previews; 127.0.0.1:8000 if left out"
    )
    options = parser.parse_args()
    if options.address and not options.serve:
        parser.error("--address goes with --serve")
    environment.enter("build.lock")
    where = ["--address", options.address] if options.address else []
    environment.become("-m", "build_notes", "serve" if options.serve else "build", *where)


if __name__ == "__main__":
    main()
