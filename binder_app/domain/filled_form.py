"""What becomes of each field of somebody's form: filled, kept as it was, or left."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from binder_app.domain.form_anatomy import Corners, FormAnatomy, FormOrder

FILLED, KEPT, LEFT = FORM_STATES = ("filled", "kept", "left")

SURE, DOUBTFUL, PLACED = CERTAINTIES = ("sure", "doubtful", "placed")
"""How sure it is that a value belongs there; a person placed some by hand."""


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One field, and what stands or will stand there.

    `field` is its id, empty where it is not known what a box means; `option` and
    `line` tell which tick or line of it. `value` is what the copy shows, `source`
    where that comes from, `wanted` what we would have put where another value is
    kept. `box` is the name of the form's own box; on a form without boxes `spot` is
    where the words begin, in points from the lower left corner of `page`.
    """

    field: str
    label: str
    state: str
    value: str = ""
    source: str = ""
    why: str = ""
    wanted: str = ""
    certainty: str = SURE
    option: str = ""
    line: int = 0
    box: str = ""
    page: int = 0
    corners: Corners | None = None
    spot: tuple[float, float] | None = None

    @property
    def name(self) -> str:
        """The name by which the entry is placed: field, field.option, field.line."""
        return place_name(self.field, self.option, self.line)

    @classmethod
    def from_plain(cls, told: Mapping[str, Any]) -> Self:
        """Return an entry of what `FormPlan.plain` gave."""
        corners, spot = told["corners"], told["spot"]
        places = {
            "corners": tuple(corners) if corners else None,
            "spot": tuple(spot) if spot else None,
        }
        return cls(**{**told, **places})


def place_name(name: str, option: str = "", line: int = 0) -> str:
    """Return how a tick or a line of a field is called."""
    return ".".join(filter(None, (name, option, str(line) if line else "")))


@dataclass(frozen=True, slots=True)
class FormPlan:
    """A form as it will be filled; nothing is written yet.

    `added` are the values that have no room on it, as label and lines: they go on a
    page behind it.
    """

    title: str
    digest: str
    anatomy: FormAnatomy
    entries: tuple[FormEntry, ...]
    order: FormOrder
    added: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notices: tuple[str, ...] = field(default=())

    def of_state(self, state: str) -> tuple[FormEntry, ...]:
        """Return the entries of one state, in the form's order."""
        return tuple(entry for entry in self.entries if entry.state == state)

    def plain(self) -> dict[str, Any]:
        """Return what a person looks at as plain values."""
        return {
            "title": self.title,
            "digest": self.digest,
            "pages": [list(page) for page in self.anatomy.pages],
            "flat": self.anatomy.is_flat,
            "entries": [asdict(entry) for entry in self.entries],
            "added": [label for label, _ in self.added],
            "notices": list(self.notices),
        }
