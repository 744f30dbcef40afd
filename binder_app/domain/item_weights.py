"""What many papers taught of treatments: which words name one, what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from binder_app.domain.fact import OUTCOMES

TAGS = OUTSIDE, BEGINS, INSIDE, JOINS = range(4)
"""What a word is: none of a treatment, its first, a further one, or between two."""

START = len(TAGS)
"""Stands for what is before the first word."""

VERDICTS = NOT_ONE, ASKED, *_ = ("none", "asked", *OUTCOMES)
"""What a mention of a treatment comes to: nothing, only asked for, or an outcome."""


@dataclass(frozen=True, slots=True, eq=False)
class ItemWeights:
    """Whole numbers that signs of words and clauses are worth.

    `words[sign]` has one for each of `TAGS`; `moves[tag][before]` what one tag behind
    another is worth, `START` the last; `verdicts[sign]` one for each of `VERDICTS`, of
    which `unit` make 1.
    """

    words: Mapping[str, tuple[int, ...]]
    moves: tuple[tuple[int, ...], ...]
    verdicts: Mapping[str, tuple[int, ...]]
    unit: float = 100.0
