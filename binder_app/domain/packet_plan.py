"""The packet as it will be: every page settled as plain numbers, before any PDF."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Self

from binder_app.domain.bates import BatesNumber
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.sent import Contents, EarlierExhibit, HeldExhibit, leaves_of
from binder_app.domain.summary import NO_SUMMARY, Summary
from binder_app.domain.volumes import NO_LIMIT, Volume, VolumeLimit

COVER, INDEX, CHRONOLOGY, ENCLOSURES, ANNEX, LEDGER = _OWN = (
    "cover",
    "index",
    "chronology",
    "enclosures",
    "annex",
    "ledger",
)
OWN_PARTS = {part: part for part in _OWN}
"""The parts of our own that a packet can have, each with its name in stamps.

Parts that follow each other under one name count their pages together. A recipe
names all but the annex's divider, which stands wherever there is an annex.
"""

TAB_SHEET, EXHIBIT = "tab_sheet", "exhibit"
"""What other pages are called in their stamps."""

FRONT, DIVIDER, BEHIND, AFTER = "front", "divider", "behind", "after"
"""Where a part stands: around the exhibits, before the annex, or behind a copy."""


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """Some pages of our own that stand together; `place` says where."""

    id: str
    place: str = FRONT
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
    PlannedPart(ENCLOSURES, BEHIND),
)
"""Our own pages where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class PlannedExhibit:
    """One exhibit with its tab and its place; packet pages count from 1.

    `first_page` to `last_page` are its own pages, its tab sheet not among
    them. `section` is the id of a checklist section. `digests` are the
    SHA-256 of its originals in hex. `numbers` says of each page the how manieth
    of the exhibit it is, those that stay out counted; empty where all go in.
    `is_background`: it stands in the annex.
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
    is_background: bool = False

    @property
    def last_page(self) -> int:
        """The packet page on which it ends."""
        return self.first_page + len(self.pages) - 1

    def as_held(self) -> HeldExhibit:
        """Return it as the packet prints it, for what is kept of the packet."""
        return HeldExhibit(
            self.exhibit_id,
            self.tab,
            self.title,
            self.kind,
            self.date,
            self.sender,
            self.section,
            self.first_page,
            self.last_page,
            leaves_of(self.pages),
        )

    @property
    def tab_sheet(self) -> int:
        """The packet page of its tab sheet, where the plan has tab sheets."""
        return self.first_page - 1


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page of the packet: `of` counts the pages of its part from `place` 1.

    `is_beyond`: it stands in the copy of a packet, behind the packet itself. Pages
    that a volume opens with have no Bates number.
    """

    number: int
    part: str
    place: int
    of: int
    bates: BatesNumber | None
    exhibit: PlannedExhibit | None = None
    is_beyond: bool = False

    @property
    def source(self) -> ExhibitPage | None:
        """The exhibit page that stands here; `None` on pages of our own."""
        if self.part == EXHIBIT and self.exhibit is not None:
            return self.exhibit.pages[self.place - 1]
        return None


Block = PlannedPart | PlannedExhibit
"""What follows on each other in a packet; an exhibit with its tab sheet."""


