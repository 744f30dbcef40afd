"""Deadlines: what happened, held against the rules of a pathway's data file.

No clock and no numbers of days here: `deadlines` gives the same answer on any
day, and a changed data file changes it without a change of code.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time

from binder_app.domain.deadline import (
    ADDRESSES,
    DISPUTE_KINDS,
    Deadline,
    DeadlineRule,
    DeadlineRules,
    Event,
    HolidayTable,
    refuse_unknown,
)
from binder_app.rules.business_days import business_day_before, last_day
from binder_app.rules.deadline_days import Case, Days, reckon

_ASSUMED_KIND = "regular"


def deadlines(
    events: Sequence[Event],
    rules: DeadlineRules,
    holidays: HolidayTable,
    kinds: Sequence[str] = (),
    address: str = "ca",
    language: str = "en",
) -> tuple[Deadline, ...]:
    """Return a row for each deadline that `events` touch and each kind asked.

    Without a kind a dispute counts as regular, and the note names the safe day
    of the shorter count. `address` is that of the person served. Where an event
    was given twice, the earlier one counts.
    """
    _refuse_unknown(kinds, address)
    case = Case(_by_name(events), rules, holidays, address, language)
    asked = [
        (rule, kind)
        for rule, kind in _asked(rules, tuple(dict.fromkeys(kinds)))
        if not rule.events.isdisjoint(case.events)
    ]
    rows = [_row(case, rule, kind, beside=not kinds) for rule, kind in asked]
    shared = {rule.id for rule, _ in asked if rule.one_form}
    shown = (_with_shared_form(case, row, rows, shared) for row in rows)
    return tuple(_with_post_day(case, row) for row in shown)


def awaited(
    deadline_id: str,
    rules: DeadlineRules,
    holidays: HolidayTable,
    kinds: Sequence[str] = (),
    language: str = "en",
) -> tuple[Deadline, ...]:
    """Return the rows of `deadline_id` while nothing that starts it is known."""
    known = {rule.id for rule in rules.rules}
    refuse_unknown("a deadline of this pathway", deadline_id, known)
    case = Case({}, rules, holidays, ADDRESSES[0], language)
    asked = [*_asked(rules, tuple(kinds)), *_asked(rules, ())]
    rows = [(rule, kind) for rule, kind in asked if rule.id == deadline_id]
    wanted = [row for row in rows if row[1] in kinds] or rows[:1]
    return tuple(_row(case, rule, kind, beside=False) for rule, kind in wanted)


def _refuse_unknown(kinds: Sequence[str], address: str) -> None:
    for kind in kinds:
        refuse_unknown("a kind of dispute", kind, DISPUTE_KINDS)
    refuse_unknown("an address", address, ADDRESSES)


def _by_name(events: Sequence[Event]) -> dict[str, Event]:
    latest_first = sorted(events, key=_moment, reverse=True)
    return {event.name: event for event in latest_first}


def _moment(event: Event) -> tuple[date, time]:
    return event.date, event.time or time.min


def _asked(
    rules: DeadlineRules, kinds: tuple[str, ...]
) -> Iterator[tuple[DeadlineRule, str]]:
    """Yield each rule with each kind it is asked for, empty where none matters."""
    for rule in rules.rules:
        if not rule.kinds:
            yield rule, ""
        for kind in kinds or (_ASSUMED_KIND,):
            if kind in rule.kinds:
                yield rule, kind


def _row(case: Case, rule: DeadlineRule, kind: str, *, beside: bool) -> Deadline:
    start = _start(rule, case.events)
    days = reckon(case, rule, start) if start else Days()
    notes = (
        *_on_the_start(case, rule, start),
        *days.notes,
        *_out_of_order(case, rule),
        *(_on_the_kind(case, rule, start) if beside else ()),
        rule.notes.get(case.language) or rule.notes.get("en", ""),
    )
    return Deadline(
        id=rule.id,
        title=rule.titles.get(case.language) or rule.titles["en"],
        kind=kind,
        start=start or _first(rule.receipts, case.events),
        safe=days.safe,
        usual=days.usual,
        arguable=days.arguable,
        rule=rule.rules.get(case.language) or rule.rules["en"],
        source=rule.sources.get(case.language) or rule.sources["en"],
        contested=start is not None and (days.contested or rule.contested),
        note=" ".join(note for note in notes if note),
    )


def _first(names: Sequence[str], events: Mapping[str, Event]) -> Event | None:
    return next((events[name] for name in names if name in events), None)


def _start(rule: DeadlineRule, events: Mapping[str, Event]) -> Event | None:
    """Return the event that the clock runs from, in the rule's own order."""
    given = [events[name] for name in rule.starts if name in events]
    if rule.earliest and given:
        return min(given, key=lambda day: last_day(day.date, rule.count_from(day)))
    first = _first((*rule.starts, *rule.fallback), events)
    anew = [events[name] for name in rule.restarts if name in events]
    candidates = [*([first] if first else ()), *anew]
    return max(candidates, key=lambda event: event.date, default=None)


