"""Finds what a person must look at before a page goes out."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from binder_app.domain.alarm_words import AlarmWords
from binder_app.domain.fact import Alarm
from binder_app.reading.alarm_fields import FieldReader
from binder_app.reading.alarm_ssn import SsnReader
from binder_app.reading.alarm_topics import TopicReader
from binder_app.reading.page_numbers import Numbered, PageNumber, PageNumbers
from binder_app.reading.page_text import LONGEST_PAGE, fold

LEAST_WORDS = 20
SAME_PAGE = 0.95
"""How many different words a page needs to be told again, and the share of them that
makes it the same page, a misread word here and there (own judgement)."""


class AlarmReader:
    """Knows the words of alarms; keep one for many papers."""

    def __init__(self, words: AlarmWords) -> None:
        self._topics = TopicReader(words.topics)
        self._ssn = SsnReader(words.ssn, words.other_number)
        self._fields = FieldReader(words.fields)
        self._numbers = PageNumbers(words.numbers)

    def read(
        self,
        pages: Sequence[str],
        kind: str,
        *,
        blank: Collection[int] = (),
        upside_down: Collection[int] = (),
    ) -> tuple[Alarm, ...]:
        """Return what is to be looked at in one paper, in the order of its pages.

        `blank` and `upside_down` are pages, from 1, of which the caller has seen
        that they are so. What a paper speaks of is told once, on the first page
        that does; so are signatures that lack.
        """
        texts = [page[:LONGEST_PAGE] for page in pages]
        found = [
            *self._once(texts, kind),
            *self._ssn_alarms(texts),
            *_page_alarms([self._numbers.page(text) for text in texts]),
            *(Alarm("blank_page", page) for page in blank),
            *(Alarm("upside_down", page) for page in upside_down),
        ]
        return tuple(sorted(found, key=lambda alarm: (alarm.page, alarm.name)))

    def _once(self, texts: Sequence[str], kind: str) -> Iterator[Alarm]:
        """Yield the alarms that a paper has once."""
        told: set[str] = set()
        first = next((page for page, text in enumerate(texts, 1) if text.strip()), 1)
        for page, text in enumerate(texts, start=1):
            for name, quote in (
                *self._topics.read(text, kind),
                *self._fields.read(text, is_first=page == first),
            ):
                if name not in told:
                    told.add(name)
                    yield Alarm(name, page, quote)

    def _ssn_alarms(self, texts: Sequence[str]) -> Iterator[Alarm]:
        """Yield the pages that bear a full number, with its label as the quote."""
        for page, text in enumerate(texts, start=1):
            label = self._ssn.read(text)
            if label is not None:
                yield Alarm("ssn", page, label)


def _page_alarms(pages: Sequence[Numbered]) -> Iterator[Alarm]:
    """Yield the gaps and the repeats in the numbers and the texts of pages."""
    numbered = [
        (place, page.number)
        for place, page in enumerate(pages, start=1)
        if page.number and page.number.is_sure
    ]
    for (place, before), (here, number) in pairwise(numbered):
        if _is_gap(before, number, here - place):
            yield Alarm("page_gap", here, number.quote)
    yield from _repeats(pages)


def _is_gap(before: PageNumber, number: PageNumber, sheets: int) -> bool:
    """Tell whether fewer sheets lie between two pages than their numbers say."""
    if number.pages != before.pages:
        return False
    return number.page - before.page > sheets


def _repeats(pages: Sequence[Numbered]) -> Iterator[Alarm]:
    """Yield the pages whose words stood all on an earlier one."""
    seen: list[tuple[set[str], int | None]] = []
    for place, page in enumerate(pages, start=1):
        words = set(fold(" ".join(page.lines)).split())
        number = page.number.page if page.number else None
        if len(words) < LEAST_WORDS:
            continue
        if any(_is_same(words, number, *other) for other in seen):
            yield Alarm("page_repeat", place)
        seen.append((words, number))


def _is_same(
    words: set[str], number: int | None, other: set[str], other_number: int | None
) -> bool:
    """Tell whether two pages hold the same words and bear the same number."""
    fewer, more = sorted((len(words), len(other)))
    if number != other_number or fewer < SAME_PAGE * more:
        return False
    return len(words & other) >= SAME_PAGE * len(words | other)
