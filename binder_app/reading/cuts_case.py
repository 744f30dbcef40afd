"""What the numbers and days of a page say of the paper before it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from binder_app.reading.dates_written import written_dates

NUMBERED, DATED_LINES = 14, 10
"""Lines in which the numbers and the days of a paper are sought."""

LEAST_FIGURES = 4
LONGEST_LINE = 160

_PHONE = re.compile(r"\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
_NUMBER = re.compile(r"\b(?=\w{0,9}\d|[A-Z])[A-Z0-9]{1,6}(?:-[A-Z0-9]{2,10}){0,3}\b")
_NO_NUMBER = re.compile(r"\d{5}|(?:19|20)\d\d|\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d\d-\d\d")


def file_numbers(lines: Sequence[str]) -> frozenset[str]:
    """Return what may be the number of a claim, a case or a patient."""
    text = _PHONE.sub(" ", "\n".join(line[:LONGEST_LINE] for line in lines))
    return frozenset(
        found
        for found in _NUMBER.findall(text)
        if sum(map(str.isdigit, found)) >= LEAST_FIGURES
        and not _NO_NUMBER.fullmatch(found)
    )


def days_in(lines: Sequence[str]) -> frozenset[date]:
    """Return the days that are written in some lines, the month first in figures."""
    text = "\n".join(line[:LONGEST_LINE] for line in lines)
    days = (found.month_first or found.day_first for found in written_dates(text))
    return frozenset(day for day in days if day)


def compared(
    name: str, here: frozenset[object], before: frozenset[object]
) -> Iterator[str]:
    """Yield whether what stands here is shared with what stood before, or other."""
    if here and before:
        yield f"{name}_shared" if here & before else f"{name}_other"
