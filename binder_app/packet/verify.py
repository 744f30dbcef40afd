"""Opens a written packet with a second engine and proves it against its plan."""

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import pypdfium2

from binder_app.domain.marks import PLAN_KEY
from binder_app.errors import UnusableInputError
from binder_app.files import letters_digest
from binder_app.packet.carried_plan import (
    CarriedPage,
    CarriedPlan,
    CarriedRow,
    read_carried,
)
from binder_app.packet.page_box import Corners
from binder_app.progress import Progress
from binder_app.second_engine import (
    link_targets,
    links_on,
    pictures_on,
    visible_box,
)

SLACK = 0.6
"""Page units by which two engines may differ over a box."""

MOST_PROBLEMS = 50
"""Problems that are named; beyond these only their pages are noted."""


@dataclass(frozen=True, slots=True)
class _At:
    """A place in the file, from 1: how it is named, and its packet page if any."""

    place: int
    name: str
    page: int | None

    @property
    def pages(self) -> tuple[int, ...]:
        """Its packet page, where it has one."""
        return () if self.page is None else (self.page,)


@dataclass(slots=True)
class Proof:
    """What was held against the plan: how many of each, and what was wrong.

    A problem names the packet page, or i, ii, iii for a page with which a volume opens,
    and `wrong` are all packet pages that have one. `unproved` are
    packet pages whose text could not be compared, since the second engine could
    not open their source either; `overrun` are pages whose stamp or text is not
    as planned, `unlike` those and all others that don't show what they should.
    """

    pages: int = 0
    links: int = 0
    bookmarks: int = 0
    stamps: int = 0
    text: int = 0
    problems: list[str] = field(default_factory=list)
    wrong: set[int] = field(default_factory=set)
    overrun: set[int] = field(default_factory=set)
    unlike: set[int] = field(default_factory=set)
    unproved: list[int] = field(default_factory=list)

    @property
    def is_ok(self) -> bool:
        """Tell whether the packet is what its plan says."""
        return not self.problems

    def tell(self, problem: str, page: int | None = None) -> None:
        """Note a problem, and the packet page that has it."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        if page is not None:
            self.wrong.add(page)

    def add(self, other: "Proof") -> None:
        """Take in what was proven of another volume of the packet."""
        self.pages += other.pages
        self.links += other.links
        self.bookmarks += other.bookmarks
        self.stamps += other.stamps
        self.text += other.text
        self.problems += other.problems
        self.wrong |= other.wrong
        self.overrun |= other.overrun
        self.unlike |= other.unlike
        self.unproved += other.unproved


def carried_by(packet: Path) -> CarriedPlan:
    """Return the plan inside a packet; `UnusableInputError` where it has none."""
    try:
        with pikepdf.open(packet) as pdf:
            told = pdf.Root.get(PLAN_KEY)
            body = told.read_bytes() if isinstance(told, pikepdf.Stream) else b""
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise UnusableInputError(
            f"{packet.name} can't be opened as a PDF.",
            "If it was cut or changed on the way, take it from where it was built.",
        ) from error
    if not body:
        raise UnusableInputError(
            f"{packet.name} carries no plan: it is not a packet of ours, "
            "or another program saved it anew."
        )
    return read_carried(body)


def verify(packet: Path, plan: CarriedPlan, progress: Progress) -> Proof:
    """Hold a written packet against `plan`, page by page."""
    proof = Proof()
    try:
        document = pypdfium2.PdfDocument(packet)
    except pypdfium2.PdfiumError:
        proof.tell("The packet can't be opened by the second engine.")
        return proof
    with closing(document):
        if len(document) != len(plan.pages):
            proof.tell(
                f"The packet has {len(document)} pages, its plan {len(plan.pages)}."
            )
            return proof
        _check_bookmarks(document, plan, proof)
        rows = _rows_by_page(plan)
        for place in range(1, len(plan.pages) + 1):
            at = _at(place, plan)
            progress.step(place, len(plan.pages), f"Checking page {at.name}")
            _check_page(document, at, plan, rows.get(place, []), proof)
    return proof


def _at(place: int, plan: CarriedPlan) -> _At:
    return _At(place, plan.name_of(place), plan.page_at(place))


def _rows_by_page(plan: CarriedPlan) -> dict[int, list[CarriedRow]]:
    rows: dict[int, list[CarriedRow]] = {}
    for row in plan.rows:
        rows.setdefault(row.page, []).append(row)
    return rows


def _check_bookmarks(
    document: pypdfium2.PdfDocument, plan: CarriedPlan, proof: Proof
) -> None:
    """Compare every bookmark, in order: title, level and the page it opens."""
    found = [_told(mark) for mark in document.get_toc(max_depth=64)]
    for want, got in zip(plan.bookmarks, found, strict=False):
        if want == got:
            proof.bookmarks += 1
        else:
            at = _at(want[1], plan)
            proof.tell(_bookmark_problem(want, got, plan), at.page)
    if len(found) != len(plan.bookmarks):
        wanted = len(plan.bookmarks)
        proof.tell(f"{len(found)} bookmarks are there; {wanted} are planned.")


def _bookmark_problem(
    want: tuple[str, int, int], got: tuple[str, int, int], plan: CarriedPlan
) -> str:
    title, page = want[0], plan.name_of(want[1])
    if got[0] != title:
        return f'Page {page}: the bookmark "{title}" reads "{got[0]}".'
    if got[1] != want[1]:
        opened = plan.name_of(got[1])
        return f'Page {page}: the bookmark "{title}" opens page {opened}.'
    return f'Page {page}: the bookmark "{title}" stands at another level.'


def _told(mark: pypdfium2.PdfBookmark) -> tuple[str, int, int]:
    there = mark.get_dest()
    place = there.get_index() if there else None
    return mark.get_title(), (place + 1 if place is not None else 0), mark.level


def _check_page(
    document: pypdfium2.PdfDocument,
    at: _At,
    whole: CarriedPlan,
    rows: list[CarriedRow],
    proof: Proof,
) -> None:
    plan = whole.pages[at.place - 1]
    try:
        page = document[at.place - 1]
    except pypdfium2.PdfiumError:
        _miss_page(at, plan, proof)
        return
    with closing(page), closing(page.get_textpage()) as text:
        proof.pages += 1
        _check_text(text, at, plan, proof)
        _check_stamp(page, text, at, plan, proof)
        _check_pictures(page, at, plan, proof)
        _check_links(document, page, at, whole, proof)
        for row in rows:
            _check_row(document, page, text, at, row, proof)


def _miss_page(at: _At, plan: CarriedPage, proof: Proof) -> None:
    if plan.letters is None:
        proof.pages += 1
        proof.unproved += at.pages
    else:
        proof.unlike.update(at.pages)
        proof.tell(f"Page {at.name} can't be opened by the second engine.", at.page)


def _check_text(
    text: pypdfium2.PdfTextPage, at: _At, plan: CarriedPage, proof: Proof
) -> None:
    if plan.letters is None:
        proof.unproved += at.pages
    elif letters_digest(text.get_text_range(errors="ignore")) == plan.letters:
        proof.text += 1
    else:
        proof.overrun.update(at.pages)
        proof.unlike.update(at.pages)
        proof.tell(f"Page {at.name}: its text is not that of its source.", at.page)


def _check_pictures(
    page: pypdfium2.PdfPage, at: _At, plan: CarriedPage, proof: Proof
) -> None:
    if pictures_on(page) != (plan.pictures, plan.picture_bytes):
        proof.unlike.update(at.pages)
        proof.tell(
            f"Page {at.name}: its pictures are not those of its source.", at.page
        )


def _check_stamp(
    page: pypdfium2.PdfPage,
    text: pypdfium2.PdfTextPage,
    at: _At,
    plan: CarriedPage,
    proof: Proof,
) -> None:
    """Look for every text of the stamp in its place, inside what is visible."""
    found = _plain(_text_in(text, plan.stamp_box))
    missing = [told for told in plan.stamp if _plain(told) not in found]
    if missing:
        proof.overrun.update(at.pages)
        proof.unlike.update(at.pages)
        proof.tell(f'Page {at.name}: its stamp does not read "{missing[0]}".', at.page)
    elif not _is_inside(plan.stamp_box, visible_box(page)):
        proof.unlike.update(at.pages)
        proof.tell(f"Page {at.name}: its stamp is not in what is visible.", at.page)
    else:
        proof.stamps += 1


def _is_inside(box: Corners, outer: Corners) -> bool:
    slack = SLACK
    lower = box[0] >= outer[0] - slack and box[1] >= outer[1] - slack
    return lower and box[2] <= outer[2] + slack and box[3] <= outer[3] + slack


def _check_links(
    document: pypdfium2.PdfDocument,
    page: pypdfium2.PdfPage,
    at: _At,
    whole: CarriedPlan,
    proof: Proof,
) -> None:
    found, wanted = link_targets(document, page), whole.pages[at.place - 1].links
    if found == list(wanted):
        proof.links += len(found)
        return
    astray = whole.name_of((sorted(set(found) ^ set(wanted)) or found)[0])
    proof.tell(f"Page {at.name}: a link leads astray (page {astray}).", at.page)


def _check_row(
    document: pypdfium2.PdfDocument,
    page: pypdfium2.PdfPage,
    text: pypdfium2.PdfTextPage,
    at: _At,
    row: CarriedRow,
    proof: Proof,
) -> None:
    """Hold a row of the index: it reads its tab and pages, and leads there."""
    told = _plain(_text_in(text, row.box))
    if not told.startswith(_plain(row.tab)) or _plain(row.pages) not in told:
        proof.tell(f"Page {at.name}: the index row of {row.tab} reads wrong.", at.page)
    leads = [
        target
        for box, target in links_on(document, page)
        if all(abs(a - b) < SLACK for a, b in zip(box, row.box, strict=True))
    ]
    if leads != [row.target]:
        proof.tell(f"Page {at.name}: the index row of {row.tab} leads astray.", at.page)


def _plain(text: str) -> str:
    return "".join(text.split())


def _text_in(text: pypdfium2.PdfTextPage, corners: Corners) -> str:
    left, low, right, high = corners
    told: str = text.get_text_bounded(left, low, right, high, errors="ignore")
    return told
