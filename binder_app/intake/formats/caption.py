"""A line below a screenshot: what the file is called, and when it was taken."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

EXIF_PART, TAKEN, WRITTEN, COMMENT = 0x8769, 36867, 306, 37510
CREATION = "Creation Time"
"""Where a PNG may say when its picture was made."""

NAMED = re.compile(
    r"(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?:[-_ T]|\s+(?:at|a las)\s+)"
    r"(\d\d?)[-_.:]?(\d\d)(?:[-_.:]?(\d\d))?(?:\d{3})?(?:\s*([AP])\.?\s?M)?(?!\d)",
    re.IGNORECASE,
)
"""A day and a time as telephones and computers put them into a screenshot's name."""

SAYS_SO = re.compile(r"screen.?shot|screen.?grab|captura", re.IGNORECASE)
PHONE_RATIO = (1.6, 2.6)
"""Height by width of a telephone's screen; a longer picture is several screens."""

PHONE_WIDTH = (320, 1700)
MOST_WIDTH = 2600
DOTS_AN_INCH = 300
POINTS_HIGH = 7.0
MOST_LETTERS = 90
MISSING = "▯"


def is_screenshot(image: Image.Image, name: str, is_flat: bool) -> bool:
    """Tell whether a picture is what a telephone's screen showed.

    Its name or its EXIF says so; or its shape does, where it has areas of one
    colour (`is_flat`), as a drawn picture has them.
    """
    says = SAYS_SO.search(Path(name).stem) or "Screenshot" in _comment_of(image)
    if says and image.width <= MOST_WIDTH:
        return True
    ratio = image.height / max(1, image.width)
    as_phone = ratio >= PHONE_RATIO[0] and _is_within(image.width, PHONE_WIDTH)
    return is_flat and as_phone and "dpi" not in image.info


def _is_within(value: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= value <= bounds[1]


def _comment_of(image: Image.Image) -> str:
    held = image.getexif().get_ifd(EXIF_PART).get(COMMENT, b"")
    return held.decode("ascii", "ignore") if isinstance(held, bytes) else str(held)


def when_taken(image: Image.Image, name: str) -> datetime | None:
    """Return when a picture was taken, as far as it or a screenshot's name says."""
    exif = image.getexif()
    in_words = str(image.info.get(CREATION, ""))
    ways = (
        _by_exif(exif.get_ifd(EXIF_PART).get(TAKEN)),
        _by_mail_date(in_words) if in_words else None,
        _by_name(name),
        _by_exif(exif.get(WRITTEN)),
    )
    return next((taken for taken in ways if taken is not None), None)


def _by_exif(held: object) -> datetime | None:
    try:
        return datetime.strptime(str(held).strip("\0 "), "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None


def _by_mail_date(words: str) -> datetime | None:
    try:
        return parsedate_to_datetime(words).replace(tzinfo=None)
    except ValueError:
        return None


def _by_name(name: str) -> datetime | None:
    """Return the time in a screenshot's name; other names may mean another one."""
    found = NAMED.search(name) if SAYS_SO.search(name) else None
    if found is None:
        return None
    *numbers, half = found.groups()
    year, month, day, hour, minute, second = (int(one or 0) for one in numbers)
    if half:
        hour = hour % 12 + (12 if half.upper() == "P" else 0)
    try:
        return datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None


def told(taken: datetime | None) -> str:
    """Return a time as it is written here; empty where there is none."""
    return taken.strftime("%m/%d/%Y, %I:%M %p") if taken else ""


def caption(name: str, taken: str, fonts: Path) -> Image.Image:
    """Return the line as a picture of black on white.

    It is no text, so that the page still counts as one that has to be read.
    """
    shown = name if len(name) <= MOST_LETTERS else f"{name[:MOST_LETTERS]}…"
    return line_of(" · ".join(filter(None, (shown, taken))), fonts)


def line_of(words: str, fonts: Path) -> Image.Image:
    """Return words as a picture of black on white, in small print."""
    size = POINTS_HIGH * DOTS_AN_INCH / 72
    face = ImageFont.truetype(str(fonts / "BinderSans-Regular.ttf"), size)
    words = "".join(letter if letter.isprintable() else MISSING for letter in words)
    left, top, right, bottom = face.getbbox(words)
    line = Image.new("L", (int(right - left) + 8, int(bottom - top) + 8), 255)
    ImageDraw.Draw(line).text((4 - left, 4 - top), words, font=face, fill=0)
    return line.point(lambda tone: 255 if tone > 140 else 0).convert("1")
