"""A page of medical pictures: its lines at the top, its pictures below."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from binder_app.files import replacing
from binder_app.intake.formats.image_encode import add_picture, encoded
from binder_app.intake.formats.image_layout import POINTS, Box, Size, numbers
from binder_app.intake.formats.text import loaded
from binder_app.intake.formats.text_letters import drawable

FONT = "BinderSans-Regular"
FONT_SIZE, LEADING = 11, 15
SMALL = 8.0
MARGIN, GAP = 0.6 * POINTS, 0.2 * POINTS
MOST_LETTERS = 95


@dataclass(frozen=True, slots=True)
class Tile:
    """One picture and where it may stand; `label` stands in small print above it."""

    view: Image.Image
    room: Box
    label: str = ""


def room_on(size: Size, lines: int) -> Box:
    """Return what a sheet has left below its lines."""
    top = size[1] - MARGIN - LEADING * lines - GAP
    return Box(MARGIN, MARGIN, size[0] - 2 * MARGIN, top - MARGIN)


def write_sheet(
    size: Size, lines: Sequence[str], tiles: Sequence[Tile], fonts: Path, target: Path
) -> None:
    """Write one page with its lines and its pictures."""
    body = lettered(size, lines, tiles, fonts)
    with pikepdf.open(BytesIO(body)) as pdf:
        page = pdf.pages[0]
        page.obj.Resources.XObject = pikepdf.Dictionary()
        for number, tile in enumerate(tiles):
            picture = add_picture(pdf, encoded(tile.view, photo=True))
            page.obj.Resources.XObject[f"/Im{number}"] = picture
            drawing = f"q {numbers(*fitted(tile))} cm /Im{number} Do Q"
            page.contents_add(pdf.make_stream(drawing.encode("ascii")))
        with replacing(target) as file:
            pdf.save(file, deterministic_id=True)


def fitted(tile: Tile) -> tuple[float, ...]:
    """Return the matrix that draws a picture as large as its room lets it be."""
    room, view = tile.room, tile.view
    scale = min(room.width / view.width, room.height / view.height)
    width, height = view.width * scale, view.height * scale
    left = room.left + (room.width - width) / 2
    return width, 0, 0, height, left, room.bottom + room.height - height


def lettered(
    size: Size, lines: Sequence[str], tiles: Sequence[Tile], fonts: Path
) -> bytes:
    """Return a PDF page with lines at its top, and the labels of its pictures."""
    face = loaded(fonts, FONT)
    file = BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=True)
    words = canvas.beginText(MARGIN, size[1] - MARGIN - FONT_SIZE)
    words.setFont(FONT, FONT_SIZE, LEADING)
    for line in lines:
        words.textLine(letters_of(line, face))
    canvas.drawText(words)
    canvas.setFont(FONT, SMALL)
    for tile in tiles:
        above = tile.room.bottom + tile.room.height + 2
        left = fitted(tile)[4]
        canvas.drawString(left, above, letters_of(tile.label, face))
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def letters_of(line: str, face: TTFont) -> str:
    """Return a line with only such letters as the face has, not too many."""
    return drawable(line[:MOST_LETTERS], set(face.face.charToGlyph))[0]
