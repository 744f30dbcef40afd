"""Blanks what a photograph says of itself: place, time, camera, smaller pictures.

The bytes keep their number and their places, and no dot of the picture changes:
so a packet can still be held against what was measured of its sources.
"""

import re
import zlib
from collections.abc import Callable, Iterator

from pikepdf import Array, Dictionary, Name, Stream

_END, _SCAN, _WORDS = 0xD9, 0xDA, 0xFE
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_NOTES = frozenset({_WORDS, *range(0xE0, 0xF0)})
"""Segments that programs may fill as they like (ITU-T T.81, B.2.4.6)."""

_NEEDED = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
"""Those that say how the colours are meant."""

_JFIF, _SMALLER = 0xE0, 16
"""Where in such a segment the size of a smaller picture stands, then that itself."""

_NEXT = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_FREE = b"free"
_SPOKEN = (b"uuid", b"xml ", b"uinf")
_SIGNED = b"\0\0\0\x0cjP  \r\n\x87\n"


def blank(held: Stream) -> None:
    """Blank what a photograph in a PDF says of itself, where it is one."""
    told, parms = held.get("/Filter"), held.get("/DecodeParms")
    if not isinstance(told, Array | Name):
        return
    filters = told.as_list() if isinstance(told, Array) else [told]
    blanked = _BLANKED.get(str(filters[-1])) if filters else None
    if blanked is None:
        return
    data = cleaned = held.read_raw_bytes()
    if len(filters) == 1:
        cleaned = blanked(data)
    elif filters == [Name.FlateDecode, filters[-1]]:
        cleaned = _repacked(data, blanked)
    if cleaned is not data:
        known = parms if isinstance(parms, Array | Dictionary) else None
        held.write(cleaned, filter=told, decode_parms=known)


def _repacked(packed: bytes, blanked: Callable[[bytes], bytes]) -> bytes:
    """Blank a picture that was packed once more; fill up what it got shorter."""
    try:
        data = zlib.decompress(packed)
    except zlib.error:
        return packed
    cleaned = blanked(data)
    if cleaned is data:
        return packed
    repacked = zlib.compress(cleaned, 9)
    return repacked + bytes(max(0, len(packed) - len(repacked)))


def blanked_jpeg(data: bytes) -> bytes:
    """Return a JPEG with blanks for its notes and for what follows its end."""
    spans = list(_notes_in(data)) if data[:2] == b"\xff\xd8" else []
    if not spans:
        return data
    held = bytearray(data)
    for at, first, end in spans:
        if at is not None:
            held[at] = _WORDS
        held[first:end] = bytes(end - first)
    return bytes(held)


def _notes_in(data: bytes) -> Iterator[tuple[int | None, int, int]]:
    """Give what is to be blanked, and where its kind stands if that changes too."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if kind == _END:
            if at + 2 < len(data):
                yield None, at + 2, len(data)
            return
        if kind == 0xFF:
            at += 1
        elif kind in _ALONE:
            at += 2
        else:
            end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
            if kind in _NOTES:
                yield from _blanks_of(data, at, min(end, len(data)))
            at = _after_scan(data, end) if kind == _SCAN else end


def _blanks_of(data: bytes, at: int, end: int) -> Iterator[tuple[int | None, int, int]]:
    kind, first = data[at + 1], at + 4
    if not any(kind == k and data.startswith(name, first) for k, name in _NEEDED):
        yield at + 1, first, end
    elif kind == _JFIF and end > at + _SMALLER:
        yield None, at + _SMALLER, end


def _after_scan(data: bytes, at: int) -> int:
    found = _NEXT.search(data, at)
    return found.start() if found else len(data)


def blanked_jp2(data: bytes) -> bytes:
    """Return a JPEG 2000 file with blanks for its notes."""
    if not data.startswith(_SIGNED):
        return data
    held, at = bytearray(data), 0
    while at + 8 <= len(held):
        size, kind = (
            int.from_bytes(held[at : at + 4], "big"),
            bytes(held[at + 4 : at + 8]),
        )
        head = 8
        if size == 1:
            head, size = 16, int.from_bytes(held[at + 8 : at + 16], "big")
        end = len(held) if size == 0 else min(at + size, len(held))
        if end < at + head:
            break
        if kind in _SPOKEN:
            held[at + 4 : at + 8] = _FREE
            held[at + head : end] = bytes(end - at - head)
        at = end
    return bytes(held)


_BLANKED = {"/DCTDecode": blanked_jpeg, "/JPXDecode": blanked_jp2}
