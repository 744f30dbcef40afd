"""A card with a radio button: a click anywhere on it chooses."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton

from binder_app.ui.theme import box


class RadioCard(QFrame):
    """Shows one choice as a card; `radio` is chosen by a click or by the keys."""

    def __init__(self, words: str, about: str) -> None:
        super().__init__()
        self.radio = QRadioButton(words)
        self.radio.setAccessibleDescription(about)
        self.radio.toggled.connect(self._show)

    def lay(self, row: QHBoxLayout) -> None:
        """Lay out what the card shows."""
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
