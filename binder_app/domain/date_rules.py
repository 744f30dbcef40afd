"""What a date on a paper is a date of, and which of them a paper goes by."""

from collections.abc import Mapping
from dataclasses import dataclass

SEVERAL = ("first", "newest", "none")
"""Which of several days in one role is the paper's: that on top, the last day of
all, or no day at all."""

SHAPES = (
    *("letter", "head", "head_below", "title", "foot", "stamp", "entry"),
    *("fax_line", "range_end", "printed", "written_below"),
)
"""Roles that no words need give but the place on the page: a line of its own in the
head, beside other words there or further down, in a title, in the foot, with a time of
day, before an entry of a diary, in what a fax machine or a browser printed, at the end
of a range, below the head."""


@dataclass(frozen=True, slots=True)
class DateRole:
    """What a date may be of: a decision, an exam, a birth.

    `phrases` stand before the date, with fewer than `reach` words between, those
    of `after` right behind it. A role
    that `counts` not is never the day of the paper. `several` is of `SEVERAL`.
    `below` and `signed` are the roles it has below the head of a page and beside a
    signature, `far` that of a date with too many words between, empty for none.
    `anywhere` tells that the phrases are believed within a sentence as well,
    `opens` that they are only where nothing stands before them, `hangs` that a date
    on the next line is theirs, though more words stand before them.
    """

    id: str
    phrases: tuple[str, ...]
    after: tuple[str, ...]
    reach: int
    counts: bool
    several: str
    below: str
    signed: str
    far: str
    anywhere: bool
    opens: bool
    hangs: bool


@dataclass(frozen=True, slots=True)
class DateRules:
    """The words around dates, as data.

    `order` gives, for kinds of papers, the roles by which they are filed, the best
    first; `usual` is that of every other kind. Roles in one entry, with a blank
    between, are equals. Those in `weak` wait until no page has a better one.
    `quoting`, `greeting` and `signing` are words by which the head of a quoted
    letter, the end of a letter's head and a signature are known, `regarding` those
    that begin what a letter is about, `small` those that need another word behind
    them, `spoiling` those that make a label that of another day, `dating` the word
    "date" itself, `spanish`, `english` and `californian` those
    that tell of a page's language and its office.
    """

    roles: Mapping[str, DateRole]
    usual: tuple[str, ...]
    order: Mapping[str, tuple[str, ...]]
    weak: tuple[str, ...]
    quoting: tuple[str, ...]
    greeting: tuple[str, ...]
    signing: tuple[str, ...]
    small: tuple[str, ...]
    spoiling: tuple[str, ...]
    dating: tuple[str, ...]
    regarding: tuple[str, ...]
    spanish: tuple[str, ...]
    english: tuple[str, ...]
    californian: tuple[str, ...]

    def order_of(self, kind: str) -> tuple[str, ...]:
        """Return the roles by which a paper of `kind` is filed."""
        return self.order.get(kind, self.usual)
