"""Puts together what the reasons tab shows: the binder, and what was found for it."""

from collections.abc import Iterator

from binder_app.acts.dispute_edits import PAGES
from binder_app.domain.dispute import DenialReason, PageRef, TreatmentItem
from binder_app.ui.desk import Desk
from binder_app.ui.reason_finds import ReasonFinds
from binder_app.ui.reason_state import (
    ANSWER,
    REASON,
    Asked,
    Card,
    Chip,
    OfferLine,
    PageLine,
    ReasonLine,
)
from binder_app.ui.reason_words import is_in_packet, place_words, whole_words
from binder_app.ui.session import BinderSession

MOST_FOUND = 3
"""Finds that a reason shows at once; another comes when one is answered on."""


class ReasonCards:
    """Makes the cards of the binder as it stands."""

    def __init__(self, desk: Desk, session: BinderSession, finds: ReasonFinds) -> None:
        self._desk, self._session, self._finds = desk, session, finds

    def cards(self) -> Iterator[Card]:
        """Give a card for each disputed treatment."""
        number = 0
        for place, item in enumerate(self._session.binder.dispute.items):
            if item.is_disputed:
                lines = tuple(self._lines(place, item, number))
                number += len(lines)
                yield Card(
                    place, item, lines, self._offers(place, item), self._of(place, item)
                )

    def _lines(
        self, place: int, item: TreatmentItem, before: int
    ) -> Iterator[ReasonLine]:
        for n, reason in enumerate(item.reasons):
            at = place_words(self._desk, self._session, reason.at) if reason.at else ""
            yield ReasonLine(
                Asked(place, ANSWER, n),
                before + n + 1,
                reason,
                at,
                "" if reason.category else self._finds.guess(item, reason),
                item.guideline,
                self._chips(item, reason),
                self._finds.is_open(item, reason),
            )

    def _chips(self, item: TreatmentItem, reason: DenialReason) -> tuple[Chip, ...]:
        why = self._finds.quote_on
        told = [self.chip(r, True, why(item, reason, r)) for r in reason.answers]
        found = self._finds.answers(item, reason)
        told += [self.chip(o.ref, False, o.quote) for o in found[:MOST_FOUND]]
        return tuple(told)

    def _offers(self, place: int, item: TreatmentItem) -> tuple[OfferLine, ...]:
        return tuple(
            OfferLine(
                Asked(place, REASON, n),
                offer,
                place_words(self._desk, self._session, offer.at),
            )
            for n, offer in enumerate(self._finds.reasons(item))
        )

    def _of(self, place: int, item: TreatmentItem) -> tuple[PageLine, ...]:
        lines = []
        for which in PAGES:
            held, offer = page_of(item, which), self._finds.page(item, which)
            chip = self.chip(held, is_agreed=True) if held else None
            if chip is None and offer is not None:
                chip = self.chip(offer.ref, False, offer.quote)
            lines.append(PageLine(Asked(place, which), chip))
        return tuple(lines)

    def chip(self, ref: PageRef, is_agreed: bool, why: str = "") -> Chip:
        """Return a page as a chip shows it."""
        words = place_words(self._desk, self._session, ref)
        whole = whole_words(self._desk, self._session, ref)
        return Chip(ref, is_agreed, words, whole, is_in_packet(self._session, ref), why)


def page_of(item: TreatmentItem, which: str) -> PageRef | None:
    """Return the page that asks for a treatment, decides it, names its guideline."""
    held = {"asked": item.asked, "decided": item.decided}
    return held.get(which, item.guideline_at)
