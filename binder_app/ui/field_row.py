"""A field with its name above it, a hint, and room for what is wrong with it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.field import Field
from binder_app.ui.parts import GAP_1, GAP_2, across, down, icon_label, label


class FieldRow(QWidget):
    """One line to type in. `left` follows Enter, and the keyboard leaving it."""

    left = Signal()

    def __init__(self, desk: Desk, name: str, hint: str = "", sample: str = "") -> None:
        super().__init__()
        self.field = Field()
        self.field.setPlaceholderText(sample)
        self._name = label(name, "strong")
        self._name.setBuddy(self.field)
        self.field.setAccessibleName(name.replace("&", ""))
        self.field.setAccessibleDescription(hint)
        self._hint = hint
        self._wrong = label("", "stop", wraps=True)
        icon = icon_label(desk, "warning-circle", "stop", 18)
        self._line = QWidget()
        row = across(icon, self._wrong, gap=GAP_2)
        row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        row.setStretch(1, 1)
        self._line.setLayout(row)
        self._whole = down(self._name, gap=GAP_1)
        if hint:
            self._whole.addWidget(label(hint, "small", wraps=True))
        self._whole.addWidget(self.field)
        self._whole.addWidget(self._line)
        self.setLayout(self._whole)
        self._line.hide()
        self.field.editingFinished.connect(self.left)
        self.field.textEdited.connect(self._mend)

    @property
    def text(self) -> str:
        """What stands in the field, without blanks around it."""
        return self.field.text().strip()

    @property
    def is_wrong(self) -> bool:
        """Tell whether something is said to be wrong."""
        return bool(self._wrong.text())

    @property
    def is_typed_in(self) -> bool:
        """Tell whether the person is typing here at this moment."""
        return self.field.hasFocus() and self.field.isModified()

    def show_text(self, text: str) -> None:
        """Show what is kept."""
        self.field.setText(text)
        self.say_wrong("")

    def say_wrong(self, problem: str) -> None:
        """Say beside the field what is wrong; nothing for nothing."""
        self._wrong.setText(problem)
        self._line.setVisible(bool(problem))
        self._describe()

    def _said(self) -> list[str]:
        """Return what stands around the field, the most important first."""
        return [self._wrong.text(), self._hint]

    def _describe(self) -> None:
        told = " ".join(filter(None, self._said()))
        self.field.setAccessibleDescription(told)

    def take_focus(self) -> None:
        """Let the person type here, over what stands there."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    @Slot()
    def _mend(self) -> None:
        """Take the complaint away as soon as the person mends the text."""
        self.say_wrong("")