@dataclass(frozen=True, slots=True)
class PacketPlan:
    """All that a packet will say and show, settled before it is written.

    The order is that of `blocks`; an exhibit stands behind its tab sheet where
    `has_tab_sheets`. `beyond` are the exhibits that a file copy has behind the
    packet of which it is a copy: no page of that packet knows of them, nor counts
    them. `prepared` is an ISO date. `summary` is what the cover, the table of
    records and the chronology say; of pages that this packet lacks they say nothing.
    `binder` is the id of the binder behind it. A `supplement` has its number, and
    lists what went out `earlier`. `volumes` are the files that `limit` cuts it into,
    none where it is one file; it is told as it stands in volume `here`.
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
    beyond: tuple[PlannedExhibit, ...] = ()
    binder: str = ""
    supplement: int = 0
    earlier: tuple[EarlierExhibit, ...] = ()
    limit: VolumeLimit = NO_LIMIT
    volumes: tuple[Volume, ...] = ()
    here: int = 1

    @property
    def volume(self) -> Volume:
        """The file that is spoken of; of a packet that is not cut, its one file."""
        return self._files[self.here - 1]

    @property
    def _files(self) -> tuple[Volume, ...]:
        return self.volumes or (Volume(1, 1, 1, self.file_pages),)

    def seen_from(self, volume: Volume) -> Self:
        """Return the plan as it is told in one of its volumes."""
        return replace(self, here=volume.number)

    def volume_at(self, page: int) -> Volume:
        """Return the volume that holds a packet page."""
        return next(volume for volume in self._files if volume.holds(page))

    def blocks(self) -> Iterator[Block]:
        """Give the parts and the exhibits in the order of the packet."""
        yield from self._packet_blocks()
        yield from self._blocks_beyond()

    def _packet_blocks(self) -> Iterator[Block]:
        yield from self._parts_at(FRONT)
        yield from (held for held in self.exhibits if not held.is_background)
        if not self.beyond:
            yield from self._parts_at(DIVIDER)
        yield from (held for held in self.exhibits if held.is_background)
        yield from self._parts_at(BEHIND)

    def _blocks_beyond(self) -> Iterator[Block]:
        if self.beyond:
            yield from self._parts_at(DIVIDER)
        yield from self.beyond
        yield from self._parts_at(AFTER)

    def _parts_at(self, place: str) -> Iterator[PlannedPart]:
        return (part for part in self.parts if part.place == place)

    @property
    def all_exhibits(self) -> tuple[PlannedExhibit, ...]:
        """The exhibits of the packet, and those behind it."""
        return (*self.exhibits, *self.beyond)

    def laid_out(self, lengths: Mapping[str, int]) -> Self:
        """Return the plan with every first page reckoned.

        `lengths` says how many pages a part has, by its id; others keep theirs.
        """
        sheet, page = (1 if self.has_tab_sheets else 0), 1
        parts, exhibits = [], {}
        for block in self.blocks():
            if isinstance(block, PlannedPart):
                count = lengths.get(block.id, block.count)
                parts.append(replace(block, count=count, first_page=page))
                page += count
            else:
                exhibits[block.exhibit_id] = replace(block, first_page=page + sheet)
                page += sheet + len(block.pages)
        return replace(
            self,
            parts=tuple(parts),
            exhibits=tuple(exhibits[held.exhibit_id] for held in self.exhibits),
            beyond=tuple(exhibits[held.exhibit_id] for held in self.beyond),
        )

    def pages_of(self, part_id: str) -> range:
        """Return the packet pages of one part; none where this packet lacks it."""
        for part in self.parts:
            if part.id == part_id:
                return part.pages
        return range(0)

    @property
    def total_pages(self) -> int:
        """How many pages the packet has; what stands behind it is not counted."""
        return sum(map(self._length, self._packet_blocks()))

    @property
    def file_pages(self) -> int:
        """How many pages the whole file has."""
        return sum(map(self._length, self.blocks()))

    def _length(self, block: Block) -> int:
        if isinstance(block, PlannedPart):
            return block.count
        return len(block.pages) + (1 if self.has_tab_sheets else 0)

    def packet_page(self, exhibit_id: str, page: int) -> int | None:
        """Return on which packet page an exhibit's page stands.

        `page` counts all pages of the exhibit from 1; `None` where it stays out.
        """
        for exhibit in self.exhibits:
            numbers = exhibit.numbers or range(1, len(exhibit.pages) + 1)
            if exhibit.exhibit_id == exhibit_id and page in numbers:
                return exhibit.first_page + numbers.index(page)
        return None

    def contents(self) -> Contents:
        """Return what the packet holds, for it to carry along."""
        return Contents(
            self.binder,
            self.recipe,
            self.prepared,
            self.first_bates,
            self.total_pages,
            tuple(held.as_held() for held in self.exhibits),
        )

    def bates(self, page: int) -> BatesNumber:
        """Return the Bates number of one packet page."""
        return self.first_bates.after(page - 1)

    def pages(self) -> Iterator[PlannedPage]:
        """Every page of the file in order."""
        for name, group in groupby(self.blocks(), _name_of):
            held = list(group)
            if isinstance(held[0], PlannedPart):
                first, last = held[0].first_page, held[-1]
                assert isinstance(last, PlannedPart)
                yield from self._run(name, range(first, last.pages.stop))
                continue
            for exhibit in held:
                assert isinstance(exhibit, PlannedExhibit)
                yield from self._pages_of_exhibit(exhibit)

    def _pages_of_exhibit(self, exhibit: PlannedExhibit) -> Iterator[PlannedPage]:
        if self.has_tab_sheets:
            sheet = range(exhibit.tab_sheet, exhibit.first_page)
            yield from self._run(TAB_SHEET, sheet, exhibit)
        own = range(exhibit.first_page, exhibit.last_page + 1)
        yield from self._run(EXHIBIT, own, exhibit)

    def _run(
        self, part: str, numbers: range, exhibit: PlannedExhibit | None = None
    ) -> Iterator[PlannedPage]:
        total = self.total_pages
        for place, number in enumerate(numbers, start=1):
            bates = self.bates(number)
            is_beyond = number > total
            yield PlannedPage(
                number, part, place, len(numbers), bates, exhibit, is_beyond
            )


def _name_of(block: Block) -> str:
    return block.name if isinstance(block, PlannedPart) else EXHIBIT


_TAB_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_LONGEST_TAB = 3


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


def tabs_for(pinned: tuple[str, ...], given: Collection[str] = ()) -> tuple[str, ...]:
    """Return a tab for each place; an empty text takes the next free one.

    `given` are tabs that went out once: nothing else gets one of them, and what
    comes new stands behind the last of them.
    """
    taken, tabs = {*pinned, *given}, []
    place = _places_before(given)
    for wish in pinned:
        if not wish:
            place += 1
            while tab_at(place) in taken:
                place += 1
        tabs.append(wish or tab_at(place))
    return tuple(tabs)


def _places_before(given: Collection[str]) -> int:
    """Return how many places the tabs reach that were given out once.

    A tab that a person made up stands at no place.
    """
    size, last = len(_TAB_LETTERS), 0
    for tab in given:
        if len(tab) <= _LONGEST_TAB and set(tab) <= set(_TAB_LETTERS):
            place = 0
            for letter in tab:
                place = place * size + _TAB_LETTERS.index(letter) + 1
            last = max(last, place)
    return last
