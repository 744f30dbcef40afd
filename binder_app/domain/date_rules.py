"""What a date on a paper is a date of, and which of them a paper goes by."""

from collections.abc import Mapping
from dataclasses import dataclass, field

SEVERAL = ("first", "newest", "none")
"""Which of several days in one role is the paper's: that on top, the last day of
all, or no day at all."""

SHAPES = ("letter", "head", "stamp", "entry")
"""Roles that no words give but the place on the page: a line of its own in the top,
beside other words there, with a time of day, before an entry of a diary."""


@dataclass(frozen=True, slots=True)
class DateRole:
    """What a date may be of: a decision, an exam, a birth.

    `phrases` stand before the date, with at most `reach` words between. A role
    that `counts` not is never the day of the paper. `several` is of `SEVERAL`.
    """

    id: str
    phrases: tuple[str, ...]
    reach: int
    counts: bool
    several: str


@dataclass(frozen=True, slots=True)
class DateRules:
    """The words around dates, as data.

    `order` gives, for kinds of papers, the roles by which they are filed, the best
    first; `usual` is that of every other kind. `fax`, `quoting`, `greeting` and
    `signing` are words by which a line of a fax machine, the head of a quoted
    letter, the end of a letter's head and a signature are known.
    """

    roles: Mapping[str, DateRole]
    usual: tuple[str, ...]
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fax: tuple[str, ...] = ()
    quoting: tuple[str, ...] = ()
    greeting: tuple[str, ...] = ()
    signing: tuple[str, ...] = ()
    small: tuple[str, ...] = ()

    def order_of(self, kind: str) -> tuple[str, ...]:
        """Return the roles by which a paper of `kind` is filed."""
        return self.order.get(kind, self.usual)
