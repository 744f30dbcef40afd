"""Collects the dates of a paper, each with what it is a date of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from binder_app.domain.date_rules import DateRole, DateRules
from binder_app.reading.dates_lines import DatedLine, LineReader
from binder_app.reading.dates_roles import CueReader, Phrases, without_weekday
from binder_app.reading.dates_written import DAY_OF_WEEK, WrittenDate
from binder_app.reading.page_text import LONGEST_PAGE

ROW, ASIDE = "row", "aside"
"""A date in a row of a table, and one of which a sentence tells something else."""

SPANISH_WORDS = 8
"""So many small words of Spanish are not names (own judgement)."""

LETTER_LINES = 10
"""The date of a letter stands above these, even where a table follows."""

ADDRESS_LINES = 4
"""Fewer lines from one date to the next are a row of a table, not an address."""

SERIES = 3
"""So many dates without a label are a table or a diary."""

NOT_ROWS = (
    "",
    ASIDE,
    "fax_line",
    "range_start",
    "stamp",
    "birth",
    "injury",
    "other_day",
)

FEW_WORDS = 4
SENDER_WORDS = 8
SIGNER_WORDS = 9
TITLE_WORDS = 8
LONGEST_REACH = 9
"""Words that may stand in certain places before a date (own judgement)."""

BORN_BEFORE = 14
"""A date so many years before the next on its line is a birth: nobody works younger."""

_TIME = re.compile(
    rf"^(?:[\s,.T@-]|\bat\b|\ba\s+las\b|\b(?:{DAY_OF_WEEK})\b){{0,6}}[0-9OoIl]{{1,2}}[:.h·,;][0-9OoIl]{{2}}"
    r"(?:[:.][0-9]{2})?\s{0,2}(?:[ap]\.?\s?m?\b\.?)?",
    re.IGNORECASE,
)
_FAX_MARK = re.compile(
    r"\bfrom\b.{0,60}\b(?:to|a)\b|->|\b(?:p|pg|pag|pág|page)[.:]{0,2}\s?[0-9OoIl]{1,3}\b"
    r"|\bfax\b|\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b|\b\d{1,3}\s?(?:/|of|de)\s?\d{1,3}$",
    re.IGNORECASE,
)
_FAX_HEAD = re.compile(
    r"\bfax\b|\b(?:p|pg|pag|pág|page)[.:]{0,2}\s?[0-9OoIl]{1,3}\s?(?:/|of|de)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}")

_TOWN = re.compile(
    r"^(?:[A-ZÁÉÍÓÚÑ][^\W\d_]*[.,]{0,2} ?(?:(?:de|del|la|las|los|el) ){0,2}){1,5}$"
)
_BEFORE_DAY = re.compile(r"[,\s]*\b(?:a los|a|al|el)?(?:\s?d[ií]a)?\s*$", re.IGNORECASE)
"""What may stand before a date that is a line of its own: a town, and "a" or "el"."""

_BROWSER = re.compile(r"^, \d{1,2}:\d\d(?::\d\d)? ?[AP]M\b")
"""The time as a browser prints it over a page."""

_RANGE = re.compile(r"^\s*(?:-|–|(?:to|thru|through|al?|hasta|and|y)\b)\.?\s*$", re.I)
_ROW = re.compile(r"\d[\d.,]*\s+\$?\d")
"""Numbers side by side, as rows of a table have them."""

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


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date in its line: the words before it and after it."""

    line: DatedLine
    lead: str
    rest: str
    all_before: str
    in_figures: bool

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


