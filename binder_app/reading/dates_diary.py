"""Reads the days of a diary or a chart whose entries leave out year or month."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from binder_app.reading.dates_written import (
    DAY_OF_WEEK,
    MONTH_NAME,
    SOON,
    WrittenDate,
    month_of,
    true_day,
    week_place,
)

LONGEST_GAP = 45
"""Days from one entry to the next, at most, where nothing but a number tells."""

YEAR_TURNS = 200
"""An entry so many days before the last is of the next year."""

_START = r"^[\W_]{0,4}(?:[0-9]{1,2}[.)]\s{1,3})?(?:(?:week|semana)\s(?:of|del?)\s)?"
_MONTH_HEADER = re.compile(
    rf"(?<![^\W_])(?P<name>{MONTH_NAME})\.?,?\s{{1,3}}(?:del?\s)?(?P<year>20[0-4][0-9])"
    r"(?![0-9/])",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"{_START}(?:(?P<week>{DAY_OF_WEEK})[.,]{{0,2}}\s{{0,3}})?"
    rf"(?:(?P<day>[0-3]?[0-9])\s{{0,2}}(?:de\s)?(?P<name>{MONTH_NAME})"
    rf"|(?P<late_name>{MONTH_NAME})\.?\s{{0,2}}(?P<late_day>[0-3]?[0-9])(?:st|nd|rd|th)?"
    r"|(?P<us_month>[01]?[0-9])/(?P<us_day>[0-3]?[0-9])"
    r"|(?P<bare_day>[0-3]?[0-9]))(?![0-9/%]|[.,:][0-9]|\s?(?:am|pm|a\.m|p\.m)\b)(?![^\W\d_])",
    re.IGNORECASE,
)


def month_in(line: str) -> date | None:
    """Return the first day of a month that a line names with its year."""
    found = _MONTH_HEADER.search(line)
    return true_day(int(found["year"]), month_of(found["name"]), 1) if found else None


def entry_in(line: str, near: date) -> WrittenDate | None:
    """Return the day at the beginning of a line, by the last day before it.

    A number alone is a day only beside a day of the week that agrees, figures also
    where they come soon after the last.
    """
    found = _ENTRY.match(line)
    if found is None:
        return None
    place = week_place(found["week"]) if found["week"] else None
    for day in _readings(found, near):
        if place is None or day.weekday() == place:
            return WrittenDate(found.start(), found.end(), day, day, False, True)
    return None


def _readings(found: re.Match[str], near: date) -> Iterator[date]:
    """Yield the days that an entry may mean, the likeliest first."""
    name = found["name"] or found["late_name"]
    if name:
        number = int(found["day"] or found["late_day"])
        yield from _in_year(near, month_of(name), number)
    elif found["us_month"]:
        days = list(_in_year(near, int(found["us_month"]), int(found["us_day"])))
        far = LONGEST_GAP if found["week"] or near.day == 1 else SOON
        yield from (day for day in days if 0 <= (day - near).days <= far)
    elif found["week"] and found["bare_day"]:
        for ahead in range(LONGEST_GAP):
            day = near + timedelta(days=ahead)
            if day.day == int(found["bare_day"]):
                yield day


def _in_year(near: date, month: int, number: int) -> Iterator[date]:
    """Yield the day in the year of `near`, or in the next where the year turned."""
    day = true_day(near.year, month, number)
    if day is not None and (near - day).days > YEAR_TURNS:
        day = true_day(near.year + 1, month, number)
    if day is not None:
        yield day
