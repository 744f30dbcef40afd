"""Finds dates as offices write them: figures, English and Spanish, with OCR's slips."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years that a paper of a living claim can bear, births among them (own judgement)."""

CENTURY_TURN = 40
"""Two figures from here on mean 19xx, below it 20xx: a worker born in 1941 may still
have a claim, and none is dated after 2039 (own judgement)."""

LONGEST_TEXT = 20_000
"""Letters that are looked at: as many as `page_text.LONGEST_PAGE`."""

SOON = 10
"""Days from one entry of a diary to the next (own judgement)."""

LEAST_FIGURES = 0.5
"""How many of a date's figures must be true ones, not letters read for them."""

MONTHS = (
    ("january", "jan", "enero", "ene"),
    ("february", "feb", "febrero"),
    ("march", "mar", "marzo"),
    ("april", "apr", "abril", "abr"),
    ("may", "mayo"),
    ("june", "jun", "junio"),
    ("july", "jul", "julio"),
    ("august", "aug", "agosto", "ago"),
    ("september", "sept", "sep", "septiembre", "setiembre"),
    ("october", "oct", "octubre"),
    ("november", "nov", "noviembre"),
    ("december", "dec", "diciembre", "dic"),
)
_SLIPS = {
    "o": "[oO0Q]",
    "i": "[iI1l|íì!]",
    "l": "[lLI1|!]",
    "s": "[sS5]",
    "m": "(?:[mM]|rn|RN)",
    "b": "[bB86]",
    "e": "[eEcé]",
    "a": "[aA4á]",
    "u": "[uUvú]",
    "v": "[vVy]",
    "g": "[gG9]",
}
"""What OCR reads for a letter of a month's name (own judgement, from worn scans)."""

_FIGURE_OF = str.maketrans("OoQIilL|!S", "0001111115")
_F = r"[0-9OoIl|]"
"""A figure, or a letter that OCR reads for a nought or a one."""

_YEAR = rf"(?:2\s?[0Oo][\s.]?[0-9OoIl|]\s?[0-9OoIl|]|19[0-9OoIl|]{{2}}|2[,.]0{_F}{_F})"
_YEAR_IN = re.compile(_YEAR)
_SHORT_YEAR = r"(?:['’´`]?[0-9OoIl|]{2})"
_BREAK = r"[ \t\n\r\xa0]{0,4}"
_DAY = r"(?:[0-3OoIl|][0-9]|[0-3][OoIl|]|[0-9])"
_ORDINAL = r"(?:st|nd|rd|th|ro|er|[º°ª])?"


def _with_slips(name: str) -> str:
    """Return a pattern of a month's name that knows the slips of OCR."""
    return "".join(_SLIPS.get(sign, f"[{sign}{sign.upper()}]") for sign in name)


_NAMES = [
    (name, number) for number, names in enumerate(MONTHS, start=1) for name in names
]
_NAMES.sort(key=lambda pair: -len(pair[0]))
MONTH_NAME = "|".join(_with_slips(name) for name, _ in _NAMES)
_WHICH = tuple(
    (re.compile(_with_slips(name), re.IGNORECASE), number) for name, number in _NAMES
)

_WEEK = (
    ("monday", "mon", "lunes", "lun"),
    ("tuesday", "tues", "tue", "martes"),
    ("wednesday", "wed", "miércoles", "miercoles", "mié", "mie"),
    ("thursday", "thurs", "thur", "thu", "jueves", "jue"),
    ("friday", "fri", "viernes", "vie"),
    ("saturday", "sat", "sábado", "sabado"),
    ("sunday", "sun", "domingo", "dom"),
)
LONGEST_WEEKDAY = 14
DAY_OF_WEEK = "|".join(
    sorted((name for names in _WEEK for name in names), key=len, reverse=True)
)
_WEEKDAY_BEFORE = re.compile(
    rf"(?<![^\W_])({DAY_OF_WEEK})[.,]{{0,2}}\s{{0,3}}$", re.IGNORECASE
)

