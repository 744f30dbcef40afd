"""HEIC and AVIF files put together box by box, with the pictures and boxes of a test.

Nothing here can write HEIC: two pictures of 96 x 64 dots were coded once, and stand
here as they were.
"""

import base64
import struct
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

WIDE, HIGH = 96, 64
QUARTERS_CODED = base64.b64decode(
    "AAAAuygBrwngxxc5dV///eoX//8i3ch/FALSQSk89FnY/xiz//NBFdSZAIgOyA+jpfPlpHxbjGAD"
    "id0qa8xmKXSkv5s4LrQF8T1mkE2HrU2nbNv/+l5oh/Q3XX/yevcKen8XExcJ9fDCpVygshlLMYYT"
    "b8EbPg9RgbSyrgFftqRWcMGJ9LAgLU0qffdoq+Nu7drJ+xI1/+eAYWsP77/yX5HvdPIN1L6If7bh"
    "rGgVQ+UtirtN27K3evLxhP9YQZw="
)
"""Red and green above, blue and white below."""

NAVY_CODED = base64.b64decode("AAAAHCgBrwngITl1X//+2Ov739b1//zsEdBzDzLqWpg=")
HOW_CODED = base64.b64decode(
    "AAAAdWh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAe"
    "ugJAIQABAChCAQEDcAAAAwCQAAADAAADAB6gMIEFlupJKa5sCAAAAwAIAAADAAhAIgABAAdEAcFy"
    "sCJA"
)
QUARTERS_PARTS = ((200, 0, 0), (0, 150, 0), (0, 0, 200), (255, 255, 255))


def box(kind: bytes, *held: bytes) -> bytes:
    """Return a box of a file."""
    data = b"".join(held)
    return struct.pack(">I4s", len(data) + 8, kind) + data


def full(kind: bytes, version: int, flags: int, *held: bytes) -> bytes:
    """Return a box with its version and its flags."""
    return box(kind, struct.pack(">I", version << 24 | flags), *held)


def clap(wide: int, high: int, across: int = 0, down: int = 0, part: int = 1) -> bytes:
    """Return the box that says what is seen, in dots divided by `part`."""
    sides = ((wide, part), (high, part), (across, part), (down, part))
    return box(b"clap", *(struct.pack(">ii", *side) for side in sides))


def irot(quarters: int) -> bytes:
    """Return the box that turns a picture to the left."""
    return box(b"irot", bytes([quarters]))


def imir(axis: int) -> bytes:
    """Return the box that mirrors a picture: 0 upside down, 1 left and right."""
    return box(b"imir", bytes([axis]))


def size(wide: int = WIDE, high: int = HIGH) -> bytes:
    """Return the box that says how large a picture is."""
    return full(b"ispe", 0, 0, struct.pack(">II", wide, high))


@dataclass(frozen=True)
class Item:
    """One picture of a file: its data, and the boxes that belong to it."""

    data: bytes
    boxes: tuple[bytes, ...]
    kind: bytes = b"hvc1"
    is_hidden: bool = False


def quarters(*more: bytes) -> Item:
    """Return the picture of four colours, with more boxes."""
    return Item(QUARTERS_CODED, (HOW_CODED, size(), *more))


def navy(*more: bytes) -> Item:
    """Return the picture of one colour, with more boxes."""
    return Item(NAVY_CODED, (HOW_CODED, size(), *more))


def avif(*more: bytes) -> Item:
    """Return the picture of four colours as AVIF codes it, with more boxes."""
    image, file = Image.new("RGB", (WIDE, HIGH)), BytesIO()
    for place, colour in enumerate(QUARTERS_PARTS):
        image.paste(colour, (place % 2 * 48, place // 2 * 32, WIDE, HIGH))
    image.save(file, "AVIF", quality=95, subsampling="4:4:4")
    data = file.getvalue()
    how = data.index(b"av1C") - 4
    length = int.from_bytes(data[how : how + 4], "big")
    held = data[data.index(b"mdat") + 4 :]
    return Item(held, (data[how : how + length], size(), *more), b"av01")


def heif(
    *items: Item,
    primary: int = 1,
    made_of: dict[int, tuple[int, ...]] | None = None,
    more: bytes = b"",
) -> bytes:
    """Return a file of those pictures, numbered from 1.

    `made_of` names the pictures of which one is made; `more` stands in its head.
    """
    brand = b"avif" if items[0].kind == b"av01" else b"heic"
    begins = box(b"ftyp", brand, bytes(4), b"mif1", brand)
    head = _head(items, primary, made_of or {}, more, 0)
    at = len(begins) + len(head) + 8
    head = _head(items, primary, made_of or {}, more, at)
    return begins + head + box(b"mdat", *(item.data for item in items))


def _head(
    items: tuple[Item, ...],
    primary: int,
    made_of: dict[int, tuple[int, ...]],
    more: bytes,
    at: int,
) -> bytes:
    kinds = list(dict.fromkeys(held for item in items for held in item.boxes))
    names, places, parts = b"", b"", b""
    for number, item in enumerate(items, start=1):
        own = bytes(kinds.index(held) + 1 for held in item.boxes)
        names += struct.pack(">HB", number, len(own)) + bytes(n | 0x80 for n in own)
        places += struct.pack(">HHHII", number, 0, 1, at, len(item.data))
        told = struct.pack(">HH4s", number, 0, item.kind) + b"\0"
        parts += full(b"infe", 2, int(item.is_hidden), told)
        at += len(item.data)
    count = struct.pack(">H", len(items))
    links = [
        box(b"dimg", struct.pack(f">HH{len(of)}H", made, len(of), *of))
        for made, of in made_of.items()
    ]
    return full(
        b"meta",
        0,
        0,
        full(b"hdlr", 0, 0, bytes(4) + b"pict" + bytes(13)),
        full(b"pitm", 0, 0, struct.pack(">H", primary)),
        full(b"iloc", 0, 0, b"\x44\0" + count + places),
        full(b"iinf", 0, 0, count + parts),
        full(b"iref", 0, 0, *links) if links else b"",
        box(
            b"iprp",
            box(b"ipco", *kinds),
            full(b"ipma", 0, 0, struct.pack(">I", len(items)) + names),
        ),
        more,
    )
