"""Tables become strips: columns find their widths, long rows go over pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from binder_app.intake.formats.flow_blocks import Block, Cell, Table
from binder_app.intake.formats.flow_lines import Room
from binder_app.intake.formats.flow_strips import (
    Filled,
    Line,
    Mark,
    Strip,
    moved,
    total_height,
)
from binder_app.intake.formats.flow_widths import Grid, columns_of

PAD, PAD_DOWN = 4.0, 2.0
LEAST_COLUMN = 10.0
MOST_OF_PAGE = 0.6
"""How much of a page's height a picture in a cell may take."""

MOST_REPEATED = 0.3
MOST_JOINED = 0.65
"""Shares of a page: rows that stand again on each, and rows that stay together."""

LEAST_CUT = 24.0
"""Points of a row that go on a page; less goes to the next as a whole."""

SetBlocks = Callable[[Sequence[Block], Room], list[Strip]]


@dataclass(slots=True)
class Box:
    """A cell as it is drawn: its contents, its height as far as it spans rows."""

    x: float
    width: float
    strips: list[Strip]
    shade: str = ""
    rows: int = 1
    opens: bool = True

    @property
    def height(self) -> float:
        """How high its contents stand, with white above and below."""
        return total_height(self.strips) + 2 * PAD_DOWN

    def marks(self, y: float, height: float, is_ruled: bool) -> list[Mark]:
        """Return its contents, its shade and its borders, `y` from above."""
        drawn: list[Mark] = []
        if self.shade:
            drawn.append(Filled(self.x, y, self.width, height, self.shade))
        down = y + PAD_DOWN
        for place, strip in enumerate(self.strips):
            down += strip.gap if place else 0.0
            drawn.extend(moved(m, self.x + PAD, down) for m in strip.marks())
            down += strip.height
        if is_ruled:
            drawn.extend(self._border(y, y + height))
        return drawn

    def _border(self, top: float, bottom: float) -> list[Mark]:
        left, right = self.x, self.x + self.width
        sides: list[Mark] = [
            Line(left, bottom, right, bottom),
            Line(left, top, left, bottom),
            Line(right, top, right, bottom),
        ]
        return [Line(left, top, right, top), *sides] if self.opens else sides

    def cut(self, room: float) -> "tuple[Box, Box]":
        """Return what fits into `room`, and the rest."""
        left, taken = room - 2 * PAD_DOWN, list[Strip]()
        rest = list(self.strips)
        while rest:
            strip = rest[0]
            gap = strip.gap if taken else 0.0
            if gap + strip.height > left:
                parts = strip.cut(left - gap) if left - gap > LEAST_CUT else None
                if parts:
                    taken.append(parts[0])
                    rest[0] = parts[1]
                break
            taken.append(rest.pop(0))
            left -= gap + strip.height
        first = Box(self.x, self.width, taken, self.shade, self.rows, self.opens)
        return first, Box(self.x, self.width, rest, self.shade, self.rows)


@dataclass(slots=True)
class RowStrip:
    """Rows of a table that stay together: most often one.

    `heights` has one entry a row; `boxes` lie in the row they begin in.
    """

    boxes: list[list[Box]]
    heights: list[float]
    is_ruled: bool
    repeated: "list[RowStrip]" = field(default_factory=list)
    gap: float = 0.0
    keeps_next: bool = False
    starts_page: bool = False
    below: float = 0.0

    @property
    def height(self) -> float:
        """How high the rows stand together."""
        return sum(self.heights) + self.below

    def marks(self) -> Sequence[Mark]:
        """Return all that stands in the rows; shades lie below letters."""
        drawn: list[Mark] = []
        y = 0.0
        for place, row in enumerate(self.boxes):
            for box in row:
                high = sum(self.heights[place : place + box.rows])
                drawn.extend(box.marks(y, high, self.is_ruled))
            y += self.heights[place]
        return sorted(drawn, key=lambda mark: not isinstance(mark, Filled))

    def cut(self, room: float) -> "tuple[Strip, Strip] | None":
        """Cut one row across its cells; rows that are joined stay whole."""
        if len(self.boxes) > 1 or room < LEAST_CUT:
            return None
        pairs = [box.cut(room) for box in self.boxes[0]]
        if not any(first.strips for first, _ in pairs):
            return None
        first, rest = (row_of([pair[side] for pair in pairs], self) for side in (0, 1))
        first.gap, rest.below = self.gap, self.below
        return first, rest

    def again(self) -> "Sequence[Strip]":
        """Return the table's first rows, where they stand again."""
        return self.repeated


