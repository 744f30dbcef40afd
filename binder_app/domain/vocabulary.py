"""The vocabulary of kinds: pieces of words, and what each is worth for each kind."""

from collections.abc import Mapping
from dataclasses import dataclass

ZONES = BODY, TOP, END = ("body", "top", "end")
"""The parts of a paper that speak each for themselves: its first two pages, the
head of page 1, and the foot of page 1 where people sign."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """What one piece in one zone is worth.

    `rarity` grows the fewer papers hold it; `weights` are hundredths of what it says
    for each kind, or against it, in the order of the vocabulary's kinds.
    """

    rarity: float
    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What many papers taught.

    `kinds` are the ids in the order of all weights; `zones` hold the pieces of each
    zone; `by_phrases[k]` are the weights, in hundredths, that the score of kind k's
    phrases has for all kinds; `sureness` is what a score is multiplied with, so that
    a share is right as often as it says.
    """

    kinds: tuple[str, ...]
    zones: Mapping[str, Mapping[str, Piece]]
    by_phrases: Mapping[str, tuple[int, ...]]
    sureness: float = 1.0
