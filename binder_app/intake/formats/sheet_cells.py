"""The cells of a worksheet, read bit by bit up to a limit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn
from xml.etree.ElementTree import ParseError, XMLParser

from binder_app.intake.formats.office_parts import damaged, unsafe
from binder_app.intake.formats.office_xml import number, whole

MOST_CELLS = 150_000
"""Cells of one workbook that are shown; more are counted."""

MOST_MERGES = 20_000
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
MOST_DEPTH = 100
LONGEST_TEXT = 40_000
PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(slots=True)
class HeldCell:
    """A cell as it is stored; `kind` says what its `text` stands for."""

    kind: str = "n"
    style: int = 0
    text: str = ""
    formula: str = ""
    has_formula: bool = False


@dataclass(slots=True)
class HeldSheet:
    """A sheet as it is stored; rows and columns count from 1."""

    rows: dict[int, dict[int, HeldCell]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    columns: list[tuple[int, int, float, bool]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    usual_width: float = 0.0
    heads: int = 0
    left_out: int = 0


def plain(name: str) -> str:
    """Return an element's name without its namespace."""
    return name.rpartition("}")[2]


def unescaped(text: str) -> str:
    """Return a workbook's text with the letters that it writes as numbers."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


class _Target:
    """Takes XML as it comes; none may define entities or nest without end."""

    def __init__(self) -> None:
        self._depth = 0
        self._text: list[str] | None = None

    def doctype(self, *words: Any) -> NoReturn:
        raise unsafe()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise unsafe()
        self.begun(plain(tag), attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.ended(plain(tag))

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def taken(self) -> str:
        """Return the letters since they were last asked for, and stop listening."""
        text, self._text = "".join(self._text or ()), None
        return text[:LONGEST_TEXT]

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element's beginning."""

    def ended(self, name: str) -> None:
        """Take an element's end."""

    def close(self) -> None:
        """Take the end of all."""


def fed(data: bytes, target: _Target) -> None:
    """Read XML into a target; raise where it is damaged."""
    parser = XMLParser(target=target)
    try:
        parser.feed(data)
        parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise damaged() from error


class Strings(_Target):
    """The texts that cells share; how one is said aloud is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._is_aloud = False

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        """Listen to texts."""
        if name == "rPh":
            self._is_aloud = True
        elif name == "t" and not self._is_aloud:
            self._text = []
        elif name == "si":
            self._parts = []

    def ended(self, name: str) -> None:
        """Keep a text."""
        if name == "rPh":
            self._is_aloud = False
        elif name == "t" and self._text is not None:
            self._parts.append(self.taken())
        elif name == "si":
            self.texts.append(unescaped("".join(self._parts)))


class SheetTarget(_Target):
    """Reads one worksheet; `room` is how many cells may still be taken."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.sheet = HeldSheet()
        self._room = room
        self._row = self._column = 0
        self._cell: HeldCell | None = None

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        """Take rows, columns, merged ranges and the beginnings of cells."""
        if name == "c":
            self._begin_cell(attributes)
        elif name in ("v", "f", "t") and self._cell is not None:
            self._text = []
            self._cell.has_formula |= name == "f"
        elif name == "row":
            self._row = _bounded(attributes.get("r", ""), self._row + 1, MOST_ROWS)
            self._column = 0
            if is_true(attributes.get("hidden", "")):
                self.sheet.hidden_rows.add(self._row)
        elif name in SAYINGS:
            SAYINGS[name](self.sheet, attributes)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = place_of(attributes.get("r", ""))
        self._column = place[1] if place else self._column + 1
        style = _bounded(attributes.get("s", ""), 0, 100_000)
        self._cell = HeldCell(attributes.get("t", "n"), style)

    def ended(self, name: str) -> None:
        """Take a cell's value, and the cell."""
        if self._cell is None:
            return
        if name in ("v", "t") and self._text is not None:
            self._cell.text += self.taken()
        elif name == "f" and self._text is not None:
            self._cell.formula = self.taken()
        elif name == "c":
            self._keep(self._cell)
            self._cell = None

    def _keep(self, cell: HeldCell) -> None:
        if not (cell.text or cell.has_formula or cell.style):
            return
        if self._room <= 0:
            self.sheet.left_out += bool(cell.text)
            return
        if 0 < self._column <= MOST_COLUMNS:
            self._room -= 1
            self.sheet.rows.setdefault(self._row, {})[self._column] = cell


def is_true(text: str) -> bool:
    """Tell a switch that is on."""
    return text in ("1", "true")


def _bounded(text: str, otherwise: int, most: int) -> int:
    return min(max(whole(text, otherwise), 0), most)


def place_of(text: str) -> tuple[int, int] | None:
    """Return the row and the column, from 1, of a place such as B7."""
    found = PLACE.match(text)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def letters_of(column: int) -> str:
    """Return a column's letters: A, Z, AA."""
    told = ""
    while column:
        column, rest = divmod(column - 1, 26)
        told = chr(ord("A") + rest) + told
    return told


def _column(sheet: HeldSheet, attributes: dict[str, str]) -> None:
    first, last = (
        _bounded(attributes.get(n, ""), 1, MOST_COLUMNS) for n in ("min", "max")
    )
    width = number(attributes.get("width", ""))
    if len(sheet.columns) < MOST_COLUMNS:
        hidden = is_true(attributes.get("hidden", ""))
        sheet.columns.append((first, last, width, hidden))


def _merge(sheet: HeldSheet, attributes: dict[str, str]) -> None:
    first, _, last = attributes.get("ref", "").partition(":")
    begins, ends = place_of(first), place_of(last)
    if begins and ends and len(sheet.merges) < MOST_MERGES:
        sheet.merges.append((*begins, *ends))


def _pane(sheet: HeldSheet, attributes: dict[str, str]) -> None:
    if attributes.get("state", "").startswith("frozen"):
        sheet.heads = _bounded(attributes.get("ySplit", ""), 0, 10)


def _usual(sheet: HeldSheet, attributes: dict[str, str]) -> None:
    told = attributes.get("defaultColWidth") or attributes.get("baseColWidth", "")
    sheet.usual_width = number(told)


SAYINGS = {
    "col": _column,
    "mergeCell": _merge,
    "pane": _pane,
    "sheetFormatPr": _usual,
}


def cells_in(sheet: HeldSheet) -> Iterator[tuple[int, int, HeldCell]]:
    """Yield the cells of a sheet with their row and column."""
    for row in sorted(sheet.rows):
        for column in sorted(sheet.rows[row]):
            yield row, column, sheet.rows[row][column]
