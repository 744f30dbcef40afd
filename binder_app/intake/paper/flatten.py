"""Lays a sheet flat that was photographed at an angle, and says how large it is."""

import cv2
import numpy as np
from numpy.typing import NDArray

from binder_app.intake.paper.quad import Corners, lengths_of

Pixels = NDArray[np.uint8]

DOTS_AN_INCH = 300
SHORT_INCHES, LONG_INCHES = 8.5, 11.0
LETTER_RATIO = LONG_INCHES / SHORT_INCHES
NEARLY_LETTER = 0.07
"""How far a ratio may be from Letter's to be taken for it: what a slanting view
makes of a sheet is no surer."""

LEAST_RATIO, MOST_RATIO = 1.0, 6.0
MOST_FIRST_PIXELS = 40_000_000
"""Pixels to which a sheet is laid out at first, before it is made 300 dpi."""


def flattened(picture: Pixels, corners: Corners) -> Pixels:
    """Return the sheet within those corners as seen from straight above.

    It keeps the resolution it has, up to 300 dots an inch on Letter. What lay
    outside the frame is white.
    """
    top, right, bottom, left = (float(side) for side in lengths_of(corners))
    wide, high = max(top, bottom), max(left, right)
    ratio = ratio_of(corners, (picture.shape[1], picture.shape[0]))
    high = max(high, wide * ratio) if ratio * wide > high else high
    wide = high / ratio
    shrink = min(1.0, (MOST_FIRST_PIXELS / (wide * high)) ** 0.5)
    wide, high = max(2, round(wide * shrink)), max(2, round(high * shrink))
    flat = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners + np.float32(0.5), flat)
    laid = cv2.warpPerspective(
        picture,
        matrix,
        (wide, high),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(255, 255, 255),
    )
    return at_most(np.asarray(laid, np.uint8))


def at_most(laid: Pixels) -> Pixels:
    """Return the sheet with no more dots than Letter has at 300 an inch."""
    high, wide = laid.shape[:2]
    short, long = SHORT_INCHES * DOTS_AN_INCH, LONG_INCHES * DOTS_AN_INCH
    scale = min(1.0, short / min(wide, high), long / max(wide, high))
    if scale == 1.0:
        return laid
    size = (round(wide * scale), round(high * scale))
    return np.asarray(cv2.resize(laid, size, interpolation=cv2.INTER_AREA), np.uint8)


def ratio_of(corners: Corners, frame: tuple[int, int]) -> float:
    """Return height by width of the sheet as it lies on the desk.

    A slanting view tells it, if the picture's middle is where the lens looked;
    where that is unsure, the sides as they are seen. Near Letter it is Letter's.
    """
    top, right, bottom, left = (float(side) for side in lengths_of(corners))
    seen = (left + right) / (top + bottom)
    ratio = slanted_ratio(corners, frame) or seen
    if not 0.7 <= ratio / seen <= 1.43:
        ratio = seen
    for known in (LETTER_RATIO, 1 / LETTER_RATIO):
        if abs(ratio / known - 1) <= NEARLY_LETTER:
            return known
    return min(max(ratio, 1 / MOST_RATIO), MOST_RATIO)


def slanted_ratio(corners: Corners, frame: tuple[int, int]) -> float:
    """Return height by width by the rules of perspective; 0 where they are unsure.

    After Zhang and He, "Whiteboard scanning and image enhancement" (2007).
    """
    middle = np.array([frame[0] / 2, frame[1] / 2])
    spots = np.ones((4, 3))
    spots[:, :2] = corners - middle
    one, two, four, three = spots[0], spots[1], spots[2], spots[3]
    down = np.dot(np.cross(one, four), three) / np.dot(np.cross(two, four), three)
    over = np.dot(np.cross(one, four), two) / np.dot(np.cross(three, four), two)
    across, along = down * two - one, over * three - one
    if abs(across[2]) < 1e-4 or abs(along[2]) < 1e-4:
        return 0.0
    lens = -(across[0] * along[0] + across[1] * along[1]) / (across[2] * along[2])
    least, most = (0.5 * max(frame)) ** 2, (4.0 * max(frame)) ** 2
    if not least <= lens <= most:
        return 0.0
    wide = (across[0] ** 2 + across[1] ** 2) / lens + across[2] ** 2
    high = (along[0] ** 2 + along[1] ** 2) / lens + along[2] ** 2
    return float(np.sqrt(high / wide))
