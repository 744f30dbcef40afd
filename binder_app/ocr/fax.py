"""Takes the specks out of a fax; a clean scan is never touched.

Full stops and accents are near the size of a speck. The sizes were measured
on faxes of our own: larger ones cost full stops, smaller ones leave specks.
"""

import cv2
import numpy as np

from binder_app.ocr.page_picture import PagePicture, Pixels

FINEST = 230
"""Dots to the inch up to which two tones mean a fax; scans have more."""

COARSE_DOWN = 150
"""Dots to the inch, along the paper, below which a fax is a coarse one."""

SPECK_COARSE, SPECK_FINE = 3, 6
"""Black dots that hang together and are a speck all the same."""

HOLE = 2
"""White dots within black that are a hole to be filled."""


def is_fax(picture: PagePicture) -> bool:
    """Tell whether a picture is black and white with the dots of a fax."""
    is_coarse = max(picture.across, picture.down) <= FINEST
    return is_coarse and picture.pixels.ndim == 2 and picture.is_two_toned


def without_specks(picture: PagePicture) -> Pixels:
    """Return a fax without its specks and holes."""
    is_coarse = min(picture.across, picture.down) < COARSE_DOWN
    largest = SPECK_COARSE if is_coarse else SPECK_FINE
    black = (picture.pixels == 0).astype(np.uint8)
    black[_small_parts(black, largest)] = 0
    black[_small_parts(1 - black, HOLE)] = 1
    return np.where(black, 0, 255).astype(np.uint8)


def _small_parts(marks: Pixels, largest: int) -> np.ndarray:
    _, labels, told, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    is_small = told[:, cv2.CC_STAT_AREA] <= largest
    is_small[0] = False
    return np.asarray(is_small[labels], np.bool_)
