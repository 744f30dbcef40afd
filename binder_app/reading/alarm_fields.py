"""Finds forms that nobody has filled in or signed."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from binder_app.domain.alarm_words import FieldWords
from binder_app.reading.cuts_face import any_phrase
from binder_app.reading.page_text import fold

LEAST_EMPTY = 6
MOSTLY_EMPTY = 0.75
"""How many empty lines a blank form has at least, and which share of its labels (own
judgement, tried on blank and half-filled forms)."""

LONGEST_LABEL = 60

NUMBERED_WORDS, VALUE_WORDS = 4, 6
"""Words of a numbered line that holds an answer beside its label, and of a line that
may be an answer alone."""

_BLANK = re.compile(r"_{3,}")
_LABEL = re.compile(r"([^\W\d_][^:\n]{1,60}):[ \t]{0,20}([^\n]{0,80})")
_LABELLED = re.compile(r"([^:._\n]{1,80}?)\s{0,3}(?:[:.]|(?=_{3}))\s{0,9}(.{0,200})")
_COLUMNS = re.compile(r"\s{2,}|(?<=___)\s")
_NUMBER = re.compile(r"\d{1,2}[a-z]?[.)]?\s+", re.IGNORECASE)
_HELD = re.compile(r"[^\W_]")


class FieldReader:
    """Knows the words of signature lines."""

    def __init__(self, words: FieldWords) -> None:
        self._signature = any_phrase(words.signature)
        self._date = any_phrase(words.date)
        self._signed = any_phrase(words.signed)
        self._marks = tuple(mark.casefold() for mark in words.signed)

    def read(self, text: str, *, is_first: bool) -> Iterator[tuple[str, str]]:
        """Yield "unfilled" and "unsigned" where they are so, with a line to quote.

        A paper is blank by its first page: later ones are often for others to fill.
        """
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if is_first and _is_unfilled(lines):
            yield "unfilled", ""
        empty = self._empty_signature(lines)
        if empty:
            yield "unsigned", empty

    def _empty_signature(self, lines: Sequence[str]) -> str:
        """Return the first empty signature line, where none on the page is filled."""
        states = [
            (self._signature_state(line, after), line)
            for line, after in zip_longest(lines, lines[1:], fillvalue="")
        ]
        if any(state == "filled" for state, _ in states) or self._is_signed(lines):
            return ""
        return next((line for state, line in states if state == "empty"), "")

    def _is_signed(self, lines: Sequence[str]) -> bool:
        text = "\n".join(lines).casefold()
        return any(mark in text for mark in self._marks)

    def _signature_state(self, line: str, after: str) -> str:
        """Return "empty" or "filled" for a line that a signature belongs on."""
        parts = _COLUMNS.split(_NUMBER.sub("", line, count=1))
        followed = (*parts[1:], after)
        states = {
            self._part_state(part, next_part)
            for part, next_part in zip(parts, followed, strict=True)
        }
        return "filled" if "filled" in states else max(states)

    def _part_state(self, part: str, after: str) -> str:
        """Return the state of one column of a line; `after` is what comes next."""
        label, value = _split(part)
        if label is None:
            bare = self._signature.fullmatch(fold(part)) is not None
            return "empty" if bare and self._is_dateless("", after) else ""
        if not self._asks(label):
            return ""
        folded = fold(value.strip("_"))
        date = self._date.match(folded) if folded else None
        if value.startswith("_") or (value and not folded):
            return "empty"
        if folded and date is None:
            return "filled"
        return "empty" if self._is_dateless(folded, after) else ""

    def _asks(self, label: str) -> bool:
        """Tell whether a label asks for a signature, and not for a paper."""
        folded = fold(label.strip("_ "))
        found = self._signature.search(folded)
        return found is not None and len(label) <= LONGEST_LABEL

    def _is_dateless(self, folded: str, after: str) -> bool:
        """Tell whether the date beside or below a signature lacks as well."""
        beside = folded or fold(after)
        date = self._date.match(beside)
        return date is not None and not beside[date.end() :].strip(" :")


def _split(part: str) -> tuple[str | None, str]:
    """Return a label and what stands behind it, None where there is no label."""
    found = _LABELLED.match(part)
    return (found[1], found[2].strip()) if found else (None, "")


def _is_unfilled(lines: Sequence[str]) -> bool:
    """Tell whether most labels of a page have nothing behind them."""
    drawn = empty = filled = 0
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        blanks = len(_BLANK.findall(line)) if any(map(str.isalpha, line)) else 0
        if blanks:
            drawn += blanks
        elif _NUMBER.match(line) and len(line.split()) >= NUMBERED_WORDS:
            filled += 1
        else:
            held = [_is_held(label[2], after) for label in _LABEL.finditer(line)]
            filled += sum(held)
            empty += len(held) - sum(held)
    if not drawn and _loose_values(lines) >= empty:
        return False
    empty += drawn
    return empty >= LEAST_EMPTY and empty >= MOSTLY_EMPTY * (empty + filled)


def _is_held(value: str, after: str) -> bool:
    """Tell whether a label has something behind it, or on the line below."""
    if _HELD.search(value):
        return True
    return bool(after) and ":" not in after and not after.startswith("[")


def _loose_values(lines: Sequence[str]) -> int:
    """Return how many lines may be values that lost their labels in reading."""
    return sum(
        ":" not in line
        and len(line.split()) <= VALUE_WORDS
        and (any(map(str.isdigit, line)) or line.istitle() or line.isupper())
        for line in lines
    )
