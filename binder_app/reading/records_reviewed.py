"""Reads the list of records that a decision rests on."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from binder_app.domain.decision_words import RecordWords
from binder_app.domain.fact import Fact
from binder_app.reading.records_dated import DatedRecords, Place, days_written
from binder_app.reading.statements import Clause
from binder_app.reading.word_marks import phrases, words_of

SURE, LIKELY = 0.9, 0.7

LONGEST_RECORD = 24
LONGEST_LABEL = 7
"""Words of a record, and of the label before the list, at most (own judgement)."""

_AFTER_HEADING = re.compile(r"\s*(?:\([^)]{0,60}\))?\s*(?:[:.]|$)")
_PART = re.compile(r",\s+(?:and\s+|y\s+)?|\s+(?:and|y)\s+")
_ROW = re.compile(r"\s+(?=\d{1,2}\s+\d{1,2}/\d{1,2}/\d{2,4}\s)")
"""Between the rows of a table that begin with a number and a day."""

_ROW_NUMBER = re.compile(r"\d{1,2}\s+(?=\d{1,2}/\d{1,2}/\d{2,4}\s)")

WHOLE_LIST = 3
"""Days from which a list is taken for whole: what sentences name beside it may be what
did not come (own judgement)."""

BEFORE_LIST = 3
"""Statements between a heading and its first record, at most: a sentence that says
what follows, and the heads of a table's columns (own judgement)."""

_ARTICLE = re.compile(r"^(?:the|an?|and|el|la|los|las|una?|y)\s+", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_EDGE = " \t\n.,;:-–•·"


class RecordsReviewed:
    """Knows how such lists are headed, and what a record is called."""

    def __init__(self, words: RecordWords) -> None:
        self._headings = phrases(words.headings)
        self._heads_with = phrases(words.heads_with)
        self._verbs = phrases(words.verbs)
        self._words = phrases(words.words)
        self._denials = phrases(words.denials)
        self._dated = DatedRecords(words)

    def facts(self, pages: Sequence[str], clauses: Sequence[Clause]) -> Iterator[Fact]:
        """Yield each record as it is named, with its date as printed."""
        seen: set[str] = set()
        listed = list(self._places(clauses))
        days = {
            day for place in listed for day in days_written(_words_at(pages, place))
        }
        others = self._dated.places(clauses) if len(days) < WHOLE_LIST else ()
        told = (
            place
            for place in others
            if days.isdisjoint(days_written(_words_at(pages, place)))
        )
        found = [*((place, SURE) for place in listed), *((p, LIKELY) for p in told)]
        for place, most in found:
            page, quote = place[0], _words_at(pages, place).strip()
            value = _ARTICLE.sub("", re.sub(r"[\s|]+", " ", quote).strip(_EDGE))
            row = _ROW_NUMBER.match(value)
            value = value[row.end() :] if row else value
            if value and value.lower() not in seen:
                seen.add(value.lower())
                dated = _FIGURE.search(value) is not None
                sure = most if dated else LIKELY
                yield Fact("record_reviewed", value, page, quote, sure)

    def _places(self, clauses: Sequence[Clause]) -> Iterator[tuple[int, int, int]]:
        """Yield where each record stands: page, start and end."""
        inside = listing = False
        waiting = 0
        for clause in clauses:
            start = self._head(clause) if clause.first else -1
            if start >= 0:
                inside, listing = True, not clause.text[start:].strip(_EDGE)
                waiting = BEFORE_LIST if listing else 0
            elif (
                clause.first and listing and waiting and self._may_stand_before(clause)
            ):
                inside, waiting = False, waiting - 1
            elif clause.first:
                inside = listing = listing and self._is_record(clause)
                waiting = 0
            elif not clause.inherits and not listing:
                inside = False
            if inside:
                yield from self._parts(clause, max(start, 0))
            else:
                yield from self._told(clause)

    def _head(self, clause: Clause) -> int:
        """Return where the words behind a heading begin, -1 where none is."""
        mark = self._headings.begins(clause.words)
        behind = mark and _AFTER_HEADING.match(
            clause.text, clause.words[mark.after - 1].end
        )
        if behind:
            return behind.end()
        label, colon, _ = clause.text.partition(":")
        words = words_of(label)
        if colon and len(words) <= LONGEST_LABEL and self._heads_with.first_in(words):
            return len(label) + 1
        return -1

    def _told(self, clause: Clause) -> Iterator[tuple[int, int, int]]:
        """Yield the dated records that a sentence says were read."""
        verb = self._verbs.first_in(clause.words)
        if verb and verb.after < len(clause.words):
            start = clause.words[verb.after].start
            for page, first, end in self._parts(clause, start):
                if _FIGURE.search(
                    clause.text[first - clause.start : end - clause.start]
                ):
                    yield page, first, end

    def _is_record(self, clause: Clause) -> bool:
        """Say whether a statement is an entry of the list, not the next heading."""
        if clause.text.isupper() and not _FIGURE.search(clause.text):
            return False
        longest = max(len(words_of(row)) for row in _ROW.split(clause.text))
        return longest <= LONGEST_RECORD and (
            clause.listed or self._words.first_in(clause.words) is not None
        )

    def _may_stand_before(self, clause: Clause) -> bool:
        """Say whether a statement may stand between a heading and its list."""
        text = clause.text.strip()
        if _FIGURE.search(text) or text.isupper():
            return False
        return text.endswith(":") or not self._is_record(clause)

    def _parts(self, clause: Clause, start: int) -> Iterator[tuple[int, int, int]]:
        """Yield the records of a clause: one, or several between commas."""
        rows = list(_ROW.finditer(clause.text, start))
        if rows or _ROW_NUMBER.match(clause.text, start):
            edges = [start, *(row.end() for row in rows), len(clause.text)]
            for first, end in pairwise(edges):
                yield from self._one(clause, first, end)
            return
        at, text = start, clause.text
        for match in [] if clause.listed else list(_PART.finditer(text, start)):
            before, after = text[at : match.start()], text[match.end() :]
            beginning = " ".join(after.split(",")[0].split()[:5])
            if self._names_one(before) and self._names_one(beginning):
                yield from self._one(clause, at, match.start())
                at = match.end()
        yield from self._one(clause, at, len(text))

    def _one(
        self, clause: Clause, start: int, end: int
    ) -> Iterator[tuple[int, int, int]]:
        """Yield one record, where the words name one and open no list."""
        text = clause.text[start:end]
        if text.rstrip().endswith(":"):
            return
        words = words_of(text)
        if self._denials.first_in(words):
            return
        named = self._names_one(text) or (clause.listed or clause.inherits)
        if words and len(words) <= LONGEST_RECORD and named:
            yield clause.page, clause.start + start, clause.start + end

    def _names_one(self, text: str) -> bool:
        """Say whether a record is named in `text`."""
        return self._words.first_in(words_of(text)) is not None


def _words_at(pages: Sequence[str], place: Place) -> str:
    page, start, end = place
    return pages[page - 1][start:end]
