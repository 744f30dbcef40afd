"""A TIFF page whose JPEG lies in strips becomes one JPEG that shows the same."""

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageStat

from binder_app.intake.formats.image_encode import Stored, from_jpeg
from binder_app.intake.formats.image_jpeg import joined

COMPRESSION, PHOTOMETRIC, STRIPS, LENGTHS, PLANAR, TABLES = 259, 262, 273, 279, 284, 347
NEW_JPEG = 7
# The mean difference up to which joined strips show the same picture; only the
# smoothing of colours along the strips' edges may differ.
SAME_PICTURE = 1.0


def joined_strips(
    image: Image.Image, source: Path, tags: dict[int, Any]
) -> Stored | None:
    """Make one JPEG of a page's JPEG strips; None unless it shows the same."""
    if tags.get(COMPRESSION) != NEW_JPEG or image.mode not in ("L", "RGB"):
        return None
    if STRIPS not in tags or tags.get(PLANAR, 1) != 1:
        return None
    data = joined(
        strips_of(source, tags),
        tags.get(TABLES, b""),
        image.height,
        rgb=tags.get(PHOTOMETRIC) == 2,
    )
    return from_jpeg(data, image) if data and shows(data, image) else None


def strips_of(source: Path, tags: dict[int, Any]) -> list[bytes]:
    """Read the strips of a TIFF page as they stand in the file."""
    found = []
    with source.open("rb") as file:
        for begins, length in zip(tags[STRIPS], tags[LENGTHS], strict=True):
            file.seek(begins)
            found.append(file.read(length))
    return found


def shows(data: bytes, image: Image.Image) -> bool:
    """Tell whether a JPEG decodes to the picture that `image` is."""
    with Image.open(BytesIO(data), formats=("JPEG",)) as made:
        if made.mode != image.mode or made.size != image.size:
            return False
        difference = ImageChops.difference(made, image)
    return max(ImageStat.Stat(difference).mean) <= SAME_PICTURE
