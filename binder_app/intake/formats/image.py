"""Pictures become pages: photographs, scans, faxes and screenshots."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pikepdf
from PIL import Image

from binder_app.files import replacing
from binder_app.intake.formats.caption import (
    DOTS_AN_INCH,
    caption,
    is_screenshot,
    told,
    when_taken,
)
from binder_app.intake.formats.image_encode import (
    Stored,
    add_picture,
    encoded,
    plain_pixels,
)
from binder_app.intake.formats.image_frames import (
    PILLOW_FAILURES,
    Frame,
    State,
    broken,
    careful_pillow,
    frames,
    opened,
    others_in,
    pictures_in,
)
from binder_app.intake.formats.image_layout import (
    CAPTION_ROOM,
    MARGIN,
    Sheet,
    above_caption,
    caption_box,
    drawing,
    lay_out,
    paper_sheet,
)
from binder_app.intake.formats.pages_report import PagesReport
from binder_app.intake.paper.find_sheet import is_flat
from binder_app.intake.paper.straighten import straightened
from binder_app.intake.sniff import HEAD_BYTES, sniff
from binder_app.intake.unreadable import UnreadableFileError

PICTURES = frozenset(
    ("jpeg", "png", "tiff", "bmp", "gif", "webp", "heic", "avif", "jp2")
)
MAY_MOVE = ("GIF", "WEBP", "PNG", "AVIF")
CAMERAS = ("JPEG", "MPO", "HEIF", "AVIF", "PNG", "WEBP", "JPEG2000")
"""The kinds of files that cameras and telephones write."""

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns each EXIF orientation upright."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What may be made of a picture besides its plain pages.

    A screenshot gets `name` as its caption, in a face of the folder `fonts`. A
    photographed paper is laid flat in another PDF at `straight_to`.
    """

    name: str = ""
    fonts: Path | None = None
    straight_to: Path | None = None


