"""Days that a sentence gives: of service with its method, and of work status."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_dates import FoundDay, Order, days_of
from binder_app.reading.facts_page import FactPage, PhraseBook, Place

BEFORE, BEHIND, METHOD_BEHIND = 28, 110, 260
"""How many letters before and behind words of service their day may stand, and how
many behind them the method."""
WORK_BEFORE = 160
"""How many letters before a span of days its words of work may stand."""
LONGEST_UNTIL, MOST_BETWEEN = 110, 4
"""How many letters may stand between the days of a span, and how many words."""
SEEN_BEHIND = 50
SURE = 0.9

_TELLING = ("personal", "mail", "fax", "email")
"""Methods of service, the one that counts for the worker first."""
_FIRST_STOP = re.compile(r"(?<!\.)\.\s|\bdated\b|\n\s*\n|\n(?=[^\n]{0,40}:)")


OF_TWO_WAYS = 0.6
"""How sure one way of sending is where a sentence names another beside it."""

BESIDE = 8
"""Letters between two ways of sending that are named together: " and by "."""


class SpanReader:
    """Reads days of service and of work; keep one for many documents."""

    def __init__(self, words: FactWords) -> None:
        def book(name: str) -> PhraseBook[str]:
            return PhraseBook((text, text) for text in words.words(name))

        self._signatures = PhraseBook(
            (text, text)
            for name in ("doctors_lines", "signatures", "signed_with_colon")
            for text in words.words(name)
        )
        self._kinds = words.kinds
        self._seeing = book("seeing")
        self._via = book("via_mail")
        self._serving = book("serving")
        self._methods = PhraseBook(
            (text, method)
            for method, name in (
                *(("mail", "by_mail"), ("fax", "by_fax")),
                *(("email", "by_email"), ("personal", "by_hand")),
            )
            for text in words.words(name)
        )
        self._work, self._not_work = book("work_words"), book("not_work")
        self._span, self._until = book("span_words"), book("until_words")
        self._from = book("from_words")

    def read(self, page: FactPage, kind: str, order: Order) -> Iterator[Fact]:
        """Yield the days of one page."""
        if kind in self._kinds("served"):
            yield from self._served(page, kind, order)
        if kind in self._kinds("requests") and page.number == 1:
            yield from self._signed_request(page, order)
        if kind in self._kinds("by_the_doctor_seen"):
            yield from self._seen(page, order)
        if kind in self._kinds("of_work"):
            yield from self._worked(page, order)

    def _served(self, page: FactPage, kind: str, order: Order) -> Iterator[Fact]:
        """Yield the day on which a paper was served, and how, from one sentence."""
        days = days_of(page.text, order)
        methods = list(self._methods.places(page))
        for place in list(self._via.places(page))[:1]:
            quote = page.text[place.start : place.end]
            mailed = next((m for m in methods if m.end >= place.end), None)
            is_one = mailed is None or not _has_neighbour(methods, mailed)
            sure = SURE - 0.05 if is_one else OF_TWO_WAYS
            yield Fact("service_method", "mail", page.number, quote, sure)
        for place in self._serving.places(page):
            is_bare = place.meaning == "sent" and page.text[place.end] != ":"
            day = None if is_bare else _day_near(page, days, place)
            if day is None:
                continue
            start, end = min(day.start, place.start), max(day.end, place.end)
            quote = page.text[start:end]
            method = _method_near(methods, place, start)
            if method is None and kind not in self._kinds("of_service"):
                continue
            yield Fact("service_date", day.value, page.number, quote, SURE)
            if method is None:
                continue
            quote = page.text[min(start, method.start) : max(end, method.end)]
            sure = OF_TWO_WAYS if _has_neighbour(methods, method) else SURE
            yield Fact("service_method", method.meaning, page.number, quote, sure)

    def _signed_request(self, page: FactPage, order: Order) -> Iterator[Fact]:
        """Yield the day beside the signature of a request form."""
        for place in self._signatures.places(page):
            end = min(len(page.text), place.end + BEHIND)
            for day in days_of(page.text[place.end : end], order)[:1]:
                quote = page.text[place.start : place.end + day.end]
                yield Fact("rfa_date", day.value, page.number, quote, SURE - 0.02)
                return

    def _seen(self, page: FactPage, order: Order) -> Iterator[Fact]:
        """Yield the day on which a doctor tells to have seen the worker."""
        days = days_of(page.text, order)
        for place in self._seeing.places(page):
            near = (d for d in days if 0 <= d.start - place.end <= SEEN_BEHIND)
            for day in near:
                if not _FIRST_STOP.search(page.text, place.end, day.start):
                    quote = page.text[place.start : day.end]
                    yield Fact("exam_date", day.value, page.number, quote, SURE - 0.03)
                    break

    def _worked(self, page: FactPage, order: Order) -> Iterator[Fact]:
        """Yield first and last day of a work status."""
        days = days_of(page.text, order)
        work = [place.start for place in self._work.places(page)]
        other = [place.start for place in self._not_work.places(page)]
        joints = _Joints(
            [(place.start, place.end) for place in self._span.places(page)],
            {place.end + 1 for place in self._until.places(page)},
            {place.end + 1 for place in self._from.places(page)},
        )
        for day, later in zip_longest(days, days[1:]):
            if not _stands_near(work, other, day):
                continue
            if day.start in joints.until:
                yield _work_fact("work_status_to", page, day, day, SURE - 0.05)
            elif day.start in joints.since:
                yield _work_fact("work_status_from", page, day, day, SURE - 0.05)
            if later and later.day > day.day and joints.join(page, day, later):
                yield _work_fact("work_status_from", page, day, later, SURE)
                yield _work_fact("work_status_to", page, later, day, SURE)


@dataclass(frozen=True, slots=True)
class _Joints:
    """Where words like "through" stand, and what begins behind "until" and "from"."""

    spans: list[tuple[int, int]]
    until: set[int]
    since: set[int]

    def join(self, page: FactPage, day: FoundDay, later: FoundDay) -> bool:
        """Tell whether two days are the first and the last one of a span."""
        if later.start - day.end > LONGEST_UNTIL:
            return False
        if later.start in self.until:
            return True
        between = page.text[day.end : later.start]
        if between.strip() in ("-", "–", "—"):
            return True
        return len(between.split()) <= MOST_BETWEEN and any(
            day.end <= start and end <= later.start for start, end in self.spans
        )


def _work_fact(
    name: str, page: FactPage, day: FoundDay, other: FoundDay, confidence: float
) -> Fact:
    """Return a day of a work status, with the whole span for its quote."""
    start, end = min(day.start, other.start), max(day.end, other.end)
    return Fact(name, day.value, page.number, page.text[start:end], confidence)


def _day_near(
    page: FactPage, days: Sequence[FoundDay], place: Place[str]
) -> FoundDay | None:
    """Return the day of words of service: right before them, or behind.

    A label ("Mailed") has its day behind it only.
    """
    if not page.begins_line(place.start):
        for day in days:
            if 0 <= place.start - day.end <= BEFORE:
                between = page.text[day.end : place.start]
                if not _FIRST_STOP.search(between) and "\n" not in between:
                    return day
    for day in days:
        if 0 <= day.start - place.end <= BEHIND:
            between = page.text[place.end : day.start]
            return None if _FIRST_STOP.search(between) else day
    return None


def _has_neighbour(methods: Sequence[Place[str]], method: Place[str]) -> bool:
    """Tell whether another way of sending stands beside one: "by mail and fax"."""
    return any(
        other.meaning != method.meaning
        and max(other.start - method.end, method.start - other.end) <= BESIDE
        for other in methods
    )


def _method_near(
    methods: list[Place[str]], place: Place[str], start: int
) -> Place[str] | None:
    """Return how a paper was served, from the words of service on.

    A worker is served by mail, also where others get a fax.
    """
    near = [
        one
        for one in methods
        if start <= one.start and one.start <= place.end + METHOD_BEHIND
    ]
    return min(
        near, key=lambda one: (_TELLING.index(one.meaning), one.start), default=None
    )


def _stands_near(work: list[int], other: list[int], day: FoundDay) -> bool:
    """Tell whether the nearest words before a day are words of work."""
    here = [at for at in work if day.start - WORK_BEFORE <= at < day.start]
    there = [at for at in other if day.start - WORK_BEFORE <= at < day.start]
    return bool(here) and (not there or max(here) > max(there))
