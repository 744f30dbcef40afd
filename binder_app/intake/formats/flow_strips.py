"""Strips: what a page is filled with from above, and the marks on them.

A strip is drawn whole or not at all; only the row of a table may be cut.
Places on a strip are measured from its upper left corner, downwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PIL import Image


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters at a place; `y` is where they stand on."""

    x: float
    y: float
    text: str
    face: str
    size: float
    is_slanted: bool = False
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.5


@dataclass(frozen=True, slots=True)
class Filled:
    """A coloured rectangle; `colour` is six hex digits."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture in its rectangle."""

    x: float
    y: float
    width: float
    height: float
    image: Image.Image


@dataclass(frozen=True, slots=True)
class Number:
    """The number of the page, or of all pages; drawn when it is known."""

    letters: Letters
    field: str


Mark = Letters | Line | Filled | Placed | Number


class Strip(Protocol):
    """A slice of a page; `gap` is left free above it, but not atop a page."""

    gap: float
    keeps_next: bool
    starts_page: bool

    @property
    def height(self) -> float:
        """How high it stands, without its gap."""

    def marks(self) -> Sequence[Mark]:
        """Return what stands on it."""

    def cut(self, room: float) -> "tuple[Strip, Strip] | None":
        """Return two strips, the first no higher than `room`; None: it is whole."""

    def again(self) -> "Sequence[Strip]":
        """Return what stands again atop a page that begins with this strip."""


@dataclass(slots=True)
class Whole:
    """A strip that is never cut: a line of text, a picture, a rule."""

    height: float
    drawn: list[Mark] = field(default_factory=list)
    gap: float = 0.0
    keeps_next: bool = False
    starts_page: bool = False

    def marks(self) -> Sequence[Mark]:
        """Return what stands on it."""
        return self.drawn

    def cut(self, room: float) -> "tuple[Strip, Strip] | None":
        """Never give a part."""
        return None

    def again(self) -> Sequence[Strip]:
        """Repeat nothing."""
        return ()


def moved(mark: Mark, x: float, y: float) -> Mark:
    """Return a mark further right and down."""
    if isinstance(mark, Number):
        inner = moved(mark.letters, x, y)
        assert isinstance(inner, Letters)
        return Number(inner, mark.field)
    if isinstance(mark, Letters):
        m = mark
        place = (m.x + x, m.y + y)
        return Letters(*place, m.text, m.face, m.size, m.is_slanted, m.colour)
    if isinstance(mark, Line):
        ends = (mark.x + x, mark.y + y, mark.to_x + x, mark.to_y + y)
        return Line(*ends, mark.width)
    if isinstance(mark, Filled):
        return Filled(mark.x + x, mark.y + y, mark.width, mark.height, mark.colour)
    return Placed(mark.x + x, mark.y + y, mark.width, mark.height, mark.image)


def total_height(strips: Sequence[Strip]) -> float:
    """Return how high strips stand together, the first gap left out."""
    gaps = sum(strip.gap for strip in strips[1:])
    return gaps + sum(strip.height for strip in strips)
