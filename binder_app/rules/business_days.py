"""Counting and rolling days: weekends, days off, months by the calendar.

What is closed comes in as a test of one day, so each reading of the holiday
lists is counted by the same few lines.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from binder_app.domain.deadline import BusinessDayView, Count, HolidayTable

Closed = Callable[[date], bool]
"""Tells whether a day is closed in one reading."""

_DAY = timedelta(days=1)
_SATURDAY = 5
_SUNDAY = 6
_MONTHS_A_YEAR = 12


def is_weekend(day: date) -> bool:
    """Tell whether `day` is a Saturday or a Sunday."""
    return day.weekday() in (_SATURDAY, _SUNDAY)


def closed_on_any(table: HolidayTable) -> Closed:
    """Weekends, and each day off that stands on at least one list."""
    return lambda day: is_weekend(day) or table.on_any_list(day)


def closed_on_every(table: HolidayTable) -> Closed:
    """Weekends, and each day off on which all lists agree."""
    return lambda day: is_weekend(day) or table.on_every_list(day)


def closed_in_view(table: HolidayTable, view: BusinessDayView) -> Closed:
    """Return what is closed for those who read "business day" as `view` does."""

    def closed(day: date) -> bool:
        if day.weekday() == _SUNDAY:
            return True
        if day.weekday() == _SATURDAY and not view.saturdays:
            return True
        if not table.on_every_list(day):
            return False
        return table.days[day].id not in view.working_holidays

    return closed


def roll_forward(day: date, closed: Closed) -> date:
    """Return `day`, or the first open day after it."""
    while closed(day):
        day += _DAY
    return day


def roll_back(day: date, closed: Closed) -> date:
    """Return `day`, or the last open day before it."""
    while closed(day):
        day -= _DAY
    return day


def business_day_after(day: date, amount: int, closed: Closed) -> date:
    """Return the `amount`th open day after `day`, which is not counted."""
    for _ in range(amount):
        day = roll_forward(day + _DAY, closed)
    return day


def business_day_before(day: date, amount: int, closed: Closed) -> date:
    """Return the `amount`th open day before `day`, which is not counted."""
    for _ in range(amount):
        day = roll_back(day - _DAY, closed)
    return day


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later; a month too short gives its last day."""
    place = day.month - 1 + months
    year, month = day.year + place // _MONTHS_A_YEAR, place % _MONTHS_A_YEAR + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def last_day(start: date, count: Count) -> date:
    """Return where `count` (calendar days or months) from `start` ends.

    The day of the start is not counted, the last day is.
    """
    if count.unit == "months":
        return add_months(start, count.amount)
    return start + timedelta(days=count.amount)
