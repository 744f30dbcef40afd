"""One disputed treatment: its outcome, its own pages, and a row for each reason."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.field_row import FieldRow
from binder_app.ui.flow import flowing
from binder_app.ui.page_chip import PageChip
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    across,
    button,
    clear,
    down,
    icon_label,
    label,
)
from binder_app.ui.reason_row import AskedRow, OfferRow, ReasonRow
from binder_app.ui.reason_state import WORDS, Asked, Card, PageLine
from binder_app.ui.reason_words import outcome_words
from binder_app.ui.reason_work import ReasonWork
from binder_app.ui.theme import box
from binder_app.ui.treatments import ICONS


class ReasonCard(QFrame):
    """Shows a treatment. `page_asked` wants the keyboard at the page.

    `claim_asked` wants the treatment changed, `refilled` tells of other rows.
    """

    page_asked = Signal()
    claim_asked = Signal()
    refilled = Signal()

    def __init__(self, desk: Desk, work: ReasonWork) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self.card: Card | None = None
        self.rows: list[ReasonRow] = []
        self.offered: list[OfferRow] = []
        self._agrees: list[QPushButton] = []
        self._is_stacked = False
        box(self, "card")
        self._head, self._more_box = QWidget(), QWidget()
        self._ask_box = QWidget()
        self._head.setLayout(across(gap=GAP_2))
        for part in (self._ask_box, self._more_box):
            part.setLayout(down(gap=GAP_2))
        self._more_box.hide()
        self._list = down(gap=0)
        self._found = down(gap=GAP_2)
        self._found.setContentsMargins(GAP_3, GAP_2, GAP_3, 0)
        self.none = label("", "muted", wraps=True)
        self.none.setContentsMargins(GAP_3, GAP_2, GAP_3, 0)
        self.add = button(desk, self.tr("Add a reason"), self._add, "plus", "link")
        foot = across(self.add, None)
        foot.setContentsMargins(GAP_2, GAP_1, GAP_2, GAP_2)
        self._whole = down(gap=0)
        for part in (self._head, self._ask_box, self._more_box):
            self._whole.addWidget(part)
        self._whole.addLayout(self._list)
        self._whole.addWidget(self.none)
        self._whole.addLayout(self._found)
        self._whole.addLayout(foot)
        self._whole.setContentsMargins(1, 1, 1, 1)
        self.setLayout(self._whole)

    @property
    def stops(self) -> list[AskedRow]:
        """Its rows, from top to bottom."""
        return [*self.rows, *self.offered]

    def show_card(self, card: Card, most: int) -> int:
        """Show a treatment as it stands now; return how many rows are new, at `most`.

        Many rows take long to make: the others come with the next call.
        """
        before, self.card = self.card, card
        if before is None or before.head != card.head:
            self._fill_head(card)
        made = self._fill_rows(card, most)
        if before is None or before.offers != card.offers:
            self._fill_offers(card)
        self.none.setVisible(not card.lines)
        told = self.tr("No reason is noted yet.")
        self.none.setText(told)
        self.add.setAccessibleName(
            self.tr("Add a reason for {treatment}").format(
                treatment=card.item.treatment
            )
        )
        return made

    def _fill_rows(self, card: Card, most: int) -> int:
        while len(self.rows) > len(card.lines):
            gone = self.rows.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        made = min(most, len(card.lines) - len(self.rows))
        for _ in range(made):
            row = ReasonRow(self._desk, self._work)
            row.stack(self._is_stacked)
            row.page_asked.connect(self.page_asked)
            self.rows.append(row)
            self._list.addWidget(row)
        for row, line in zip(self.rows, card.lines, strict=False):
            row.show_line(line)
        if made:
            self.refilled.emit()
        return made

    def _fill_offers(self, card: Card) -> None:
        self._let_keyboard_go(self.offered)
        clear(self._found)
        self.offered = [OfferRow(self._desk, self._work, each) for each in card.offers]
        for row in self.offered:
            row.page_asked.connect(self.page_asked)
            self._found.addWidget(row)
        self.refilled.emit()

    @staticmethod
    def _let_keyboard_go(rows: Sequence[QWidget]) -> None:
        """Take the keyboard from rows that go; it would walk through each of them."""
        held = QApplication.focusWidget()
        if held and any(row is held or row.isAncestorOf(held) for row in rows):
            held.clearFocus()

    def _fill_head(self, card: Card) -> None:
        item, room = card.item, self._head.layout()
        assert isinstance(room, QHBoxLayout)
        clear(room)
        room.setContentsMargins(GAP_3, GAP_2, GAP_2, GAP_2)
        icon, shade = ICONS[item.outcome]
        told = ": ".join(filter(None, (outcome_words(item), item.note)))
        name = label(item.treatment, "strong", wraps=True)
        self.outcome = label(told, shade, wraps=True)
        sign = icon_label(self._desk, icon, shade)
        names = down(name, self.outcome, gap=0)
        self.more = button(self._desk, self.tr("More"), None, "dots-three", "plain")
        self.more.setCheckable(True)
        self.more.setChecked(not self._more_box.isHidden())
        self.more.toggled.connect(self._more_box.setVisible)
        said = self.tr("More for {treatment}").format(treatment=item.treatment)
        self.more.setAccessibleName(said)
        room.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        room.addLayout(names, 1)
        room.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._fill_more(card)

    # -------------------------------------------------------------------- more

    def _fill_more(self, card: Card) -> None:
        """Fill in its own pages: those found are asked about above, without More."""
        held = QApplication.focusWidget()
        if held is not None and self._ask_box.isAncestorOf(held):
            self._let_keyboard_go([self._ask_box])
            QTimer.singleShot(0, self, self._go_on)
        self._agrees = []
        room, asks = self._more_box.layout(), self._ask_box.layout()
        assert room is not None
        assert asks is not None
        for each in (room, asks):
            clear(each)
            each.setContentsMargins(GAP_3, 0, GAP_3, GAP_3)
        for line in card.pages:
            (asks if line.is_found else room).addWidget(self._page_row(line))
        self._ask_box.setVisible(any(line.is_found for line in card.pages))
        hint = self.tr("As the decision names it.")
        self.guideline = FieldRow(
            self._desk, self.tr("Guideline that the decision names"), hint
        )
        self.guideline.show_text(card.item.guideline)
        self.guideline.left.connect(self._name_guideline)
        room.addWidget(self.guideline)
        change = button(
            self._desk,
            self.tr("Change the treatment"),
            self.claim_asked,
            "pencil-simple",
            "link",
        )
        room.addWidget(change)

    def _page_row(self, line: PageLine) -> QWidget:
        """Return the row of one page: agreed, offered, or still to be chosen."""
        parts: list[QWidget] = [_bold(self._names()[line.asked.what])]
        if line.chip is not None:
            chip = PageChip(self._desk, line.chip)
            chip.shown.connect(partial(self._work.look, line.asked))
            chip.dropped.connect(partial(self._drop_page, line.asked))
            parts.append(chip)
        if line.chip is not None and line.is_found:
            parts.append(_said(line.chip.why))
            agree = partial(self._agree_page, line.asked)
            made = button(self._desk, self.tr("Agree"), agree, "check", "small")
            told = f"{self.tr('Agree')}: {parts[0].property('name')}"
            made.setAccessibleName(told)
            self._agrees.append(made)
            parts.append(made)
        choose = (
            self.tr("Choose another page") if line.chip else self.tr("Choose a page")
        )
        ask = partial(self._choose_page, line.asked)
        parts.append(button(self._desk, choose, ask, look="link"))
        parts[-1].setAccessibleName(f"{choose}: {parts[0].property('name')}")
        return flowing(*parts, gap=GAP_1 + 2)

    @Slot()
    def _go_on(self) -> None:
        """Give the keyboard to the next page found, else to the first reason."""
        (next(iter([*self._agrees, *self.stops]), None) or self.more).setFocus()

    def _names(self) -> dict[str, str]:
        return {
            "asked": self.tr("Asked for on"),
            "decided": self.tr("Decided on"),
            "guideline": self.tr("Guideline named on"),
        }

    def _agree_page(self, asked: Asked) -> None:
        chip = self._work.page_chip(asked)
        if chip is not None:
            self._work.ask(asked, chip.ref)
            self._work.agree()

    def _drop_page(self, asked: Asked, ref: object) -> None:
        self._work.ask(asked)
        self._work.refuse()

    def _choose_page(self, asked: Asked) -> None:
        self._work.ask(asked)
        self.page_asked.emit()

    def _name_guideline(self) -> None:
        if self.card is not None:
            self._work.set_guideline(self.card.place, self.guideline.text)

    def _add(self) -> None:
        """Let the person write a reason down, or mark its words."""
        if self.card is not None:
            self._work.ask(Asked(self.card.place, WORDS))
            self.page_asked.emit()

    def stack(self, is_stacked: bool) -> None:
        """Let the rows be narrow."""
        self._is_stacked = is_stacked
        for row in self.rows:
            row.stack(is_stacked)


def _said(quote: str) -> QWidget:
    """Return words of a page, on one line."""
    made = Elided("muted")
    made.show_text(f"“{' '.join(quote.split())}”")
    return made


def _bold(words: str) -> QLabel:
    made = label(words, "strong")
    made.setProperty("name", words)
    return made
