"""Workbooks: their sheets, the texts they share, and how their cells look."""

from collections import Counter
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import Look, sane_size, tidy
from binder_app.intake.formats.flow_notes import FORMULAS
from binder_app.intake.formats.office_parts import (
    OfficeParts,
    Relations,
    main_part,
)
from binder_app.intake.formats.office_xml import (
    child,
    children,
    colour,
    is_on,
    number,
    value,
    whole,
)
from binder_app.intake.formats.sheet_cells import (
    MOST_CELLS,
    HeldCell,
    HeldSheet,
    SheetTarget,
    Strings,
    fed,
    is_true,
    unescaped,
)
from binder_app.intake.formats.sheet_formats import BUILT_IN, shown, text_shown
from binder_app.intake.unreadable import UnreadableFileError

USUAL_PART = "xl/workbook.xml"
SHRUNK = 0.82
"""Letters are drawn so much smaller than in the workbook, as its print often is."""

ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")


@dataclass(frozen=True, slots=True)
class CellLook:
    """How a cell looks: its number format, its letters, and where they stand."""

    code: str = "General"
    look: Look = Look(size=11 * SHRUNK)  # noqa: RUF009 - frozen
    align: str = ""
    shade: str = ""


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    is_hidden: bool


class Book:
    """One workbook; `unseen` counts what is not shown."""

    def __init__(self, parts: OfficeParts) -> None:
        self.parts = parts
        self._main = main_part(parts, USUAL_PART)
        if self._main.lower().endswith(".bin"):
            raise binary()
        root = parts.xml(self._main)
        self._relations = Relations(parts, self._main)
        self.from_1904 = is_true(value(child(root, "workbookPr"), "date1904"))
        self.sheets = [self._entry(h) for h in children(child(root, "sheets"), "sheet")]
        self._looks = _looks(self._root("styles"))
        self._texts = self._strings()
        self._room = MOST_CELLS
        self.unseen: Counter[str] = Counter()

    def _root(self, kind: str) -> Element | None:
        found = self._relations.of_kind(kind)
        return self.parts.xml(found[0]) if found else None

    def _entry(self, held: Element) -> SheetEntry:
        hidden = value(held, "state") in ("hidden", "veryHidden")
        part = self._relations.part(value(held, "id"))
        return SheetEntry(tidy(value(held, "name"))[:80], part, hidden)

    def _strings(self) -> list[str]:
        found = self._relations.of_kind("sharedStrings")
        target = Strings()
        if found:
            fed(self.parts.bytes_of(found[0]), target)
        return target.texts

    def sheet(self, part: str) -> HeldSheet:
        """Read one sheet, as far as the workbook's limit goes."""
        target = SheetTarget(self._room)
        fed(self.parts.bytes_of(part), target)
        self._room -= sum(len(row) for row in target.sheet.rows.values())
        return target.sheet

    def look(self, cell: HeldCell) -> CellLook:
        """Return how a cell looks."""
        in_list = cell.style < len(self._looks)
        return self._looks[cell.style] if in_list else CellLook()

    def text(self, cell: HeldCell) -> str:
        """Return what a cell shows."""
        if cell.has_formula and not cell.text:
            return self._formula(cell)
        code = self.look(cell).code
        if cell.kind == "s":
            place = whole(cell.text, -1)
            in_list = 0 <= place < len(self._texts)
            return text_shown(tidy(self._texts[place]) if in_list else "", code)
        if cell.kind == "b":
            return "TRUE" if is_true(cell.text.strip()) else "FALSE"
        if cell.kind in ("str", "inlineStr", "e", "d"):
            return text_shown(tidy(unescaped(cell.text)), code)
        if not cell.text.strip():
            return ""
        return shown(number_of(cell.text), code, self.from_1904)

    def _formula(self, cell: HeldCell) -> str:
        if cell.kind in ("str", "inlineStr") or not cell.formula:
            return ""
        self.unseen[FORMULAS] += 1
        return f"={tidy(cell.formula)}"


def number_of(text: str) -> float:
    """Return a stored number; the file may hold anything."""
    try:
        told = float(text)
    except ValueError:
        return 0.0
    return told if abs(told) < 1e300 else 0.0


def is_number(cell: HeldCell) -> bool:
    """Tell a cell whose value stands on the right."""
    return cell.kind in ("n", "") and bool(cell.text.strip())


def binary() -> UnreadableFileError:
    """Return the failure of a workbook stored in Excel's binary form."""
    return UnreadableFileError(
        "This is a binary Excel workbook, which can't be read yet.",
        "Save it as PDF from Excel, then add that.",
    )


def _looks(root: Element | None) -> list[CellLook]:
    """Return the looks that cells refer to by their number."""
    codes = dict(BUILT_IN)
    for held in children(child(root, "numFmts"), "numFmt"):
        codes[whole(value(held, "numFmtId"))] = value(held, "formatCode")
    fonts = [_font(held) for held in children(child(root, "fonts"), "font")]
    fills = [_fill(held) for held in children(child(root, "fills"), "fill")]
    found = []
    for held in children(child(root, "cellXfs"), "xf"):
        font, fill = whole(value(held, "fontId")), whole(value(held, "fillId"))
        found.append(
            CellLook(
                codes.get(whole(value(held, "numFmtId")), "General"),
                fonts[font] if 0 <= font < len(fonts) else CellLook().look,
                ALIGNS.get(value(child(held, "alignment"), "horizontal"), ""),
                fills[fill] if 0 <= fill < len(fills) else "",
            )
        )
    return found


ALIGNS = {
    "left": "left",
    "center": "center",
    "right": "right",
    "centerContinuous": "center",
    "justify": "left",
}


def _font(held: Element) -> Look:
    size = number(value(child(held, "sz")), 11.0)
    line = child(held, "u")
    look = Look(
        bold=is_on(child(held, "b")),
        italic=is_on(child(held, "i")),
        underline=line is not None and value(line, "val", "single") != "none",
        struck=is_on(child(held, "strike")),
        size=sane_size(size * SHRUNK),
    )
    told = colour(value(child(held, "color"), "rgb")[-6:])
    return replace(look, colour=told)


def _fill(held: Element) -> str:
    pattern = child(held, "patternFill")
    if value(pattern, "patternType") != "solid":
        return ""
    told = colour(value(child(pattern, "fgColor"), "rgb")[-6:])
    return "" if told == "FFFFFF" else told
