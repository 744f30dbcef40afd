"""Days whose sentence tells what they are: of a request, its receipt, its service."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_dates import FoundDay, Order, days_of
from binder_app.reading.facts_page import FactPage, PhraseBook, Place

NEAR, WIDE, FAR = 26, 60, 150
"""How many letters from a day its verb may stand, and other words of its sentence."""
MAILED = 60
SURE = 0.85

_AND = ("/", "and", "y", "&", "|", "/ date")
_STOP = re.compile(r"(?<!\bDr)(?<!\bDra)(?<!\bM[rs])[.;:!?]\s|\n\s*\n|\n[^\n]{0,30}:")


class SentenceReader:
    """Reads days by the words of their sentence; keep one for many documents."""

    def __init__(self, words: FactWords) -> None:
        def book(name: str) -> PhraseBook[str]:
            return PhraseBook((text, text) for text in words.words(name))

        self._kinds = words.kinds
        self._receiving, self._requests = book("receiving"), book("request_words")
        self._dating, self._others = book("dating"), book("other_papers")
        self._refusing, self._we_received = book("refusing"), book("we_received")
        self._deciding = book("deciding")
        self._mailing = PhraseBook(
            (text, method)
            for method, name in (("mail", "mailing"), ("fax", "faxing"))
            for text in words.words(name)
        )

    def read(self, page: FactPage, kind: str, order: Order) -> Iterator[Fact]:
        """Yield what the sentences of one page tell of its days."""
        days = days_of(page.text, order)
        if kind in self._kinds("on_requests"):
            yield from self._of_requests(page, days)
        if kind in self._kinds("cite_decisions"):
            yield from self._of_decisions(page, kind, days)
        if kind in self._kinds("served"):
            yield from self._of_mailing(page, days)

    def _of_requests(self, page: FactPage, days: Sequence[FoundDay]) -> Iterator[Fact]:
        """Yield the days on which a request was made, and was received."""
        received = list(self._receiving.places(page))
        we_received = list(self._we_received.places(page))
        dated = list(self._dating.places(page))
        requests = list(self._requests.places(page))
        others = list(self._others.places(page))
        for day in days:
            before = _nearest_before(page, received, day, WIDE)
            if (
                before
                and (
                    _is_told(page, requests, others, before.start)
                    or _is_between(requests, [*others, *dated], before.end, day.start)
                )
                and not any(before.end <= one.start < day.start for one in days)
            ):
                yield from _received(page, dated, days, before, day)
            behind = _first_behind(page, we_received, day)
            if behind and _follows(page, requests, behind):
                yield _fact("rfa_received_date", page, behind.end, day)
            before = _nearest_before(page, dated, day)
            if before and (
                _is_told(page, requests, others, before.start)
                or _is_between(requests, others, day.end, day.end + NEAR)
            ):
                yield _fact("rfa_date", page, before.start, day)

    def _of_decisions(
        self, page: FactPage, kind: str, days: Sequence[FoundDay]
    ) -> Iterator[Fact]:
        """Yield the day of a decision that another paper speaks of."""
        deciding = list(self._deciding.places(page))
        if kind in self._kinds("appeals"):
            deciding += self._refusing.places(page)
            deciding.sort(key=lambda place: place.start)
        for day in days:
            before = _nearest_before(page, deciding, day)
            behind = _first_behind(page, deciding, day)
            if before:
                yield _fact("ur_decision_date", page, before.start, day)
            elif behind:
                yield _fact("ur_decision_date", page, behind.end, day)

    def _of_mailing(self, page: FactPage, days: Sequence[FoundDay]) -> Iterator[Fact]:
        """Yield the day on which a paper went out, behind words like "mailed to"."""
        of_requests = [*self._receiving.places(page), *self._requests.places(page)]
        for place in self._mailing.places(page):
            if any(
                0 <= place.start - one.end <= MAILED
                and not _STOP.search(page.text, one.end, place.start)
                for one in of_requests
            ):
                continue
            near = [d for d in days if 0 <= d.start - place.end <= MAILED]
            if near and not _STOP.search(page.text, place.end, near[0].start):
                quote = page.text[place.start : near[0].end]
                day = near[0].value
                if near[0].start - place.end <= NEAR:
                    yield Fact("service_date", day, page.number, quote, SURE)
                confidence = SURE + 0.01 if place.meaning == "mail" else SURE
                method = place.meaning
                yield Fact("service_method", method, page.number, quote, confidence)


def _nearest_before(
    page: FactPage, places: Sequence[Place[str]], day: FoundDay, far: int = NEAR
) -> Place[str] | None:
    """Return the last of the words right before a day, in its sentence."""
    near = [one for one in places if 0 <= day.start - one.end <= far]
    if not near or _STOP.search(page.text, near[-1].end, day.start):
        return None
    return near[-1]


def _first_behind(
    page: FactPage, places: Sequence[Place[str]], day: FoundDay
) -> Place[str] | None:
    """Return the first of the words right behind a day, in its sentence."""
    near = [one for one in places if 0 <= one.start - day.end <= NEAR]
    if not near or _STOP.search(page.text, day.end, near[0].start):
        return None
    return near[0]


def _is_told(
    page: FactPage,
    requests: Sequence[Place[str]],
    others: Sequence[Place[str]],
    at: int,
) -> bool:
    """Tell whether the last paper that a sentence names before `at` is a request."""
    last = [one.end for one in requests if 0 <= at - one.end <= FAR]
    other = [one.end for one in others if 0 <= at - one.end <= FAR]
    if not last or (other and max(other) > max(last)):
        return False
    return not _STOP.search(page.text, max(last), at)


def _received(
    page: FactPage,
    dated: Sequence[Place[str]],
    days: Sequence[FoundDay],
    verb: Place[str],
    day: FoundDay,
) -> Iterator[Fact]:
    """Yield the day of receipt; of a pair "dated / received" it is the second."""
    is_pair = any(
        one.end <= verb.start and page.text[one.end : verb.start].strip() in _AND
        for one in dated
    )
    if not is_pair:
        yield _fact("rfa_received_date", page, verb.start, day)
        return
    later = [one for one in days if 0 < one.start - day.end <= NEAR]
    if later:
        yield _fact("rfa_date", page, verb.start, day)
        yield _fact("rfa_received_date", page, verb.start, later[0])


def _is_between(
    requests: Sequence[Place[str]],
    others: Sequence[Place[str]],
    start: int,
    end: int,
) -> bool:
    """Tell whether a request, and no other paper, is named between two places."""
    named = any(start <= one.start < end for one in requests)
    return named and not any(start <= one.start < end for one in others)


def _follows(page: FactPage, requests: Sequence[Place[str]], verb: Place[str]) -> bool:
    """Tell whether what was received is a request."""
    near = [one.start for one in requests if 0 <= one.start - verb.end <= FAR // 2]
    return bool(near) and not _STOP.search(page.text, verb.end, near[0])


def _fact(name: str, page: FactPage, at: int, day: FoundDay) -> Fact:
    start, end = min(at, day.start), max(at, day.end)
    return Fact(name, day.value, page.number, page.text[start:end], SURE)
