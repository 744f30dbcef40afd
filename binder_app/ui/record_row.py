"""One record that a reviewer lists, and the exhibit that it is."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from binder_app.acts.records_listed import ListedRecord
from binder_app.domain.verdicts import NOT_HERE
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import page_link
from binder_app.ui.flow import Flow
from binder_app.ui.key_button import KeyButton, letters
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    across,
    button,
    down,
    icon_label,
    label,
)

IdRole = Qt.ItemDataRole.UserRole
ICON = 18


class StillField(QComboBox):
    """A field to choose from that the wheel scrolls past, and never changes.

    A choice that is too long for it ends in "…"; the tooltip has all of it.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field with as much of the choice as there is room for."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width() - GAP_1
        mode = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), mode, room
        )
        painter.drawComplexControl(kind, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what the field stands in."""
        event.ignore()


class RecordRow(QFrame):
    """Shows a record as its decision words it, and takes the person's word on it.

    `said` tells which exhibit it is, `NOT_HERE`, or empty for a word taken back;
    `page_asked` wants the page of the decision, `exhibit_asked` the exhibit it is;
    `refused` says that the line names no record at all, `stepped` goes on by so many.
    """

    stepped = Signal(int)
    refused = Signal()
    said = Signal(str)
    page_asked = Signal(int)
    exhibit_asked = Signal(str)

    def __init__(
        self, desk: Desk, record: ListedRecord, choices: QStandardItemModel
    ) -> None:
        super().__init__()
        self._desk, self.record = desk, record
        self.setProperty("box", "sunken")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = label(record.text, "strong", wraps=True)
        where = page_link(record.page)
        self.page = button(desk, where, self._ask_for_page, look="link")
        head = across(self.text, self.page, gap=GAP_2)
        head.setStretch(0, 1)
        head.setAlignment(self.page, Qt.AlignmentFlag.AlignTop)
        icon, tone, told = standing(record)
        state = across(icon_label(desk, icon, tone, ICON), label(told, "small"))
        state.setStretch(1, 1)
        self.choice = self._make_choice(choices)
        whole = down(head, state, self.choice, self._make_ways(), gap=GAP_1)
        whole.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        self.setLayout(whole)
        self.setAccessibleName(f"{record.text}. {told}. {self.choice.currentText()}")

    def _make_choice(self, choices: QStandardItemModel) -> QComboBox:
        """Return the field that says which exhibit it is."""
        made = StillField()
        made.setModel(choices)
        made.setAccessibleName(self.tr("Which exhibit it is"))
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setMinimumContentsLength(8)
        made.setCurrentIndex(max(0, made.findData(self.is_it, IdRole)))
        made.setToolTip(made.currentText())
        made.activated.connect(self._choose)
        return made

    def _make_ways(self) -> Flow:
        keys, desk, is_agreed = letters(), self._desk, self.record.is_agreed
        self.right = KeyButton(
            desk, self.tr("It is right"), keys.right, self.agree, "check"
        )
        self.none = KeyButton(
            desk, self.tr("Not in this binder"), keys.none, self.call_none
        )
        self.no_record = KeyButton(desk, self.tr("No record"), keys.wrong, self.refused)
        self.show_it = button(
            desk, self.tr("Show the exhibit"), self._ask_for_exhibit, look="link"
        )
        is_named = self.is_it not in ("", NOT_HERE)
        for way, is_offered in (
            (self.right, is_named and not is_agreed),
            (self.none, self.is_it != NOT_HERE),
            (self.no_record, not is_agreed),
            (self.show_it, is_named),
        ):
            if not is_offered:
                way.hide()
        return Flow(self.right, self.none, self.no_record, self.show_it, gap=GAP_1 + 2)

    @property
    def is_it(self) -> str:
        """The exhibit that it is, or likeliest is; empty where none was found."""
        if self.record.exhibits:
            return self.record.exhibits[0][0]
        return NOT_HERE if self.record.is_agreed else ""

    @Slot()
    def agree(self) -> None:
        """Say that it is the exhibit that the field shows."""
        if self.is_it:
            self.said.emit(self.is_it)

    @Slot()
    def call_none(self) -> None:
        """Say that no exhibit of the binder is this record."""
        self.said.emit(NOT_HERE)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.said.emit(str(self.choice.itemData(place, IdRole) or ""))

    @Slot()
    def _ask_for_page(self) -> None:
        self.page_asked.emit(self.record.page)

    @Slot()
    def _ask_for_exhibit(self) -> None:
        self.exhibit_asked.emit(self.is_it)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with one key; the letters are those of the answers at a page."""
        keys, letter = letters(), event.text().upper()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif letter == keys.wrong:
            self.refused.emit()
        elif letter == keys.right:
            self.agree()
        elif letter == keys.none:
            self.call_none()
        elif letter == keys.runner_up:
            self.choice.setFocus()
            self.choice.showPopup()
        else:
            super().keyPressEvent(event)


def standing(record: ListedRecord) -> tuple[str, str, str]:
    """Return how a record stands: an icon, its tone, and the words."""
    say = QCoreApplication.translate
    if record.is_agreed and record.exhibits:
        return "check-circle", "ok", say("RecordRow", "You agreed")
    if record.is_agreed:
        told = say("RecordRow", "You said: not in this binder")
        return "minus-circle", "muted", told
    if len(record.exhibits) > 1:
        told = say(
            "RecordRow", "It could be %n of your exhibits", "", len(record.exhibits)
        )
        return "question", "warn", told
    if record.exhibits:
        return "question", "warn", say("RecordRow", "We think it is this one")
    told = say("RecordRow", "We found no exhibit like it")
    return "circle-dashed", "muted", told
