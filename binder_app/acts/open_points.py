"""What a packet leaves unsaid, for the eyes of the user alone."""

from collections.abc import Iterator

from binder_app.domain.binder import Binder
from binder_app.domain.claim import DATE_FACTS
from binder_app.domain.dispute import PageRef
from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import COVER, PacketPlan
from binder_app.domain.summary import NO_SUMMARY
from binder_app.domain.words import Words
from binder_app.packet.cover_summary import CAPTION
from binder_app.packet.dispute_table import place_of
from binder_app.packet.records_page import tables_told
from binder_app.packet.sheet import us_date


def answers_staying(binder: Binder, checklist: Checklist) -> Iterator[PageRef]:
    """Give the answering pages that no packet without its annex carries."""
    for item in binder.dispute.disputed:
        for ref in (ref for reason in item.reasons for ref in reason.answers):
            exhibit = binder.exhibit(ref.exhibit)
            pages = exhibit.pages[ref.first - 1 : ref.last]
            is_out = exhibit.state != "in" or not any(page.goes_in for page in pages)
            if is_out or checklist.is_background(exhibit.kind):
                yield ref


def open_points(
    plan: PacketPlan, unproven: tuple[str, ...], words: Words
) -> Iterator[str]:
    """Give the notes in English: reasons without a page, words and dates without one.

    `unproven` are words of the decision that its page does not hold.
    """
    for number, item in enumerate(plan.dispute.disputed, start=1):
        if item.guideline and place_of(plan, item.guideline_at) is None:
            named = item.guideline
            yield f"No page here names the guideline of treatment {number}: {named}"
        for reason in item.reasons:
            said = reason.quote or plan.summary.titles.get(reason.category, "")
            if said and not any(place_of(plan, ref) for ref in reason.answers):
                yield f"Not answered yet, treatment {number}: {said}"
    for quote in unproven:
        yield f"Left out, since its page does not hold these words: {quote}"
    yield from _lines_waiting(plan)
    if plan.summary != NO_SUMMARY:
        yield from _dates_unproven(plan, words)


def _dates_unproven(plan: PacketPlan, words: Words) -> Iterator[str]:
    for name in sorted(DATE_FACTS):
        label = words.texts.get(f"dates_{name}", "")
        value = plan.claim.get(name)
        if label and value and place_of(plan, plan.summary.proofs.get(name)) is None:
            told = f"{label}, {us_date(value)}"
            if any(name in column for column in CAPTION):
                yield f"No page here was found to bear this date of the cover: {told}"
            else:
                yield f"No page here bears this date; the cover leaves it out: {told}"


def _lines_waiting(plan: PacketPlan) -> Iterator[str]:
    if not plan.pages_of(COVER):
        return
    for table in tables_told(plan):
        if table.waiting:
            yield (
                "Lines of the reviewer's list that wait for your word:"
                f" {table.waiting}. Until then the cover may leave out a record that"
                " the reviewer did not list."
            )
