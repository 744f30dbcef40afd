"""Draws what is ruled: tables, the boxes of forms, boxes to tick."""

import re
from collections.abc import Iterator

from binder_app.sample.markup import Block
from binder_app.sample.pen import BOLD, MONO, PLAIN, Area, frame
from binder_app.sample.sheet import LEADING, Sheet, set_line, wrap

LABEL_SIZE = 6.6
VALUE_SIZE = 9.6
CELL_PAD = 4.0
TICK_SIDE = 8.0
CELL = re.compile(
    r"(?:(?P<share>\d+)\s+)?(?P<label>[^{=]*)(?:\{(?P<field>\w+)\})?\s*=?(?P<value>.*)"
)
"""A form box: "3 Label {field} = value", the share of the row before it."""


def columns(sheet: Sheet, block: Block) -> None:
    """Settle the column widths of the table that follows."""
    shares = [float(share) for share in block.text.split()]
    sheet.widths = tuple(sheet.span * share / sum(shares) for share in shares)
    sheet.y += 4
    rule_over(sheet)


def head_row(sheet: Sheet, block: Block) -> None:
    """Draw the table's head on a grey ground."""
    _row(sheet, block.cells, BOLD, 0.88)


def row(sheet: Sheet, block: Block) -> None:
    """Draw one row of the table."""
    _row(sheet, block.cells, PLAIN, 1.0)


def rule_over(sheet: Sheet) -> None:
    """Close a table at its top."""
    end = sheet.left + sum(sheet.widths)
    sheet.pen.stroke(((sheet.left, sheet.y), (end, sheet.y)), 0.6)


def _row(sheet: Sheet, cells: tuple[str, ...], face: str, ground: float) -> None:
    size = sheet.look.size * 0.88
    wrapped = [
        list(wrap(sheet.pen, cell, width - 2 * CELL_PAD, size, face))
        for cell, width in zip(cells, sheet.widths, strict=True)
    ]
    step = size * sheet.look.leading
    height = max(map(len, wrapped)) * step + CELL_PAD
    x = sheet.left
    for lines, width in zip(wrapped, sheet.widths, strict=True):
        area = Area(x, sheet.y, width, height)
        if ground < 1:
            sheet.pen.fill(area, ground)
        frame(sheet.pen, area, 0.5)
        for place, line in enumerate(lines, start=1):
            base = sheet.y + place * step
            set_line(sheet.pen, line, x + CELL_PAD, base - 1, size)
        x += width
    sheet.y += height


def form_row(sheet: Sheet, block: Block) -> None:
    """Draw a row of labelled boxes, each with what was filled in."""
    parts = list(_form_cells(block))
    whole = sum(share for share, *_ in parts)
    widths = [sheet.span * share / whole for share, *_ in parts]
    values = [
        list(wrap(sheet.pen, value, width - 2 * CELL_PAD, VALUE_SIZE, MONO))
        for (*_, value), width in zip(parts, widths, strict=True)
    ]
    deepest = max(map(len, values))
    height = LABEL_SIZE * 1.7 + deepest * VALUE_SIZE * LEADING + 5
    x = sheet.left
    for (_, label, field, value), width, lines in zip(
        parts, widths, values, strict=True
    ):
        area = Area(x, sheet.y, width, height)
        _box(sheet, area, label)
        _fill_in(sheet, area, field, value, lines)
        x += width
    sheet.y += height


def _form_cells(block: Block) -> Iterator[tuple[float, str, str, str]]:
    for cell in block.cells:
        found = CELL.fullmatch(cell)
        if found:
            label, value = found["label"].strip(), found["value"].strip()
            yield float(found["share"] or 1), label, found["field"] or "", value


def _box(sheet: Sheet, area: Area, label: str) -> None:
    frame(sheet.pen, area, 0.6)
    at = (area.x + CELL_PAD, area.y + LABEL_SIZE * 1.25)
    sheet.pen.text(at, label, PLAIN, LABEL_SIZE)


def _fill_in(
    sheet: Sheet, area: Area, field: str, value: str, lines: list[list[tuple[str, str]]]
) -> None:
    top = area.y + LABEL_SIZE * 1.6
    if field and sheet.pen.takes_fields:
        inner = Area(
            area.x + 2, top, area.width - 4, area.height - LABEL_SIZE * 1.6 - 2
        )
        sheet.pen.field(inner, field, value)
        return
    for place, line in enumerate(lines, start=1):
        base = top + place * VALUE_SIZE * LEADING
        set_line(sheet.pen, line, area.x + CELL_PAD, base - 0.5, VALUE_SIZE)


def ticks(sheet: Sheet, block: Block) -> None:
    """Draw boxes to tick, side by side where several stand in one line."""
    entries = re.findall(r"\[(.)\]\s*([^\[]*)", f"{block.mark} {block.text}")
    size = sheet.look.size
    step, leading = sheet.span / max(len(entries), 1), size * sheet.look.leading
    deepest = 0
    for place, (tick, words) in enumerate(entries):
        x = sheet.left + place * step
        _tick_box(sheet, x, sheet.y + leading - TICK_SIDE, ticked=tick == "x")
        lines = list(wrap(sheet.pen, words, step - 22, size))
        for number, line in enumerate(lines, start=1):
            set_line(sheet.pen, line, x + 15, sheet.y + number * leading, size)
        deepest = max(deepest, len(lines))
    sheet.y += deepest * leading + 3


def _tick_box(sheet: Sheet, x: float, y: float, *, ticked: bool) -> None:
    side = TICK_SIDE
    frame(sheet.pen, Area(x, y, side, side), 0.8)
    if ticked:
        sheet.pen.stroke(((x + 1.5, y + 1.5), (x + side - 1.5, y + side - 1.5)), 1.3)
        sheet.pen.stroke(((x + 1.5, y + side - 1.5), (x + side - 1.5, y + 1.5)), 1.3)
