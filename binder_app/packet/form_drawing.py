"""Draws what is put on a form: a page of its own for each box and each sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from binder_app.domain.form_anatomy import Picture, Typed
from binder_app.errors import UnusableInputError
from binder_app.packet.faces import REGULAR, Faces
from binder_app.packet.form_fitting import INSET, LEADING

RISE, TOP = 0.35, 0.95
"""How far below the middle of a box its line stands, and below its top the first of
several, in shares of the size of letters."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a box is to look: lines in a size, `side` 0 to 2 for left to right.

    `cells` counts those of a comb, 0 for none.
    """

    width: float
    height: float
    lines: tuple[str, ...]
    size: float
    side: int = 0
    cells: int = 0
    is_multiline: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is laid over one page of a form."""

    width: float
    height: float
    typed: list[Typed] = field(default_factory=list)
    picture: Picture | None = None


def drawn_on(faces: Faces, looks: Sequence[Look], sheets: Sequence[Sheet]) -> bytes:
    """Return a PDF with a page for each look, then for each sheet."""
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    for look in looks:
        canvas.setPageSize((look.width, look.height))
        _draw_look(canvas, look, faces)
        canvas.showPage()
    for sheet in sheets:
        canvas.setPageSize((sheet.width, sheet.height))
        for typed in sheet.typed:
            for place, line in enumerate(typed.lines):
                y = typed.y - place * typed.size * LEADING
                _write(canvas, typed.x, y, line, typed.size, faces)
        if sheet.picture:
            _lay(canvas, sheet.picture)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw_look(canvas: Canvas, look: Look, faces: Faces) -> None:
    if look.cells:
        wide = look.width / look.cells
        y = look.height / 2 - RISE * look.size
        for place, sign in enumerate(look.lines[0]):
            spare = wide - faces.width(sign, REGULAR, look.size)
            _write(canvas, place * wide + spare / 2, y, sign, look.size, faces)
        return
    for place, line in enumerate(look.lines):
        spare = look.width - 2 * INSET - faces.width(line, REGULAR, look.size)
        x = INSET + max(0.0, spare) * look.side / 2
        y = look.height / 2 - RISE * look.size
        if look.is_multiline:
            y = look.height - INSET - (TOP + place * LEADING) * look.size
        _write(canvas, x, y, line, look.size, faces)


def _write(
    canvas: Canvas, x: float, y: float, line: str, size: float, faces: Faces
) -> None:
    for face, run in faces.runs(line, REGULAR):
        canvas.setFont(face, size)
        canvas.drawString(x, y, run)
        x += faces.width(run, face, size)


def _lay(canvas: Canvas, picture: Picture) -> None:
    try:
        image = ImageReader(picture.path)
        wide, high = image.getSize()
        height = picture.width * high / wide
        canvas.drawImage(
            image, picture.x, picture.y, picture.width, height, mask="auto"
        )
    except (OSError, ValueError, ZeroDivisionError, SyntaxError) as error:
        raise UnusableInputError(
            f"{Path(picture.path).name} can't be read as a picture.",
            "Save it as PNG or JPEG.",
        ) from error


def as_form(pdf: Pdf, drawn: Pdf, place: int, before: bytes = b"") -> Object:
    """Return page `place` (from 0) of a drawing as a form of another PDF.

    `before` are operators that go first, for a ground and a frame.
    """
    form = pdf.copy_foreign(drawn.pages[place].as_form_xobject())
    body = form.read_bytes()
    form.write(before + b"/Tx BMC q " + body + b" Q EMC")
    return form


def crossed(pdf: Pdf, width: float, height: float) -> Object:
    """Return a cross that ticks a box whose maker drew no tick."""
    left, low = 0.2 * width, 0.2 * height
    right, high = 0.8 * width, 0.8 * height
    drawing = b"q 1.2 w %g %g m %g %g l %g %g m %g %g l S Q" % (
        *(left, low, right, high),
        *(left, high, right, low),
    )
    return pdf.make_indirect(Stream(pdf, drawing, form_keys(width, height)))


def form_keys(width: float, height: float) -> Dictionary:
    """Return what a drawing of that size says of itself."""
    return Dictionary(
        Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, width, height])
    )
