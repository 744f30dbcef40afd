"""A field for a day, which says in words what it takes the figures for."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from binder_app.acts.editing import iso_date
from binder_app.errors import WrongUsageError
from binder_app.ui.dates import in_full
from binder_app.ui.desk import Desk
from binder_app.ui.field_row import FieldRow
from binder_app.ui.parts import GAP_2, across, icon_label, label


class DayRow(FieldRow):
    """A day in the order of the forms: month, day, year.

    Whoever writes the day first sees at once that another one was understood.
    """

    def __init__(self, desk: Desk, name: str, hint: str = "") -> None:
        super().__init__(desk, name, hint)
        self._desk = desk
        self.field.setPlaceholderText(self.tr("MM/DD/YYYY"))
        self.told = label("", "small", wraps=True)
        self._doubt = label("", "warn", wraps=True)
        self._doubtful = QWidget()
        icon = icon_label(desk, "warning", "warn", 18)
        row = across(icon, self._doubt, gap=GAP_2)
        row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        row.setStretch(1, 1)
        self._doubtful.setLayout(row)
        self._doubtful.hide()
        place = self._whole.indexOf(self.field) + 1
        self._whole.insertWidget(place, self.told)
        self._whole.addWidget(self._doubtful)
        self.field.textChanged.connect(self._tell)
        self._tell()

    def say_doubt(self, doubt: str) -> None:
        """Say below a day that can be right what speaks against it."""
        self._doubt.setText(doubt)
        self._doubtful.setVisible(bool(doubt))
        self._describe()

    def _said(self) -> list[str]:
        return [*super()._said(), self.told.text(), self._doubt.text()]

    @Slot()
    def _tell(self) -> None:
        try:
            day = iso_date(self.text)
        except WrongUsageError:
            day = ""
        told = self.tr("Month, day, year, as in 11/20/2026")
        if day:
            told = in_full(self._desk, date.fromisoformat(day))
        self.told.setText(told)
        self._describe()
