"""Dates that contradict each other are told on the deadlines that look at them."""

from datetime import date, timedelta

import pytest

from binder_app.domain.deadline import Event
from binder_app.rules.deadlines import deadlines
from tests.rules.deadline_rows import DMHC, HOLIDAYS, WC, row_of, rows_of

DAY = date(2026, 10, 12)
BEFORE = DAY - timedelta(days=1)
PAIRS = [(rules, pair) for rules in (WC, DMHC) for pair in rules.order]


def notes(rules, pair, later, language="en"):
    events = [Event(pair.earlier, DAY), Event(pair.later, later)]
    rows = deadlines(events, rules, HOLIDAYS, language=language)
    return " ".join(row.note for row in rows)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("rules", "pair"), PAIRS)
def test_each_pair_of_the_data_is_told_with_both_days_out_of_its_order_alone(
    rules, pair, language
):
    said = pair.say(language, f"{BEFORE:%m/%d/%Y}", f"{DAY:%m/%d/%Y}")

    assert "10/11/2026" in said and "10/12/2026" in said
    assert said in notes(rules, pair, BEFORE, language)
    assert "may be wrong" not in notes(rules, pair, DAY)


@pytest.mark.parametrize(
    ("events", "first", "second"),
    [
        ("decision_dated=2026-10-12 served=2026-10-11", "10/11/2026", "10/12/2026"),
        ("served=2026-10-12 received=2026-10-10", "10/10/2026", "10/12/2026"),
        ("decision_dated=2026-10-12 rfa_received=2026-10-13", "10/12", "10/13"),
    ],
)
def test_dates_that_contradict_each_other_are_told_with_both_days(
    events, first, second
):
    note = row_of("imr_application", events).note

    assert "may be wrong" in note
    assert first in note
    assert second in note


def test_events_in_their_order_or_on_one_day_contradict_nothing():
    for events in (
        "rfa_received=2026-10-05 decision_dated=2026-10-12 served=2026-10-12",
        "served=2026-10-12 received=2026-10-15",
        "served=2026-10-12",
    ):
        assert "may be wrong" not in row_of("imr_application", events).note


def test_a_contradiction_is_told_where_a_deadline_looks_at_the_dates_alone():
    rows = rows_of(
        "served=2026-10-12 received=2026-10-10 notice_of_assignment=2026-11-02"
    )

    told = {row.id for row in rows if "may be wrong" in row.note}
    assert "imr_application" in told
    assert "records_due" not in told
