"""A medical picture (DICOM) becomes a page: the picture, and whose it is beside it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from pydicom import Dataset

from binder_app.intake.formats.dicom_file import (
    CUT_OFF,
    careful,
    filled_up,
    opened_file,
    view_of,
    views_in,
)
from binder_app.intake.formats.dicom_series import mark_of, subject_of, write_views
from binder_app.intake.formats.dicom_sheet import Tile, room_on, write_sheet
from binder_app.intake.formats.dicom_words import lines_on
from binder_app.intake.formats.image_frames import careful_pillow
from binder_app.intake.formats.image_layout import LETTER
from binder_app.intake.formats.pages_report import PagesReport


def dicom_pages(source: Path, target: Path, fonts: Path) -> PagesReport:
    """Write a medical picture as a PDF of one page, with its words above it.

    Of many views it shows a few, evenly chosen. Raises `UnreadableFileError` where
    there is no picture, or none that can be drawn; `target` then stays as it was.
    """
    held = opened_file(source)
    views_in(held)
    is_cut = filled_up(held)
    count = views_in(held)
    with careful_pillow(), careful():
        if count > 1:
            shown = write_views(held, count, partial(view_of, held), fonts, target)
        else:
            shown = write_one(held, fonts, target)
        notes, torn = tuple(notes_on(shown, count, is_cut)), (1,) if is_cut else ()
        title, series = subject_of(held), mark_of(held)
        return PagesReport(1, notes, torn, title=title, series=series)


def write_one(held: Dataset, fonts: Path, target: Path) -> int:
    """Write a picture as large as its page lets it be; return how many that are."""
    view, lines = view_of(held, 0), list(lines_on(held))
    sheet = LETTER if view.height >= view.width else LETTER[::-1]
    tile = Tile(view, room_on(sheet, len(lines)))
    write_sheet(sheet, lines, [tile], fonts, target)
    return 1


def notes_on(shown: int, count: int, is_cut: bool) -> Iterator[str]:
    """Say what of the file is not on its page."""
    if shown < count:
        yield f"The file holds {count} views; {shown} of them are shown."
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
