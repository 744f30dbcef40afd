"""Takes specks out of a fax and softens its steps; a clean scan is never touched.

Measured on faxes of our own: what stands close to print may be its full stop,
its dot or its accent, so only specks by themselves go. To take out all small
marks, as other readers want it, costs this one more than it mends.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from binder_app.ocr.page_picture import PagePicture, Pixels

FINEST = 230
"""Dots to the inch up to which two tones mean a fax; scans have more."""

COARSE = 150
"""Dots to the inch, along the paper, below which a fax is a coarse one."""

SPECK_COARSE, SPECK_FINE = 4, 8
"""Black dots that hang together and are a speck, where they stand alone."""

SOFTENED = 1.4 / 200
"""Inches by which a coarse one is softened: its steps and specks turn grey, its
print stays dark. With half as much twice as many figures are misread."""

ALONE_ALONG, ALONE_COARSE, ALONE_FINE = 9, 2, 4
"""Dots that part a speck from print: along a line, and above or below it."""


def is_fax(picture: PagePicture) -> bool:
    """Tell whether a picture is black and white with the dots of a fax."""
    is_coarse = max(picture.across, picture.down) <= FINEST
    return is_coarse and picture.pixels.ndim == 2 and picture.is_two_toned


def is_coarse_fax(picture: PagePicture) -> bool:
    """Tell whether a fax has half the lines that a fine one has."""
    return is_fax(picture) and min(picture.across, picture.down) < COARSE


def without_specks(picture: PagePicture) -> Pixels:
    """Return a fax without the specks that stand alone."""
    black = (picture.pixels == 0).astype(np.uint8)
    largest = SPECK_COARSE if is_coarse_fax(picture) else SPECK_FINE
    _, labels, told, _ = cv2.connectedComponentsWithStats(black, connectivity=8)
    sizes = told[:, cv2.CC_STAT_AREA]
    is_print = sizes > largest
    is_print[0] = False
    near = cv2.dilate(is_print[labels].astype(np.uint8), _reach(picture))
    is_speck: NDArray[np.bool_] = sizes <= largest
    is_speck[np.unique(labels[near > 0])] = False
    is_speck[0] = False
    return np.where((black > 0) & ~is_speck[labels], 0, 255).astype(np.uint8)


def softened(picture: PagePicture, pixels: Pixels) -> Pixels:
    """Return the pixels of a coarse fax with softer steps; any other as it is."""
    if not is_coarse_fax(picture):
        return pixels
    across, down = (SOFTENED * way for way in (picture.across, picture.down))
    soft = cv2.GaussianBlur(pixels, (0, 0), sigmaX=across, sigmaY=down)
    return np.asarray(soft, np.uint8)


def _reach(picture: PagePicture) -> Pixels:
    """Return what is near a dot; on a fine fax lines may run either way."""
    along, beside = ALONE_ALONG, ALONE_FINE
    if picture.across < COARSE:
        along, beside = ALONE_COARSE, ALONE_ALONG
    elif picture.down < COARSE:
        beside = ALONE_COARSE
    return np.ones((2 * beside + 1, 2 * along + 1), np.uint8)
