"""The boxes that a HEIC or AVIF file is made of, as far as they are sound."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MOST_BOXES = 20_000
PICTURES, FILMS = b"meta", b"moov"
SHORT, LONG = 8, 16
"""Bytes of a box's head, and of one whose length needs more room."""


class BrokenBoxesError(Exception):
    """A file whose boxes don't hold what they say."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box of a file: its kind, and where what it holds begins and ends."""

    kind: bytes
    begins: int
    ends: int


def top_boxes(data: bytes) -> list[Box]:
    """Return the boxes of a file; the last may be cut short."""
    return list(_boxes(data, 0, len(data), may_be_cut=True))


def heads_of(data: bytes) -> list[Box]:
    """Return the boxes that tell of a file's pictures and of its films."""
    return [box for box in top_boxes(data) if box.kind in (PICTURES, FILMS)]


def are_pictures_alone(heads: list[Box]) -> bool:
    """Tell whether a file with those heads holds pictures, and no film."""
    return [box.kind for box in heads] == [PICTURES]


def boxes_in(data: bytes, outer: Box, head: int = 0) -> list[Box]:
    """Return the boxes within another, behind the `head` bytes that it begins with."""
    return list(_boxes(data, outer.begins + head, outer.ends, may_be_cut=False))


def numbers_at(data: bytes, form: str, at: int, ends: int) -> tuple[int, ...]:
    """Return numbers of a box that ends at `ends`."""
    if at + struct.calcsize(form) > ends:
        raise BrokenBoxesError
    return struct.unpack_from(form, data, at)


def _boxes(data: bytes, at: int, ends: int, may_be_cut: bool) -> Iterator[Box]:
    count = 0
    while at < ends:
        count += 1
        if count > MOST_BOXES:
            raise BrokenBoxesError
        (length,) = numbers_at(data, ">I", at, ends)
        kind, head = data[at + 4 : at + SHORT], SHORT
        if length == 1:
            (length,) = numbers_at(data, ">Q", at + SHORT, ends)
            head = LONG
        length = length or ends - at
        if may_be_cut:
            length = min(length, ends - at)
        if length < head or at + length > ends:
            raise BrokenBoxesError
        yield Box(kind, at + head, at + length)
        at += length
