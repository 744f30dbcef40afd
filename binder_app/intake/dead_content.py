"""Drawing instructions that no reader can unpack: they show nothing, and go."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium


def drop_dead_content(pdf: pikepdf.Pdf, source: Path) -> list[int]:
    """Take out what can't be unpacked; return the pages it was on, from 1.

    A page on which the second engine still draws something is left as it is.
    """
    suspects = [
        number
        for number, page in enumerate(pdf.pages, start=1)
        if not all(_unpacks(part) for part in content_of(page))
    ]
    dead = [number for number in suspects if shows_nothing(source, number)]
    for number in dead:
        page = pdf.pages[number - 1]
        alive = [part for part in content_of(page) if _unpacks(part)]
        page.obj["/Contents"] = pikepdf.Array(alive)
    return dead


def content_of(page: pikepdf.Page) -> Iterator[pikepdf.Stream]:
    """Give the streams that draw a page."""
    contents = page.obj.get("/Contents")
    if isinstance(contents, pikepdf.Stream):
        yield contents
    elif isinstance(contents, pikepdf.Array):
        for part in contents.as_list():
            if isinstance(part, pikepdf.Stream):
                yield part


def _unpacks(part: pikepdf.Stream) -> bool:
    try:
        part.read_bytes()
    except (pikepdf.PdfError, ValueError):
        return False
    return True


def shows_nothing(source: Path, number: int) -> bool:
    """Tell whether the second engine draws nothing at all on a page, from 1."""
    try:
        with (
            closing(pypdfium2.PdfDocument(source)) as document,
            closing(document[number - 1]) as page,
        ):
            return int(pdfium.FPDFPage_CountObjects(page)) == 0
    except (pypdfium2.PdfiumError, IndexError):
        return True
