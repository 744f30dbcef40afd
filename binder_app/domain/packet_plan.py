"""The packet as it will be: every page settled as plain numbers, before any PDF."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Self

from binder_app.domain.bates import BatesNumber
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.summary import NO_SUMMARY, Summary

COVER, INDEX, CHRONOLOGY, ENCLOSURES = (
    "cover",
    "index",
    "chronology",
    "enclosures",
)
OWN_PARTS = {name: name for name in (COVER, INDEX, CHRONOLOGY, ENCLOSURES)}
"""The parts of our own that a recipe can name, each with its name in stamps.

Parts that follow each other under one name count their pages together.
"""

TAB_SHEET, EXHIBIT = "tab_sheet", "exhibit"
"""What other pages are called in their stamps."""


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """Some pages of our own that stand together before or behind the exhibits."""

    id: str
    is_behind: bool = False
    count: int = 1
    first_page: int = 0

    @property
    def name(self) -> str:
        """What its stamps call it; see `OWN_PARTS`."""
        return OWN_PARTS.get(self.id, self.id)

    @property
    def pages(self) -> range:
        """Its packet pages."""
        return range(self.first_page, self.first_page + self.count)


USUAL_PARTS = (
    PlannedPart(COVER),
    PlannedPart(INDEX),
    PlannedPart(ENCLOSURES, is_behind=True),
)
"""Our own pages where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class PlannedExhibit:
    """One exhibit with its tab and its place; packet pages count from 1.

    `first_page` to `last_page` are its own pages, its tab sheet not among
    them. `section` is the id of a checklist section. `digests` are the
    SHA-256 of its originals in hex. `numbers` says of each page the how manieth
    of the exhibit it is, those that stay out counted; empty where all go in.
    """

    exhibit_id: str
    tab: str
    title: str
    kind: str
    date: str
    sender: str
    section: str
    pages: tuple[ExhibitPage, ...]
    digests: tuple[str, ...]
    first_page: int = 0
    numbers: tuple[int, ...] = ()

    @property
    def last_page(self) -> int:
        """The packet page on which it ends."""
        return self.first_page + len(self.pages) - 1

    @property
    def tab_sheet(self) -> int:
        """The packet page of its tab sheet, where the plan has tab sheets."""
        return self.first_page - 1


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page of the packet: `of` counts the pages of its part from `place` 1."""

    number: int
    part: str
    place: int
    of: int
    bates: BatesNumber
    exhibit: PlannedExhibit | None = None

    @property
    def source(self) -> ExhibitPage | None:
        """The exhibit page that stands here; `None` on pages of our own."""
        if self.part == EXHIBIT and self.exhibit is not None:
            return self.exhibit.pages[self.place - 1]
        return None


@dataclass(frozen=True, slots=True)
class PacketPlan:
    """All that a packet will say and show, settled before it is written.

    The order is: the parts before the exhibits, the exhibits (each behind its
    tab sheet where `has_tab_sheets`), the parts behind them. `prepared` is an
    ISO date. `summary` is what the cover, the table of records and the chronology
    say; of pages that this packet lacks they say nothing.
    """

    claim: Claim
    dispute: Dispute
    exhibits: tuple[PlannedExhibit, ...]
    first_bates: BatesNumber
    prepared: str
    recipe: str = "packet"
    language: str = "en"
    has_tab_sheets: bool = True
    is_duplex: bool = True
    parts: tuple[PlannedPart, ...] = USUAL_PARTS
    summary: Summary = NO_SUMMARY

    def laid_out(self, lengths: Mapping[str, int]) -> Self:
        """Return the plan with every first page reckoned.

        `lengths` says how many pages a part has, by its id; others keep theirs.
        """
        sheet, page = (1 if self.has_tab_sheets else 0), 1
        parts, exhibits = [], []
        for part in self._in_front:
            count = lengths.get(part.id, part.count)
            parts.append(replace(part, count=count, first_page=page))
            page += count
        for exhibit in self.exhibits:
            exhibits.append(replace(exhibit, first_page=page + sheet))
            page += sheet + len(exhibit.pages)
        for part in self._behind:
            count = lengths.get(part.id, part.count)
            parts.append(replace(part, count=count, first_page=page))
            page += count
        return replace(self, parts=tuple(parts), exhibits=tuple(exhibits))

    @property
    def _in_front(self) -> list[PlannedPart]:
        return [part for part in self.parts if not part.is_behind]

    @property
    def _behind(self) -> list[PlannedPart]:
        return [part for part in self.parts if part.is_behind]

    def pages_of(self, part_id: str) -> range:
        """Return the packet pages of one part; none where this packet lacks it."""
        for part in self.parts:
            if part.id == part_id:
                return part.pages
        return range(0)

    @property
    def total_pages(self) -> int:
        """How many pages the packet has."""
        sheets = len(self.exhibits) if self.has_tab_sheets else 0
        evidence = sum(len(exhibit.pages) for exhibit in self.exhibits)
        return sum(part.count for part in self.parts) + sheets + evidence

    def packet_page(self, exhibit_id: str, page: int) -> int | None:
        """Return on which packet page an exhibit's page stands.

        `page` counts all pages of the exhibit from 1; `None` where it stays out.
        """
        for exhibit in self.exhibits:
            numbers = exhibit.numbers or range(1, len(exhibit.pages) + 1)
            if exhibit.exhibit_id == exhibit_id and page in numbers:
                return exhibit.first_page + numbers.index(page)
        return None

    def bates(self, page: int) -> BatesNumber:
        """Return the Bates number of one packet page."""
        return self.first_bates.after(page - 1)

    def pages(self) -> Iterator[PlannedPage]:
        """Every page of the packet in order."""
        yield from self._own_pages(self._in_front)
        for exhibit in self.exhibits:
            if self.has_tab_sheets:
                sheet = range(exhibit.tab_sheet, exhibit.first_page)
                yield from self._run(TAB_SHEET, sheet, exhibit)
            own = range(exhibit.first_page, exhibit.last_page + 1)
            yield from self._run(EXHIBIT, own, exhibit)
        yield from self._own_pages(self._behind)

    def _own_pages(self, parts: list[PlannedPart]) -> Iterator[PlannedPage]:
        for name, group in groupby(parts, lambda part: part.name):
            held = list(group)
            run = range(held[0].first_page, held[-1].pages.stop)
            yield from self._run(name, run)

    def _run(
        self, part: str, numbers: range, exhibit: PlannedExhibit | None = None
    ) -> Iterator[PlannedPage]:
        for place, number in enumerate(numbers, start=1):
            bates = self.bates(number)
            yield PlannedPage(number, part, place, len(numbers), bates, exhibit)


_TAB_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def tab_at(place: int) -> str:
    """Return the tab at `place`, from 1: A to Z without I and O, then AA, AB.

    After a fax an I reads as 1 and an O as 0, so both are left out.
    """
    size, letters, rest = len(_TAB_LETTERS), "", place
    while rest > 0:
        rest, letter = divmod(rest - 1, size)
        letters = _TAB_LETTERS[letter] + letters
    return letters


def tab_order(tab: str) -> tuple[int, str]:
    """Return a key that sorts tabs as they are counted: A, B, …, Z, AA."""
    return len(tab), tab


def tabs_for(pinned: tuple[str, ...]) -> tuple[str, ...]:
    """Return a tab for each place; an empty text takes the next free one."""
    taken, place, tabs = set(pinned), 0, []
    for wish in pinned:
        if not wish:
            place += 1
            while tab_at(place) in taken:
                place += 1
        tabs.append(wish or tab_at(place))
    return tuple(tabs)
