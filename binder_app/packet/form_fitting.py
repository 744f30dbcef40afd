"""Fits words into the boxes and onto the lines of a form, in letters one can read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from binder_app.packet.faces import REGULAR, Faces, clean, wrap

LARGEST, SMALLEST, STEP = 11.0, 7.0, 0.5
"""Sizes that are tried; nobody reads less after a fax (design, type)."""

INSET, LEADING, SHARE = 2.0, 1.2, 0.72
"""The edge of a box that stays free, the pitch of lines, and how much of a box's
height letters may take."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines, and the size in which they fit."""

    lines: tuple[str, ...]
    size: float


def fitted_into(
    told: Sequence[str],
    room: tuple[float, float],
    wished: float,
    is_multiline: bool,
    faces: Faces,
) -> Fitted | None:
    """Return how words fit into a box of that width and height, `None` where not.

    `wished` is the size that the form wants, 0 for any.
    """
    wide, high = room[0] - 2 * INSET, room[1]
    most = min(wished or LARGEST, high * SHARE)
    if is_multiline:
        most = wished or LARGEST
    for size in _sizes(most):
        lines = _lines(told, wide, size, is_multiline, faces)
        needed = len(lines) * LEADING * size + INSET if is_multiline else 0
        widest = max(faces.width(line, REGULAR, size) for line in lines)
        if widest <= wide and needed <= high:
            return Fitted(lines, size)
    return None


def _sizes(most: float) -> Iterator[float]:
    """Give sizes from the largest down; a low box gets small letters all the same."""
    size = most
    while size > SMALLEST:
        yield size
        size -= STEP
    yield min(most, SMALLEST)


def _lines(
    told: Sequence[str], wide: float, size: float, is_multiline: bool, faces: Faces
) -> tuple[str, ...]:
    if not is_multiline:
        return ("; ".join(map(clean, told)),)
    return tuple(
        line
        for text in told
        for line in wrap(text, wide, lambda part: faces.width(part, REGULAR, size))
    )
