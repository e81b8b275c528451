"""Runs all checks and tests: `python3 scripts/test.py`; further words go to pytest.

The tests run in as many processes as there are cores; `-n0` runs them in one.
With `--coverage` as the first word it says at the end which branches of the program no test takes.
"""

import os
import subprocess
import sys
from collections.abc import Callable

import environment


def main() -> int:
    """Set up, then run every check, and the tests last."""
    environment.enter("test.lock")
    words = sys.argv[1:]
    is_measured = words[:1] == ["--coverage"]
    checks: tuple[tuple[str, Callable[[], int]], ...] = (
        ("format", lambda: environment.run("-m", "ruff", "format", "--check", ".")),
        ("lint", lambda: environment.run("-m", "ruff", "check", ".")),
        ("types", lambda: environment.run("-m", "mypy")),
        ("imports", lambda: _program("lint-imports", "--no-cache")),
        ("scripts and styles", lambda: _program("biome", "check")),
        ("tests", lambda: _tests(words[is_measured:], is_measured=is_measured)),
    )
    failed = []
    for name, check in checks:
        print(f"== {name}", flush=True)
        if check():
            failed.append(name)
    if is_measured:
        _report()
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def _program(name: str, *words: str) -> int:
    """Run a program of the environment that Python cannot run as a module."""
    program = environment.PYTHON.with_stem(name)
    return subprocess.run([program, *words], cwd=environment.ROOT, check=False).returncode


def _tests(words: list[str], *, is_measured: bool) -> int:
    """Run pytest; each worker takes the next test, and one alone takes all of an engine's."""
    measured = ("-m", "coverage", "run") if is_measured else ()
    workers = ("-n", str(os.cpu_count() or 1), "--dist", "loadgroup")
    return environment.run(*measured, "-m", "pytest", *workers, "--durations=15", *words)


def _report() -> None:
    environment.run("-m", "coverage", "combine", "--quiet")
    environment.run("-m", "coverage", "report")


if __name__ == "__main__":
    sys.exit(main())
