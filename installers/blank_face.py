"""Makes `resources/fonts/Blank.ttf`, the face of words that lie unseen over scans.

Run it with fontTools: ``uv run --with fonttools python installers/blank_face.py``.
One glyph stands for every letter. It is a line without width, so that it draws
nothing and yet has a box: an engine forgets words whose box is empty.
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

TARGET = Path(__file__).parents[1] / "resources" / "fonts" / "Blank.ttf"
EM, WIDE, RISE, FALL = 1000, 500, 800, -200


def main() -> None:
    """Write the face."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, FALL))
    pen.lineTo((WIDE, RISE))
    pen.closePath()
    names = [".notdef", "blank"]
    made = FontBuilder(EM, isTTF=True)
    made.setupGlyphOrder(names)
    made.setupCharacterMap({ord(" "): "blank"})
    made.setupGlyf({".notdef": Glyph(), "blank": pen.glyph()})
    made.setupHorizontalMetrics(dict.fromkeys(names, (WIDE, 0)))
    made.setupHorizontalHeader(ascent=RISE, descent=FALL)
    made.setupNameTable(
        {
            "familyName": "IMR Binder Blank",
            "styleName": "Regular",
            "psName": "IMRBinderBlank",
            "copyright": "Part of IMR Binder; draws nothing.",
        }
    )
    made.setupOS2(
        sTypoAscender=RISE, sTypoDescender=FALL, usWinAscent=RISE, usWinDescent=-FALL
    )
    made.setupPost(keepGlyphNames=False)
    made.save(TARGET)


if __name__ == "__main__":
    main()
