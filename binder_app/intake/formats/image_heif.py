"""HEIC photos: what has to be known of them before and after they are decoded."""

import re

from pi_heif import register_heif_opener

from binder_app.intake.formats.image_boxes import (
    BrokenBoxesError,
    are_pictures_alone,
    boxes_in,
    heads_of,
)
from binder_app.intake.formats.image_crop import CROP

TURNS = (b"irot", b"imir")
"""The boxes by which a reader turns the picture, whatever its EXIF says."""

PART = re.compile(rb"infe([\x02\x03])", re.DOTALL)
"""The box that names one part of the file, with its version."""


def let_pillow_read_heic() -> None:
    """Teach Pillow to open HEIC; what goes along unseen in a file is not read."""
    register_heif_opener(
        thumbnails=False, depth_images=False, aux_images=False, decode_threads=1
    )


def has_sound_names(data: bytes) -> bool:
    """Tell whether the names of a file's parts are letters.

    The library that reads them ends the whole process where they are not.
    """
    for found in PART.finditer(data):
        begins = found.start() - 4
        length = int.from_bytes(data[max(0, begins) : begins + 4], "big")
        number = 2 if found[1] == b"\x02" else 4
        named = data[found.end() + 3 + number + 2 : begins + length]
        try:
            if not named.decode("utf-8")[:4].isascii():
                return False
        except UnicodeDecodeError:
            return False
    return True


def is_album(data: bytes) -> bool:
    """Tell whether the pictures of a file are each one of their own.

    Those of a film or a burst are not, nor those that are ways to show the same one
    (`grpl`); of a cropped one only the first is sure.
    """
    try:
        heads = heads_of(data)
        if not are_pictures_alone(heads):
            return False
        held = boxes_in(data, heads[0], head=4)
    except BrokenBoxesError:
        return False
    is_cropped = CROP in data[heads[0].begins : heads[0].ends]
    return not is_cropped and all(box.kind != b"grpl" for box in held)


def turn_left(original: object, data: bytes) -> int:
    """Return the EXIF orientation that still has to turn a decoded picture.

    `original` is what the EXIF says. A picture is turned when it is decoded, and
    its EXIF then counts no more; where nothing turned it, its EXIF is all there is.
    """
    if not isinstance(original, int) or not 1 <= original <= 8:
        return 1
    return 1 if any(box in data for box in TURNS) else original
