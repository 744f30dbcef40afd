"""A worksheet's cells as tables: what is hidden stays so, what is wide is split."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from binder_app.intake.formats.flow_blocks import (
    Block,
    Cell,
    Look,
    PageBreak,
    Paragraph,
    Run,
    Table,
)
from binder_app.intake.formats.flow_notes import CELLS, COLUMNS, ROWS
from binder_app.intake.formats.sheet_book import Book, is_number
from binder_app.intake.formats.sheet_cells import (
    HeldCell,
    HeldSheet,
    cells_in,
    letters_of,
)

UPRIGHT, ACROSS = 540.0, 720.0
"""Points of width that hold cells on a page upright, and on one that lies."""

A_LETTER, USUAL_LETTERS = 5.0, 9.0
LEAST_WIDTH, MOST_WIDTH = 16.0, 320.0
MOST_SHRUNK = 0.72
LEGEND = 28.0
MOST_GAP = 3
"""Empty rows that are drawn where many stand together."""

MOST_BANDS = 60
MOST_DRAWN = 600_000
"""Cells, empty ones too, that are drawn of one sheet."""

MOST_MERGED = 200_000
MOST_COLUMNS = 60
"""Columns that stand side by side, however narrow they are."""

SMALL = Look(size=7.5, colour="666666")
BLANK = (Paragraph(size=9.0),)
HALF_EMPTY = 3
"""Empty columns are drawn unless so many times more of them than of others."""


class SheetTable:
    """The drawn part of one sheet."""

    def __init__(self, book: Book, sheet: HeldSheet) -> None:
        self._book, self._sheet = book, sheet
        told = ((r, c, book.text(cell)) for r, c, cell in cells_in(sheet))
        self._texts = {(row, column): text for row, column, text in told if text}
        self._rows = self._visible_rows()
        self._columns = self._visible_columns()
        widths = self._with_room([self._width(column) for column in self._columns])
        self._shrunk, self._bands = banded(widths)
        self._widths = [width * self._shrunk for width in widths]
        self._under: dict[tuple[int, int], tuple[int, int]] = {}
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}
        for merge in sheet.merges:
            self._merge(*merge)

    @property
    def is_wide(self) -> bool:
        """Whether the sheet asks for pages that lie."""
        return len(self._bands) > 1 or sum(self._widths) > UPRIGHT

    def _visible_rows(self) -> list[int]:
        hidden = self._sheet.hidden_rows
        filled = sorted({row for row, _ in self._texts})
        self._book.unseen[ROWS] += sum(row in hidden for row in filled)
        found: list[int] = []
        for row in filled:
            if row in hidden:
                continue
            before = found[-1] if found else row - 2
            empty = [r for r in range(before + 1, row) if r > 0][:MOST_GAP]
            found.extend(r for r in empty if r not in hidden)
            found.append(row)
        return found

    def _visible_columns(self) -> list[int]:
        used = {column for _, column in self._texts}
        hidden = set[int]()
        for first, last, _, is_hidden in self._sheet.columns:
            if is_hidden:
                hidden.update(range(first, last + 1))
        self._book.unseen[COLUMNS] += len(used & hidden)
        shown = used - hidden
        last = max(shown, default=0)
        if last > HALF_EMPTY * len(shown) + 10:
            return sorted(shown)
        return [column for column in range(1, last + 1) if column not in hidden]

    def _width(self, column: int) -> float:
        """Return a column's width as it is stored, or wide enough for its numbers."""
        letters = self._sheet.usual_width or USUAL_LETTERS
        for first, last, width, _ in self._sheet.columns:
            if first <= column <= last and width > 0:
                letters = width
        for row in self._rows:
            cell = self._sheet.rows.get(row, {}).get(column)
            if cell is not None and is_number(cell):
                text = self._texts.get((row, column), "")
                letters = max(letters, min(len(text), 24) + 1.0)
        return min(max(letters * A_LETTER + 6, LEAST_WIDTH), MOST_WIDTH)

    def _with_room(self, widths: list[float]) -> list[float]:
        """Return widths whose last one takes in text that runs beyond it."""
        free = UPRIGHT - sum(widths)
        ends: dict[int, int] = {}
        for row, column in self._texts:
            ends[row] = max(column, ends.get(row, 0))
        lacks = 0.0
        for row, column in ends.items():
            if column in self._columns and row not in self._sheet.hidden_rows:
                text = self._texts[row, column]
                place = self._columns.index(column)
                lacks = max(lacks, needed(text) - sum(widths[place:]))
        if widths and free > 0 and lacks > 0:
            widths[-1] += min(lacks, free)
        return widths

    def _merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Note over which drawn rows and columns a merged cell goes."""
        rows = range(bisect_left(self._rows, top), bisect_right(self._rows, bottom))
        columns = range(
            bisect_left(self._columns, left), bisect_right(self._columns, right)
        )
        covered = len(rows) * len(columns)
        if not covered or covered + len(self._under) > MOST_MERGED:
            return
        first = (rows[0], columns[0])
        if any((row, column) in self._under for row in rows for column in columns):
            return
        self._spans[first] = len(rows), len(columns)
        for row in rows:
            for column in columns:
                self._under[row, column] = first

    def blocks(self) -> Iterator[Block]:
        """Yield a table for each band of columns."""
        is_split = len(self._bands) > 1
        drawn = self._drawn_bands()
        for place, band in enumerate(drawn):
            if place:
                yield PageBreak()
            rows = [self._row(at, band, is_split) for at in range(len(self._rows))]
            widths = [self._widths[at] for at in band]
            heads = sum(row <= self._sheet.heads for row in self._rows)
            if is_split:
                rows.insert(0, self._legend(band))
                widths.insert(0, LEGEND)
                heads += 1
            heads = heads if heads < len(rows) else 0
            yield Table(tuple(rows), tuple(widths), heads=heads)
        left_out = self._bands[len(drawn) :]
        lost = {self._columns[at] for band in left_out for at in band}
        self._book.unseen[CELLS] += sum(column in lost for _, column in self._texts)

    def _drawn_bands(self) -> list[range]:
        """Return the bands that are drawn; the first one always is."""
        found, cells = self._bands[:1], 0
        for band in self._bands[1:MOST_BANDS]:
            cells += len(band) * len(self._rows)
            if cells > MOST_DRAWN:
                break
            found.append(band)
        return found

    def _legend(self, band: range) -> tuple[Cell, ...]:
        """Return the letters of columns, which tell where a split sheet goes on."""
        return Cell(), *(small(letters_of(self._columns[at])) for at in band)

    def _row(self, at: int, band: range, is_split: bool) -> tuple[Cell, ...]:
        cells = [small(str(self._rows[at]))] if is_split else []
        place = band.start
        while place < band.stop:
            first = self._under.get((at, place))
            if first is not None and first != (at, place) and first[1] in band:
                place = self._behind(first, band)
                continue
            cell = self._cell(at, place, band)
            cells.append(cell)
            place += cell.columns
        if not any(cell.blocks for cell in cells):
            cells[:1] = [replace(cell, blocks=BLANK) for cell in cells[:1]]
        return tuple(cells)

    def _behind(self, first: tuple[int, int], band: range) -> int:
        return min(first[1] + self._spans[first][1], band.stop)

    def _cell(self, at: int, place: int, band: range) -> Cell:
        """Return one cell; long words go over empty neighbours, as in Excel."""
        row, column = self._rows[at], self._columns[place]
        held = self._sheet.rows.get(row, {}).get(column)
        text = self._texts.get((row, column), "")
        rows, columns = self._spans.get((at, place), (1, 1))
        columns = min(columns, band.stop - place)
        if held is None:
            return Cell((), columns, rows)
        look = self._book.look(held)
        if text and not is_number(held) and (at, place) not in self._under:
            columns = self._reach(text, at, place, band)
        align = look.align or usual_align(held)
        letters = replace(look.look, size=look.look.size * self._shrunk)
        blocks = (Paragraph((Run(text, letters),), align),) if text else ()
        return Cell(blocks, columns, rows, look.shade)

    def _reach(self, text: str, at: int, place: int, band: range) -> int:
        """Return over how many columns a text runs where nothing stands there."""
        needs = needed(text) * self._shrunk
        columns, taken = 1, self._widths[place]
        while taken < needs and place + columns < band.stop:
            beside = (self._rows[at], self._columns[place + columns])
            if beside in self._texts or (at, place + columns) in self._under:
                break
            taken += self._widths[place + columns]
            columns += 1
        return columns


def needed(text: str) -> float:
    """Return about how wide a text stands on one line."""
    return max(map(len, text.split("\n"))) * A_LETTER + 8


def usual_align(cell: HeldCell) -> str:
    """Return where a value stands that its cell does not say."""
    if is_number(cell):
        return "right"
    return "center" if cell.kind in ("b", "e") else "left"


def small(text: str) -> Cell:
    """Return a cell of a legend."""
    return Cell((Paragraph((Run(text, SMALL),), "center"),))


def banded(widths: list[float]) -> tuple[float, list[range]]:
    """Return how far letters shrink, and the columns that stand side by side."""
    total = sum(widths)
    if not widths:
        return 1.0, []
    if total * MOST_SHRUNK <= ACROSS and len(widths) <= MOST_COLUMNS:
        return min(1.0, ACROSS / total), [range(len(widths))]
    bands: list[range] = []
    begins, taken = 0, 0.0
    for place, width in enumerate(widths):
        is_full = taken + width > ACROSS - LEGEND or place - begins >= MOST_COLUMNS
        if is_full and place > begins:
            bands.append(range(begins, place))
            begins, taken = place, 0.0
        taken += width
    return 1.0, [*bands, range(begins, len(widths))]
