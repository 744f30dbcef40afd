"""A line to type in, which leaves dropped papers to the window."""

from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QLineEdit


class Field(QLineEdit):
    """Takes dragged words, but no files: Qt would write their addresses into it."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files pass on to what lies behind the field."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)
