"""Builds one packet: reckon, draw, join, prove, and only then put it in place."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pypdfium2

from binder_app.domain.edge_ink import is_printed_on
from binder_app.domain.finding import Checklist
from binder_app.domain.marks import PACKET_SEAL
from binder_app.domain.packet_plan import (
    INDEX,
    PacketPlan,
    PlannedExhibit,
    PlannedPage,
)
from binder_app.domain.words import Words
from binder_app.errors import BinderError
from binder_app.files import (
    added_digest,
    digest_of,
    letters_digest,
    taking_the_place_of,
)
from binder_app.packet.carried_plan import CarriedPage, CarriedPlan, CarriedRow
from binder_app.packet.front_matter import FrontMatter, Maker, draw_front_matter
from binder_app.packet.join import (
    NO_DOUBTS,
    Doubts,
    Joiner,
    Loss,
    Read,
    holding_back,
)
from binder_app.packet.sheet import page_range
from binder_app.packet.stamper import FactsOf, ReadingOf, Stamped, no_reading
from binder_app.packet.strange_pages import strange_pages
from binder_app.packet.verify import Proof, verify
from binder_app.progress import Progress
from binder_app.seal import seal_pdf
from binder_app.second_engine import page_text

MOST_NAMED = 5
"""Exhibits that are named when a packet fails its check."""


class UnprovenPacketError(BinderError):
    """The packet is not what its plan says; it was not put in place.

    Names the exhibits whose pages are at fault, and the words that hold them
    back.
    """

    exit_code = 5

    def __init__(self, proof: Proof, plan: PacketPlan) -> None:
        first = proof.problems[0]
        problem = f"The packet failed its check and was not written. {first}"
        remedy = "Please report this."
        held = plan.all_exhibits
        named = [exhibit for exhibit in held if _is_at_fault(exhibit, proof)]
        if named:
            told = named[:MOST_NAMED]
            where = "; ".join(f"Tab {e.tab}, {e.title} ({e.exhibit_id})" for e in told)
            self.commands = tuple(holding_back(e.exhibit_id) for e in told)
            problem = f"{problem} At fault: {where}."
            remedy = "Hold it back, build again, and report this."
        super().__init__(problem, remedy)
        self.problems = proof.problems


def _is_at_fault(exhibit: PlannedExhibit, proof: Proof) -> bool:
    pages = range(exhibit.first_page, exhibit.last_page + 1)
    return not proof.wrong.isdisjoint(pages)


@dataclass(frozen=True, slots=True)
class Papers:
    """Where the pages of each original are, by digest, and what is known of them."""

    paths: Mapping[str, Path]
    facts: FactsOf
    reading: ReadingOf = no_reading


@dataclass(frozen=True, slots=True)
class PacketReport:
    """What was built: the plan as it was settled, what was lost, what was proven.

    `covered` are the packet pages on which something is printed below the stamp;
    `undrawable` are letters of names and titles that no face of ours holds.
    """

    path: Path
    plan: PacketPlan
    bytes: int
    sha256: str
    losses: tuple[Loss, ...]
    proof: Proof
    covered: tuple[int, ...] = ()
    undrawable: str = ""


@dataclass(slots=True)
class Written:
    """A packet on disk that is not yet proven."""

    plan: PacketPlan
    carried: CarriedPlan
    losses: tuple[Loss, ...] = ()
    covered: tuple[int, ...] = ()
    undrawable: str = ""


@contextmanager
def proven_packet(
    plan: PacketPlan,
    papers: Papers,
    setting: "Setting",
    target: Path,
    progress: Progress,
) -> Iterator[PacketReport]:
    """Write the packet and prove it; it stands at `target` when the block ends.

    Where pages swallow their stamp it is written once more, with what those
    pages draw set apart; where they still don't show what their source does, once
    more with pictures of them. A failed proof raises `UnprovenPacketError`, a stop
    `Cancelled`; either, or a failure in the block, leaves what stood at `target`
    untouched and nothing half-written.
    """
    with taking_the_place_of(target) as part:
        written = write_packet(plan, papers, setting, part, progress)
        proof = verify(part, written.carried, progress)
        apart = frozenset(proof.overrun)
        if proof.overrun:
            doubts = Doubts(apart)
            written = write_packet(plan, papers, setting, part, progress, doubts)
            proof = verify(part, written.carried, progress)
        strange = strange_pages(proof, written.plan, papers.paths, papers.facts)
        if pictured := frozenset(strange):
            doubts = Doubts(apart, pictured)
            written = write_packet(plan, papers, setting, part, progress, doubts)
            proof = verify(part, written.carried, progress)
        if not proof.is_ok:
            raise UnprovenPacketError(proof, written.plan)
        yield PacketReport(
            path=target,
            plan=written.plan,
            bytes=part.stat().st_size,
            sha256=digest_of(part),
            losses=written.losses,
            proof=proof,
            covered=written.covered,
            undrawable=written.undrawable,
        )


def build_packet(
    plan: PacketPlan,
    papers: Papers,
    setting: "Setting",
    target: Path,
    progress: Progress,
) -> PacketReport:
    """Write and prove a packet that nothing else has to stand beside."""
    with proven_packet(plan, papers, setting, target, progress) as report:
        return report


@dataclass(frozen=True, slots=True)
class Setting:
    """What every packet is drawn with: the words, the sections, the faces.

    `makers` lay out parts that need more than the plan, by their ids.
    """

    words: Words
    checklist: Checklist
    fonts: Path
    makers: Mapping[str, Maker] = field(default_factory=dict)


def write_packet(
    plan: PacketPlan,
    papers: Papers,
    setting: Setting,
    target: Path,
    progress: Progress,
    doubts: Doubts = NO_DOUBTS,
) -> Written:
    """Write the packet to `target`, not yet proven; return what it must be."""
    plan, front = draw_front_matter(
        plan, setting.words, setting.checklist, setting.fonts, setting.makers
    )
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
                (mark.title, mark.page, mark.level) for mark in joiner.joined.bookmarks
            ),
            contents=plan.contents(),
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
    for exhibit in plan.all_exhibits:
        for number, page in enumerate(exhibit.pages, start=exhibit.first_page):
            if facts(page.source, page.source_page).breaks_off:
                yield number


def _covered(
    plan: PacketPlan, stamps: Mapping[int, Stamped], facts: FactsOf
) -> Iterator[int]:
    """Give the packet pages on which something is printed below the stamp."""
    for exhibit in plan.all_exhibits:
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
    for page in plan.pages():
        stamp = joiner.joined.stamps[page.number]
        letters, pictures, size = _seen(page, own, facts)
        if page.number in joiner.joined.pictures:
            size = joiner.joined.pictures[page.number]
            letters, pictures = letters_digest(""), 1
        stamped = letters_digest("".join((*stamp.texts, stamp.words)))
        yield CarriedPage(
            stamp=stamp.texts,
            stamp_box=stamp.box,
            letters=None if letters is None else added_digest(letters, stamped),
            pictures=pictures,
            picture_bytes=size,
            links=tuple(sorted(joiner.joined.links.get(page.number, ()))),
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
    index = plan.pages_of(INDEX)
    for link in front.links:
        if link.page in index and link.target in firsts:
            exhibit = firsts.pop(link.target)
            pages = page_range(exhibit.first_page, exhibit.last_page)
            yield CarriedRow(link.page, link.box, link.target, exhibit.tab, pages)
