"""A picture file read frame by frame with Pillow, as far as the file goes.

Pillow fails on bad files in many ways: they are caught here and nowhere else.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image, ImageCms, ImageFile

from binder_app.intake.formats.image_crop import Crop, crop_of
from binder_app.intake.formats.image_encode import (
    Stored,
    encoded,
    from_jpeg,
    from_png,
    png_passes,
)
from binder_app.intake.formats.image_heif import (
    has_sound_names,
    is_album,
    let_pillow_read_heic,
    turn_left,
)
from binder_app.intake.formats.image_jpeg import passes_untouched
from binder_app.intake.formats.image_layout import Density, density
from binder_app.intake.formats.image_strips import (
    COMPRESSION,
    NEW_JPEG,
    PHOTOMETRIC,
    joined_strips,
)
from binder_app.intake.sniff import HEAD_BYTES, sniff
from binder_app.intake.unreadable import UnreadableFileError

FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "GIF", "WEBP", "HEIF", "AVIF", "JPEG2000")
LOSSY = ("JPEG", "MPO", "HEIF", "AVIF", "JPEG2000")
MOST_PIXELS = 100_000_000
MOST_BILEVEL_PIXELS = 200_000_000
MOST_FRAMES = 2000
MOST_IN_ALBUM = 100
HELD = "held"
"""Where a cropped picture notes how many its file holds."""

PILLOW_FAILURES = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    SyntaxError,
    RuntimeError,
    struct.error,
    zlib.error,
    ImageCms.PyCMSError,
)
SUBFILE, BITS, ORIENTATION, ACROSS, DOWN, UNIT = 254, 258, 274, 282, 283, 296
OLD_JPEG = 6
NO_UNIT, CENTIMETRE = 1, 3
SMALL_OR_MASK = 1 | 4

UNKNOWN_DENSITY = Density()
let_pillow_read_heic()


class State(Enum):
    """How a frame came out."""

    WHOLE = "whole"
    CUT = "cut"
    LOST = "lost"
    END_LOST = "end lost"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its stored picture, what turns it upright, and its density.

    `density` belongs to the stored picture, before it is turned. `stored` is
    None where nothing could be read.
    """

    state: State
    stored: Stored | None = None
    orientation: int = 1
    density: Density = UNKNOWN_DENSITY


@contextmanager
def careful_pillow() -> Iterator[None]:
    """Refuse pictures that would fill the memory, and keep Pillow's warnings quiet."""
    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (Image.DecompressionBombError, MemoryError) as error:
        raise too_large() from error
    finally:
        Image.MAX_IMAGE_PIXELS = before


