"""Reads the day, or the days from and to, that the name of a record bears."""

import re
from datetime import date

from binder_app.reading.dates import day_in_words

CENTURY_TURN = 90
"""Two figures from here on mean 19xx (as in `dates`)."""

_IN_FIGURES = re.compile(
    r"(?<![\d/.-])(?:(?P<iso>\d{4}-\d\d-\d\d)"
    r"|(?P<month>\d{1,2})(?P<sign>[/-])(?P<day>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d))(?![\d/])"
)
_IN_WORDS = re.compile(
    r"[^\W\d_]{3,10}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+de\s+[^\W\d_]{3,10}\s+del?\s+\d{4}"
)
_UNTIL = re.compile(
    r"\s*(?:–|—|\s-\s|\bto\b|\bthrough\b|\bthru\b|\bal?\b|\bhasta\b)\s*"
)


def day_in(text: str, *, spanish: bool) -> date | None:
    """Return the first day that a short text names, or None.

    Figures are in US order; where `spanish`, a date of which both orders are days is
    none.
    """
    words = _IN_WORDS.search(text)
    if words:
        return day_in_words(words[0])
    match = _IN_FIGURES.search(text)
    if match is None:
        return None
    if match["iso"]:
        return _true(match["iso"])
    month, day = int(match["month"]), int(match["day"])
    if spanish and month != day and max(month, day) <= 12:
        return None
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 1900 if year >= CENTURY_TURN else 2000
    return _true(f"{year:04}-{month:02}-{day:02}")


def days_written(text: str, *, spanish: bool) -> frozenset[date]:
    """Return every day that a text bears, in figures or in words."""
    spans = (*_IN_WORDS.finditer(text), *_IN_FIGURES.finditer(text))
    days = (day_in(match[0], spanish=spanish) for match in spans)
    return frozenset(day for day in days if day)


def days_in(text: str, *, spanish: bool) -> tuple[date, date] | None:
    """Return the first and the last day that a record's name bears, or None.

    Both are the same where it bears one.
    """
    first = day_in(text, spanish=spanish)
    if first is None:
        return None
    for match in _UNTIL.finditer(text):
        start = day_in(text[: match.start()], spanish=spanish)
        last = day_in(text[match.end() :], spanish=spanish)
        if start and last and start <= last:
            return start, last
    return first, first


def _true(iso: str) -> date | None:
    """Return the day of an ISO text, or None where the calendar has none such."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
