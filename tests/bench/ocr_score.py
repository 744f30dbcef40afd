"""Holds what was read of a page against what stands there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

Change = tuple[str, int, int, int, int]

ACCENTS = frozenset("áéíóúüñÁÉÍÓÚÜÑ¿")
_DATE = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2} de [^\W\d]+ de \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was drawn: its box in points from the top left of the page."""

    text: str
    left: float
    top: float
    right: float
    foot: float


@dataclass(slots=True)
class Drawn:
    """A page: its text in reading order, its words' places, and what must be read."""

    name: str
    language: str
    lines: list[str] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of a page, and how much there is of it.

    `keys` are counted once a page, `places` wherever they stand. `errors` are
    wrong letters for each right one, `missing` the keys that nobody finds, and
    `false_dates` those that were read and stand nowhere on the page.
    """

    keys: tuple[int, int]
    places: tuple[int, int]
    accents: tuple[int, int]
    errors: float
    missing: tuple[str, ...]
    false_dates: tuple[str, ...]


def scored(page: Drawn, text: str) -> Score:
    """Return how well `text` is what `page` says; only blanks may be others."""
    truth, said = (" ".join(told.split()) for told in ("\n".join(page.lines), text))
    wanted = {key: _times(key, truth) for key in page.keys}
    read = {key: min(count, _times(key, said)) for key, count in wanted.items()}
    missing = sorted(key for key, count in read.items() if not count)
    return Score(
        (len(wanted) - len(missing), len(wanted)),
        (sum(read.values()), sum(wanted.values())),
        _accents(truth, said),
        distance(truth, said) / max(1, len(truth)),
        (*missing,),
        (*sorted(_days(said) - _days(truth)),),
    )


def _days(text: str) -> set[str]:
    """Return the dates that stand in `text`, without the noughts before a figure."""
    return {re.sub(r"\b0", "", told) for told in _DATE.findall(text)}


def _times(key: str, text: str) -> int:
    """Return how often `key` stands in `text` verbatim, not within a number."""
    return len(re.findall(rf"(?<!\d){re.escape(key)}(?!\d)", text))


def _accents(truth: str, text: str) -> tuple[int, int]:
    """Count the letters with accents that were read as they stand, and all."""
    found = 0
    words, read = _words(truth), _words(text)
    for what, one, two, three, four in _alike(words, read):
        if what == "equal":
            found += _count(words[one:two])
        elif what == "replace":
            before, after = " ".join(words[one:two]), " ".join(read[three:four])
            same = _alike(before, after)
            found += sum(_count(before[i:j]) for w, i, j, *_ in same if w == "equal")
    return found, _count(words)


def _alike(one: Sequence[str], other: Sequence[str]) -> Sequence[Change]:
    return SequenceMatcher(None, one, other, autojunk=False).get_opcodes()


def _count(words: Iterable[str]) -> int:
    return sum(letter in ACCENTS for word in words for letter in word)


def _words(text: str) -> list[str]:
    return re.findall(r"¿|[^\W_]+", text)


def distance(one: str, other: str) -> int:
    """Return how many letters must change to make one text the other.

    Myers' way with one whole number for a column: quick enough for a page.
    """
    if not one:
        return len(other)
    whole, last = (1 << len(one)) - 1, 1 << (len(one) - 1)
    peers: dict[str, int] = {}
    for place, letter in enumerate(one):
        peers[letter] = peers.get(letter, 0) | 1 << place
    rising, falling, count = whole, 0, len(one)
    for letter in other:
        equal = peers.get(letter, 0)
        across = equal | falling
        equal |= (((equal & rising) + rising) ^ rising) & whole
        up = falling | (~(equal | rising) & whole)
        down = rising & equal
        count += bool(up & last) - bool(down & last)
        up = (up << 1 | 1) & whole
        down = (down << 1) & whole
        rising = down | (~(across | up) & whole)
        falling = up & across
    return count
