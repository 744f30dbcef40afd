"""A page as a picture: how it comes out of a PDF, and how it's made ready to read."""

from contextlib import closing
from ctypes import c_uint
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""Grey (rows, columns), or colour (rows, columns, three or four parts)."""

Places = NDArray[np.float64]
"""Points, one a row: how far right, how far down."""

READING_DPI = 200
MOST_PIXELS = 9_000_000
"""A scan with more is drawn with fewer: a letter page of 300 dpi has 8.4 million."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page picture with its dots to the inch, across and down."""

    pixels: Pixels
    across: float
    down: float

    @property
    def is_two_toned(self) -> bool:
        """Tell whether each dot is either black or white."""
        return bool(np.isin(self.pixels, (0, 255)).all())


def picture_of_page(file: Path, number: int) -> PagePicture:
    """Draw page `number` of a PDF, from 1, as it is shown.

    At 200 dots an inch, or with the dots of the scan where the page is one
    picture and nothing else. A page that can't be drawn raises pdfium's error.
    """
    with (
        closing(pypdfium2.PdfDocument(file)) as document,
        closing(document[number - 1]) as page,
    ):
        inches = [length / 72 for length in page.get_size()]
        wide, high = _dots_of_scan(page) or [side * READING_DPI for side in inches]
        shrink = min(1.0, (MOST_PIXELS / max(1.0, wide * high)) ** 0.5)
        size = (max(1, round(wide * shrink)), max(1, round(high * shrink)))
        pixels = _drawn(page, size)
    return PagePicture(pixels, size[0] / inches[0], size[1] / inches[1])


def _dots_of_scan(page: pypdfium2.PdfPage) -> list[float] | None:
    """Return how many dots a page that is a single picture has across and down."""
    if pdfium.FPDFPage_CountObjects(page) != 1:
        return None
    drawn = pdfium.FPDFPage_GetObject(page, 0)
    if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_IMAGE:
        return None
    wide, high = c_uint(), c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(drawn, wide, high):
        return None
    dots = [float(wide.value), float(high.value)]
    return dots[::-1] if page.get_rotation() % 180 else dots


def _drawn(page: pypdfium2.PdfPage, size: tuple[int, int]) -> Pixels:
    bitmap = pypdfium2.PdfBitmap.new_native(*size, pdfium.FPDFBitmap_Gray)
    with closing(bitmap):
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, *size)
        pdfium.FPDF_RenderPageBitmap(
            bitmap, page, 0, 0, *size, 0, pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
        )
        return np.array(bitmap.to_numpy(), np.uint8).reshape(size[1], size[0])


def in_grey(pixels: Pixels) -> Pixels:
    """Return a picture in shades of grey."""
    if pixels.ndim == 2:
        return pixels
    if pixels.shape[2] == 1:
        return pixels[:, :, 0]
    told = cv2.COLOR_BGRA2GRAY if pixels.shape[2] == 4 else cv2.COLOR_BGR2GRAY
    return np.asarray(cv2.cvtColor(pixels, told), np.uint8)


@dataclass(frozen=True, slots=True)
class Work:
    """A grey picture that is read, and where its dots lie on the page as given.

    `to_page` turns a place in dots into fractions of the page's width and
    height, from its upper left corner.
    """

    pixels: Pixels
    to_page: NDArray[np.float64]

    def on_page(self, places: Places) -> Places:
        """Return `places`, in dots of this picture, as fractions of the page."""
        whole = np.column_stack([places, np.ones(len(places))])
        return np.asarray((whole @ self.to_page.T)[:, :2], np.float64)

    def of_page(self, places: Places) -> Places:
        """Return fractions of the page as places in dots of this picture."""
        whole = np.column_stack([places, np.ones(len(places))])
        back = np.linalg.inv(self.to_page)
        return np.asarray((whole @ back.T)[:, :2], np.float64)

    def quarter_turned(self, turns: int) -> "Work":
        """Return this picture turned clockwise by quarter turns."""
        high, wide = self.pixels.shape
        back = {
            0: [[1, 0, 0], [0, 1, 0]],
            1: [[0, 1, 0], [-1, 0, high]],
            2: [[-1, 0, wide], [0, -1, high]],
            3: [[0, -1, wide], [1, 0, 0]],
        }[turns % 4]
        turned = np.ascontiguousarray(np.rot90(self.pixels, -turns))
        return Work(turned, self.to_page @ np.array([*back, [0, 0, 1]], np.float64))

    def levelled(self, degrees: float) -> "Work":
        """Return this picture turned anticlockwise by a few degrees, on white."""
        high, wide = self.pixels.shape
        middle = ((wide - 1) / 2, (high - 1) / 2)
        turn = cv2.getRotationMatrix2D(middle, degrees, 1.0)
        room = np.abs(turn[:, :2]) @ [wide, high]
        turn[:, 2] += (room - [wide, high]) / 2  # type: ignore[arg-type]
        size = (round(room[0]), round(room[1]))
        straight = cv2.warpAffine(
            self.pixels, turn, size, flags=cv2.INTER_CUBIC, borderValue=(255,)
        )
        back = np.vstack([cv2.invertAffineTransform(turn), [0, 0, 1]])
        return Work(np.asarray(straight, np.uint8), self.to_page @ back)


def made_square(picture: PagePicture, pixels: Pixels, dpi: float) -> Work:
    """Return grey `pixels` of `picture` with `dpi` dots an inch both ways."""
    high, wide = pixels.shape
    size = (
        max(32, round(wide * dpi / picture.across)),
        max(32, round(high * dpi / picture.down)),
    )
    way = cv2.INTER_AREA if size[0] * size[1] <= wide * high else cv2.INTER_CUBIC
    square = (
        pixels if size == (wide, high) else cv2.resize(pixels, size, None, 0, 0, way)
    )
    return Work(np.asarray(square, np.uint8), np.diag([1 / size[0], 1 / size[1], 1.0]))
