"""What holds of every deadline, whatever happened when."""

from datetime import date, timedelta
from operator import le

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder_app.domain.deadline import ADDRESSES, DISPUTE_KINDS, EVENTS, METHODS, Event
from binder_app.rules.business_days import closed_on_any, closed_on_every
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


@given(st.dictionaries(st.sampled_from(sorted(EVENTS)), DATES, min_size=1), WAYS, KINDS)
def test_the_days_stand_in_order_whatever_else_happened_when(happened, way, kinds):
    events = [Event(name, day, None, way) for name, day in happened.items()]

    for row in deadlines(events, WC, HOLIDAYS, kinds):
        known = [one for one in three_days(row) if one]
        assert known == sorted(known)


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


@given(STARTS, DATES, HOURS, WAYS, KINDS)
def test_more_days_for_service_never_give_an_earlier_day(start, when, hour, way, kinds):
    """The same paper sent further, and by mail instead of handed over."""
    rules, name = start
    event, handed = (Event(name, when, hour, each) for each in (way, "personal"))

    def rows(one, place):
        return deadlines([one], rules, HOLIDAYS, kinds, place)

    near, far, abroad = (rows(event, place) for place in ADDRESSES)
    by_hand = rows(handed, ADDRESSES[0])
    for shorter, longer in ((near, far), (far, abroad), (by_hand, near)):
        for less, more in zip(shorter, longer, strict=True):
            if less.id == "records_due":  # an electronic notice has a shorter count
                continue
            pairs = list(zip(three_days(less)[1:], three_days(more)[1:], strict=True))
            assert all(not (a and b) or a <= b for a, b in pairs)
            assert less.safe == more.safe or way == "fax"


@pytest.mark.parametrize("way", ["personal", "mail"])
@pytest.mark.parametrize("kind", ["regular", "formulary"])
def test_every_day_of_the_table_gives_an_open_safe_day_before_an_open_usual_one(
    way, kind
):
    closed, shut = closed_on_any(HOLIDAYS), closed_on_every(HOLIDAYS)
    first, last = date(2024, 1, 1), date(2028, 11, 10)
    before = None

    for number in range((last - first).days + 1):
        event = Event("served", first + timedelta(days=number), None, way)
        (row,) = [
            one
            for one in deadlines([event], WC, HOLIDAYS, [kind])
            if one.id == "imr_application"
        ]
        assert row.safe and row.usual and row.arguable
        assert event.date < row.safe <= row.usual <= row.arguable
        assert not closed(row.safe) and not shut(row.usual)
        assert not closed(row.arguable)
        assert row.leave_by is None or event.date < row.leave_by < row.safe
        days = three_days(row)
        assert before is None or all(map(le, before, days))
        before = days
