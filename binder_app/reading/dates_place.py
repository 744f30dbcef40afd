"""Tells by its place on the page what a date without a label is a date of."""

import re
from dataclasses import dataclass

from binder_app.domain.date_rules import DateRules
from binder_app.reading.dates_lines import DatedLine
from binder_app.reading.dates_roles import (
    LONGEST_LEAD,
    CueReader,
    Phrases,
    without_weekday,
)
from binder_app.reading.dates_written import DAY_OF_WEEK, WrittenDate

ROW, ASIDE = "row", "aside"
"""A date in a row of a table, and one of which a sentence tells something else."""

FEW_WORDS = 4
SENDER_WORDS = 8
SIGNER_WORDS = 9
TITLE_WORDS = 8
TOWN_WORDS = 6
"""Words that may stand in certain places beside a date (own judgement)."""

_TIME = re.compile(
    rf"^(?:[\s,.T@-]|\bat\b|\ba\s+las\b|\b(?:{DAY_OF_WEEK})\b){{0,6}}"
    r"[0-9OoIl]{1,2}[:.h·,;][0-9OoIl]{2}"
    r"(?:[:.][0-9]{2})?\s{0,2}(?:[ap]\.?\s?m?\b\.?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}")
_BROWSER = re.compile(r"^, \d{1,2}:\d\d(?::\d\d)? ?[AP]M\b")
"""The time as a browser prints it over a page."""

