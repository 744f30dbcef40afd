"""Pages as pictures, where their own drawing may not go in or can't be proven."""

from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Self

import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from binder_app.packet.page_box import PageBox
from binder_app.packet.page_keys import box_of

DOTS_AN_INCH = 200
"""As a fax in its finest mode: small print can be read, and letters stay small."""

MOST_PIXELS = 24_000_000
"""Larger pages are drawn more coarsely."""

QUALITY = 85
"""Of 100; below this, a JPEG shows shadows around its letters."""

FARTHEST = 1_000_000
"""Page units from the origin within which readers reckon alike."""

PICTURE = "/IMRBpicture"


@dataclass(frozen=True, slots=True)
class Picture:
    """What a reader sees of a page, upright, as a JPEG."""

    jpeg: bytes
    wide: int
    high: int
    is_grey: bool


class PagePictures:
    """Draws pages of one paper with the second engine, which is opened if need be."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document: pypdfium2.PdfDocument | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._document is not None:
            self._document.close()

    def of(self, number: int, unit: float) -> Picture | None:
        """Draw a page (from 1) with its notes and fields; `None` where that fails.

        `unit` are the points in one unit of the page.
        """
        try:
            if self._document is None:
                self._document = pypdfium2.PdfDocument(self._path)
                self._document.init_forms()
            with closing(self._document[number - 1]) as page:
                return _drawn(page, unit)
        except (pypdfium2.PdfiumError, ValueError, OSError):
            return None


def _drawn(page: pypdfium2.PdfPage, unit: float) -> Picture | None:
    width, height = page.get_size()
    if width < 1 or height < 1:
        return None
    scale = min(DOTS_AN_INCH / 72 * unit, (MOST_PIXELS / (width * height)) ** 0.5)
    with closing(page.render(scale=scale)) as bitmap:
        shown = bitmap.to_pil().convert("RGB")
    red, green, blue = (band.tobytes() for band in shown.split())
    is_grey = red == green == blue
    if is_grey:
        shown = shown.convert("L")
    file = BytesIO()
    shown.save(file, "JPEG", quality=QUALITY)
    return Picture(file.getvalue(), shown.width, shown.height, is_grey)


def pictured(source: Pdf, page: Dictionary, picture: Picture) -> Dictionary:
    """Return a page that shows a picture of another, with its links in their places.

    What else lay on that page is in the picture. A page far from the origin is
    brought there, and has no links.
    """
    box, new = box_of(page), Dictionary(Type=Name.Page)
    if max(map(abs, box.corners)) > FARTHEST:
        left, low, right, high = box.corners
        box = PageBox((0.0, 0.0, right - left, high - low), box.turns, box.unit)
        new["/MediaBox"] = Array(list(box.corners))
        kept = ["/Rotate", "/UserUnit"]
    else:
        kept = ["/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Annots"]
    for key in kept:
        if key in page:
            new[key] = page[key]
    new["/Resources"] = Dictionary(XObject={PICTURE: _image(source, picture)})
    new["/Contents"] = source.make_stream(_placed(box))
    made = source.make_indirect(new)
    assert isinstance(made, Dictionary)
    return made


def _image(source: Pdf, picture: Picture) -> Object:
    keys = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.wide,
        Height=picture.high,
        ColorSpace=Name.DeviceGray if picture.is_grey else Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    return source.make_indirect(Stream(source, picture.jpeg, keys))


def _placed(box: PageBox) -> bytes:
    """Return the drawing that fills what is visible of a page with its picture."""
    told = " ".join(f"{value:.6f}" for value in box.matrix)
    size = f"{box.width:.4f} 0 0 {box.height:.4f} 0 0"
    return f"q {told} cm {size} cm {PICTURE} Do Q".encode()
