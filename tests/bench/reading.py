"""How well papers are read, on a labelled set of our own.

Kind, date, facts, treatment items with their outcomes, cuts and alarms, with the time
it takes. A paper that holds several is read in its parts.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from binder_app.reading.read_document import DocumentReader
from binder_app.storage import places
from binder_app.storage.reading_files import read_reading_rules
from tests.bench.reading_alarms import AlarmScore
from tests.bench.reading_alarms import score as score_alarms
from tests.bench.reading_alarms import table as alarms_table
from tests.bench.reading_cuts import CutScore, label_texts, labelled_files
from tests.bench.reading_cuts import score as score_cuts
from tests.bench.reading_draw import texts_of
from tests.bench.reading_facts import (
    PRECISION_BAR,
    RECALL_BAR,
    Tally,
    say_facts,
    tally,
)
from tests.bench.reading_items import Count, ItemScore, score_items
from tests.bench.reading_items import table as items_table
from tests.bench.reading_score import Told, confusions, false_sure, share
from tests.bench.reading_set import ASIDE, PARTS, Labelled, labelled_papers
from tests.bench.tables import say, say_aside, say_table
from tests.bench.workloads import Work

KIND_BAR, SURE_BAR, DATE_BAR = 0.95, 0.75, 0.95
ITEMS_BAR, CUTS_BAR = 0.9, 0.92
MOST_WRONG_SURE = 1
WITH_ITEMS = ("ur_decision", "imr_determination", "rfa")
"""Kinds whose papers are labelled with their treatment items."""

NEVER_FALSE = ("ur_decision", "imr_application")
MS_A_PAGE = 15.0

Row = tuple[str, str, str, bool]
"""What is measured, its value, its bar, and whether that is kept."""

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
    facts = tally((one.paper, one.guess.facts) for one in told)
    items = {
        one.paper.name: score_items(one.paper, one.guess.facts)
        for one in told
        if one.paper.items or one.paper.kind in WITH_ITEMS
    }
    rows = [*_kind_bars(told), *_fact_bars(facts, items), *_cut_bars(told)]
    rows.append(_most("CPU ms a page of text", ms, MS_A_PAGE, f"{ms:.1f}"))
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
    say_facts(part, facts)
    _say_lines(items_table(items))
    _say_lines(alarms_table(_alarms_of(told)))
    return all(is_held for *_, is_held in rows)


def _kind_bars(told: Sequence[Told]) -> Iterator[Row]:
    sure = [one for one in told if one.is_sure]
    wrong = sum(not one.is_right for one in sure)
    yield _least("kind right", share(one.is_right for one in told), KIND_BAR)
    yield _least("called sure", share(one.is_sure for one in told), SURE_BAR)
    shown = f"{wrong} of {len(sure)}"
    yield _most("sure and wrong", wrong, MOST_WRONG_SURE, shown)
    for kind in NEVER_FALSE:
        count = len(false_sure(told, kind))
        yield _most(f"falsely sure: {kind}", count, 0, str(count))
    yield _least("date right", share(one.has_date for one in told), DATE_BAR)
    swapped = sum(one.is_swapped for one in told)
    yield _most("day and month swapped", swapped, 0, str(swapped))


def _fact_bars(facts: Tally, items: Mapping[str, ItemScore]) -> Iterator[Row]:
    count = facts.total
    said, true = count.right + count.wrong, count.right + count.missed
    yield _least("facts: precision", (count.right, said), PRECISION_BAR)
    yield _least("facts: recall", (count.right, true), RECALL_BAR)
    decided = sum((score.decided for score in items.values()), Count())
    yield _f1("treatment items with outcome: F1", decided.f1, ITEMS_BAR)


def _cut_bars(told: Sequence[Told]) -> Iterator[Row]:
    """Give how well the papers of several pages were cut, or left whole."""
    said = {one.paper.name: one.guess.cuts or (1,) for one in told}
    files = labelled_files((one.paper for one in told), label_texts)
    scores = (score_cuts(file, said[file.name]) for file in files)
    cut = sum(scores, CutScore())
    yield _f1("cuts: F1", cut.f1, CUTS_BAR)
    yield _most("cuts inside a form", cut.in_forms, 0, str(cut.in_forms))


def _least(name: str, of: tuple[int, int], least: float) -> Row:
    count, whole = of
    return name, _ratio(of), f"≥ {least:.0%}", count / max(1, whole) >= least


def _most(name: str, value: float, limit: float, shown: str) -> Row:
    return name, shown, f"≤ {limit:g}", value <= limit


def _f1(name: str, value: float, least: float) -> Row:
    return name, f"{value:.3f}", f"≥ {least}", value >= least


def _alarms_of(told: Sequence[Told]) -> dict[str, AlarmScore]:
    """Return how well alarms were raised, by name and page."""
    raised = {one.paper.name: one.guess.alarms for one in told}
    return score_alarms((one.paper for one in told), lambda p: raised[p.name])


def _say_lines(lines: Iterable[str]) -> None:
    say("\n".join(("```", *lines, "```\n")))


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
