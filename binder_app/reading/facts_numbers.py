"""Numbers of claims, members and cases, read from where they begin."""

import re
from dataclasses import dataclass

LEAST_SIGNS, MOST_SIGNS = 5, 26
LEAST_FIGURES = 3
"""A number of a claim holds that many signs, and that many figures (own judgement)."""

_PART = r"[A-Za-z0-9]+(?:[-./–][A-Za-z0-9]+){0,6}"
_NUMBER = re.compile(
    rf"(?P<letters>[A-Z]{{2,4}} )?(?P<first>{_PART})"
    r"(?P<more>(?: [0-9][0-9-]{1,12}\b(?![/.]))*)"
)
_NONE_OF_THESE = re.compile(
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d"
    r"|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
    r"|\d{3}-\d\d-\d{4}|ADJ\s?\d+|CM\d\d-\d+"
    r"|\d{1,2}[-/](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)"
    r"[A-Za-z]{0,7}[-/]\d{2,4}||\d{1,2}-[IVX]{1,4}-\d{4}|1-?8\d\d-\d{3}-\d{4}|\d{1,3}(?:st|nd|rd|th)|\d{1,4}\.\d+",
    re.IGNORECASE,
)
"""Dates, telephones, Social Security and court numbers."""

_NO_PREFIX = frozenset(
    ("ID", "NO", "DOB", "DOI", "FORM", "FAX", "BOX", "PO", "NUM", "TEL", "PH")
)
"""Words in capitals that are no part of a number behind them."""

_IMR_CASE = re.compile(r"\bCM\s?(\d\d)\s?[-–]\s?(\d{6,8})\b")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number as it is printed, and where it stands."""

    value: str
    start: int
    end: int


def number_at(text: str, start: int) -> FoundNumber | None:
    """Return the number that begins right at `start`."""
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    if match["letters"] and match["letters"].strip() in _NO_PREFIX:
        return number_at(text, match.end("letters"))
    end = match.end() if match["letters"] else match.end("first")
    value = text[start:end].rstrip("-./– ")
    return FoundNumber(value, start, start + len(value)) if is_number(value) else None


def is_number(value: str) -> bool:
    """Tell whether `value` can be the number of a claim, and nothing else."""
    figures = sum(sign.isdigit() for sign in value)
    return (
        LEAST_SIGNS <= len(value) <= MOST_SIGNS
        and figures >= LEAST_FIGURES
        and not _NONE_OF_THESE.fullmatch(value)
        and not (value[0].islower() and "-" not in value)
    )


def number_key(value: str) -> str:
    """Return a number without what its writers add or leave out: blanks and dashes."""
    return re.sub(r"[\s./–-]", "", value).upper()


def imr_cases(text: str) -> list[FoundNumber]:
    """Return the numbers of IMR cases, such as CM26-0041877."""
    return [
        FoundNumber(f"CM{match[1]}-{match[2]}", match.start(), match.end())
        for match in _IMR_CASE.finditer(text)
    ]
