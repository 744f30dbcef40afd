"""Collects the dates of a paper, each with what it is a date of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from binder_app.domain.date_rules import DateRole, DateRules
from binder_app.reading.dates_roles import CueReader, Phrases, without_weekday
from binder_app.reading.dates_written import WrittenDate, written_dates
from binder_app.reading.page_text import LONGEST_PAGE

HEAD_LINES = 14
HEAD_SHARE = 1 / 3
"""How many lines are the head of a page, at least (own judgement: a letterhead, its
date, an address and a subject)."""

TOP_LINES = 6
"""Above these stands the name of a patient with the day of the paper beside it."""

EDGE_LINES = 2
"""A fax machine prints into the first or last lines of a page."""

FULL_LINE = 60
"""A line of so many letters runs on into the next (own judgement)."""

SERIES = 3
"""So many dates without a label are a table or a diary."""

BY_PLACE = ("letter", "head", "head_below", "entry", "written_below")

FEW_WORDS = 4
BORN_BEFORE = 14
"""A date so many years before the next on its line is a birth: nobody works younger."""

_TIME = re.compile(
    r"^(?:[\s,.T@-]|\bat\b|\ba\s+las\b){0,6}[0-9OoIl]{1,2}[:.h·,;][0-9OoIl]{2}"
    r"(?:[:.][0-9]{2})?\s{0,2}(?:[ap]\.?\s?m?\b\.?)?",
    re.IGNORECASE,
)
_FAX_MARK = re.compile(
    r"\bfrom\b.{0,60}\b(?:to|a)\b|->|\b(?:p|pg|pag|pág|page)[.:]{0,2}\s?[0-9OoIl]{1,3}\b"
    r"|\bfax\b|\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b|\b\d{1,3}\s?(?:/|of|de)\s?\d{1,3}$",
    re.IGNORECASE,
)
_BEFORE_ALONE = re.compile(
    r"^(?:[A-ZÁÉÍÓÚÑ][^\W\d_]*\.?(?: [^\W\d_]+\.?){0,3},?(?: ?[^\W\d_]+[,.])?\s*)?"
    r"(?:[Aa]l?|[Ee]l|[Aa] los|[Oo]n)?\s?(?:[Dd][ií]a)?\s?$"
)
"""What may stand before a date that is a line of its own: a town."""

_RANGE = re.compile(r"^\s*(?:-|–|(?:to|thru|through|al?|hasta|and|y)\b)\.?\s*$", re.I)
_ROW = re.compile(r"\d[\d.,]*\s+\$?\d")
"""Numbers side by side, as rows of a table have them."""

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date on a page, and the id of its role; empty where it has none."""

    written: WrittenDate
    role: str
    page: int
    place: int
    is_spanish: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page, and where it stands."""

    text: str
    page: int
    place: int
    in_head: bool
    at_edge: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date in its line: the words before it and after it."""

    line: _Line
    lead: str
    rest: str
    all_before: str

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
        return self.rest[found.end() if found else 0 :].strip(" .,*|-_:)")


