"""A title that gives way where room is short, and stays whole in tooltip and name."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from binder_app.ui.theme import tone

RIGHT, MIDDLE = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle


class Elided(QLabel):
    """One line of text, cut with "…" at the edge of its room, or in its middle."""

    def __init__(self, look: str = "", is_path: bool = False) -> None:
        super().__init__()
        self.whole = ""
        self._mode = MIDDLE if is_path else RIGHT
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if look:
            tone(self, look)

    def show_text(self, text: str) -> None:
        """Show a text, as much of it as there is room for."""
        self.whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters at least."""
        least = self.fontMetrics().averageCharWidth() * 6
        return QSize(least, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        wide = self.fontMetrics().horizontalAdvance(self.whole) + 2
        return QSize(wide, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        cut = self.fontMetrics().elidedText(self.whole, self._mode, self.width())
        self.setText(cut)
