"""What holds of every deadline, whatever happened when."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from binder_app.domain.deadline import ADDRESSES, DISPUTE_KINDS, METHODS, Event
from binder_app.rules.business_days import closed_on_any
from binder_app.rules.deadlines import deadlines
from tests.rules.deadline_rows import CDI, DMHC, HOLIDAYS, WC, three_days

DATES = st.dates(date(2024, 1, 1), date(2028, 5, 31))
STARTS = st.sampled_from(
    [
        (WC, "served"),
        (WC, "decision_dated"),
        (WC, "liability_resolved"),
        (WC, "rfa_received"),
        (WC, "notice_of_assignment"),
        (WC, "determination_served"),
        (WC, "ur_decided"),
        (DMHC, "grievance_filed"),
        (DMHC, "grievance_decided"),
        (CDI, "insurer_upheld"),
    ]
)
HOURS = st.one_of(st.none(), st.times())
WAYS = st.sampled_from(("", *METHODS))
KINDS = st.lists(st.sampled_from(DISPUTE_KINDS), max_size=4)
PLACES = st.sampled_from(ADDRESSES)


@given(STARTS, DATES, HOURS, WAYS, KINDS, PLACES)
def test_the_days_stand_in_order_and_the_safe_day_is_open(
    start, when, hour, way, kinds, place
):
    rules, name = start
    closed = closed_on_any(HOLIDAYS)

    rows = deadlines([Event(name, when, hour, way)], rules, HOLIDAYS, kinds, place)

    assert rows
    for row in rows:
        known = [one for one in three_days(row) if one]
        assert known == sorted(known)
        assert row.safe is None or not closed(row.safe)
        assert row.note or known


@given(STARTS, DATES, st.integers(0, 40), HOURS, WAYS, KINDS, PLACES)
def test_a_later_event_never_gives_an_earlier_day(
    start, when, more, hour, way, kinds, place
):
    rules, name = start
    events = [Event(name, when + timedelta(days=late), hour, way) for late in (0, more)]

    rows = [deadlines([event], rules, HOLIDAYS, kinds, place) for event in events]

    for before, after in zip(*rows, strict=True):
        for early, late in zip(three_days(before), three_days(after), strict=True):
            assert early is None or late is None or early <= late


@given(DATES, DATES, WAYS, KINDS, PLACES)
def test_an_internal_appeal_never_moves_a_day(served, decided, way, kinds, place):
    first = Event("served", served, None, way)
    appeal = Event("appeal_decided", decided)

    alone = deadlines([first], WC, HOLIDAYS, kinds, place)
    both = deadlines([first, appeal], WC, HOLIDAYS, kinds, place)

    assert [three_days(row) for row in alone] == [three_days(row) for row in both]
