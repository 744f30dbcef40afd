"""The paragraphs and tables of a rich text file while its words come in."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from binder_app.intake.formats.flow_blocks import (
    Block,
    Cell,
    Look,
    PageBreak,
    Paragraph,
    Part,
    Run,
    Stop,
    Table,
)

MOST_CELLS_IN_ROW = 64
NEAR = 2.0
"""Points within which the edges of cells in two rows are the same column."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the paragraph under way is set; `in_table` is how deep in tables."""

    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    stops: tuple[Stop, ...] = ()
    keeps_next: bool = False
    starts_page: bool = False
    in_table: int = 0


@dataclass(slots=True)
class CellShape:
    """A cell as its row announces it: where it ends, and what it belongs to."""

    ends: float
    joins_left: bool = False
    joins_above: bool = False
    shade: str = ""


@dataclass(slots=True)
class RowShape:
    """A row as it is announced; `begins` is where its first cell does."""

    begins: float = 0.0
    cells: list[CellShape] = field(default_factory=list)
    is_head: bool = False
    is_ruled: bool = False


@dataclass(slots=True)
class Story:
    """Text that belongs together: the body, a header, a footnote."""

    blocks: list[Block] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    label: str = ""
    cell: list[Block] = field(default_factory=list)
    cells: list[tuple[Block, ...]] = field(default_factory=list)
    rows: list[tuple[RowShape, list[tuple[Block, ...]]]] = field(default_factory=list)

    def write(self, text: str, look: Look, number: str = "") -> None:
        """Add letters; those of the same look stay together."""
        last = self.parts[-1] if self.parts else None
        joins = isinstance(last, Run) and not (last.field or number)
        if joins and isinstance(last, Run) and last.look == look:
            self.parts[-1] = Run(last.text + text, look)
        elif text or number:
            self.parts.append(Run(text, look, number))

    def end_paragraph(self, shape: Shape, size: float) -> None:
        """End the paragraph under way, in its cell or in the text."""
        sizes = [part.look.size for part in self.parts if isinstance(part, Run)]
        made = Paragraph(
            tuple(self.parts),
            shape.align,
            shape.left,
            shape.right,
            shape.first,
            shape.before,
            shape.after,
            shape.spacing,
            self.label,
            shape.stops,
            keeps_next=shape.keeps_next,
            starts_page=shape.starts_page,
            size=max(sizes, default=size),
        )
        self.parts, self.label = [], ""
        if shape.in_table:
            self.cell.append(made)
        else:
            self._end_table()
            self.blocks.append(made)

    def end_cell(self, shape: Shape, size: float) -> None:
        """End a cell; a row takes no more than pages can show."""
        if self.parts or not self.cell:
            self.end_paragraph(replace(shape, in_table=max(shape.in_table, 1)), size)
        held, self.cell = tuple(self.cell), []
        if len(self.cells) < MOST_CELLS_IN_ROW:
            self.cells.append(held)
        else:
            self.cells[-1] += held

    def end_row(self, row: RowShape) -> None:
        """End a row."""
        if self.cell:
            self.cells.append(tuple(self.cell))
            self.cell = []
        if self.cells:
            self.rows.append((row, self.cells))
        self.cells = []

    def break_page(self) -> None:
        """Begin a new page."""
        self._end_table()
        self.blocks.append(PageBreak())

    def finish(self, shape: Shape, size: float) -> list[Block]:
        """Return all blocks, with whatever is still open closed."""
        if self.parts:
            self.end_paragraph(shape, size)
        if self.cell or self.cells:
            self.end_row(RowShape())
        self._end_table()
        return self.blocks

    def _end_table(self) -> None:
        if self.cell or self.cells:
            self.end_row(RowShape())
        if self.rows:
            self.blocks.append(table_of(self.rows))
            self.rows = []


def table_of(rows: list[tuple[RowShape, list[tuple[Block, ...]]]]) -> Table:
    """Return a table whose columns are all the edges that its rows have."""
    edges = _edges([shape for shape, _ in rows])
    if len(edges) < 2 or any(len(s.cells) < len(cells) for s, cells in rows):
        plain = tuple(tuple(Cell(blocks) for blocks in cells) for _, cells in rows)
        return Table(plain, (), any(shape.is_ruled for shape, _ in rows))
    made = [_cells(shape, cells, edges) for shape, cells in rows]
    heads = 0
    while heads < len(rows) - 1 and rows[heads][0].is_head:
        heads += 1
    widths = tuple(b - a for a, b in pairwise(edges))
    is_ruled = any(shape.is_ruled for shape, _ in rows)
    return Table(_joined(made), widths, is_ruled, heads)


def _edges(shapes: list[RowShape]) -> list[float]:
    places = sorted(
        {held for s in shapes for held in (s.begins, *(c.ends for c in s.cells))}
    )
    edges: list[float] = []
    for place in places:
        if not edges or place - edges[-1] > NEAR:
            edges.append(place)
    return edges


def _column(edges: list[float], place: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - place))


def _cells(
    shape: RowShape, cells: list[tuple[Block, ...]], edges: list[float]
) -> list[tuple[Cell, bool]]:
    """Return a row's cells by the columns they span, and which join those above."""
    made: list[tuple[Cell, bool]] = []
    begins = _column(edges, shape.begins)
    if begins:
        made.append((Cell(columns=begins), False))
    for held, blocks in zip(shape.cells, cells, strict=False):
        ends = max(_column(edges, held.ends), begins + 1)
        columns = ends - begins
        begins = ends
        if held.joins_left and made:
            before, joins = made[-1]
            wider = replace(before, columns=before.columns + columns)
            made[-1] = (replace(wider, blocks=wider.blocks + blocks), joins)
        else:
            made.append((Cell(blocks, columns, 1, held.shade), held.joins_above))
    return made


def _joined(rows: list[list[tuple[Cell, bool]]]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows in which cells that join the one above make it higher."""
    found: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        kept: list[Cell] = []
        at = 0
        for cell, joins in row:
            if joins and at in above:
                row_at, place = above[at]
                held = found[row_at][place]
                found[row_at][place] = replace(held, rows=number - row_at + 1)
            else:
                above[at] = (number, len(kept))
                kept.append(cell)
            at += cell.columns
        found.append(kept)
    return tuple(tuple(row) for row in found)
