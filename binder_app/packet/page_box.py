"""The box of a page that a reader sees, and the way from it into the page."""

from collections.abc import Sequence
from dataclasses import dataclass

LETTER = (0.0, 0.0, 612.0, 792.0)
"""The box of a page that names none, in points."""

Corners = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]


def upright(corners: Sequence[float]) -> Corners:
    """Return a box with its lower left corner first."""
    left, low, right, high = corners
    return min(left, right), min(low, high), max(left, right), max(low, high)


def visible_corners(media: Sequence[float], crop: Sequence[float] | None) -> Corners:
    """Return the crop box cut to the media box, as viewers show it.

    An empty box shows nothing, so viewers fall back: to the media box where
    the crop box lies outside it, to Letter where the media box is empty.
    """
    whole = upright(media)
    if whole[2] - whole[0] < 1e-3 or whole[3] - whole[1] < 1e-3:
        whole = LETTER
    if crop is None:
        return whole
    return overlap(whole, upright(crop)) or whole


def overlap(first: Corners, second: Corners) -> Corners | None:
    """Return what two boxes share, `None` where that is nothing."""
    both = (
        max(first[0], second[0]),
        max(first[1], second[1]),
        min(first[2], second[2]),
        min(first[3], second[3]),
    )
    return both if both[2] > both[0] and both[3] > both[1] else None


def quarter_turns(rotate: float) -> int:
    """Return a page's rotation as quarter turns clockwise, 0 to 3.

    What is no whole quarter is cut to the one before, as pdfium does.
    """
    return int(rotate / 90) % 4


@dataclass(frozen=True, slots=True)
class PageBox:
    """What a reader sees of a page, and where that lies in the page.

    `corners` are in the page's own units; `unit` is its UserUnit, the points
    in one of them; `turns` are quarter turns clockwise.
    """

    corners: Corners
    turns: int = 0
    unit: float = 1.0

    @property
    def width(self) -> float:
        """The visible width in points, after turning."""
        left, low, right, high = self.corners
        return ((high - low) if self.turns % 2 else (right - left)) * self.unit

    @property
    def height(self) -> float:
        """The visible height in points, after turning."""
        left, low, right, high = self.corners
        return ((right - left) if self.turns % 2 else (high - low)) * self.unit

    @property
    def matrix(self) -> Matrix:
        """From visible points (origin lower left, upright) into the page's units."""
        left, low, right, high = self.corners
        one = 1 / self.unit
        return (
            (one, 0, 0, one, left, low),
            (0, one, -one, 0, right, low),
            (-one, 0, 0, -one, right, high),
            (0, -one, one, 0, left, high),
        )[self.turns]

    def into_page(self, x: float, y: float) -> tuple[float, float]:
        """Return where a visible point lies in the page."""
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def box_into_page(self, corners: Corners) -> Corners:
        """Return where a visible box lies in the page, lower left first."""
        first = self.into_page(corners[0], corners[1])
        second = self.into_page(corners[2], corners[3])
        return upright((*first, *second))

    @property
    def top_left(self) -> tuple[float, float]:
        """The upper left corner that the reader sees, in the page's units."""
        return self.into_page(0, self.height)

    def out_of_page(self, x: float, y: float) -> tuple[float, float]:
        """Return which visible point lies there in the page."""
        a, b, c, d, e, f = self.matrix
        det = a * d - b * c
        return (
            (d * (x - e) - c * (y - f)) / det,
            (a * (y - f) - b * (x - e)) / det,
        )

    def box_out_of_page(self, corners: Corners) -> Corners:
        """Return which visible box lies there in the page, lower left first."""
        first = self.out_of_page(corners[0], corners[1])
        second = self.out_of_page(corners[2], corners[3])
        return upright((*first, *second))
