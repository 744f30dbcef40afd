"""What is told only to those who ask for it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_1, across, button, down

SHUT, OPEN = "caret-right", "caret-down"


class Fold(QWidget):
    """A line that opens what stands below it, and shuts it again."""

    toggled = Signal(bool)

    def __init__(self, desk: Desk, title: str, held: QWidget) -> None:
        super().__init__()
        self._desk, self.held = desk, held
        self.button = button(desk, title, self.turn, SHUT, "link")
        self.setLayout(down(across(self.button, None), held, gap=GAP_1))
        self.show_open(False)

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
