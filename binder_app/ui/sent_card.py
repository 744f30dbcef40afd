"""One packet that was sent: how, to whom, what it held, and what is kept of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from binder_app.acts.rulebook import Rulebook
from binder_app.domain.sent import NotSent, SentPacket
from binder_app.ui.answer_field import AnswerField
from binder_app.ui.dates import short
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.opening import why_not_opened
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
from binder_app.ui.sent_form import chosen_receipt
from binder_app.ui.sent_words import recipe_words, sent_line, tabs_words
from binder_app.ui.sent_work import SentWork
from binder_app.ui.theme import box
from binder_app.ui.trouble import Trouble

STATES = {
    "whole": ("shield-check", "ok"),
    "changed": ("warning-circle", "stop"),
    "gone": ("warning-circle", "stop"),
    "": ("hourglass", "muted"),
}
"""The icon and the tone of each state of a frozen copy; empty: not looked yet."""


class SentCard(QFrame):
    """Shows a packet that was sent; opens what is kept, or takes the sending back."""

    taken_back = Signal(object, str)

    def __init__(
        self, desk: Desk, rules: Rulebook, packet: SentPacket, work: SentWork
    ) -> None:
        super().__init__()
        self._desk, self.packet, self._work = desk, packet, work
        box(self, "card")
        title = sent_line(desk, packet.on, packet.by)
        self._named = self.tr("{sent}, to {whom}").format(sent=title, whom=packet.to)
        self.setAccessibleName(self._named)
        self._state = QWidget()
        self._state.setLayout(across(gap=GAP_2))
        self.trouble = Trouble(desk)
        self.why: AnswerField | None = None
        self._whole = down(
            label(title, "strong", wraps=True),
            label(self.tr("To {whom}").format(whom=packet.to), wraps=True),
            label(recipe_words(desk, rules, packet), "muted", wraps=True),
            label(tabs_words(packet), "muted", wraps=True),
            self._state,
            self._receipt_line(),
            self._buttons(),
            self.trouble,
            gap=GAP_1,
            edge=GAP_3,
        )
        self.setLayout(self._whole)
        work.looked.connect(self.show_state)
        work.receipt_failed.connect(self._tell_failure)
        self.show_state()

    def _receipt_line(self) -> QWidget:
        has_one, count = bool(self.packet.proof), len(self.packet.proofs)
        text = self.tr("No receipt is kept with it.")
        if has_one:
            text = self.tr("A receipt is kept with it.")
        if count > 1:
            text = self.tr("{count} receipts are kept with it.").format(count=count)
        said = label(text, wraps=True)
        icon = ("receipt", "ok") if has_one else ("circle-dashed", "muted")
        row = across(icon_label(self._desk, *icon), said, gap=GAP_2)
        row.setStretch(1, 1)
        held = QWidget()
        held.setLayout(row)
        return held

    def _buttons(self) -> QWidget:
        desk = self._desk
        copy, folder = self.tr("Open the copy"), self.tr("Show in folder")
        self.open = button(desk, copy, self._open, "arrow-square-out")
        self.show_folder = button(desk, folder, self._show_folder, "folder-open")
        self.receipts = [
            button(desk, self._open_words(place), partial(self._open_receipt, name))
            for place, name in enumerate(self.packet.proofs, start=1)
        ]
        text = self.tr("Add the receipt…")
        if self.receipts:
            text = self.tr("Add another receipt…")
        self.add = button(desk, text, self.ask_for_receipt, "receipt")
        text = self.tr("This was not sent…")
        self.undo = button(desk, text, self.ask_why, "", "link")
        made = (self.open, self.show_folder, *self.receipts, self.add, self.undo)
        for each in made:
            name = f"{each.text().replace('&', '')}. {self._named}"
            each.setAccessibleName(name)
        return flowing(*made, gap=GAP_2)

    @Slot()
    def show_state(self) -> None:
        """Say whether the frozen copy is still what was sent."""
        state = self._work.states.get(self.packet.file, "")
        told = {
            "whole": self.tr("The frozen copy is unchanged."),
            "changed": self.tr("The frozen copy was changed after it was kept."),
            "gone": self.tr("The frozen copy is not in the binder's folder any more."),
        }.get(state, self.tr("The frozen copy is being looked at…"))
        icon, tone = STATES[state]
        row = self._state.layout()
        assert row is not None
        clear(row)
        row.addWidget(icon_label(self._desk, icon, tone))
        self.state = label(told, tone if tone == "stop" else "", wraps=True)
        row.addWidget(self.state)

    # --------------------------------------------------------------------- acts

    @Slot()
    def _open(self) -> None:
        self._hand_on(self._work.folder / self.packet.file)

    def _open_words(self, place: int) -> str:
        if len(self.packet.proofs) == 1:
            return self.tr("Open the receipt")
        return self.tr("Open receipt {number}").format(number=place)

    def _open_receipt(self, name: str) -> None:
        self._hand_on(self._work.folder / name)

    @Slot()
    def _show_folder(self) -> None:
        self._hand_on(self._work.folder)

    def _hand_on(self, path: Path) -> None:
        self.trouble.show_line(why_not_opened(path), "")

    @Slot()
    def ask_for_receipt(self) -> None:
        """Let the person choose the receipt that came later, and keep it."""
        if name := chosen_receipt(self._desk, self):
            self.trouble.show_line("", "")
            self.add.setEnabled(False)
            self._work.add_receipt(self.packet, name)

    @Slot(str, str)
    def _tell_failure(self, problem: str, remedy: str) -> None:
        if self.add.isEnabled():
            return
        self.add.setEnabled(True)
        told = self._desk.say(problem) or self.tr("Not kept. Please try again.")
        self.trouble.show_line(told, self._desk.say(remedy))
        self.add.setFocus()

    @Slot()
    def ask_why(self) -> None:
        """Ask why it was not sent after all."""
        if self.why is None:
            question = self.tr("Why was it not sent? The copy and your answer stay.")
            self.why = AnswerField(self._desk, question, self.tr("Take it back"))
            self.why.given.connect(self._give)
            self.why.left.connect(self._leave)
            self._whole.addWidget(self.why)
        self.why.ask()

    @Slot(str)
    def _give(self, because: str) -> None:
        if because:
            self.taken_back.emit(self.packet, because)
        elif self.why is not None:
            self.why.say_wrong(self.tr("Please write why."))

    @Slot()
    def _leave(self) -> None:
        if self.why is not None:
            self.why.hide()
        self.undo.setFocus()


def not_sent_card(desk: Desk, told: NotSent, words: str) -> QFrame:
    """Return a card of a packet that was not sent after all; `words` has its places.

    They are {sent}, {whom}, {day} and {because}.
    """
    card = frame("sunken")
    packet = told.packet
    said = words.format(
        sent=sent_line(desk, packet.on, packet.by),
        whom=packet.to,
        day=short(desk, told.told_on),
        because=told.because,
    )
    row = across(icon_label(desk, "minus-circle", "muted"), label(said, "", wraps=True))
    row.setStretch(1, 1)
    row.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
    card.setLayout(row)
    return card
