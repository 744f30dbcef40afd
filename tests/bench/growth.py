"""How the cost of a packet grows with each thing that there can be many of."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.measure import exponent, interleaved
from tests.bench.tables import held, say_aside, say_table
from tests.bench.workloads import SERIES, Work

BAR = 1.15
SIZES, ROUNDS = (300, 1000, 3000), 3
QUICK_SIZES, QUICK_ROUNDS = (30, 100, 300), 1


@dataclass(frozen=True, slots=True)
class Sized:
    """The papers of one size of a series, and how many pages of them to join."""

    papers: Path
    most_pages: int | None = None


def bench_growth(work: Work, is_quick: bool) -> bool:
    """Measure each series at each size; tell if every exponent keeps the bar."""
    sizes, rounds = (QUICK_SIZES, QUICK_ROUNDS) if is_quick else (SIZES, ROUNDS)
    rows, are_kept = [], True
    for name in SERIES:
        say_aside(f"growing: {name} …")
        runs = _measured(work, name, sizes, rounds)
        for job, cpu in runs.items():
            grew = exponent(cpu[0], cpu[-1], sizes[-1] / sizes[0])
            late = exponent(cpu[-2], cpu[-1], sizes[-1] / sizes[-2])
            is_judged = job == "ours" and not is_quick
            bar = held(grew, BAR) if is_judged else ""
            figures = (*cpu, grew, late)
            rows.append((name, job, *(f"{one:.2f}" for one in figures), bar))
            are_kept = are_kept and (grew <= BAR or job != "ours")
    heads = [f"CPU s at {sizes[0]}", *(f"at {size}" for size in sizes[1:])]
    last = f"from {sizes[-2]} on"
    say_table(("growing", "job", *heads, "exponent", last, "bar"), rows)
    return are_kept


def _measured(
    work: Work, name: str, sizes: Sequence[int], rounds: int
) -> dict[str, list[float]]:
    """Return the median CPU of each job at each size of one series."""
    jobs = {}
    for size in sizes:
        one = _sized(work, name, size, sizes is QUICK_SIZES)
        ours = work.our_job(one.papers, most_pages=one.most_pages)
        jobs[f"ours {size}"] = ours
        jobs[f"reference {size}"] = work.reference(one.papers, one.most_pages)
    runs = interleaved(jobs, rounds)
    return {
        job: [median(run.cpu for run in runs[f"{job} {size}"]) for size in sizes]
        for job in ("ours", "reference")
    }


def _sized(work: Work, name: str, size: int, is_quick: bool) -> Sized:
    """Return one size: of papers by joining fewer, otherwise papers of their own."""
    if name == "pages" and not is_quick:
        return Sized(work.papers("huge"), size)
    return Sized(work.series(name, size))
