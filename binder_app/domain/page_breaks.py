"""What joined papers taught of the breaks between pages."""

from collections.abc import Mapping
from dataclasses import dataclass

SIDES = HEAD, FOOT = ("head", "foot")
"""The parts of a page that look like those of a paper's first or last one."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What pieces of words at a head or foot say: above nought for a paper's edge.

    `pieces` hold how rare each is and what it says; `base` speaks alone where there
    is none.
    """

    base: float
    pieces: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class PageBreaks:
    """What tells that a new paper begins on a page.

    `signs` are by their id, in logits: above nought for a cut, below for none; `bias`
    speaks alone where there is no sign. `looks` are by side.
    """

    bias: float
    signs: Mapping[str, float]
    looks: Mapping[str, Looks]
