"""The letters of fonts whose letters are drawings: which code draws which."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Stream
from reportlab.pdfbase._fontdata import encodings

from binder_app.packet.drawing import told_by
from binder_app.packet.resources import entries

USUAL = tuple(
    encodings[name]
    for name in ("StandardEncoding", "WinAnsiEncoding", "MacRomanEncoding")
)
"""What a code draws where a font does not say it otherwise."""


def glyphs_of(font: Dictionary) -> dict[bytes, Stream]:
    """Return each letter of a font by its name."""
    held = font.get("/CharProcs")
    if not isinstance(held, Dictionary):
        return {}
    told = ((told_by(name), glyph) for name, glyph in entries(held))
    return {name: glyph for name, glyph in told if isinstance(glyph, Stream)}


def names_shown(font: Dictionary, codes: set[int]) -> set[bytes]:
    """Return the names of the letters that some codes draw."""
    own = dict(_differences(font))
    named = {own[code] for code in codes if code in own}
    for code in codes - own.keys():
        named |= {str(usual[code]).encode() for usual in USUAL if usual[code]}
    return named | {b".notdef"}


def _differences(font: Dictionary) -> Iterator[tuple[int, bytes]]:
    encoding = font.get("/Encoding")
    told = encoding.get("/Differences") if isinstance(encoding, Dictionary) else None
    code = 0
    for part in told.as_list() if isinstance(told, Array) else ():
        if isinstance(part, int):
            code = part
        elif isinstance(part, Name):
            yield code, told_by(part)
            code += 1
