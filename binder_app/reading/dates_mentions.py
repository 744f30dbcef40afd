"""Collects the dates of a paper, each with what it is a date of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from binder_app.domain.date_rules import DateRole, DateRules
from binder_app.reading.dates_lines import DatedLine, LineReader
from binder_app.reading.dates_place import (
    ASIDE,
    FEW_WORDS,
    DateInLine,
    PlaceReader,
    dates_in_line,
    printed_by_machine,
)
from binder_app.reading.dates_roles import CueReader, Phrases
from binder_app.reading.dates_written import WrittenDate
from binder_app.reading.page_text import LONGEST_PAGE

SPANISH_WORDS = 8
"""So many small words of Spanish are not names (own judgement)."""

COLUMNS = 2
"""So many dates side by side may stand below as many labels."""

SERIES = 3
"""So many dates without a label are a table or a diary."""

LETTER_LINES = 10
"""The date of a letter stands above these, even where a table follows."""

ADDRESS_LINES = 4
"""Fewer lines from one date to the next are a row of a table, not an address."""

LONGEST_REACH = 9
"""Words that may stand between an unknown label's "date" and the date."""

BORN_BEFORE = 14
"""A date so many years before the next on its line is a birth: nobody works younger."""

NOT_ROWS = ("", ASIDE, "fax_line", "range_start", "stamp")

