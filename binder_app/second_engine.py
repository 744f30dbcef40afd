"""What the second engine sees of a page, measured alike at intake and at proof."""

import ctypes
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium


def page_text(page: pypdfium2.PdfPage) -> str:
    """Return the text of a page, its lines ended by a line feed."""
    with closing(page.get_textpage()) as text_page:
        text: str = text_page.get_text_range(errors="ignore")
    return text.replace("\r\n", "\n")


DEEPEST = 12
"""Forms within forms that are looked into for pictures; deeper is a loop."""


def pictures_on(page: pypdfium2.PdfPage) -> tuple[int, int]:
    """Count the pictures a page draws, in its forms too, and their stored bytes."""
    count = size = 0
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        more, bytes_more = _pictures_in(pdfium.FPDFPage_GetObject(page, place), DEEPEST)
        count, size = count + more, size + bytes_more
    return count, size


def _pictures_in(drawn: object, levels: int) -> tuple[int, int]:
    kind = pdfium.FPDFPageObj_GetType(drawn)
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        return 1, pdfium.FPDFImageObj_GetImageDataRaw(drawn, None, 0)
    if kind != pdfium.FPDF_PAGEOBJ_FORM or levels == 0:
        return 0, 0
    count = size = 0
    for place in range(pdfium.FPDFFormObj_CountObjects(drawn)):
        inner = pdfium.FPDFFormObj_GetObject(drawn, place)
        more, bytes_more = _pictures_in(inner, levels - 1)
        count, size = count + more, size + bytes_more
    return count, size


def link_targets(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> list[int]:
    """Return the page that each inner link of a page leads to, from 1, rising."""
    return sorted(target for _, target in links_on(document, page))


def links_on(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage
) -> list[tuple[tuple[float, float, float, float], int]]:
    """Return each inner link of a page: its box in page units, and its target."""
    found = []
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, position, link):
        there = pdfium.FPDFLink_GetDest(document, link)
        if there:
            target = pdfium.FPDFDest_GetDestPageIndex(document, there) + 1
            box = pdfium.FS_RECTF()
            pdfium.FPDFLink_GetAnnotRect(link, box)
            found.append(((box.left, box.bottom, box.right, box.top), target))
    return found


def visible_box(page: pypdfium2.PdfPage) -> tuple[float, float, float, float]:
    """Return the corners of what this engine shows of a page, in page units."""
    left, low, right, high = page.get_bbox()
    return left, low, right, high
