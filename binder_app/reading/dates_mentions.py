"""Collects the dates of a paper, each with what it is a date of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from binder_app.domain.date_rules import DateRules
from binder_app.reading.dates_roles import Phrases, RoleReader
from binder_app.reading.dates_written import WrittenDate, written_dates
from binder_app.reading.page_text import LONGEST_PAGE

HEAD_LINES = 14
HEAD_SHARE = 1 / 3
"""How many lines are the head of a page, at least (own judgement: a letterhead, its
date, an address and a subject)."""

EDGE_LINES = 3
"""A fax machine prints into the first or last lines of a page."""

LABEL_WORDS = 5
"""The words of a line that may be the label of the line below."""

_TIME = re.compile(r"^(?:\s|,|T|\bat\b|\ba\s+las\b|-|@){0,6}[0-9OoIl]{1,2}[:.h][0-9OoIl]{2}", re.I)
_FAX = re.compile(
    r"\b(?:from|fr|to|a|fax)\s?:|->|\bp(?:g|ag|ág|age)?[.:]?\s?\d{1,3}\b|\bfax\b"
    r"|\b\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b|\b\d{3}/\d{3}\b|\b\d{1,2}\s?/\s?\d{1,2}$",
    re.I,
)
_BEFORE_ALONE = re.compile(
    r"^(?:[^\W\d_]+\.?(?: [^\W\d_]+\.?){0,3},?(?: ?[^\W\d_]+,)?\s+)?"
    r"(?:a|al|el|a los|on)?\s?(?:d[ií]a)?\s?$",
    re.I,
)
"""What may stand before a date that is a line of its own: a town."""

_WEEKDAY = re.compile(
    r"\b(?:(?:sun|mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur)(?:day)?|lunes|martes"
    r"|mi[eé](?:rcoles)?|jueves|jue|viernes|vie|s[aá]b(?:ado)?|dom(?:ingo)?|lun|mar)"
    r"\b[.,]{0,2}\s*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date on a page: its role's id (empty for none), and whether in the head."""

    written: WrittenDate
    role: str
    page: int
    in_head: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands."""

    page: int
    in_head: bool
    at_edge: bool
    before: str
    after: str


class MentionReader:
    """Collects the dates of papers; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._roles = RoleReader(rules)
        self._quoting = Phrases(rules.quoting)
        self._greeting = Phrases(rules.greeting)
        self._signing = Phrases(rules.signing)

    def mentions(self, pages: Sequence[str]) -> Iterator[Mention]:
        """Yield the dates of all pages from the top down, quoted mails left out."""
        for number, text in enumerate(pages, start=1):
            lines = [line.strip() for line in text[:LONGEST_PAGE].splitlines()]
            yield from self._of_page([line for line in lines if line], number)

    def _of_page(self, lines: list[str], page: int) -> Iterator[Mention]:
        head = max(HEAD_LINES, int(len(lines) * HEAD_SHARE))
        for place, line in enumerate(lines):
            if self._quoting.begin(line):
                return
            if self._greeting.begin(line):
                head = min(head, place + 1)
            if line.startswith(">") or not any(sign.isdigit() for sign in line):
                continue
            at_edge = place < EDGE_LINES or place >= len(lines) - EDGE_LINES
            yield from self._of_line(
                line,
                _Place(
                    page,
                    place < head,
                    at_edge,
                    lines[place - 1] if place else "",
                    lines[place + 1] if place + 1 < len(lines) else "",
                ),
            )

    def _of_line(self, line: str, place: _Place) -> Iterator[Mention]:
        """Yield the dates of one line with their roles."""
        end = 0
        for written in written_dates(line):
            lead, rest = line[end : written.start], line[written.end :]
            role = self._role(lead, rest, line[: written.start], place, end > 0)
            yield Mention(written, role, place.page, place.in_head)
            end = written.end

    def _role(
        self, lead: str, rest: str, whole_lead: str, place: _Place, follows: bool
    ) -> str:
        """Return the id of a date's role, by its words, else by its place."""
        has_time = _TIME.match(rest) is not None
        if place.at_edge and has_time and _FAX.search(rest + " " + place.after[:12]) and not lead.rstrip().endswith(":"):
            return "fax_line"
        words = _WEEKDAY.sub("", lead)
        if follows and not re.search(r"[^\W_]", words):
            return ""
        named = self._named(words, rest, place)
        if named == "written" and self._is_signed(whole_lead, place):
            return "signed"
        if named == "written" and not place.in_head:
            return "written_below"
        if named is not None:
            return named
        return self._by_place(words, rest, place, has_time)

    def _named(self, words: str, rest: str, place: _Place) -> str | None:
        """Return the role that words before a date name, or None."""
        if re.search(r"[^\W_]", words):
            role = self._roles.role_before(words)
            return role.id if role else None
        if place.before.endswith(":") or (
            not re.search(r"[^\W\d_]{3}", rest)
            and len(place.before.split()) <= LABEL_WORDS
        ):
            role = self._roles.label_of(place.before)
            return role.id if role else None
        return None

    def _is_signed(self, lead: str, place: _Place) -> bool:
        """Tell whether a labelled date belongs to a signature."""
        return self._signing.stand_in(lead) or (
            len(re.findall(r"[^\W_]+", lead)) <= 2 and self._signing.stand_in(place.before)
        )

    def _by_place(self, words: str, rest: str, place: _Place, has_time: bool) -> str:
        """Return the role of a date without a label."""
        after = rest.strip(" .,*|-_")
        is_bare = not re.search(r"[^\W_]", words)
        if has_time and (is_bare or len(words.split()) <= 3):
            return "stamp"
        is_alone = not after or (after.isupper() and len(after.split()) <= 4)
        if is_alone and _BEFORE_ALONE.match(words):
            return "letter" if place.in_head else "written_below"
        if self._roles.is_prose(words) or words.rstrip().endswith(":"):
            return ""
        if place.in_head and not (is_bare and self._roles.is_prose(place.before)):
            return "head" if not is_bare else "entry"
        return "entry" if is_bare else ""