def _on_the_start(case: Case, rule: DeadlineRule, start: Event | None) -> list[str]:
    """Say why the clock runs from `start`, or why it doesn't run."""
    if start is None:
        received = _first(rule.receipts, case.events)
        return [case.say("only_receipt" if received else "no_start")]
    if start.name in rule.restarts:
        return [_on_the_new_start(case, rule, start)]
    letter = ["letter_date"] if start.name in rule.fallback else []
    unmoved = [f"unmoved_{name}" for name in rule.unmoved_by if name in case.events]
    return [case.say(key) for key in (*letter, *unmoved)]


def _on_the_new_start(case: Case, rule: DeadlineRule, start: Event) -> str:
    """Say what started the clock anew, and the safe day as it stood before."""
    note = case.say(f"starts_{start.name}")
    first = _first((*rule.starts, *rule.fallback), case.events)
    before = reckon(case, rule, first).safe if first else None
    if before is None:
        return note
    return f"{note} {case.say('safe_day_before', date=before)}"


def _out_of_order(case: Case, rule: DeadlineRule) -> Iterator[str]:
    """Say which of the dates that this deadline looks at contradict each other."""
    for pair in case.rules.order:
        earlier, later = (case.events.get(n) for n in (pair.earlier, pair.later))
        if not earlier or not later or later.date >= earlier.date:
            continue
        if not rule.events.isdisjoint((pair.earlier, pair.later)):
            days = (f"{each.date:%m/%d/%Y}" for each in (later, earlier))
            yield pair.say(case.language, *days)


def _on_the_kind(case: Case, rule: DeadlineRule, start: Event | None) -> list[str]:
    """Name the safe day of the kind beside, where the user gave no kind."""
    shorter = [
        other
        for other in case.rules.rules
        if other.id == rule.id and rule.beside in other.kinds
    ]
    if start is None or not shorter:
        return []
    safe = reckon(case, shorter[0], start).safe
    return [case.say("kind_assumed", date=safe)] if safe else []


def _with_post_day(case: Case, row: Deadline) -> Deadline:
    """Name the day on which it must leave to be there by mail, where there is time."""
    if row.safe is None or row.start is None:
        return row
    days = case.rules.post.amount
    leave = business_day_before(row.safe, days, case.closed_on_any)
    if leave <= row.start.date:
        return row
    words = case.say("post_by", days=days, name=row.title)
    return replace(row, leave_by=leave, leave_words=words)


def _with_shared_form(
    case: Case, row: Deadline, rows: Sequence[Deadline], shared: set[str]
) -> Deadline:
    """Give `row` the earliest safe day of the rows that go on one form."""
    if row.id not in shared or row.safe is None:
        return row
    days = [other.safe for other in rows if other.id == row.id and other.safe]
    earliest = min(days)
    if earliest == row.safe:
        return row
    note = case.say("one_form", date=earliest, own=row.safe)
    return replace(row, safe=earliest, note=f"{note} {row.note}")
