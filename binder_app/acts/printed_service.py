"""The day of service that a decision's own pages print, beside the days as counted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.deadline import Deadline, Event
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.verdicts import Judged, plain_value
from binder_app.rules.checklist import is_sure
from binder_app.rules.deadlines import deadlines


def by_printed_service(
    binder: Binder, rules: Rulebook, row: Deadline
) -> Deadline | None:
    """Return a row as it would be by the service that its own paper prints.

    None where it does not count from the date of a paper, or where no page of that
    paper says for sure when it was served. Nobody agreed to that day: it is told
    beside the row, and moves none.
    """
    law = rules.deadlines
    if row.start is None or row.start.name not in law.facts.papers:
        return None
    paper = _paper_of(binder, rules, row)
    served = next(_served(paper, rules), None) if paper else None
    if served is None:
        return None
    kinds = [row.kind] if row.kind else []
    rows = deadlines([served], law, rules.holidays, kinds, language=binder.language)
    same = (each for each in rows if (each.id, each.kind) == (row.id, row.kind))
    return next((each for each in same if each.safe), None)


def noted(
    row: Deadline, printed: Deadline | None, rules: Rulebook, to: str
) -> Deadline:
    """Return a row whose note says in language `to` what its paper prints."""
    if printed is None or printed.start is None or printed.safe is None:
        return row
    told = rules.deadlines.say(
        "served_on_page",
        to,
        page=printed.start.page,
        date=_written(printed.start.date),
        own=_written(printed.safe),
    )
    return replace(row, note=f"{told} {row.note}")


def _written(day: date) -> str:
    return f"{day:%m/%d/%Y}"


def _paper_of(binder: Binder, rules: Rulebook, row: Deadline) -> Exhibit | None:
    """Return the paper from whose date a row counts, where it is but one."""
    assert row.start is not None
    named = row.decision or row.start.exhibit
    held = binder.of_kind((rules.deadlines.facts.papers[row.start.name],))
    found = [
        paper
        for paper in held
        if paper.pages_in and is_sure(paper, rules.kinds)
        if paper.id == named or (not named and paper.date == str(row.start.date))
    ]
    return found[0] if len(found) == 1 else None


def _served(paper: Exhibit, rules: Rulebook) -> Iterator[Event]:
    """Give what a paper says for sure of its own service, with the page."""
    facts = rules.deadlines.facts
    for name, event in facts.events.items():
        days = _surely(paper, name) if event in facts.methods else []
        if len({plain_value(judged.fact.value) for judged in days}) == 1:
            ways = _surely(paper, facts.methods[event])
            said = {plain_value(judged.fact.value) for judged in ways}
            day = date.fromisoformat(plain_value(days[0].fact.value))
            method = said.pop() if len(said) == 1 else ""
            yield Event(
                event, day, method=method, exhibit=paper.id, page=days[0].fact.page
            )


def _surely(paper: Exhibit, name: str) -> list[Judged]:
    return [j for j in paper.facts if j.fact.name == name and not j.is_doubtful]
