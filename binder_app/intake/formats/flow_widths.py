"""The columns of a table: which cell stands where, and how wide columns are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from binder_app.intake.formats.flow_blocks import Cell, Table

MOST_COLUMNS = 64
MEASURED_ROWS = 200
LEAST_SCALE = 0.6
"""How far letters shrink where a table has more columns than the page is wide."""

WHITE = 9.0
NARROW = 8.0
"""Points a column takes besides its words, and the least it has."""

MOST_OF_LINE = 0.35
"""Share of the page that one long word may claim for its column."""

Widths = list[float]
Measure = Callable[[Cell], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells with the column, from 0, that each begins in."""

    rows: list[list[tuple[int, Cell]]]
    columns: int

    @classmethod
    def of(cls, table: Table) -> Self:
        """Place the cells of a table; spans are cut to what there is."""
        rows: list[list[tuple[int, Cell]]] = []
        taken: dict[int, int] = {}
        for number, row in enumerate(table.rows):
            left = len(table.rows) - number
            rows.append(_placed(row, taken, left))
            taken = {at: rows_left - 1 for at, rows_left in taken.items()}
            taken = {at: rows_left for at, rows_left in taken.items() if rows_left}
        ends = (at + cell.columns for row in rows for at, cell in row)
        return cls(rows, max(ends, default=1))


def _placed(
    row: Sequence[Cell], taken: dict[int, int], rows_left: int
) -> list[tuple[int, Cell]]:
    """Place one row's cells; those beyond the last column join the last cell."""
    placed: list[tuple[int, Cell]] = []
    at = 0
    for cell in row:
        while at in taken and at < MOST_COLUMNS:
            at += 1
        if at >= MOST_COLUMNS:
            if placed:
                before, last = placed[-1]
                placed[-1] = before, replace(last, blocks=last.blocks + cell.blocks)
            else:
                placed.append((MOST_COLUMNS - 1, replace(cell, columns=1, rows=1)))
            continue
        columns = _free_columns(at, cell.columns, taken)
        rows = min(max(cell.rows, 1), rows_left)
        placed.append((at, replace(cell, columns=columns, rows=rows)))
        for column in range(at, at + columns):
            taken[column] = rows
        at += columns
    return placed


def _free_columns(at: int, wanted: int, taken: dict[int, int]) -> int:
    """Return how many columns from `at` on a cell may span."""
    most = min(max(wanted, 1), MOST_COLUMNS - at)
    for count in range(1, most):
        if at + count in taken:
            return count
    return most


def columns_of(
    grid: Grid, given: Sequence[float], room: float, measure: Measure
) -> tuple[Widths, float]:
    """Return the width of each column, and the scale of the letters in them.

    Columns that are `given` their widths keep them as far as their words fit.
    """
    cap = max(room / grid.columns, room * MOST_OF_LINE)
    words, lines = _of_single_columns(grid, measure)
    least, most = _with_spans(grid, measure, words, lines)
    least = [min(low, cap) for low in least]
    if len(given) >= grid.columns and all(w > 0 for w in given[: grid.columns]):
        widths = list(given[: grid.columns])
        shrink = min(1.0, room / sum(widths))
        widths = [width * shrink for width in widths]
        widths = _for_words(widths, [min(low, cap) for low in words], room)
        return widths, _scale(sum(least), room) if shrink < 1 else 1.0
    if sum(most) <= room:
        return most, 1.0
    if sum(least) <= room:
        spare = [high - low for low, high in zip(least, most, strict=True)]
        share = (room - sum(least)) / (sum(spare) or 1.0)
        return [low + s * share for low, s in zip(least, spare, strict=True)], 1.0
    shrink = room / sum(least)
    return [low * shrink for low in least], _scale(sum(least), room)


def _scale(least: float, room: float) -> float:
    return max(LEAST_SCALE, min(1.0, room / max(least, 1.0)))


def _for_words(widths: Widths, least: Widths, room: float) -> Widths:
    """Give narrow columns what their longest words lack, as far as there is some.

    First comes what is free beside the table, then what other columns can spare.
    """
    pairs = list(zip(widths, least, strict=True))
    lacks = [max(0.0, low - width) for width, low in pairs]
    spare = [max(0.0, width - low) for width, low in pairs]
    free = max(0.0, room - sum(widths))
    given = min(sum(lacks), free + sum(spare))
    if not given:
        return widths
    part, taken = given / sum(lacks), max(0.0, given - free) / (sum(spare) or 1.0)
    return [
        width + lack * part - more * taken
        for width, lack, more in zip(widths, lacks, spare, strict=True)
    ]


def _of_single_columns(grid: Grid, measure: Measure) -> tuple[Widths, Widths]:
    """Return how wide the widest word and line are that stand in one column."""
    least, most = [NARROW] * grid.columns, [NARROW] * grid.columns
    for row in grid.rows[:MEASURED_ROWS]:
        for at, cell in row:
            if cell.columns == 1:
                low, high = measure(cell)
                least[at] = max(least[at], low + WHITE)
                most[at] = max(most[at], high + WHITE)
    return least, most


def _with_spans(
    grid: Grid, measure: Measure, words: Widths, lines: Widths
) -> tuple[Widths, Widths]:
    """Return the same with what stands over several columns."""
    least, most = list(words), list(lines)
    for row in grid.rows[:MEASURED_ROWS]:
        for at, cell in row:
            if cell.columns == 1:
                continue
            low, high = measure(cell)
            for widths, wanted in ((least, low + WHITE), (most, high + WHITE)):
                lacks = wanted - sum(widths[at : at + cell.columns])
                if lacks > 0:
                    for column in range(at, at + cell.columns):
                        widths[column] += lacks / cell.columns
    return least, [max(pair) for pair in zip(least, most, strict=True)]
