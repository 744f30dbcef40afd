"""Finds the one sheet of paper that a photograph shows, or none where in doubt."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from binder_app.intake.paper.edges import drawn_to_edges
from binder_app.intake.paper.quad import (
    Corners,
    along_frame,
    angles_of,
    area_of,
    enclosing,
    is_square_on,
)

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]
Mask = NDArray[np.uint8]

LONG_SIDE = 720
"""Pixels of the longer side at which a sheet is looked for."""

LEAST_SIDE = 500
"""Pixels of the shorter side below which a picture is no photograph of a paper."""

LEAST_SHARE, MOST_SHARE = 0.1, 0.985
"""How much of the frame a sheet takes; what fills it is a scan."""

BLUNTEST, SHARPEST = 125.0, 55.0
LEAST_FILLED = 0.94
"""How much of its four sides' area a sheet fills: a plate or a hand does not."""

LEAST_SUPPORT, LEAST_MEAN_SUPPORT = 0.6, 0.85
"""Share of a side, and of all sides, along which paper is lighter than its ground."""

LIGHTER = 1.12
"""How much lighter paper is than what it lies on, in shadow as in light."""

OTHER_HUE = 11.0
DEEPEST_SHADOW = 0.4
LEAST_PAPER = 0.62
LEAST_INK, MOST_INK = 0.003, 0.33
MOST_PAPER_BESIDE = 0.05
"""Share of the frame that may look like paper beside the sheet: there another
one may lie, which must not be cut away."""

FLAT_SHARE = 0.55
"""Share of pixels equal to their neighbour from which on no camera made them."""

THRESHOLDS = (0.72, 0.86, 1.0, 1.14)


@dataclass(frozen=True, slots=True)
class Look:
    """A picture made small, in the ways it is looked at: light, and colour.

    `ground` is its light without what is fine and dark: print, rules, grain.
    """

    light: Floats
    ground: Floats
    hue: Floats
    is_flat: bool

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        return self.light.shape[0], self.light.shape[1]


def find_sheet(picture: Pixels) -> Corners | None:
    """Return the corners of the sheet in an RGB picture, from the upper left around.

    `None` where there is no sheet, more than one, or any doubt. A corner may lie
    a little outside, where the frame cut it off.
    """
    if min(picture.shape[:2]) < LEAST_SIDE:
        return None
    scale = LONG_SIDE / max(picture.shape[:2])
    look = looked_at(picture, scale)
    best, best_worth = None, 0.0
    for corners in candidates(look):
        worth = worth_of(corners, look)
        if worth > best_worth:
            best, best_worth = corners, worth
    if best is None:
        return None
    return drawn_to_edges(best / np.float32(scale), picture)


def looked_at(picture: Pixels, scale: float) -> Look:
    """Make a picture small; note whether a camera can have made it."""
    size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    small = cv2.medianBlur(small, 3)
    lab = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2LAB), np.float32)
    light = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.float32)
    return Look(light, bare(light, 21), lab[..., 1:] - 128, is_flat(picture))


