"""Where something is printed along the edges of a page, where a stamp may lie.

A page may be turned after it was looked at, so all four edges are noted. Along
each lie three rows of cells, as deep as a stamp of three lines.
"""

from collections.abc import Iterable
from dataclasses import dataclass

FIRST_ROW, ROW, CELL = 21.6, 17.0, 6.0
"""How far the outermost row lies from its edge, how deep a row is, and how long
a cell, in points: those of a stamp (page design)."""

ROWS = 3
SLACK = 0.5
"""Points by which a box may reach into a cell without lying on it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A box near the lower right corner of a page as a reader sees it.

    In points: `near` and `far` from the right edge, `low` and `high` from the
    lower one.
    """

    near: float
    far: float
    low: float
    high: float


def noted(rows: Iterable[int]) -> str:
    """Return the rows of all edges as one text, empty where nothing is printed.

    For each quarter turn clockwise, from none, come the rows of the edge that
    is then the lower one, the outermost first. Bit 0 of a row is its rightmost
    cell.
    """
    return ".".join(f"{row:x}" if row else "" for row in rows).rstrip(".")


def is_printed_on(edges: str, turns: int, spot: Spot) -> bool:
    """Tell whether anything is printed at `spot`, on a page turned since.

    A spot nearer to the edge than the outermost row was never looked at.
    """
    if spot.low < FIRST_ROW - SLACK:
        return False
    rows = edges.split(".")
    first = int((spot.low + SLACK - FIRST_ROW) // ROW)
    last = int((spot.high - SLACK - FIRST_ROW) // ROW)
    right = int((spot.near + SLACK) // CELL)
    left = int((spot.far - SLACK) // CELL)
    cells = (2 << left) - (1 << right)
    start = turns % 4 * ROWS
    looked_at = rows[start + first : start + min(last + 1, ROWS)]
    return any(row and int(row, 16) & cells for row in looked_at)
