"""How well papers are recognised: kind and date, on a labelled set of our own."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from binder_app.reading.read_document import DocumentReader
from binder_app.storage import places
from binder_app.storage.reading_files import read_reading_rules
from tests.bench.reading_draw import texts_of
from tests.bench.reading_score import Told, confusions, false_sure, share
from tests.bench.reading_set import ASIDE, PARTS, Labelled, labelled_papers
from tests.bench.tables import say, say_aside, say_table
from tests.bench.workloads import Work

KIND_BAR, SURE_BAR, DATE_BAR = 0.95, 0.75, 0.95
MOST_WRONG_SURE = 1
NEVER_FALSE = ("ur_decision", "imr_application")
MS_A_PAGE = 15.0

Holds = Callable[[Told], bool]


def bench_reading(work: Work, is_quick: bool) -> bool:
    """Recognise the labelled papers; the part kept aside is judged."""
    kept = True
    for part in PARTS:
        papers = list(labelled_papers(part))[:: 8 if is_quick else 1]
        say_aside(f"{part}: drawing and reading {len(papers)} papers …")
        told, ms = recognised(work.folder / "reading" / part, papers)
        held = _say_part(part, told, ms)
        if part == ASIDE:
            kept = held
        else:
            _say_wrong(told)
    return kept


def recognised(folder: Path, papers: list[Labelled]) -> tuple[list[Told], float]:
    """Return what is said of papers, and milliseconds of CPU a page."""
    texts = texts_of(folder, papers)
    reader = DocumentReader(read_reading_rules(places.resources()))
    begun = time.process_time()
    told = [
        Told(paper, reader.read(texts[paper.name], f"scan {number}.pdf"))
        for number, paper in enumerate(papers, start=1)
    ]
    spent = time.process_time() - begun
    return told, 1000 * spent / max(1, sum(len(texts[p.name]) for p in papers))


def _say_part(part: str, told: Sequence[Told], ms: float) -> bool:
    """Tell the figures of a part, and whether all bars hold."""
    rows: list[tuple[str, str, str, bool]] = []

    def bar(name: str, of: tuple[int, int], least: float) -> None:
        count, all_ = of
        value = count / max(1, all_)
        rows.append((name, _ratio(of), f"≥ {least:.0%}", value >= least))

    def most(name: str, value: float, limit: float, shown: str) -> None:
        rows.append((name, shown, f"≤ {limit:g}", value <= limit))

    sure = [one for one in told if one.is_sure]
    wrong = sum(not one.is_right for one in sure)
    bar("kind right", share(one.is_right for one in told), KIND_BAR)
    bar("called sure", share(one.is_sure for one in told), SURE_BAR)
    most("sure and wrong", wrong, MOST_WRONG_SURE, f"{wrong} of {len(sure)}")
    for kind in NEVER_FALSE:
        count = len(false_sure(told, kind))
        most(f"falsely sure: {kind}", count, 0, str(count))
    bar("date right", share(one.has_date for one in told), DATE_BAR)
    swapped = sum(one.is_swapped for one in told)
    most("day and month swapped", swapped, 0, str(swapped))
    most("CPU ms a page of text", ms, MS_A_PAGE, f"{ms:.1f}")
    say(f"### {part}: {len(told)} papers\n")
    say_table(
        ("measured", "value", "bar"),
        [
            (name, value, f"{limit}: {'kept' if is_held else '**missed**'}")
            for name, value, limit, is_held in rows
        ],
    )
    _say_groups(told)
    _say_confusions(told)
    return all(is_held for *_, is_held in rows)


def _say_groups(told: Sequence[Told]) -> None:
    """Tell kind and date by look and by language."""
    groups: dict[str, Holds] = {
        "text": lambda one: one.paper.look == "text",
        "fax": lambda one: one.paper.look == "fax",
        "photo": lambda one: one.paper.look == "photo",
        "English": lambda one: one.paper.language == "en",
        "Spanish": lambda one: one.paper.language == "es",
    }
    rows = []
    for name, is_in in groups.items():
        held = [one for one in told if is_in(one)]
        kind, day = (
            share(one.is_right for one in held),
            share(one.has_date for one in held),
        )
        rows.append((name, str(len(held)), _ratio(kind), _ratio(day)))
    say_table(("papers", "count", "kind right", "date right"), rows)


def _say_confusions(told: Sequence[Told]) -> None:
    rows = [
        (true, said, str(count), str(sure))
        for true, said, count, sure in confusions(told)
    ]
    if rows:
        say_table(("is", "was called", "times", "of these sure"), rows)


def _say_wrong(told: Sequence[Told]) -> None:
    """Name the papers of the tuned part of which something is wrong."""
    for one in told:
        paper, guess = one.paper, one.guess
        if not one.is_right:
            say_aside(
                f"{paper.name} {paper.look} {paper.language}: {paper.kind} called"
                f" {guess.kind} ({guess.confidence:.2f}); {paper.style}"
            )
        if not one.has_date:
            say_aside(
                f"{paper.name}: date {paper.date or '-'} read {guess.date or '-'}"
            )


def _ratio(of: tuple[int, int]) -> str:
    count, all_ = of
    return f"{count}/{all_} ({count / max(1, all_):.1%})"
