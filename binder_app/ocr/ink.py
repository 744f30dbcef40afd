"""How much of a page is darker than the paper around it, and where that is."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from binder_app.ocr.page_picture import Pixels

LOOKED_AT = 1100
"""Dots to which the long side of a page is reduced when ink is looked for."""
DARKER = 30
"""Greys by which ink is darker than the paper around it."""
PAPER = 25
"""Dots, of the reduced page, within which there is paper beside any stroke."""
ROOM = 150
"""Dots of paper left around ink that is looked at from near."""

EVEN = 75
"""Greys by which the paper of a blank page may differ, where a shade falls on it."""

STRIP = 64
"""Dots, of a page at half its size, within which lines of text are level enough."""
SIDEWAYS = 0.8
"""How little ink comes and goes from row to row, against from column to column, on a
page that lies on its side. Of 308 pages of print, faxes and photos among them, the
upright ones have 1.2 to 7, those on their side the inverse."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The share of a page that is ink, and the part of it that holds all ink."""

    share: float
    left: int = 0
    top: int = 0
    right: int = 0
    foot: int = 0


def ink_on(pixels: Pixels) -> Ink:
    """Return the ink on a grey picture, with some paper around it."""
    high, wide = pixels.shape
    shrink = min(1.0, LOOKED_AT / max(high, wide))
    small = cv2.resize(pixels, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    around = np.ones((PAPER, PAPER), np.uint8)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, around)
    rows, columns = np.nonzero(cv2.subtract(paper, small) > DARKER)
    if not len(rows):
        return Ink(0.0)
    return Ink(
        len(rows) / small.size,
        max(0, round(columns.min() / shrink) - ROOM),
        max(0, round(rows.min() / shrink) - ROOM),
        min(wide, round(columns.max() / shrink) + ROOM),
        min(high, round(rows.max() / shrink) + ROOM),
    )


def is_even(pixels: Pixels) -> bool:
    """Tell whether a page has one tone all over, but for a shade that falls on it."""
    tiny = cv2.resize(pixels, (48, 48), interpolation=cv2.INTER_AREA)
    darkest, lightest = np.percentile(tiny, (2, 98))
    return float(lightest - darkest) <= EVEN


def lies_on_its_side(pixels: Pixels) -> bool:
    """Tell whether lines of text seem to run up or down a grey page."""
    small = cv2.resize(pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    ink = 255 - small.astype(np.float32)
    across, down = _comes_and_goes(ink.T), _comes_and_goes(ink)
    return down < SIDEWAYS * across


def _comes_and_goes(ink: NDArray[np.float32]) -> float:
    """Return how much the ink of one row differs from the next, in narrow strips."""
    strips = np.array_split(ink, max(1, ink.shape[1] // STRIP), axis=1)
    rows = (np.diff(strip.mean(axis=1)) for strip in strips)
    return float(sum(np.square(row).sum() for row in rows))