_DATE = re.compile(
    rf"""(?<![0-9/$#])(?<![0-9][.,])(?:(?<![0-9]-)|(?=[0-9]{{1,2}}/))(?:
      (?P<year>[12][09OoIl|][0-9OoIl|]{{2}})(?P<dash>[-./])(?P<month>{_DAY})
      (?P=dash)(?P<day>{_DAY})(?=T?[0-9]{{0,2}}:|[^0-9A-Za-z]|$)
    | (?<![^\W_])(?P<one>{_DAY})[ ]?[-/.][ ]?(?P<two>{_DAY})[ ]?
      [-/.·][ ]?(?P<figures_year>{_YEAR}|{_SHORT_YEAR})
    | (?<![^\W\d_])(?P<name>{MONTH_NAME})(?:[.,]{{0,2}}{_BREAK}|[-/])
      (?P<named_day>{_DAY}){_ORDINAL}
      (?:{_BREAK}[.,;]{{1,2}}{_BREAK}|[ \t\n\r\xa0]{{1,4}}|[-/])(?:del?{_BREAK})?
      (?P<named_year>{_YEAR}|['’][0-9OoIl|]{{2}}|(?<=[-/])[0-9]{{2}})
    | (?<![^\W_])(?P<late_day>{_DAY}|primero){_ORDINAL}
      (?:[.,]?{_BREAK}|[ ]?[-/][ ]?)
      (?:(?:d[ií]as?{_BREAK})?del?{_BREAK}(?:mes{_BREAK}de{_BREAK})?
      |(?:day{_BREAK})?of{_BREAK})?
      (?P<late_name>{MONTH_NAME})(?:[.,]{{0,2}}{_BREAK}|[ ]?[-./]{{1,2}}[ ]?)
      (?:del?{_BREAK}(?:a[ñn]o{_BREAK})?)?
      (?P<late_year>{_YEAR}|['’][0-9OoIl|]{{2}}
        |(?<=[-/ ])[0-3][0-9](?![0-9:])(?!\s{{1,3}}(?:de|of)\b)(?![.,]?\s?(?:19|20)))
    | (?P<first_year>20[0-4][0-9])[- ](?P<mid_name>{MONTH_NAME})\.?[- ]
      (?P<last_day>{_DAY})
    )(?:(?![0-9/])|(?=[0-9]{{1,2}}(?::[0-9]{{2}})?\s?[ap]\.?\s?m))(?!-[0-9](?![0-9]?/))(?![.,][0-9](?![0-9]?[:·]))""",
    re.IGNORECASE | re.VERBOSE,
)
"""ISO, figures in either order, and month names in English and Spanish."""


_NAMED_GROUPS = (
    ("name", "named_day", "named_year"),
    ("late_name", "late_day", "late_year"),
    ("mid_name", "last_day", "first_year"),
)


class Order(Enum):
    """The order in which a paper writes day and month in figures.

    `EITHER` is that of a paper in Spanish that gives no hint: figures are a date
    there only where one reading of them is.
    """

    MONTH_FIRST = "month first"
    DAY_FIRST = "day first"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it stands in a text, from `start` up to `end`.

    `month_first` and `day_first` are the days its two readings give; they are the
    same unless it is in figures. `has_full_year` tells of four figures.
    """

    start: int
    end: int
    month_first: date | None
    day_first: date | None
    in_figures: bool
    has_full_year: bool

    def follows(self, day: date) -> bool:
        """Tell whether it is soon after a day, as the next entry of a diary is."""
        later = self.month_first
        return later is not None and 0 <= (later - day).days <= SOON

    def day(self, order: Order) -> date | None:
        """Return the day it names on a paper of that order, or None."""
        if order is Order.MONTH_FIRST:
            return self.month_first
        if order is Order.DAY_FIRST:
            return self.day_first
        readings = {self.month_first, self.day_first} - {None}
        return readings.pop() if len(readings) == 1 else None


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Yield each date of `text`, in the order they stand there."""
    near = text[:LONGEST_TEXT]
    for match in _DATE.finditer(near):
        written = _written(match)
        if written is not None:
            yield _on_its_weekday(written, near)


def dates_in(
    text: str, *, order: Order = Order.MONTH_FIRST
) -> Iterator[tuple[date, int, int]]:
    """Yield the day, the start and the end of each date of `text`.

    Dates that are none on a paper of that order are left out.
    """
    for written in written_dates(text):
        day = written.day(order)
        if day is not None:
            yield day, written.start, written.end


