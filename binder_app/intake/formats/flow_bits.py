"""The letters and pictures on one line, and the marks they leave."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image

from binder_app.intake.formats.flow_blocks import PLAIN, Look, Paragraph
from binder_app.intake.formats.flow_faces import Inked
from binder_app.intake.formats.flow_strips import (
    Filled,
    Letters,
    Line,
    Mark,
    Number,
    Placed,
)

ASCENT, DESCENT = 0.96, 0.30
"""How far letters reach above and below where they stand on, by their size."""

MOST_SPACING = 3.0
SLACK = 0.01
WORD, SPACE, TABBED, BREAK = "word", "space", "tab", "break"


@dataclass(frozen=True, slots=True)
class Bit:
    """Letters of one look, or a picture, as wide as it stands on its line."""

    width: float
    size: float
    look: Look = PLAIN
    ink: Inked | None = None
    image: Image.Image | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a space, a tab or a line end."""

    kind: str
    bits: tuple[Bit, ...] = ()

    @property
    def width(self) -> float:
        """How wide it stands."""
        return sum(bit.width for bit in self.bits)


def heights(bits: list[Bit], paragraph: Paragraph, scale: float) -> tuple[float, float]:
    """Return a line's height, and how far down its letters stand."""
    sizes = [bit.size for bit in bits if bit.image is None]
    pictures = [bit.size for bit in bits if bit.image is not None]
    size = max(sizes, default=0.0 if pictures else paragraph.size * scale)
    plain = size * (ASCENT + DESCENT)
    extra = plain * (min(max(paragraph.spacing, 0.8), MOST_SPACING) - 1)
    above = max(size * ASCENT + extra, *pictures, 0.0)
    return above + size * DESCENT, above


def marks_of(
    items: list[Item], x: float, base: float, stretch: float
) -> Iterator[Mark]:
    """Yield what stands on a line; letters of one look stay together."""
    joined: Letters | None = None
    ends = -1.0
    for item in items:
        for bit in item.bits:
            width = bit.width + (stretch if item.kind == SPACE else 0.0)
            yield from _lines_at(bit, x, base, width)
            mark = _mark(bit, x, base)
            is_near = abs(ends - x) < SLACK
            if (
                joined
                and is_near
                and isinstance(mark, Letters)
                and _alike(joined, mark)
            ):
                joined = replace(joined, text=joined.text + mark.text)
            else:
                if joined:
                    yield joined
                joined = mark if isinstance(mark, Letters) else None
                if mark is not None and joined is None:
                    yield mark
            ends = x + bit.width if joined else -1.0
            x += width
    if joined:
        yield joined


def _alike(one: Letters, other: Letters) -> bool:
    return (one.y, one.face, one.size, one.is_slanted, one.colour) == (
        *(other.y, other.face, other.size, other.is_slanted, other.colour),
    )


def _mark(bit: Bit, x: float, base: float) -> Mark | None:
    if bit.image is not None:
        return Placed(x, base - bit.size, bit.width, bit.size, bit.image)
    if bit.ink is None:
        return None
    y = base - bit.look.raised * bit.size * (0.33 if bit.look.raised > 0 else 0.14)
    ink, look = bit.ink, bit.look
    mark = Letters(x, y, ink.text, ink.face, ink.size, look.italic, look.colour)
    return Number(mark, bit.field) if bit.field else mark


def _lines_at(bit: Bit, x: float, base: float, width: float) -> Iterator[Mark]:
    """Yield what lies under or across letters."""
    look, size = bit.look, bit.size
    if look.marker and bit.ink is not None:
        high = size * (ASCENT + DESCENT)
        yield Filled(x, base - size * ASCENT, width, high, look.marker)
    if look.underline:
        yield Line(x, base + size * 0.12, x + width, base + size * 0.12, size * 0.06)
    if look.struck:
        yield Line(x, base - size * 0.28, x + width, base - size * 0.28, size * 0.06)
