"""Screenshots of one exhibit stand side by side, or one to a page."""

from collections.abc import Sequence
from dataclasses import replace

from binder_app.acts.adding import read_job, shelf_of
from binder_app.domain.binder import Binder, Original, PageFacts
from binder_app.domain.exhibit import Exhibit, ExhibitPage
from binder_app.errors import BinderError, WrongUsageError
from binder_app.intake.reader import Readers
from binder_app.storage.binder_file import BinderFile

MOST_ACROSS = 3


def across_in(binder: Binder, exhibit: Exhibit) -> int:
    """Return how many screenshots stand on a page; 0 where it holds others, too."""
    if not exhibit.pages:
        return 0
    held = [binder.originals[page.source] for page in exhibit.pages]
    is_sheet = held[0].across and {one.digest for one in held} == {held[0].digest}
    if is_sheet and len(exhibit.pages) == held[0].pages:
        return held[0].across
    return int(all(one.is_screen and not one.across for one in held))


def with_screens(
    file: BinderFile, binder: Binder, exhibit_id: str, value: str
) -> Binder:
    """Return the binder with that many screenshots of an exhibit to a page."""
    if value in ("", "1"):
        return one_a_page(binder, exhibit_id)
    across = int(value) if value.isdecimal() and value.isascii() else 0
    sheet = sheet_of(binder, exhibit_id, across)
    return side_by_side(binder, exhibit_id, with_pages(file, binder, sheet))


def sheet_of(binder: Binder, exhibit_id: str, across: int) -> Original:
    """Return the first screenshot of an exhibit as one that shows them all.

    Its pages have still to be made, by `with_pages`.
    """
    binder = one_a_page(binder, exhibit_id)
    exhibit = binder.exhibit(exhibit_id)
    along = exhibit.sources
    if across_in(binder, exhibit) != 1 or len(along) < 2:
        raise WrongUsageError(
            f"{exhibit_id} is not two or more screenshots.",
            "Join the screenshots into one exhibit first, and nothing else with them.",
        )
    if not 2 <= across <= MOST_ACROSS:
        raise WrongUsageError(f"One to {MOST_ACROSS} screenshots stand on a page.")
    whole = sum(binder.originals[digest].pages for digest in along)
    is_plain = all(page.goes_in and not page.turn for page in exhibit.pages)
    if len(exhibit.pages) != whole or not is_plain:
        raise WrongUsageError(
            f"Some pages of {exhibit_id} are turned, cut off or left out.",
            "Put its pages back as they came, then set it again.",
        )
    others = (e for e in binder.exhibits if e.id != exhibit_id)
    if any(along[0] in other.sources for other in others):
        raise WrongUsageError(f"The first page of {exhibit_id} is elsewhere, too.")
    first = binder.originals[along[0]]
    return replace(first, along=along, across=across, own_facts=first.page_facts)


def with_pages(file: BinderFile, binder: Binder, sheet: Original) -> Original:
    """Make the pages of screenshots that stand side by side."""
    shelf = shelf_of(file)
    shelf.make_room()
    with Readers(1) as readers:
        (result,) = readers.read([read_job(shelf, sheet)])
    if "facts" not in result.answer:
        raise BinderError(
            result.answer.get("problem", "")
            or "The screenshots could not be set side by side.",
            result.answer.get("remedy", ""),
        )
    facts = [PageFacts(*values) for values in result.answer["facts"]]
    originals = binder.originals
    for place, digest in enumerate(sheet.along):
        if any(page.is_torn for page in originals[digest].page_facts):
            at = place // sheet.across
            facts[at] = replace(facts[at], is_torn=True)
    return replace(sheet, page_facts=tuple(facts), pages_file="made")


def side_by_side(binder: Binder, exhibit_id: str, sheet: Original) -> Binder:
    """Return the binder with the screenshots of an exhibit side by side."""
    binder = one_a_page(binder, exhibit_id)
    exhibit = binder.exhibit(exhibit_id)
    on = {digest: place // sheet.across + 1 for place, digest in enumerate(sheet.along)}
    pages = [ExhibitPage(sheet.digest, n) for n in range(1, sheet.pages + 1)]
    return _repaged(
        binder, exhibit, sheet, pages, [on[p.source] for p in exhibit.pages]
    )


def one_a_page(binder: Binder, exhibit_id: str) -> Binder:
    """Return the binder with each screenshot of an exhibit on a page of its own."""
    exhibit = binder.exhibit(exhibit_id)
    if across_in(binder, exhibit) < 2:
        return binder
    sheet = binder.originals[exhibit.source]
    plain = replace(sheet, page_facts=sheet.own_facts, own_facts=(), along=(), across=0)
    originals = {**binder.originals, plain.digest: plain}
    pages, first_on = list[ExhibitPage](), dict[int, int]()
    for place, digest in enumerate(sheet.along):
        number = place // sheet.across + 1
        before = next(page for page in exhibit.pages if page.source_page == number)
        first_on.setdefault(exhibit.pages.index(before) + 1, len(pages) + 1)
        pages += [
            replace(before, source=digest, source_page=own)
            for own in range(1, originals[digest].pages + 1)
        ]
    numbers = [first_on[n] for n in range(1, len(exhibit.pages) + 1)]
    return _repaged(binder, exhibit, plain, pages, numbers)


def _repaged(
    binder: Binder,
    exhibit: Exhibit,
    original: Original,
    pages: Sequence[ExhibitPage],
    numbers: Sequence[int],
) -> Binder:
    """Return the binder with other pages in an exhibit.

    `numbers` says of each page that it had which one stands for it now.
    """
    edited = replace(
        exhibit, pages=tuple(pages), guess=exhibit.guess.renumbered(numbers)
    )

    def move(exhibit_id: str, page: int) -> tuple[str, int]:
        own = exhibit_id == exhibit.id and page <= len(numbers)
        return exhibit_id, numbers[page - 1] if own else page

    return replace(
        binder.replacing([exhibit.id], [edited]),
        originals={**binder.originals, original.digest: original},
        dispute=binder.dispute.moved(move),
    )
