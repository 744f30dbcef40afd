"""What draws a sample paper: the same words on a PDF page or in a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

LETTER_WIDTH, LETTER_HEIGHT = 612.0, 792.0

Point = tuple[float, float]

PLAIN, BOLD, ITALIC, MONO = "plain", "bold", "italic", "mono"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points; `x` from the left edge, `y` from the top edge."""

    x: float
    y: float
    width: float
    height: float


class Pen(Protocol):
    """Draws on one page after another; lengths in points, `y` from the top.

    `grey` runs from 0 (black) to 1 (white). A pen that can't do form fields,
    links or bookmarks lets them be.
    """

    width: float
    height: float
    takes_fields: bool

    def measure(self, text: str, face: str, size: float) -> float:
        """Return how wide `text` would be."""

    def text(
        self, at: Point, text: str, face: str, size: float, grey: float = 0.0
    ) -> None:
        """Write `text` with the start of its base line at `at`."""

    def stroke(self, points: Sequence[Point], weight: float, grey: float = 0.0) -> None:
        """Draw a line through `points`."""

    def fill(self, area: Area, grey: float) -> None:
        """Fill a rectangle."""

    def field(self, area: Area, name: str, value: str) -> None:
        """Lay a filled form field over `area`."""

    def link(self, area: Area, page: int) -> None:
        """Make `area` jump to `page` of the same paper."""

    def bookmark(self, title: str) -> None:
        """Name the page in the outline."""

    def begin(self, page: int, *, turned: bool) -> None:
        """Begin a page; a `turned` one is wide, and stored standing."""

    def end(self) -> None:
        """End the page."""


def frame(pen: Pen, area: Area, weight: float = 0.6, grey: float = 0.0) -> None:
    """Draw the outline of a rectangle."""
    left, top = area.x, area.y
    right, bottom = left + area.width, top + area.height
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    pen.stroke(corners, weight, grey)
