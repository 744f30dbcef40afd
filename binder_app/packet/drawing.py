"""Reads what a drawing names of the tables around it, and the codes it shows."""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

import pikepdf
from pikepdf import (
    Array,
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Name,
    PdfError,
    Stream,
    String,
)

Want = tuple[str, bytes]
"""A table and a name in it, such as `("/XObject", b"Photo")`."""

ALL: Want = ("", b"")
"""What a drawing wants that can't be read for sure: it may name anything."""

_TABLE_OF = {
    "Tf": "/Font",
    "Do": "/XObject",
    "gs": "/ExtGState",
    "cs": "/ColorSpace",
    "CS": "/ColorSpace",
    "sh": "/Shading",
    "scn": "/Pattern",
    "SCN": "/Pattern",
    "BDC": "/Properties",
    "DP": "/Properties",
}
TABLES = tuple(dict.fromkeys(_TABLE_OF.values()))

_SHOWING = frozenset({"Tj", "TJ", "'", '"'})
_READ = " ".join((*_TABLE_OF, *_SHOWING, "q", "Q", "BI", "ID", "EI"))
_PLACE = {"Tf": -2}
"""Where the name stands among the operands, from the end; else it is the last."""


@dataclass(slots=True)
class Drawn:
    """What a drawing wants of its tables, and which codes it shows.

    `shown` goes by the name of the font; under `None` stand the codes that are
    shown in whatever font was set by the drawing around.
    """

    wants: set[Want] = field(default_factory=set)
    shown: dict[bytes | None, set[int]] = field(default_factory=dict)

    @property
    def is_sure(self) -> bool:
        """Tell whether all of it could be read."""
        return ALL not in self.wants

    def add(self, other: Self) -> None:
        """Add what another drawing wants and shows."""
        self.wants |= other.wants
        for font, codes in other.shown.items():
            self.shown.setdefault(font, set()).update(codes)


def unsure() -> Drawn:
    """Return what is said of a drawing that can't be read."""
    return Drawn({ALL})


def read_drawing(drawing: bytes) -> Drawn:
    """Read a drawing operator by operator: no string or comment counts as a name.

    One that breaks off or that no parser takes is read as far as it goes, and
    wants `ALL` besides.
    """
    drawn = Drawn()
    try:
        with pikepdf.new() as scratch, warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            steps = pikepdf.parse_content_stream(Stream(scratch, drawing), _READ)
            _follow(steps, drawn)
    except (PdfError, ValueError):
        return unsure()
    if told:
        drawn.wants.add(ALL)
    return drawn


def _follow(
    steps: Iterable[ContentStreamInstruction | ContentStreamInlineImage], drawn: Drawn
) -> None:
    font: bytes | None = None
    saved: list[bytes | None] = []
    for step in steps:
        if isinstance(step, ContentStreamInlineImage):
            drawn.wants |= spaces_of(step.iimage.obj.get("/ColorSpace"))
            continue
        operator, operands = str(step.operator), step.operands
        if operator == "q":
            saved.append(font)
        elif operator == "Q":
            font = saved.pop() if saved else font
        elif operator in _SHOWING:
            _show(operands, drawn.shown.setdefault(font, set()))
        else:
            name = _name_in(operands, _PLACE.get(operator, -1))
            if name is not None:
                drawn.wants.add((_TABLE_OF[operator], name))
            if operator == "Tf":
                font = name


def _name_in(operands: Iterable[object], place: int) -> bytes | None:
    """Return the name at a place from the end, `None` where none stands there."""
    told = list(operands)
    found = told[place] if len(told) >= -place else None
    return told_by(found) if isinstance(found, Name) else None


def _show(operands: Iterable[object], codes: set[int]) -> None:
    for told in operands:
        if isinstance(told, String):
            codes.update(bytes(told))
        elif isinstance(told, Array):
            for part in told.as_list():
                if isinstance(part, String):
                    codes.update(bytes(part))


def spaces_of(found: object) -> set[Want]:
    """Return the colour spaces that a colour space names, and itself if a name."""
    parts = found.as_list() if isinstance(found, Array) else [found]
    return {("/ColorSpace", told_by(part)) for part in parts if isinstance(part, Name)}


def told_by(name: Name) -> bytes:
    """Return a name without its slash and its escapes."""
    written = name.unparse()[1:]
    if b"#" not in written:
        return written
    head, *rest = written.split(b"#")
    return head + b"".join(bytes.fromhex(p[:2].decode()) + p[2:] for p in rest)
