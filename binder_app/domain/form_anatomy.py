"""What stands on somebody's form: its boxes, its printed words, its squares.

All places are in points from the lower left corner of the page as a reader sees
it; pages count from 1.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

Corners = tuple[float, float, float, float]
"""Left, low, right, high."""

TEXT_BOX, CHECK, RADIO, LISTED, SIGNED, PUSH = BOX_KINDS = (
    *("text", "check", "radio", "list", "signature", "push"),
)
"""What a box of a form takes: words, a tick, one tick of several, one of a list."""


@dataclass(frozen=True, slots=True)
class Widget:
    """One place where a box shows; `state` is what ticks it, for a tick."""

    page: int
    corners: Corners
    state: str = ""


@dataclass(frozen=True, slots=True)
class FormBox:
    """One box that a PDF lets be filled.

    `value` is what it holds: of a tick its state, empty where it is off. `longest`
    counts the letters it takes, 0 for any; `size` is that of its letters, 0 where
    the viewer chooses.
    """

    name: str
    tooltip: str
    kind: str
    widgets: tuple[Widget, ...]
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    longest: int = 0
    size: float = 0.0
    is_multiline: bool = False
    is_comb: bool = False
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """Words that stand together; `base` is the line that they stand on."""

    page: int
    corners: Corners
    base: float
    text: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on the page: a small square to be ticked, a line to write on."""

    page: int
    corners: Corners


@dataclass(frozen=True, slots=True)
class FormAnatomy:
    """A whole form. `pages` are widths and heights, `texts` the words of each page.

    `notices` say what becomes of what it carries besides.
    """

    pages: tuple[tuple[float, float], ...]
    boxes: tuple[FormBox, ...]
    printed: tuple[Printed, ...]
    squares: tuple[Drawn, ...]
    rules: tuple[Drawn, ...]
    texts: tuple[str, ...]
    notices: tuple[str, ...] = ()

    @property
    def is_flat(self) -> bool:
        """Tell whether no box of it can be filled."""
        return not any(box.kind not in (PUSH, SIGNED) for box in self.boxes)

    @property
    def is_scanned(self) -> bool:
        """Tell whether it is flat and bears no words that can be read."""
        return self.is_flat and not self.printed

    def plain(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)

    @classmethod
    def from_plain(cls, told: Mapping[str, Any]) -> Self:
        """Return what `plain` gave."""
        return cls(
            pages=tuple((wide, high) for wide, high in told["pages"]),
            boxes=tuple(map(_box, told["boxes"])),
            printed=tuple(Printed(**_placed(each)) for each in told["printed"]),
            squares=tuple(Drawn(**_placed(each)) for each in told["squares"]),
            rules=tuple(Drawn(**_placed(each)) for each in told["rules"]),
            texts=tuple(told["texts"]),
            notices=tuple(told["notices"]),
        )


def _placed(told: Mapping[str, Any]) -> dict[str, Any]:
    return {**told, "corners": tuple(told["corners"])}


def _box(told: Mapping[str, Any]) -> FormBox:
    widgets = tuple(Widget(**_placed(each)) for each in told["widgets"])
    options = tuple((name, shown) for name, shown in told["options"])
    return FormBox(**{**told, "widgets": widgets, "options": options})


@dataclass(frozen=True, slots=True)
class Entry:
    """Words to be put into a box: its value, and how that is drawn."""

    box: str
    value: str
    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to be ticked: which of its widgets, from 0; -1 takes the tick out."""

    box: str
    widget: int = 0


@dataclass(frozen=True, slots=True)
class Typed:
    """Words typed on the page itself, the first line standing at `x`, `y`."""

    page: int
    x: float
    y: float
    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture laid on the page, its lower left corner at `x`, `y`."""

    path: str
    page: int
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class FormOrder:
    """All that is to be put on a form; `added` is a PDF whose pages go behind it."""

    entries: tuple[Entry, ...] = ()
    ticks: tuple[Tick, ...] = ()
    typed: tuple[Typed, ...] = ()
    picture: Picture | None = None
    added: str = ""

    def plain(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)

    @classmethod
    def from_plain(cls, told: Mapping[str, Any]) -> Self:
        """Return what `plain` gave."""
        picture = told["picture"]
        return cls(
            entries=tuple(Entry(**_lined(each)) for each in told["entries"]),
            ticks=tuple(Tick(**each) for each in told["ticks"]),
            typed=tuple(Typed(**_lined(each)) for each in told["typed"]),
            picture=Picture(**picture) if picture else None,
            added=told["added"],
        )


def _lined(told: Mapping[str, Any]) -> dict[str, Any]:
    return {**told, "lines": tuple(told["lines"])}
