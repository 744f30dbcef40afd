"""Writes one file of a packet, and the plan by which it is proven into it."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pypdfium2

from binder_app.domain.edge_ink import is_printed_on
from binder_app.domain.finding import Checklist
from binder_app.domain.marks import PACKET_SEAL
from binder_app.domain.packet_plan import INDEX, PacketPlan, PlannedPage
from binder_app.domain.volume_plan import exhibits_in, pages_in
from binder_app.domain.volumes import NO_LIMIT
from binder_app.domain.words import Words
from binder_app.files import added_digest, letters_digest
from binder_app.packet.carried_plan import (
    CarriedPage,
    CarriedPlan,
    CarriedRow,
    CarriedVolume,
)
from binder_app.packet.front_matter import FrontMatter, Maker, draw_front_matter
from binder_app.packet.join import NO_DOUBTS, Doubts, Joiner, Loss, Read
from binder_app.packet.sheet import page_range
from binder_app.packet.stamper import FactsOf, ReadingOf, Stamped, no_reading
from binder_app.progress import Progress
from binder_app.seal import seal_pdf
from binder_app.second_engine import page_text


@dataclass(frozen=True, slots=True)
class Papers:
    """Where the pages of each original are, by digest, and what is known of them."""

    paths: Mapping[str, Path]
    facts: FactsOf
    reading: ReadingOf = no_reading


@dataclass(slots=True)
class Written:
    """A packet on disk that is not yet proven."""

    plan: PacketPlan
    carried: CarriedPlan
    losses: tuple[Loss, ...] = ()
    covered: tuple[int, ...] = ()
    undrawable: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every packet is drawn with: the words, the sections, the faces.

    `makers` lay out parts that need more than the plan, by their ids.
    """

    words: Words
    checklist: Checklist
    fonts: Path
    makers: Mapping[str, Maker] = field(default_factory=dict)

    @property
    def for_own_pages(
        self,
    ) -> tuple[Words, Checklist, Path, Mapping[str, Maker]]:
        """What our own pages are laid out with."""
        return self.words, self.checklist, self.fonts, self.makers


def write_packet(
    plan: PacketPlan,
    papers: Papers,
    setting: Setting,
    target: Path,
    progress: Progress,
    doubts: Doubts = NO_DOUBTS,
) -> Written:
    """Write one file of the packet, not yet proven; return what it must be.

    Of a plan that is cut it is the volume that the plan speaks of.
    """
    plan, front = draw_front_matter(plan, *setting.for_own_pages)
    apart = doubts.set_apart.union(_breaking_off(plan, papers.facts))
    doubts = replace(doubts, set_apart=apart)
    read = Read(papers.reading, setting.fonts)
    joiner = Joiner(plan, front, setting.words, papers.facts, doubts, read)
    try:
        joiner.join(papers.paths, progress)
        carried = CarriedPlan(
            pages=tuple(_carried_pages(plan, front, joiner, papers.facts)),
            rows=tuple(_carried_rows(plan, front)),
            bookmarks=tuple(
                (mark.title, plan.volume.place_of(mark.page), mark.level)
                for mark in joiner.joined.bookmarks
            ),
            contents=plan.contents(),
            of_volumes=_carried_volume(plan),
        )
        with target.open("wb") as file:
            joiner.write(file, carried.to_bytes())
        seal_pdf(target, PACKET_SEAL)
    finally:
        joiner.close()
    return Written(
        plan=plan,
        carried=carried,
        losses=tuple(joiner.joined.losses),
        covered=tuple(_covered(plan, joiner.joined.stamps, papers.facts)),
        undrawable=front.undrawable,
    )


def _breaking_off(plan: PacketPlan, facts: FactsOf) -> Iterator[int]:
    """Give the pages in the midst of which some readers stop drawing."""
    for exhibit in exhibits_in(plan):
        for number, page in enumerate(exhibit.pages, start=exhibit.first_page):
            if facts(page.source, page.source_page).breaks_off:
                yield number


def _covered(
    plan: PacketPlan, stamps: Mapping[int, Stamped], facts: FactsOf
) -> Iterator[int]:
    """Give the packet pages on which something is printed below the stamp."""
    for exhibit in exhibits_in(plan):
        for number, page in enumerate(exhibit.pages, start=exhibit.first_page):
            known = facts(page.source, page.source_page)
            if known.edge_ink is None:
                is_covered = bool(known.foot_ink) and not page.turn
            else:
                spot = stamps[number].spot
                is_covered = is_printed_on(known.edge_ink, page.turn // 90, spot)
            if is_covered:
                yield number


def _carried_pages(
    plan: PacketPlan, front: FrontMatter, joiner: Joiner, facts: FactsOf
) -> Iterator[CarriedPage]:
    own = dict(zip(front.pages, _letters_of_own(front), strict=True))
    volume = plan.volume
    for page in pages_in(plan):
        stamp = joiner.joined.stamps[page.number]
        letters, pictures, size = _seen(page, own, facts)
        if page.number in joiner.joined.pictures:
            size = joiner.joined.pictures[page.number]
            letters, pictures = letters_digest(""), 1
        links = joiner.joined.links.get(page.number, ())
        stamped = letters_digest("".join((*stamp.texts, stamp.words)))
        yield CarriedPage(
            stamp=stamp.texts,
            stamp_box=stamp.box,
            letters=None if letters is None else added_digest(letters, stamped),
            pictures=pictures,
            picture_bytes=size,
            links=tuple(sorted(map(volume.place_of, links))),
        )


def _seen(
    page: PlannedPage, own: Mapping[int, int], facts: FactsOf
) -> tuple[int | None, int, int]:
    """Return the letters and the pictures a page shows besides its stamp."""
    if page.source is None:
        return own[page.number], 0, 0
    known = facts(page.source.source, page.source.source_page)
    return known.letters, known.pictures, known.picture_bytes


def _letters_of_own(front: FrontMatter) -> Iterator[int]:
    """Read our own pages with the second engine, before they are joined."""
    with closing(pypdfium2.PdfDocument(front.pdf)) as document:
        for place in range(1, len(document)):
            with closing(document[place]) as page:
                yield letters_digest(page_text(page))


def _carried_rows(plan: PacketPlan, front: FrontMatter) -> Iterator[CarriedRow]:
    """Give each exhibit's row; of one that runs over pages, its first part."""
    firsts = {exhibit.first_page: exhibit for exhibit in plan.exhibits}
    volume = plan.volume
    index = volume.opening_pages or plan.pages_of(INDEX)
    for link in front.links:
        if link.page in index and link.target in firsts:
            exhibit = firsts.pop(link.target)
            pages = page_range(exhibit.first_page, exhibit.last_page)
            places = volume.place_of(link.page), volume.place_of(link.target)
            yield CarriedRow(places[0], link.box, places[1], exhibit.tab, pages)


def _carried_volume(plan: PacketPlan) -> CarriedVolume | None:
    """Return which volume a file is; none where it is the whole packet.

    All volumes of a packet bear the digest of its plan: others don't belong to them.
    """
    if not plan.volumes:
        return None
    told = repr(replace(plan, here=1, limit=NO_LIMIT))
    packet = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
    openings = sum(volume.opening for volume in plan.volumes)
    return CarriedVolume(packet, plan.volume, openings)
