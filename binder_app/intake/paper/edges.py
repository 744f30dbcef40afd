"""Draws the sides of a sheet to where its edges are, finer than they were found."""

import cv2
import numpy as np
from numpy.typing import NDArray

from binder_app.intake.paper.quad import Corners, along_frame, in_order

Floats = NDArray[np.float32]

LONG_SIDE = 1800
"""Pixels of the longer side at which edges are looked at."""

REACH = 16
"""Pixels to either side within which an edge is looked for."""

POINTS = 64
NEAR = 1.5
"""Pixels within which a point belongs to a straight edge."""

LEAST_AGREED = 0.35
TRIES = 60
MOST_MOVED = 0.015
"""How far a corner may move, as a share of the longer side."""


def drawn_to_edges(corners: Corners, picture: NDArray[np.uint8]) -> Corners:
    """Return the corners where the edges near their sides meet.

    A side without a clear straight edge stays where it is.
    """
    scale = min(1.0, LONG_SIDE / max(picture.shape[:2]))
    size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    light = np.asarray(cv2.GaussianBlur(grey, (0, 0), 1.0), np.float32)
    held = corners * np.float32(scale)
    sides = []
    for begin, end in zip(held, np.roll(held, -1, axis=0), strict=True):
        on_frame = along_frame(begin, end, light.shape)
        sides.append((begin, end) if on_frame else edge_near(begin, end, held, light))
    found = [meeting(*sides[at - 1], *sides[at]) for at in range(len(sides))]
    moved = np.asarray(found, np.float32)
    ordered = in_order(moved) if np.isfinite(moved).all() else None
    if ordered is None or np.abs(ordered - held).max() > MOST_MOVED * LONG_SIDE:
        return corners
    return np.asarray(ordered / np.float32(scale), np.float32)


def edge_near(
    begin: Floats, end: Floats, corners: Corners, light: Floats
) -> tuple[Floats, Floats]:
    """Return two points of the straight edge along a side, or the side itself."""
    way = (end - begin) / np.linalg.norm(end - begin)
    inward = np.array([-way[1], way[0]], np.float32)
    if np.dot(corners.mean(axis=0) - begin, inward) < 0:
        inward = -inward
    shares = np.linspace(0.04, 0.96, POINTS, dtype=np.float32)[:, None]
    on_side = begin + shares * (end - begin)
    steps = np.arange(-REACH, REACH + 1, dtype=np.float32)
    spots = on_side[:, None, :] + steps[None, :, None] * inward
    seen = cv2.remap(
        light,
        spots[..., 0],
        spots[..., 1],
        cv2.INTER_LINEAR,
        None,
        cv2.BORDER_REPLICATE,
    )
    rise = np.asarray(seen[:, 3:], np.float32) - seen[:, :-3]
    strongest = rise.argmax(axis=1)
    heights = rise.max(axis=1)
    clear = heights > 0.5 * np.median(heights)
    offsets = strongest.astype(np.float32) + 1.5 - REACH
    return straight(on_side[clear] + offsets[clear, None] * inward, begin, end)


def straight(points: Floats, begin: Floats, end: Floats) -> tuple[Floats, Floats]:
    """Return two points of the line on which most of the points lie."""
    if len(points) < POINTS // 4:
        return begin, end
    rng = np.random.default_rng(0)
    best = np.zeros(len(points), bool)
    for _ in range(TRIES):
        one, other = points[rng.choice(len(points), 2, replace=False)]
        length = np.linalg.norm(other - one)
        if length < np.linalg.norm(end - begin) / 4:
            continue
        across = np.array([one[1] - other[1], other[0] - one[0]]) / length
        agreed = np.abs((points - one) @ across) < NEAR
        if agreed.sum() > best.sum():
            best = agreed
    if best.sum() < LEAST_AGREED * len(points):
        return begin, end
    line = cv2.fitLine(points[best], cv2.DIST_L2, 0, 0.01, 0.01).ravel()
    way, middle = line[:2], line[2:]
    return np.asarray(middle, np.float32), np.asarray(middle + way, np.float32)


def meeting(one: Floats, two: Floats, three: Floats, four: Floats) -> Floats:
    """Return where two lines meet, each given by two points."""
    first, second = two - one, four - three
    turn = float(first[0] * second[1] - first[1] * second[0])
    if abs(turn) < 1e-6:
        return np.full(2, np.inf, np.float32)
    gap = three - one
    share = float(gap[0] * second[1] - gap[1] * second[0]) / turn
    return np.asarray(one + share * first, np.float32)