class MentionReader:
    """Collects the dates of papers; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._cues = CueReader(rules)
        self._weak = rules.weak
        self._lines = LineReader(rules, self._cues)
        self._greeting = Phrases(rules.greeting)
        self._signing = Phrases(rules.signing)
        self._regarding = Phrases(rules.regarding)
        self._spanish = Phrases(rules.spanish)
        self._english = Phrases(rules.english)

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
            yield from _without_series(held)

    def has_spanish(self, pages: Sequence[str]) -> bool:
        """Tell whether someone wrote Spanish on a paper, be it a form in English."""
        count = sum(self._spanish.count(page[:LONGEST_PAGE]) for page in pages)
        return count >= SPANISH_WORDS

    def _of_line(self, line: DatedLine) -> Iterator[Mention]:
        """Yield the dates of one line with their roles."""
        if line.entry:
            is_prose = self._cues.ends_small(line.before)
            yield Mention(line.entry, "" if is_prose else "entry", line.place)
        end = 0
        for place, written in enumerate(line.dates):
            dated = _Dated(
                line,
                line.text[end : written.start],
                line.text[written.end :],
                line.text[: written.start],
                written.in_figures,
            )
            more = [later.start - written.end for later in line.dates[place + 1 :]]
            follows = place > 0 and not _is_birth(line.dates[place - 1], written)
            role, is_loose = self._role(dated, follows, min(more, default=0))
            yield Mention(written, role, line.place, is_loose)
            end = written.end

    def _role(self, dated: _Dated, follows: bool, gap: int) -> tuple[str, bool]:
        """Return the id of a date's role, and whether no words at it name it."""
        if dated.is_bare and (shape := _machine(dated)):
            return shape, False
        if follows and dated.is_bare and not dated.time:
            return ("range_end" if _RANGE.match(dated.lead or " ") else ""), False
        begins = _RANGE.match(dated.rest[:gap]) is not None
        if dated.is_bare and begins:
            return "range_start", False
        if after := self._cues.role_after(dated.rest):
            return after, False
        named = self._before(dated) if not dated.is_bare else None
        if named is not None:
            return named, False
        above = self._above(dated) if dated.is_bare else None
        if above is not None:
            return above, dated.line.waiting is not None
        return ("range_start" if begins else self._by_place(dated)), True

    def _before(self, dated: _Dated) -> str | None:
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
            is_title = dated.line.in_top and _is_title(dated.line.text)
            return "title" if is_title else ASIDE if cue.role.id in self._weak else ""
        far = cue.role.far if cue.between <= LONGEST_REACH and not cue.in_prose else ""
        return far or None

    def _above(self, dated: _Dated) -> str | None:
        """Return the role that a label on the line above gives a date, or None."""
        line = dated.line
        cue = self._cues.cue(line.before)
        if cue and not cue.between:
            alone = cue.is_whole and not _LETTER.search(dated.words_after)
            if line.before.endswith(":") or alone or cue.role.hangs:
                return self._role_here(cue.role, dated)
        return self._role_here(line.waiting, dated) if line.waiting else None

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
        if line.at_edge and _FAX_HEAD.search(line.text) and _CLOCK.search(line.text):
            return "fax_line"
        if self._regarding.begin(line.text):
            return ASIDE
        if self._is_stamp(dated, words):
            return "stamp"
        if self._is_alone(dated, words):
            return "letter" if line.in_head else "written_below"
        if words.rstrip().endswith(":"):
            return ""
        if self._cues.is_prose(words):
            is_title = line.in_top and _is_title(line.text)
            return "title" if is_title else ASIDE if dated.time else ""
        return self._beside(dated)

    def _is_stamp(self, dated: _Dated, words: str) -> bool:
        """Tell whether a date has the time of a message behind it."""
        if not dated.time or self._cues.is_prose(words):
            return False
        if len(words.split()) >= (SENDER_WORDS if "@" in words else FEW_WORDS):
            return False
        after = dated.words_after
        return not after or after[0].isupper() or dated.rest.rstrip().endswith(":")

    def _is_alone(self, dated: _Dated, words: str) -> bool:
        """Tell whether a date is a line of its own, a town before it or not."""
        if not _is_shout(dated.words_after):
            return False
        found = _BEFORE_DAY.search(words)
        town = words[: found.start()] if found else words
        if not town.strip(" ,.-|"):
            return True
        is_marked = "," in words[len(town) :] or (found and found[0].strip())
        return (
            bool(is_marked or not dated.in_figures)
            and _TOWN.match(town) is not None
            and not self._cues.ends_small(town)
        )

    def _beside(self, dated: _Dated) -> str:
        """Return the role of a date beside other words."""
        line, after = dated.line, dated.words_after
        short = len(after.split()) <= FEW_WORDS and not _ROW.search(after)
        if line.in_top and short:
            return "head"
        if dated.is_bare:
            return "" if line.is_wrapped else "entry"
        if line.in_foot and not after and len(dated.words.split()) <= SIGNER_WORDS:
            return "foot"
        return "head_below" if line.in_head and short else ROW


def _without_series(held: list[Mention]) -> list[Mention]:
    """Return the dates of a page; those without a label that are many are entries.

    The first of them stays what it is where it stands on top of the page.
    """
    held = [replace(one, role="birth") if _is_old(one, held) else one for one in held]
    unnamed = [one for one in held if one.is_loose and one.role not in NOT_ROWS]
    if len({one.place for one in unnamed}) < SERIES:
        return held
    first = unnamed[0]
    keeps = (
        first.role == "letter"
        and first.place < LETTER_LINES
        and unnamed[1].place - first.place >= ADDRESS_LINES
    )
    rows = unnamed[1:] if keeps else unnamed
    return [replace(one, role="entry") if one in rows else one for one in held]


def _is_old(mention: Mention, held: list[Mention]) -> bool:
    """Tell whether a date that no words name is a birth, by the page's other dates."""
    return mention.is_loose and any(_is_birth(mention.written, o.written) for o in held)


def _is_birth(before: WrittenDate, written: WrittenDate) -> bool:
    """Tell whether a date is so far before the next that it is a birth."""
    one, two = (
        before.month_first or before.day_first,
        written.month_first or written.day_first,
    )
    return bool(one and two and two.year - one.year >= BORN_BEFORE)


def _machine(dated: _Dated) -> str:
    """Return the role of a date that a fax machine or a browser printed, if one did."""
    line = dated.line
    if not line.at_edge or dated.time is None:
        return ""
    if _BROWSER.match(dated.rest) and line.place == 0:
        return "printed"
    after = f"{dated.rest} {line.after[:12]}"
    return "fax_line" if _FAX_MARK.search(after) else ""


def _is_title(line: str) -> bool:
    """Tell whether a short line is a heading, as "Visit of May 14, 2026"."""
    return len(line.split()) <= TITLE_WORDS and line[:1].isupper() and line[-1] != "."


def _is_shout(after: str) -> bool:
    """Tell whether nothing follows a date but a mark in capitals, such as VIA FAX."""
    return not after or (
        after.isupper()
        and len(after.split()) <= FEW_WORDS
        and not re.search(r"\d", after)
    )
