"""Counting and rolling single days."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder_app.domain.deadline import BusinessDayView, Count
from binder_app.rules.business_days import (
    add_months,
    business_day_after,
    closed_in_view,
    closed_on_any,
    closed_on_every,
    is_weekend,
    last_day,
    roll_back,
    roll_forward,
)
from binder_app.storage.deadline_files import read_holidays

TABLE = read_holidays(Path(__file__).parents[2] / "resources")
ANY = closed_on_any(TABLE)
EVERY = closed_on_every(TABLE)
DATES = st.dates(date(2024, 1, 1), date(2028, 12, 31))


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-08-31", 5, "2027-01-31"),
        ("2026-03-31", 6, "2026-09-30"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-11-30", 1, "2026-12-30"),
        ("2026-06-08", 12, "2027-06-08"),
    ],
)
def test_months_keep_the_day_or_end_with_the_month(start, months, end):
    assert add_months(day(start), months) == day(end)


@pytest.mark.parametrize(
    ("start", "back", "every_forward", "any_forward"),
    [
        ("2026-07-03", "2026-07-02", "2026-07-03", "2026-07-06"),
        ("2026-07-04", "2026-07-02", "2026-07-06", "2026-07-06"),
        ("2026-11-28", "2026-11-25", "2026-11-30", "2026-11-30"),
        ("2026-09-07", "2026-09-04", "2026-09-08", "2026-09-08"),
        ("2027-01-02", "2026-12-31", "2027-01-04", "2027-01-04"),
        ("2027-12-25", "2027-12-23", "2027-12-27", "2027-12-27"),
        ("2028-01-01", "2027-12-30", "2028-01-03", "2028-01-03"),
        ("2026-10-12", "2026-10-12", "2026-10-12", "2026-10-12"),
    ],
)
def test_a_closed_day_rolls_to_its_open_neighbours(
    start, back, every_forward, any_forward
):
    assert roll_back(day(start), ANY) == day(back)
    assert roll_forward(day(start), EVERY) == day(every_forward)
    assert roll_forward(day(start), ANY) == day(any_forward)


def test_business_days_skip_thanksgiving_and_the_day_after():
    end = business_day_after(day("2026-11-23"), 5, EVERY)

    assert end == day("2026-12-02")


def test_a_view_that_works_on_saturdays_skips_sundays_and_thanksgiving_only():
    view = BusinessDayView("view", ("day_after_thanksgiving",), True, False)

    closed = closed_in_view(TABLE, view)

    assert business_day_after(day("2026-11-23"), 5, closed) == day("2026-11-30")
    assert closed(day("2026-11-26"))
    assert closed(day("2026-11-29"))
    assert not closed(day("2026-11-28"))


def test_the_first_day_is_not_counted_and_the_last_is():
    assert last_day(day("2026-06-08"), Count(30, "calendar")) == day("2026-07-08")
    assert last_day(day("2028-01-30"), Count(30, "calendar")) == day("2028-02-29")


@given(DATES)
def test_rolling_ends_on_an_open_day_and_never_turns_around(start):
    back, forward = roll_back(start, ANY), roll_forward(start, ANY)

    assert back <= start <= forward
    assert not ANY(back)
    assert not is_weekend(back)
    assert not ANY(forward)
    assert roll_forward(start, EVERY) <= forward


@given(DATES, st.integers(1, 40))
def test_each_business_day_more_lies_later(start, amount):
    end = business_day_after(start, amount, EVERY)

    assert end < business_day_after(start, amount + 1, EVERY)
    assert end <= business_day_after(start, amount, ANY)


@given(DATES, DATES, st.integers(1, 24))
def test_months_never_turn_two_days_around(one, other, months):
    early, late = sorted((one, other))

    assert add_months(early, months) <= add_months(late, months)
