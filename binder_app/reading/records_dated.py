"""Finds records that a sentence of a decision names with their day."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.decision_words import RecordWords
from binder_app.reading.statements import Clause
from binder_app.reading.word_marks import Word, phrases

MOST_BEFORE = 3
"""Words before the noun that may belong to a record's name: "lumbar spine MRI"."""

_MONTH = r"[A-Z][a-zé]{2,9}\.?"
_DAY = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
    rf"|{_MONTH} \d{{1,2}}, \d{{4}}"
    r"|\d{1,2} de [a-z]{4,10} (?:de|del) \d{4})"
)

Place = tuple[int, int, int]
"""A page from 1, and where on it a record's words begin and end."""


def days_written(text: str) -> list[str]:
    """Return the days in a text as they are written."""
    return _DAY.findall(text)


class DatedRecords:
    """Knows nouns that name a record, and what may stand between them and a day."""

    def __init__(self, words: RecordWords) -> None:
        self._nouns = phrases(words.dated)
        self._joins = phrases(words.joins)
        self._stops = phrases(words.stops)

    def places(self, clauses: Sequence[Clause]) -> Iterator[Place]:
        """Yield where each record stands; a clause that is a quotation has none."""
        for clause in clauses:
            for noun in self._nouns.all_in(clause.words):
                end = self._day_behind(clause, noun.after)
                if end:
                    start = clause.words[self._first(clause, noun.first)].start
                    yield clause.page, clause.start + start, clause.start + end

    def _day_behind(self, clause: Clause, after: int) -> int:
        """Return where the day behind a noun ends, 0 where none follows it."""
        words = clause.words
        if after < len(words) and (join := self._joins.at(words, after)):
            after = join.after
        if after >= len(words):
            return 0
        between = clause.text[words[after - 1].end : words[after].start]
        day = _DAY.match(clause.text, words[after].start)
        return day.end() if day and between.strip() in ("", ",", "(") else 0

    def _first(self, clause: Clause, place: int) -> int:
        """Return the first word of a record's name, whose noun stands at `place`."""
        words, least = clause.words, max(0, place - MOST_BEFORE)
        while place > least and self._goes_on(clause, words[place - 1], words[place]):
            place -= 1
        return place

    def _goes_on(self, clause: Clause, before: Word, word: Word) -> bool:
        """Tell whether a word belongs to the same name as the one behind it."""
        between = clause.text[before.end : word.start]
        is_stop = self._stops.are([before])
        return not is_stop and not between.strip(" '’-/.")
