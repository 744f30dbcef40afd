"""JPEG streams by their segments: what may pass untouched, and strips made whole."""

from collections.abc import Iterator
from dataclasses import dataclass

SOI, EOI = b"\xff\xd8", b"\xff\xd9"
SOF0, SOS, DQT, DHT, DRI = 0xC0, 0xDA, 0xDB, 0xC4, 0xDD
# Baseline, extended and progressive Huffman: what every PDF reader decodes.
PLAIN_FRAMES = {0xC0, 0xC1, 0xC2}
OTHER_FRAMES = {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
LONGEST_INTERVAL = 65535


@dataclass(frozen=True, slots=True)
class Segment:
    """One marker with its payload; `end` is where the next one begins."""

    marker: int
    payload: bytes
    end: int

    def written(self) -> bytes:
        """Return the segment as it stands in a file."""
        return segment(self.marker, self.payload)


@dataclass(frozen=True, slots=True)
class Strip:
    """One strip of a TIFF: its frame header, its scan header and its data."""

    frame: bytes
    scan: bytes
    data: bytes
    tables: bytes = b""


def segment(marker: int, payload: bytes) -> bytes:
    """Return a marker segment."""
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2, "big") + payload


def segments(data: bytes) -> Iterator[Segment]:
    """Yield the segments behind the start marker, up to the first scan."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        yield Segment(marker, data[at + 4 : end], end)
        if marker == SOS or end <= at + 2:
            return
        at = end


def passes_untouched(data: bytes) -> bool:
    """Tell whether every PDF reader decodes this JPEG as it stands."""
    for held in segments(data):
        if held.marker in PLAIN_FRAMES:
            return held.payload[:1] == b"\x08"
        if held.marker in OTHER_FRAMES:
            return False
    return False


def joined(strips: list[bytes], tables: bytes, height: int, rgb: bool) -> bytes | None:
    """Make one JPEG of a TIFF's JPEG strips without decoding them.

    Each strip starts its reckoning anew, which is just what a restart marker
    stands for. None where the strips are not alike enough for that. `rgb`
    tells that the three colours were stored as they are.
    """
    parts = [part for part in map(strip_of, strips) if part]
    if not parts or len(parts) != len(strips):
        return None
    if len(parts) > 1 and not alike(parts):
        return None
    interval = restart_interval(parts[0].frame) if len(parts) > 1 else 0
    if interval > LONGEST_INTERVAL:
        return None
    shared = b"".join(held.written() for held in segments(tables))
    head = [SOI, adobe(parts[0].frame, rgb), shared, parts[0].tables]
    head += [segment(SOF0, with_height(parts[0].frame, height))]
    head += [segment(DRI, interval.to_bytes(2, "big"))] if interval else []
    return b"".join([*head, segment(SOS, parts[0].scan), *scans(parts), EOI])


def strip_of(data: bytes) -> Strip | None:
    """Take a strip apart; None where it is not a plain baseline JPEG."""
    frame, tables = b"", b""
    for held in segments(data):
        if held.marker == SOF0:
            frame = held.payload
        elif held.marker in (DQT, DHT, DRI):
            tables += held.written()
        elif held.marker == SOS:
            end = data.rfind(EOI, held.end)
            body = data[held.end : end if end >= 0 else len(data)]
            return Strip(frame, held.payload, body, tables) if frame else None
        elif not 0xE0 <= held.marker <= 0xFE:
            return None
    return None


def alike(parts: list[Strip]) -> bool:
    """Tell whether all strips share headers and fill whole rows of blocks."""
    first = parts[0]
    rows = int.from_bytes(first.frame[1:3], "big")
    same = all(
        (part.frame[:1], part.frame[3:], part.scan, part.tables)
        == (first.frame[:1], first.frame[3:], first.scan, b"")
        for part in parts
    )
    even = all(part.frame[1:3] == first.frame[1:3] for part in parts[:-1])
    return same and even and rows % block(first.frame)[1] == 0


def block(frame: bytes) -> tuple[int, int]:
    """Return the width and height in pixels of what is coded in one go."""
    sampling = frame[7::3]
    if len(sampling) < 2:
        return 8, 8
    return 8 * max(held >> 4 for held in sampling), 8 * max(h & 15 for h in sampling)


def restart_interval(frame: bytes) -> int:
    """Return how many blocks one strip holds."""
    across, down = block(frame)
    width, rows = (int.from_bytes(frame[at : at + 2], "big") for at in (3, 1))
    return -(-width // across) * (rows // down)


def with_height(frame: bytes, height: int) -> bytes:
    """Return a frame header for the whole picture."""
    return frame[:1] + height.to_bytes(2, "big") + frame[3:]


def adobe(frame: bytes, rgb: bool) -> bytes:
    """Return the Adobe marker that says how three colours are stored."""
    if frame[5] != 3:
        return b""
    return segment(0xEE, b"Adobe\x00\x64\x00\x00\x00\x00" + bytes((0 if rgb else 1,)))


def scans(parts: list[Strip]) -> Iterator[bytes]:
    """Yield the strips' data with restart markers in between."""
    for place, part in enumerate(parts):
        if place:
            yield bytes((0xFF, 0xD0 + (place - 1) % 8))
        yield part.data
