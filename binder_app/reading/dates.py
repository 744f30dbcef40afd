"""Finds the date of a document: the day it speaks of, or was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from binder_app.reading.dates_written import (
    Order,
    WrittenDate,
    dates_in,
    day_in,
    day_in_words,
    written_dates,
)
from binder_app.reading.page_text import PageText

__all__ = [
    "Order",
    "WrittenDate",
    "dates_in",
    "day_in",
    "day_in_words",
    "document_date",
    "written_dates",
]

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""Years that a paper of a living claim can bear (own judgement)."""

CENTURY_TURN = 90
"""Two figures from here on mean 19xx, below it 20xx: follows from `FIRST_YEAR`."""

_MONTHS = (
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
_MONTH_OF = {
    name: number for number, names in enumerate(_MONTHS, start=1) for name in names
}
_NAME = "|".join(sorted(_MONTH_OF, key=len, reverse=True))

_DATE = re.compile(
    rf"""(?<![\d/.-])(?:
      (?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)
    | (?P<us_month>\d{{1,2}})(?P<sign>[/-])(?P<us_day>\d{{1,2}})(?P=sign)
      (?P<us_year>\d{{4}}|\d\d)
    | (?P<name>{_NAME})\.?\s+(?P<named_day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+
      (?P<named_year>\d{{4}})
    | (?P<late_day>\d{{1,2}})\s+(?:de\s+)?(?P<late_name>{_NAME})\.?,?\s+(?:del?\s+)?
      (?P<late_year>\d{{4}})
    )(?![\d/-])""",
    re.IGNORECASE | re.VERBOSE,
)
"""US order in figures, ISO, and month names in English and Spanish."""

_DECIDED = (
    r"date\s+of\s+(?:the\s+)?(?:decision|determination)|(?:decision|determination)\s+date"
    r"|fecha\s+de\s+(?:la\s+)?(?:decisi[oó]n|determinaci[oó]n)"
)
_SEEN = (
    r"date\s+of\s+(?:service|exam|examination|evaluation|visit|study|procedure"
    r"|surgery|operation)"
    r"|(?:exam|examination|evaluation|visit|study|procedure|surgery|service)\s+date"
    r"|fecha\s+(?:de\s+servicio|del?\s+(?:examen|estudio|servicio|procedimiento)"
    r"|de\s+la\s+(?:consulta|visita|cirug[ií]a|evaluaci[oó]n)|de\s+consulta)"
)
_WRITTEN = r"letter\s+date|report\s+date|date|dated(?=\s*:)|sent|fecha|enviado"
LONGEST_LABEL = 80
"""Letters before a date that are searched for its label; forms have shorter ones."""

_LABELS = tuple(
    re.compile(rf"(?<![^\W_])(?P<label>{words})\s*(?P<colon>:?)\s*$", re.IGNORECASE)
    for words in (_DECIDED, _SEEN, _WRITTEN)
)
"""Labels that a date may have, the most telling first: the day of a decision, the day
the patient was seen, the day of writing. Own choice from common forms."""

DECIDED = 0
"""The rank of the day of a decision."""

BARE = len(_LABELS)
"""The rank of a date that is a line of its own, as letters have it."""

_NOT_BEFORE = re.compile(
    r"\b(birth|dob|nacimiento|injury|doi|lesi[oó]n|fax|print(?:ed)?|impreso|next|"
    r"pr[oó]xim[ao]|received|recibid[ao]|due|hire|expir\w*|follow[- ]?up|until|hasta|"
    r"signed|to|time|since|from|effective|start|end|last|rfa|request|today'?s|hoy"
    r"|transcribed|dictated|denial|assigned|accident|loss|filed|admission|discharge"
    r"|referral|order(?:ed)?|approval|accepted|appointment|cita)\W*(?:date\W*|on\W*)?$",
    re.IGNORECASE,
)
"""Words right before a date or its label that make it the date of something else."""

_WEEKDAY_OR_TOWN = re.compile(
    r"^(?:[^\W\d_]+(?: [^\W\d_]+)?,\s*)?(?:[^\W\d_]+\.?,?\s*)?$",
)
"""What may stand before a date that is a line of its own: a weekday or a town."""

_FAX_LINE = re.compile(
    r"\bfax\b|\bP\.?\s?\d+/\d+|\b\d\d?:\d\d\b.*\b\d{7,}", re.IGNORECASE
)
"""A line that a fax machine printed: its date is the day of sending."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date found: its rank (0 is best), the page from 1, and where on it."""

    rank: int
    day: date
    page: int
    in_top: bool


def document_date(pages: Sequence[str]) -> tuple[str, int] | None:
    """Return the document's own date in ISO form and its page from 1.

    Looked for are labelled dates in the top of page 1 and dates that are a line
    of their own there, then labelled ones on the rest of it. The date of a
    decision goes before others; where others differ, the answer is None. Dates
    of birth, injury, fax, print or next visit are never it.
    """
    if not pages:
        return None
    found = list(_dates_of(pages[0], 1))
    top = [dated for dated in found if dated.in_top]
    rest = [dated for dated in found if not dated.in_top and dated.rank < BARE]
    for here in (top, rest):
        decided = [dated for dated in here if dated.rank == DECIDED]
        if here:
            return _only(decided or here)
    return None


def _only(found: list[_Dated]) -> tuple[str, int] | None:
    """Return the one date that all of `found` agree on."""
    days = {dated.day for dated in found}
    if len(days) != 1:
        return None
    return found[0].day.isoformat(), found[0].page


def _dates_of(text: str, page: int) -> Iterator[_Dated]:
    """Yield the dates of one page that may be the document's own."""
    folded = PageText(text)
    top = len(folded.top_lines)
    before = ""
    for place, line in enumerate(folded.lines):
        if not _FAX_LINE.search(line):
            for match in _DATE.finditer(line):
                yield from _dated(match, line, before, page, place < top)
        before = line


def _dated(
    match: re.Match[str], line: str, line_before: str, page: int, in_top: bool
) -> Iterator[_Dated]:
    """Yield the date of `match` where it has a rank and is a true day."""
    lead = line[max(0, match.start() - LONGEST_LABEL) : match.start()]
    alone = not line[match.end() :].strip(" .") and _WEEKDAY_OR_TOWN.match(lead)
    labelled = lead if lead.strip() or not alone else line_before[-LONGEST_LABEL:]
    rank, spanish = _rank(_without_weekday(labelled), bool(alone))
    day = _day(match, spanish=spanish)
    short_year = len(match["us_year"] or "four") < 4
    if rank is None or day is None or (rank == BARE and short_year):
        return
    yield _Dated(rank, day, page, in_top)


def _without_weekday(lead: str) -> str:
    """Return what stands before a date, without "Tuesday, " or "martes, "."""
    return re.sub(r"(?<=[:\s])[^\W\d_]{3,9},\s*$", "", lead)


def _rank(lead: str, alone: bool) -> tuple[int | None, bool]:
    """Return the rank of a date behind `lead`, and whether its label is Spanish."""
    for rank, label in enumerate(_LABELS):
        found = label.search(lead)
        if found is None:
            continue
        if _NOT_BEFORE.search(lead[: found.start()]):
            return None, False
        return rank, found["label"].lower().startswith(("fecha", "enviado"))
    if _NOT_BEFORE.search(lead) or lead.rstrip().endswith(":"):
        return None, False
    return (BARE if alone else None), False


def _day(match: re.Match[str], *, spanish: bool) -> date | None:
    """Return the day that `match` names, or None where there is no such day.

    Figures are read in US order. Behind a Spanish label they may be in the
    other order; where both readings are days, neither is believed.
    """
    if match["us_year"]:
        month, day = int(match["us_month"]), int(match["us_day"])
        if spanish and month != day and max(month, day) <= 12:
            return None
        return _true_day(_full_year(match["us_year"]), month, day)
    if match["year"]:
        return _true_day(int(match["year"]), int(match["month"]), int(match["day"]))
    name = (match["name"] or match["late_name"]).lower()
    day = int(match["named_day"] or match["late_day"])
    year = int(match["named_year"] or match["late_year"])
    return _true_day(year, _MONTH_OF[name], day)


def _full_year(figures: str) -> int:
    """Return a year of two or four figures as four."""
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
