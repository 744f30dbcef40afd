"""Will it be sent back? Everything that is to be known before a packet is built."""

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.gate_card import GateCard
from binder_app.ui.gate_entries import BLOCKS, FINE, HELPS, GateEntry, gate_entries
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import (
    GAP_1,
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
from binder_app.ui.session import BinderSession

SOON_MS = 1
"""A turn of its own after the tab is up, so that the window answers in between."""


class GateList(QFrame):
    """Shows blockers first, then what is good to know, then what is in order.

    `refilled` follows when cards were made anew or have changed their height.
    """

    paper_asked = Signal(str)
    add_asked = Signal(str)
    fact_asked = Signal(str)
    refilled = Signal()

    def __init__(self, desk: Desk, session: BinderSession, work: PacketWork) -> None:
        super().__init__()
        self._desk, self._session, self._work = desk, session, work
        self.cards: list[GateCard] = []
        self._kept: dict[str, GateCard] = {}
        self.add_buttons: dict[str, QPushButton] = {}
        self._entries: list[GateEntry] | None = None
        title = label(self.tr("Will it be sent back?"), "title", wraps=True)
        when = label(self.tr("Checked after every change"), "small")
        self.counts = label("", "muted", wraps=True)
        soon = self.tr(
            "No paper is here yet. What rests on papers is checked once there are some."
        )
        self.nothing_yet = label(soon, "muted", wraps=True)
        head = across(title, when)
        head.setStretch(0, 1)
        self._room, self._rest = QVBoxLayout(), QVBoxLayout()
        for room in (self._room, self._rest):
            room.setSpacing(GAP_2)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._fill_rest)
        limits = self.tr(
            "Names and claim numbers on the papers are not compared. Look yourself"
            " that every paper is yours."
        )
        ours = label(limits, "small", wraps=True)
        cards = down(self._room, self._rest, gap=GAP_2)
        whole = down(
            head, self.counts, self.nothing_yet, GAP_1, cards, GAP_1, ours, None
        )
        whole.setContentsMargins(GAP_5, GAP_3, GAP_5, GAP_4)
        self.setLayout(whole)
        session.changed.connect(self.show_entries)
        work.reasoned.connect(self.show_entries)
        work.wished.connect(self.show_entries)
        self.refresh()

    @Slot()
    def show_entries(self) -> None:
        """Show how the binder stands, as soon as anybody looks."""
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        QTimer.singleShot(SOON_MS, self, self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show how the binder stands now; a reason that is being typed stays."""
        language, reasons = self._desk.language, self._work.reasons
        entries = gate_entries(self._session, self._work.checked, language, reasons)
        if entries == self._entries:
            return
        drafts = {card.entry.id: card.draft for card in self.cards}
        had_focus = [card.entry.id for card in self.cards if _has_focus(card)]
        self._entries = entries
        self._fill(entries)
        for card in self.cards:
            if (draft := drafts.get(card.entry.id)) and not card.entry.because:
                card.open_field(draft)
            elif card.entry.id in had_focus:
                card.take_focus()
        self.counts.setText(self._count(entries))
        self.nothing_yet.setVisible(not self._session.binder.has_pages)
        self.refilled.emit()

    def _fill(self, entries: list[GateEntry]) -> None:
        """Lay the cards out anew; one whose entry stands as it stood is kept.

        What is not needed, or in order, follows a turn later.
        """
        kept = {card.entry.id: card for card in self.cards if card.entry in entries}
        for card in kept.values():
            self._room.removeWidget(card)
        clear(self._room)
        self._kept, self.cards = kept, []
        for entry in entries:
            if entry.state not in (HELPS, FINE):
                self._room.addWidget(self._card(entry))
        self._soon.start()

    @Slot()
    def _fill_rest(self) -> None:
        clear(self._rest)
        self.add_buttons = {}
        entries = self._entries or []
        helps = [entry for entry in entries if entry.state == HELPS]
        if helps:
            self._rest.addWidget(self._helping(helps))
        fine = [entry for entry in entries if entry.state == FINE]
        if fine:
            self._rest.addWidget(self._in_order(fine))
        self.refilled.emit()

    def _card(self, entry: GateEntry) -> GateCard:
        if (kept := self._kept.get(entry.id)) is not None:
            self.cards.append(kept)
            return kept
        card = GateCard(self._desk, entry)
        card.paper_asked.connect(self.paper_asked)
        card.add_asked.connect(self.add_asked)
        card.fact_asked.connect(self.fact_asked)
        card.reason_given.connect(self._work.give_reason)
        card.resized.connect(self.refilled)
        self.cards.append(card)
        return card

    def _helping(self, entries: list[GateEntry]) -> QFrame:
        """Return the card with the papers that are not needed but help."""
        card = frame("card")
        parts: list[QWidget] = [label(self.tr("Not needed, but it helps"), "strong")]
        for entry in entries:
            parts.append(self._help_row(entry))
        rows = down(*parts, gap=GAP_2)
        rows.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
        card.setLayout(rows)
        return card

    def _help_row(self, entry: GateEntry) -> QWidget:
        words = down(
            label(entry.title, wraps=True),
            label(entry.body, "small", wraps=True),
            gap=0,
        )
        add = button(self._desk, self.tr("Add it"), self._add_helping, "plus", "link")
        add.setAccessibleDescription(entry.title)
        self.add_buttons[entry.wants] = add
        row = across(
            icon_label(self._desk, "circle-dashed", "muted"), words, add, gap=GAP_3
        )
        row.setStretch(1, 1)
        held = QWidget()
        held.setLayout(row)
        return held

    def _in_order(self, entries: list[GateEntry]) -> QFrame:
        card = frame("card")
        parts: list[QWidget] = [label(self.tr("In order"), "strong")]
        for entry in entries:
            row = across(
                icon_label(self._desk, "check-circle", "ok", 18),
                label(entry.title, "small", wraps=True),
                gap=GAP_3,
            )
            row.setStretch(1, 1)
            held = QWidget()
            held.setLayout(row)
            parts.append(held)
        rows = down(*parts, gap=GAP_2)
        rows.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
        card.setLayout(rows)
        return card

    def _count(self, entries: list[GateEntry]) -> str:
        """Say in words how many of each there are."""
        say = QCoreApplication.translate
        blocked = sum(e.state == BLOCKS and not e.because for e in entries)
        fine = sum(e.state == FINE for e in entries)
        know = len(entries) - blocked - fine
        told = []
        if blocked:
            told.append(say("GateList", "%n things to mend", "", blocked))
        if know:
            told.append(say("GateList", "%n things to know", "", know))
        if fine:
            told.append(say("GateList", "%n in order", "", fine))
        line = ", ".join(told)
        if blocked:
            return f"{line}."
        return self.tr("Nothing stops it: {counts}.").format(counts=line)

    @Slot()
    def _add_helping(self) -> None:
        asked = self.sender()
        for wants, add in self.add_buttons.items():
            if add is asked:
                self.add_asked.emit(wants)

    @property
    def first_blocker(self) -> GateCard | None:
        """The card of the first thing that stops a build."""
        return next((card for card in self.cards if card.is_blocker), None)


def _has_focus(card: QWidget) -> bool:
    focused = card.window().focusWidget()
    return focused is not None and card.isAncestorOf(focused)
