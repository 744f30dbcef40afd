"""Goes through the lines of a page with the dates they hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from binder_app.domain.date_rules import DateRole, DateRules
from binder_app.reading.dates_diary import entry_in, month_in
from binder_app.reading.dates_roles import CueReader, Phrases
from binder_app.reading.dates_written import WrittenDate, written_dates

HEAD_LINES = 14
HEAD_SHARE = 1 / 3
"""How many lines are the head of a page, at least (own judgement: a letterhead, its
date, an address and a subject)."""

TOP_LINES = 6
"""Above these stands the name of a patient with the day of the paper beside it."""

FOOT_LINES = 6
"""Below these stands who signed a paper."""

EDGE_LINES = 2
"""A fax machine prints into the first or last lines of a page."""

LONGEST_LABEL = 40
"""Letters of a line that may be a label (own count on forms: 35)."""

LABELS_APART = 10
"""Lines between a column of labels and the column of what they label, at most."""

FULL_LINE = 60
"""A line of so many letters runs on into the next (own judgement)."""

LONGEST_TAIL = 24
"""Letters of the next line that may finish a date."""

_LETTERS = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line with dates, and where it stands.

    `waiting` is the role of a label further up that has no date yet, `entry` the
    day of a diary's entry that leaves out its year; `goes_on` tells that its first
    date is soon after the one before.
    """

    text: str
    dates: tuple[WrittenDate, ...]
    place: int
    in_head: bool
    in_foot: bool
    at_edge: bool
    before: str
    after: str
    waiting: DateRole | None
    entry: WrittenDate | None
    goes_on: bool

    @property
    def in_top(self) -> bool:
        """Tell whether it is one of the first lines."""
        return self.in_head and self.place < TOP_LINES

    @property
    def is_wrapped(self) -> bool:
        """Tell whether it goes on with the sentence of the line before."""
        return _runs_on(self.before)


class LineReader:
    """Finds the lines of pages that hold dates; keep one for many papers."""

    def __init__(self, rules: DateRules, cues: CueReader) -> None:
        self._cues = cues
        self._quoting = Phrases(rules.words_of("quoting"))
        self._greeting = Phrases(rules.words_of("greeting"))

    def lines(self, text: str, near: date | None = None) -> Iterator[DatedLine]:
        """Yield the lines of a page that hold dates, down to a quoted mail.

        `near` is the day of the last entry on the page before.
        """
        stripped = [line.strip() for line in text.splitlines()]
        lines = [line for line in stripped if line]
        head = max(HEAD_LINES, int(len(lines) * HEAD_SHARE))
        waiting: list[tuple[int, DateRole]] = []
        for place, line in enumerate(lines):
            if self._quoting.begin(line):
                return
            if self._greeting.begin(line):
                head = min(head, place + 1)
            after = lines[place + 1] if place + 1 < len(lines) else ""
            has_figures = any(sign.isdigit() for sign in line)
            dates = _dates(line, after) if has_figures else ()
            if not dates and (role := self._label(line)):
                waiting.append((place, role))
            before = lines[place - 1] if place else ""
            entry = entry_in(line, near) if near and has_figures and not dates else None
            if entry and near and _runs_on(before) and not entry.follows(near):
                entry = None
            goes_on = bool(near and dates and dates[0].follows(near))
            near = _latest(line, dates, entry) or near
            is_quoted = line.startswith(">") and place >= EDGE_LINES
            if is_quoted or not (dates or entry):
                continue
            label = _taken(waiting, place) if _is_alone(line, dates) else None
            yield DatedLine(
                text=line,
                dates=dates,
                place=place,
                in_head=place < head,
                in_foot=place >= len(lines) - FOOT_LINES,
                at_edge=place < EDGE_LINES or place >= len(lines) - EDGE_LINES,
                before=before,
                after=after,
                waiting=label[1]
                if label and place - label[0] <= LABELS_APART
                else None,
                entry=entry,
                goes_on=goes_on,
            )

    def _label(self, line: str) -> DateRole | None:
        """Return the role of a line that is nothing but a date's label."""
        if len(line) > LONGEST_LABEL:
            return None
        cue = self._cues.cue(line)
        return cue.role if cue and cue.is_whole else None


def _taken(
    waiting: list[tuple[int, DateRole]], place: int
) -> tuple[int, DateRole] | None:
    """Take the label that a date alone on its line belongs to from those waiting.

    None where none waits, or the label is on the line above.
    """
    if waiting and waiting[-1][0] == place - 1:
        waiting.pop()
        return None
    return waiting.pop(0) if waiting else None


def _runs_on(line: str) -> bool:
    """Tell whether a line is full and ends no sentence."""
    return len(line) >= FULL_LINE and line[-1] not in ".:;!?)"


def _dates(line: str, after: str) -> tuple[WrittenDate, ...]:
    """Return the dates of a line, the last of them perhaps ended on the next."""
    whole = f"{line}\n{after[:LONGEST_TAIL]}"
    return tuple(
        found
        for found in written_dates(whole)
        if found.end <= len(line) or (found.start < len(line) and found.has_full_year)
    )


def _is_alone(line: str, dates: tuple[WrittenDate, ...]) -> bool:
    """Tell whether a line is one date and no words."""
    if len(dates) != 1:
        return False
    return not _LETTERS.search(line[: dates[0].start] + line[dates[0].end :])


def _latest(
    line: str, dates: tuple[WrittenDate, ...], entry: WrittenDate | None
) -> date | None:
    """Return the day that the entries of a diary go on from."""
    if entry:
        return entry.month_first
    days = [found.month_first for found in dates if found.month_first]
    return days[0] if days else month_in(line)
