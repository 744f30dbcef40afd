"""Finds forms that nobody has filled in or signed."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.alarm_words import FieldWords
from binder_app.reading.cuts_face import any_phrase
from binder_app.reading.page_text import fold

LEAST_EMPTY = 6
MOSTLY_EMPTY = 0.75
"""How many empty lines a blank form has at least, and which share of its labels (own
judgement, tried on blank and half-filled forms)."""

LONGEST_LABEL = 60

NUMBERED_WORDS = 4
"""Words of a numbered line that holds an answer beside its label."""

_FIELD = re.compile(r"([^\W_][^:_\n]{0,60}?)\s?[:.]?\s?(_{3,}|_{2}/_{2}/_{2,4})")
_LABEL = re.compile(r"([^\W\d_][^:\n]{1,60}):[ \t]{0,20}([^\n]{0,80})")
_NEXT_LABEL = re.compile(r"\s{2,}[^\W\d_][^:\n]{1,40}:")
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
            for line, after in zip(lines, (*lines[1:], ""), strict=True)
        ]
        if any(state == "filled" for state, _ in states) or self._is_signed(lines):
            return ""
        return next((line for state, line in states if state == "empty"), "")

    def _is_signed(self, lines: Sequence[str]) -> bool:
        text = "\n".join(lines).casefold()
        return any(mark in text for mark in self._marks)

    def _signature_state(self, line: str, after: str) -> str:
        """Return "empty" or "filled" for a line that a signature belongs on."""
        label, sign, rest = _split(_NUMBER.sub("", line, count=1))
        if not sign:
            bare = self._signature.fullmatch(fold(line)) and self._is_dateless(
                "", after
            )
            return "empty" if bare else ""
        if not self._asks(label):
            return ""
        value = _value(rest)
        folded = fold(value.strip("_"))
        date = self._date.match(folded) if folded else None
        if "_" in value[:4] or (not folded and value):
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


def _split(line: str) -> tuple[str, str, str]:
    """Return a line as label, sign and what follows."""
    colon = re.match(
        r"([^:_\n]{1,80}?)\s{0,3}([:.]|(?=_{3}))\s{0,3}(?=_|$|\S)(.*)", line
    )
    if colon is None:
        return "", "", ""
    return colon[1], colon[2] or "_", colon[3]


def _value(rest: str) -> str:
    """Return what stands behind a label, up to the next one."""
    found = _NEXT_LABEL.search(rest)
    return (rest[: found.start()] if found else rest).strip()


def _is_unfilled(lines: Sequence[str]) -> bool:
    """Tell whether most labels of a page have nothing behind them."""
    empty = filled = 0
    for line, after in zip(lines, (*lines[1:], ""), strict=True):
        blanks = len(_FIELD.findall(line))
        empty += blanks
        if blanks:
            continue
        if _NUMBER.match(line) and len(line.split()) >= NUMBERED_WORDS:
            filled += 1
            continue
        for label in _LABEL.finditer(line):
            if _HELD.search(label[2]):
                filled += 1
            elif not after or ":" in after:
                empty += 1
            else:
                filled += 1
    return empty >= LEAST_EMPTY and empty >= MOSTLY_EMPTY * (empty + filled)
