"""Tells whether two papers are the same letter, by their words and their numbers.

Letters of one template share most of their words though they speak of other
claims: what tells them apart are their numbers. So papers are called the same
only where dates, claim numbers and amounts agree; pictures are not compared,
since those of two different letters can be nearer than those of one letter
scanned twice.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

GRAM = 4
"""Words that follow on each other and are compared as one."""

FEWEST_WORDS = 30
"""Words below which two papers are not compared: forms without entries agree."""

ALIKE = 0.55
"""Share of runs of words that one letter read twice has in common at least; papers
of one kind that are not from one template have a hundredth of them in common."""

AGREE = 0.9
"""Share of the numbers of the shorter paper that must stand in the other too."""

LONG = 6
"""Figures from which on a number names one thing alone: all of them must agree."""

LOOKED_UP = 4
"""Of so many runs of words one is looked up."""

SAME, SIMILAR, OTHER = "same", "similar", ""

_WORD = re.compile(r"[^\W_]+(?:[-/.,'][^\W_]+)*")
_HAS_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Print:
    """What is compared of a paper: its words in order, runs of them, its numbers."""

    words: tuple[str, ...]
    grams: frozenset[int]
    numbers: frozenset[str]


def print_of(texts: Sequence[str]) -> Print:
    """Return what is compared of a paper, from the text of its pages."""
    words = tuple(_words("\n".join(texts)))
    grams = (words[n : n + GRAM] for n in range(len(words) - GRAM + 1))
    numbers = (word for word in words if _HAS_DIGIT.search(word))
    return Print(words, frozenset(map(hash, grams)), frozenset(numbers))


def likeness(first: Print, second: Print) -> str:
    """Return `SAME` for equal words, `SIMILAR` for one letter twice, else `OTHER`.

    Only the first may be taken as one without asking; of the second a person
    decides. A later copy may have gained words: a stamp, a fax line.
    """
    shorter, longer = sorted((first, second), key=lambda one: len(one.words))
    if len(shorter.words) < FEWEST_WORDS:
        return OTHER
    if shorter.words == longer.words:
        return SAME
    shared = len(shorter.grams & longer.grams)
    if shared / max(1, len(shorter.grams)) < ALIKE:
        return OTHER
    told = shorter.numbers
    agree = len(told & longer.numbers) / len(told) if told else 1.0
    is_longer = len(longer.words) > 2 * len(shorter.words)
    is_of_another = bool(_long(told) - longer.numbers)
    is_one = agree >= AGREE and not is_longer and not is_of_another
    return SIMILAR if is_one else OTHER


def _long(numbers: frozenset[str]) -> frozenset[str]:
    """Return the numbers that name one thing: a claim, a day, a file."""
    return frozenset(
        number for number in numbers if sum(c.isdigit() for c in number) >= LONG
    )


class Papers:
    """Papers by name, and which of them one more is most like.

    Of their runs of words only some are looked up: two papers that are one share
    so many that some of these are among them.
    """

    def __init__(self) -> None:
        self._prints: dict[str, Print] = {}
        self._with: dict[int, list[str]] = {}

    def add(self, name: str, told: Print) -> None:
        """Keep a paper to be compared with those that come."""
        self._prints[name] = told
        for gram in _some(told):
            self._with.setdefault(gram, []).append(name)

    def most_like(self, told: Print, but: Collection[str] = ()) -> str:
        """Return the name of the paper it is most like; none is no answer."""
        shared = Counter(
            name for gram in _some(told) for name in self._with.get(gram, ())
        )
        for name, _ in shared.most_common():
            if name not in but and likeness(told, self._prints[name]) != OTHER:
                return name
        return ""


def _some(told: Print) -> Iterator[int]:
    return (gram for gram in told.grams if gram % LOOKED_UP == 0)


def _words(text: str) -> list[str]:
    """Return the words of a text, without case or accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return [word.strip("-/.,'") for word in _WORD.findall(bare)]
