"""Writes one sample paper in its form: PDF, scan, fax, photograph, picture, text."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image

from binder_app.sample.ageing import faxed, photographed, scanned
from binder_app.sample.draw import draw_paper
from binder_app.sample.markup import read_pages
from binder_app.sample.pdf_pen import PdfPen
from binder_app.sample.pen import LETTER_HEIGHT, LETTER_WIDTH
from binder_app.sample.picture_pen import PicturePen
from binder_app.sample.story import FOLDER, SamplePaper

SCAN_DPI, SCAN_SKEW, SCAN_QUALITY = 150, 0.7, 38
FAX_DPI = (204, 98)
"""Standard fax resolution: half as many lines as dots."""
FAX_WIDTH_DPI = 204
PHOTO_DPI, PHOTO_QUALITY = 150, 74
PICTURE_DPI, PICTURE_GREYS = 110, 16
PHOTO_LEAN = (96, 60, 78, 30)
RECEIPT_LEAN = (60, 84, 40, 66)
OWNER_PASSWORD = "sample-owner"
DAMAGED_SHARE = 0.97
"""How much of the damaged paper is left: its cross-reference table is cut."""

ORIENTATION, TAKEN_AT = 0x0112, 0x0132
TURN_RIGHT_TO_VIEW = 6
"""EXIF tags, and the value that says: turn me a quarter right."""


def make(paper: SamplePaper, resources: Path) -> bytes:
    """Return the paper's bytes, the same at each call."""
    return FORMS[paper.form](paper, resources)


def _pdf(paper: SamplePaper, resources: Path) -> bytes:
    pen = PdfPen(paper.look.family, resources / "fonts", paper.title)
    draw_paper(pen, paper.look, read_pages(_words(paper, resources)))
    return pen.finish()


def _words(paper: SamplePaper, resources: Path) -> str:
    path = resources / FOLDER / paper.words
    return "\n" + path.read_text(encoding="utf-8")


def _locked_pdf(paper: SamplePaper, resources: Path) -> bytes:
    """Lock with an owner's password alone; RC4, since AES salts differ each time."""
    lock = pikepdf.Encryption(
        owner=OWNER_PASSWORD, user="", R=4, aes=False, metadata=False
    )
    target = BytesIO()
    with pikepdf.open(BytesIO(_pdf(paper, resources))) as pdf:
        pdf.save(target, encryption=lock, static_id=True)
    return target.getvalue()


def _damaged_pdf(paper: SamplePaper, resources: Path) -> bytes:
    whole = _pdf(paper, resources)
    return whole[: int(len(whole) * DAMAGED_SHARE)]


def _pictures(paper: SamplePaper, resources: Path, dpi: int) -> list[Image.Image]:
    look = paper.look
    pen = PicturePen(
        resources / "fonts",
        dpi,
        (look.width, look.height),
        typed=look.family == "courier",
    )
    draw_paper(pen, look, read_pages(_words(paper, resources)))
    return pen.pictures


def _scan(paper: SamplePaper, resources: Path) -> bytes:
    pdf = pikepdf.new()
    for place, picture in enumerate(_pictures(paper, resources, SCAN_DPI)):
        skew = SCAN_SKEW if place % 2 == 0 else -SCAN_SKEW / 2
        aged = scanned(picture, skew, paper.seed + place)
        _add_picture_page(pdf, aged)
    target = BytesIO()
    pdf.save(target, deterministic_id=True)
    return target.getvalue()


def _add_picture_page(pdf: pikepdf.Pdf, picture: Image.Image) -> None:
    page = pdf.add_blank_page(page_size=(LETTER_WIDTH, LETTER_HEIGHT))
    image = pikepdf.Stream(
        pdf,
        _jpeg(picture, SCAN_QUALITY),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    page.obj.Resources = pikepdf.Dictionary(
        XObject=pikepdf.Dictionary(Scan=pdf.make_indirect(image))
    )
    drawn = f"q {LETTER_WIDTH} 0 0 {LETTER_HEIGHT} 0 0 cm /Scan Do Q".encode()
    page.obj.Contents = pdf.make_stream(drawn)


def _jpeg(picture: Image.Image, quality: int, exif: Image.Exif | None = None) -> bytes:
    target = BytesIO()
    picture.save(target, "JPEG", quality=quality, exif=exif or Image.Exif())
    return target.getvalue()


def _fax(paper: SamplePaper, resources: Path) -> bytes:
    pages = [
        faxed(picture, paper.seed + place)
        for place, picture in enumerate(_pictures(paper, resources, FAX_WIDTH_DPI))
    ]
    target = BytesIO()
    pages[0].save(
        target,
        "TIFF",
        save_all=True,
        append_images=pages[1:],
        compression="group4",
        dpi=FAX_DPI,
    )
    return target.getvalue()


def _photo(paper: SamplePaper, resources: Path) -> bytes:
    picture = _pictures(paper, resources, PHOTO_DPI)[0]
    seen = photographed(picture, PHOTO_LEAN, paper.seed)
    return _jpeg(seen, PHOTO_QUALITY, _taken(paper))


def _turned_photo(paper: SamplePaper, resources: Path) -> bytes:
    picture = _pictures(paper, resources, PHOTO_DPI)[0]
    seen = photographed(picture, RECEIPT_LEAN, paper.seed)
    exif = _taken(paper)
    exif[ORIENTATION] = TURN_RIGHT_TO_VIEW
    return _jpeg(seen.transpose(Image.Transpose.ROTATE_90), PHOTO_QUALITY, exif)


def _taken(paper: SamplePaper) -> Image.Exif:
    exif = Image.Exif()
    exif[TAKEN_AT] = f"{paper.date.replace('-', ':')} 18:20:00"
    return exif


def _png(paper: SamplePaper, resources: Path) -> bytes:
    picture = _pictures(paper, resources, PICTURE_DPI)[0]
    target = BytesIO()
    few = picture.quantize(PICTURE_GREYS, dither=Image.Dither.NONE)
    few.save(target, "PNG", optimize=True, dpi=(PICTURE_DPI, PICTURE_DPI))
    return target.getvalue()


def _text(paper: SamplePaper, resources: Path) -> bytes:
    return (resources / FOLDER / paper.words).read_bytes()


FORMS: dict[str, Callable[[SamplePaper, Path], bytes]] = {
    "pdf": _pdf,
    "locked_pdf": _locked_pdf,
    "damaged_pdf": _damaged_pdf,
    "scan": _scan,
    "fax": _fax,
    "photo": _photo,
    "turned_photo": _turned_photo,
    "png": _png,
    "text": _text,
}
"""What makes each form of paper."""
