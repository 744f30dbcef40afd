"""Cuts the packet's faces from the variable Source Sans 3 into `resources/fonts`.

Run once by hand when the face changes:
``pip install fonttools fontpkg-source-sans-3`` and then
``python installers/cut_fonts.py``. The result is committed, so that the
program needs neither package. The name "Source" is reserved by the face's
licence (SIL OFL 1.1), so the cut files carry a name of their own; reportlab
also needs a different PostScript name for each weight.
"""

from importlib.resources import files
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
FAMILY = "Binder Sans"
TARGET = Path(__file__).parents[1] / "resources" / "fonts"


def cut(variable: bytes, style: str, weight: int) -> TTFont:
    """Return one static weight, without layout features, under its own name."""
    font = instantiateVariableFont(TTFont(BytesIO(variable)), {"wght": weight})
    options = Options(layout_features=[], notdef_outline=True, hinting=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "MVAR", "HVAR", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    rename(font, style)
    return font


def rename(font: TTFont, style: str) -> None:
    """Give the cut face a family and a PostScript name of its own."""
    names = font["name"]
    plain = FAMILY.replace(" ", "")
    for record in list(names.names):
        if record.nameID in (1, 3, 4, 6, 16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    words = {1: f"{FAMILY} {style}", 2: "Regular", 3: f"1.0;{plain}-{style}"}
    words |= {4: f"{FAMILY} {style}", 6: f"{plain}-{style}", 16: FAMILY, 17: style}
    for name_id, text in words.items():
        names.setName(text, name_id, 3, 1, 0x409)


def main() -> None:
    """Cut every weight and put the licence beside them."""
    package = files("fontpkg_source_sans_3")
    variable = (package / "files" / "SourceSans3[wght].ttf").read_bytes()
    for style, weight in WEIGHTS.items():
        cut(variable, style, weight).save(TARGET / f"BinderSans-{style}.ttf")
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    (TARGET / "BinderSans-LICENSE.txt").write_text(licence, encoding="utf-8")


if __name__ == "__main__":
    main()
