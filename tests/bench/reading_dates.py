"""How well the dates of papers are read: right, missing, wrong, and in wrong order."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum

from binder_app.reading.dates import DateReader
from tests.bench.reading_set import Labelled
from tests.bench.tables import say_table

Texts = Mapping[str, Sequence[str]]
"""The page texts of papers by name."""


class Verdict(Enum):
    """What became of the date of one paper."""

    RIGHT = "right"
    MISSING = "missing"
    WRONG = "wrong"
    EXTRA = "given to a paper that bears none"
    SWAPPED = "day and month swapped"


def verdict(true: str, said: str) -> Verdict:
    """Hold the day that was said against the true one; empty means none."""
    if said == true:
        return Verdict.RIGHT
    if not said:
        return Verdict.MISSING
    if not true:
        return Verdict.EXTRA
    one, other = date.fromisoformat(said), date.fromisoformat(true)
    is_swapped = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    return Verdict.SWAPPED if is_swapped else Verdict.WRONG


def verdicts(
    papers: Iterable[Labelled], texts: Texts, reader: DateReader, *, kinds_known: bool
) -> dict[str, Verdict]:
    """Return what becomes of each paper's date, by the paper's name."""
    found = {}
    for paper in papers:
        kind = paper.kind if kinds_known else ""
        said, _ = reader.day_of(texts[paper.name], kind) or ("", 0)
        found[paper.name] = verdict(paper.date, said)
    return found


def rows(told: Mapping[str, Verdict]) -> list[tuple[str, ...]]:
    """Return the lines of a table: one for each set of papers, then all."""
    sets: dict[str, Counter[Verdict]] = {}
    for name, found in told.items():
        for key in (name[:1], "all"):
            sets.setdefault(key, Counter())[found] += 1
    return [_row(key, sets[key]) for key in sorted(sets, key=lambda k: (k == "all", k))]


def say_dates(title: str, told: Mapping[str, Verdict]) -> None:
    """Write the table of one run."""
    say_table((title, "papers", *(found.value for found in Verdict)), rows(told))


def _row(name: str, counts: Counter[Verdict]) -> tuple[str, ...]:
    total = counts.total()
    share = counts[Verdict.RIGHT] / max(1, total)
    first, *others = [str(counts[found]) for found in Verdict]
    return (name, str(total), f"{first} ({share:.1%})", *others)
