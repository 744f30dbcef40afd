"""One small good file of each family that can be drawn here, to be broken."""

import gzip
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import numpy as np
import pikepdf
from openpyxl import Workbook
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from tests.intake import carriers
from tests.intake.medical import medical, ramp
from tests.intake.office_drawn import open_text

PICTURES = {
    "jpeg": "JPEG",
    "png": "PNG",
    "gif": "GIF",
    "bmp": "BMP",
    "webp": "WEBP",
    "avif": "AVIF",
    "jp2": "JPEG2000",
}
LIST = '<text:list><text:list-item><text:p text:c="2">x</text:p></text:list-item>'


def drawn(folder: Path) -> dict[str, bytes]:
    """Return a good file of each family, by the name of the family."""
    return {
        "pdf": _pdf(),
        **{name: _picture(form) for name, form in PICTURES.items()},
        "tiff": _fax(),
        "dicom": _medical(),
        **dict(_mails_and_archives()),
        **dict(_office(folder)),
    }


def _pdf() -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    for page in (1, 2):
        canvas.drawString(72, 700, f"Progress report, page {page}")
        canvas.bookmarkPage(f"p{page}")
        canvas.addOutlineEntry(f"Page {page}", f"p{page}")
        canvas.acroForm.textfield(name="field", x=72, y=500, value="words")
        canvas.showPage()
    canvas.save()
    with pikepdf.open(out) as pdf:
        pdf.attachments["note.txt"] = b"a note"
        whole = BytesIO()
        pdf.save(whole, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return whole.getvalue()


def _picture(form: str) -> bytes:
    out = BytesIO()
    shades = np.outer(np.arange(90), np.arange(120)).astype(np.uint8)
    Image.fromarray(shades).convert("RGB").save(out, form)
    return out.getvalue()


def _fax() -> bytes:
    out = BytesIO()
    page = Image.new("1", (170, 220), 1)
    page.paste(0, (20, 20, 150, 40))
    page.save(
        out,
        "TIFF",
        compression="group4",
        save_all=True,
        append_images=[page.rotate(180)],
        dpi=(204, 98),
    )
    return out.getvalue()


def _medical() -> bytes:
    out = BytesIO()
    medical(ramp(32, 32), WindowCenter=900, WindowWidth=900).save_as(
        out, enforce_file_format=True
    )
    return out.getvalue()


def _mails_and_archives() -> Iterator[tuple[str, bytes]]:
    held = {"scan.pdf": _pdf(), "words.txt": b"Some words.\n" * 20}
    mail = carriers.letter()
    mail.add_alternative("<p>See <b>below</b></p><table><tr><td>x</table>", "html")
    yield "eml", carriers.with_files(mail, held).as_bytes()
    yield "zip", carriers.zipped(held)
    tar = carriers.tarred(held)
    yield "tar", tar
    yield "gzip", gzip.compress(tar)
    yield "text", "Señor Quiñones: the report.\n".encode() * 40


def _office(folder: Path) -> Iterator[tuple[str, bytes]]:
    document = docx.Document()
    document.add_heading("Heading", 1)
    document.add_paragraph("a list", style="List Bullet")
    document.add_table(rows=2, cols=2).cell(0, 0).text = "cell"
    document.save(str(folder / "a.docx"))
    book = Workbook()
    book.active.append([1, 2.5, "text"])
    book.active.merge_cells("A2:B3")
    book.save(folder / "a.xlsx")
    open_text(folder / "a.odt", LIST + "</text:list>")
    yield from ((name, (folder / f"a.{name}").read_bytes()) for name in PACKED)
    yield "rtf", RTF
    yield "html", HTML


PACKED = ("docx", "xlsx", "odt")
RTF = rb"{\rtf1\ansi{\fonttbl{\f0 A;}}\trowd\cellx900\intbl a\cell\row\pard \'e1\u99?}"
HTML = b"<html><table><tr><td colspan=2>x</table><ol><li>y</ol><img src=data:,z></html>"
