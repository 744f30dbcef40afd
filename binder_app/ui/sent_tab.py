"""What was sent: the frozen packets, the newest first, and what came since."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from binder_app.domain.sent import NotSent, SentPacket
from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.mark_other import MarkOther
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    GAP_5,
    across,
    button,
    clear,
    down,
    frame,
    icon_label,
    label,
)
from binder_app.ui.sent_card import SentCard, not_sent_card
from binder_app.ui.sent_work import sent_work
from binder_app.ui.session import BinderSession
from binder_app.ui.since_box import SinceBox
from binder_app.ui.tab_order import keep_tab_order

WIDE = 760
"""Pixels at 100 % text that lines of words take at most."""


class SentTab(QWidget):
    """Shows what was sent; `packet_asked` wants the packet, by a recipe or as it is.

    `exhibit_asked` wants a page of an exhibit shown.
    """

    packet_asked = Signal(str)
    exhibit_asked = Signal(str, int)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._work = sent_work(desk, session)
        self.cards: list[SentCard] = []
        self._shown: tuple[tuple[SentPacket, ...], tuple[NotSent, ...]] | None = None
        self._is_stale = True
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(down(self._area, gap=0))
        session.changed.connect(self._follow)
        self._work.receipt_kept.connect(self._show_receipt)

    # -------------------------------------------------------------------- shows

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was sent by now, and look whether it is unchanged."""
        super().showEvent(event)
        self.furnish()
        if self._is_stale:
            self._show_all()
        self._work.look()

    def furnish(self) -> None:
        """Put the parts up, unless they stand already."""
        if self._area.widget() is not None:
            return
        self.empty = self._empty_part()
        self.since = SinceBox(self._desk, self._session)
        self.since.packet_asked.connect(self.packet_asked)
        self.since.exhibit_asked.connect(self.exhibit_asked)
        self.since.refilled.connect(self._order)
        self.other = MarkOther(self._desk, self._session)
        self.other.refilled.connect(self._order)
        self.other.opened.connect(self._area.ensureWidgetVisible)
        self._list, self._taken_back = down(gap=GAP_3), down(gap=GAP_2)
        self.heading = label(self.tr("Sent"), "title")
        column = QWidget()
        column.setLayout(
            down(
                self.heading,
                self.empty,
                self.since,
                self.other,
                self._list,
                self._taken_back,
                None,
                gap=GAP_4,
            )
        )
        column.setMaximumWidth(self._desk.theme.px(WIDE))
        held = frame("surface")
        row = across(None, column, None, gap=0)
        row.setStretch(1, 100)
        row.setContentsMargins(GAP_5, GAP_4, GAP_5, GAP_5)
        held.setLayout(row)
        self._area.setWidget(held)

    def _empty_part(self) -> QWidget:
        desk = self._desk
        held = frame("card")
        title = self.tr("Nothing is marked as sent yet")
        about = self.tr(
            "When a packet has gone out, mark it as sent beside the finished packet."
            " Then an unchangeable copy is kept here, with the day, the way, to whom,"
            " and your receipt. Tabs and page numbers go on from there."
        )
        self.go = button(
            desk, self.tr("Go to the packet"), self._ask_for_packet, "package"
        )
        words = down(
            label(title, "lead", wraps=True),
            label(about, "", wraps=True),
            across(self.go, None),
            gap=GAP_2,
        )
        sign = down(icon_label(desk, "paper-plane-tilt", "accent", 32), None)
        row = across(sign, words, gap=GAP_3, edge=GAP_4)
        row.setStretch(1, 1)
        held.setLayout(row)
        return held

    @Slot()
    def _ask_for_packet(self) -> None:
        self.packet_asked.emit("")

    @Slot()
    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._show_all()

    def _show_all(self) -> None:
        self._is_stale = False
        binder = self._session.binder
        self.empty.setVisible(not binder.sent)
        self.since.show_since()
        if self._shown != (binder.sent, binder.not_sent):
            self._shown = binder.sent, binder.not_sent
            self._fill()
            self._work.look()
        self._order()

    def _fill(self) -> None:
        """Make a card of each packet, the day that is latest first."""
        clear(self._list)
        clear(self._taken_back)
        binder, rules = self._session.binder, self._session.rules
        places = enumerate(binder.sent)
        newest = sorted(places, key=lambda held: (held[1].on, held[0]), reverse=True)
        self.cards = []
        for _, packet in newest:
            card = SentCard(self._desk, rules, packet, self._work)
            card.taken_back.connect(self._take_back)
            self.cards.append(card)
            self._list.addWidget(card)
        words = self.tr(
            "Marked by mistake: {sent}, to {whom}. Taken back on {day}: {because}"
            " The frozen copy is kept."
        )
        if binder.not_sent:
            self._taken_back.addWidget(label(self.tr("Not sent after all"), "lead"))
        for told in reversed(binder.not_sent):
            self._taken_back.addWidget(not_sent_card(self._desk, told, words))

    @Slot(object, str)
    def _take_back(self, packet: SentPacket, because: str) -> None:
        self._work.take_back(packet, because)
        announce(self, self.tr("Taken back. The frozen copy is kept."))
        self.take_focus()

    @Slot(object)
    def _show_receipt(self, packet: SentPacket) -> None:
        announce(self, self.tr("The receipt is kept with the packet."))
        for card in self.cards:
            if card.packet == packet:
                card.receipts[-1].setFocus()

    # ----------------------------------------------------------------- keyboard

    @Slot()
    def _order(self) -> None:
        keep_tab_order(self._area)

    def take_focus(self) -> None:
        """Take the keyboard, at what is likely next."""
        self.furnish()
        if self._is_stale:
            self._show_all()
        if not self._session.binder.sent:
            self.go.setFocus()
        elif not self.since.make.isHidden():
            self.since.make.setFocus()
        else:
            self.cards[0].open.setFocus()
