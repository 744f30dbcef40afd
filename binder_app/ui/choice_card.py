"""A large card to choose: a radio button with its icon and a line that explains."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QRadioButton

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_3, across, down, icon_label, label
from binder_app.ui.theme import box, tone


class ChoiceCard(QFrame):
    """Shows one choice; a click anywhere on it chooses, and so does the keyboard."""

    def __init__(self, desk: Desk, words: str, hint: str = "", icon: str = "") -> None:
        super().__init__()
        self.radio = QRadioButton(words)
        tone(self.radio, "choice")
        self.radio.setAutoExclusive(False)
        self.radio.setAccessibleDescription(hint)
        self.radio.toggled.connect(self._show)
        parts = [icon_label(desk, icon, "muted", 24)] if icon else []
        told = down(self.radio, gap=2)
        if hint:
            said = label(hint, "small", wraps=True)
            said.setIndent(desk.theme.px(4))
            told.addWidget(said)
        row = across(*parts, told, gap=GAP_3)
        row.setStretch(len(parts), 1)
        row.setContentsMargins(16, GAP_3, 16, GAP_3)
        self.setLayout(row)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show(False)

    @Slot(bool)
    def _show(self, is_chosen: bool) -> None:
        box(self, "chosen" if is_chosen else "card")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose this card."""
        if self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()
