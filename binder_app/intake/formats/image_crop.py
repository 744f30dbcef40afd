"""What of a HEIC or AVIF photo its owner cut away: the file still holds it all."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from PIL import Image

from binder_app.intake.formats.image_boxes import (
    Box,
    BrokenBoxesError,
    are_pictures_alone,
    boxes_in,
    heads_of,
    numbers_at,
)
from binder_app.intake.unreadable import UnreadableFileError

CROP, TURN, MIRROR, SIZE = b"clap", b"irot", b"imir", b"ispe"
"""The boxes that say what is seen of a picture, and how large it is before that."""

IN_ORDER = (CROP, TURN, MIRROR)
"""The order in which a sound file names them, and a reader follows them."""

QUARTERS = (
    None,
    Image.Transpose.ROTATE_90,
    Image.Transpose.ROTATE_180,
    Image.Transpose.ROTATE_270,
)
MIRRORS = (Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.FLIP_LEFT_RIGHT)
FULL, MOST_ENTRIES = 4, 10_000
"""Bytes of version and flags in front of what some boxes hold."""


class UncertainCropError(UnreadableFileError):
    """A photo that was cropped, nobody can tell how: more of it might be shown."""

    def __init__(self) -> None:
        super().__init__(
            "This photo was cropped in a way that can't be followed here;"
            " more of it than you meant might be shown.",
            "Open it in the program that shows it cropped, save it as JPEG,"
            " then add that.",
        )


@dataclass(frozen=True, slots=True)
class Crop:
    """What is seen of a picture, and how it is turned after that.

    `wide` and `high` are what is seen, `across` and `down` how far its middle stands
    from that of the picture. `size` is that of the picture before, where it is said.
    `bare` is the file with the picture neither cropped nor turned.
    """

    wide: Fraction
    high: Fraction
    across: Fraction
    down: Fraction
    size: tuple[int, ...]
    turns: tuple[Image.Transpose, ...]
    bare: bytes

    def seen_of(self, image: Image.Image) -> Image.Image:
        """Return what is to be seen of the whole picture; dots cut apart are left out.

        Raises `UncertainCropError` where that reaches beyond the picture.
        """
        if self.size and self.size != image.size:
            raise UncertainCropError
        left, right = _edges(image.width, self.wide, self.across)
        top, bottom = _edges(image.height, self.high, self.down)
        return image.crop((left, top, right, bottom))


def _edges(length: int, seen: Fraction, off: Fraction) -> tuple[int, int]:
    begins = off + (length - seen) / 2
    low, high = ceil(begins), floor(begins + seen)
    if not 0 <= low < high <= length:
        raise UncertainCropError
    return low, high


def crop_of(data: bytes) -> Crop | None:
    """Return how the picture of a file is cropped, `None` where it is not.

    Raises `UncertainCropError` where it is, but not in a way that is sure.
    """
    try:
        heads = heads_of(data)
        if not any(CROP in data[box.begins : box.ends] for box in heads):
            return None
        if not are_pictures_alone(heads):
            raise UncertainCropError
        return _Properties(data, heads[0]).crop()
    except BrokenBoxesError as error:
        if CROP in data:
            raise UncertainCropError from error
        return None


@dataclass(frozen=True, slots=True)
class _Named:
    """One property of a picture: its box, and the bytes that name it there."""

    box: Box
    begins: int
    ends: int


class _Properties:
    """What the head of a file says of each of its pictures."""

    def __init__(self, data: bytes, meta: Box) -> None:
        self._data = data
        parts = boxes_in(data, meta, FULL)
        held = boxes_in(data, _only(parts, b"iprp"))
        self._boxes = boxes_in(data, _only(held, b"ipco"))
        self._named: dict[int, list[_Named]] = {}
        for box in held:
            if box.kind == b"ipma":
                self._read_names(box)
        self._primary = self._id_at(_only(parts, b"pitm"))
        self._made_of = dict[int, set[int]]()
        for box in parts:
            if box.kind == b"iref":
                self._read_made_of(box)

    def crop(self) -> Crop | None:
        """Return how the picture that a viewer shows first is cropped."""
        own = self._named.get(self._primary, [])
        if any(CROP in self._kinds(number) for number in self._sources()):
            raise UncertainCropError
        shown = [named for named in own if named.box.kind in IN_ORDER]
        kinds = [named.box.kind for named in shown]
        if CROP not in kinds:
            return None
        if kinds != [kind for kind in IN_ORDER if kind in kinds]:
            raise UncertainCropError
        sizes = [self._numbers(n.box, ">4xII") for n in own if n.box.kind == SIZE]
        told = (self._turn(named.box) for named in shown)
        turns = tuple(turn for turn in told if turn is not None)
        bare = bytearray(self._data)
        for named in shown:
            bare[named.begins : named.ends] = bytes(named.ends - named.begins)
        seen = self._seen(shown[0].box)
        return Crop(*seen, sizes[0] if sizes else (), turns, bytes(bare))

    def _seen(self, box: Box) -> tuple[Fraction, Fraction, Fraction, Fraction]:
        numbers = self._numbers(box, ">IIIIiIiI")
        if not all(numbers[1::2]):
            raise UncertainCropError
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        wide, high, across, down = (Fraction(over, under) for over, under in pairs)
        return wide, high, across, down

    def _turn(self, box: Box) -> Image.Transpose | None:
        if box.kind == CROP:
            return None
        (value,) = self._numbers(box, ">B")
        return QUARTERS[value & 3] if box.kind == TURN else MIRRORS[value & 1]

    def _kinds(self, number: int) -> set[bytes]:
        return {named.box.kind for named in self._named.get(number, ())}

    def _sources(self) -> set[int]:
        """Return the pictures of which the first one is made, at any remove."""
        found, open_ones = set[int](), [self._primary]
        while open_ones:
            fresh = self._made_of.get(open_ones.pop(), set()) - found
            found |= fresh
            open_ones += fresh
        return found - {self._primary}

    def _numbers(self, box: Box, form: str) -> tuple[int, ...]:
        return numbers_at(self._data, form, box.begins, box.ends)

    def _id_at(self, box: Box) -> int:
        (version,) = self._numbers(box, ">B")
        return self._numbers(box, ">4xI" if version else ">4xH")[0]

    def _read_names(self, box: Box) -> None:
        version, flags, entries = self._numbers(box, ">B2xBI")
        if entries > MOST_ENTRIES:
            raise BrokenBoxesError
        at, wide = box.begins + 8, 2 if flags & 1 else 1
        for _ in range(entries):
            form = ">IB" if version else ">HB"
            number, count = numbers_at(self._data, form, at, box.ends)
            at += 5 if version else 3
            own = self._named.setdefault(number, [])
            own += self._names_at(at, wide, count, box.ends)
            at += wide * count

    def _names_at(self, at: int, wide: int, count: int, ends: int) -> Iterator[_Named]:
        for place in range(at, at + wide * count, wide):
            form = ">H" if wide == 2 else ">B"
            (held,) = numbers_at(self._data, form, place, ends)
            number = held & (0x7FFF if wide == 2 else 0x7F)
            if number > len(self._boxes):
                raise BrokenBoxesError
            if number:
                yield _Named(self._boxes[number - 1], place, place + wide)

    def _read_made_of(self, outer: Box) -> None:
        (version,) = self._numbers(outer, ">B")
        size = 4 if version else 2
        for box in boxes_in(self._data, outer, FULL):
            if box.kind == b"dimg":
                form = ">IH" if version else ">HH"
                made, count = self._numbers(box, form)
                own = self._made_of.setdefault(made, set())
                form = f">{count}{'I' if version else 'H'}"
                own |= set(
                    numbers_at(self._data, form, box.begins + size + 2, box.ends)
                )


def _only(boxes: list[Box], kind: bytes) -> Box:
    """Return the one box of a kind."""
    found = [box for box in boxes if box.kind == kind]
    if len(found) != 1:
        raise BrokenBoxesError
    return found[0]
