"""Why a field can't be used, said right below it."""

from PySide6.QtWidgets import QFrame, QLabel

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_2, GAP_3, across, icon_label, label
from binder_app.ui.theme import box


class Trouble(QFrame):
    """A problem and its remedy; not there where there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        box(self, "stop")
        self.words: QLabel = label("", "", wraps=True)
        row = across(icon_label(desk, "x-circle", "stop"), self.words, gap=GAP_2)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        self.setLayout(row)
        self.hide()

    def show_line(self, problem: str, remedy: str) -> None:
        """Show a problem and its remedy, or nothing."""
        text = f"{problem} {remedy}".strip()
        self.words.setText(_breakable(text))
        self.setAccessibleName(text)
        self.setVisible(bool(text))


def _breakable(text: str) -> str:
    """Return a text whose long paths may go on in the next line."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")
