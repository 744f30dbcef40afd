"""Finds a full Social Security number in plain sight."""

import re
from collections.abc import Iterator, Sequence

from binder_app.reading.cuts_face import any_phrase
from binder_app.reading.page_text import fold

LABEL_LETTERS = 60
"""Letters before a number in which its label stands, on its line or the one before."""

NEVER_GIVEN_AREAS = ("000", "666")
FIRST_AREA_NEVER_GIVEN = 900
"""The first three figures of no Social Security number (memory of the rule): such a
number is believed by its label alone."""

_SHAPED = re.compile(
    r"(?<![\w-])(\d{3})([-– .]{1,3})(\d{2})[-– .]{1,3}(\d{4})(?![\w-])"
)
_PLAIN = re.compile(r"(?<![\w-])(\d{3})()(\d{2})(\d{4})(?![\w-])")


class SsnReader:
    """Knows the labels of such numbers, and those of numbers that look alike."""

    def __init__(self, labels: Sequence[str], others: Sequence[str]) -> None:
        self._labels = any_phrase(labels)
        self._others = any_phrase(others)

    def read(self, text: str) -> str | None:
        """Return the label of a number as it stands, or None where there is no number.

        The label is empty where a number of the right shape has none. The figures
        are never part of it.
        """
        found = [
            label for label in map(self._label, _numbers(text)) if label is not None
        ]
        return max(found, key=len, default=None)

    def _label(self, match: re.Match[str]) -> str | None:
        """Return the label of a number that may be one, None where it is another."""
        lead = match.string[max(0, match.start() - LABEL_LETTERS) : match.start()]
        line = lead.rpartition("\n")[2] or lead
        folded = fold(lead.replace("\n", " "))
        label = _last(self._labels, folded)
        other = _last(self._others, fold(line))
        if label is not None and (other is None or label.end() >= other.end()):
            return _as_it_stands(lead)
        if other is not None or match[2] not in ("-", "–"):
            return None
        return "" if _may_be_given(match[1], match[3], match[4]) else None


def _numbers(text: str) -> Iterator[re.Match[str]]:
    yield from _SHAPED.finditer(text)
    yield from _PLAIN.finditer(text)


def _may_be_given(area: str, group: str, serial: str) -> bool:
    """Tell whether such a number can have been given to a person."""
    if area in NEVER_GIVEN_AREAS or int(area) >= FIRST_AREA_NEVER_GIVEN:
        return False
    return group != "00" and serial != "0000"


def _last(pattern: re.Pattern[str], folded: str) -> re.Match[str] | None:
    """Return the last place of a pattern."""
    return max(pattern.finditer(folded), key=lambda found: found.end(), default=None)


def _as_it_stands(lead: str) -> str:
    """Return the label before a number, as the page has it, without any figures."""
    line = lead.strip().rpartition("\n")[2]
    words = re.split(r"\s{2,}|\d", line.strip())[-1]
    return words.strip(" :.#-")
