"""Runs a job in a process of its own and reads off what it cost."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]

Command = Sequence[str]


class JobFailedError(Exception):
    """A measured job ended with an error; its figures would mean nothing."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run cost: CPU (user and system) and wall in seconds, peak in MB."""

    cpu: float
    wall: float
    peak: float


@dataclass(frozen=True, slots=True)
class Spread:
    """A median, and the least and the most that were seen."""

    middle: float
    least: float
    most: float

    def told(self, places: int = 2) -> str:
        """Return it as "1.20 (1.10-1.30)"."""
        ends = f"{self.least:.{places}f}–{self.most:.{places}f}"
        return f"{self.middle:.{places}f} ({ends})"


def spread(values: Sequence[float]) -> Spread:
    """Return the median of `values` and their ends."""
    return Spread(median(values), min(values), max(values))


def once(command: Command) -> Run:
    """Run `command` to its end; `JobFailedError` where it fails.

    The peak is the most memory that was resident at once. A child starts with
    what this process has resident, so the bench itself imports no library.
    """
    began = time.monotonic()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - began
    if process.returncode != 0:
        raise JobFailedError(f"{process.returncode}: {' '.join(command)}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def interleaved(jobs: Mapping[str, Command], rounds: int) -> dict[str, list[Run]]:
    """Run all jobs in turn, `rounds` times, each round in the other order.

    What else the machine does then falls on all of them alike.
    """
    runs: dict[str, list[Run]] = {name: [] for name in jobs}
    for number in range(rounds):
        names = list(jobs) if number % 2 == 0 else list(jobs)[::-1]
        for name in names:
            runs[name].append(once(jobs[name]))
    return runs


def ratios(ours: Sequence[Run], theirs: Sequence[Run], of: str = "cpu") -> Spread:
    """Return the ratio of two jobs, taken round by round."""
    pairs = zip(ours, theirs, strict=True)
    return spread([getattr(one, of) / getattr(other, of) for one, other in pairs])


def exponent(small: float, large: float, times: float) -> float:
    """Return the power of the size that a cost grows with; 1 is in step with it."""
    return log(large / small) / log(times)