_FAX_MARK = re.compile(
    r"\bfrom\b.{0,60}\b(?:to|a)\b|->|\b(?:p|pg|pag|pág|page)[.:]{0,2}\s?[0-9OoIl]{1,3}\b"
    r"|\bfax\b|\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b|\b\d{1,3}\s?(?:/|of|de)\s?\d{1,3}$",
    re.IGNORECASE,
)
_FAX_HEAD = re.compile(
    r"\bfax\b|\b(?:p|pg|pag|pág|page)[.:]{0,2}\s?[0-9OoIl]{1,3}\s?(?:/|of|de)",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(
    r"[,\s]{0,9}\b(?:a los|a|al|el)?(?:\s?d[ií]a)?\s{0,9}$", re.IGNORECASE
)
"""What may stand between a town and a date."""

_TOWN_PART = re.compile(
    r"[A-ZÁÉÍÓÚÑ][^\W\d_]*[.,]{0,2}|de|del|la|las|los|el", re.UNICODE
)
_ROW = re.compile(r"\d[\d.,]{0,12}\s{1,9}\$?\d")
"""Numbers side by side, as rows of a table have them."""


@dataclass(frozen=True, slots=True)
class DateInLine:
    """A date in its line, with what stands right before and behind it.

    `lead` begins where the date before it ends, `all_before` with the line.
    """

    written: WrittenDate
    line: DatedLine
    lead: str
    all_before: str
    rest: str

    @property
    def words(self) -> str:
        """What stands before it, without the day of the week."""
        return without_weekday(self.lead)

    @property
    def is_bare(self) -> bool:
        """Tell whether no words stand before it."""
        return not re.search(r"[^\W_]", self.words)

    @property
    def time(self) -> re.Match[str] | None:
        """The time of day behind it."""
        return _TIME.match(self.rest)

    @property
    def words_after(self) -> str:
        """What stands after it and its time of day."""
        found = self.time
        return self.rest[found.end() if found else 0 :].strip(" .,*|-_:)]")

    @property
    def in_title(self) -> bool:
        """Tell whether its line is a heading, as "Visit of May 14, 2026"."""
        text = self.line.text
        short = len(text.split()) <= TITLE_WORDS
        return self.line.in_top and short and text[0].isupper() and text[-1] != "."


def dates_in_line(line: DatedLine) -> list[DateInLine]:
    """Return the dates of a line, each with what stands beside it."""
    ends = [0, *(written.end for written in line.dates)]
    return [
        DateInLine(
            written,
            line,
            line.text[max(end, written.start - LONGEST_LEAD) : written.start],
            line.text[max(0, written.start - LONGEST_LEAD) : written.start],
            line.text[written.end : written.end + LONGEST_LEAD],
        )
        for end, written in zip(ends, line.dates, strict=False)
    ]


def printed_by_machine(dated: DateInLine) -> str:
    """Return the role of a date that a fax machine or a browser printed, if one did."""
    line = dated.line
    if not (line.at_edge and dated.is_bare and dated.time):
        return ""
    if _BROWSER.match(dated.rest) and line.place == 0:
        return "printed"
    return "fax_line" if _FAX_MARK.search(f"{dated.rest} {line.after[:12]}") else ""


class PlaceReader:
    """Finds the role of a date by its place; keep one for many papers."""

    def __init__(self, rules: DateRules, cues: CueReader) -> None:
        self._cues = cues
        self._greeting = Phrases(rules.words_of("greeting"))
        self._regarding = Phrases(rules.words_of("regarding"))

    def role(self, dated: DateInLine) -> str:
        """Return the id of the role, empty where a sentence holds the date."""
        line, words = dated.line, dated.words
        if self._greeting.begin(words):
            words = ""
        if dated.is_bare and self._cues.ends_small(without_weekday(line.before)):
            return ""
        if line.at_edge and _FAX_HEAD.search(line.text) and _CLOCK.search(line.text):
            return "fax_line"
        if self._regarding.begin(line.text):
            return ASIDE
        if self._is_stamp(dated, words):
            return "stamp"
        if self._is_alone(dated, words):
            return "letter" if line.in_head else "written_below"
        return self._among_words(dated, words)

    def _is_stamp(self, dated: DateInLine, words: str) -> bool:
        """Tell whether a date has the time of a message behind it."""
        if not dated.time or self._cues.is_prose(words):
            return False
        if len(words.split()) >= (SENDER_WORDS if "@" in words else FEW_WORDS):
            return False
        after = dated.words_after
        return not after or after[0].isupper() or dated.rest.rstrip().endswith(":")

    def _is_alone(self, dated: DateInLine, words: str) -> bool:
        """Tell whether a date is a line of its own, a town before it or not."""
        if not _is_shout(dated.words_after):
            return False
        found = _BEFORE_DAY.search(words)
        town = words[: found.start()] if found else words
        if not town.strip(" ,.-|"):
            return True
        is_marked = "," in words[len(town) :] or (found and found[0].strip())
        return bool(is_marked or not dated.written.in_figures) and self._is_town(town)

    def _is_town(self, words: str) -> bool:
        """Tell whether a few words may be the name of a town."""
        parts = words.split()
        return (
            len(parts) <= TOWN_WORDS
            and parts[0][0].isupper()
            and all(map(_TOWN_PART.fullmatch, parts))
            and not self._cues.ends_small(words)
        )

    def _among_words(self, dated: DateInLine, words: str) -> str:
        """Return the role of a date that has words beside it."""
        if words.rstrip().endswith(":"):
            return ""
        if self._cues.is_prose(words):
            is_aside = dated.time or self._cues.ends_spoilt(words)
            return "title" if dated.in_title else ASIDE if is_aside else ""
        line, after = dated.line, dated.words_after
        short = len(after.split()) <= FEW_WORDS and not _ROW.search(after)
        if line.in_top and short:
            return "head"
        if dated.is_bare:
            return "entry" if line.goes_on or not line.is_wrapped else ""
        if line.in_foot and not after and len(words.split()) <= SIGNER_WORDS:
            return "foot"
        return "head_below" if line.in_head and short else ROW


def _is_shout(after: str) -> bool:
    """Tell whether nothing follows a date but a mark in capitals, such as VIA FAX."""
    is_short = len(after.split()) <= FEW_WORDS and not re.search(r"\d", after)
    return not after or (after.isupper() and is_short)
