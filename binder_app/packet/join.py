"""Joins our own pages and the exhibits into one PDF, as the plan says."""

from collections.abc import Collection, Mapping
from copy import copy
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Stream, String

from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.marks import PLAN_KEY
from binder_app.domain.packet_plan import (
    PacketPlan,
    PlannedExhibit,
    PlannedPage,
    PlannedPart,
)
from binder_app.domain.volume_plan import blocks_in, exhibits_in, pages_in
from binder_app.domain.words import Words
from binder_app.errors import BinderError
from binder_app.packet.active_content import clean_streams
from binder_app.packet.catalog import write_catalog
from binder_app.packet.faces import clean
from binder_app.packet.field_values import widgets_of
from binder_app.packet.form_fields import FormFields
from binder_app.packet.front_matter import FrontMatter, LinkSpot
from binder_app.packet.layers import Layers
from binder_app.packet.outline import Bookmark, settled, top_of, write_outline
from binder_app.packet.page_box import Corners, PageBox, overlap, upright
from binder_app.packet.page_keys import box_of, numbers, turns_of
from binder_app.packet.sheet import us_date
from binder_app.packet.source_pages import (
    PageLink,
    Source,
    Sources,
    pages_by_source,
)
from binder_app.packet.stamper import (
    FactsOf,
    ReadingOf,
    Stamped,
    Stamper,
    no_reading,
)
from binder_app.packet.text_layer import BlankFace
from binder_app.progress import Progress


@dataclass(frozen=True, slots=True)
class Loss:
    """Something an exhibit had and the packet has not, in the user's words."""

    exhibit_id: str
    what: str


@dataclass(slots=True)
class Joined:
    """What came of joining, for the plan that the packet carries.

    `links`, `stamps` and `pictures` go by packet page, pages that a volume opens with
    by their number; `pictures` are the stored bytes of pages that went in as pictures.
    """

    stamps: dict[int, Stamped] = field(default_factory=dict)
    links: dict[int, list[int]] = field(default_factory=dict)
    bookmarks: list[Bookmark] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    pictures: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubts:
    """Packet pages whose own drawing can't be trusted.

    It is set apart in a form, or goes in as a picture.
    """

    set_apart: frozenset[int] = frozenset()
    pictured: frozenset[int] = frozenset()


NO_DOUBTS = Doubts()


class UnreadablePageError(BinderError):
    """A page can be neither cut off from the other pages of its file nor pictured."""

    def __init__(self, exhibit: PlannedExhibit, page: int) -> None:
        told = f"{exhibit.title} ({exhibit.exhibit_id})"
        super().__init__(
            f"Page {page} of Tab {exhibit.tab}, {told}, can't be read, and other pages"
            " of its file stay out.",
            "Let all pages of that file go in, or hold it back.",
        )
        self.commands = (holding_back(exhibit.exhibit_id),)


