"""The papers that a pathway has, one of them in hand."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame

from binder_app.ui.desk import Desk
from binder_app.ui.paper_card import PaperCard
from binder_app.ui.paper_work import PaperWork
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, down, label
from binder_app.ui.theme import box


class PaperList(QFrame):
    """Lets the person choose a paper; `chosen` brings its id."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, work: PaperWork) -> None:
        super().__init__()
        box(self, "surface")
        self._one_of = QButtonGroup(self)
        self.cards: dict[str, PaperCard] = {}
        language = desk.language
        for paper in work.offered:
            card = PaperCard(paper.id, paper.titles[language], paper.about[language])
            self.cards[paper.id] = card
            self._one_of.addButton(card.radio)
        self.show_chosen(work.chosen.id)
        for card in self.cards.values():
            card.radio.toggled.connect(self._choose)
        told = self.tr("Nothing is sent, and nothing goes into the binder.")
        whole = down(
            *self.cards.values(), label(told, "small", wraps=True), None, gap=GAP_2
        )
        whole.setContentsMargins(GAP_3, GAP_3, GAP_3, GAP_4)
        self.setLayout(whole)

    @Slot(bool)
    def _choose(self, is_on: bool) -> None:
        for name, card in self.cards.items():
            if is_on and card.radio is self.sender():
                self.chosen.emit(name)

    def show_chosen(self, paper: str) -> None:
        """Show which paper is in hand."""
        self.cards[paper].radio.setChecked(True)

    def take_focus(self) -> None:
        """Take the keyboard, at the paper in hand."""
        held = self._one_of.checkedButton()
        if held is not None:
            held.setFocus()
