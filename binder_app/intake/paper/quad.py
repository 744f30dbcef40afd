"""Four corners in a picture: found around an outline, held against the frame."""

import cv2
import numpy as np
from numpy.typing import NDArray

Corners = NDArray[np.float32]
"""Four points (x, y), from the upper left around: right, down, left."""

MOST_SIDES = 40
FRAME_MADE = 0.1


def enclosing(
    outline: cv2.typing.MatLike, long_side: int, shape: tuple[int, int]
) -> Corners | None:
    """Return the four sides that hold an outline most closely, if it has such.

    The sides are those of its hull: a corner that the frame cut off, or that is
    folded, comes back where its two sides meet.
    """
    hull = cv2.convexHull(outline)
    plain = cv2.approxPolyDP(hull, 0.004 * long_side, True)[:, 0].astype(np.float64)
    points = list(plain)
    if not 4 <= len(points) <= MOST_SIDES:
        return None
    while len(points) > 4:
        least, place, meeting = min(
            (dropped(points, at, shape) for at in range(len(points))),
            key=lambda one: one[0],
        )
        if not np.isfinite(least) or meeting is None:
            return None
        points[place] = meeting
        del points[(place + 1) % len(points)]
    return in_order(np.asarray(points, np.float32))


def dropped(
    points: list[NDArray[np.float64]], at: int, shape: tuple[int, int]
) -> tuple[float, int, NDArray[np.float64] | None]:
    """Return the area added where the side after `at` goes, and where others meet.

    A side that only the frame made goes rather than one of the sheet's own.
    """
    count = len(points)
    before, begin = points[at - 1], points[at]
    end, after = points[(at + 1) % count], points[(at + 2) % count]
    first, second = begin - before, end - after
    turn = first[0] * second[1] - first[1] * second[0]
    if abs(turn) < 1e-9:
        return np.inf, at, None
    gap = after - before
    share = (gap[0] * second[1] - gap[1] * second[0]) / turn
    back = (gap[0] * first[1] - gap[1] * first[0]) / turn
    if share < 1 or back < 1:
        return np.inf, at, None
    meeting = before + share * first
    one, other = end - begin, meeting - begin
    added = abs(one[0] * other[1] - one[1] * other[0]) / 2
    if along_frame(begin, end, shape):
        added *= FRAME_MADE
    return added, at, meeting


def in_order(points: Corners) -> Corners | None:
    """Return corners from the upper left around; `None` for a dented shape."""
    middle = points.mean(axis=0)
    angles = np.arctan2(points[:, 1] - middle[1], points[:, 0] - middle[0])
    around = points[np.argsort(angles)]
    first = int(np.argmin(around.sum(axis=1)))
    corners = np.roll(around, -first, axis=0)
    if not cv2.isContourConvex(np.round(corners).astype(np.int32)):
        return None
    return np.asarray(corners, np.float32)


def area_of(corners: Corners) -> float:
    """Return the area within the corners, in square pixels."""
    return float(cv2.contourArea(corners))


def lengths_of(corners: Corners) -> NDArray[np.float32]:
    """Return the lengths of the sides: top, right, bottom, left."""
    sides = np.roll(corners, -1, axis=0) - corners
    return np.asarray(np.linalg.norm(sides, axis=1), np.float32)


def angles_of(corners: Corners) -> NDArray[np.float32]:
    """Return the angles at the corners, in degrees."""
    onward = np.roll(corners, -1, axis=0) - corners
    back = np.roll(corners, 1, axis=0) - corners
    cosines = (onward * back).sum(axis=1) / (
        np.linalg.norm(onward, axis=1) * np.linalg.norm(back, axis=1)
    )
    return np.asarray(np.degrees(np.arccos(np.clip(cosines, -1, 1))), np.float32)


def is_square_on(corners: Corners, most: float = 4.0) -> bool:
    """Tell whether all four sides run along the rows and columns of pixels."""
    sides = np.roll(corners, -1, axis=0) - corners
    return bool((np.abs(sides).min(axis=1) <= most).all())


def along_frame(
    begin: NDArray[np.floating], end: NDArray[np.floating], shape: tuple[int, int]
) -> bool:
    """Tell whether a side lies along the edge of the frame, or outside of it."""
    high, wide = shape
    near = 0.008 * max(shape)
    held = np.array([begin, end])
    return bool(
        (held[:, 0] <= near).all()
        or (held[:, 1] <= near).all()
        or (held[:, 0] >= wide - 1 - near).all()
        or (held[:, 1] >= high - 1 - near).all()
    )
