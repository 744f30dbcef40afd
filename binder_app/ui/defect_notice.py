"""Says that a fault of ours was noted, and offers to show the note."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from binder_app.storage.defects import gather_crashes, reports
from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.parts import GAP_2, GAP_3, across, button, down, icon_label, label
from binder_app.ui.theme import box

SHOWN = "report"
"""The place of the settings that holds the last report that was offered."""


class DefectNotice(QFrame):
    """Stands above the page until it is closed; nothing is sent anywhere."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        box(self, "warn")
        problem = label(
            self.tr("Something went wrong inside the program: a fault of ours."),
            "strong",
            wraps=True,
        )
        more = label(
            self.tr(
                "Where it happened is noted on this computer, without names and without"
                " text of your papers. It is not sent anywhere."
            ),
            wraps=True,
        )
        self.setAccessibleName(f"{problem.text()} {more.text()}")
        self.report = QPlainTextEdit(readOnly=True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setTabChangesFocus(True)
        self.report.setFixedHeight(desk.theme.px(150))
        self.report.hide()
        self.show_it = button(desk, self.tr("Show the report"), self._show, "", "link")
        self.delete = button(desk, self.tr("Delete it"), self._delete, "", "link")
        self.close_it = button(desk, self.tr("Close"), self._put_away, "", "link")
        ways = flowing(self.show_it, self.delete, self.close_it)
        mark = icon_label(desk, "warning-circle", "warn")
        row = across(
            mark,
            down(problem, more, ways, self.report, gap=GAP_2),
            gap=GAP_3,
        )
        row.setStretch(1, 1)
        row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        row.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        self.setLayout(row)
        self.hide()

    @Slot()
    def look(self) -> None:
        """Offer the newest report, where it was not put away before."""
        gather_crashes()
        kept = reports()
        if kept and kept[-1].name > self._desk.preferences.now.places.get(SHOWN, ""):
            self.report.hide()
            self.show()
            announce(self, self.accessibleName())

    @Slot()
    def _show(self) -> None:
        for path in reports()[-1:]:
            self.report.setPlainText(path.read_text(encoding="utf-8"))
            self.report.show()
            self.report.setFocus()

    @Slot()
    def _delete(self) -> None:
        for path in reports()[-1:]:
            path.unlink(missing_ok=True)
        self.hide()

    @Slot()
    def _put_away(self) -> None:
        for path in reports()[-1:]:
            places = {**self._desk.preferences.now.places, SHOWN: path.name}
            self._desk.preferences.remember(places=places)
        self.hide()
