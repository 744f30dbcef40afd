"""What is measured of each page when it is taken in: the proof of later checks."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from hashlib import blake2b
from math import ceil
from pathlib import Path
from typing import cast

import pikepdf
import pypdfium2
from PIL import Image

from binder_app.domain.binder import PageFacts
from binder_app.domain.edge_ink import CELL, FIRST_ROW, ROW, ROWS, noted
from binder_app.files import letters_digest
from binder_app.intake.dead_content import content_of
from binder_app.second_engine import page_text, pictures_on

CONTRAST = 60
"""Steps of grey, of 255, by which print stands out from its paper. Small print
drawn this small is pale, and the noise of a scan stays well below."""

MOST_PIXELS = 1_500_000
"""Pixels to which a page is drawn when its edges are looked at."""

_EXPONENT = re.compile(rb"(?<![^\s\[])[-+]?[\d.]+[eE][-+]?\d+(?=[\s\]])")
_STATES = re.compile(rb"(?<![^\s\x00\[\]()<>])([qQ])(?![^\s\x00\[\]()<>/])")


def measure(pages_file: Path) -> Iterator[tuple[str, PageFacts]]:
    """Give the text and the facts of each page in order."""
    with (
        pikepdf.open(pages_file) as pdf,
        closing(pypdfium2.PdfDocument(pages_file)) as document,
    ):
        for place in range(len(document)):
            yield _measure_page(document, pdf, place)


def _measure_page(
    document: pypdfium2.PdfDocument, pdf: pikepdf.Pdf, place: int
) -> tuple[str, PageFacts]:
    content = drawn_on(pdf.pages[place])
    deficit, surplus = open_states(pdf.pages[place], content)
    odd = has_odd_numbers(content)
    try:
        page = document[place]
    except pypdfium2.PdfiumError:
        return "", PageFacts(deficit=deficit, surplus=surplus, breaks_off=odd)
    with closing(page):
        text = page_text(page)
        pictures, picture_bytes = pictures_on(page)
        drawn = _drawn_small(page)
        return text, PageFacts(
            letters=letters_digest(text),
            has_text=bool(text.strip()),
            pictures=pictures,
            picture_bytes=picture_bytes,
            deficit=deficit,
            surplus=surplus,
            breaks_off=odd,
            edge_ink=_ink_at_edges(drawn, _unit_of(pdf.pages[place])),
            look=None if has_entries(pdf.pages[place]) else _look_of(drawn),
        )


def _unit_of(page: pikepdf.Page) -> float:
    told = page.obj.get("/UserUnit", 1)
    unit = float(told) if isinstance(told, int | float | Decimal) else 1.0
    return unit if unit > 0 else 1.0


def drawn_on(page: pikepdf.Page) -> bytes:
    """Return what draws a page, unpacked; nothing where that can't be had."""
    try:
        return b"\n".join(part.read_bytes() for part in content_of(page))
    except (pikepdf.PdfError, AttributeError, TypeError, ValueError):
        return b""


def has_odd_numbers(content: bytes) -> bool:
    """Tell whether a number is written as 1e2, which no PDF may.

    Some readers take it for a word they don't know and stop drawing there.
    """
    return _EXPONENT.search(content) is not None


def open_states(page: pikepdf.Page, content: bytes) -> tuple[int, int]:
    """Count the graphics states a page pops too many, and those it leaves open.

    A quick look at the raw words settles nearly every page; only where that
    look finds the page out of balance are its operators read for certain.
    """
    quick = _balance(match.group() for match in _STATES.finditer(content))
    return quick if quick == (0, 0) else _exact_balance(page)


def _exact_balance(page: pikepdf.Page) -> tuple[int, int]:
    try:
        told = pikepdf.parse_content_stream(page, "q Q")
    except pikepdf.PdfError:
        return 0, 0
    return _balance(str(one.operator).encode() for one in told)