@contextmanager
def cut_files_allowed() -> Iterator[None]:
    """Let Pillow decode a file that ends early as far as it goes."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def too_large() -> UnreadableFileError:
    """Return the failure of a picture with too many pixels."""
    return UnreadableFileError(
        "This picture is too large to be opened safely.",
        "Save a smaller copy as JPEG or PDF, then add that.",
    )


def broken() -> UnreadableFileError:
    """Return the failure of a picture of which nothing can be shown."""
    return UnreadableFileError(
        "This picture is damaged, or ends before its first page is complete.",
        "Send or download it again, then add it anew.",
    )


@contextmanager
def opened(source: Path) -> Iterator[Image.Image]:
    """Open a picture without decoding it.

    One that its owner cropped is decoded, and is only what was left of it.
    """
    with source.open("rb") as file, opened_within(file) as image:
        yield image


@contextmanager
def opened_within(file: BinaryIO) -> Iterator[Image.Image]:
    """Open a picture that lies in a file or in another document."""
    head = file.read(HEAD_BYTES)
    data = head + file.read() if head[4:8] == b"ftyp" else b""
    if data and not has_sound_names(data):
        raise broken()
    crop = crop_of(data)
    is_bare = crop is not None and sniff(head, "") != "avif"
    file.seek(0)
    try:
        held = BytesIO(crop.bare) if crop and is_bare else file
        image = Image.open(held, formats=FORMATS)
    except PILLOW_FAILURES as error:
        raise broken() from error
    with image:
        yield image if crop is None else cropped(image, crop)


def cropped(image: Image.Image, crop: Crop) -> Image.Image:
    """Return what is to be seen of a picture; how AVIF is turned its EXIF says."""
    refuse_bombs(image)
    try:
        image.load()
    except PILLOW_FAILURES as error:
        raise broken() from error
    seen = crop.seen_of(image)
    for turn in crop.turns if image.format == "HEIF" else ():
        seen = seen.transpose(turn)
    seen.format = image.format
    seen.info[HELD] = getattr(image, "n_frames", 1)
    return seen


def pictures_in(image: Image.Image) -> int:
    """Return how many pictures a HEIC file holds; those of others count as one."""
    if image.format != "HEIF":
        return 1
    return int(image.info.get(HELD, getattr(image, "n_frames", 1)))


def frames(image: Image.Image, source: Path) -> Iterator[Frame]:
    """Yield each page of a TIFF, each picture of a HEIC, and else the first frame."""
    if image.format != "TIFF":
        yield frame(image, source)
        yield from (frame_at(place, source) for place in others_in(image, source))
        return
    for place in count():
        if place >= MOST_FRAMES + 1:
            raise UnreadableFileError(
                f"This file holds more than {MOST_FRAMES:,} pages.",
                "Split it into smaller files, then add those.",
            )
        try:
            image.seek(place)
        except EOFError:
            return
        except PILLOW_FAILURES:
            yield Frame(State.END_LOST)
            return
        if not place or not small_or_mask(image):
            yield frame(image, source)


def others_in(image: Image.Image, source: Path) -> list[int]:
    """Return the places of the pictures that stand in a HEIC besides its first one."""
    count = pictures_in(image)
    if count < 2 or not is_album(source.read_bytes()):
        return []
    others = [place for place in range(count) if place != image.tell()]
    return others[: MOST_IN_ALBUM - 1]


def frame_at(place: int, source: Path) -> Frame:
    """Read one more picture of a HEIC; opened anew, so that none fills the memory."""
    with opened(source) as image:
        try:
            image.seek(place)
        except PILLOW_FAILURES:
            return Frame(State.LOST)
        return frame(image, source)


def frame(image: Image.Image, source: Path) -> Frame:
    """Read the frame that `image` stands on."""
    refuse_bombs(image)
    try:
        held, orientation = density_of(image), stored_orientation(image)
        state = decode(image)
        if state is State.LOST:
            return Frame(state)
        if image.format == "TIFF":
            return tiff_frame(image, source, state, orientation, held)
        stored = passed_on(image, source) if state is State.WHOLE else None
        stored = stored or encoded(image, photo=is_lossy(image, source))
        turn = orientation or upright_by(image, source)
        return Frame(state, stored, turn, held)
    except PILLOW_FAILURES:
        return Frame(State.LOST)


def refuse_bombs(image: Image.Image) -> None:
    """Raise for more pixels than can be decoded in bounds."""
    most = MOST_BILEVEL_PIXELS if image.mode == "1" else MOST_PIXELS
    if image.width * image.height > most:
        raise too_large()


def decode(image: Image.Image) -> State:
    """Decode the pixels, as far as the file goes."""
    try:
        image.load()
    except PILLOW_FAILURES:
        with cut_files_allowed():
            return decode_cut(image)
    return State.WHOLE


def decode_cut(image: Image.Image) -> State:
    """Decode what is there; a picture of one colour says that nothing was."""
    try:
        image.load()
    except PILLOW_FAILURES:
        return State.LOST
    extremes = [image.getchannel(band).getextrema() for band in range(bands(image))]
    return State.LOST if all(low == high for low, high in extremes) else State.CUT


def bands(image: Image.Image) -> int:
    """Return how many channels a picture has."""
    return len(image.getbands())


def passed_on(image: Image.Image, source: Path) -> Stored | None:
    """Return a whole JPEG's or PNG's own data, where a PDF can hold them."""
    if image.format in ("JPEG", "MPO"):
        data = source.read_bytes()
        return from_jpeg(data, image) if passes_untouched(data) else None
    if image.format == "PNG":
        data = source.read_bytes()
        return from_png(data) if png_passes(data) else None
    return None


def is_lossy(image: Image.Image, source: Path) -> bool:
    """Tell whether the pixels come from a lossy file."""
    if image.format == "WEBP":
        with source.open("rb") as file:
            return file.read(16)[12:] != b"VP8L"
    return image.format in LOSSY


def upright_by(image: Image.Image, source: Path) -> int:
    """Return the EXIF orientation that still has to turn a decoded picture."""
    if image.format != "HEIF":
        return exif_orientation(image)
    return turn_left(image.info.get("original_orientation"), source.read_bytes())


def exif_orientation(image: Image.Image) -> int:
    """Return the EXIF orientation of a decoded picture, 1 where there is none."""
    try:
        held = image.getexif().get(ORIENTATION)
    except PILLOW_FAILURES:
        return 1
    return held if isinstance(held, int) and 1 <= held <= 8 else 1


def density_of(image: Image.Image) -> Density:
    """Return what the file says of its pixels per inch, or of their ratio."""
    if image.format == "TIFF":
        return tiff_density(tags_of(image))
    info = image.info
    if info.get("jfif_unit") == 0 and info.get("jfif_density"):
        ratio = density(*floats(info["jfif_density"]), inches=False)
        return ratio if ratio.across != ratio.down else dpi_of(info)
    return dpi_of(info)


def dpi_of(info: dict[Any, Any]) -> Density:
    """Return the density that Pillow found in any other place."""
    if "dpi" in info:
        return density(*floats(info["dpi"]))
    return density(*floats(info.get("aspect", (1, 1))), inches=False)


def floats(pair: Any) -> tuple[float, float]:
    """Return two numbers of any sort as floats; (0, 0) where they aren't."""
    try:
        return float(pair[0]), float(pair[1])
    except (TypeError, ValueError, ArithmeticError, LookupError):
        return 0.0, 0.0