_RANGE = re.compile(r"^\s*(?:-|–|(?:to|thru|through|al?|hasta|and|y)\b)\.?\s*$", re.I)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date on a page, and the id of its role; empty where it has none.

    `place` counts lines from 0. `is_loose` tells that no words at it name the role.
    """

    written: WrittenDate
    role: str
    place: int
    is_loose: bool = False
    page: int = 1
    is_spanish: bool = False


class MentionReader:
    """Collects the dates of papers; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._cues = CueReader(rules)
        self._lines = LineReader(rules, self._cues)
        self._places = PlaceReader(rules, self._cues)
        self._weak = rules.weak
        never = (role.id for role in rules.roles.values() if not role.counts)
        self._not_rows = {*NOT_ROWS, *never}
        self._signing = Phrases(rules.words_of("signing"))
        self._spanish = Phrases(rules.words_of("spanish"))
        self._english = Phrases(rules.words_of("english"))

    def mentions(self, pages: Sequence[str]) -> Iterator[Mention]:
        """Yield the dates of all pages from the top down, quoted mails left out."""
        near: date | None = None
        for number, text in enumerate(pages, start=1):
            page = text[:LONGEST_PAGE]
            is_spanish = self._spanish.count(page) > self._english.count(page)
            held = [
                replace(mention, page=number, is_spanish=is_spanish)
                for line in self._lines.lines(page, near)
                for mention in self._of_line(line)
            ]
            entries = [one.written.month_first for one in held if one.role == "entry"]
            near = next(filter(None, reversed(entries)), near)
            yield from self._without_series(_without_births(held))

    def has_spanish(self, pages: Sequence[str]) -> bool:
        """Tell whether someone wrote Spanish on a paper, be it a form in English."""
        count = sum(self._spanish.count(page[:LONGEST_PAGE]) for page in pages)
        return count >= SPANISH_WORDS

    def _of_line(self, line: DatedLine) -> Iterator[Mention]:
        """Yield the dates of one line with their roles."""
        if line.entry:
            is_prose = self._cues.ends_small(line.before)
            yield Mention(line.entry, "" if is_prose else "entry", line.place)
        held = dates_in_line(line)
        if roles := self._columns(line, held):
            for dated, label in zip(held, roles, strict=True):
                yield Mention(dated.written, self._role_here(label, dated), line.place)
            return
        for before, dated, after in zip(
            [None, *held], held, [*held[1:], None], strict=False
        ):
            begins = after is not None and _RANGE.match(after.lead) is not None
            ranged = self._in_range(before, dated, begins=begins)
            role, is_loose = (
                (ranged, False) if ranged is not None else self._role(dated)
            )
            if is_loose and after and after.is_bare and not _is_born(dated, after):
                role = "range_start" if begins else ""
            yield Mention(dated.written, role, line.place, is_loose)

    def _columns(self, line: DatedLine, held: list[DateInLine]) -> list[DateRole]:
        """Return the roles of dates side by side below as many labels, if they are."""
        if len(held) < COLUMNS or not all(dated.is_bare for dated in held[1:]):
            return []
        if any(_RANGE.match(dated.lead) for dated in held[1:]) or held[0].time:
            return []
        roles = self._cues.columns(line.before)
        return roles if len(roles) == len(held) else []

    def _in_range(
        self, before: DateInLine | None, dated: DateInLine, *, begins: bool
    ) -> str | None:
        """Return the role of a date beside another on its line, without words."""
        if not dated.is_bare:
            return None
        if machine := printed_by_machine(dated):
            return machine
        if before and not dated.time and not _is_born(before, dated):
            return "range_end" if _RANGE.match(dated.lead or " ") else ""
        return "range_start" if begins else None

    def _role(self, dated: DateInLine) -> tuple[str, bool]:
        """Return the id of a date's role, and whether no words at it name it."""
        if after := self._cues.role_after(dated.rest):
            return after, False
        named = None if dated.is_bare else self._before(dated)
        if named is not None:
            return named, False
        above = self._above(dated) if dated.is_bare else None
        if above is not None:
            return above, dated.line.waiting is not None
        return self._places.role(dated), True

    def _before(self, dated: DateInLine) -> str | None:
        """Return the role that words before a date give it, or None."""
        cue = self._cues.cue(dated.lead)
        if cue is None:
            return None
        if cue.names:
            return self._role_here(cue.role, dated)
        if not cue.role.counts:
            return ASIDE if cue.between <= FEW_WORDS else None
        if cue.is_spoilt:
            return ASIDE
        if cue.is_near:
            weak = ASIDE if cue.role.id in self._weak else ""
            return "title" if dated.in_title else weak
        is_far = cue.between > LONGEST_REACH or cue.in_prose
        return None if is_far else cue.role.far or None

    def _above(self, dated: DateInLine) -> str | None:
        """Return the role that a label on the line above gives a date, or None."""
        line = dated.line
        cue = self._cues.cue(line.before)
        if cue and not cue.between:
            alone = cue.is_whole and not _LETTER.search(dated.words_after)
            if line.before.endswith(":") or alone or cue.role.hangs:
                return self._role_here(cue.role, dated)
        return self._role_here(line.waiting, dated) if line.waiting else None

    def _role_here(self, role: DateRole, dated: DateInLine) -> str:
        """Return the id of a role beside a signature, in the head or below it."""
        few = len(re.findall(r"[^\W_]+", dated.all_before)) < FEW_WORDS
        if self._signing.stand_in(dated.all_before) or (
            few and self._signing.stand_in(dated.line.before)
        ):
            return role.signed or role.id
        return role.id if dated.line.in_head else role.below or role.id

    def _without_series(self, held: list[Mention]) -> list[Mention]:
        """Return the dates of a page; those without a label that are many are entries.

        The first of them stays what it is where it is that of a letter.
        """
        rows = [one for one in held if one.is_loose and one.role not in self._not_rows]
        if len({one.place for one in rows}) < SERIES:
            return held
        first, second, *_ = rows
        is_above = second.place - first.place >= ADDRESS_LINES
        if first.role == "letter" and first.place < LETTER_LINES and is_above:
            rows = rows[1:]
        entries = set(rows)
        return [replace(one, role="entry") if one in entries else one for one in held]


def _without_births(held: list[Mention]) -> list[Mention]:
    """Return the dates of a page without those that are far too old for a paper."""
    newest = max((_year(one.written) for one in held), default=0)
    return [
        one
        for one in held
        if not one.is_loose or newest - _year(one.written) < BORN_BEFORE
    ]


def _is_born(before: DateInLine, dated: DateInLine) -> bool:
    """Tell whether a date is so far before the next that it is a birth."""
    return _year(dated.written) - _year(before.written) >= BORN_BEFORE


def _year(written: WrittenDate) -> int:
    """Return the year of a date in any order."""
    day = written.month_first or written.day_first
    return day.year if day else 0
