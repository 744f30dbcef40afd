"""Finds the date of a document: the day a person would file it under."""

from collections.abc import Sequence
from datetime import date

from binder_app.domain.date_rules import DateRules
from binder_app.reading.dates_mentions import Mention, MentionReader
from binder_app.reading.dates_order import figure_order
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

Found = tuple[date, int]


class DateReader:
    """Finds the dates of papers; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._rules = rules
        self._mentions = MentionReader(rules)
        self._californian = Phrases(rules.californian)

    def day_of(self, pages: Sequence[str], kind: str = "") -> tuple[str, int] | None:
        """Return the paper's own day in ISO form and its page from 1.

        The roles of dates are gone through in the order of the paper's kind, first
        on page 1, then on the others; what is weak comes last.
        """
        mentions = list(self._mentions.mentions(pages))
        spanish = self._order_of(pages, mentions)
        first = [mention for mention in mentions if mention.page == 1]
        later = [mention for mention in mentions if mention.page > 1]
        names = self._rules.order_of(kind)
        weak = [name for name in names if name in self._rules.weak]
        strong = [name for name in names if name not in weak]
        for wanted, held in (
            (strong, first),
            (strong, later),
            (weak, first),
            (weak, later),
        ):
            for name in wanted:
                days = self._days_of(name, held, spanish)
                if days:
                    return self._one_of(name, days)
        return None

    def _order_of(self, pages: Sequence[str], mentions: Sequence[Mention]) -> Order:
        """Return the order of the figures on pages in Spanish."""
        shown = figure_order([mention.written for mention in mentions])
        if shown is Order.EITHER and any(map(self._californian.stand_in, pages)):
            return Order.MONTH_FIRST
        return shown

    def _days_of(
        self, name: str, held: Sequence[Mention], spanish: Order
    ) -> list[Found]:
        """Return the days of the roles that an entry of the order names."""
        roles = name.split()
        return [
            (day, mention.page)
            for mention in held
            if mention.role in roles
            and (
                day := mention.written.day(
                    spanish if mention.is_spanish else Order.MONTH_FIRST
                )
            )
            and day.year >= FIRST_YEAR
        ]

    def _one_of(self, name: str, days: list[Found]) -> tuple[str, int] | None:
        """Return the one of several days that the role's rule asks for."""
        several = self._rules.roles[name.split()[0]].several
        day, page = days[0]
        if several == "newest":
            day, page = max(days, key=lambda found: (found[0], -found[1]))
        elif several == "none" and len({day for day, _ in days}) > 1:
            return None
        return day.isoformat(), page


def document_date(
    pages: Sequence[str], *, kind: str = "", rules: DateRules
) -> tuple[str, int] | None:
    """Return the day a person would file a paper under, and its page from 1.

    `kind` is the id of its kind, or empty where that is not known. None where
    the paper bears no date of its own, or nothing tells which one it is.
    """
    return DateReader(rules).day_of(pages, kind)
