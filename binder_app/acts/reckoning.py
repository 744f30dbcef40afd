"""Reckons the deadlines of a binder: those of its claim, and of each decision in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from binder_app.acts.drugs_refused import drug_refused, drug_refused_by
from binder_app.acts.printed_service import by_printed_service, noted
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.deadline import DISPUTE_KINDS, Deadline, Event, ToldByFacts
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.kind import Kinds
from binder_app.domain.verdicts import NO, YES
from binder_app.rules.checklist import is_sure
from binder_app.rules.deadlines import awaited, deadlines
from binder_app.rules.gate_readings import may_refuse


def deadlines_of(
    binder: Binder, rules: Rulebook, today: date | None = None
) -> tuple[Deadline, ...]:
    """Return the deadlines of a binder, the awaited one first.

    Where it holds decisions of several dates each has rows of its own, and the
    earliest safe day leads; those whose most generous day lies before `today` come
    behind the ones that are open.
    """
    law, table = rules.deadlines, rules.holidays
    drug = drug_refused(binder, rules)
    events = list(_events(binder, law.facts, rules.kinds))
    kinds = _kinds(binder, rules, drug)
    own = deadlines(events, law, table, kinds, language=binder.language)
    own = tuple(_with_drug(row, binder, rules, drug) for row in own)
    beside = [row for each in law.facts.papers for row in _beside(binder, rules, each)]
    if beside:
        own = tuple(_named(row, binder, rules) for row in own)
    found = [*own, *beside]
    if all(row.id != law.awaited for row in found):
        kinds = _kinds(binder, rules)
        found[:0] = awaited(law.awaited, law, table, kinds, binder.language)
    pairs = [(row, by_printed_service(binder, rules, row)) for row in found]
    if beside:
        pairs = _led(pairs, law.awaited, today)
    return tuple(noted(row, there, rules, binder.language) for row, there in pairs)


def past_decisions(
    found: Sequence[Deadline], rules: Rulebook, today: date
) -> frozenset[str]:
    """Return the decisions of which the usual last day to file lies behind.

    They are told as `Deadline.decision` does. A firm day alone says so; a row of
    another kind of dispute may still be open.
    """
    last: dict[str, date] = {}
    for row in found:
        if row.id == rules.deadlines.awaited and row.usual:
            last[row.decision] = max(row.usual, last.get(row.decision, row.usual))
    return frozenset(each for each, day in last.items() if day < today)


def _kinds(binder: Binder, rules: Rulebook, drug: str = "") -> Sequence[str]:
    """Return the kinds of dispute that the claim tells, none where nothing does.

    A `drug` of which nobody said whether it is on the state's list adds its own kind.
    """
    law = rules.deadlines.facts
    told = {kind: binder.claim.get(fact) for fact, kind in law.kinds.items()}
    kinds = [kind for kind, answer in told.items() if answer == YES]
    listed = told.get(law.drugs.kind, "")
    if drug and not listed:
        return [*(kinds or DISPUTE_KINDS[:1]), law.drugs.kind]
    if not kinds and listed == NO:  # the regular one is left
        return DISPUTE_KINDS[:1]
    return kinds


def _with_drug(row: Deadline, binder: Binder, rules: Rulebook, drug: str) -> Deadline:
    """Return a row awaited that says why a drug's shorter count stands beside it."""
    law = rules.deadlines
    asked = [
        fact for fact, kind in law.facts.kinds.items() if kind == law.facts.drugs.kind
    ]
    is_open = drug and not any(binder.claim.get(fact) for fact in asked)
    if not is_open or row.id != law.awaited or row.safe is None:
        return row
    note = law.say("drug_refused", binder.language, name=drug)
    return replace(row, note=f"{note} {row.note}")


def _events(binder: Binder, told: ToldByFacts, kinds: Kinds) -> Iterator[Event]:
    """Give what the claim's facts tell, and for the rest what a sure paper does."""
    named = set[str]()
    for fact, event in told.events.items():
        if day := binder.claim.get(fact):
            method = binder.claim.get(told.methods.get(event, ""))
            yield Event(event, date.fromisoformat(day), method=method)
            named.add(event)
    for event, kind in told.papers.items():
        if event not in named and (paper := _only_dated(binder, kind, kinds)):
            yield _dated(event, paper)


