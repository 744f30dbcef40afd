"""Blocks become strips, whatever stands in what."""

from collections.abc import Sequence

from binder_app.intake.formats.flow_blocks import (
    Block,
    Cell,
    PageBreak,
    Paragraph,
    Table,
)
from binder_app.intake.formats.flow_faces import Faces
from binder_app.intake.formats.flow_lines import LineSetter, Room
from binder_app.intake.formats.flow_pictures import Pictures
from binder_app.intake.formats.flow_strips import Line, Strip, Whole
from binder_app.intake.formats.flow_tables import table_strips

MOST_NESTED = 4
"""Tables within tables that are drawn as tables."""

RULE = 9.0


class BlockSetter:
    """Sets the blocks of one document; `flattened` counts tables too deep."""

    def __init__(self, faces: Faces, pictures: Pictures) -> None:
        self._lines = LineSetter(faces, pictures)
        self._depth = 0
        self.flattened = 0

    def strips(self, blocks: Sequence[Block], room: Room) -> list[Strip]:
        """Return blocks as strips from above."""
        found: list[Strip] = []
        breaks = False
        for block in blocks:
            if isinstance(block, PageBreak):
                breaks = True
                continue
            strips = self._block(block, room)
            if strips and breaks:
                strips[0].starts_page, breaks = True, False
            found.extend(strips)
        return found

    def _block(self, block: Block, room: Room) -> list[Strip]:
        if isinstance(block, Paragraph):
            return self._lines.strips(block, room)
        if isinstance(block, Table):
            return self._table(block, room)
        middle = RULE / 2
        return [Whole(RULE, [Line(0.0, middle, room.width, middle)])]

    def _table(self, table: Table, room: Room) -> list[Strip]:
        if self._depth >= MOST_NESTED:
            self.flattened += 1
            cells = (cell for row in table.rows for cell in row)
            return self.strips([b for cell in cells for b in cell.blocks], room)
        self._depth += 1
        try:
            return table_strips(table, room, self.strips, self.measured)
        finally:
            self._depth -= 1

    def measured(self, cell: Cell) -> tuple[float, float]:
        """Return how wide a cell's widest word and its widest line are."""
        return self._widest(cell.blocks, self._depth)

    def _widest(self, blocks: Sequence[Block], depth: int) -> tuple[float, float]:
        least = most = 0.0
        for block in blocks:
            low = high = 0.0
            if isinstance(block, Paragraph):
                low, high = self._lines.natural_width(block)
            elif isinstance(block, Table):
                low, high = self._across(block, depth)
            least, most = max(least, low), max(most, high)
        return least, most

    def _across(self, table: Table, depth: int) -> tuple[float, float]:
        """Return how wide the widest of a table's first rows is.

        Beyond the depth that is drawn, cells stand below one another.
        """
        least = most = 0.0
        for row in table.rows[:20]:
            sizes = [self._widest(cell.blocks, depth + 1) for cell in row]
            if depth >= MOST_NESTED:
                sizes = [max(sizes, default=(0.0, 0.0))]
            least = max(least, sum(low + 10 for low, _ in sizes))
            most = max(most, sum(high + 10 for _, high in sizes))
        return least, most
