"""A medical picture (DICOM) becomes a page: the picture, and whose it is beside it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from binder_app.files import replacing
from binder_app.intake.formats.dicom_file import (
    CUT_OFF,
    careful,
    filled_up,
    opened_file,
    view_of,
    views_in,
)
from binder_app.intake.formats.dicom_words import lines_on
from binder_app.intake.formats.image_encode import add_picture, encoded
from binder_app.intake.formats.image_frames import careful_pillow
from binder_app.intake.formats.image_layout import LETTER, POINTS, numbers
from binder_app.intake.formats.pages_report import PagesReport
from binder_app.intake.formats.text import loaded
from binder_app.intake.formats.text_letters import drawable

FONT = "BinderSans-Regular"
FONT_SIZE, LEADING = 11, 15
MARGIN, GAP = 0.6 * POINTS, 0.2 * POINTS
MOST_LETTERS = 95

Box = tuple[float, float, float, float]
"""Left, bottom, width and height, in points."""


def dicom_pages(source: Path, target: Path, fonts: Path) -> PagesReport:
    """Write a medical picture as a PDF of one page, with its words above it.

    Of many views it shows the middle one. Raises `UnreadableFileError` where
    there is no picture, or none that can be drawn; `target` then stays as it was.
    """
    held = opened_file(source)
    views_in(held)
    is_cut = filled_up(held)
    count = views_in(held)
    with careful_pillow(), careful():
        view = view_of(held, (count - 1) // 2)
        write_page(view, list(lines_on(held)), fonts, target)
    return PagesReport(1, tuple(notes_on(count, is_cut)), (1,) if is_cut else ())


def notes_on(count: int, is_cut: bool) -> Iterator[str]:
    """Say what of the file is not on its page."""
    if count > 1:
        yield f"The file holds {count} views; the one in the middle is shown."
    if is_cut:
        yield CUT_OFF


def pdf_within(source: Path) -> bytes:
    """Return the PDF that a DICOM file wraps, nothing where it wraps none.

    Its odd last byte is only there to make the length even.
    """
    held = opened_file(source)
    with careful():
        kind = str(held.get("MIMETypeOfEncapsulatedDocument", ""))
        body = bytes(held.get("EncapsulatedDocument", b"") or b"")
        if "pdf" not in kind.lower() and not body.startswith(b"%PDF-"):
            return b""
        return body[: int(held.get("EncapsulatedDocumentLength", 0) or len(body))]


def write_page(view: Image.Image, lines: list[str], fonts: Path, target: Path) -> None:
    """Write one page: the lines at its top, the picture in what is left of it."""
    wide, high = LETTER if view.height >= view.width else LETTER[::-1]
    top = high - MARGIN - LEADING * len(lines) - GAP
    room = (MARGIN, MARGIN, wide - 2 * MARGIN, top - MARGIN)
    with pikepdf.open(BytesIO(lettered((wide, high), lines, fonts))) as pdf:
        draw_picture(pdf, "Im0", view, room)
        with replacing(target) as file:
            pdf.save(file, deterministic_id=True)


def lettered(size: tuple[float, float], lines: list[str], fonts: Path) -> bytes:
    """Return a PDF page with lines at its top."""
    face = loaded(fonts, FONT)
    file = BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=True)
    words = canvas.beginText(MARGIN, size[1] - MARGIN - FONT_SIZE)
    words.setFont(FONT, FONT_SIZE, LEADING)
    for line in lines:
        words.textLine(drawable(line[:MOST_LETTERS], set(face.face.charToGlyph))[0])
    canvas.drawText(words)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def draw_picture(pdf: pikepdf.Pdf, name: str, view: Image.Image, room: Box) -> None:
    """Draw a picture on the first page of a PDF, as large as it fits in `room`."""
    left, bottom, wide, high = room
    scale = min(wide / view.width, high / view.height)
    width, height = view.width * scale, view.height * scale
    at = (left + (wide - width) / 2, bottom + (high - height))
    page = pdf.pages[0]
    resources = page.obj.Resources
    if "/XObject" not in resources:
        resources.XObject = pikepdf.Dictionary()
    resources.XObject[f"/{name}"] = add_picture(pdf, encoded(view, photo=True))
    matrix = numbers(width, 0, 0, height, *at)
    page.contents_add(pdf.make_stream(f"q {matrix} cm /{name} Do Q".encode()))
