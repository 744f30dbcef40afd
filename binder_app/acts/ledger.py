"""The user's own ledger: every file ever given, and what became of it."""

from collections.abc import Iterator, Sequence

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


def ledger_of(
    binder: Binder, exhibits: Sequence[PlannedExhibit], options: PacketOptions
) -> Iterator[LedgerRow]:
    """Give one row for each file ever given and each exhibit made of it."""
    planned = {exhibit.exhibit_id: exhibit for exhibit in exhibits}
    for given in binder.ledger:
        if given.outcome in ("rejected", "duplicate"):
            yield _row_without_pages(given, binder, planned)
            continue
        for exhibit in binder.exhibits:
            if given.digest in exhibit.sources:
                yield _row(given, exhibit, planned.get(exhibit.id), options)


def _row_without_pages(
    given: GivenFile, binder: Binder, planned: dict[str, PlannedExhibit]
) -> LedgerRow:
    if given.outcome == "rejected":
        return LedgerRow(
            given.name, COULD_NOT_BE_READ, None, given.problem, given.digest
        )
    first = binder.first_with_source(given.digest)
    there = planned.get(first.id) if first else None
    where = f"tab {there.tab}" if there else (first.source_name if first else "")
    return LedgerRow(given.name, SAME_AS, None, where, given.digest)


def _row(
    given: GivenFile,
    exhibit: Exhibit,
    there: PlannedExhibit | None,
    options: PacketOptions,
) -> LedgerRow:
    if there is not None:
        run = _own_run(given.digest, there)
        reason = "; ".join((*_left_out(exhibit), *exhibit.notes))
        return LedgerRow(given.name, IN_PACKET, run, reason, given.digest)
    if exhibit.problem:
        return LedgerRow(
            given.name, COULD_NOT_BE_READ, None, exhibit.problem, given.digest
        )
    reason = exhibit.reason
    if exhibit.id in options.leave_out:
        reason = "Left out of this packet"
    elif not exhibit.pages_in:
        reason = "All its pages are left out"
    return LedgerRow(given.name, HELD_BACK, None, reason, given.digest)


def _own_run(digest: str, there: PlannedExhibit) -> tuple[int, int]:
    """Return the packet pages of one file in an exhibit that others may share."""
    own = [
        number
        for number, page in enumerate(there.pages, start=there.first_page)
        if page.source == digest
    ]
    return (own[0], own[-1]) if own else (there.first_page, there.last_page)


def _left_out(exhibit: Exhibit) -> Iterator[str]:
    missing = len(exhibit.pages) - len(exhibit.pages_in)
    if missing:
        yield f"{missing} of its {len(exhibit.pages)} pages left out"
