"""The text of a page, folded so that phrases can be found in it."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Self

LONGEST_PAGE = 20_000
"""Letters of a page that are looked at: a dense page holds 6,000 (own count); more
is a spreadsheet or an attack."""

TOP_SHARE = 1 / 3
TOP_AT_LEAST = 350
"""The top is the first third of a page, and never less than a letterhead with its
date and its subject line needs (own judgement)."""

FEW_EXTRA_WORDS = 2
MORE_EXTRA_WORDS = 6
MOSTLY = 2 / 3
"""How many words may stand beside a phrase in a heading: a few in any line, more in one
whose long words mostly begin with a capital (own judgement, tried on the papers in the
tests)."""

_DROPPED = re.compile("['`´‘’ʼ\u00ad\u0300-\u036f]")
_TOKEN = re.compile(r"[^\W_]+|:")


def fold(text: str) -> str:
    """Return `text` as small words with one space between them.

    Case, accents, quotes, hyphens and punctuation are gone; a colon stays as
    a word of its own, since "from:" and "from" are not the same cue.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_TOKEN.findall(_DROPPED.sub("", plain)))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A folded phrase, with its words as a set for a quick first look."""

    text: str
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return `text`, folded."""
        folded = fold(text)
        return cls(folded, frozenset(folded.split()))


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a phrase was found: in the page's top or not, as a heading or not.

    `line` is the line as it stands on the page, for quoting.
    """

    in_top: bool
    heading: bool
    line: str


class PageText:
    """One page, folded once and searched many times."""

    def __init__(self, text: str) -> None:
        lines = [line.strip() for line in text[:LONGEST_PAGE].splitlines()]
        pairs = [(line, folded) for line in lines if (folded := fold(line))]
        self.lines = tuple(line for line, _ in pairs)
        self._folded = tuple(folded for _, folded in pairs)
        lengths = [len(folded) + 1 for folded in self._folded]
        self._starts = tuple(accumulate(lengths, initial=1))
        self._counts = tuple(len(folded.split()) for folded in self._folded)
        self._text = f" {' '.join(self._folded)} "
        self.words = frozenset(self._text.split())
        self._top_end = max(TOP_AT_LEAST, int(len(self._text) * TOP_SHARE))

    @property
    def letters(self) -> int:
        """How many letters and digits the page holds, spaces among them."""
        return max(0, len(self._text) - 2)

    @property
    def top_lines(self) -> tuple[str, ...]:
        """The lines of the top, as they stand on the page."""
        count = bisect_right(self._starts, self._top_end)
        return self.lines[:count]

    def holds(self, words: frozenset[str]) -> bool:
        """Say whether all of these folded words stand on the page, anywhere."""
        return words <= self.words

    def hits(self, phrase: Phrase) -> Iterator[Hit]:
        """Yield each place of `phrase`, from the top down."""
        if not self.holds(phrase.words):
            return
        at = self._text.find(f" {phrase.text} ")
        while at >= 0:
            yield self._hit(at + 1, phrase.text)
            at = self._text.find(f" {phrase.text} ", at + 1)

    def _hit(self, start: int, phrase: str) -> Hit:
        """Return what stands at `start`, which is where `phrase` begins."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, start + len(phrase) - 1) - 1
        return Hit(
            in_top=start <= self._top_end,
            heading=self._is_heading(first, last, start, phrase),
            line=" ".join(self.lines[first : last + 1]),
        )

    def _is_heading(self, first: int, last: int, start: int, phrase: str) -> bool:
        """Say whether the lines from `first` to `last` are a heading.

        A heading holds little beside the phrase, begins with a capital or a
        figure, does not end like a sentence, and no label stands before the
        phrase: "Re: Request for Authorization" names what a letter is about,
        not what it is.
        """
        extra = sum(self._counts[first : last + 1]) - len(phrase.split())
        if extra > MORE_EXTRA_WORDS:
            return False
        raw = " ".join(self.lines[first : last + 1])
        return (
            ":" not in self._text[self._starts[first] : start]
            and not raw.endswith((".", ",", ";"))
            and not next((sign for sign in raw if sign.isalpha()), "a").islower()
            and (extra <= FEW_EXTRA_WORDS or _in_capitals(raw))
        )


def _in_capitals(line: str) -> bool:
    """Say whether the long words of `line` mostly begin with a capital."""
    long_words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    capital = [word for word in long_words if not word[0].islower()]
    return len(capital) >= MOSTLY * len(long_words)
