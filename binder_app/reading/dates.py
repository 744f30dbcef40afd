"""Finds the date of a document: the day a person would file it under."""

from collections.abc import Iterable, Sequence
from datetime import date

from binder_app.domain.date_rules import DateRules
from binder_app.reading.dates_mentions import Mention, MentionReader
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
    "written_dates",
]

FIRST_YEAR = 1990
"""No paper of a living claim is older (own judgement)."""

WEAK = ("printed", "posted", "entry", "period_end")


class DateReader:
    """Finds the dates of papers; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._rules = rules
        self._mentions = MentionReader(rules)

    def day_of(self, pages: Sequence[str], kind: str = "") -> tuple[str, int] | None:
        mentions = list(self._mentions.mentions(pages))
        order = figure_order(pages, mentions)
        roles = self._rules.order_of(kind)
        strong = [role for role in roles if role not in WEAK]
        weak = [role for role in roles if role in WEAK]
        first = [m for m in mentions if m.page == 1]
        later = [m for m in mentions if m.page > 1]
        for names, held in ((strong, first), (strong, later), (weak, first), (weak, later)):
            for name in names:
                found = self._of_role(name, held, order)
                if found is not None:
                    return found if found[0] else None
        return None

    def _of_role(self, name: str, held: Iterable[Mention], order: Order) -> tuple[str, int] | None:
        days = [(day, m.page) for m in held if m.role == name and (day := m.written.day(order)) and day.year >= FIRST_YEAR]
        if not days:
            return None
        several = self._rules.roles[name].several
        if several == "newest":
            day, page = max(days, key=lambda d: (d[0], -d[1]))
        else:
            day, page = days[0]
            if several == "none" and len({d for d, _ in days}) > 1:
                return "", 0
        return day.isoformat(), page


def figure_order(pages: Sequence[str], mentions: Sequence[Mention]) -> Order:
    us = any(m.written.in_figures and m.written.day_first is None for m in mentions)
    other = any(m.written.in_figures and m.written.month_first is None for m in mentions)
    if other and not us:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST


def document_date(pages: Sequence[str], *, kind: str = "", rules: DateRules) -> tuple[str, int] | None:
    return DateReader(rules).day_of(pages, kind)