def is_flat(picture: Pixels) -> bool:
    """Tell whether a picture has areas of one colour, as no camera sees them."""
    step = max(1, picture.shape[0] // 400)
    rows = picture[::step].astype(np.int16)
    same = np.all(rows[:, 1:] == rows[:, :-1], axis=2)
    return float(np.mean(same)) > FLAT_SHARE


# ------------------------------------------------------------------ candidates


def candidates(look: Look) -> Iterator[Corners]:
    """Give each outline of four sides that some way of looking shows."""
    least = LEAST_SHARE * look.light.size
    seen = set[tuple[int, ...]]()
    for mask in masks(look):
        outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for outline in outlines:
            area = cv2.contourArea(outline)
            if area < least:
                continue
            corners = enclosing(outline, LONG_SIDE, look.shape)
            if corners is None or area < LEAST_FILLED * area_of(corners):
                continue
            key = tuple(np.round(corners / 3).astype(int).ravel())
            if key not in seen:
                seen.add(key)
                yield corners


def masks(look: Look) -> Iterator[Mask]:
    """Give pictures of black and white in which a sheet may be white."""
    light = bare(look.light)
    chroma = bare(np.hypot(look.hue[..., 0], look.hue[..., 1]))
    for view in (light, np.clip(light - 2 * chroma, 0, 255), shade_free(light)):
        grey = view.astype(np.uint8)
        level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        for part in THRESHOLDS:
            yield opened(np.where(grey > level * part, 255, 0).astype(np.uint8))
    far = unlike_the_rim(light, look.hue)
    level, _ = cv2.threshold(far, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    for part in THRESHOLDS:
        yield opened(np.where(far > level * part, 255, 0).astype(np.uint8))
    for low in (12, 28):
        yield from between_edges(light, low)


def bare(view: Floats, side: int = 11) -> Floats:
    """Return a view without what is dark and finer than `side` pixels."""
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (side, side))
    closed = cv2.morphologyEx(view, cv2.MORPH_CLOSE, kernel)
    return np.asarray(cv2.GaussianBlur(closed, (0, 0), 1.2), np.float32)


def shade_free(light: Floats) -> Floats:
    """Return light held against that of its wider surroundings."""
    wide = cv2.GaussianBlur(light, (0, 0), LONG_SIDE / 6)
    return np.asarray(np.clip(110 * light / (wide + 8), 0, 255), np.float32)


def unlike_the_rim(light: Floats, hue: Floats) -> Mask:
    """Return how unlike each pixel is to what lies along the frame."""
    high, wide = light.shape
    deep = max(4, min(high, wide) // 30)
    rim = np.ones(light.shape, bool)
    rim[deep:-deep, deep:-deep] = False
    seen = np.dstack([light * 0.8, hue])
    middle = np.median(seen[rim], axis=0)
    spread = np.median(np.abs(seen[rim] - middle), axis=0) + 4
    far = np.sqrt((((seen - middle) / spread) ** 2).sum(axis=2))
    return np.asarray(np.clip(far * 12, 0, 255), np.uint8)


def between_edges(light: Floats, low: int) -> Iterator[Mask]:
    """Give what edges close in, each area for itself."""
    edges = cv2.Canny(light.astype(np.uint8), low, low * 3)
    edges = cv2.dilate(edges, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(255 - edges)
    for one in range(1, count):
        if stats[one, cv2.CC_STAT_AREA] > LEAST_SHARE * light.size:
            area = np.where(labels == one, 255, 0).astype(np.uint8)
            yield np.asarray(cv2.dilate(area, np.ones((5, 5), np.uint8)), np.uint8)


def opened(mask: Mask) -> Mask:
    """Return a mask without thin bridges and small holes."""
    kernel = np.ones((7, 7), np.uint8)
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel)
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel), np.uint8)


# ----------------------------------------------------------------------- proof


def worth_of(corners: Corners, look: Look) -> float:
    """Return how surely those corners are a sheet's, 0 where they aren't."""
    share = area_of(corners) / look.light.size
    if not LEAST_SHARE <= share <= MOST_SHARE:
        return 0.0
    if not all(SHARPEST <= angle <= BLUNTEST for angle in angles_of(corners)):
        return 0.0
    if look.is_flat and is_square_on(corners):
        return 0.0
    if is_too_far_out(corners, look.shape):
        return 0.0
    supports = list(supports_of(corners, look))
    mean = float(np.mean(supports)) if supports else 0.0
    if len(supports) < 3 or min(supports) < LEAST_SUPPORT or mean < LEAST_MEAN_SUPPORT:
        return 0.0
    if not has_print(corners, look) or is_paper_beside(corners, look):
        return 0.0
    paper, inside = paper_in(corners, look)
    if paper.sum() < LEAST_PAPER * inside.sum():
        return 0.0
    return mean * float(3 * paper.sum() - 2 * inside.sum())


def is_too_far_out(corners: Corners, shape: tuple[int, int]) -> bool:
    """Tell whether a corner lies so far outside that it is but a guess."""
    high, wide = shape
    reach = 0.08 * max(shape)
    low, most = np.min(corners, axis=0), np.max(corners, axis=0)
    return bool(min(low) < -reach or most[0] > wide + reach or most[1] > high + reach)


