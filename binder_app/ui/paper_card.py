"""One paper to choose: its title, and a line on what it is for."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QRadioButton

from binder_app.ui.parts import GAP_2, GAP_3, across, down, label
from binder_app.ui.theme import box


class PaperCard(QFrame):
    """Shows one paper, its title in as many lines as it takes.

    A click anywhere on it chooses it, and so do the keys.
    """

    def __init__(self, name: str, title: str, about: str) -> None:
        super().__init__()
        self.name = name
        self.radio = QRadioButton()
        self.radio.setAccessibleName(title)
        self.radio.setAccessibleDescription(about)
        self.radio.setObjectName(f"paper {name}")
        self.radio.toggled.connect(self._show)
        told = down(
            label(title, "strong", wraps=True), label(about, "small", wraps=True), gap=2
        )
        row = across(down(self.radio, None, gap=0), told, gap=GAP_2)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        self.setLayout(row)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show(False)

    @Slot(bool)
    def _show(self, is_chosen: bool) -> None:
        box(self, "chosen" if is_chosen else "card")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose this paper."""
        if self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()