class MentionReader:
    """Collects the dates of papers; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._cues = CueReader(rules)
        self._quoting = Phrases(rules.quoting)
        self._greeting = Phrases(rules.greeting)
        self._signing = Phrases(rules.signing)
        self._spanish = Phrases(rules.spanish)
        self._english = Phrases(rules.english)

    def mentions(self, pages: Sequence[str]) -> Iterator[Mention]:
        """Yield the dates of all pages from the top down, quoted mails left out."""
        for number, text in enumerate(pages, start=1):
            held: list[Mention] = []
            page = text[:LONGEST_PAGE]
            is_spanish = self._spanish.count(page) > self._english.count(page)
            for line in self._lines(page, number):
                held.extend(self._of_line(line, is_spanish))
            yield from _without_series(held)

    def _lines(self, text: str, page: int) -> Iterator[_Line]:
        """Yield the lines of a page that may hold a date of its own."""
        stripped = [line.strip() for line in text.splitlines()]
        lines = [line for line in stripped if line]
        head = max(HEAD_LINES, int(len(lines) * HEAD_SHARE))
        for place, line in enumerate(lines):
            if self._quoting.begin(line):
                return
            if self._greeting.begin(line):
                head = min(head, place + 1)
            if line.startswith(">") or not any(sign.isdigit() for sign in line):
                continue
            yield _Line(
                text=line,
                page=page,
                place=place,
                in_head=place < head,
                at_edge=place < EDGE_LINES or place >= len(lines) - EDGE_LINES,
                before=lines[place - 1] if place else "",
                after=lines[place + 1] if place + 1 < len(lines) else "",
            )

    def _of_line(self, line: _Line, is_spanish: bool) -> Iterator[Mention]:
        """Yield the dates of one line with their roles."""
        found = list(written_dates(line.text))
        end = 0
        for place, written in enumerate(found):
            dated = _Dated(
                line,
                line.text[end : written.start],
                line.text[written.end :],
                line.text[: written.start],
            )
            more = [later.start - written.end for later in found[place + 1 :]]
            follows = place > 0 and not _is_birth(found[place - 1], written)
            role = self._role(dated, follows, min(more, default=0))
            yield Mention(written, role, line.page, line.place, is_spanish)
            end = written.end

    def _role(self, dated: _Dated, follows: bool, gap: int) -> str:
        """Return the id of a date's role, by its words, else by its place."""
        line = dated.line
        if dated.is_bare and _is_fax(dated):
            return "fax_line"
        if follows and dated.is_bare and not dated.time:
            return "range_end" if _RANGE.match(dated.lead or " ") else ""
        if dated.is_bare and _RANGE.match(dated.rest[:gap]):
            return ""
        named = self._named(dated)
        if not named and (after := self._cues.role_after(dated.rest)):
            return after
        return self._by_place(dated) if named is None else named

    def _named(self, dated: _Dated) -> str | None:
        """Return the role that words before a date name, or None."""
        if not dated.is_bare:
            cue = self._cues.cue(dated.lead)
            if cue is None or cue.between > max(cue.role.reach, FEW_WORDS):
                return None
            return self._role_here(cue.role, dated) if cue.names else ""
        before = dated.line.before
        cue = self._cues.cue(before)
        if cue is None or cue.between:
            return None
        alone = cue.is_whole and not _LETTER.search(dated.words_after)
        if before.endswith(":") or alone:
            return self._role_here(cue.role, dated)
        return None

    def _role_here(self, role: DateRole, dated: _Dated) -> str:
        """Return the id of a role beside a signature, in the head or below it."""
        few = len(re.findall(r"[^\W_]+", dated.all_before)) < FEW_WORDS
        if self._signing.stand_in(dated.all_before) or (
            few and self._signing.stand_in(dated.line.before)
        ):
            return role.signed
        return role.id if dated.line.in_head else role.below

    def _by_place(self, dated: _Dated) -> str:
        """Return the role of a date without a label."""
        line, words = dated.line, dated.words
        if self._greeting.begin(words):
            words = ""
        if dated.is_bare and self._cues.ends_small(without_weekday(line.before)):
            return ""
        if (
            dated.time
            and len(words.split()) < FEW_WORDS
            and not self._cues.is_prose(words)
        ):
            after = dated.words_after
            if not after or after[0].isupper() or dated.rest.rstrip().endswith(":"):
                return "stamp"
        is_alone = _is_shout(dated.words_after) and _BEFORE_ALONE.match(words)
        if is_alone and (dated.is_bare or not self._cues.ends_small(words[:-3])):
            return "letter" if line.in_head else "written_below"
        if self._cues.is_prose(words) or words.rstrip().endswith(":"):
            return ""
        return self._beside(dated)

    def _beside(self, dated: _Dated) -> str:
        """Return the role of a date beside other words."""
        line, after = dated.line, dated.words_after
        short = len(after.split()) <= FEW_WORDS and not _ROW.search(after)
        if line.page == 1 and line.place < TOP_LINES and line.in_head and short:
            return "head"
        runs_on = len(line.before) >= FULL_LINE and line.before[-1] not in ".:;!?)"
        if dated.is_bare and not runs_on:
            return "entry"
        return "head_below" if line.in_head and short else ""


def _without_series(held: list[Mention]) -> list[Mention]:
    """Return the dates of a page; those without a label that are many are entries.

    The first of them stays what it is where it stands on top of the page.
    """
    unnamed = [mention for mention in held if mention.role in BY_PLACE]
    if len({mention.place for mention in unnamed}) < SERIES:
        return held
    first = unnamed[0]
    keeps = first.role == "letter" and first.place < TOP_LINES
    rows = unnamed[1:] if keeps else unnamed
    return [replace(one, role="entry") if one in rows else one for one in held]


def _is_birth(before: WrittenDate, written: WrittenDate) -> bool:
    """Tell whether a date is so far before the next that it is a birth."""
    one, two = (
        before.month_first or before.day_first,
        written.month_first or written.day_first,
    )
    return bool(one and two and two.year - one.year >= BORN_BEFORE)


def _is_fax(dated: _Dated) -> bool:
    """Tell whether a date begins a line that a fax machine printed."""
    line = dated.line
    if not line.at_edge or dated.time is None:
        return False
    after = dated.rest + " " + line.after[:12]
    return _FAX_MARK.search(after) is not None


def _is_shout(after: str) -> bool:
    """Tell whether nothing follows a date but a mark in capitals, such as VIA FAX."""
    return not after or (
        after.isupper()
        and len(after.split()) <= FEW_WORDS
        and not re.search(r"\d", after)
    )
