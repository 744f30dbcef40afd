"""What the pages that bring a packet's papers together say, each with its page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from binder_app.domain.dispute import PageRef


@dataclass(frozen=True, slots=True)
class SummaryRules:
    """Which kinds of papers these pages speak of.

    `compared` are held against the reviewer's list; `lines` gives the sentence of
    each kind in the chronology by language, with `{title}` and `{sender}`; `dated`
    the kind of paper whose own date a date of the claim is.
    """

    compared: tuple[str, ...]
    lines: Mapping[str, Mapping[str, str]]
    dated: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A record of the reviewer's list in its own words, and the exhibit that it is."""

    text: str
    at: PageRef
    exhibit: str = ""


@dataclass(frozen=True, slots=True)
class RecordsTable:
    """The records a decision lists, held against the exhibits.

    `here` are listed and an exhibit, `missing` listed and none; `not_listed` are the
    ids of exhibits older than the decision that no line of it can be. Exhibits of
    which that is not certain stand in neither. `waiting` counts the records that
    nobody said a word on.
    """

    decision: str
    decided: str
    here: tuple[ListedRow, ...] = ()
    missing: tuple[ListedRow, ...] = ()
    not_listed: tuple[str, ...] = ()
    waiting: int = 0

    @property
    def list_page(self) -> PageRef | None:
        """The page of the decision on which its list stands."""
        return page_of_most((*self.here, *self.missing))


def page_of_most(rows: Sequence[ListedRow]) -> PageRef | None:
    """Return the page on which most of the records stand, the first of several.

    A sentence elsewhere that names one record is no list.
    """
    counts = Counter(row.at for row in rows)
    return max(counts, key=lambda at: (counts[at], -at.first), default=None)


def once_each(rows: Sequence[ListedRow]) -> tuple[ListedRow, ...]:
    """Return the row of each exhibit once: that of the list before a sentence's."""
    page = page_of_most(rows)
    kept: dict[str, ListedRow] = {}
    for row in sorted(rows, key=lambda row: row.at != page):
        kept.setdefault(row.exhibit, row)
    return tuple(row for row in rows if kept[row.exhibit] is row)


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the chronology: an ISO date, the page that bears it, its words.

    `key` names the words of the packet for a date of the claim; without one `text`
    are the words. `is_decision` sets it apart for the eye.
    """

    date: str
    at: PageRef
    key: str = ""
    text: str = ""
    is_decision: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """All of it for one binder; pages are those of the exhibits.

    `proofs` gives for each date fact of the claim the page that says so.
    `working_days` are the days counted from receipt of the request to the decision,
    ISO, each open on every list of days off; empty where either is not proven.
    `titles` are the headings of the groups of reasons, in the packet's language.
    """

    proofs: Mapping[str, PageRef] = field(default_factory=dict)
    records: tuple[RecordsTable, ...] = ()
    happenings: tuple[Happening, ...] = ()
    working_days: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


NO_SUMMARY = Summary()
