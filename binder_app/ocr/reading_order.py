"""Puts pieces of lines into rows, and rows and columns into reading order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np

from binder_app.ocr.upright import LONG, Found

SAME_ROW = 0.5
"""Share of a line's height by which pieces of one row may stand higher or lower."""

GUTTER = 0.9
"""Heights of a line that part two columns at the least."""

LEAST_ROWS = 3
"""Rows that a column has at the least."""

PROSE = 25
"""Letters in the middle line of a column of prose, at the least."""

_SAYS_ITSELF = re.compile(r"^[^:]{2,40}:\s*\S")
"""A label with its value: such columns, as on forms, are read one by one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line on a levelled page, in dots; `place` is its number."""

    place: int
    text: str
    left: float
    right: float
    middle: float
    height: float


Row = tuple[Piece, ...]


def in_order(found: Sequence[Found], texts: Sequence[str]) -> list[list[int]]:
    """Return the places of the pieces, row by row, as a person would read them."""
    rows = _rows(_levelled(found, texts))
    return [[piece.place for piece in row] for row in _read_down(rows)]


def _levelled(found: Sequence[Found], texts: Sequence[str]) -> list[Piece]:
    """Straighten lines that fall, rise or spread as on a photograph."""
    middles = np.array([one.corners.mean(axis=0) for one in found]).reshape(-1, 2)
    if not len(middles):
        return []
    slopes = _slopes(found, middles)
    centre = middles[:, 0].mean()
    level = middles[:, 1] - (middles[:, 0] - centre) * slopes
    return [
        Piece(
            place,
            text,
            float(one.corners[[0, 3], 0].mean()),
            float(one.corners[[1, 2], 0].mean()),
            float(high),
            one.down,
        )
        for place, (one, text, high) in enumerate(zip(found, texts, level, strict=True))
    ]


def _slopes(found: Sequence[Found], middles: np.ndarray) -> np.ndarray:
    """Return the slope of a line at each place: even, or growing down the page."""
    long = [place for place, one in enumerate(found) if one.across > LONG * one.down]
    if len(long) < LEAST_ROWS:
        return np.full(len(found), median(one.slope for one in found))
    slopes = np.array([found[place].slope for place in long])
    weights = np.array([found[place].across for place in long]) ** 0.5
    near = np.abs(slopes - np.median(slopes)) < np.radians(3)
    scale = max(1.0, float(middles[:, 1].max()))
    known = np.column_stack([np.ones(len(long)), middles[long, 1] / scale])
    told, *_ = np.linalg.lstsq(
        (known * weights[:, None])[near], (slopes * weights)[near], rcond=None
    )
    return np.asarray(told[0] + told[1] * middles[:, 1] / scale)


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.middle):
        for row in rows[-3:]:
            if _belongs(piece, row):
                row.append(piece)
                break
        else:
            rows.append([piece])
    ordered = [tuple(sorted(row, key=lambda one: one.left)) for row in rows]
    return sorted(ordered, key=lambda row: sum(p.middle for p in row) / len(row))


def _belongs(piece: Piece, row: Sequence[Piece]) -> bool:
    nearest = min(row, key=lambda one: _apart(one, piece))
    slack = SAME_ROW * min(nearest.height, piece.height)
    is_level = abs(nearest.middle - piece.middle) < slack
    return is_level and all(_apart(one, piece) > -slack for one in row)


def _apart(one: Piece, other: Piece) -> float:
    """Return the dots between two pieces; less than 0 where they overlap."""
    return max(one.left, other.left) - min(one.right, other.right)


def _read_down(rows: Sequence[Row]) -> list[Row]:
    """Return rows in order, where two columns stand together the left one first."""
    ordered: list[Row] = []
    start = 0
    while start < len(rows):
        end, gutter = _columns_from(rows, start)
        if end == start:
            ordered.append(rows[start])
            start += 1
            continue
        left, right = _parted(rows[start:end], gutter)
        ordered += [*_read_down(left), *_read_down(right)]
        start = end
    return ordered


def _columns_from(rows: Sequence[Row], start: int) -> tuple[int, float]:
    """Return where two columns that begin at row `start` end, and what parts them."""
    best = (start, 0.0)
    for one, other in zip(rows[start], rows[start][1:], strict=False):
        end, gutter = _stretch(rows, start, one.right, other.left)
        end = _before_a_break(rows, start, end, gutter)
        if end > best[0] and _are_columns(*_parted(rows[start:end], gutter)):
            best = (end, gutter)
    return best


def _stretch(
    rows: Sequence[Row], start: int, left: float, right: float
) -> tuple[int, float]:
    """Follow a gap down the page; return the first row that closes it."""
    for number, row in enumerate(rows[start:], start=start):
        least = GUTTER * max(piece.height for piece in row)
        edges = [piece.right for piece in row if piece.right < (left + right) / 2]
        after = [piece.left for piece in row if piece.left > (left + right) / 2]
        narrower = max([left, *edges]), min([right, *after])
        is_crossed = len(edges) + len(after) < len(row)
        if is_crossed or narrower[1] - narrower[0] < least:
            return number, (left + right) / 2
        left, right = narrower
    return len(rows), (left + right) / 2


def _before_a_break(rows: Sequence[Row], start: int, end: int, gutter: float) -> int:
    """Return where columns end: one alone goes on only as close as its lines stand."""
    highs = [sum(piece.middle for piece in row) / len(row) for row in rows[start:end]]
    steps = [after - before for before, after in pairwise(highs)]
    both = [
        place
        for place, row in enumerate(rows[start:end])
        if row[0].right <= gutter < row[-1].right
    ]
    if not both or not steps:
        return start
    last = both[-1]
    while last < len(steps) and steps[last] <= 1.5 * median(steps):
        last += 1
    return start + last + 1


def _parted(rows: Sequence[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    left = [tuple(p for p in row if p.right <= gutter) for row in rows]
    right = [tuple(p for p in row if p.right > gutter) for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _are_columns(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Tell columns, to be read one by one, from tables and lists of pairs."""
    if min(len(left), len(right)) < LEAST_ROWS:
        return False
    return all(_is_column(side) for side in (left, right))


def _is_column(rows: Sequence[Row]) -> bool:
    texts = [" ".join(piece.text for piece in row) for row in rows]
    single = sum(len(row) == 1 for row in rows) / len(rows)
    is_prose = single > 0.7 and median(map(len, texts)) >= PROSE
    says_itself = sum(bool(_SAYS_ITSELF.match(text)) for text in texts) / len(texts)
    return is_prose or says_itself >= 0.6


def numbered(rows: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Return each place with the number of its row, from 1."""
    return [(place, row) for row, held in enumerate(rows, start=1) for place in held]
