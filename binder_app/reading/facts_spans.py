"""Days that a sentence gives: of service with its method, and of work status."""

import re
from collections.abc import Iterator

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_dates import FoundDay, Order, days_of
from binder_app.reading.facts_page import FactPage, PhraseBook, Place

SERVED_KINDS = frozenset(
    ("ur_decision", "proof_of_service", "imr_notice", "imr_determination")
)
SEEN_KINDS = frozenset(
    ("med_legal_report", "treating_report", "rfa", "physician_appeal_letter")
)
WORK_KINDS = frozenset(("work_status", "treating_report", "rfa"))

BEFORE, BEHIND, METHOD_BEHIND = 28, 110, 260
"""How many letters before and behind words of service their day may stand, and how
many behind them the method."""
WORK_BEFORE = 160
"""How many letters before a span of days its words of work may stand."""
LONGEST_UNTIL = 110
SEEN_BEHIND = 50
SURE = 0.9

_TELLING = ("personal", "mail", "fax", "email")
"""Methods of service, the one that counts for the worker first."""
_FIRST_STOP = re.compile(r"\.\s|\bdated\b|\n\s*\n|\n(?=[^\n]{0,40}:)")


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
        if kind in SERVED_KINDS:
            yield from self._served(page, kind, order)
        if kind == "rfa" and page.number == 1:
            yield from self._signed_request(page, order)
        if kind in SEEN_KINDS:
            yield from self._seen(page, order)
        if kind in WORK_KINDS:
            yield from self._worked(page, order)

    def _served(self, page: FactPage, kind: str, order: Order) -> Iterator[Fact]:
        """Yield the day on which a paper was served, and how, from one sentence."""
        days = days_of(page.text, order)
        methods = list(self._methods.places(page))
        for place in list(self._via.places(page))[:1]:
            quote = page.text[place.start : place.end]
            yield Fact("service_method", "mail", page.number, quote, SURE - 0.05)
        for place in self._serving.places(page):
            is_bare = place.meaning == "sent" and page.text[place.end] != ":"
            day = None if is_bare else _day_near(page, days, place)
            if day is None:
                continue
            start, end = min(day.start, place.start), max(day.end, place.end)
            quote = page.text[start:end]
            method = _method_near(methods, place, start)
            if method is None and kind != "proof_of_service":
                continue
            yield Fact("service_date", day.value, page.number, quote, SURE)
            if method is None:
                continue
            quote = page.text[min(start, method.start) : max(end, method.end)]
            yield Fact("service_method", method.meaning, page.number, quote, SURE)

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
            for day in days:
                between = page.text[place.end : day.start]
                if 0 <= day.start - place.end <= SEEN_BEHIND and not _FIRST_STOP.search(
                    between
                ):
                    quote = page.text[place.start : day.end]
                    yield Fact("exam_date", day.value, page.number, quote, SURE - 0.03)
                    break

    def _worked(self, page: FactPage, order: Order) -> Iterator[Fact]:
        """Yield first and last day of a work status."""
        days = days_of(page.text, order)
        work = [place.start for place in self._work.places(page)]
        other = [place.start for place in self._not_work.places(page)]
        ends = list(self._ends(page, days))
        for place, day in enumerate(days):
            if not _stands_near(work, other, day):
                continue
            for name, at in ends:
                if at == day.start:
                    quote = page.text[at : day.end]
                    yield Fact(name, day.value, page.number, quote, SURE - 0.05)
            until = self._joined(page, day, days[place + 1 :])
            if until is not None and until.day > day.day:
                quote = page.text[day.start : until.end]
                yield Fact("work_status_from", day.value, page.number, quote, SURE)
                yield Fact("work_status_to", until.value, page.number, quote, SURE)

    def _ends(self, page: FactPage, days: list[FoundDay]) -> Iterator[tuple[str, int]]:
        """Yield the days that follow a word like "until" or "as of", and which it is."""
        starts = {day.start for day in days}
        for name, book in (("work_status_to", self._until), ("work_status_from", self._from)):
            for place in book.places(page):
                if place.end + 1 in starts:
                    yield name, place.end + 1

    def _joined(
        self, page: FactPage, day: FoundDay, later: list[FoundDay]
    ) -> FoundDay | None:
        """Return the day that a word like "through" joins to the one before it."""
        if not later or later[0].start - day.end > LONGEST_UNTIL:
            return None
        between = page.text[day.end : later[0].start]
        for place in self._until.places(page):
            if place.start > day.end and later[0].start - 2 <= place.end < later[0].start:
                return later[0]
        if between.strip() in ("-", "–", "—"):
            return later[0]
        joins = any(
            day.end <= place.start and place.end <= later[0].start
            for place in self._span.places(page)
        )
        return later[0] if joins and len(between.split()) <= 4 else None


def _day_near(
    page: FactPage, days: list[FoundDay], place: Place[str]
) -> FoundDay | None:
    """Return the day of words of service: right before them, or behind.

    A label ("Mailed") has its day behind it only.
    """
    if not page.begins_line(place.start):
        for day in days:
            between = page.text[day.end : place.start]
            near = 0 <= place.start - day.end <= BEFORE
            if near and not _FIRST_STOP.search(between) and "\n" not in between:
                return day
    for day in days:
        between = page.text[place.end : day.start]
        if 0 <= day.start - place.end <= BEHIND:
            return None if _FIRST_STOP.search(between) else day
    return None


def _method_near(
    methods: list[Place[str]], place: Place[str], start: int
) -> Place[str] | None:
    """Return how a paper was served, from the words of service on.

    A worker is served by mail, also where others get a fax.
    """
    near = [
        one for one in methods if start <= one.start and one.start <= place.end + METHOD_BEHIND
    ]
    return min(near, key=lambda one: (_TELLING.index(one.meaning), one.start), default=None)


def _stands_near(work: list[int], other: list[int], day: FoundDay) -> bool:
    """Tell whether the nearest words before a day are words of work."""
    here = [at for at in work if day.start - WORK_BEFORE <= at < day.start]
    there = [at for at in other if day.start - WORK_BEFORE <= at < day.start]
    return bool(here) and (not there or max(here) > max(there))
