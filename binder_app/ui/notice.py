"""One line above the page that says what could not be done, and what to do."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_3, GAP_4, across, button, down, icon_label, label
from binder_app.ui.theme import box


class Notice(QFrame):
    """A line in place of a box that has to be answered; it stays until put away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        box(self, "warn")
        self.problem = label("", "strong", wraps=True)
        self.remedy = label("", "", wraps=True)
        close = button(desk, self.tr("Put a&way"), self.put_away, "", "link")
        row = across(
            icon_label(desk, "warning-circle", "warn"),
            down(self.problem, self.remedy, gap=0),
            close,
            gap=GAP_3,
        )
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_4, 6, GAP_4, 6)
        self.setLayout(row)
        self.hide()

    def show_line(self, problem: str, remedy: str = "") -> None:
        """Show a problem and its remedy."""
        self.problem.setText(problem)
        self.remedy.setText(remedy)
        self.remedy.setVisible(bool(remedy))
        self.setAccessibleName(f"{problem} {remedy}".strip())
        self.show()
        announce(self, self.accessibleName(), is_urgent=True)

    @Slot()
    def put_away(self) -> None:
        """Take the line away."""
        self.hide()
