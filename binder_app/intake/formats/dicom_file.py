"""A DICOM file opened with care, and one of its views as a picture.

Its library fails on bad files in many ways: they are caught here.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom import Dataset, config, dcmread
from pydicom.errors import BytesLengthException, InvalidDicomError
from pydicom.pixels.processing import (
    apply_color_lut,
    apply_modality_lut,
    apply_voi_lut,
)
from pydicom.pixels.utils import pixel_array

from binder_app.intake.formats.image_frames import MOST_PIXELS, too_large
from binder_app.intake.refusals import DISC_LIST
from binder_app.intake.unreadable import NoPaperError, UnreadableFileError

BAD_VALUES = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    RuntimeError,
    MemoryError,
    BytesLengthException,
    InvalidDicomError,
    struct.error,
    zlib.error,
)

PANICS = "pyo3_runtime"
"""Whence the exception of decoders in Rust comes that is no `Exception`."""

MOST_BYTES = 600_000_000
MOST_VIEWS = 100_000
MOST_SAMPLES = 4
PICTURES = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
CUT_OFF = "The file ends early or is damaged; part of the picture is missing."
REPORT = "Ask the imaging office for the written report, and add that."

config.settings.reading_validation_mode = config.IGNORE
config.convert_wrong_length_to_UN = True

Grey = NDArray[np.float32]
Numbers = NDArray[np.integer | np.floating]


def opened_file(source: Path) -> Dataset:
    """Return what a DICOM file holds; its pictures are not decoded yet."""
    if source.stat().st_size > MOST_BYTES:
        raise too_large()
    with careful():
        held = dcmread(source, force=True)
        if "DirectoryRecordSequence" in held:
            raise DiscListError
        if len(held) == 0:
            raise damaged()
        return held


@contextmanager
def careful() -> Iterator[None]:
    """Call a file damaged where its library fails on it; let no odd value warn."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except BAD_VALUES as error:
        raise damaged() from error
    except BaseException as error:
        if type(error).__module__ == PANICS:
            raise damaged() from error
        raise


class DiscListError(NoPaperError):
    """The list of what is on a disc of medical pictures, itself no picture."""

    def __init__(self) -> None:
        super().__init__(*DISC_LIST)


def damaged() -> UnreadableFileError:
    """Return the failure of a file of which nothing can be read."""
    return UnreadableFileError(
        "This medical image is damaged, and no picture can be drawn of it.", REPORT
    )


def without_picture() -> UnreadableFileError:
    """Return the failure of a file that measures or reports, and shows nothing."""
    return UnreadableFileError("This medical file holds no picture.", REPORT)


def packed_otherwise() -> UnreadableFileError:
    """Return the failure of a picture whose packing nothing here undoes."""
    return UnreadableFileError(
        "This medical image is packed in a way that can't be drawn here.",
        "Ask the imaging office for it as JPEG, or for the written report.",
    )


def views_in(held: Dataset) -> int:
    """Return how many views there are; refuse what is none, or too large."""
    if not any(name in held for name in PICTURES):
        raise without_picture()
    with careful():
        high, wide = int(held.Rows), int(held.Columns)
        samples = int(held.get("SamplesPerPixel", 1) or 1)
        count = int(held.get("NumberOfFrames", 1) or 1)
    if high < 1 or wide < 1 or not 1 <= samples <= MOST_SAMPLES:
        raise damaged()
    if high * wide > MOST_PIXELS:
        raise too_large()
    return min(max(1, count), MOST_VIEWS)


def view_of(held: Dataset, place: int) -> Image.Image:
    """Return one view, counted from 0, in 8 bits."""
    with careful():
        try:
            pixels = pixel_array(held, index=place)
        except MemoryError as error:
            raise too_large() from error
        except (NotImplementedError, RuntimeError) as error:
            raise packed_otherwise() from error
        return in_shape(drawn_as(pixels, values_for(held, place)), held)


