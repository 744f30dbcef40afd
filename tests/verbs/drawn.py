"""Papers that tests draw: every family the program meets, no person real."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from tests.reading import papers

WORKER = "Marisol Quintero Vega"
UR, RFA, PRIVILEGED = papers.UR_DENIAL, papers.RFA, papers.PRIVILEGED_LETTER
FORM = papers.IMR_FORM.replace("Signature: ____________", f"Signature: /s/ {WORKER}")
REPORT = papers.TREATING_REPORT_NARRATIVE.replace("Luan Hoang", WORKER)
"""The papers of one claim: a packet of them is turned away by nothing."""

PASSWORD = "Korallenriff-1709"


def draw_pdf(path: Path, *pages: str) -> Path:
    """Draw one page for each text, line by line."""
    canvas = Canvas(str(path), pagesize=(612, 792), invariant=1)
    for page in pages:
        text = canvas.beginText(54, 740)
        text.setFont("Helvetica", 9)
        text.textLines(page.strip())
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return path


def numbered(path: Path, count: int) -> Path:
    """Draw pages that say their number and nothing else."""
    words = [f"{path.stem} leaf {number}" for number in range(1, count + 1)]
    return draw_pdf(path, *words)


def draw_picture(path: Path, words: str = "a photo", size: int = 400) -> Path:
    """Draw a picture in the format its suffix names."""
    picture = Image.new("RGB", (size, size), "white")
    ImageDraw.Draw(picture).text((20, 20), words, fill="black")
    picture.save(path)
    return path


def draw_tiff(path: Path, pages: int) -> Path:
    """Draw a fax of several pages."""
    sheets = [Image.new("1", (400, 500), 1) for _ in range(pages)]
    for number, sheet in enumerate(sheets, start=1):
        ImageDraw.Draw(sheet).text((20, 20), f"fax {number}", fill=0)
    sheets[0].save(path, save_all=True, append_images=sheets[1:])
    return path


def draw_doc(path: Path) -> Path:
    """Write just enough of an older Word file to be known as one."""
    beginning = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(beginning + bytes(64) + "WordDocument".encode("utf-16-le"))
    return path


def lock(source: Path, target: Path, password: str = PASSWORD) -> Path:
    """Write a copy that only `password` opens."""
    with pikepdf.open(source) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(user=password, owner=password))
    return target


def damage(source: Path, target: Path) -> Path:
    """Write a copy whose table of contents is lost."""
    body = source.read_bytes()
    target.write_bytes(body[: body.rindex(b"xref\n")])
    return target


def dynamic_form(path: Path) -> Path:
    """Write a form whose only page asks to wait for Adobe's program."""
    draw_pdf(path, "Please wait...\nIf this message is not eventually replaced")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        form = pikepdf.Dictionary(XFA=pdf.make_stream(b"<xdp/>"))
        pdf.Root.AcroForm = form
        pdf.Root.NeedsRendering = True
        pdf.save(path)
    return path


def text_of(path: Path) -> list[str]:
    """Return the text of each page of a PDF."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def draw_case(folder: Path, leave_out: Sequence[str] = ()) -> Path:
    """Draw a whole small case into `folder`: enough to build a packet."""
    folder.mkdir(exist_ok=True)
    texts = {"form.pdf": FORM, "ur.pdf": UR, "rfa.pdf": RFA, "report.pdf": REPORT}
    for name, words in texts.items():
        if name not in leave_out:
            draw_pdf(folder / name, words)
    return folder
