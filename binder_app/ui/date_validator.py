"""A date as it is typed: as in American letters, or as in files."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QValidator

from binder_app.acts.editing import iso_date
from binder_app.errors import BinderError


def typed_date(iso: str) -> str:
    """Return "11/09/2026" for an ISO date, and nothing for none."""
    if not iso:
        return ""
    year, month, day = iso.split("-")
    return f"{month}/{day}/{year}"


class DateValidator(QValidator):
    """Lets a field go only with a date, or empty; `refused` says what is wrong."""

    refused = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Tell whether a text is a date; while it is typed it may be anything."""
        try:
            iso_date(text.strip())
        except BinderError:
            return QValidator.State.Intermediate, text, place
        return QValidator.State.Acceptable, text, place

    def fixup(self, text: str) -> str:
        """Say why a text can't stay."""
        try:
            iso_date(text.strip())
        except BinderError as error:
            self.refused.emit(error.problem, error.remedy)
        return text
