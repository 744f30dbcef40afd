"""Days within a text, at a place, in the order of day and month that a paper has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from binder_app.reading.dates_written import MONTHS
from binder_app.reading.page_text import LONGEST_PAGE

CENTURY_TURN = 50
"""Two figures from here on mean 19xx, below it 20xx: people's years of birth too."""
FIRST_YEAR, LAST_YEAR = 1920, 2035

PAGES_KEPT = 64
"""Texts whose days are remembered: each is asked for by several readers."""

_MONTH_OF = {
    name: number for number, names in enumerate(MONTHS, start=1) for name in names
}
_NAME = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_FIGURES = "[0-9OolI]"
_DAY = re.compile(
    rf"""(?<![\w/-])(?:
      (?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])
    | (?P<first>{_FIGURES}{{1,2}})\s?(?P<sign>[/.-])\s?(?P<second>{_FIGURES}{{1,2}})
      \s?(?P=sign)\s?(?P<last>{_FIGURES}{{4}}|{_FIGURES}{{2}})(?![\d/]|-\d)
    | (?P<name>{_NAME})\.?\s*(?P<named_day>\d{{1,2}})(?:st|nd|rd|th)?
      (?:,|\s|\.)\s{{0,2}}(?P<named_year>\d{{4}})(?!\d)
    | (?P<late_day>\d{{1,2}})(?:st|nd|rd|th)?[\s/-]{{0,2}}
      (?:de\s{{1,2}}|of\s{{1,2}})?(?P<late_name>{_NAME})
      (?:\.?,?\s{{0,2}}(?:del?\s{{1,2}})?|\.?[/-])(?P<late_year>\d{{4}})(?!\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SLIPS = str.maketrans("OolIiL", "001111")


class Order(Enum):
    """Which of two figures is the day, where both could be."""

    MONTH_FIRST = "month"
    DAY_FIRST = "day"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day, and where it stands in the text."""

    day: date
    start: int
    end: int

    @property
    def value(self) -> str:
        """Return the day in ISO form."""
        return self.day.isoformat()


def day_in(text: str, *, spanish: bool) -> date | None:
    """Return the first whole day that a short text names, or None.

    With `spanish` figures are read with the day first.
    """
    match = _DAY.search(text)
    order = Order.DAY_FIRST if spanish else Order.MONTH_FIRST
    return _day(match, order) if match else None


def day_at(text: str, start: int, order: Order) -> FoundDay | None:
    """Return the day that begins right at `start`."""
    match = _DAY.match(text, start)
    day = _day(match, order) if match else None
    return FoundDay(day, match.start(), match.end()) if match and day else None


@lru_cache(maxsize=PAGES_KEPT)
def days_of(text: str, order: Order) -> tuple[FoundDay, ...]:
    """Return all days of a text, from its beginning on."""
    found = ((_day(match, order), match) for match in _DAY.finditer(text))
    return tuple(FoundDay(day, at.start(), at.end()) for day, at in found if day)


def order_of(pages: Sequence[str], language: str) -> Order:
    """Return how dates in figures are to be read on these pages.

    Dates that can be read in one way only settle it; where there are none,
    papers in English have the month first, and of others it is not known.
    """
    days = months = 0
    for page in pages:
        for match in _DAY.finditer(page[:LONGEST_PAGE]):
            if match["first"]:
                days += _number(match["first"]) > 12
                months += _number(match["second"]) > 12
    if language != "es":
        return Order.MONTH_FIRST
    if days == months:
        return Order.UNKNOWN
    return Order.DAY_FIRST if days > months else Order.MONTH_FIRST


def _number(figures: str) -> int:
    return int(figures.translate(_SLIPS))


def _day(match: re.Match[str], order: Order) -> date | None:
    """Return the day that `match` names, or None where there is no such day."""
    if match["first"]:
        one, two = _number(match["first"]), _number(match["second"])
        if order is Order.UNKNOWN and one != two and max(one, two) <= 12:
            return None
        swap = one > 12 or (order is Order.DAY_FIRST and two <= 12)
        month, day = (two, one) if swap else (one, two)
        return _true_day(_full_year(match["last"].translate(_SLIPS)), month, day)
    if match["year"]:
        return _true_day(int(match["year"]), int(match["month"]), int(match["day"]))
    name = (match["name"] or match["late_name"]).lower()
    day = int(match["named_day"] or match["late_day"])
    year = int(match["named_year"] or match["late_year"])
    return _true_day(year, _MONTH_OF[name], day)


def _full_year(figures: str) -> int:
    year = int(figures)
    if len(figures) == 4:
        return year
    return year + (1900 if year >= CENTURY_TURN else 2000)


def _true_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar or the years don't hold it."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
