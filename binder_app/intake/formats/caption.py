"""A line below a screenshot: what the file is called, and when it was taken."""

import re
from datetime import datetime
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

EXIF_PART, TAKEN, WRITTEN, COMMENT = 0x8769, 36867, 306, 37510
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


def taken_at(image: Image.Image) -> str:
    """Return when a picture was taken, as its EXIF says; empty where it doesn't."""
    exif = image.getexif()
    for held in (exif.get_ifd(EXIF_PART).get(TAKEN), exif.get(WRITTEN)):
        try:
            taken = datetime.strptime(str(held).strip("\0 "), "%Y:%m:%d %H:%M:%S")
        except ValueError:
            continue
        return taken.strftime("%m/%d/%Y, %I:%M %p")
    return ""


def caption(name: str, taken: str, fonts: Path) -> Image.Image:
    """Return the line as a picture of black on white.

    It is no text, so that the page still counts as one that has to be read.
    """
    shown = name if len(name) <= MOST_LETTERS else f"{name[:MOST_LETTERS]}…"
    words = " · ".join(filter(None, (shown, taken)))
    size = POINTS_HIGH * DOTS_AN_INCH / 72
    face = ImageFont.truetype(str(fonts / "BinderSans-Regular.ttf"), size)
    words = "".join(letter if letter.isprintable() else MISSING for letter in words)
    left, top, right, bottom = face.getbbox(words)
    line = Image.new("L", (int(right - left) + 8, int(bottom - top) + 8), 255)
    ImageDraw.Draw(line).text((4 - left, 4 - top), words, font=face, fill=0)
    return line.point(lambda tone: 255 if tone > 140 else 0).convert("1")
