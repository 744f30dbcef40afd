"""Takes shadow and tint from a flat sheet; what is written on it keeps its strength."""

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

SMALL_SIDE = 560
"""Pixels of the longer side at which the light on a sheet is measured."""

STROKE = 15
"""Pixels there up to which a dark thing is print rather than a shadow."""

PANEL = 0.45
"""How dark against its surroundings a broad thing is no shadow but a printed one."""

PANEL_HUE = 12.0
STRONG_TINT = 0.87
DARKER = 1.25
"""The curve by which ink gets darker, so that nothing fades when paper gets white."""

COLOUR = 26.0
"""How much red, green and blue differ in ink of a colour, in steps of 255."""

LEAST_COLOUR = 0.00012
"""Share of a sheet from which on a few coloured strokes are meant."""

COLOUR_SIDE = 1100


def evenly_lit(sheet: Pixels) -> Pixels:
    """Return the sheet on white paper; grey where nothing on it has a colour."""
    small = shrunk(sheet, SMALL_SIDE)
    shade = shade_on(small)
    tint = tint_of(small, shade)
    high, wide = sheet.shape[:2]
    full = cv2.resize(shade, (wide, high), interpolation=cv2.INTER_LINEAR)
    lit = np.empty_like(sheet)
    for channel in range(3):
        share = sheet[..., channel].astype(np.float32) / (full * tint[channel])
        curved = np.power(np.clip(share, 0, 1), np.float32(DARKER))
        lit[..., channel] = np.round(curved * 255).astype(np.uint8)
    if has_colour(lit):
        return lit
    return np.asarray(cv2.cvtColor(lit, cv2.COLOR_RGB2GRAY), np.uint8)


def shrunk(sheet: Pixels, side: int) -> Pixels:
    """Return a small copy."""
    scale = min(1.0, side / max(sheet.shape[:2]))
    size = (
        max(1, round(sheet.shape[1] * scale)),
        max(1, round(sheet.shape[0] * scale)),
    )
    return np.asarray(cv2.resize(sheet, size, interpolation=cv2.INTER_AREA), np.uint8)


def shade_on(small: Pixels) -> Floats:
    """Return how light the bare paper is at each pixel, in steps of 255.

    Print is closed over. What is broad, and dark or coloured, is part of the
    sheet: there the light is that of its surroundings.
    """
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.float32)
    paper = lifted(grey, STROKE)
    wide = lifted(grey, max(STROKE, min(grey.shape) // 4) | 1)
    wide = np.asarray(cv2.GaussianBlur(wide, (0, 0), min(grey.shape) / 8), np.float32)
    bare = (paper > PANEL * wide) & ~is_coloured(small, paper)
    bare = cv2.erode(bare.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    filled = filled_in(paper, bare)
    return np.asarray(np.maximum(cv2.GaussianBlur(filled, (0, 0), 3), 8), np.float32)


def lifted(grey: Floats, side: int) -> Floats:
    """Return the light with all that is dark and narrower than `side` closed over."""
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (side, side))
    rim = side
    wider = cv2.copyMakeBorder(grey, rim, rim, rim, rim, cv2.BORDER_REPLICATE)
    closed = cv2.morphologyEx(wider, cv2.MORPH_CLOSE, kernel)
    return np.asarray(closed[rim:-rim, rim:-rim], np.float32)


def is_coloured(small: Pixels, paper: Floats) -> NDArray[np.bool_]:
    """Tell where something broad has another colour than the paper."""
    lab = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2LAB), np.float32)[..., 1:]
    lab = np.asarray(cv2.GaussianBlur(lab, (0, 0), 2), np.float32)
    light = paper > np.percentile(paper, 50)
    unlike = lab - np.median(lab[light], axis=0) if light.any() else lab - 128
    return np.asarray(np.hypot(unlike[..., 0], unlike[..., 1]) > PANEL_HUE, bool)


def filled_in(paper: Floats, known: NDArray[np.bool_]) -> Floats:
    """Return the light, with that of the surroundings where it is not known."""
    if known.mean() < 0.2:
        return paper
    weight = known.astype(np.float32)
    spread = min(paper.shape) / 14
    around = np.zeros_like(paper)
    sure = np.zeros_like(paper)
    for wider in (1, 3, 9):
        mean = cv2.GaussianBlur(paper * weight, (0, 0), spread * wider)
        share = cv2.GaussianBlur(weight, (0, 0), spread * wider)
        fresh = (sure < 0.05) & (share > 0.05)
        around = np.where(fresh, mean / np.maximum(share, 1e-4), around)
        sure = np.where(fresh, share, sure)
    around = np.where(sure > 0, around, np.median(paper[known]))
    return np.asarray(np.where(known, paper, around), np.float32)


def tint_of(small: Pixels, shade: Floats) -> Floats:
    """Return by how much each channel of the paper differs from its light.

    A strong tint is the paper's own, and stays.
    """
    shares = small.astype(np.float32) / shade[..., None]
    grey = shares @ np.array([0.299, 0.587, 0.114], np.float32)
    bare = grey > 0.9
    if bare.mean() < 0.1:
        return np.ones(3, np.float32)
    tint = np.asarray(np.median(shares[bare], axis=0), np.float32)
    if tint.min() < STRONG_TINT * tint.max():
        return np.full(3, tint.max(), np.float32)
    return tint


def has_colour(lit: Pixels) -> bool:
    """Tell whether there is ink of a colour, a stamp or a highlighter on a sheet."""
    small = cv2.medianBlur(shrunk(lit, COLOUR_SIDE), 3).astype(np.int16)
    spread = small.max(axis=2) - small.min(axis=2)
    marks = (spread > COLOUR).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(marks)
    sizes = stats[1:, cv2.CC_STAT_AREA] if count > 1 else np.zeros(0)
    return bool(sizes[sizes >= 10].sum() > LEAST_COLOUR * marks.size)
