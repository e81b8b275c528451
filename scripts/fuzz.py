"""Fuzzes the program with hostile editions: `python3 scripts/fuzz.py --count 100000`."""

import sys

import environment


def main() -> int:
    """Set up, then run the fuzzer that stands with the tests."""
    environment.enter("test.lock")
    if sys.prefix == sys.base_prefix:  # Again, with the environment's Python.
        return environment.run(__file__, *sys.argv[1:])
    sys.path[:0] = [str(environment.ROOT), str(environment.ROOT / "tests")]
    from fuzzing.__main__ import main as fuzz  # noqa: PLC0415  (only there once set up)

    return fuzz()


if __name__ == "__main__":
    sys.exit(main())
