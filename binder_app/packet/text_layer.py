"""Lays the words read from a picture over it, unseen, so that they can be found.

Each line is one text object: readers that begin a new line at each object then
keep a line together. Its face draws nothing and has one width for all letters;
the line is stretched to be as wide as the words it lies over.
"""

import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from math import atan2, cos, hypot, sin
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from binder_app.domain.page_reading import Quad, ReadLine
from binder_app.packet.page_box import PageBox

FACE = "/IMRBt"
"""The name of the face among a page's fonts."""

BLANK_FACE = "Blank.ttf"
NARROWEST = 0.5
"""Points; a line that is thinner or shorter is laid as this."""

_LETTER_WIDTH = 0.5
"""How wide each letter of the face is, in ems, and what says the same to readers."""

_LAST = 0xFFFF
"""Codes of the face are two bytes: what lies beyond cannot be written."""

_ONE_BY_ONE = {
    chr(code): unicodedata.normalize("NFKC", chr(code))
    for code in range(0xFB00, 0xFB07)
}
"""Ligatures by their letters: engines give them apart."""

_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def laid_text(lines: Iterable[ReadLine]) -> str:
    """Return every letter that `operators` lays down."""
    return "\n".join(words for line in lines if (words := _writable(line.text)))


def operators(lines: Iterable[ReadLine], box: PageBox, turn: int) -> bytes:
    """Return the drawing of the lines on a page that shows `box`.

    `turn` is how far a person turned the page, in degrees clockwise: the lines'
    places are those before it, the box is that after it.
    """
    told = b"".join(_line(line, box, turn) for line in lines)
    if not told:
        return b""
    a, b, c, d, e, f = box.matrix
    into = f"{a:g} {b:g} {c:g} {d:g} {e:.4f} {f:.4f}"
    return b"q " + into.encode() + b" cm BT 3 Tr\n" + told + b"ET Q\n"


def _line(line: ReadLine, box: PageBox, turn: int) -> bytes:
    words = _writable(line.text)
    if not words:
        return b""
    (x, y), (right, rise), high = _run(line.quad, box, turn)
    wide = max(NARROWEST, hypot(right - x, rise - y))
    size = max(NARROWEST, high)
    angle = atan2(rise - y, right - x)
    stretch = 100 * wide / (_LETTER_WIDTH * size * len(words))
    lean, straight = sin(angle), cos(angle)
    place = f"{straight:.5f} {lean:.5f} {-lean:.5f} {straight:.5f} {x:.3f} {y:.3f}"
    codes = words.encode("utf-16-be").hex()
    face = f"{FACE} {size:.3f} Tf {stretch:.3f} Tz"
    return f"{face} {place} Tm <{codes}> Tj\n".encode()


def _run(
    quad: Quad, box: PageBox, turn: int
) -> tuple[tuple[float, float], tuple[float, float], float]:
    """Return where a line begins and ends on its base, and how high it is."""
    corners = [_seen(quad[n], quad[n + 1], box, turn) for n in range(0, 8, 2)]
    upper_left, _, lower_right, lower_left = corners
    high = hypot(upper_left[0] - lower_left[0], upper_left[1] - lower_left[1])
    base = 0.2
    start = _between(lower_left, upper_left, base)
    end = _between(lower_right, corners[1], base)
    return start, end, high


def _between(
    first: tuple[float, float], second: tuple[float, float], share: float
) -> tuple[float, float]:
    return (
        first[0] + (second[0] - first[0]) * share,
        first[1] + (second[1] - first[1]) * share,
    )


def _seen(x: float, y: float, box: PageBox, turn: int) -> tuple[float, float]:
    """Return a place in visible points from the lower left, after the turn."""
    for _ in range(turn // 90 % 4):
        x, y = 1 - y, x
    return x * box.width, (1 - y) * box.height


def _writable(text: str) -> str:
    """Return what can be written: composed letters, no controls, one blank between."""
    held = unicodedata.normalize("NFC", text)
    kept = (_ONE_BY_ONE.get(c, c if _is_written(c) else " ") for c in held)
    return " ".join("".join(kept).split())


def _is_written(letter: str) -> bool:
    return letter.isprintable() and ord(letter) <= _LAST


class BlankFace:
    """The face that draws nothing, put into a packet once it is asked for."""

    def __init__(self, packet: Pdf, fonts: Path) -> None:
        self._packet, self._fonts = packet, fonts
        self._made: Object | None = None

    @property
    def font(self) -> Object:
        """The font's dictionary in the packet."""
        if self._made is None:
            self._made = self._packet.make_indirect(Dictionary(dict(self._parts())))
        return self._made

    def _parts(self) -> Iterator[tuple[str, object]]:
        yield "/Type", Name.Font
        yield "/Subtype", Name.Type0
        yield "/BaseFont", Name.IMRBinderBlank
        yield "/Encoding", Name("/Identity-H")
        yield "/ToUnicode", self._stream(_TO_UNICODE)
        yield "/DescendantFonts", Array([self._packet.make_indirect(self._inner())])

    def _inner(self) -> Dictionary:
        told = Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0)
        return Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=Name.IMRBinderBlank,
            CIDSystemInfo=told,
            FontDescriptor=self._packet.make_indirect(self._descriptor()),
            CIDToGIDMap=self._stream(b"\x00\x01" * (_LAST + 1)),
            DW=round(1000 * _LETTER_WIDTH),
        )

    def _descriptor(self) -> Dictionary:
        body = (self._fonts / BLANK_FACE).read_bytes()
        return Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name.IMRBinderBlank,
            Flags=4,
            FontBBox=Array([0, -200, 500, 800]),
            ItalicAngle=0,
            Ascent=800,
            Descent=-200,
            CapHeight=800,
            StemV=80,
            FontFile2=self._stream(body, Length1=len(body)),
        )

    def _stream(self, body: bytes, **more: object) -> Object:
        made = Stream(self._packet, zlib.compress(body))
        made["/Filter"] = Name.FlateDecode
        for key, value in more.items():
            made[f"/{key}"] = value
        return self._packet.make_indirect(made)
