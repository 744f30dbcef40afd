"""A choice of a few words side by side: real radio buttons, worn as segments."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from binder_app.ui.flow import Flow
from binder_app.ui.parts import GAP_1
from binder_app.ui.theme import tone


class Segments(QWidget):
    """Lets one of several values be chosen; `chosen` follows the person's choice."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], now: str) -> None:
        """Offer `choices` of value and words; `name` says what is chosen."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        row = Flow(gap=GAP_1)
        for place, (value, words) in enumerate(choices):
            made = QRadioButton(words)
            tone(made, "segment")
            made.setAccessibleDescription(name)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._group.addButton(made, place)
            self._values.append(value)
            row.addWidget(made)
        self.setLayout(row)
        self._show_as_is(now)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.buttonToggled.connect(self._tell)

    @property
    def value(self) -> str:
        """The value that is chosen; empty where none is."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else ""

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The buttons, in their order."""
        return self._group.buttons()

    def show_value(self, value: str) -> None:
        """Show a value that was chosen elsewhere; nobody is told."""
        self._group.blockSignals(True)
        self._show_as_is(value)
        self._group.blockSignals(False)

    def _show_as_is(self, value: str) -> None:
        self._group.setExclusive(False)
        for place, button in enumerate(self._group.buttons()):
            button.setChecked(self._values[place] == value)
            _wear(button)
        self._group.setExclusive(True)

    @Slot(QAbstractButton, bool)
    def _tell(self, button: QAbstractButton, is_on: bool) -> None:
        _wear(button)
        if is_on:
            self.chosen.emit(self.value)

    def name_buttons(self, name: str) -> None:
        """Name the buttons, so that the keyboard finds back to the chosen one."""
        for value, button in zip(self._values, self._group.buttons(), strict=True):
            button.setObjectName(f"{name}_{value}")

    def take_focus(self) -> None:
        """Take the keyboard, at the chosen value."""
        held = self._group.checkedButton() or self._group.button(0)
        held.setFocus(Qt.FocusReason.OtherFocusReason)


def _wear(button: QAbstractButton) -> None:
    """Let a chosen button stand out by its weight as well as by its ground."""
    tone(button, "segment-on" if button.isChecked() else "segment")
