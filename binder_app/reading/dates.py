"""Finds the date of a document: the day a person would file it under."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from binder_app.domain.date_rules import LONE, DateRules
from binder_app.domain.fact import Fact
from binder_app.reading.dates_mentions import Mention, MentionReader
from binder_app.reading.dates_order import figure_order
from binder_app.reading.dates_place import ROW
from binder_app.reading.dates_roles import Phrases
from binder_app.reading.dates_written import (
    Order,
    WrittenDate,
    dates_in,
    day_in,
    day_in_words,
    written_dates,
)

__all__ = [
    "DateReader",
    "Order",
    "WrittenDate",
    "dates_in",
    "day_in",
    "day_in_words",
    "document_date",
    "figure_order",
    "written_dates",
]

FIRST_YEAR = 1990
"""No paper of a living claim is older (own judgement)."""


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that a paper may be filed under, and where it stands."""

    day: date
    mention: Mention

    def has(self, name: str, *, on_first: bool) -> bool:
        """Tell whether it has one of the roles in `name`, on page 1 or behind it."""
        is_first = self.mention.page == 1
        return is_first == on_first and self.mention.role in name.split()


class DateReader:
    """Finds the dates of papers; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._rules = rules
        self._mentions = MentionReader(rules)
        self._californian = Phrases(rules.words_of("californian"))

    def day_of(self, pages: Sequence[str], kind: str = "") -> tuple[str, int] | None:
        """Return the paper's own day in ISO form and its page from 1.

        The roles of dates are gone through in the order of the paper's kind, first
        on page 1, then on the others; what is weak comes last.
        """
        mentions = list(self._mentions.mentions(pages))
        order = self._order_of(pages, mentions)
        has_spanish = self._mentions.has_spanish(pages)
        days = [
            _Day(day, mention)
            for mention in mentions
            if (day := _day_of(mention, order, has_spanish=has_spanish))
            and day.year >= FIRST_YEAR
        ]
        for name, on_first in self._looked_for(kind):
            found = [one for one in days if one.has(name, on_first=on_first)]
            if found:
                return self._one_of(name, found, days)
        return _lone(days) if LONE in self._rules.order_of(kind) else None

    def day_by_fact(self, kind: str, facts: Iterable[Fact]) -> tuple[str, int] | None:
        """Return the day that a paper's facts give it where no date of it does."""
        name = self._rules.facts.get(kind)
        told = [fact for fact in facts if fact.name == name and fact.page]
        if len({fact.value for fact in told}) != 1:
            return None
        return str(told[0].value), told[0].page

    def _looked_for(self, kind: str) -> Iterator[tuple[str, bool]]:
        """Yield the roles of a kind in turn, each with whether on page 1.

        From the first weak one on they wait until the others were looked for on
        every page.
        """
        names = self._rules.order_of(kind)
        weak = (place for place, name in enumerate(names) if name in self._rules.weak)
        count = next(weak, len(names))
        for wanted in (names[:count], names[count:]):
            for on_first in (True, False):
                yield from ((name, on_first) for name in wanted)

    def _order_of(self, pages: Sequence[str], mentions: Sequence[Mention]) -> Order:
        """Return the order of the figures on pages in Spanish."""
        shown = figure_order(
            [one.written for one in mentions if one.role != "fax_line"]
        )
        if shown is Order.EITHER and any(map(self._californian.stand_in, pages)):
            return Order.MONTH_FIRST
        return shown

    def _one_of(
        self, name: str, found: Sequence[_Day], days: Sequence[_Day]
    ) -> tuple[str, int] | None:
        """Return the one of several days that the role's rule asks for."""
        several = self._rules.roles[name.split()[0]].several
        one = found[0]
        if several == "newest":
            one = max(_going_on(name, found, days), key=lambda held: held.day)
        elif several == "none" and len({held.day for held in found}) > 1:
            return None
        return one.day.isoformat(), one.mention.page


def _lone(days: Sequence[_Day]) -> tuple[str, int] | None:
    """Return the one day that a paper's sentences name, if it is the only one."""
    free = [one for one in days if one.mention.role in ("", ROW)]
    if len({one.day for one in free}) != 1:
        return None
    return free[0].day.isoformat(), free[0].mention.page


def _day_of(mention: Mention, order: Order, *, has_spanish: bool) -> date | None:
    """Return the day of a mention on a paper whose Spanish pages have that order.

    On a page in English of such a paper the month is first, but a date that is a
    day in the other order only may be filled in by someone who writes Spanish.
    """
    if mention.is_spanish:
        return mention.written.day(order) or mention.written.day(Order.EITHER)
    other = mention.written.day_first if has_spanish else None
    return mention.written.month_first or other


def _going_on(name: str, found: Sequence[_Day], days: Sequence[_Day]) -> list[_Day]:
    """Return the days in a role, from its first page on to where it breaks off."""
    held = list(found)
    page = held[-1].mention.page + 1
    while more := [
        one
        for one in days
        if one.mention.page == page and one.mention.role in name.split()
    ]:
        held.extend(more)
        page += 1
    return held


def document_date(
    pages: Sequence[str], *, kind: str = "", rules: DateRules
) -> tuple[str, int] | None:
    """Return the day a person would file a paper under, and its page from 1.

    `kind` is the id of its kind, or empty where that is not known. None where
    the paper bears no date of its own, or nothing tells which one it is. Who reads
    many papers keeps a `DateReader`.
    """
    return DateReader(rules).day_of(pages, kind)
