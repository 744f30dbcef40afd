"""How late the window answers while papers are taken in and a packet is built."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.measure import ROOT, JobFailedError
from tests.bench.tables import held, say, say_aside, say_table
from tests.bench.workloads import Work, papers_in

LATE_P95_BAR, LATE_WORST_BAR, START_BAR = 20.0, 50.0, 1.0
"""Milliseconds by which ticks may be late, and seconds until the window shows."""

CHILD = [sys.executable, "-m", "tests.bench.window_job"]


def bench_window(work: Work, is_quick: bool) -> bool:
    """Measure how late the window answers during work, and how fast it starts."""
    name, rounds = ("small", 1) if is_quick else ("typical", 3)
    papers = papers_in(work.papers(name))
    say(f"{name}: {sum(paper.pages for paper in papers)} pages; a tick every 10 ms")
    runs = []
    for number in range(rounds):
        say_aside(f"window, round {number + 1} of {rounds} …")
        runs.append(_round([paper.path for paper in papers]))
    p95s, worsts = [run["p95"] for run in runs], [run["worst"] for run in runs]
    p95, worst = max(p95s), statistics.median(worsts)
    starts = sorted(_start() for _ in range(rounds + 1))
    start = statistics.median(starts)
    say_table(
        ("measured", "value", "bar"),
        [
            ("ticks", str(sum(run["ticks"] for run in runs)), ""),
            ("late, 95th percentile", f"{p95:.1f} ms", held(p95, LATE_P95_BAR)),
            ("late, median of worst", f"{worst:.1f} ms", held(worst, LATE_WORST_BAR)),
            ("late, each worst", ", ".join(f"{w:.0f}" for w in worsts), ""),
            ("start to window, warm", f"{start:.2f} s", held(start, START_BAR)),
        ],
    )
    return p95 <= LATE_P95_BAR and worst <= LATE_WORST_BAR and start <= START_BAR


def _round(papers: list[Path]) -> dict[str, Any]:
    """Take papers in and build their packet in a window of its own process."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        pile = Path(home) / "papers"
        pile.mkdir()
        for number, paper in enumerate(papers):
            shutil.copy(paper, pile / f"{number:03} {paper.name}")
        done = subprocess.run(
            [*CHILD, "work", home],
            cwd=ROOT,
            env=_environment(home),
            capture_output=True,
            encoding="utf-8",
        )
    if done.returncode:
        raise JobFailedError(done.stderr[-2000:])
    return _figures(done.stdout)


def _figures(text: str) -> dict[str, Any]:
    """Return the figures of the last line, written as NAME=NUMBER words."""
    words = dict(word.split("=") for word in text.strip().splitlines()[-1].split())
    return {name: float(value) for name, value in words.items()} | {
        "ticks": int(float(words["ticks"]))
    }


def _start() -> float:
    """Return the seconds from the start of a process until its window has shown."""
    with tempfile.TemporaryDirectory() as home:
        begun = time.perf_counter()
        done = subprocess.run(
            [*CHILD, "start", home], cwd=ROOT, env=_environment(home), check=False
        )
        if done.returncode:
            raise JobFailedError("The window did not start.")
        return time.perf_counter() - begun


def _environment(home: str) -> dict[str, str]:
    """Return a person's own: elsewhere Python keeps what it has compiled."""
    here = dict(os.environ)
    here.pop("PYTHONDONTWRITEBYTECODE", None)
    return {
        **here,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_CONFIG_HOME": f"{home}/config",
    }
