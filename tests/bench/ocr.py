"""Reads 44 papers of our own making as scans, faxes and photographs, and turned."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median
from sys import executable
from typing import Any

from tests.bench.measure import Run, once
from tests.bench.ocr_pages import Drawn
from tests.bench.ocr_score import Score, scored
from tests.bench.tables import held, say, say_aside, say_table
from tests.bench.workloads import Work

JOB = (executable, "-m", "tests.bench.ocr_job")
KEY_BARS = {"clean": 0.99, "photo": 0.99, "fine fax": 0.98, "standard fax": 0.96}
UPRIGHT_BAR, ACCENT_BAR, CPU_BAR, PEAK_BAR = 39 / 40, 0.95, 3.5, 1400.0
TURNED = "turned"
HEADS = (
    "papers",
    "read",
    "key fields",
    "bar",
    "accents",
    "letters wrong",
    "CPU s a page",
)

Row = dict[str, Any]


def bench_ocr(work: Work, is_quick: bool) -> bool:
    """Read papers worn in four ways and turned in three; tell if all bars hold."""
    folder = work.folder / ("ocr-quick" if is_quick else "ocr")
    if not (folder / "pictures.json").is_file():
        say_aside("drawing and wearing papers …")
        once([*JOB, "draw", str(folder), "1" if is_quick else "4"])
    pictures = json.loads((folder / "pictures.json").read_text("utf-8"))
    rows, run = read_all(folder, pictures[::4] if is_quick else pictures)
    pages = pages_in(folder)
    kept = [_say_worn(pages, rows), _say_turns(rows), _say_cost(rows, run)]
    return all(kept)


def pages_in(folder: Path) -> dict[str, Drawn]:
    """Return what the drawn papers say, by name."""
    told = json.loads((folder / "pages.json").read_text("utf-8"))
    return {
        name: Drawn(name, page["language"], page["lines"], [], set(page["keys"]))
        for name, page in told.items()
    }


def read_all(folder: Path, pictures: Sequence[Row]) -> tuple[list[Row], Run]:
    """Read pictures in one process; return what was read and what it cost."""
    tasks, out = folder / "tasks.jsonl", folder / "read.json"
    tasks.write_text("\n".join(map(json.dumps, pictures)), encoding="utf-8")
    run = once([*JOB, "read", str(folder), str(tasks), str(out)])
    return json.loads(out.read_text("utf-8")), run


def _say_worn(pages: dict[str, Drawn], rows: Sequence[Row]) -> bool:
    read = [row for row in rows if not row["only_turn"]]
    groups: dict[str, list[Row]] = {
        wear: [row for row in read if (row["wear"], row["turn"]) == (wear, 0)]
        for wear in KEY_BARS
    }
    groups[TURNED] = [row for row in read if row["turn"]]
    kept, lines = True, []
    for wear, group in groups.items():
        if not group:
            continue
        scores = [scored(pages[row["page"]], row["text"]) for row in group]
        keys, accents = _sum(scores, _keys), _sum(scores, _accents)
        bar = KEY_BARS.get(wear, 0.0)
        told = at_least(keys[0] / keys[1], bar) if bar else ""
        kept &= keys[0] >= bar * keys[1] and accents[0] >= ACCENT_BAR * accents[1]
        errors = [score.errors for score in scores]
        lines.append(
            (
                wear,
                str(len(group)),
                f"{keys[0]}/{keys[1]}",
                told,
                f"{accents[0]}/{accents[1]}",
                f"{mean(errors):.3f} (median {median(errors):.3f})",
                f"{median(row['cpu'] for row in group):.2f}",
            )
        )
        for row, score in zip(group, scores, strict=True):
            if score.missing:
                say_aside(f"{row['file']}: not read: {', '.join(score.missing)}")
    say_table(HEADS, lines)
    return kept


def _keys(score: Score) -> tuple[int, int]:
    return score.keys


def _accents(score: Score) -> tuple[int, int]:
    return score.accents


def _sum(
    scores: Sequence[Score], of: Callable[[Score], tuple[int, int]]
) -> tuple[int, int]:
    return sum(of(one)[0] for one in scores), sum(of(one)[1] for one in scores)


def _say_turns(rows: Sequence[Row]) -> bool:
    lines, kept = [], True
    for turn in sorted({row["turn"] for row in rows}):
        group = [row for row in rows if row["turn"] == turn]
        right = [row["found_turn"] == -turn % 360 for row in group]
        share = sum(right) / len(right)
        kept &= share >= UPRIGHT_BAR
        told = at_least(share, UPRIGHT_BAR)
        lines.append((f"{turn}°", f"{sum(right)}/{len(right)}", told))
        for row, is_right in zip(group, right, strict=True):
            if not is_right:
                say_aside(f"{row['file']}: turned by {row['found_turn']}")
    say_table(("page turned by", "stood upright", "bar"), lines)
    return kept


def _say_cost(rows: Sequence[Row], run: Run) -> bool:
    upright = [row["cpu"] for row in rows if not row["turn"]]
    cpu = median(upright)
    ends = f"{min(upright):.2f}–{max(upright):.2f}"
    say_table(
        ("cost", "value", "bar"),
        [
            ("CPU s a page, upright, median", f"{cpu:.2f} ({ends})", held(cpu, CPU_BAR)),
            ("peak MB", f"{run.peak:.0f}", held(run.peak, PEAK_BAR)),
        ],
    )
    say(f"{len(rows)} pictures in {run.cpu:.0f} s of CPU, {run.wall:.0f} s of wall.\n")
    return cpu <= CPU_BAR and run.peak <= PEAK_BAR


def at_least(value: float, bar: float) -> str:
    """Say whether a share keeps its bar, and if not by how much it misses."""
    if value >= bar:
        return f"≥ {bar:.1%}: kept"
    return f"≥ {bar:.1%}: **missed by {bar - value:.1%}**"
