"""Finds what the reviewer saw: the records of a decision among the exhibits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from binder_app.domain.decision_words import SeenWords
from binder_app.reading.page_text import fold
from binder_app.reading.record_days import days_in
from binder_app.reading.word_marks import Phrases, phrases, words_of

OF_KIND, OF_DAY, IN_RANGE, OF_WORDS = 0.4, 0.4, 0.35, 0.2
"""What speaks for an exhibit, as shares of certainty: none of it is enough alone."""

AT_LEAST = 0.35
"""Likelihood below which an exhibit is no match."""

AS_NEAR = 0.1
UNDECIDED = 0.5
"""Exhibits this near to one another are all named, and none of them as likely."""

LONGEST_START = 400
"""Letters of an exhibit's first words that are compared."""


@dataclass(frozen=True, slots=True)
class HeldExhibit:
    """An exhibit of the binder; `date` is an ISO text, empty where it has none."""

    id: str
    kind: str
    date: str
    title: str
    sender: str = ""
    first_words: str = ""


@dataclass(frozen=True, slots=True)
class SeenRecord:
    """A record as the decision names it, and the exhibits that it can be.

    `exhibits` holds ids with their likelihood, the likeliest first; it is empty for a
    record that is not in the binder.
    """

    text: str
    exhibits: tuple[tuple[str, float], ...]


class RecordsSeen:
    """Knows which kinds of papers the words of a record speak of."""

    def __init__(self, words: SeenWords) -> None:
        self._named = Phrases(words.kinds)
        self._many = phrases(words.many)

    def match(
        self,
        records: Sequence[str],
        exhibits: Sequence[HeldExhibit],
        *,
        spanish: bool = False,
    ) -> tuple[SeenRecord, ...]:
        """Match the records of a decision to the exhibits of a binder, in order."""
        return tuple(
            SeenRecord(record, self._exhibits_of(record, exhibits, spanish))
            for record in records
        )

    def _exhibits_of(
        self, record: str, exhibits: Sequence[HeldExhibit], spanish: bool
    ) -> tuple[tuple[str, float], ...]:
        """Return the exhibits that a record can be, the likeliest first."""
        days = days_in(record, spanish=spanish)
        kinds = self._kinds_of(record)
        likely = [
            (held.id, likelihood)
            for held in exhibits
            if (likelihood := self._likelihood(record, held, kinds, days)) >= AT_LEAST
        ]
        likely.sort(key=lambda found: -found[1])
        if self._is_many(record, days):
            return tuple(likely)
        return _nearest(likely)

    def _kinds_of(self, record: str) -> frozenset[str]:
        """Return the kinds that a record can be of, by its longest words."""
        words = words_of(record)
        found = list(self._named.all_in(words))
        longest = max((mark.after - mark.first for mark in found), default=0)
        kinds = {mark.value for mark in found if mark.after - mark.first == longest}
        return frozenset(kinds)

    def _is_many(self, record: str, days: tuple[date, date] | None) -> bool:
        """Say whether a record stands for several papers."""
        ranged = days is not None and days[0] != days[1]
        return ranged or self._many.first_in(words_of(record)) is not None

    def _likelihood(
        self,
        record: str,
        held: HeldExhibit,
        kinds: frozenset[str],
        days: tuple[date, date] | None,
    ) -> float:
        """Return how likely an exhibit is the record; 0 where something differs."""
        if kinds and held.kind not in kinds:
            return 0.0
        of_day = _of_day(held, days)
        if of_day is None:
            return 0.0
        of_kind = OF_KIND if kinds else 0.0
        of_words = OF_WORDS * self._in_common(record, held)
        return round(of_kind + of_day + of_words, 2)

    def _in_common(self, record: str, held: HeldExhibit) -> float:
        """Return the share of a record's own words that its exhibit bears."""
        said = {
            word for word in fold(record).split() if word.isalpha() and len(word) > 2
        }
        start = held.first_words[:LONGEST_START]
        borne = set(fold(f"{held.title} {held.sender} {start}").split())
        return len(said & borne) / len(said) if said else 0.0


def _of_day(held: HeldExhibit, days: tuple[date, date] | None) -> float | None:
    """Return what the dates speak for an exhibit, None where they speak against it."""
    if days is None or not held.date:
        return 0.0
    day = date.fromisoformat(held.date)
    if not days[0] <= day <= days[1]:
        return None
    return OF_DAY if days[0] == days[1] else IN_RANGE


def _nearest(
    likely: Sequence[tuple[str, float]],
) -> tuple[tuple[str, float], ...]:
    """Return the likeliest exhibit, or all that are as near, none of them then sure."""
    if not likely:
        return ()
    best = likely[0][1]
    near = [found for found in likely if best - found[1] <= AS_NEAR]
    if len(near) == 1:
        return (near[0],)
    return tuple((held, min(share, UNDECIDED)) for held, share in near)
