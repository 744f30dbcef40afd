"""Reads papers of our own making as scans, faxes and photographs, and turned."""

import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import mean, median
from sys import executable
from typing import Any

from tests.bench.measure import once
from tests.bench.ocr_score import Drawn, Score, scored
from tests.bench.tables import held, say, say_aside, say_table
from tests.bench.workloads import Work

JOB = (executable, "-m", "tests.bench.ocr_job")
READERS = 2
KEY_BARS = {"clean": 0.99, "fine fax": 0.98, "standard fax": 0.96, "photo": 0.99}
UPRIGHT_BAR, ACCENT_BAR, CPU_BAR, PEAK_BAR = 39 / 40, 0.95, 3.5, 1400.0
VERSIONS, QUICK_VERSIONS = 4, 1
TURNS = (0, 90, 180, 270)
HEADS = (
    *("look", "pages", "key fields", "bar", "wherever they stand", "false dates"),
    *("accents", "bar", "letters wrong", "CPU s a page"),
)

Row = dict[str, Any]
Of = Callable[[Score], tuple[int, int]]


def bench_ocr(work: Work, is_quick: bool) -> bool:
    """Read 44 papers worn in four ways, and turned in one; tell if all bars hold."""
    folder = work.folder / ("ocr-quick" if is_quick else "ocr")
    say_aside("drawing and wearing papers …")
    once([*JOB, "draw", str(folder), str(QUICK_VERSIONS if is_quick else VERSIONS)])
    pictures = json.loads((folder / "pictures.json").read_text("utf-8"))
    say_aside(f"reading {len(pictures)} pages …")
    rows, peak = read_all(folder, pictures)
    kept = [_say_read(pages_in(folder), rows), _say_turns(rows), _say_cost(rows, peak)]
    return all(kept)


def pages_in(folder: Path) -> dict[str, Drawn]:
    """Return what the drawn papers say, by name."""
    told = json.loads((folder / "pages.json").read_text("utf-8"))
    return {
        name: Drawn(name, page["language"], page["lines"], [], set(page["keys"]))
        for name, page in told.items()
    }


def read_all(folder: Path, pictures: Sequence[Row]) -> tuple[list[Row], float]:
    """Read pictures side by side; return what was read, and the peak of a reader."""
    shares = [pictures[place::READERS] for place in range(READERS)]
    with ThreadPoolExecutor(READERS) as threads:
        told = list(threads.map(lambda n: _read(folder, n, shares[n]), range(READERS)))
    return [row for one in told for row in one["rows"]], max(o["peak"] for o in told)


def _read(folder: Path, number: int, pictures: Sequence[Row]) -> Row:
    tasks, out = folder / f"tasks-{number}.jsonl", folder / f"read-{number}.json"
    tasks.write_text("\n".join(map(json.dumps, pictures)), encoding="utf-8")
    once([*JOB, "read", str(folder), str(tasks), str(out)])
    told: Row = json.loads(out.read_text("utf-8"))
    return told


def _say_read(pages: dict[str, Drawn], rows: Sequence[Row]) -> bool:
    kept, lines = True, []
    for look, bar in KEY_BARS.items():
        for is_turned in (False, True):
            group = [
                row
                for row in rows
                if (row["look"], row["turn"] > 0) == (look, is_turned)
            ]
            scores = [scored(pages[row["page"]], row["text"]) for row in group]
            name = f"{look}, turned" if is_turned else look
            lines.append(_line(name, group, scores, bar))
            kept &= _share(scores, _keys) >= bar
            kept &= _share(scores, _accents) >= ACCENT_BAR
            _say_missing(group, scores)
    say_table(HEADS, lines)
    return kept


def _line(
    name: str, group: Sequence[Row], scores: Sequence[Score], bar: float
) -> tuple[str, ...]:
    errors = [score.errors for score in scores]
    return (
        name,
        str(len(group)),
        _told(scores, _keys),
        at_least(_share(scores, _keys), bar),
        _told(scores, _places),
        str(sum(len(score.false_dates) for score in scores)),
        _told(scores, _accents),
        at_least(_share(scores, _accents), ACCENT_BAR),
        f"{mean(errors):.1%} (median {median(errors):.1%})",
        f"{median(row['cpu'] for row in group):.2f}",
    )


def _say_missing(group: Iterable[Row], scores: Iterable[Score]) -> None:
    for row, score in zip(group, scores, strict=True):
        if score.missing or score.false_dates:
            missing, false = ", ".join(score.missing), ", ".join(score.false_dates)
            say_aside(f"{row['file']}: not read: {missing}; false dates: {false}")


def _keys(score: Score) -> tuple[int, int]:
    return score.keys


def _places(score: Score) -> tuple[int, int]:
    return score.places


def _accents(score: Score) -> tuple[int, int]:
    return score.accents


def _sum(scores: Iterable[Score], of: Of) -> tuple[int, int]:
    counted = [of(one) for one in scores]
    return sum(found for found, _ in counted), sum(there for _, there in counted)


def _share(scores: Iterable[Score], of: Of) -> float:
    found, there = _sum(scores, of)
    return found / max(1, there)


def _told(scores: Iterable[Score], of: Of) -> str:
    found, there = _sum(scores, of)
    return f"{found}/{there} ({found / max(1, there):.1%})"


def _say_turns(rows: Sequence[Row]) -> bool:
    lines, kept = [], True
    for look in KEY_BARS:
        cells = []
        for turn in TURNS:
            group = [row for row in rows if (row["look"], row["turn"]) == (look, turn)]
            cells.append(f"{sum(map(_is_upright, group))}/{len(group)}")
            kept &= sum(map(_is_upright, group)) >= UPRIGHT_BAR * len(group)
        lines.append((look, *cells))
    say_table(("stood upright, from", *(f"{turn}°" for turn in TURNS)), lines)
    right = sum(map(_is_upright, rows))
    share = right / len(rows)
    say(f"Right way up in all: {right} of {len(rows)}, {at_least(share, UPRIGHT_BAR)}.")
    for row in rows:
        if not _is_upright(row):
            say_aside(f"{row['file']}: turned by {row['found_turn']}, {row['doubts']}")
    return kept


def _is_upright(row: Row) -> bool:
    return bool(row["found_turn"] == -row["turn"] % 360)


def _say_cost(rows: Sequence[Row], peak: float) -> bool:
    sides: dict[str, Sequence[Row]] = {
        "upright": [row for row in rows if not row["turn"]],
        "turned": [row for row in rows if row["turn"]],
    }
    lines, middles = [], []
    for name, group in sides.items():
        cpu = [row["cpu"] for row in group]
        middles.append(median(cpu))
        told = f"{middles[-1]:.2f} ({min(cpu):.2f}–{max(cpu):.2f})"
        lines.append((f"CPU s a page, {name}", told, held(middles[-1], CPU_BAR)))
    lines.append(("peak MB of a reader", f"{peak:.0f}", held(peak, PEAK_BAR)))
    say_table(("cost", "value", "bar"), lines)
    return max(middles) <= CPU_BAR and peak <= PEAK_BAR


def at_least(value: float, bar: float) -> str:
    """Say whether a share keeps its bar, and if not by how much it misses."""
    if value >= bar:
        return f"≥ {bar:.1%}: kept"
    return f"≥ {bar:.1%}: **missed by {bar - value:.1%}**"
