"""The password of a locked file, asked for in the place that it is about."""

from PySide6.QtCore import QCoreApplication, Signal, Slot

from binder_app.ui.answer_field import AnswerField
from binder_app.ui.desk import Desk


class PasswordField(AnswerField):
    """Asks for a password, one try at a time.

    `tried` brings it as it was typed, blanks and all; whoever tries it says by
    `end_trying` that the file is locked still.
    """

    tried = Signal(str)

    def __init__(self, desk: Desk) -> None:
        tr = QCoreApplication.translate
        asked, verb = tr("PasswordField", "Its password"), tr("PasswordField", "Unlock")
        super().__init__(desk, asked, verb, is_secret=True)
        self.problem = tr("PasswordField", "That password did not open it.")
        self.is_trying = False
        self.given.connect(self._try)

    @Slot()
    def _try(self) -> None:
        password = self.field.text()
        if password and not self.is_trying:
            self.is_trying = True
            self.tried.emit(password)

    def end_trying(self) -> bool:
        """Say beside the field that it did not help; tell if one was being tried."""
        was_trying, self.is_trying = self.is_trying, False
        if was_trying and not self.isHidden():
            self.say_wrong(self.problem)
        return was_trying

    def forget(self) -> None:
        """Forget what was typed, for another file."""
        self.field.clear()
        self.wrong.hide()
        self.is_trying = False