def tags_of(image: Image.Image) -> dict[int, Any]:
    """Return the readable tags of the TIFF page that `image` stands on."""
    found: dict[int, Any] = {}
    held = getattr(image, "tag_v2", {})
    for tag in held:
        with suppress(*PILLOW_FAILURES):
            found[tag] = held[tag]
    return found


def tiff_density(tags: dict[int, Any]) -> Density:
    """Return the density of a TIFF page by its own unit."""
    across, down = floats((tags.get(ACROSS, 1), tags.get(DOWN, 1)))
    if tags.get(UNIT) == CENTIMETRE:
        across, down = across * 2.54, down * 2.54
    return density(across, down, inches=tags.get(UNIT) != NO_UNIT)


def small_or_mask(image: Image.Image) -> bool:
    """Tell whether a TIFF page is but a thumbnail or a mask of another."""
    held = tags_of(image).get(SUBFILE, 0)
    return isinstance(held, int) and bool(held & SMALL_OR_MASK)


def stored_orientation(image: Image.Image) -> int:
    """Return a TIFF page's orientation before Pillow turns it; else 0."""
    if image.format != "TIFF":
        return 0
    held = tags_of(image).get(ORIENTATION, 1)
    return held if isinstance(held, int) and 1 <= held <= 8 else 1


def tiff_frame(
    image: Image.Image, source: Path, state: State, orientation: int, held: Density
) -> Frame:
    """Return a TIFF page, whose pixels Pillow has turned upright already."""
    tags = tags_of(image)
    image.info["bits"] = (tags.get(BITS) or (16,))[0]
    image.info["light_first"] = tags.get(PHOTOMETRIC) == 0
    upright = held.turned() if orientation >= 5 else held
    photo = tags.get(COMPRESSION) in (NEW_JPEG, OLD_JPEG)
    stored = None
    if photo and state is State.WHOLE and orientation == 1:
        stored = joined_strips(image, source, tags)
    return Frame(state, stored or encoded(image, photo), 1, upright)
