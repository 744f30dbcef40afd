"""Holds what was read of a page against what stands there."""

import re
from collections import Counter
from dataclasses import dataclass

from tests.bench.ocr_pages import Drawn

ACCENTS = frozenset("áéíóúüñÁÉÍÓÚÜÑ¿")


@dataclass(frozen=True, slots=True)
class Score:
    """Key fields and accents, found and all there are; errors a letter; what fails."""

    keys: tuple[int, int]
    accents: tuple[int, int]
    errors: float
    missing: tuple[str, ...]


def scored(page: Drawn, text: str) -> Score:
    """Return how well `text` is what `page` says."""
    missing = sorted(key for key in page.keys if key not in text)
    truth = "\n".join(page.lines)
    found = (len(page.keys) - len(missing), len(page.keys))
    return Score(found, _accents(truth, text), _error_rate(truth, text), (*missing,))


def _accents(truth: str, text: str) -> tuple[int, int]:
    """Count the accents of words that were read with them, and of all words."""
    read = Counter(_words(text))
    wanted = found = 0
    for word in _words(truth):
        accents = sum(letter in ACCENTS for letter in word)
        wanted += accents
        if accents and read[word] > 0:
            read[word] -= 1
            found += accents
    return found, wanted


def _words(text: str) -> list[str]:
    return re.findall(r"¿|[^\W_]+", text)


def _error_rate(truth: str, text: str) -> float:
    one, other = " ".join(truth.split()), " ".join(text.split())
    return distance(one, other) / max(1, len(one))


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


