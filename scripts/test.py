"""Runs all checks and tests: `python3 scripts/test.py`; further words go to pytest."""

import sys

import environment

CHECKS = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", ".")),
    ("types", ("-m", "mypy")),
)


def main() -> int:
    """Set up, then run every check, and the tests last."""
    environment.enter("test.lock")
    failed = []
    for name, arguments in CHECKS:
        print(f"== {name}", flush=True)
        if environment.run(*arguments):
            failed.append(name)
    print("== tests", flush=True)
    if environment.run("-m", "pytest", *sys.argv[1:]):
        failed.append("tests")
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