def filled_up(held: Dataset) -> bool:
    """Make a plain picture whole that was cut off: fewer views, the last with black.

    Tells whether that was needed.
    """
    with careful():
        if held.file_meta.TransferSyntaxUID.is_compressed or "PixelData" not in held:
            return False
        samples = int(held.get("SamplesPerPixel", 1) or 1)
        dots = int(held.Rows) * int(held.Columns) * samples
        one = max(1, (dots * int(held.BitsAllocated) + 7) // 8)
        body, count = bytes(held.PixelData), views_in(held)
        if not 0 < len(body) < one * count:
            return False
        there = -(-len(body) // one)
        held.NumberOfFrames = there
        whole = one * there + one * there % 2
        held.PixelData = body.ljust(whole, b"\0")
        return True


def values_for(held: Dataset, place: int) -> Dataset:
    """Return the values by which a view is drawn; newer files keep them apart."""
    found = Dataset()
    for name in ("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"):
        groups = held.get(name)
        if groups:
            group = groups[min(place, len(groups) - 1)]
            for part in ("PixelValueTransformationSequence", "FrameVOILUTSequence"):
                if group.get(part):
                    found.update(group[part][0])
    if not len(found):
        return held
    for name in ("PhotometricInterpretation", "BitsStored", "PixelRepresentation"):
        if name in held:
            setattr(found, name, held[name].value)
    return found


def drawn_as(pixels: Numbers, values: Dataset) -> Image.Image:
    """Return decoded pixels as a doctor sees them on the screen."""
    colours = str(values.get("PhotometricInterpretation", "MONOCHROME2"))
    if colours == "PALETTE COLOR":
        pixels = apply_color_lut(pixels, values)
    if pixels.ndim == 3:
        return Image.fromarray(eight_bits(pixels[..., :3]))
    if pixels.ndim != 2:
        raise ValueError(pixels.shape)
    grey = windowed(np.asarray(apply_modality_lut(pixels, values)), values)
    if colours == "MONOCHROME1":
        grey = 1 - grey
    return Image.fromarray(np.round(grey * 255).astype(np.uint8))


def eight_bits(pixels: Numbers) -> NDArray[np.uint8]:
    """Return the colours in 8 bits, by the most that they can be."""
    if pixels.dtype == np.uint8:
        return np.ascontiguousarray(pixels).astype(np.uint8)
    most = max(float(pixels.max()), 1.0)
    return np.asarray(np.clip(pixels / most * 255, 0, 255), np.uint8)


def windowed(pixels: Numbers, values: Dataset) -> Grey:
    """Return the values within the window that the file names, from 0 to 1.

    Where it names none, the darkest and the lightest of its pixels make one.
    """
    if values.get("VOILUTSequence"):
        pixels = np.asarray(apply_voi_lut(pixels, values))
        return between(pixels, float(pixels.min()), float(pixels.max()))
    low, high = window_in(values)
    if not low < high:
        seen = pixels.astype(np.float64)
        seen = seen[np.isfinite(seen)]
        low, high = (float(one) for one in np.percentile(seen, (0.5, 99.5)))
    if not low < high:
        low, high = float(pixels.min()), float(pixels.max())
    return between(pixels, low, high)


def window_in(values: Dataset) -> tuple[float, float]:
    """Return the first window's ends; (0, 0) where there is none."""
    try:
        middle, wide = (
            np.atleast_1d(np.asarray(values[name].value, np.float64))[0]
            for name in ("WindowCenter", "WindowWidth")
        )
    except BAD_VALUES:
        return 0.0, 0.0
    low, high = float(middle - wide / 2), float(middle + wide / 2)
    return (low, high) if np.isfinite([low, high]).all() else (0.0, 0.0)


def between(pixels: Numbers, low: float, high: float) -> Grey:
    """Return values as shares of the way from `low` to `high`."""
    share = (np.nan_to_num(pixels.astype(np.float32)) - low) / max(high - low, 1e-6)
    return np.asarray(np.clip(share, 0, 1), np.float32)


def in_shape(drawn: Image.Image, held: Dataset) -> Image.Image:
    """Return a picture whose dots are square, as its file gives their spacing."""
    ratio = 1.0
    for name in ("PixelSpacing", "ImagerPixelSpacing", "PixelAspectRatio"):
        with suppress(*BAD_VALUES):
            down, across = (float(one) for one in held[name].value)
            ratio = down / across
            break
    if not 0.2 <= ratio <= 5 or abs(ratio - 1) < 0.01:
        return drawn
    return drawn.resize((drawn.width, max(1, round(drawn.height * ratio))))
