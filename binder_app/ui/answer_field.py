"""A question with a field, asked in the place that it is about."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy

from binder_app.ui.choice import Choice
from binder_app.ui.desk import Desk
from binder_app.ui.field import Field
from binder_app.ui.parts import GAP_1, GAP_2, across, button, down, label


class AnswerField(QFrame):
    """Asks for one line of text; Enter gives it, Escape leaves.

    `offers` are answers that are often given; the person may type another.
    """

    given = Signal(str)
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        question: str,
        verb: str,
        offers: Sequence[str] = (),
        is_secret: bool = False,
    ) -> None:
        super().__init__()
        self.question = label(question, "", wraps=True)
        self.field = Field()
        if is_secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.box = offering(self.field, offers) if offers else None
        asked = self.box or self.field
        asked.setAccessibleName(question)
        self.question.setBuddy(asked)
        self.give = button(desk, verb, self._give)
        self.leave = button(desk, self.tr("Cancel"), self._leave, "", "link")
        self.wrong = label("", "stop", wraps=True)
        self.wrong.hide()
        buttons = across(self.give, self.leave, None, gap=GAP_1)
        parts = (self.question, asked, self.wrong, buttons)
        self.setLayout(down(*parts, gap=GAP_1, edge=GAP_2))
        self.field.returnPressed.connect(self._give)
        self.field.textEdited.connect(self._mend)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def ask(self, question: str = "") -> None:
        """Show the field, empty, and give it the keyboard."""
        if question:
            self.question.setText(question)
            (self.box or self.field).setAccessibleName(question)
        self.field.clear()
        self._mend()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_wrong(self, problem: str) -> None:
        """Say beside the field what is wrong with the answer, to be typed over."""
        self.wrong.setText(problem)
        self.wrong.show()
        self.field.setAccessibleDescription(problem)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    @Slot()
    def _mend(self) -> None:
        """Take the complaint away as soon as the answer is mended."""
        self.wrong.hide()
        self.field.setAccessibleDescription("")

    @Slot()
    def _give(self) -> None:
        self.given.emit(self.field.text().strip())

    @Slot()
    def _leave(self) -> None:
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape; Enter goes no further than field and buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def offering(field: QLineEdit, offers: Sequence[str]) -> Choice:
    """Return a field that can be opened for what is often said."""
    made = Choice()
    made.setEditable(True)
    made.setLineEdit(field)
    made.setInsertPolicy(Choice.InsertPolicy.NoInsert)
    made.addItems(list(offers))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setCurrentIndex(-1)
    return made
