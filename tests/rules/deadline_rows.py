"""Asking for deadlines in one line, for the tests of deadlines."""

from datetime import date
from pathlib import Path

from binder_app.domain.deadline import parse_event
from binder_app.rules.deadlines import deadlines
from binder_app.storage.deadline_files import read_deadlines, read_holidays

RESOURCES = Path(__file__).parents[2] / "resources"
HOLIDAYS = read_holidays(RESOURCES)
WC, DMHC, CDI = (
    read_deadlines(RESOURCES, pathway) for pathway in ("workers_comp", "dmhc", "cdi")
)
SAME = "same"
"""In a table: the same day as the column before."""


def day(text):
    return date.fromisoformat(text) if text else None


def rows_of(events, rules=WC, kinds=(), address="ca", language="en"):
    given_events = [parse_event(text) for text in events.split()]
    return deadlines(given_events, rules, HOLIDAYS, kinds, address, language)


def row_of(deadline_id, events, rules=WC, kind="", address="ca", language="en"):
    kinds = (kind,) if kind else ()
    rows = rows_of(events, rules, kinds, address, language)
    (row,) = [row for row in rows if row.id == deadline_id]
    return row


def three_days(row):
    return row.safe, row.usual, row.arguable


def expected(safe, usual, arguable):
    usual = safe if usual == SAME else usual
    arguable = usual if arguable == SAME else arguable
    return day(safe), day(usual), day(arguable)
