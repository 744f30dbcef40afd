"""What is told only to those who ask for it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_1, across, button, down
from binder_app.ui.theme import tone

SHUT, OPEN = "caret-right", "caret-down"


class Title(QLabel):
    """A title that wraps, and is pressed as its button is."""

    pressed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        tone(self, "accent")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or shut what it names."""
        self.pressed.emit()


class Fold(QWidget):
    """A line that opens what stands below it, and shuts it again.

    A title that is long may wrap: it stands beside its button then.
    """

    toggled = Signal(bool)

    def __init__(
        self, desk: Desk, title: str, held: QWidget, wraps: bool = False
    ) -> None:
        super().__init__()
        self._desk, self.held = desk, held
        self.button = button(desk, "" if wraps else title, self.turn, SHUT, "link")
        head = across(self.button, None)
        if wraps:
            self.button.setAccessibleName(title)
            head = across(self.button, gap=0)
            head.addWidget(self._long(title), 1)
        self.setLayout(down(head, held, gap=GAP_1))
        self.show_open(False)

    def _long(self, title: str) -> Title:
        made = Title(title)
        made.pressed.connect(self.turn)
        return made

    @property
    def is_open(self) -> bool:
        """Tell whether what is held is shown."""
        return not self.held.isHidden()

    @Slot()
    def turn(self) -> None:
        """Open or shut it."""
        self.show_open(not self.is_open)
        self.toggled.emit(self.is_open)

    def show_open(self, is_open: bool) -> None:
        """Show what is held, or hide it."""
        self.held.setVisible(is_open)
        self.button.setIcon(self._desk.icon(OPEN if is_open else SHUT, "accent"))
        told = self.tr("Open") if is_open else self.tr("Shut")
        self.button.setAccessibleDescription(told)
