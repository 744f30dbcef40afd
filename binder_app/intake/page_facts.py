"""What is measured of each page when it is taken in: the proof of later checks."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2

from binder_app.domain.binder import PageFacts
from binder_app.files import letters_digest
from binder_app.intake.dead_content import content_of
from binder_app.second_engine import page_text, pictures_on

STAMP_SPOT = (300.0, 28.8, 38.6, 21.6)
"""Where a stamp stands on a page of usual size: from 300 to 28.8 points off the
right edge, from 38.6 to 21.6 points off the lower one (page design, the stamp)."""

CONTRAST = 60
"""Steps of grey, of 255, by which print stands out from its paper. Small print
drawn this small is pale, and the noise of a scan stays well below."""

MOST_PIXELS = 1_500_000
"""Pixels to which a page is drawn when its foot is looked at."""

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
        return text, PageFacts(
            letters=letters_digest(text),
            has_text=bool(text.strip()),
            pictures=pictures,
            picture_bytes=picture_bytes,
            deficit=deficit,
            surplus=surplus,
            foot_ink=_has_ink_at_foot(page),
            breaks_off=odd,
        )


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


def _has_ink_at_foot(page: pypdfium2.PdfPage) -> bool | None:
    """Tell whether anything is printed where the stamp will stand."""
    width, height = page.get_size()
    if width < 1 or height < 1:
        return None
    scale = min(0.5, (MOST_PIXELS / (width * height)) ** 0.5)
    try:
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    except (pypdfium2.PdfiumError, ValueError):
        return None
    with closing(bitmap):
        picture = bitmap.to_pil()
        wide, high = picture.size
        left, right, top, foot = (int(value * scale) for value in STAMP_SPOT)
        spot = (wide - left, high - top, wide - right, high - foot)
        if spot[0] < 0 or spot[1] < 0:
            return None
        darkest, lightest = picture.crop(spot).convert("L").getextrema()
    return int(lightest) - int(darkest) > CONTRAST
