"""What papers say of a fact that the claim leaves open, to be used with one click."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from binder_app.acts.claim_offers import Offer, with_fact_used
from binder_app.domain.binder import Binder
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import page_link, tab_and_title
from binder_app.ui.fact_words import value_words
from binder_app.ui.flow import flowing
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    across,
    button,
    clear,
    down,
    frame,
    icon_label,
    label,
)
from binder_app.ui.session import BinderSession

ICON = 18


class OfferList(QWidget):
    """Shows offers; gone where there are none.

    `page_asked` wants to see a page of an exhibit, and there the words of the offer.

    `used` tells that an offer is about to go with its button: the keyboard wants
    another place, or Qt chooses one far away. `emptied` follows the last one.
    """

    page_asked = Signal(str, int, str)
    used, emptied = Signal(), Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.offers: tuple[Offer, ...] = ()
        self._names: list[str] = []
        self._first: QPushButton | None = None
        self._column = down(gap=GAP_1)
        self.setLayout(self._column)
        self.hide()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show other offers, or the same ones where their papers bear other tabs."""
        names = [self._name_of(offer) for offer in offers]
        if (tuple(offers), names) == (self.offers, self._names):
            return
        self.offers, self._names = tuple(offers), names
        clear(self._column)
        self._first = None
        for offer in offers:
            self._column.addWidget(self._row_of(offer))
        self.setVisible(bool(offers))

    def _name_of(self, offer: Offer) -> str:
        return tab_and_title(self._desk, self._session, offer.exhibit)

    def _row_of(self, offer: Offer) -> QFrame:
        desk, fact, row = self._desk, offer.judged.fact, frame("sunken")
        value = value_words(desk, fact.name, fact.value)
        name = self._name_of(offer)
        where = f"{name}, {page_link(offer.page)}"
        is_doubtful = offer.judged.is_doubtful
        icon = ("question", "warn") if is_doubtful else ("circle-dashed", "muted")
        told = self.tr("We think a page says: {value}") if is_doubtful else "{value}"
        words = label(told.format(value=value), "strong", wraps=True)
        head = across(icon_label(desk, *icon, ICON), words, gap=GAP_2)
        head.setStretch(1, 1)
        use = button(desk, self.tr("Use it"), partial(self._use, offer), "check")
        use.setAccessibleName(self.tr("Use {value}").format(value=value))
        self._first = self._first or use
        shown = self._session.row(offer.exhibit)
        short = shown.tab if shown and shown.tab else name
        spot = f"{short}, {page_link(offer.page)}"
        look = button(desk, spot, partial(self._look, offer), "", "link")
        look.setAccessibleName(where)
        look.setToolTip(where)
        column = down(head, flowing(use, look), gap=GAP_1)
        column.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        row.setLayout(column)
        row.setAccessibleName(f"{value}, {where}")
        return row

    def _look(self, offer: Offer) -> None:
        self.page_asked.emit(offer.exhibit, offer.page, offer.judged.fact.quote)

    def _use(self, offer: Offer) -> None:
        """Use it once the click is over: the button goes with its row."""
        QTimer.singleShot(0, self, partial(self._take, offer))

    def _take(self, offer: Offer) -> None:
        rules = self._session.rules

        def change(binder: Binder) -> Binder:
            return with_fact_used(binder, offer.exhibit, offer.judged, rules)

        self.used.emit()
        self._session.edit(self.tr("Use for the claim"), change)
        if self._first is None:
            self.emptied.emit()
        else:
            self._first.setFocus()