def holding_back(exhibit_id: str) -> str:
    """Return what to say on the command line so that an exhibit stays out."""
    return f"set BINDER --exhibit {exhibit_id} state=held_back"


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from pictures, and the folder of the face that lays it."""

    lines: ReadingOf
    fonts: Path


class Joiner:
    """Builds one file of a packet in memory, page after page as the plan says."""

    def __init__(
        self,
        plan: PacketPlan,
        front: FrontMatter,
        words: Words,
        facts: FactsOf,
        doubts: Doubts = NO_DOUBTS,
        read: Read | None = None,
    ) -> None:
        self._plan = plan
        self._front = front
        self._words = words
        self._pdf = pikepdf.new()
        self._own = pikepdf.open(BytesIO(front.pdf))
        self._own_pages = dict(zip(front.pages, list(self._own.pages)[1:], strict=True))
        self._firsts = {exhibit.first_page for exhibit in plan.all_exhibits}
        self._forms = FormFields(self._pdf)
        self._layers = Layers(self._pdf)
        self._volume = plan.volume
        self._pages: list[Dictionary] = []
        self._taken: set[tuple[int, int]] = set()
        self._boxes: list[PageBox] = []
        self.joined = Joined()
        self._pictured = _sources_of(plan, doubts.pictured)
        self._stamper = Stamper(
            self._pdf,
            self._own,
            front.stamp_faces,
            plan,
            words,
            facts,
            doubts.set_apart,
            self.joined.pictures,
            read.lines if read else no_reading,
            BlankFace(self._pdf, read.fonts) if read else None,
        )

    def join(self, paths: Mapping[str, Path], progress: Progress) -> None:
        """Put every page in; `paths` holds the pages file of each original."""
        exhibits, done = exhibits_in(self._plan), 0
        sources = Sources(paths, exhibits, self._pictured)
        try:
            self._open()
            for block in blocks_in(self._plan):
                if isinstance(block, PlannedPart):
                    self.joined.bookmarks.append(self._mark_of(block))
                    self._add_front(block.pages.stop)
                    continue
                progress.step(done, len(exhibits), f"Tab {block.tab}")
                self._add_exhibit(block, sources)
                done += 1
        finally:
            sources.close()
        self._finish()

    def _add_front(self, until: int) -> None:
        """Add our own pages up to the packet page before `until`."""
        for number in range(self._volume.number_at(len(self._pages) + 1), until):
            self._take(self._own_pages[number])

    def _open(self) -> None:
        """Begin a further volume with the index that it has of its own."""
        numbers = self._volume.opening_pages
        if numbers:
            told = {"number": self._volume.number, "count": self._volume.of}
            title = self._words.say("volumes_opening", **told)
            self.joined.bookmarks.append(Bookmark(title, numbers[0]))
        for number in numbers:
            self._take(self._own_pages[number])

    def _page(self, number: int) -> Dictionary:
        """Return the page of this file that bears a number."""
        return self._pages[self._volume.place_of(number) - 1]

    def _take(self, page: pikepdf.Page) -> None:
        """Copy a page; one that is there already becomes a page of its own."""
        taken = self._pdf.copy_foreign(page.obj)
        assert isinstance(taken, Dictionary)
        if taken.objgen in self._taken:
            taken = self._pdf.make_indirect(copy(taken))
        self._taken.add(taken.objgen)
        self._pages.append(taken)
        self._boxes.append(box_of(taken))

    def _add_exhibit(self, exhibit: PlannedExhibit, sources: Sources) -> None:
        self._add_front(exhibit.first_page)
        self._mark_exhibit(exhibit)
        wanted = pages_by_source(exhibit.pages)
        opened = {digest: sources.open(digest, wanted[digest]) for digest in wanted}
        for digest, run in groupby(exhibit.pages, key=lambda page: page.source):
            self._copy_run(exhibit, list(run), opened[digest])
        for digest, source in opened.items():
            places = _places_of(exhibit, digest)
            self._tie(exhibit, source, places)
            self._lose(exhibit, source)
            sources.done_with(digest)

    def _copy_run(
        self, exhibit: PlannedExhibit, run: list[ExhibitPage], source: Source
    ) -> None:
        """Copy pages that stand together in the exhibit and in one source."""
        first = len(self._pages)
        for place, page in enumerate(run, start=first):
            if page.source_page in source.unsure:
                raise UnreadablePageError(exhibit, page.source_page)
            if page.source_page in source.pictures:
                size = source.pictures[page.source_page]
                self.joined.pictures[self._volume.number_at(place + 1)] = size
            self._take(source.pages[page.source_page - 1])
            self._settle_rotation(place, page.turn)
            self._settle_crop(place)

    def _settle_rotation(self, place: int, turn: int) -> None:
        """Turn a page as the user said; write a rotation all viewers read alike."""
        page = self._pages[place]
        if turn or page.get("/Rotate", 0) not in (0, 90, 180, 270):
            page["/Rotate"] = (turns_of(page) * 90 + turn) % 360
            self._boxes[place] = box_of(page)

    def _settle_crop(self, place: int) -> None:
        """Drop a crop box that leaves nothing to see; some viewers show nothing."""
        page = self._pages[place]
        crop = numbers(page.get("/CropBox"))
        if crop and overlap(self._boxes[place].corners, upright(crop)) is None:
            del page["/CropBox"]

    def _mark_exhibit(self, exhibit: PlannedExhibit) -> None:
        name = self._words.say("stamp_tab_sheet", tab=exhibit.tab)
        title = ", ".join(filter(None, (exhibit.title, us_date(exhibit.date))))
        told = f"{name}: {title}"
        if exhibit.first_page not in self._firsts:
            told = self._words.say("continued", heading=told)
        mark = Bookmark(clean(told), exhibit.first_page)
        self.joined.bookmarks.append(mark)

    def _tie(
        self, exhibit: PlannedExhibit, source: Source, places: dict[int, int]
    ) -> None:
        """Lead a source's links, bookmarks, fields and layers to their new pages."""
        for number_there, links in source.links.items():
            if number_there in places:
                self._lay_links(places[number_there], links, places)
        self.joined.bookmarks += settled(iter(source.bookmarks), places)
        widgets = [
            widget
            for page in places.values()
            for widget in widgets_of(self._page(page))
        ]
        self._forms.add(exhibit.tab, widgets, source.pdf)
        taken = [source.pages[number - 1].obj for number in places]
        self._layers.add(source.pdf, taken)

    def _lay_links(
        self, page: int, links: list[PageLink], places: dict[int, int]
    ) -> None:
        for link in links:
            target = places.get(link.to)
            if target is None:
                continue
            annotation = self._page(page)["/Annots"][link.place]
            annotation["/Dest"] = Array([self._page(target), *link.how])
            self.joined.links.setdefault(page, []).append(target)

    def _lose(self, exhibit: PlannedExhibit, source: Source) -> None:
        """Tell of what was taken out since the last exhibit of that source."""
        for what in dict.fromkeys(source.taken):
            self.joined.losses.append(Loss(exhibit.exhibit_id, what))
        source.taken.clear()

    def _finish(self) -> None:
        self._write_pages()
        for page in pages_in(self._plan):
            self._stamp(page)
        for link in self._front.links:
            self._link(link)
        self._forms.write()
        self._layers.write()
        self._write_outline()
        write_catalog(self._pdf, self._plan, self._words)
        clean_streams(self._pdf)

    def _write_pages(self) -> None:
        """Hang all pages into the packet at once.

        To append each by `Pdf.pages` takes the longer, the more there are.
        """
        tree = self._pdf.Root.Pages
        for page in self._pages:
            page["/Parent"] = tree
        tree.Kids = Array(self._pages)
        tree.Count = len(self._pages)

    def _stamp(self, page: PlannedPage) -> None:
        place = self._volume.place_of(page.number) - 1
        stamped = self._stamper.stamp(page, self._pages[place], self._boxes[place])
        self.joined.stamps[page.number] = stamped
        if page.exhibit is not None:
            self._link_back(page, stamped.first_cell)

    def _link_back(self, page: PlannedPage, cell: Corners) -> None:
        """Lead the stamp's first cell to its row of the index."""
        assert page.exhibit is not None
        row = self._front.index_rows.get(page.exhibit.exhibit_id)
        if row is None:
            return
        index_page, top = row
        there = top_of(self._page(index_page), (0, top))
        words = self._words.say("link_back", tab=page.exhibit.tab)
        self._lay(page.number, cell, there, index_page, words)

    def _link(self, link: LinkSpot) -> None:
        there = self._target(link.target)
        self._lay(link.page, link.box, there, link.target, link.contents)

    def _lay(
        self, page: int, corners: Corners, there: Array, target: int, words: str
    ) -> None:
        spot = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(value, 3) for value in corners]),
            Border=Array([0, 0, 0]),
            H=Name.I,
            F=4,
            Dest=there,
            Contents=String(words),
        )
        holder = self._page(page)
        if "/Annots" not in holder:
            holder["/Annots"] = Array()
        holder["/Annots"].append(self._pdf.make_indirect(spot))
        self.joined.links.setdefault(page, []).append(target)

    def _target(self, page: int) -> Array:
        place = self._volume.place_of(page)
        return top_of(self._pages[place - 1], self._boxes[place - 1].top_left)

    def _write_outline(self) -> None:
        marks = self.joined.bookmarks
        targets = {page: self._target(page) for page in {m.page for m in marks}}
        write_outline(self._pdf, marks, targets)

    def _mark_of(self, part: PlannedPart) -> Bookmark:
        return Bookmark(self._words[f"{part.id}_title"], part.first_page)

    def write(self, file: BinaryIO, carried: bytes) -> None:
        """Write the packet with the plan it carries; streams stay as they came."""
        plan = Stream(self._pdf, carried)
        self._pdf.Root[PLAN_KEY] = self._pdf.make_indirect(plan)
        self._pdf.save(
            file,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=ObjectStreamMode.generate,
            fix_metadata_version=False,
            min_version="1.7",
        )

    def close(self) -> None:
        """Let go of the packet and of our own pages."""
        self._pdf.close()
        self._own.close()


def _sources_of(plan: PacketPlan, numbers: Collection[int]) -> list[ExhibitPage]:
    """Return which pages of which originals stand at those packet pages."""
    pages = plan.pages() if numbers else ()
    return [page.source for page in pages if page.source and page.number in numbers]


def _places_of(exhibit: PlannedExhibit, digest: str) -> dict[int, int]:
    """Return the packet page of each page that an exhibit takes of one source."""
    numbered = enumerate(exhibit.pages, start=exhibit.first_page)
    return {
        page.source_page: packet_page
        for packet_page, page in numbered
        if page.source == digest
    }
