"""The packet as it will be: every page settled as plain numbers, before any PDF."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from binder_app.domain.bates import BatesNumber
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute
from binder_app.domain.exhibit import ExhibitPage

COVER, INDEX, TAB_SHEET, EXHIBIT, ENCLOSURES = (
    "cover",
    "index",
    "tab_sheet",
    "exhibit",
    "enclosures",
)
"""The parts that a packet page can belong to."""


@dataclass(frozen=True, slots=True)
class PlannedExhibit:
    """One exhibit with its tab and its place; packet pages count from 1.

    `first_page` to `last_page` are its own pages, its tab sheet not among
    them. `section` is the id of a checklist section. `digests` are the
    SHA-256 of its originals in hex.
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

    The order is: cover summary, index, exhibits (each behind its tab sheet
    where `has_tab_sheets`), list of enclosures. `prepared` is an ISO date.
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
    cover_pages: int = 1
    index_pages: int = 1
    enclosure_pages: int = 1

    def laid_out(self, cover: int, index: int, enclosures: int) -> Self:
        """Return the plan with those lengths and every first page reckoned."""
        sheet = 1 if self.has_tab_sheets else 0
        page, placed = cover + index + 1, []
        for exhibit in self.exhibits:
            placed.append(replace(exhibit, first_page=page + sheet))
            page += sheet + len(exhibit.pages)
        return replace(
            self,
            exhibits=tuple(placed),
            cover_pages=cover,
            index_pages=index,
            enclosure_pages=enclosures,
        )

    @property
    def first_index_page(self) -> int:
        """The packet page on which the index begins."""
        return self.cover_pages + 1

    @property
    def first_enclosure_page(self) -> int:
        """The packet page on which the list of enclosures begins."""
        sheets = len(self.exhibits) if self.has_tab_sheets else 0
        evidence = sum(len(exhibit.pages) for exhibit in self.exhibits)
        return self.cover_pages + self.index_pages + sheets + evidence + 1

    @property
    def total_pages(self) -> int:
        """How many pages the packet has."""
        return self.first_enclosure_page + self.enclosure_pages - 1

    def bates(self, page: int) -> BatesNumber:
        """Return the Bates number of one packet page."""
        return self.first_bates.after(page - 1)

    def pages(self) -> Iterator[PlannedPage]:
        """Every page of the packet in order."""
        yield from self._part(COVER, 1, self.cover_pages)
        yield from self._part(INDEX, self.first_index_page, self.index_pages)
        for exhibit in self.exhibits:
            if self.has_tab_sheets:
                yield from self._part(TAB_SHEET, exhibit.tab_sheet, 1, exhibit)
            first, count = exhibit.first_page, len(exhibit.pages)
            yield from self._part(EXHIBIT, first, count, exhibit)
        first = self.first_enclosure_page
        yield from self._part(ENCLOSURES, first, self.enclosure_pages)

    def _part(
        self, part: str, first: int, count: int, exhibit: PlannedExhibit | None = None
    ) -> Iterator[PlannedPage]:
        for place in range(1, count + 1):
            number = first + place - 1
            yield PlannedPage(number, part, place, count, self.bates(number), exhibit)


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