def supports_of(corners: Corners, look: Look) -> Iterator[float]:
    """Give for each side that the frame does not make how well it shows."""
    middle = corners.mean(axis=0)
    reach = LONG_SIDE / 72
    light = np.asarray(cv2.GaussianBlur(look.light, (0, 0), 1.5), np.float32)
    hue = np.asarray(cv2.GaussianBlur(look.hue, (0, 0), 1.5), np.float32)
    for begin, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if along_frame(begin, end, look.shape):
            continue
        way = (end - begin) / np.linalg.norm(end - begin)
        inward = np.array([-way[1], way[0]], np.float32)
        if np.dot(middle - begin, inward) < 0:
            inward = -inward
        shares = np.linspace(0.05, 0.95, 48, dtype=np.float32)[:, None]
        points = begin + shares * (end - begin)
        yield float(
            stands_out(points + inward * reach, points - inward * reach, light, hue)
        )


def stands_out(inner: Floats, outer: Floats, light: Floats, hue: Floats) -> float:
    """Return the share of points at which the paper shows against its ground."""
    high, wide = light.shape
    held = (
        (outer >= 1).all(axis=1) & (outer[:, 0] < wide - 1) & (outer[:, 1] < high - 1)
    )
    if held.sum() < len(outer) / 4:
        return 1.0
    at_in = np.clip(inner[held], 0, (wide - 1, high - 1)).astype(int)
    at_out = outer[held].astype(int)
    paper, desk = light[at_in[:, 1], at_in[:, 0]], light[at_out[:, 1], at_out[:, 0]]
    hues = hue[at_in[:, 1], at_in[:, 0]] - hue[at_out[:, 1], at_out[:, 0]]
    is_other = np.hypot(hues[:, 0], hues[:, 1]) > OTHER_HUE
    lighter = paper > desk * LIGHTER + 3
    return float(np.mean(lighter | (is_other & (paper > desk * 0.97))))


def inside_of(corners: Corners, shape: tuple[int, int], grow: float = 0.0) -> Mask:
    """Return the area within the corners, grown or shrunk by a share of the frame."""
    mask = np.zeros(shape, np.uint8)
    cv2.fillConvexPoly(mask, np.round(corners).astype(np.int32), 255)
    side = round(abs(grow) * LONG_SIDE) * 2 + 1
    kernel = np.ones((side, side), np.uint8)
    turned = cv2.dilate(mask, kernel) if grow > 0 else cv2.erode(mask, kernel)
    return np.asarray(turned, np.uint8)


def paper_in(corners: Corners, look: Look) -> tuple[Mask, Mask]:
    """Return what looks like one kind of paper within the corners, and all of it."""
    inside = inside_of(corners, look.shape) > 0
    light, hue = look.ground, look.hue
    unlike = np.hypot(*np.moveaxis(hue - np.median(hue[inside], axis=0), 2, 0))
    as_light = light > DEEPEST_SHADOW * np.percentile(light[inside], 90)
    paper = inside & as_light & (unlike < 1.5 * OTHER_HUE)
    return paper.astype(np.uint8), inside.astype(np.uint8)


def has_print(corners: Corners, look: Look) -> bool:
    """Tell whether the inside is lighter than the rest, with print on it."""
    inside = inside_of(corners, look.shape, -0.012) > 0
    outside = inside_of(corners, look.shape, 0.015) == 0
    if not inside.any():
        return False
    ink = float(np.mean((look.light / (look.ground + 1))[inside] < 0.85))
    is_lighter = not outside.any() or bool(
        np.median(look.ground[inside]) > 1.1 * np.median(look.light[outside])
    )
    return LEAST_INK <= ink <= MOST_INK and is_lighter


def is_paper_beside(corners: Corners, look: Look) -> bool:
    """Tell whether more than a little beside the sheet looks like paper, too."""
    inside = inside_of(corners, look.shape, -0.012) > 0
    outside = inside_of(corners, look.shape, 0.02) == 0
    light, hue = np.median(look.light[inside]), np.median(look.hue[inside], axis=0)
    unlike = np.hypot(*np.moveaxis(look.hue - hue, 2, 0))
    alike = outside & (look.light > 0.82 * light) & (unlike < OTHER_HUE)
    return float(alike.sum()) > MOST_PAPER_BESIDE * look.light.size