def row_of(boxes: list[Box], like: RowStrip) -> RowStrip:
    """Return a row of boxes with the borders and repeated rows of another."""
    high = max((box.height for box in boxes), default=0.0)
    return RowStrip([boxes], [high], like.is_ruled, like.repeated)


def table_strips(
    table: Table,
    room: Room,
    set_blocks: SetBlocks,
    measure: Callable[[Cell], tuple[float, float]],
) -> list[Strip]:
    """Return the rows of a table as strips."""
    left = min(max(table.left, 0.0), room.width / 3)
    grid = Grid.of(table)
    widths, scale = columns_of(grid, table.widths, room.width - left, measure)
    inner = Room(0.0, room.height * MOST_OF_PAGE, room.scale * scale)
    places = [left]
    for width in widths:
        places.append(places[-1] + width)
    boxes = [
        [_box(cell, at, places, inner, set_blocks) for at, cell in row]
        for row in grid.rows
    ]
    strips = list[RowStrip]()
    begins = 0
    for ends in _group_ends(boxes):
        strips.extend(_group(boxes[begins:ends], table.is_ruled, room))
        begins = ends
    _repeat_heads(strips, table.heads, room)
    if strips:
        strips[-1].below = PAD
    return list(strips)


def _box(
    cell: Cell, at: int, places: list[float], inner: Room, set_blocks: SetBlocks
) -> Box:
    ends = min(at + cell.columns, len(places) - 1)
    width = max(places[ends] - places[at], LEAST_COLUMN)
    room = replace(inner, width=max(width - 2 * PAD, LEAST_COLUMN / 2))
    return Box(places[at], width, set_blocks(cell.blocks, room), cell.shade, cell.rows)


def _group_ends(boxes: list[list[Box]]) -> list[int]:
    """Return behind which rows no cell goes on."""
    ends, reach = [], 0
    for place, row in enumerate(boxes):
        reach = max([reach, place + 1, *(place + box.rows for box in row)])
        if reach <= place + 1:
            ends.append(place + 1)
    if not ends or ends[-1] != len(boxes):
        ends.append(len(boxes))
    return ends


def _group(rows: list[list[Box]], is_ruled: bool, room: Room) -> list[RowStrip]:
    """Return rows as one strip where they are joined and not too high together."""
    heights = [
        max((box.height for box in row if box.rows == 1), default=2 * PAD_DOWN)
        for row in rows
    ]
    for place, row in enumerate(rows):
        for box in row:
            last = min(place + box.rows, len(rows)) - 1
            lacks = box.height - sum(heights[place : last + 1])
            heights[last] += max(0.0, lacks)
    if len(rows) == 1 or sum(heights) <= room.height * MOST_JOINED:
        return [RowStrip(rows, heights, is_ruled)]
    for row in rows:
        for box in row:
            box.rows = 1
    return [
        RowStrip([row], [max((b.height for b in row), default=2 * PAD_DOWN)], is_ruled)
        for row in rows
    ]


def _repeat_heads(strips: list[RowStrip], heads: int, room: Room) -> None:
    """Let the first rows stand again above each page, if they are low enough."""
    repeated = list[RowStrip]()
    rows = 0
    for strip in strips:
        if rows >= heads:
            break
        repeated.append(strip)
        rows += len(strip.boxes)
    if not repeated or total_height(repeated) > room.height * MOST_REPEATED:
        return
    for strip in strips[len(repeated) :]:
        strip.repeated = repeated
    for strip in repeated:
        strip.keeps_next = True
