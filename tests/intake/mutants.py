"""Broken copies of files: bytes changed, cut, doubled, or joined with another's."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from random import Random

import pikepdf

from binder_app.intake.sniff import HEAD_BYTES, sniff

PUT_IN = (b"99999999999", b"-1", b"<", b"{", b"\\", b"\x00", b"\xff\xff\xff\xff")
"""What readers of numbers and of marks stumble over."""

ZIPPED = frozenset({"docx", "xlsx", "odt", "zip"})
LONGEST_CUT = 600
LARGEST_WITHIN = 2_000_000
"""Bytes that are laid open to be broken; what unpacks to more is a bomb already."""

CLOSED = (
    *(zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError),
    *(pikepdf.PdfError, pikepdf.PasswordError, ValueError, zlib.error),
)
"""What says that a seed can't be laid open."""


def mutants_of(data: bytes, other: bytes, chance: Random) -> Iterator[bytes]:
    """Give broken copies of a file without end; some go on with `other`'s bytes.

    Every second one is broken behind what would give it away at once: within a
    part of a ZIP, within what a gzip or a PDF has packed.
    """
    family = sniff(data[:HEAD_BYTES], "")
    while True:
        yield mutant(data, other, chance)
        yield mutant_within(family, data, other, chance)


def mutant(data: bytes, other: bytes, chance: Random) -> bytes:
    """Return bytes changed, cut, doubled, put in, or joined with another's."""
    held = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 10, 30))):
        at = chance.randrange(len(held)) if held else 0
        kind = chance.randrange(12)
        if kind < 4 and held:
            held[at] ^= 1 << chance.randrange(8)
        elif kind < 6 and held:
            held[at] = chance.choice((0, 0xFF, chance.randrange(256)))
        elif kind < 8:
            del held[at : at + chance.randrange(1, LONGEST_CUT)]
        elif kind < 10:
            held[at:at] = held[at : at + chance.randrange(1, LONGEST_CUT)]
        else:
            held[at:at] = chance.choice(PUT_IN)
    way = chance.randrange(8)
    if way == 0:
        del held[chance.randrange(len(held) + 1) :]
    elif way == 1:
        held[chance.randrange(len(held) + 1) :] = other[
            chance.randrange(len(other) + 1) :
        ]
    return bytes(held)


def mutant_within(family: str, data: bytes, other: bytes, chance: Random) -> bytes:
    """Return a file that is whole outside and broken within, where that can be."""
    try:
        if family in ZIPPED and _size_within(data) < LARGEST_WITHIN:
            return _zip_with_a_mutant(data, other, chance)
        if family == "gzip":
            return gzip.compress(mutant(gzip.decompress(data), other, chance))
        if family == "pdf" and len(laid_open := _unpacked(data)) < LARGEST_WITHIN:
            return mutant(laid_open, other, chance)
    except CLOSED:
        pass
    return mutant(data, other, chance)


def _size_within(data: bytes) -> int:
    with zipfile.ZipFile(BytesIO(data)) as held:
        return sum(info.file_size for info in held.infolist())


def _zip_with_a_mutant(data: bytes, other: bytes, chance: Random) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as held, zipfile.ZipFile(out, "w") as packed:
        names = dict.fromkeys(held.namelist())
        parts = {name: held.read(name) for name in names}
        chosen = chance.choice([name for name in names if parts[name]] or [""])
        for name, part in parts.items():
            is_chosen = name == chosen
            packed.writestr(name, mutant(part, other, chance) if is_chosen else part)
    return out.getvalue()


def _unpacked(data: bytes) -> bytes:
    """Return a PDF with what it has packed laid open."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return out.getvalue()
