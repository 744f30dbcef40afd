"""Pictures inside documents: opened with care, made small enough, or left out."""

import hashlib
from io import BytesIO

from PIL import Image, ImageOps

from binder_app.intake.formats.flow_blocks import Picture
from binder_app.intake.formats.image_frames import (
    PILLOW_FAILURES,
    careful_pillow,
    opened_within,
)
from binder_app.intake.unreadable import UnreadableFileError

OWN_DOTS = 96.0
"""Dots an inch of a picture that does not say how large it is, as browsers have it."""

MOST_DOTS = 300.0
MOST_PIXELS = 40_000_000
MOST_IN_ALL = 400_000_000
"""Pixels that all pictures of one document may have together."""

POINTS = 72.0
JPEG_QUALITY = 88
LEAST_SHOWN = 2.0
"""Points: what is smaller both ways is a spacer or a beacon and draws nothing."""


Crop = tuple[float, float, float, float]


class Pictures:
    """The pictures of one document; each is decoded once."""

    def __init__(self) -> None:
        self._held: dict[tuple[bytes, Crop], Image.Image | None] = {}
        self._pixels = 0
        self.refused = 0

    def of(self, picture: Picture) -> Image.Image | None:
        """Return a decoded picture as it is cropped; None where it can't be shown."""
        key = (hashlib.sha256(picture.data).digest(), picture.crop)
        if key not in self._held:
            image = self._decoded(picture.data)
            self._held[key] = image and _cropped(image, picture.crop)
            self.refused += image is None
        return self._held[key]

    def _decoded(self, data: bytes) -> Image.Image | None:
        try:
            with careful_pillow(), opened_within(BytesIO(data)) as image:
                self._pixels += image.width * image.height
                if image.width * image.height > MOST_PIXELS:
                    return None
                if self._pixels > MOST_IN_ALL:
                    return None
                return _on_white(image)
        except (*PILLOW_FAILURES, UnreadableFileError):
            return None


def _on_white(image: Image.Image) -> Image.Image:
    """Return a picture upright, in grey or colour, nothing showing through."""
    was_jpeg = image.format == "JPEG"
    upright = ImageOps.exif_transpose(image) or image
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        upright = Image.new("RGB", clear.size, "white")
        upright.paste(clear, mask=clear.getchannel("A"))
    plain = upright.convert("L" if upright.mode in ("1", "L") else "RGB")
    plain.info = {"photo": was_jpeg}
    return plain


def _cropped(image: Image.Image, crop: Crop) -> Image.Image:
    """Return a picture without what is cut off; a crop that leaves none is none."""
    left, above, right, below = (min(max(share, 0.0), 1.0) for share in crop)
    box = (
        round(left * image.width),
        round(above * image.height),
        round((1 - right) * image.width),
        round((1 - below) * image.height),
    )
    if not any(crop) or box[2] <= box[0] or box[3] <= box[1]:
        return image
    cut = image.crop(box)
    cut.info = dict(image.info)
    return cut


def own_size(image: Image.Image) -> tuple[float, float]:
    """Return how large a picture is by itself, in points."""
    return image.width * POINTS / OWN_DOTS, image.height * POINTS / OWN_DOTS


def fitted(
    image: Image.Image, wanted: tuple[float, float], most: tuple[float, float]
) -> tuple[float, float]:
    """Return the size a picture is drawn at: as wanted, but never beyond `most`."""
    own = own_size(image)
    width, height = wanted
    if width <= 0 and height <= 0:
        width, height = own
    elif width <= 0:
        width = height * own[0] / own[1]
    elif height <= 0:
        height = width * own[1] / own[0]
    shrink = min(1.0, most[0] / width, most[1] / height)
    return width * shrink, height * shrink


def thinned(image: Image.Image, width: float, height: float) -> Image.Image:
    """Return a picture with no more dots than its drawn size can show."""
    most_across = max(1, int(width / POINTS * MOST_DOTS))
    most_down = max(1, int(height / POINTS * MOST_DOTS))
    if image.width <= most_across * 1.2 and image.height <= most_down * 1.2:
        return image
    thin = image.resize((most_across, most_down), Image.Resampling.LANCZOS)
    thin.info = dict(image.info)
    return thin


def packed(image: Image.Image) -> BytesIO:
    """Return a picture as a file: photographs as JPEG, all others as PNG."""
    file = BytesIO()
    if image.info.get("photo"):
        image.save(file, "JPEG", quality=JPEG_QUALITY)
    else:
        image.save(file, "PNG")
    file.seek(0)
    return file
