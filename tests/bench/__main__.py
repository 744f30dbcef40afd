"""The bench: ``tasks.py bench [NAME …] [--quick] [--work DIR]``.

NAME is typical, proof, growth or window (all four without a name), ocr,
reading or mutants.

Exit code 1 means that a bar was missed (a quick look judges nothing), 2 that a
measured job failed.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.growth import bench_growth
from tests.bench.measure import ROOT, JobFailedError
from tests.bench.mutants import bench_mutants
from tests.bench.ocr import bench_ocr
from tests.bench.reading import bench_reading
from tests.bench.tables import say, say_aside
from tests.bench.typical import bench_proof, bench_typical
from tests.bench.window import bench_window
from tests.bench.workloads import Work, work_in

BENCHES: dict[str, Callable[[Work, bool], bool]] = {
    "typical": bench_typical,
    "proof": bench_proof,
    "growth": bench_growth,
    "window": bench_window,
    "mutants": bench_mutants,
    "ocr": bench_ocr,
    "reading": bench_reading,
}
ONLY_BY_NAME = {"mutants", "ocr", "reading"}
"""What takes a quarter of an hour and more, and judges the readers."""

USUAL = [name for name in BENCHES if name not in ONLY_BY_NAME]


def main() -> int:
    """Run the benches that were named, or all of them."""
    told = _words()
    work = work_in(told.work)
    try:
        kept = [_run(name, work, told.quick) for name in told.bench or USUAL]
    except JobFailedError as error:
        say_aside(f"A measured job failed. {error}")
        return 2
    return 0 if told.quick or all(kept) else 1


def _run(name: str, work: Work, is_quick: bool) -> bool:
    say(f"## {name}\n")
    return BENCHES[name](work, is_quick)


def _words() -> argparse.Namespace:
    told = "\n".join(f"{name:8} {run.__doc__}" for name, run in BENCHES.items())
    parser = argparse.ArgumentParser(
        prog="tasks.py bench",
        description="Measure the packet builder, the window and the reading of scans.",
        epilog=told,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("bench", nargs="*", metavar="BENCH", help=", ".join(BENCHES))
    parser.add_argument("--quick", action="store_true", help="small papers, one run")
    parser.add_argument(
        "--work",
        type=Path,
        default=ROOT / "bench-work",
        metavar="DIR",
        help="where papers and packets are kept (bench-work)",
    )
    words = parser.parse_args()
    if unknown := set(words.bench) - set(BENCHES):
        parser.error(f"no such bench: {', '.join(sorted(unknown))}")
    return words


if __name__ == "__main__":
    sys.exit(main())
