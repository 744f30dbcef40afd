"""Reads the list of records that a decision rests on."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.decision_words import RecordWords
from binder_app.domain.fact import Fact
from binder_app.reading.statements import Clause
from binder_app.reading.word_marks import phrases, words_of

SURE, LIKELY = 0.9, 0.7
LONGEST_RECORD = 24
LONGEST_HEADING = 6
_AFTER_HEADING = re.compile(r"\s*(?:\([^)]{0,60}\))?\s*(?:[:.]|$)")
_PART = re.compile(r",\s+(?:and\s+|y\s+)?|\s+(?:and|y)\s+")
_EDGE = " \t\n.,;:-–•·"


class RecordsReviewed:
    """Knows how such lists are headed, and what a record is called."""

    def __init__(self, words: RecordWords) -> None:
        self._headings = phrases(words.headings)
        self._words = phrases(words.words)

    def facts(self, pages: Sequence[str], clauses: Sequence[Clause]) -> Iterator[Fact]:
        """Yield each record as it is named, with its date as printed."""
        seen: set[str] = set()
        for page, start, end in self._places(clauses):
            quote = pages[page - 1][start:end].strip()
            value = re.sub(r"[\s|]+", " ", quote).strip(_EDGE)
            value = re.sub(r"^(?:the|and|el|la|los|las|y)\s+", "", value)
            if value and value.lower() not in seen:
                seen.add(value.lower())
                yield Fact("record_reviewed", value, page, quote, SURE)

    def _places(self, clauses: Sequence[Clause]) -> Iterator[tuple[int, int, int]]:
        """Yield where each record stands: page, start and end."""
        inside = listing = False
        for clause in clauses:
            start = 0
            if clause.first:
                head = self._head(clause)
                if head >= 0:
                    inside, start = True, head
                    listing = not clause.text[head:].strip(_EDGE)
                elif not listing:
                    inside = False
                elif not self._is_record(clause):
                    inside = listing = False
            if inside and clause.text[start:].strip(_EDGE):
                yield from self._parts(clause, start)

    def _head(self, clause: Clause) -> int:
        """Return where the words behind a heading begin, -1 where none is."""
        mark = self._headings.begins(clause.words)
        if not mark:
            return -1
        end = clause.words[mark.after - 1].end
        behind = _AFTER_HEADING.match(clause.text, end)
        if behind:
            return behind.end()
        verb = mark.after - mark.first > 1 and clause.words[0].key in ("we", "l")
        return end if verb else -1

    def _is_record(self, clause: Clause) -> bool:
        """Say whether a statement is an entry of the list."""
        words = clause.words
        return len(words) <= LONGEST_RECORD and (
            clause.listed or self._words.first_in(words) is not None
        )

    def _parts(self, clause: Clause, start: int) -> Iterator[tuple[int, int, int]]:
        """Yield the records of a clause: one, or several between commas."""
        at, text = start, clause.text
        for match in [] if clause.listed else list(_PART.finditer(text, start)):
            before, after = text[at : match.start()], text[match.end() :]
            if self._names_one(before) and self._names_one(
                " ".join(after.split(",")[0].split()[:5])
            ):
                yield from self._one(clause, at, match.start())
                at = match.end()
        yield from self._one(clause, at, len(text))

    def _one(
        self, clause: Clause, start: int, end: int
    ) -> Iterator[tuple[int, int, int]]:
        """Yield one record, where the words name one."""
        words = words_of(clause.text[start:end])
        if (
            words
            and len(words) <= LONGEST_RECORD
            and self._names_one(clause.text[start:end])
        ):
            yield clause.page, clause.start + start, clause.start + end

    def _names_one(self, text: str) -> bool:
        """Say whether a record is named in `text`."""
        return self._words.first_in(words_of(text)) is not None
