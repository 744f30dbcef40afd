"""Days in words, as the window says them."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate

from binder_app.ui.desk import Desk

_DAY = re.compile(r"\b(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/((?:19|20)\d\d)\b")
"""A day as the notes on deadlines write it."""


def in_words(desk: Desk, day: date) -> str:
    """Return "Thursday, December 10", with the year where it is not this one."""
    if day.year != date.today().year:
        return in_full(desk, day)
    pattern = "dddd d 'de' MMMM" if desk.language == "es" else "dddd, MMMM d"
    return desk.locale.toString(_of(day), pattern)


def in_full(desk: Desk, day: date) -> str:
    """Return "Thursday, December 10, 2026"."""
    spanish = "dddd d 'de' MMMM 'de' yyyy"
    pattern = spanish if desk.language == "es" else "dddd, MMMM d, yyyy"
    return desk.locale.toString(_of(day), pattern)


def short(desk: Desk, iso: str) -> str:
    """Return "Nov 9, 2026" for an ISO date, and nothing for none."""
    if not iso:
        return ""
    pattern = "d MMM yyyy" if desk.language == "es" else "MMM d, yyyy"
    return desk.locale.toString(_of(date.fromisoformat(iso)), pattern)


def with_days_told(desk: Desk, sentence: str) -> str:
    """Return a sentence with each 11/20/2026 in it as the window writes days."""

    def told(found: re.Match[str]) -> str:
        month, day, year = found.groups()
        return short(desk, f"{year}-{month}-{day}")

    return _DAY.sub(told, sentence)


def days_left(day: date, today: date) -> str:
    """Say how many days there are until a day, or since it has passed."""
    left = (day - today).days
    if left == 0:
        return QCoreApplication.translate("Days", "Today is the day")
    if left < 0:
        return QCoreApplication.translate("Days", "Passed %n days ago", "", -left)
    return QCoreApplication.translate("Days", "%n days left", "", left)


def _of(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def us_order(iso: str) -> str:
    """Return "11/09/2026" for an ISO date, as a form in California wants it."""
    return f"{date.fromisoformat(iso):%m/%d/%Y}" if iso else ""
