"""Fuzzes the program with hostile editions; `scripts/fuzz.py` starts it.

Says how many passed and were rendered, which problems were found, the slowest, and every fault.
With `--build` so many of those that passed are built whole, by MkDocs, and their site is judged.
"""

import argparse
import os
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import islice
from pathlib import Path

from .judge import Verdict, judge
from .whole import build

BATCH = 100
"""How many editions a process judges before it gives its verdicts."""
MEMORY = 3 * 2**30
"""Bytes that a process may have: an edition that wants more is a fault, not the machine's end."""
SHOWN = 20
"""How many faults are printed whole."""


def main() -> int:
    """Judge the editions in as many processes as there are cores; 1 where there is a fault."""
    options = _parser().parse_args()
    numbers = range(options.first, options.first + options.count)
    verdicts = list(judge_all(options.seed, numbers))
    print(*report(verdicts), sep="\n")
    faults = sum(len(verdict.faults) for verdict in verdicts)
    if options.build:
        passed = (verdict.number for verdict in verdicts if verdict.passed)
        faults += build_some(options.seed, list(islice(passed, options.build)))
    return 1 if faults else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first edition")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--build", type=int, default=0, help="how many to build whole")
    return parser


def judge_all(seed: int, numbers: range) -> Iterator[Verdict]:
    """Yield a verdict on each edition; one that ends its process or takes all memory is a fault."""
    batches = [numbers[at : at + BATCH] for at in range(0, len(numbers), BATCH)]
    while batches:
        with ProcessPoolExecutor(os.cpu_count(), initializer=_limit_memory) as pool:
            futures: list[tuple[range, Future[list[Verdict]]]] = []
            with suppress(BrokenProcessPool):
                for batch in batches:
                    futures.append((batch, pool.submit(_judge_batch, seed, batch)))
            batches = batches[len(futures) :]
            for batch, future in futures:
                try:
                    yield from future.result()
                except (BrokenProcessPool, MemoryError):
                    if len(batch) == 1:
                        yield Verdict(
                            batch[0], False, ("the process crashed or had no memory left",), (), 0
                        )
                    else:
                        half = len(batch) // 2
                        batches += [batch[:half], batch[half:]]


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _judge_batch(seed: int, numbers: range) -> list[Verdict]:
    return [judge(seed, number) for number in numbers]


def report(verdicts: list[Verdict]) -> Iterator[str]:
    """Yield the lines that say what became of the editions."""
    passed = sum(verdict.passed for verdict in verdicts)
    yield f"{len(verdicts)} editions, {passed} passed and were rendered"
    codes = Counter(code for verdict in verdicts for code in verdict.codes)
    yield "problems: " + ", ".join(f"{code} {count}" for code, count in codes.most_common())
    slowest = sorted(verdicts, key=lambda verdict: -verdict.seconds)[:3]
    yield "slowest: " + ", ".join(f"{one.number} {one.seconds:.2f} s" for one in slowest)
    faulty = [verdict for verdict in verdicts if verdict.faults]
    yield f"editions with faults: {len(faulty)}"
    for verdict in faulty[:SHOWN]:
        yield f"-- {verdict.number}: {verdict.faults[0]}"


def build_some(seed: int, numbers: list[int]) -> int:
    """Build editions whole, each in a copy of the project; give how many had a fault."""
    with (
        tempfile.TemporaryDirectory(prefix="fuzz-") as folder,
        ProcessPoolExecutor(os.cpu_count()) as pool,
    ):
        jobs = [pool.submit(build, seed, number, Path(folder)) for number in numbers]
        found = {number: job.result() for number, job in zip(numbers, jobs, strict=True)}
    faulty = {number: faults for number, faults in found.items() if faults}
    print(f"{len(numbers)} built whole, {len(faulty)} with faults")
    for number, faults in list(faulty.items())[:SHOWN]:
        print(f"-- {number}: {faults[0]}")
    return len(faulty)


if __name__ == "__main__":
    sys.exit(main())
