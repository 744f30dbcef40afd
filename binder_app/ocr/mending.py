"""Mends what the reader writes otherwise than people do; it invents nothing.

Marks that a speck became are taken out only where no person writes one: in the
midst of a date or of a number with hyphens. On a fax words that are none without
their accent get it; no letter and no figure is set right by guessing.
"""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from binder_app.ocr.accents import Accents, accents

STRAY = r"[ .,;:'’‘`´·•*\"]"
"""What a speck between words is read as."""

_BLANKS = re.compile(r"\s+")
_NUMBER_MARK = re.compile(r"(?<=\w)[.'’·](?=-\w)|(?<=\w-)[.'’·](?=\w)")
_ZERO, _ONE = "OoQ©", "IilI|"
_NUMERIC = re.compile(
    rf"(?<![\w/])([\d{_ZERO}{_ONE}]{{1,2}})[.'’·]?/[.'’·]?([\d{_ZERO}{_ONE}]{{1,2}})"
    rf"[.'’·]?/[.'’·]?([12][\d{_ZERO}{_ONE}]{{3}})(?![\w/])"
)
_GLUED = re.compile(r"(?<=[a-záéíóúñ]{2})(?=\d{1,2}/\d{1,2}/[12]\d{3}(?![\w/]))")
"""Where a word runs into a date."""


def _codes(letters: dict[str, str]) -> dict[int, str]:
    return {ord(letter): plain for letter, plain in letters.items()}


_FIGURES = _codes({**dict.fromkeys(_ZERO, "0"), **dict.fromkeys(_ONE, "1")})

_KEPT_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0308")
"""Grave, acute, circumflex, tilde and diaeresis: those of our papers' names."""
_KEPT_WHOLE = frozenset("çÇ")
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""Letters and marks as wide as those of Chinese, which the reader also knows."""
_PLAIN: dict[int, int | str] = {
    **_WIDE,
    **_codes({"ı": "i", "ȷ": "j", "‘": "'", "’": "'", "−": "-"}),
}


@dataclass(frozen=True, slots=True)
class Mender:
    """Mends lines of text; it knows the names of the months, and accents."""

    accents: Accents
    english: re.Pattern[str]
    spanish: re.Pattern[str]

    def mended(self, text: str, is_fax: bool) -> str:
        """Return a line in plain letters and marks, its dates as people write them.

        On a fax a speck beside a letter reads as a mark of another language:
        there such letters lose it, and known words have the accents they need.
        """
        plain = unicodedata.normalize("NFC", text.translate(_PLAIN))
        if is_fax:
            plain = "".join(map(_without_strange_mark, plain))
            plain = self.accents.restored(_NUMBER_MARK.sub("", plain))
        plain = _BLANKS.sub(" ", plain).strip()
        plain = _NUMERIC.sub(_numeric_date, plain)
        plain = _GLUED.sub(" ", plain)
        plain = self.spanish.sub(_spanish_date, plain)
        return self.english.sub(_english_date, plain)


def mender(resources: Path) -> Mender:
    """Return a mender that knows the months of English and Spanish."""
    told = (resources / "ocr" / "months.txt").read_text(encoding="utf-8")
    english, spanish = (
        "|".join(map(_with_accents, line.split()))
        for line in told.splitlines()
        if not line.startswith("#")
    )
    loose = re.IGNORECASE
    return Mender(
        accents(resources),
        re.compile(
            rf"\b({english})\b{STRAY}+(\d{{1,2}}){STRAY}*[.,]{STRAY}*"
            rf"((?:19|20)\d\d)(?!\w)",
            loose,
        ),
        re.compile(
            rf"(?<!\w)(\d{{1,2}}){STRAY}*de{STRAY}+({spanish}){STRAY}*de{STRAY}*"
            rf"((?:19|20)\d\d)(?!\w)",
            loose,
        ),
    )


def _with_accents(month: str) -> str:
    return re.sub("[aeiou]", lambda match: _VOWELS[match[0]], month)


_VOWELS = {"a": "[aáà]", "e": "[eéè]", "i": "[iíì]", "o": "[oóò]", "u": "[uúù]"}


def _without_strange_mark(letter: str) -> str:
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if letter in _KEPT_WHOLE or not base.isascii() or set(marks) <= _KEPT_MARKS:
        return letter
    return base


def _numeric_date(match: re.Match[str]) -> str:
    """Return a date in figures; as it was read where it can't be one."""
    month, day, year = (part.translate(_FIGURES) for part in match.groups())
    is_date = 1 <= int(month) <= 31 and 1 <= int(day) <= 31
    is_date &= min(int(month), int(day)) <= 12
    return f"{month}/{day}/{year}" if is_date else match[0]


def _spanish_date(match: re.Match[str]) -> str:
    day, month, year = match.groups()
    return f"{day} de {_plain(month)} de {year}"


def _english_date(match: re.Match[str]) -> str:
    month, day, year = match.groups()
    return f"{_plain(month)} {day}, {year}"


def _plain(month: str) -> str:
    parts = unicodedata.normalize("NFD", month)
    return "".join(part for part in parts if not unicodedata.combining(part))
