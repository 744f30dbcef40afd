"""A page as words with places, and the labels that stand on it."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from binder_app.reading.page_text import LONGEST_PAGE

T = TypeVar("T")

LONGEST_LINE = 300
"""Letters of a line before and behind a place that are looked at."""

LONGEST_BREAK = 4
"""Signs that may stand between two words of one phrase: a blank, a slash, a line."""

_WORD = re.compile(r"[^\W_]+(?:['’´`][^\W_]+)*")
_MARKS = re.compile(r"['’´`\u0300-\u036f]")
_NOT_WITHIN = re.compile(r"[:;,()\[\]|]|\n\s*\n|\n.*\n|  ")
_FAX_LINE = re.compile(
    r"^(?=[^\n]{0,40}\d\d?:\d\d)(?=[^\n]*(?:\bFROM\b|\bFAX\b|\bP\.?\s?\d+|\bPAGE?\b"
    r"|\bP[ÁA]G|\d{9,}|->|\(\d{3}\)\s?\d{3}))[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that a fax machine printed: a time, and a sender, a number or a page."""
_FAX_WITHIN = 3
_SLIPS = str.maketrans({"1": "i", "l": "i", "0": "o", "|": "i"})


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """Return a word without case, accents and the slips that scans are read with.

    Words that OCR takes for each other have the same skeleton: "Clairn" and
    "Claim", "lnjury" and "Injury".
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", word.casefold()))
    return plain.replace("rn", "m").translate(_SLIPS)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a page, with its place in the text."""

    start: int
    end: int
    skeleton: str


@dataclass(frozen=True, slots=True)
class Place(Generic[T]):
    """Where a phrase stands, and what it stands for."""

    start: int
    end: int
    meaning: T


class PhraseBook(Generic[T]):
    """Many phrases that are looked for at once; the longest one wins."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._meanings: dict[tuple[str, ...], T] = {}
        self._beginnings: set[tuple[str, ...]] = set()
        for text, meaning in phrases:
            key = tuple(skeleton(found[0]) for found in _WORD.finditer(text))
            self._meanings[key] = meaning
            self._beginnings |= {key[:count] for count in range(1, len(key))}
            if len(key) > 1:
                self._meanings.setdefault(("".join(key),), meaning)
        self._firsts = {key[0] for key in self._meanings if key}

    def places(self, page: "FactPage") -> Iterator[Place[T]]:
        """Yield each phrase of the page, from the top down, none within another."""
        behind = 0
        for first, word in enumerate(page.words):
            if first < behind or word.skeleton not in self._firsts:
                continue
            last = self._longest(page, first)
            if last is None:
                continue
            key = tuple(word.skeleton for word in page.words[first : last + 1])
            words = page.words
            yield Place(words[first].start, words[last].end, self._meanings[key])
            behind = last + 1

    def _longest(self, page: "FactPage", first: int) -> int | None:
        """Return the last word of the longest phrase that begins at `first`."""
        words, found, last = page.words, None, first
        key: tuple[str, ...] = (words[first].skeleton,)
        while True:
            if key in self._meanings:
                found = last
            if key not in self._beginnings or last + 1 >= len(words):
                return found
            if not page.goes_on(last):
                return found
            last += 1
            key = (*key, words[last].skeleton)


class FactPage:
    """The text of one page with its words; lines of fax machines hold none."""

    def __init__(self, text: str, number: int) -> None:
        self.text = _without_fax_lines(text[:LONGEST_PAGE])
        self.printed = text[:LONGEST_PAGE]
        self.number = number
        self.words = tuple(
            Word(found.start(), found.end(), skeleton(found[0]))
            for found in _WORD.finditer(self.text)
        )
        self._starts = [word.start for word in self.words]

    @classmethod
    def of_fax_lines(cls, page: "FactPage") -> "FactPage":
        """Return a page of the lines alone that a fax machine printed on another."""
        lines = zip(page.printed.split("\n"), page.text.split("\n"), strict=True)
        made = cls("", page.number)
        made.text = "\n".join(
            re.sub(r"\d[\d/:-]*(?:\s?[AP]M\b)?", "|", line)
            for line, kept in lines
            if line.strip() and not kept.strip()
        )
        return made

    def goes_on(self, place: int) -> bool:
        """Tell whether the word at `place` and the next may be of one phrase."""
        if place + 1 >= len(self.words):
            return False
        gap = self.text[self.words[place].end : self.words[place + 1].start]
        return len(gap) <= LONGEST_BREAK and not _NOT_WITHIN.search(gap)

    def word_at(self, start: int) -> int:
        """Return the place of the first word at or behind `start`."""
        return bisect_left(self._starts, start)

    def line_start(self, start: int) -> int:
        """Return where the line of `start` begins, or where it is looked at from.

        No more than the last letters of it are: a line is short on paper.
        """
        first = max(0, start - LONGEST_LINE)
        return max(first, self.text.rfind("\n", first, start) + 1)

    def line_end(self, start: int) -> int:
        """Return where the line of `start` ends, or is looked at to."""
        last = min(len(self.text), start + LONGEST_LINE)
        end = self.text.find("\n", start, last)
        return last if end < 0 else end

    def begins_line(self, start: int) -> bool:
        """Tell whether nothing but signs and numbers stands before in the line."""
        before = self.text[self.line_start(start) : start]
        return not any(sign.isalpha() for sign in before)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield where each line begins, and the line."""
        start = 0
        for line in self.text.split("\n"):
            yield start, line
            start += len(line) + 1


def _without_fax_lines(text: str) -> str:
    """Return `text` with blanks in place of lines that a fax machine printed.

    They stand at the top or at the foot of a page; all places stay as they were.
    """
    lines = text.split("\n")
    filled = [place for place, line in enumerate(lines) if line.strip()]
    for place in {*filled[:_FAX_WITHIN], *filled[-1:]}:
        if _FAX_LINE.match(lines[place]):
            lines[place] = " " * len(lines[place])
    return "\n".join(lines)
