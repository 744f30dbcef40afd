"""Tells whether a paper writes the day or the month first."""

from collections.abc import Sequence
from datetime import date

from binder_app.reading.dates_written import Order, WrittenDate

CLOSE, FAR = 31, 60
"""Days from the first to the last date of a month, and of more than two."""

LEAST_DATES = 3
"""Three or more dates of one month in one reading, strewn over more than two months in
the other, are one exchange of messages (own judgement)."""


def figure_order(written: Sequence[WrittenDate]) -> Order:
    """Return the order that the dates of a paper in Spanish show.

    A date that is a day in one reading only shows it, and so does one that stands
    there in words as well, or many that are one month's in one reading only.
    """
    figures = [
        one for one in written if one.in_figures and one.month_first != one.day_first
    ]
    us = any(one.day_first is None for one in figures)
    other = any(one.month_first is None for one in figures)
    if us or other:
        if us and other:
            return Order.EITHER
        return Order.MONTH_FIRST if us else Order.DAY_FIRST
    return _by_words(figures, written) or _by_closeness(figures) or Order.EITHER


def _by_words(
    figures: Sequence[WrittenDate], written: Sequence[WrittenDate]
) -> Order | None:
    """Return the order in which dates in figures are those in words, if one is."""
    named = {one.month_first for one in written if not one.in_figures}
    us = {one.month_first for one in figures} & named
    other = {one.day_first for one in figures} & named
    if bool(us) == bool(other):
        return None
    return Order.MONTH_FIRST if us else Order.DAY_FIRST


def _by_closeness(figures: Sequence[WrittenDate]) -> Order | None:
    """Return the order in which all dates are of one month, if one such is."""
    us = _span({one.month_first for one in figures})
    other = _span({one.day_first for one in figures})
    if us is None or other is None:
        return None
    if other <= CLOSE and us >= FAR:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if us <= CLOSE and other >= FAR else None


def _span(days: set[date | None]) -> int | None:
    """Return the days from the first to the last of enough of them."""
    true = sorted(day for day in days if day)
    return (true[-1] - true[0]).days if len(true) >= LEAST_DATES else None
