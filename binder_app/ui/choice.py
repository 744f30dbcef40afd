"""A list that opens to choose from, and leaves the wheel to what it lies in."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class Choice(QComboBox):
    """Changes by a click or by the keyboard only.

    Whoever turns the wheel to read on must not change the packet with it.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what lies behind scroll."""
        event.ignore()
