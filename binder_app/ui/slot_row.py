"""One slot of the checklist: what is wanted, what is there, how to get it."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy

from binder_app.ui import slot as slots
from binder_app.ui.answer_field import AnswerField
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.parts import GAP_1, GAP_2, ICON_SIZE, across, button, down, label
from binder_app.ui.theme import tone

STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -99,
    Qt.Key.Key_End: 99,
}
PLAIN, LIT, OPEN, BELOW = "slot", "slot_lit", "slot_open", "slot_below"
"""The looks of a slot: as usual, chosen, ready for a drop, about to get it."""


class SlotRow(QPushButton):
    """Shows one slot; pressing it chooses its exhibits, or asks for one.

    `files_asked` brings the kind that is wanted, `letter_asked` the letter that asks
    for it, `reason_given` the line's id
    and why it does not apply, empty where it does. `stepped` asks for the slot
    so many further down; `asked` tells that the row has grown by a field.
    """

    chosen = Signal(object)
    looked = Signal(object)
    files_asked = Signal(str)
    letter_asked = Signal(str)
    reason_given = Signal(str, str)
    stepped = Signal(int)
    asked = Signal(object)

    def __init__(self, desk: Desk, shown: slots.Slot) -> None:
        super().__init__()
        self._desk = desk
        self.slot: slots.Slot | None = None
        self.menu_open: QMenu | None = None
        self._look = ""
        self._reason: AnswerField | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._picture = QLabel()
        wide = desk.theme.px(ICON_SIZE)
        self._picture.setFixedSize(wide, wide)
        self._title, self._whole = Elided(), label("", wraps=True)
        self._below = label("", wraps=True)
        self._tabs = label("", "strong")
        self.get = button(desk, "", self._get)
        self.get.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = down(self._title, self._whole, self._below, gap=0)
        row = across(self._picture, words, self._tabs, self.get)
        row.setStretch(1, 1)
        self._rows = down(row, gap=GAP_1)
        self._rows.setContentsMargins(GAP_2, GAP_1, GAP_2, GAP_1)
        self.setLayout(self._rows)
        self.clicked.connect(self._press)
        self.show_slot(shown)
        self.wear(PLAIN)

    # ---------------------------------------------------------------------- looks

    def show_slot(self, shown: slots.Slot) -> None:
        """Show how its line stands now."""
        if shown == self.slot:
            return
        self.slot = shown
        self._draw(*shown.look)
        is_met = shown.is_settled and not shown.said_off
        self._title.show_text(shown.title)
        self._whole.setText(shown.title)
        self._title.setVisible(is_met)
        self._whole.setVisible(not is_met)
        self._tell_below(shown.status, "small" if shown.is_settled else "warn")
        self._below.setVisible(not is_met)
        self._tabs.setText(shown.tabs)
        self._tabs.setVisible(bool(shown.tabs))
        self._name_button(shown)
        self.setAccessibleName(shown.name)
        self.setAccessibleDescription(shown.why)
        self.setToolTip(f"{shown.title}\n{shown.why}")
        self.updateGeometry()

    def _name_button(self, shown: slots.Slot) -> None:
        is_wanted = shown.finding.status in ("missing", "doubtful")
        is_open = not is_wanted and not shown.said_off and bool(shown.kind)
        is_spare = is_open and shown.finding.status == "not_applicable"
        text = self.tr("Get it…") if is_wanted else self.tr("Add…")
        text = self.tr("Show") if shown.held else text
        self.get.setText(self.tr("It applies") if shown.said_off else text)
        self.get.setVisible(is_wanted or is_spare or shown.said_off)
        tone(self.get, "small" if is_wanted else "link")
        self.get.setAccessibleName(f"{self.get.text()} {shown.title}")

    def _draw(self, icon: str, shade: str) -> None:
        wide = self._desk.theme.px(ICON_SIZE)
        drawn = self._desk.icon(icon, shade).pixmap(QSize(wide, wide))
        self._picture.setPixmap(drawn)

    def _tell_below(self, text: str, look: str) -> None:
        self._below.setText(text)
        tone(self._below, look)

    def wear(self, look: str, told: str = "") -> None:
        """Look as usual, lit, open for a drop, or say what letting go does."""
        if look != self._look:
            self._look = look
            tone(self, look)
        if self.slot is None:
            return
        if look == BELOW:
            self._draw("download-simple", "accent")
            self._tell_below(told, "accent")
            self._below.show()
        elif self._below.property("tone") == "accent":
            shown, self.slot = self.slot, None
            self.show_slot(shown)

    def sizeHint(self) -> QSize:
        """Be as large as what is inside."""
        return self._rows.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Need as much as what is inside."""
        return self._rows.totalMinimumSize()

    # ---------------------------------------------------------------------- doing

    @Slot()
    def _press(self) -> None:
        """Choose what is there; else open the ways, and do none of them."""
        there = self.slot.finding.exhibits or self.slot.held if self.slot else ()
        if there:
            self.chosen.emit(list(there))
        else:
            self.open_ways()

    @Slot()
    def _get(self) -> None:
        """Open the ways to get it; where it was said off, take that back."""
        shown = self.slot
        if shown is None:
            return
        if shown.said_off:
            self.reason_given.emit(shown.id, "")
        elif shown.held:
            self.looked.emit(list(shown.held))
        elif shown.finding.status == "not_applicable" and shown.kind:
            self.files_asked.emit(shown.kind)
        else:
            self._open_menu(self.get.mapToGlobal(self.get.rect().bottomLeft()))

    def open_ways(self) -> None:
        """Open all that can be done about this line, below it."""
        self._open_menu(self.mapToGlobal(self.rect().bottomLeft()))

    def _open_menu(self, place: QPoint) -> None:
        """Open everything that can be done about this line."""
        shown, menu = self.slot, QMenu(self)
        if shown is None:
            return
        if shown.finding.exhibits or shown.held:
            menu.addAction(self.tr("Look at it"), self._show_exhibits)
        if shown.kind:
            menu.addAction(self.tr("Add a file…"), self._ask_for_files)
        if shown.letter:
            told = self.tr("Write the letter that asks for it…")
            menu.addAction(told, self._ask_for_letter)
        if shown.finding.status in ("missing", "doubtful"):
            menu.addAction(self.tr("Does not apply, because…"), self.ask_reason)
        if shown.said_off:
            menu.addAction(self.tr("It applies"), self._get)
        if not menu.isEmpty():
            menu.aboutToHide.connect(menu.deleteLater)
            menu.destroyed.connect(self._forget_menu)
            self.menu_open = menu
            menu.popup(place)

    @Slot()
    def _forget_menu(self) -> None:
        self.menu_open = None

    @Slot()
    def _show_exhibits(self) -> None:
        if self.slot is not None:
            self.looked.emit(list(self.slot.finding.exhibits or self.slot.held))

    @Slot()
    def _ask_for_files(self) -> None:
        if self.slot is not None:
            self.files_asked.emit(self.slot.kind)

    @Slot()
    def _ask_for_letter(self) -> None:
        if self.slot is not None:
            self.letter_asked.emit(self.slot.letter)

    @Slot()
    def ask_reason(self) -> None:
        """Ask in the row why it does not apply."""
        if self._reason is None:
            offers = (self.tr("There is none"), self.tr("It is not about my case"))
            asked, verb = self.tr("Why does it not apply?"), self.tr("Keep this")
            self._reason = AnswerField(self._desk, asked, verb, offers)
            self._reason.given.connect(self._give_reason)
            self._reason.left.connect(self._leave_reason)
            self._rows.addWidget(self._reason)
        self._reason.ask()
        self.updateGeometry()
        self.asked.emit(self)

    @property
    def reason(self) -> AnswerField | None:
        """The field that asks why, while it is open."""
        return self._reason if self._reason and self._reason.isVisible() else None

    @Slot(str)
    def _give_reason(self, reason: str) -> None:
        if reason and self.slot is not None:
            self._leave_reason()
            self.reason_given.emit(self.slot.id, reason)

    @Slot()
    def _leave_reason(self) -> None:
        if self._reason is not None:
            self._reason.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    # ------------------------------------------------------------- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from slot to slot with the arrows; Enter presses."""
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open what can be done about this line."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.mapToGlobal(self.rect().bottomLeft())
        self._open_menu(place)
