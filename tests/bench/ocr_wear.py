"""Makes clean pages look faxed, photographed and turned, always the same way."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

CLEAN_DPI, PHOTO_DPI = 300, 240
FAX_ACROSS, FINE_DOWN, COARSE_DOWN = 204, 196, 98
INCHES_WIDE, INCHES_HIGH = 8.5, 11.0
FAX_GRAIN, FAX_INK = 34.0, 150.0
"""Spread of grey noise before a fax decides, and the grey from which it is white."""
SPECKS = 0.0012
"""Share of a fax's dots from which a speck grows."""
PHOTO_QUALITY = 60
LAMP = (1.0, 0.97, 0.88)
"""How much of red, green and blue a warm lamp gives."""


@dataclass(frozen=True, slots=True)
class Worn:
    """A page picture, its dots to the inch, across and down, and how it's stored."""

    pixels: Pixels
    across: float
    down: float
    suffix: str


def drawn(pdf: Path, dpi: int = CLEAN_DPI) -> Pixels:
    """Return the only page of `pdf` as a grey picture."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        bitmap = document[0].render(scale=dpi / 72, grayscale=True)
        return np.array(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width)


def clean(pdf: Path, seed: int) -> Worn:
    """Return the page as it was drawn."""
    return Worn(drawn(pdf), CLEAN_DPI, CLEAN_DPI, ".png")


def fine_fax(pdf: Path, seed: int) -> Worn:
    """Return the page as a fax of 204 by 196 dots sent it."""
    return _fax(pdf, seed, FINE_DOWN)


def coarse_fax(pdf: Path, seed: int) -> Worn:
    """Return the page as a fax of 204 by 98 dots sent it."""
    return _fax(pdf, seed, COARSE_DOWN)


def _fax(pdf: Path, seed: int, down: int) -> Worn:
    chance = np.random.default_rng(seed)
    askew = tilted(drawn(pdf), chance.choice([-1, 1]) * chance.uniform(1, 2))
    size = (round(INCHES_WIDE * FAX_ACROSS), round(INCHES_HIGH * down))
    grey = np.asarray(cv2.resize(askew, size, interpolation=cv2.INTER_AREA), np.float32)
    grain = np.asarray(chance.normal(0, FAX_GRAIN, grey.shape), np.float32)
    black = np.asarray(grey + cv2.GaussianBlur(grain, (0, 0), 0.6) < FAX_INK, np.uint8)
    for share, value in ((SPECKS, 1), (SPECKS / 2, 0)):
        seeds = np.asarray(chance.random(grey.shape) < share, np.uint8)
        wide = np.asarray(chance.random(grey.shape) < share / 4, np.uint8)
        seeds = np.maximum(seeds, cv2.dilate(wide, np.ones((2, 2), np.uint8)))
        black[seeds > 0] = value
    return Worn(np.where(black > 0, 0, 255).astype(np.uint8), FAX_ACROSS, down, ".tif")


def photo(pdf: Path, seed: int) -> Worn:
    """Return the page as a telephone saw it: leaning, shaded, grained, coloured."""
    chance = np.random.default_rng(seed)
    page = drawn(pdf, PHOTO_DPI)
    high, wide = page.shape
    rim = 60
    desk = np.full((high + 2 * rim, wide + 2 * rim), 95, np.uint8)
    desk[rim:-rim, rim:-rim] = 30 + (page.astype(np.float32) * 0.82).astype(np.uint8)
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    flat = corners * [desk.shape[1], desk.shape[0]]
    lean = flat + chance.uniform(-0.018, 0.018, (4, 2)) * desk.shape[1]
    warp = cv2.getPerspectiveTransform(flat.astype(np.float32), lean.astype(np.float32))
    around = cv2.warpPerspective(desk, warp, desk.shape[::-1], borderValue=(95,))
    seen = np.asarray(around, np.uint8)
    lit = cv2.GaussianBlur(seen, (0, 0), 0.8).astype(np.float32) * _light(seen, chance)
    lit += chance.normal(0, 5, lit.shape)
    coloured = np.clip(lit[:, :, None] * LAMP, 0, 255).astype(np.uint8)
    return Worn(coloured, PHOTO_DPI, PHOTO_DPI, ".jpg")


def _light(seen: Pixels, chance: np.random.Generator) -> NDArray[np.float32]:
    """Return the fall of light: a lamp at one corner, the shadow of a hand."""
    high, wide = seen.shape
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    corner = (across / wide - chance.integers(2), down / high - chance.integers(2))
    light = 1.05 - 0.38 * np.hypot(*corner)
    edge = chance.uniform(0.5, 0.8) * wide + 0.25 * down
    shadow = 1 / (1 + np.exp(-(across - edge) / 40))
    return np.asarray(light * (1 - 0.35 * shadow), np.float32)


def tilted(pixels: Pixels, degrees: float) -> Pixels:
    """Return the page turned a little, anticlockwise, on white."""
    high, wide = pixels.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1.0)
    return np.asarray(
        cv2.warpAffine(
            pixels, turn, (wide, high), flags=cv2.INTER_CUBIC, borderValue=(255,)
        ),
        np.uint8,
    )


def turned(worn: Worn, degrees: int) -> Worn:
    """Return the page turned clockwise by quarter turns."""
    pixels = np.ascontiguousarray(np.rot90(worn.pixels, -degrees // 90))
    if degrees % 180:
        return Worn(pixels, worn.down, worn.across, worn.suffix)
    return Worn(pixels, worn.across, worn.down, worn.suffix)


def keep(worn: Worn, place: Path) -> Path:
    """Write the page as scanners, fax machines and telephones do; return the file.

    A telephone says nothing of dots to the inch.
    """
    image = Image.fromarray(worn.pixels)
    file = place.with_name(place.name + worn.suffix)
    if worn.suffix == ".jpg":
        image.save(file, quality=PHOTO_QUALITY)
        return file
    dots = (worn.across, worn.down)
    if worn.suffix == ".tif":
        image.convert("1").save(file, compression="group4", dpi=dots)
    else:
        image.save(file, dpi=dots, compress_level=1)
    return file


WEAR: dict[str, Callable[[Path, int], Worn]] = {
    "clean": clean,
    "fine fax": fine_fax,
    "standard fax": coarse_fax,
    "photo": photo,
}
"""What is done to a page, by its name in the tables."""