def _dated(event: str, paper: Exhibit) -> Event:
    """Return the event that a paper's own date tells, with the page that bears it."""
    where = None if "date" in paper.chosen else paper.guess.date_page
    day = date.fromisoformat(paper.date)
    return Event(event, day, exhibit=paper.id, page=where)


def _only_dated(binder: Binder, kind: str, kinds: Kinds) -> Exhibit | None:
    """Return the one paper of a kind that has a date, where there is but one."""
    held = [exhibit for exhibit in binder.of_kind((kind,)) if exhibit.pages_in]
    sure = [exhibit for exhibit in held if exhibit.date and is_sure(exhibit, kinds)]
    return sure[0] if len(held) == len(sure) == 1 else None


def _beside(binder: Binder, rules: Rulebook, event: str) -> Iterator[Deadline]:
    """Give the rows of decisions, where there are several, that the claim's are not of.

    Each counts from its own date: the day of service that the claim tells is of one.
    """
    law, kind = rules.deadlines, rules.deadlines.facts.papers[event]
    dated: dict[str, Exhibit] = {}
    for paper in binder.of_kind((kind,)):
        is_dated = paper.pages_in and paper.date and is_sure(paper, rules.kinds)
        if is_dated and may_refuse(binder, paper):
            dated.setdefault(paper.date, paper)
    if len(dated) < 2:
        return
    for day in sorted(dated.keys() - {_own_day(binder, rules, event, sorted(dated))}):
        paper = dated[day]
        start, table = _dated(event, paper), rules.holidays
        drug = drug_refused_by(binder, rules, paper)
        kinds = _kinds(binder, rules, drug)
        for row in deadlines([start], law, table, kinds, language=binder.language):
            told = _with_drug(row, binder, rules, drug)
            yield replace(_with_date(told, binder, rules, day), decision=paper.id)


def _own_day(binder: Binder, rules: Rulebook, event: str, days: Sequence[str]) -> str:
    """Return the date of the decision that the claim's facts speak of, if clear.

    A day of service before which a newer decision was made may be that one's: then
    the claim's decision counts from its own date as well.
    """
    told = rules.deadlines.facts.events
    own = next((binder.claim.get(f) for f, name in told.items() if name == event), "")
    others = [binder.claim.get(f) for f, name in told.items() if name == "served"]
    is_unclear = any(own < day <= later for day in days for later in others if later)
    return "" if is_unclear else own


def _named(row: Deadline, binder: Binder, rules: Rulebook) -> Deadline:
    """Return a row of the claim under the date of its decision, where that is told."""
    facts, papers = rules.deadlines.facts, rules.deadlines.facts.papers
    counted = {e for r in rules.deadlines.rules if r.id == row.id for e in r.events}
    for fact, event in facts.events.items():
        day = binder.claim.get(fact)
        if day and event in papers and event in counted:
            return _with_date(row, binder, rules, day)
    return row


def _with_date(row: Deadline, binder: Binder, rules: Rulebook, day: str) -> Deadline:
    """Return a row that names its decision, and says that there are others."""
    say, written = rules.deadlines.say, f"{date.fromisoformat(day):%m/%d/%Y}"
    title = say("of_decision", binder.language, name=row.title, date=written)
    note = f"{say('several_decisions', binder.language)} {row.note}"
    leave = say("of_decision", binder.language, name=row.leave_words, date=written)
    words = leave if row.leave_by else ""
    return replace(row, title=title, note=note, leave_words=words)


Pair = tuple[Deadline, Deadline | None]
"""A row, and what it would be by the service that its own paper prints."""


def _led(pairs: Sequence[Pair], first: str, today: date | None) -> list[Pair]:
    """Return the rows, those awaited in front: open ones first, then by safe day."""

    def place(pair: Pair) -> tuple[bool, bool, date]:
        row, printed = pair
        if row.id != first:
            return True, False, date.min
        last = (printed or row).arguable
        is_over = bool(today and last and last < today)
        return False, is_over, row.safe or date.max

    return sorted(pairs, key=place)
