"""Pictures become pages: photographs, scans, faxes and screenshots."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import Image

from binder_app.files import replacing
from binder_app.intake.formats.image_encode import Stored, add_picture
from binder_app.intake.formats.image_frames import (
    PILLOW_FAILURES,
    Frame,
    State,
    broken,
    careful_pillow,
    frames,
    opened,
)
from binder_app.intake.formats.image_layout import Sheet, drawing, lay_out
from binder_app.intake.formats.pages_report import PagesReport
from binder_app.intake.sniff import HEAD_BYTES, sniff
from binder_app.intake.unreadable import UnreadableFileError

PICTURES = {"jpeg", "png", "tiff", "gif", "bmp", "webp"}
LATER = {"heic": "an HEIC photo", "avif": "an AVIF photo", "jp2": "a JPEG 2000 picture"}
MAY_MOVE = ("GIF", "WEBP", "PNG")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one frame came out, and on how many pages it stands."""

    state: State
    pages: int


def picture_pages(source: Path, target: Path) -> PagesReport:
    """Write a picture file as a PDF with a page for each of its frames.

    JPEG, plain PNG and fax data keep their pixels untouched; a very tall
    picture goes over several pages. Raises `UnreadableFileError` where no page
    can be made; `target` then stays as it was.
    """
    refuse_others(source)
    with careful_pillow(), opened(source) as image, pikepdf.Pdf.new() as pdf:
        moving = is_moving(image)
        outcomes = [add_frame(pdf, frame) for frame in frames(image, source)]
        if not any(outcome.pages for outcome in outcomes):
            raise broken()
        with replacing(target) as file:
            pdf.save(file, deterministic_id=True)
        notes, torn = tuple(notes_on(outcomes, moving)), tuple(torn_in(outcomes))
        return PagesReport(len(pdf.pages), notes, torn)


def refuse_others(source: Path) -> None:
    """Raise for what is no picture, or none that is read yet."""
    with source.open("rb") as file:
        family = sniff(file.read(HEAD_BYTES), source.name)
    if family in PICTURES:
        return
    if family == "empty":
        raise UnreadableFileError(
            "This file is empty.", "Send or download it again, then add it anew."
        )
    problem = "This is no picture that can be read."
    if family in LATER:
        problem = f"This is {LATER[family]}, which can't be read yet."
    raise UnreadableFileError(problem, "Save it as JPEG or PDF first, then add that.")


def is_moving(image: Image.Image) -> bool:
    """Tell whether only the first of several pictures is going to be shown."""
    try:
        return image.format in MAY_MOVE and getattr(image, "is_animated", False)
    except PILLOW_FAILURES:
        return False


def add_frame(pdf: pikepdf.Pdf, frame: Frame) -> Outcome:
    """Put a frame on its pages; its picture is stored once."""
    if frame.stored is None:
        return Outcome(frame.state, 0)
    sheets = sheets_for(frame.stored, frame)
    picture = add_picture(pdf, frame.stored)
    for sheet in sheets:
        add_sheet(pdf, sheet, picture, frame.orientation)
    return Outcome(frame.state, len(sheets))


def sheets_for(stored: Stored, frame: Frame) -> tuple[Sheet, ...]:
    """Lay out a stored picture as it looks when it stands upright."""
    if frame.orientation >= 5:
        return lay_out(stored.height, stored.width, frame.density.turned())
    return lay_out(stored.width, stored.height, frame.density)


def add_sheet(
    pdf: pikepdf.Pdf, sheet: Sheet, picture: pikepdf.Object, orientation: int
) -> None:
    """Add one page that draws `picture`."""
    page = pdf.add_blank_page(page_size=sheet.size)
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    page.Contents = pdf.make_stream(drawing(sheet, orientation))


def notes_on(outcomes: list[Outcome], moving: bool) -> Iterator[str]:
    """Say what was lost, and what looks unlike the file."""
    ended = outcomes[-1].state is State.END_LOST
    read = outcomes[:-1] if ended else outcomes
    if ended:
        yield f"The file ends early; {first_pages(len(read))} could be read."
    elif len(read) == 1 and read[0].state is State.CUT:
        yield "The file ends early or is damaged; part of the picture is missing."
    if len(read) > 1:
        yield from notes_on_pages(read)
    if moving:
        yield "The picture moves; only its first view is shown."
    yield from (
        f"One tall picture, shown on {held.pages} pages."
        for held in read
        if held.pages > 1
    )


def first_pages(count: int) -> str:
    """Name the pages in front of the break."""
    return "only its first page" if count == 1 else f"only its first {count} pages"


def notes_on_pages(read: list[Outcome]) -> Iterator[str]:
    """Name the pages of a file that are missing or cut, counted from 1."""
    lost = sum(held.state is State.LOST for held in read)
    if lost and all(held.state is State.LOST for held in read[-lost:]):
        kept = len(read) - lost
        yield f"The file ends early; {kept} of {len(read)} pages could be read."
        lost = 0
    for place, held in enumerate(read, start=1):
        if held.state is State.LOST and lost:
            yield f"Page {place} of {len(read)} could not be read and is left out."
        elif held.state is State.CUT:
            yield f"Page {place} of {len(read)} is cut off or damaged."


def torn_in(outcomes: list[Outcome]) -> Iterator[int]:
    """Give the pages that were cut, and for frames that are lost the page before.

    Where nothing stands before a lost frame it is the first page.
    """
    last, torn = 0, set[int]()
    for held in outcomes:
        if held.state is State.CUT:
            torn.update(range(last + 1, last + held.pages + 1))
        elif held.state in (State.LOST, State.END_LOST):
            torn.add(max(1, last))
        last += held.pages
    yield from sorted(torn)
