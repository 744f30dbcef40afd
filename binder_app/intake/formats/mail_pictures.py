"""Pictures that stand in the body of a mail, made ready to be drawn there."""

import base64
import binascii
from collections.abc import Mapping
from io import BytesIO
from urllib.parse import unquote, unquote_to_bytes

from PIL import Image, ImageOps
from reportlab.platypus import Flowable
from reportlab.platypus import Image as DrawnImage

from binder_app.intake.formats.image_frames import PILLOW_FAILURES, careful_pillow
from binder_app.intake.unreadable import UnreadableFileError

FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF")
MOST_PIXELS = 40_000_000
POINTS_A_DOT = 0.75
"""A screen shows 96 dots an inch, a page has 72 points."""

SPECK = 3
"""Dots a side of a picture that only tells its sender that it was seen."""

LARGE = 300_000
"""Dots of a picture that is kept as a photograph rather than as a drawing."""


def mail_picture(
    name: str, held: Mapping[str, bytes], room: tuple[float, float]
) -> Flowable | None:
    """Return a picture to be drawn within `room`, `None` where it can't be."""
    data = held.get(name) or held.get(unquote(name)) or _data_within(name)
    if not data:
        return None
    try:
        with careful_pillow():
            return _drawn(data, room)
    except (*PILLOW_FAILURES, UnreadableFileError):
        return None


def can_be_drawn(data: bytes) -> bool:
    """Tell whether those bytes are a picture that a body can show."""
    return mail_picture("cid:", {"cid:": data}, (72.0, 72.0)) is not None


def _drawn(data: bytes, room: tuple[float, float]) -> Flowable | None:
    with Image.open(BytesIO(data), formats=FORMATS) as image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            return None
        if max(width, height) <= SPECK:
            return DrawnImage(_stored(Image.new("RGB", (1, 1), "white")), 1, 1)
        upright = ImageOps.exif_transpose(image)
    width, height = upright.size
    scale = min(POINTS_A_DOT, room[0] / width, room[1] / height)
    drawn = DrawnImage(_stored(_flat(upright)), width * scale, height * scale)
    drawn.hAlign = "LEFT"
    return drawn


def _flat(image: Image.Image) -> Image.Image:
    """Return a picture without holes; what shows through is paper."""
    if image.mode in ("1", "L", "RGB"):
        return image
    if image.mode in ("I;16", "I", "F"):
        return image.convert("L")
    if image.mode == "CMYK" or (
        "transparency" not in image.info and image.mode != "RGBA"
    ):
        return image.convert("RGB")
    seen = image.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(paper, seen).convert("RGB")


def _stored(image: Image.Image) -> BytesIO:
    made = BytesIO()
    if image.width * image.height > LARGE and image.mode != "1":
        image.save(made, "JPEG", quality=90)
    else:
        image.save(made, "PNG")
    made.seek(0)
    return made


def _data_within(name: str) -> bytes:
    """Return a picture that stands in the HTML itself."""
    head, comma, body = name.partition(",")
    if not comma or not head.lower().startswith("data:image/"):
        return b""
    data = unquote_to_bytes(body)
    if not head.lower().endswith(";base64"):
        return data
    try:
        return base64.b64decode(data + b"==")
    except (binascii.Error, ValueError):
        return b""
