"""Each disputed treatment with its reasons, and how to begin where there is none."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from binder_app.acts.claim_offers import offers_for
from binder_app.acts.records_listed import records_listed
from binder_app.ui.desk import Desk
from binder_app.ui.fact_words import TREATMENT
from binder_app.ui.flow import flowing
from binder_app.ui.offer_list import OfferList
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    GAP_5,
    across,
    button,
    down,
    icon_label,
    label,
)
from binder_app.ui.reason_card import ReasonCard
from binder_app.ui.reason_row import AskedRow, ReasonRow
from binder_app.ui.reason_words import count_words, outcome_words
from binder_app.ui.reason_work import ReasonWork
from binder_app.ui.session import BinderSession
from binder_app.ui.tab_order import keep_tab_order
from binder_app.ui.theme import BODY

STACKED_EM = 46
"""Width in ems under which the parts of a reason stand one below the other."""

MOST_AT_ONCE = 12
"""Rows that are made in one turn of the window; it answers before the next."""


class ReasonList(QWidget):
    """Shows a card for each treatment.

    `page_asked` wants the keyboard at the page, `claim_asked` the claim, `add_asked`
    a paper, `records_asked` what the reviewer saw.
    """

    page_asked = Signal()
    claim_asked = Signal()
    add_asked = Signal()
    records_asked = Signal()

    def __init__(self, desk: Desk, work: ReasonWork) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self.cards: list[ReasonCard] = []
        self._is_stacked = False
        self._has_begun = self._wants_focus = self._are_records_open = False
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Reasons and answers"))
        self._area.setWidget(self._put_up())
        self.setLayout(down(self._head(), gap=0))
        whole = self.layout()
        assert whole is not None
        whole.addWidget(self._area)
        self._order = QTimer(self, singleShot=True, interval=0)
        self._order.timeout.connect(self._keep_order)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.refresh)
        work.changed.connect(self.refresh)
        work.turned.connect(self._follow)
        work.offers_ended.connect(self._end_offers)
        self.refresh()

    def _head(self) -> QWidget:
        self.title = label(self.tr("Reasons and answers"), "title", wraps=True)
        self.hint = label(
            self.tr(
                "For each reason, pick the pages that answer it."
                " Only what you agree to goes in the summary."
            ),
            "muted",
            wraps=True,
        )
        self.count = label("", "strong")
        held = QWidget()
        top = across(self.title, self.count, gap=GAP_3)
        top.setStretch(0, 1)
        top.setAlignment(self.count, Qt.AlignmentFlag.AlignBottom)
        whole = down(top, self.hint, gap=GAP_1)
        whole.setContentsMargins(GAP_5, GAP_3, GAP_5, GAP_2)
        held.setLayout(whole)
        return held

    def _put_up(self) -> QWidget:
        desk, held = self._desk, QWidget()
        self.nothing = self._make_nothing()
        self._pile = down(gap=GAP_3)
        self.more = label(self.tr("The decision also speaks of"), "strong", wraps=True)
        self.offers = OfferList(desk, self._work.session)
        self.offers.page_asked.connect(self._look)
        self.others = label("", "muted", wraps=True)
        self.records = button(desk, "", self.records_asked, "eye-slash", "link")
        self.claim = button(
            desk,
            self.tr("Add or change a treatment"),
            self.claim_asked,
            "pencil-simple",
            "link",
        )
        column = down(self.nothing, gap=GAP_3)
        column.addLayout(self._pile)
        for part in (
            self.more,
            self.offers,
            self.others,
            flowing(self.claim, self.records),
        ):
            column.addWidget(part)
        column.addStretch(1)
        column.setContentsMargins(GAP_5, GAP_1, GAP_5, GAP_4)
        held.setLayout(column)
        return held

    def _make_nothing(self) -> QFrame:
        """Return what says how to begin."""
        made = QFrame()
        made.setProperty("box", "card")
        self.what = label("", "lead", wraps=True)
        self.how = label("", wraps=True)
        self.add = button(
            self._desk, self.tr("Add files…"), self.add_asked, "plus", "filled"
        )
        self.write = button(
            self._desk,
            self.tr("Write the treatment down"),
            self.claim_asked,
            "pencil-simple",
        )
        head = across(icon_label(self._desk, "scales", "muted"), self.what, gap=GAP_2)
        head.setStretch(1, 1)
        made.setLayout(
            down(head, self.how, flowing(self.add, self.write), gap=GAP_2, edge=GAP_4)
        )
        return made

    # ------------------------------------------------------------------- shown

    @Slot()
    def refresh(self) -> None:
        """Show the treatments as they stand now."""
        cards, place = self._work.cards, self._place_of_focus()
        while len(self.cards) > len(cards):
            gone = self.cards.pop()
            self._pile.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.cards) < len(cards):
            self._add_card()
        left = MOST_AT_ONCE
        for shown, card in zip(self.cards, cards, strict=True):
            left -= shown.show_card(card, left)
        if not left:
            self._rest.start()
        self._count()
        self._show_rest()
        self._order.start()
        self._begin()
        if place is not None:
            now = QApplication.focusWidget()
            QTimer.singleShot(0, self, partial(self._regain, place, now))

    def _add_card(self) -> None:
        made = ReasonCard(self._desk, self._work)
        made.stack(self._is_stacked)
        made.page_asked.connect(self.page_asked)
        made.claim_asked.connect(self.claim_asked)
        made.refilled.connect(self._connect_rows)
        self.cards.append(made)
        self._pile.addWidget(made)

    @Slot()
    def _connect_rows(self) -> None:
        for row in self.stops:
            row.stepped.connect(self._step, Qt.ConnectionType.UniqueConnection)

    @property
    def stops(self) -> list[AskedRow]:
        """Every row that the arrow keys come to."""
        return [row for card in self.cards for row in card.stops]

    def _count(self) -> None:
        lines = self._work.lines()
        answered = sum(line.is_answered for line in lines)
        told = count_words(answered, len(lines))
        if waiting := sum(len(card.offers) for card in self._work.cards):
            more = self.tr("{told}, {count} more found")
            told = more.format(told=told, count=waiting)
        self.count.setText(told)
        self.count.setVisible(bool(lines))

    def _show_rest(self) -> None:
        """Show what is not in dispute, and what may be noted besides."""
        session = self._work.session
        offers = offers_for(session.binder).get(TREATMENT, ())
        disputed = session.binder.dispute.disputed
        self.offers.show_offers(offers)
        self.more.setVisible(bool(offers) and bool(disputed))
        told = [
            f"{item.treatment} ({outcome_words(item)})"
            for item in session.binder.dispute.items
            if not item.is_disputed
        ]
        words = self.tr("Not in dispute: {treatments}")
        self.others.setText(words.format(treatments="; ".join(told)))
        self.others.setVisible(bool(told))
        self.claim.setVisible(bool(disputed))
        self._show_nothing(bool(disputed), bool(offers))
        self._show_records(session)

    def _show_nothing(self, has_treatments: bool, has_offers: bool) -> None:
        session = self._work.session
        kinds = session.rules.checklist.decision_kinds
        has_decision = any(row.tab for row in session.rows if row.exhibit.kind in kinds)
        self.nothing.setVisible(not has_treatments or not has_decision)
        self.hint.setVisible(has_treatments)
        self.add.setVisible(not has_decision)
        self.write.setVisible(not has_treatments)
        what = self.tr("No treatment is noted yet")
        how = self.tr("Write down what was refused, as the decision names it.")
        if not has_decision:
            what = self.tr("There is no decision in this binder yet")
            how = self.tr("Add the letter that refused it. Its reasons show here.")
        elif has_offers:
            how = self.tr("Use what the decision says below, or write it down.")
        self.what.setText(what)
        self.how.setText(how)

    def _show_records(self, session: BinderSession) -> None:
        listed = records_listed(session.shelf, session.binder, session.rules)
        records = [record for each in listed for record in each.records]
        waiting = sum(not record.is_agreed for record in records)
        count = sum(len(each.not_listed) for each in listed)
        told = self.tr("Not on the reviewer's list: {count}").format(count=count)
        if waiting:
            told = self.tr("What did the reviewer see? Lines to look at: {count}")
            told = told.format(count=waiting)
        self._are_records_open = waiting > 0
        self.records.setText(told)
        self.records.setVisible(bool(waiting or count))

    @Slot()
    def _follow(self) -> None:
        for row in self.stops:
            row.follow()

    @Slot()
    def _keep_order(self) -> None:
        keep_tab_order(self)

    @Slot(str, int)
    def _look(self, exhibit_id: str, page: int) -> None:
        self._work.selection.show(exhibit_id, page)
        self._work.looked.emit()

    # -------------------------------------------------------------------- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the parts of a reason stand one below the other where room is short."""
        super().resizeEvent(event)
        is_stacked = self.width() < STACKED_EM * self._desk.theme.px(BODY)
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            for card in self.cards:
                card.stack(is_stacked)

    # ---------------------------------------------------------------- keyboard

    @Slot(int)
    def _step(self, by: int) -> None:
        """Go to the next row, or the one before."""
        rows, sender = self.stops, self.sender()
        held = [n for n, row in enumerate(rows) if row is sender]
        if held and 0 <= held[0] + by < len(rows):
            self._go_to(rows[held[0] + by])

    @Slot()
    def _end_offers(self) -> None:
        """Go on to the reviewer's list, else to the first reason's pages.

        Who still presses the key of the last answer then answers nothing unseen.
        """
        if self._are_records_open and self.records.isVisible():
            self.records.setFocus()
            self._area.ensureWidgetVisible(self.records)
        else:
            self._work.ask_first()

    def _place_of_focus(self) -> int | None:
        """Return which row has the keyboard."""
        held = QApplication.focusWidget()
        rows = enumerate(self.stops)
        told = (n for n, r in rows if held and (r is held or r.isAncestorOf(held)))
        return next(told, None)

    def _regain(self, place: int, fallen_to: QWidget | None) -> None:
        """Give the keyboard back to the list, where its row or button has gone.

        `fallen_to` had it at once: outside the list it got it from no one's wish.
        """
        held = QApplication.focusWidget()
        is_wished = held is not fallen_to or (held and self.isAncestorOf(held))
        if held is not None and held.isVisible() and is_wished:
            return
        rows = self.stops
        asked = (row for row in rows if row.asked == self._work.asked)
        row = next(asked, None) or next(iter(rows[min(place, len(rows) - 1) :]), None)
        (row or self.claim).setFocus()

    def _go_to(self, row: AskedRow) -> None:
        row.setFocus()
        self._area.ensureWidgetVisible(row)

    def _waiting(self) -> Iterator[AskedRow]:
        """Give the rows at which something is to be looked at, the first ones first."""
        for card in self.cards:
            yield from (
                row
                for row in card.rows
                if row.line and row.line.found and not row.line.is_answered
            )
            yield from card.offered

    def _begin(self) -> None:
        """Ask about the first reason to look at, once it is known which."""
        row = next(self._waiting(), None)
        is_early = self._work.finds.is_looking and not isinstance(row, ReasonRow)
        if self._has_begun or is_early:
            return
        self._has_begun = bool(self.stops)
        if self._wants_focus:
            self.take_focus()
        elif row is not None and self._work.asked is None:
            self._work.ask(row.asked)

    def take_focus(self) -> None:
        """Go to the reason that is asked about, or the next one to look at."""
        now = self._work.asked
        self._wants_focus = not self._has_begun
        if self._wants_focus and self._work.finds.is_looking:
            return
        asked = (row for row in self.stops if row.asked == now)
        row = next(asked, None) or next(self._waiting(), None)
        row = row or next(iter(self.stops), None)
        if row is not None:
            self._go_to(row)
        elif self.nothing.isVisible():
            (self.add if self.add.isVisible() else self.write).setFocus()
