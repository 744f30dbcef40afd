"""A list that opens to choose from, and leaves the wheel to what it lies in."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle


class Choice(QComboBox):
    """Changes by a click or by the keyboard only.

    Whoever turns the wheel to read on must not change the packet with it.
    """

    def showPopup(self) -> None:
        """Open as wide as what there is to choose, so that none of it is cut."""
        edge = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wide = self.view().sizeHintForColumn(0) + 2 * edge
        self.view().setMinimumWidth(max(wide, self.width()))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what lies behind scroll."""
        event.ignore()
