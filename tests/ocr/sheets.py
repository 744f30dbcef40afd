"""Sheets that tests of reading draw: few lines, so that each is read in a second."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from binder_app.ocr.page_picture import PagePicture, Pixels

DPI = 200
WIDTH, HEIGHT = 612.0, 792.0
FACE, SIZE = "BinderSans", 12.0
LETTER = (
    "NOTICE OF UTILIZATION REVIEW DECISION",
    "Claim number: WC-2026-018365",
    "Date of injury: 03/18/2026",
    "The request of 07/17/2026 for physical therapy is denied.",
    "You may ask for an independent medical review within 30 days.",
    "La petición de terapia física del señor Núñez fue denegada.",
    "Fecha de la decisión: 24 de julio de 2026. ¿Preguntas? Llame.",
)


@dataclass(frozen=True, slots=True)
class Put:
    """A line of text and where its base line begins, in points from the top left."""

    text: str
    left: float
    down: float


def down_the_page(
    lines: Sequence[str], left: float = 72, top: float = 100
) -> list[Put]:
    """Set lines one below the other."""
    return [Put(text, left, top + 24 * place) for place, text in enumerate(lines)]


def drawn(folder: Path, fonts: Path, lines: Sequence[Put], dpi: float = DPI) -> Pixels:
    """Return a letter page that says `lines`, in grey."""
    if FACE not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FACE, str(fonts / "BinderSans-Regular.ttf")))
    file = folder / "sheet.pdf"
    canvas = Canvas(str(file), pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFont(FACE, SIZE)
    for line in lines:
        canvas.drawString(line.left, HEIGHT - line.down, line.text)
    canvas.save()
    with closing(pypdfium2.PdfDocument(file)) as document:
        bitmap = document[0].render(scale=dpi / 72, grayscale=True)
        return np.array(bitmap.to_numpy(), np.uint8).reshape(bitmap.height, -1)


def picture(pixels: Pixels, across: float = DPI, down: float = DPI) -> PagePicture:
    """Return pixels as a page picture."""
    return PagePicture(pixels, across, down)


def turned(pixels: Pixels, degrees: int) -> Pixels:
    """Turn clockwise by quarter turns."""
    return np.ascontiguousarray(np.rot90(pixels, -degrees // 90))


def faxed(pixels: Pixels, down: int) -> PagePicture:
    """Return a page in the two tones and the dots of a fax, without a speck."""
    size = (round(WIDTH / 72 * 204), round(HEIGHT / 72 * down))
    grey = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return PagePicture(np.where(grey < 150, 0, 255).astype(np.uint8), 204, down)


def box_in_points(
    corners: Sequence[tuple[float, float]], turn: int
) -> tuple[float, float, float, float]:
    """Return left, top, right and foot, in points of the page as it was drawn.

    `corners` are shares of that page turned clockwise by `turn` degrees.
    """
    back = {
        0: lambda x, y: (x, y),
        90: lambda x, y: (y, 1 - x),
        180: lambda x, y: (1 - x, 1 - y),
        270: lambda x, y: (1 - y, x),
    }[turn]
    places = [back(x, y) for x, y in corners]
    across, down = ([place[axis] for place in places] for axis in (0, 1))
    return (
        min(across) * WIDTH,
        min(down) * HEIGHT,
        max(across) * WIDTH,
        max(down) * HEIGHT,
    )
