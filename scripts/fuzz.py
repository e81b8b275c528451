"""Fuzzes the program with hostile editions: `python3 scripts/fuzz.py --count 100000`."""

import os
import sys

import environment


def main() -> int:
    """Set up, then run the fuzzer that stands with the tests."""
    environment.enter("test.lock")
    os.environ["PYTHONPATH"] = str(environment.ROOT / "tests")
    return environment.run("-m", "fuzzing", *sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
