"""How like a page is to the first, and to the last one of a paper, by learnt pieces."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from binder_app.domain.page_breaks import FOOT, HEAD, Looks
from binder_app.reading.pieces import folded_word, pieces_of

HEAD_LINES, FOOT_LINES = 10, 6
"""Lines that are looked at. Chosen by leaving out the papers of one hand at a time."""

LONGEST_LINE, MOST_WORDS = 120, 20
SHAPED = {HEAD: 3, FOOT: 2}
"""The lines next to the edge whose shape counts: length, first sign and last one."""

LONGEST_SHAPE, STEP = 14, 3
SMALL_PARTS = 4
UTMOST = 3.0
"""A page that looks still more like a first one says no more."""

_ZONES = {HEAD: (1, 4), FOOT: (1, 3)}


def marks_of(lines: Sequence[str], side: str) -> Counter[str]:
    """Return the pieces and shapes of a head or foot, each as often as it stands there.

    `lines` are those of the whole page that are neither empty nor of a fax machine.
    """
    near = lines[:HEAD_LINES] if side == HEAD else lines[: -FOOT_LINES - 1 : -1]
    found: Counter[str] = Counter()
    first, second = _ZONES[side]
    for place, line in enumerate(near):
        zone = "1" if place < first else "2" if place < second else "3"
        for word in _words(line, side):
            for piece in pieces_of(word):
                found[zone + piece] += 1
        if place < SHAPED[side]:
            found.update(f"@{place}{shape}" for shape in _shapes(line))
    return found


def likeness(marks: Mapping[str, int], looks: Looks) -> float:
    """Return how like a paper's edge a head or foot is: above nought for one."""
    said = length = 0.0
    for mark, times in marks.items():
        known = looks.pieces.get(mark)
        if known is not None:
            rarity, worth = known
            value = (1 + log(times)) * rarity
            said += value * worth
            length += value * value
    found = looks.base + (said / sqrt(length) if length else 0.0)
    return max(-UTMOST, min(UTMOST, found))


def _words(line: str, side: str) -> list[str]:
    """Return the folded words of a line that are looked at."""
    if side == HEAD:
        return folded_word(line[:LONGEST_LINE]).split()[:MOST_WORDS]
    return folded_word(line[-LONGEST_LINE:]).split()[-MOST_WORDS:]


def _shapes(line: str) -> tuple[str, ...]:
    """Return what a line looks like, whatever it says."""
    words = line[:LONGEST_LINE].split()
    small = sum(word[:1].islower() for word in words) * SMALL_PARTS // len(words)
    last = "a" if line[-1].isalnum() else line[-1]
    return (
        f"words{min(len(words), LONGEST_SHAPE) // STEP}",
        f"first{_sort(line)}",
        f"last{last}",
        f"small{small}",
    )


def _sort(line: str) -> str:
    """Return what sort of sign a line begins with."""
    if line.isupper():
        return "C"
    first = line[0]
    if first.isdigit():
        return "0"
    return "c" if first.isupper() else "s" if first.islower() else "-"
