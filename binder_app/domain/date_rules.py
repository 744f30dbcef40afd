"""What a date on a paper is a date of, and which of them a paper goes by."""

from collections.abc import Mapping
from dataclasses import dataclass

SEVERAL = ("first", "newest", "none")
"""Which of several days in one role is the paper's: that on top, the last day of
all, or no day at all."""

LONE = "lone"
"""The role of the only day that the sentences of a paper name."""

SHAPES = (
    LONE,
    *("letter", "head", "head_below", "title", "foot", "stamp", "entry"),
    *("fax_line", "range_start", "range_end", "printed", "written_below"),
)
"""Roles that the place on the page may give without words: the only day, a line of
its own in the head, beside other words there or further down, in a title, in the foot,
with a time of day, before an entry of a diary, in what a fax machine printed, at either
end of a range, in what a browser printed, below the head. The rules hold each."""


@dataclass(frozen=True, slots=True)
class DateRole:
    """What a date may be of: a decision, an exam, a birth.

    `phrases` stand before the date, with fewer than `reach` words between, those
    of `after` right behind it. A role that `counts` not is never the day of the
    paper. `several` is of `SEVERAL`. `below` and `signed` are the roles it becomes
    below the head of a page and beside a signature, `far` that of a date with too
    many words between; each is empty where that makes no other role.

    `anywhere` tells that the phrases are believed within a sentence as well,
    `opens` that they are only where nothing stands before them, `hangs` that a date
    on the next line is theirs, though more words stand before them.
    """

    id: str
    phrases: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    reach: int = 1
    counts: bool = True
    several: str = "first"
    below: str = ""
    signed: str = ""
    far: str = ""
    anywhere: bool = False
    opens: bool = False
    hangs: bool = False


@dataclass(frozen=True, slots=True)
class DateRules:
    """The words around dates, as data.

    `order` gives, for kinds of papers, the roles by which they are filed, the best
    first; `usual` is that of every other kind. Roles in one entry, with a blank
    between, are equals. Those in `weak` wait until no page has a better one. `facts`
    name, by kind, the fact that is the paper's day where no date is found.

    `words` are, by name: `quoting`, what begins a quoted mail; `greeting`, what ends
    the head of a letter; `signing`, what stands at a signature; `regarding`, what
    begins the line that says what a letter is about; `small`, words that need
    another behind them; `spoiling`, those that make a label that of another day;
    `dating`, the word "date" itself; `spanish`, `english`, `californian`, those that
    tell of a page's language and its office.
    """

    roles: Mapping[str, DateRole]
    usual: tuple[str, ...]
    order: Mapping[str, tuple[str, ...]]
    weak: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    facts: Mapping[str, str]

    def order_of(self, kind: str) -> tuple[str, ...]:
        """Return the roles by which a paper of `kind` is filed."""
        return self.order.get(kind, self.usual)

    def words_of(self, name: str) -> tuple[str, ...]:
        """Return the words under `name`, which is of `WORD_NAMES`."""
        return self.words[name]


WORD_NAMES = (
    *("quoting", "greeting", "signing", "regarding", "small", "spoiling", "dating"),
    *("spanish", "english", "californian"),
)
"""The names under which `DateRules` holds words."""
