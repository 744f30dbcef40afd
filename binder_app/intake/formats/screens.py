"""Screenshots of a telephone side by side, each with its name and time below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import Image

from binder_app.files import replacing
from binder_app.intake.formats.caption import (
    DOTS_AN_INCH,
    line_of,
    told,
    when_taken,
)
from binder_app.intake.formats.image_encode import Stored, add_picture, encoded
from binder_app.intake.formats.image_frames import (
    PILLOW_FAILURES,
    Frame,
    broken,
    careful_pillow,
    frames,
    opened,
)
from binder_app.intake.formats.image_layout import (
    LETTER,
    POINTS,
    STAMP_ROOM,
    Box,
    edges,
    numbers,
    upright_in,
)
from binder_app.intake.unreadable import UnreadableFileError

MARGIN, GAP = 0.4 * POINTS, 0.15 * POINTS
CAPTION, LINE = 26.0, 11.0
"""Height of what stands below a screenshot, and of each of its lines."""

NARROWEST = 1.6 * POINTS
"""A screenshot that would be narrower than this can't be read any more."""

LETTERS_AN_INCH = 19
FRAME = "0.75 G 0.5 w"
"""The thin line that shows where a screenshot ends, in grey."""


Part = tuple[Stored, tuple[float, ...]]
"""A picture, and the matrix that draws it."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One screenshot: where it is kept, and what it was called."""

    path: Path
    name: str


def screens_side_by_side(
    shots: Sequence[Shot], across: int, target: Path, fonts: Path
) -> int:
    """Write screenshots as a PDF, `across` to a page; return how many pages."""
    with careful_pillow(), pikepdf.Pdf.new() as pdf:
        for first in range(0, len(shots), across):
            _add_page(pdf, shots[first : first + across], across, fonts)
        with replacing(target) as file:
            pdf.save(file, deterministic_id=True)
        return len(pdf.pages)


def _add_page(
    pdf: pikepdf.Pdf, shots: Sequence[Shot], across: int, fonts: Path
) -> None:
    page = pdf.add_blank_page(page_size=LETTER)
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary())
    drawn = list[str]()
    for place, shot in enumerate(shots):
        box, parts = _laid_out(shot, cell(place, across), fonts)
        for stored, matrix in parts:
            name = f"/Im{len(drawn)}"
            page.Resources.XObject[name] = add_picture(pdf, stored)
            drawn.append(f"q {numbers(*matrix)} cm {name} Do Q")
        drawn.append(f"q {FRAME} {numbers(*edges(box))} re S Q")
    page.Contents = pdf.make_stream("\n".join(drawn).encode("ascii"))


def cell(place: int, across: int) -> Box:
    """Return where a screenshot and its lines stand on their page."""
    wide = (LETTER[0] - 2 * MARGIN - GAP * (across - 1)) / across
    high = LETTER[1] - MARGIN - STAMP_ROOM
    return Box(MARGIN + place * (wide + GAP), STAMP_ROOM, wide, high)


def _laid_out(shot: Shot, room: Box, fonts: Path) -> tuple[Box, list[Part]]:
    """Return where a screenshot stands, and it and its lines with their matrices."""
    with opened(shot.path) as image:
        frame = next(frames(image, shot.path))
        if frame.stored is None:
            raise broken()
        box = fitted(frame.stored, frame, room)
        parts = [(frame.stored, upright_in(box, frame.orientation))]
        lines = _lines(image, shot.name, box.width)
    for number, words in enumerate(lines):
        line = line_of(words, fonts)
        scale = min(POINTS / DOTS_AN_INCH, box.width / line.width)
        wide, high = line.width * scale, line.height * scale
        bottom = box.bottom - 2 - LINE * number - high
        placed = (wide, 0, 0, high, box.left, bottom)
        parts.append((encoded(line, photo=False), placed))
    return box, parts


def fitted(stored: Stored, frame: Frame, room: Box) -> Box:
    """Return where a picture stands at the top of its room, its lines below it."""
    wide, high = stored.width, stored.height
    if frame.orientation >= 5:
        wide, high = high, wide
    scale = min(room.width / wide, (room.height - CAPTION) / high)
    width, height = wide * scale, high * scale
    if width < NARROWEST:
        raise TooTallError
    left = room.left + (room.width - width) / 2
    return Box(left, room.bottom + room.height - height, width, height)


def _lines(image: Image.Image, name: str, width: float) -> tuple[str, ...]:
    """Return a screenshot's name, its middle left out where it is long, and time."""
    try:
        taken = told(when_taken(image, name))
    except PILLOW_FAILURES:
        taken = ""
    most = int(width / POINTS * LETTERS_AN_INCH)
    if len(name) > most:
        name = f"{name[: most // 2]}…{name[-(most // 2 - 1) :]}"
    return (name, taken) if taken else (name,)


class TooTallError(UnreadableFileError):
    """A screenshot of several screens, which nobody could read beside others."""

    def __init__(self) -> None:
        super().__init__(
            "One of the screenshots is too tall to stand beside others.",
            "Leave them one to a page, or cut that one off first.",
        )
