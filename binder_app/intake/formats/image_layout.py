"""Where a picture stands on its sheet: sizes and places, in points, no pixels read."""

from dataclasses import dataclass
from math import ceil, isfinite

POINTS = 72.0
LETTER = (612.0, 792.0)
MARGIN = 0.25 * POINTS
SCREEN_DPI = 96.0
MOST_ENLARGED = 1.5
TRUSTED_DPI = (90.0, 1300.0)
SKEWED_PIXELS = (0.25, 4.0)
# A4 is 6.3% higher than Letter: it, too, fills the sheet.
NEARLY_LETTER = 0.065
TURNED_BELOW = 0.85
TALL_RATIO = 2.6
TALL_PIXELS = 2000
TALL_WIDTH = 4 * POINTS
TALL_DPI = 200.0
TALL_SLACK = 1.15
MOST_SLICES = 100
OVERLAP = 0.25 * POINTS
THINNEST = 0.1
STAMP_ROOM = 42.0
"""Points at the foot of a sheet that are left to the packet's stamp."""

CAPTION_GAP = 4.0
CAPTION_ROOM = STAMP_ROOM + 10.0 + CAPTION_GAP
"""Points below a picture that has a line of small print under it."""

# The eight EXIF orientations as matrices of the unit square: (a, b, c, d, e, f).
UPRIGHT = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Density:
    """Pixels per inch across and down; only their ratio counts unless `known`."""

    across: float = 1.0
    down: float = 1.0
    known: bool = False

    def turned(self) -> "Density":
        """Return the density of the picture after a quarter turn."""
        return Density(self.down, self.across, self.known)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a sheet; `left` and `bottom` from the lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size, where the picture stands, and the part that is seen."""

    size: Size
    picture: Box
    seen: Box | None = None


def density(across: float, down: float, inches: bool = True) -> Density:
    """Return a file's own density as far as it can be trusted.

    72 and 96 are what cameras and screens write without meaning it.
    """
    if not (isfinite(across) and isfinite(down) and across > 0 and down > 0):
        return Density()
    low, high = TRUSTED_DPI
    sane = low <= min(across, down) and max(across, down) <= high
    screen = max(abs(across - SCREEN_DPI), abs(down - SCREEN_DPI)) < 0.6
    return Density(across, down, inches and sane and not screen)


def lay_out(
    width: int, height: int, held: Density, foot: float = MARGIN
) -> tuple[Sheet, ...]:
    """Place an upright picture of `width` by `height` pixels on its sheets.

    `foot` is what stays free below the slices of a tall one.
    """
    size = natural_size(width, height, held)
    slices = tall_sheets((width, height), size, held, foot)
    return slices or (single_sheet(size, held.known),)


def natural_size(width: int, height: int, held: Density) -> Size:
    """Return the recorded size in points, or the size on a screen of 96 dpi."""
    if held.known:
        return width * POINTS / held.across, height * POINTS / held.down
    ratio = held.across / held.down
    if not SKEWED_PIXELS[0] <= ratio <= SKEWED_PIXELS[1]:
        ratio = 1.0
    unit = POINTS / SCREEN_DPI
    return width * unit, height * unit * ratio


def single_sheet(size: Size, known: bool) -> Sheet:
    """Centre a picture on one sheet, turned where it would get small otherwise."""
    sheet = LETTER
    if size[0] > size[1] and scale_on(LETTER, size, known) < TURNED_BELOW:
        sheet = LETTER[::-1]
    scale = scale_on(sheet, size, known)
    width, height = (max(side * scale, THINNEST) for side in size)
    left, bottom = (sheet[0] - width) / 2, (sheet[1] - height) / 2
    return Sheet(sheet, Box(left, bottom, width, height))


def paper_sheet(width: int, height: int) -> Sheet:
    """Place a sheet of paper that was cut out of a photo: Letter fills the page."""
    sheet = LETTER if height >= width else LETTER[::-1]
    scale = min(have / want for have, want in pairs(sheet, (width, height)))
    size = (width * scale, height * scale)
    if max(have - want for have, want in pairs(sheet, size)) > NEARLY_LETTER * sheet[0]:
        shrunk = 1 - 2 * MARGIN / max(sheet)
        size = (size[0] * shrunk, size[1] * shrunk)
    left, bottom = (sheet[0] - size[0]) / 2, (sheet[1] - size[1]) / 2
    return Sheet(sheet, Box(left, bottom, *size))


def above_caption(sheet: Sheet) -> Sheet:
    """Make room below the picture for a line of small print and the stamp.

    A slice has it.
    """
    box = sheet.picture
    if sheet.seen or box.bottom >= CAPTION_ROOM:
        return sheet
    room = sheet.size[1] - CAPTION_ROOM - MARGIN
    scale = min(1.0, room / box.height)
    width, height = box.width * scale, box.height * scale
    bottom = CAPTION_ROOM + (room - height) / 2
    return Sheet(sheet.size, Box((sheet.size[0] - width) / 2, bottom, width, height))


def caption_box(sheet: Sheet, width: int, height: int, dots_an_inch: int) -> Box:
    """Return where a line of `width` by `height` dots stands below the picture.

    It stays above the place of the stamp.
    """
    scale = min(POINTS / dots_an_inch, (sheet.size[0] - 2 * MARGIN) / width)
    seen = sheet.seen or sheet.picture
    wide, high = width * scale, height * scale
    left = min(seen.left, sheet.size[0] - MARGIN - wide)
    bottom = seen.bottom - CAPTION_GAP - high
    return Box(max(MARGIN, left), max(bottom, STAMP_ROOM), wide, high)


def scale_on(sheet: Size, size: Size, known: bool) -> float:
    """Return how much a picture of `size` is scaled to stand on `sheet`."""
    if not known:
        room = min((have - 2 * MARGIN) / want for have, want in pairs(sheet, size))
        return min(MOST_ENLARGED, room)
    fill = min(have / want for have, want in pairs(sheet, size))
    near = all(abs(w / have - 1) <= NEARLY_LETTER for have, w in pairs(sheet, size))
    return fill if near else min(1.0, fill)


def pairs(sheet: Size, size: Size) -> tuple[Size, Size]:
    """Return (sheet, picture) for the width and for the height."""
    return (sheet[0], size[0]), (sheet[1], size[1])


def tall_sheets(
    pixels: tuple[int, int], size: Size, held: Density, foot: float
) -> tuple[Sheet, ...]:
    """Spread a very tall picture over sheets; none where one sheet will do."""
    room = LETTER[1] - MARGIN - foot
    wide = min(tall_width(pixels[0], size, held), LETTER[0] - 2 * MARGIN)
    high = size[1] * wide / size[0]
    count = ceil((high - OVERLAP) / (room - OVERLAP))
    tall = size[1] > TALL_RATIO * size[0] and pixels[1] > TALL_PIXELS
    fits = high <= room * TALL_SLACK or (held.known and size[1] <= LETTER[1])
    if not tall or fits or count > MOST_SLICES:
        return ()
    return tuple(slice_sheet(place, wide, high, room) for place in range(count))


def tall_width(width: int, size: Size, held: Density) -> float:
    """Return how wide a tall picture is shown, so that its text stays legible."""
    if held.known:
        return size[0]
    legible = max(TALL_WIDTH, width * POINTS / TALL_DPI)
    return min(legible, size[0] * MOST_ENLARGED)


def slice_sheet(place: int, wide: float, high: float, room: float) -> Sheet:
    """Return the sheet of one slice, `place` counted from 0 at the top."""
    top = LETTER[1] - MARGIN
    begins = place * (room - OVERLAP)
    left = (LETTER[0] - wide) / 2
    shown = min(room, high - begins)
    whole = Box(left, top + begins - high, wide, high)
    return Sheet(LETTER, whole, Box(left, top - shown, wide, shown))


def drawing(sheet: Sheet, orientation: int, caption: Box | None = None) -> bytes:
    """Return the page's content: the picture `/Im0`, turned upright.

    `caption` is where the line `/Im1` below it stands.
    """
    matrix = upright_in(sheet.picture, orientation)
    clip = f"{numbers(*edges(sheet.seen))} re W n " if sheet.seen else ""
    line = ""
    if caption is not None:
        placed = (caption.width, 0, 0, caption.height, caption.left, caption.bottom)
        line = f" q {numbers(*placed)} cm /Im1 Do Q"
    return f"q {clip}{numbers(*matrix)} cm /Im0 Do Q{line}".encode("ascii")


def upright_in(box: Box, orientation: int) -> tuple[float, ...]:
    """Return the matrix that draws a stored picture upright in a box."""
    a, b, c, d, e, f = UPRIGHT[orientation]
    return (
        a * box.width,
        b * box.height,
        c * box.width,
        d * box.height,
        box.left + e * box.width,
        box.bottom + f * box.height,
    )


def edges(box: Box) -> tuple[float, float, float, float]:
    """Return a box as the four operands of `re`."""
    return box.left, box.bottom, box.width, box.height


def numbers(*values: float) -> str:
    """Return numbers as PDF writes them: plain, to a ten thousandth of a point."""
    return " ".join(f"{value + 0.0:.4f}" for value in values)
