"""Reads the table of a request for authorization: one treatment a row."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.decision_words import DecisionWords
from binder_app.reading.decided_item import Item
from binder_app.reading.page_text import LONGEST_PAGE
from binder_app.reading.treatment_phrases import TreatmentPhrases, tidy
from binder_app.reading.word_marks import phrases, words_of

LONGEST_ROW = 20
LAST_ROW = 200
"""Letters of the last row, at most, where no signature ends the table."""

_DIAGNOSIS = r"\b[A-TV-Z]\d[\dO](?:\.\s?[\dA-Z]{1,4})?\b"
"""A diagnosis code of ICD-10."""

_SERVICE = re.compile(r"\b(?:\d{5}(?:-\w\w)?|[A-V]\d{4})\b")
_CODE_LABEL = re.compile(r"\s(?:CPT|HCPCS)\W*$", re.IGNORECASE)
_DOSE = re.compile(r"\d\s?(?:mg|mcg)\b", re.IGNORECASE)
_QUANTITY = re.compile(r"\s#\s?\d+|\s[x×]\s?\d+\b")


class AskedTable:
    """Knows where the table stands and what its rows are keyed by."""

    def __init__(self, words: DecisionWords) -> None:
        ditto = "|".join(map(re.escape, words.labels.ditto))
        self._key = re.compile(
            rf"(?m:^[ \t]*)(?:(?i:{ditto})\b|[\"”″]+)[\s\"”″]*"
            rf"(?:{_DIAGNOSIS})?|{_DIAGNOSIS}"
        )
        self._code = re.compile(_DIAGNOSIS)
        self._ends = phrases(words.labels.ends)
        self._phrases = TreatmentPhrases(words.treatments, words.labels)
        self._diagnoses = phrases(words.treatments.diagnoses)

    def is_of_row(self, pages: Sequence[str], item: Item) -> bool:
        """Say whether an item that was read elsewhere is a piece of a table's row."""
        text = pages[item.page - 1]
        begin = text.rfind("\n", 0, item.start) + 1
        end = text.find("\n", item.end)
        line = text[begin : end if end >= 0 else len(text)]
        return not item.number and self._code.search(line) is not None

    def items(self, pages: Sequence[str]) -> list[Item]:
        """Return the treatments of the first table that is there."""
        for page, raw in enumerate(pages, start=1):
            text = raw[:LONGEST_PAGE].replace("|", " ")
            found = list(self._rows(text, page))
            if found:
                return found
        return []

    def _rows(self, text: str, page: int) -> Iterator[Item]:
        """Yield the treatment of each row: what stands behind its diagnosis."""
        keys = list(self._key.finditer(text))
        if not keys:
            return
        ends = [key.start() for key in keys[1:]] + [self._end(text, keys[-1].end())]
        for key, end in zip(keys, ends, strict=True):
            for start, stop in self._cells(text, key.end(), end):
                treatment = self._treatment(text[start:stop])
                if treatment:
                    yield Item(treatment, page, start, stop, place=0)

    def _cells(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the rows under one diagnosis: each begins with a capital."""
        begun = at = start
        for place, line in enumerate(text[start:end].splitlines(keepends=True)):
            said = line.strip()
            begins = said[:1].isupper() or _DOSE.search(said)
            if place and begins and self._holds(said):
                if self._holds(text[begun:at]):
                    yield begun, at
                begun = at
            at += len(line)
        yield begun, end

    def _holds(self, text: str) -> bool:
        """Say whether a line holds a treatment, and no diagnosis."""
        words = words_of(text)
        return self._phrases.holds_one(words) and not self._diagnoses.first_in(words)

    def _end(self, text: str, start: int) -> int:
        """Return where the last row ends: at the signature, or after a few lines."""
        at = start
        for line in text[start:].splitlines(keepends=True):
            if at > start and self._ends.begins(words_of(line)):
                return at
            at += len(line)
        return min(len(text), start + LAST_ROW)

    def _treatment(self, cell: str) -> str:
        """Return the treatment of a row, with the lines that go on with it."""
        service = _SERVICE.search(cell)
        lines = cell[: service.start()].splitlines() if service else cell.splitlines()
        lines = [line.strip() for line in lines if line.strip()]
        first, rest = (lines[0], lines[1:]) if lines else ("", [])
        if service:
            rest += [line.strip() for line in cell[service.end() :].splitlines()[1:]]
        quantity = _QUANTITY.search(first)
        whole = first[: quantity.start()] if quantity else first
        for line in rest:
            if not quantity and self._goes_on(line):
                quantity = _QUANTITY.search(line)
                whole = f"{whole} {line[: quantity.start()] if quantity else line}"
        words = words_of(whole)
        if len(words) > LONGEST_ROW or not self._phrases.holds_one(words):
            return ""
        return tidy(_CODE_LABEL.sub("", whole.rpartition(":")[2] or whole))

    def _goes_on(self, line: str) -> bool:
        """Say whether a line is the rest of a treatment: small, and no diagnosis."""
        words = words_of(line)
        return (
            bool(words)
            and (line[0].islower() or self._phrases.holds_one(words))
            and len(words) <= LONGEST_ROW // 3
            and not self._diagnoses.first_in(words)
        )