def day_in(text: str, *, spanish: bool) -> date | None:
    """Return the day of the first whole date in a short text, or None.

    Figures are in US order; where `spanish`, they may be in the other as well,
    and a date of which both readings are days is none.
    """
    order = Order.EITHER if spanish else Order.MONTH_FIRST
    return next((day for day, _, _ in dates_in(text, order=order)), None)


_WEEKDAY = re.compile(
    r"^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|lunes|martes|mi[eé]rcoles"
    r"|jueves|viernes|s[aá]bado|domingo),?\s+",
    re.IGNORECASE,
)
"""The day of the week before a date in words."""


def day_in_words(text: str) -> date | None:
    """Return the day that a whole text names with its month's name, else None.

    English and Spanish, with or without the weekday: "Tuesday, November 10, 2026",
    "10 de noviembre de 2026".
    """
    whole = _WEEKDAY.sub("", text.strip())
    first = next(written_dates(whole), None)
    if first is None or first.in_figures or (first.start, first.end) != (0, len(whole)):
        return None
    return first.month_first


def _written(match: re.Match[str]) -> WrittenDate | None:
    """Return the date of `match`, or None where no reading of it is a day."""
    if not _has_true_figures(match[0]):
        return None
    if match["one"]:
        return _in_figures(match)
    if match["year"]:
        year, month = _number(match["year"]), _number(match["month"])
        day = true_day(year, month, _number(match["day"]))
    else:
        name, number, year = _named_parts(match)
        day = true_day(year, month_of(name), number)
    if day is None:
        return None
    is_iso = bool(match["year"])
    is_full = _YEAR_IN.search(match[0]) is not None
    return WrittenDate(match.start(), match.end(), day, day, is_iso, is_full)


def _named_parts(match: re.Match[str]) -> tuple[str, int, int]:
    """Return the month's name, the day and the year of a date in words."""
    name, day, year = next(groups for groups in _NAMED_GROUPS if match[groups[0]])
    return match[name], _number(match[day]), _full_year(match[year])


def _in_figures(match: re.Match[str]) -> WrittenDate | None:
    """Return a date in figures with both its readings."""
    one, two = _number(match["one"]), _number(match["two"])
    year = _full_year(match["figures_year"])
    month_first = true_day(year, one, two)
    day_first = true_day(year, two, one)
    if month_first is None and day_first is None:
        return None
    is_full = _YEAR_IN.search(match["figures_year"]) is not None
    return WrittenDate(
        match.start(), match.end(), month_first, day_first, True, is_full
    )


def _on_its_weekday(written: WrittenDate, text: str) -> WrittenDate:
    """Return a date without the reading that its day of the week gives the lie."""
    if written.month_first == written.day_first:
        return written
    lead = text[max(0, written.start - LONGEST_WEEKDAY) : written.start]
    found = _WEEKDAY_BEFORE.search(lead)
    if found is None:
        return written
    place = week_place(found[1])
    us, other = written.month_first, written.day_first
    keeps_us = us is not None and us.weekday() == place
    keeps_other = other is not None and other.weekday() == place
    if keeps_us == keeps_other:
        return written
    if keeps_us:
        return replace(written, day_first=None)
    return replace(written, month_first=None)


def _has_true_figures(text: str) -> bool:
    """Tell whether enough of what is read as figures are figures."""
    run = re.findall(r"(?<![^\W\d_])[0-9OoIl|]+(?![^\W\d_])", text)
    signs = "".join(run)
    true = sum(sign.isdigit() for sign in signs)
    return true > LEAST_FIGURES * len(signs)


def _number(figures: str) -> int:
    """Return what figures with slips mean; 0 where they mean nothing."""
    if figures.lower() == "primero":
        return 1
    plain = re.sub(r"\D", "", figures.translate(_FIGURE_OF))
    return int(plain) if plain else 0


def _full_year(figures: str) -> int:
    """Return a year of two or four figures as four."""
    year = _number(figures)
    if year > 99:
        return year
    return year + (1900 if year >= CENTURY_TURN else 2000)


def month_of(name: str) -> int:
    """Return the number of a month by its name, slips and all."""
    return next((number for known, number in _WHICH if known.fullmatch(name)), 0)


def week_place(name: str) -> int:
    """Return the place of a day in the week by its name, from Monday as 0."""
    return next(n for n, names in enumerate(_WEEK) if name.lower() in names)


def true_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar or the years don't hold it."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
