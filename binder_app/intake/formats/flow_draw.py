"""Puts pages of marks into a PDF; every face in it is embedded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from binder_app.intake.formats.flow_faces import REGULAR
from binder_app.intake.formats.flow_pictures import packed, thinned
from binder_app.intake.formats.flow_strips import (
    Filled,
    Letters,
    Line,
    Mark,
    Number,
    Placed,
)

SLANT = 0.2
"""How far italic letters lean; the faces have no italics of their own."""

DARKEST_GROUND = 0.75
LIGHTEST_LETTERS = 0.55
"""Grounds are made lighter than this, and letters darker: both stay readable."""


@dataclass(slots=True)
class Page:
    """One page's marks, from its upper left corner."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)
    number: int = 1


def drawn(pages: list[Page]) -> bytes:
    """Draw pages and return the PDF, the same bytes for the same pages."""
    canvas = Canvas(
        "pages.pdf",
        (pages[0].width, pages[0].height),
        invariant=1,
        initialFontName=REGULAR,
        pageCompression=1,
    )
    images: dict[tuple[int, int, int], ImageReader] = {}
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        _draw_page(canvas, page, len(pages), images)
        canvas.showPage()
    data: bytes = canvas.getpdfdata()
    return data


def _draw_page(
    canvas: Canvas,
    page: Page,
    pages: int,
    images: dict[tuple[int, int, int], ImageReader],
) -> None:
    """Draw grounds, then pictures, lines and letters."""
    for mark in page.marks:
        if isinstance(mark, Filled):
            canvas.setFillColorRGB(*ground(mark.colour))
            y = page.height - mark.y - mark.height
            canvas.rect(mark.x, y, mark.width, mark.height, stroke=0, fill=1)
    for mark in page.marks:
        if isinstance(mark, Placed):
            reader = _reader(mark.image, mark, images)
            y = page.height - mark.y - mark.height
            canvas.drawImage(reader, mark.x, y, mark.width, mark.height)
        elif isinstance(mark, Line):
            canvas.setLineWidth(mark.width)
            y, to_y = page.height - mark.y, page.height - mark.to_y
            canvas.line(mark.x, y, mark.to_x, to_y)
    words = canvas.beginText()
    for letters in _letters(page, pages):
        _write(words, letters, page.height)
    canvas.drawText(words)


def _letters(page: Page, pages: int) -> Iterator[Letters]:
    """Yield what is written, numbers of pages filled in."""
    for mark in page.marks:
        if isinstance(mark, Letters):
            yield mark
        elif isinstance(mark, Number):
            number = page.number if mark.field == "page" else pages
            yield replace(mark.letters, text=str(number))


def _write(words: PDFTextObject, letters: Letters, height: float) -> None:
    slant = SLANT if letters.is_slanted else 0
    words.setTextTransform(1, 0, slant, 1, letters.x, height - letters.y)
    words.setFont(letters.face, letters.size)
    words.setFillColorRGB(*ink(letters.colour))
    words.textOut(letters.text)


def _reader(
    image: Image.Image,
    mark: Placed,
    images: dict[tuple[int, int, int], ImageReader],
) -> ImageReader:
    """Return a picture as the canvas takes it; one drawn often is stored once."""
    key = (id(image), round(mark.width), round(mark.height))
    if key not in images:
        images[key] = ImageReader(packed(thinned(image, mark.width, mark.height)))
    return images[key]


def channels(colour: str) -> tuple[float, float, float]:
    """Return six hex digits as shares of red, green and blue."""
    try:
        number = int(colour, 16) if len(colour) == 6 else 0
    except ValueError:
        number = 0
    red, green, blue = (number >> 16) & 255, (number >> 8) & 255, number & 255
    return red / 255, green / 255, blue / 255


def brightness(shares: Iterable[float]) -> float:
    """Return how bright a colour looks, from 0 to 1."""
    red, green, blue = shares
    return 0.3 * red + 0.59 * green + 0.11 * blue


def ground(colour: str) -> tuple[float, ...]:
    """Return a ground's colour, light enough for black letters."""
    shares = channels(colour)
    bright = brightness(shares)
    if bright >= DARKEST_GROUND:
        return shares
    white = (DARKEST_GROUND - bright) / (1 - bright)
    return tuple(share + (1 - share) * white for share in shares)


def ink(colour: str) -> tuple[float, ...]:
    """Return the colour of letters, black where it would be too pale."""
    shares = channels(colour) if colour else (0.0, 0.0, 0.0)
    return shares if brightness(shares) <= LIGHTEST_LETTERS else (0.0, 0.0, 0.0)
