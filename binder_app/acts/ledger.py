"""The user's own ledger: every file ever given, and what became of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from binder_app.domain.binder import Binder, GivenFile
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.packet_plan import PlannedExhibit
from binder_app.packet.for_you import (
    COULD_NOT_BE_READ,
    HELD_BACK,
    IN_PACKET,
    SAME_AS,
    LedgerRow,
)
from binder_app.packet.make_plan import PacketOptions

Run = tuple[int, int]
"""The first and the last of packet pages that follow on each other."""


def ledger_of(
    binder: Binder,
    exhibits: Sequence[PlannedExhibit],
    options: PacketOptions,
    left_out: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[LedgerRow]:
    """Give the rows of each file ever given, one for each exhibit made of it.

    `left_out` says of exhibits, by id, why this packet does not carry them.

    A file whose pages don't stand together in its exhibit has a row for each
    run of them: no row speaks of a page of another file. What is to be said of
    the whole file stands in the first of its rows.
    """
    planned = {exhibit.exhibit_id: exhibit for exhibit in exhibits}
    made_of = dict[str, list[Exhibit]]()
    for exhibit in binder.exhibits:
        for source in exhibit.sources:
            made_of.setdefault(source, []).append(exhibit)
    for place, given in enumerate(binder.ledger, start=1):
        if given.outcome in ("rejected", "duplicate"):
            yield _row_without_pages(place, given, binder, exhibits)
            continue
        if _only_held_others(given, binder):
            told = binder.originals[given.digest].notes
            row = LedgerRow(given.name, HELD_BACK, None, told, given.digest)
            yield replace(row, given=place)
            continue
        is_told, (shown, which) = False, binder.pages_with(given.digest)
        for exhibit in made_of.get(shown, ()):
            there = planned.get(exhibit.id)
            runs = list(_own_runs(shown, there, which)) if there else []
            if there and runs:
                notes = () if is_told else _notes_on(given.digest, exhibit, binder)
                said = (*_left_out(given.digest, exhibit), *notes)
                yield from _rows_in(place, given, said, there, runs)
                is_told = True
            else:
                yield _row_out(place, given, shown, exhibit, options, left_out)


def _only_held_others(given: GivenFile, binder: Binder) -> bool:
    """Tell an archive: what came out of it stands in the packet, not itself."""
    original = binder.originals.get(given.digest)
    is_archive = original is not None and original.holds and not original.pages
    return bool(is_archive) and binder.first_with_source(given.digest) is None


def _row_without_pages(
    place: int, given: GivenFile, binder: Binder, exhibits: Sequence[PlannedExhibit]
) -> LedgerRow:
    """Give the row of a file that made no exhibit; a copy names its first file."""
    row = LedgerRow(given.name, SAME_AS, None, (), given.digest, given=place)
    if given.outcome == "rejected":
        return replace(row, outcome=COULD_NOT_BE_READ, reasons=(given.problem,))
    shown, which = binder.pages_with(given.digest)
    tabs = [there.tab for there in exhibits if any(_own_runs(shown, there, which))]
    told = tuple(f"tab {tab}" for tab in tabs)
    return replace(row, written=_first_name(shown, binder), reasons=told)


def _first_name(digest: str, binder: Binder) -> str:
    """Return the name under which those bytes made an exhibit."""
    for line in binder.ledger:
        if line.digest == digest and line.outcome != "duplicate":
            return line.name
    original = binder.originals.get(digest)
    return original.name if original else ""


def _notes_on(digest: str, exhibit: Exhibit, binder: Binder) -> tuple[str, ...]:
    """Return what was noted of one file; older binders noted it by exhibit."""
    original = binder.originals.get(digest)
    if original and original.notes:
        return original.notes
    return exhibit.notes if exhibit.sources == (digest,) else ()


def _rows_in(
    place: int,
    given: GivenFile,
    said: tuple[str, ...],
    there: PlannedExhibit,
    runs: Sequence[Run],
) -> Iterator[LedgerRow]:
    for run in runs:
        yield LedgerRow(
            given.name, IN_PACKET, run, said, given.digest, there.tab, place
        )
        said = ()


def _row_out(
    place: int,
    given: GivenFile,
    shown: str,
    exhibit: Exhibit,
    options: PacketOptions,
    left_out: Mapping[str, str],
) -> LedgerRow:
    """Give the row of a file that is in no packet; `shown` has its pages."""
    row = LedgerRow(given.name, HELD_BACK, None, (), given.digest, given=place)
    if exhibit.problem:
        said = exhibit.chosen.get("reason", "")
        unread = replace(row, outcome=COULD_NOT_BE_READ, written=said)
        return replace(unread, reasons=(exhibit.problem,))
    if exhibit.id in options.leave_out:
        return replace(row, reasons=("You left it out",), stays_out=True)
    if not any(page.source == shown for page in exhibit.pages_in):
        return replace(row, reasons=("All its pages are left out",))
    if exhibit.state == "in":
        return replace(row, written=left_out.get(exhibit.id, ""), stays_out=True)
    return replace(row, written=exhibit.reason)


def _own_runs(
    digest: str, there: PlannedExhibit, which: Collection[int] | None = None
) -> Iterator[Run]:
    """Give the packet pages of one file in an exhibit that others may share.

    `which` are those of its pages that are meant, all where it is none.
    """
    own = [
        number
        for number, page in enumerate(there.pages, start=there.first_page)
        if page.source == digest and (which is None or page.source_page in which)
    ]
    if own:
        breaks = [(a, b) for a, b in pairwise(own) if b > a + 1]
        firsts = [own[0], *(after for _, after in breaks)]
        lasts = [*(before for before, _ in breaks), own[-1]]
        yield from zip(firsts, lasts, strict=True)


def _left_out(digest: str, exhibit: Exhibit) -> Iterator[str]:
    own = [page for page in exhibit.pages if page.source == digest]
    missing = sum(not page.goes_in for page in own)
    if missing:
        yield f"{missing} of its {len(own)} pages left out"
