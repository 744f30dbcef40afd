"""Looks through the papers for reasons and for pages that may answer them.

It takes one step a turn of the window, so that the window answers in between.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from binder_app.acts.dispute_offers import (
    AnswerSearch,
    PageOffer,
    ReasonOffer,
    pages_offered,
    reasons_offered,
)
from binder_app.domain.dispute import DenialReason, PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit
from binder_app.ui.session import BinderSession

ItemKey = tuple[str, str, str, bool]
ReasonKey = tuple[ItemKey, str, str]


class ReasonFinds(QObject):
    """Keeps what was found for each treatment and each reason of the binder.

    `changed` follows each time that there is more to show.
    """

    changed = Signal()

    def __init__(self, session: BinderSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._exhibits: tuple[Exhibit, ...] | None = None
        self._reasons: dict[ItemKey, tuple[ReasonOffer, ...]] = {}
        self._pages: dict[ItemKey, dict[str, PageOffer]] = {}
        self._searches: dict[ReasonKey, AnswerSearch] = {}
        self._done: set[ReasonKey] = set()
        self._items: list[TreatmentItem] = []
        self._waiting: list[ReasonKey] = []
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._step)

    @property
    def is_looking(self) -> bool:
        """Tell whether there is still something to look through."""
        return bool(self._items or self._waiting)

    def look(self, first: tuple[TreatmentItem, DenialReason] | None = None) -> None:
        """Look for all that is open in the binder as it stands, `first` before all."""
        binder = self._session.binder
        if binder.exhibits is not self._exhibits:
            self._exhibits = binder.exhibits
            self._reasons, self._pages, self._searches = {}, {}, {}
            self._done = set()
        disputed = binder.dispute.disputed
        self._items = [each for each in disputed if self._key(each) not in self._pages]
        self._waiting = []
        for item in disputed:
            for reason in item.reasons:
                self._want(item, reason)
        if first is not None and (key := self._reason_key(*first)) in self._waiting:
            self._waiting.remove(key)
            self._waiting.insert(0, key)
        if self._items or self._waiting:
            self._turn.start(0)

    def _want(self, item: TreatmentItem, reason: DenialReason) -> None:
        key = self._reason_key(item, reason)
        is_early = self._key(item) not in self._reasons
        if is_early or key in self._done or not reason.quote:
            return
        if key not in self._searches:
            group = reason.category or self.guess(item, reason)
            session, told = self._session, replace(reason, category=group)
            self._searches[key] = AnswerSearch(
                session.shelf, session.binder, session.rules, item, told
            )
        self._waiting.append(key)

    def forget(self) -> None:
        """Look anew when asked again: words became known that were not there."""
        self._exhibits = None

    def stop(self) -> None:
        """Look no further until asked again; what was found is kept."""
        self._turn.stop()

    @Slot()
    def _step(self) -> None:
        """Look through one more paper."""
        if self._items:
            self._look_at(self._items.pop(0))
            if not self._items:
                self.look()
            self.changed.emit()
        elif self._waiting:
            key = self._waiting[0]
            if not self._searches[key].step():
                self._done.add(key)
                self._waiting.pop(0)
                self.changed.emit()
        if not (self._items or self._waiting):
            self._turn.stop()

    def _look_at(self, item: TreatmentItem) -> None:
        """Look what a decision says of a treatment, whatever was taken up of it."""
        session, key = self._session, self._key(item)
        bare = replace(item, asked=None, decided=None, guideline_at=None)
        told = session.shelf, session.binder, session.rules
        self._pages[key] = pages_offered(*told, bare)
        asked = replace(item, reasons=(), refused=())
        self._reasons[key] = reasons_offered(*told, asked)

    # ------------------------------------------------------------------- found

    def reasons(self, item: TreatmentItem) -> tuple[ReasonOffer, ...]:
        """Return the words that seem to be reasons, and on which nothing was said."""
        held = {reason.quote for reason in item.reasons} | set(item.refused)
        found = self._reasons.get(self._key(item), ())
        return tuple(offer for offer in found if offer.quote not in held)

    def guess(self, item: TreatmentItem, reason: DenialReason) -> str:
        """Return the group that a reason seems to belong to, empty where none does."""
        found = self._reasons.get(self._key(item), ())
        return next((o.category for o in found if o.quote == reason.quote), "")

    def page(self, item: TreatmentItem, which: str) -> PageOffer | None:
        """Return the page that seems to be one of the treatment's own."""
        return self._pages.get(self._key(item), {}).get(which)

    def answers(self, item: TreatmentItem, reason: DenialReason) -> Sequence[PageOffer]:
        """Return the pages that may answer a reason, the likeliest first."""
        search = self._searches.get(self._reason_key(item, reason))
        return search.found_for(reason) if search is not None else ()

    def quote_on(self, item: TreatmentItem, reason: DenialReason, ref: PageRef) -> str:
        """Return the words of agreed pages for which they were found, if they were."""
        search = self._searches.get(self._reason_key(item, reason))
        return search.quote_on(ref) if search is not None else ""

    def is_open(self, item: TreatmentItem, reason: DenialReason) -> bool:
        """Tell whether pages for a reason are still to be looked for."""
        return bool(reason.quote) and self._reason_key(item, reason) not in self._done

    def _key(self, item: TreatmentItem) -> ItemKey:
        decision = item.decided.exhibit if item.decided else ""
        is_alone = len(self._session.binder.dispute.disputed) == 1
        return (item.treatment, item.outcome, f"{decision} {item.guideline}", is_alone)

    def _reason_key(self, item: TreatmentItem, reason: DenialReason) -> ReasonKey:
        return (self._key(item), reason.quote, reason.category)