def _balance(states: Iterator[bytes]) -> tuple[int, int]:
    depth = lowest = 0
    for state in states:
        depth += 1 if state == b"q" else -1
        lowest = min(lowest, depth)
    return -lowest, depth - lowest


def has_entries(page: pikepdf.Page) -> bool:
    """Tell whether a page has fields of a form: what they say is drawn by viewers."""
    try:
        held = list(page.obj.get("/Annots", []))
        return any(note.get("/Subtype") == "/Widget" for note in held)
    except (pikepdf.PdfError, AttributeError, TypeError, ValueError):
        return True


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A page drawn small, in grey; `scale` are pixels in a unit of the page."""

    picture: Image.Image
    scale: float


def _drawn_small(page: pypdfium2.PdfPage) -> _Drawn | None:
    width, height = page.get_size()
    if width < 1 or height < 1:
        return None
    scale = min(0.5, (MOST_PIXELS / (width * height)) ** 0.5)
    try:
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    except (pypdfium2.PdfiumError, ValueError):
        return None
    with closing(bitmap):
        return _Drawn(bitmap.to_pil().convert("L"), scale)


def _look_of(drawn: _Drawn | None) -> int | None:
    """Return a 63-bit digest of how a page looks: SQLite holds no larger number."""
    if drawn is None:
        return None
    size = b"%d %d " % drawn.picture.size
    told = blake2b(size + drawn.picture.tobytes(), digest_size=8)
    return int.from_bytes(told.digest(), "big") >> 1


def _ink_at_edges(drawn: _Drawn | None, unit: float) -> str | None:
    """Note where anything is printed that a stamp may come to lie on.

    `unit` are the points in one unit of the page.
    """
    if drawn is None:
        return None
    dots = drawn.scale / unit
    edges = _edges_of(drawn.picture, ceil((FIRST_ROW + ROWS * ROW) * dots))
    return noted(row for edge in edges for row in _rows_in(edge, dots))


def _edges_of(picture: Image.Image, deep: int) -> Iterator[Image.Image]:
    """Give the edges, each as it is when a quarter turn has made it the lower."""
    wide, high = picture.size
    right, low = max(0, wide - deep), max(0, high - deep)
    yield picture.crop((0, low, wide, high))
    turned = Image.Transpose
    yield picture.crop((right, 0, wide, high)).transpose(turned.ROTATE_270)
    yield picture.crop((0, 0, wide, min(deep, high))).transpose(turned.ROTATE_180)
    yield picture.crop((0, 0, min(deep, wide), high)).transpose(turned.ROTATE_90)


def _rows_in(edge: Image.Image, dots: float) -> Iterator[int]:
    """Give the rows of cells in a lower edge; `dots` are pixels in a point."""
    wide, high = edge.size
    is_blank = _faintest(edge) is None
    for row in range(ROWS):
        low = FIRST_ROW + row * ROW
        top, foot = int(high - (low + ROW) * dots), int(high - low * dots)
        is_there = 0 <= top < foot and not is_blank
        yield _cells_in(edge.crop((0, top, wide, foot)), dots) if is_there else 0


def _cells_in(strip: Image.Image, dots: float) -> int:
    """Return the cells of a row in which there is print, the rightmost first."""
    faintest = _faintest(strip)
    if faintest is None:
        return 0
    cells = ceil(strip.width / (CELL * dots))
    long = cells * CELL * dots
    marks = strip.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    marks = marks.point([255 * (grey < faintest) for grey in range(256)])
    marks = marks.crop((0, 0, ceil(long), strip.height))
    box = (0, 0, long, strip.height)
    shown = marks.resize((cells, 1), Image.Resampling.BOX, box).tobytes()
    return sum(1 << cell for cell, grey in enumerate(shown) if grey)


def _faintest(picture: Image.Image) -> int | None:
    """Return the grey from which on print stands out, `None` where none does."""
    darkest, lightest = cast(tuple[int, int], picture.getextrema())
    faintest = lightest - CONTRAST
    return faintest if darkest < faintest else None