PLAIN = Wishes()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one frame came out, and on how many pages it stands."""

    state: State
    pages: int


def picture_pages(source: Path, target: Path, wishes: Wishes = PLAIN) -> PagesReport:
    """Write a picture file as a PDF with a page for each of its frames.

    JPEG, plain PNG and fax data keep their pixels untouched; a very tall
    picture goes over several pages. Raises `UnreadableFileError` where no page
    can be made; `target` then stays as it was.
    """
    refuse_others(source)
    with careful_pillow(), opened(source) as image, pikepdf.Pdf.new() as pdf:
        moving, wishes = is_moving(image), wishes_for(image, source, wishes)
        outcomes, flat, is_screen = [], None, False
        for frame in frames(image, source):
            line = caption_for(image, frame, wishes)
            outcomes.append(add_frame(pdf, frame, line))
            is_screen = line is not None
            if line is None and outcomes[-1].pages == 1:
                flat = paper_on(image, frame, wishes)
        if not any(outcome.pages for outcome in outcomes):
            raise broken()
        saved(pdf, target)
        if flat is not None and wishes.straight_to is not None:
            write_paper(flat, wishes.straight_to)
        notes, torn = tuple(notes_on(outcomes, moving)), tuple(torn_in(outcomes))
        notes += more_in(image, len(outcomes))
        report = PagesReport(len(pdf.pages), notes, torn, flat is not None)
        taken = time_of(image, wishes.name) if len(outcomes) == 1 else ""
        return replace(report, taken=taken, is_screen=is_screen)


def time_of(image: Image.Image, name: str) -> str:
    """Return when a picture was taken, ISO; empty where nothing says so."""
    try:
        taken = when_taken(image, name)
    except PILLOW_FAILURES:
        return ""
    return taken.isoformat() if taken else ""


def saved(pdf: pikepdf.Pdf, target: Path) -> None:
    """Write a PDF whole, the same bytes each time."""
    with replacing(target) as file:
        pdf.save(file, deterministic_id=True)


def upright(image: Image.Image, frame: Frame) -> Image.Image:
    """Return a decoded picture as a person looks at it."""
    plain = plain_pixels(image).convert("RGB")
    turn = TURNS.get(frame.orientation)
    return plain if turn is None else plain.transpose(turn)


def paper_on(image: Image.Image, frame: Frame, wishes: Wishes) -> Image.Image | None:
    """Return the sheet of paper that a photo shows, laid flat, where it shows one."""
    is_photo = image.format in CAMERAS and frame.state is State.WHOLE
    if wishes.straight_to is None or not is_photo:
        return None
    return straightened(upright(image, frame))


def write_paper(flat: Image.Image, target: Path) -> None:
    """Write a sheet that was laid flat as a PDF of one page."""
    with pikepdf.Pdf.new() as pdf:
        picture = add_picture(pdf, encoded(flat, photo=True))
        add_sheet(pdf, paper_sheet(*flat.size), {"Im0": picture}, 1)
        saved(pdf, target)


def caption_for(image: Image.Image, frame: Frame, wishes: Wishes) -> Stored | None:
    """Return the line that stands below a screenshot, none for other pictures."""
    is_there = image.format in CAMERAS and frame.stored is not None
    if not wishes.name or wishes.fonts is None or not is_there:
        return None
    try:
        drawn = is_flat(np.asarray(upright(image, frame), np.uint8))
        if not is_screenshot(image, wishes.name, drawn):
            return None
        taken = told(when_taken(image, wishes.name))
        return encoded(caption(wishes.name, taken, wishes.fonts), False)
    except PILLOW_FAILURES:
        return None


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
    raise UnreadableFileError(
        "This is no picture that can be read.",
        "Save it as JPEG or PDF first, then add that.",
    )


def is_moving(image: Image.Image) -> bool:
    """Tell whether only the first of several pictures is going to be shown."""
    try:
        return image.format in MAY_MOVE and getattr(image, "is_animated", False)
    except PILLOW_FAILURES:
        return False


def add_frame(
    pdf: pikepdf.Pdf, frame: Frame, caption_line: Stored | None = None
) -> Outcome:
    """Put a frame on its pages; its picture is stored once."""
    if frame.stored is None:
        return Outcome(frame.state, 0)
    foot = MARGIN if caption_line is None else CAPTION_ROOM
    sheets = sheets_for(frame.stored, frame, foot)
    pictures = {"Im0": add_picture(pdf, frame.stored)}
    if caption_line is not None:
        sheets = tuple(map(above_caption, sheets))
        pictures["Im1"] = add_picture(pdf, caption_line)
    for sheet in sheets:
        add_sheet(pdf, sheet, pictures, frame.orientation)
    return Outcome(frame.state, len(sheets))


def sheets_for(stored: Stored, frame: Frame, foot: float) -> tuple[Sheet, ...]:
    """Lay out a stored picture as it looks when it stands upright."""
    if frame.orientation >= 5:
        return lay_out(stored.height, stored.width, frame.density.turned(), foot)
    return lay_out(stored.width, stored.height, frame.density, foot)


def add_sheet(
    pdf: pikepdf.Pdf,
    sheet: Sheet,
    pictures: Mapping[str, pikepdf.Object],
    orientation: int,
) -> None:
    """Add one page that draws a picture, and its caption where there is one."""
    page = pdf.add_blank_page(page_size=sheet.size)
    entries = {f"/{name}": picture for name, picture in pictures.items()}
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(entries))
    line, box = pictures.get("Im1"), None
    if line is not None:
        size = (int(line.Width), int(line.Height))
        box = caption_box(sheet, *size, DOTS_AN_INCH)
    page.Contents = pdf.make_stream(drawing(sheet, orientation, box))


def wishes_for(image: Image.Image, source: Path, wishes: Wishes) -> Wishes:
    """Return what can be made of a picture; several in one file stay as they are."""
    return PLAIN if others_in(image, source) else wishes


def more_in(image: Image.Image, shown: int) -> tuple[str, ...]:
    """Say that a file holds pictures that are not shown."""
    count = pictures_in(image)
    if count <= shown:
        return ()
    if shown == 1:
        return ("The file holds more than one picture; only the first is shown.",)
    return (f"The file holds {count} pictures; only the first {shown} are shown.",)


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
