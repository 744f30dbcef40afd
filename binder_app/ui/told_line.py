"""One line on what was done last, or why it was not."""

from PySide6.QtWidgets import QFrame, QLabel

from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_2, GAP_3, across, icon_label, label
from binder_app.ui.theme import box


class ToldLine(QFrame):
    """Says in place, and aloud, what came of what was asked; gone where nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._well = icon_label(desk, "check-circle", "ok")
        self._ill = icon_label(desk, "x-circle", "stop")
        self.words: QLabel = label("", "", wraps=True)
        row = across(self._well, self._ill, self.words)
        row.setStretch(2, 1)
        row.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        self.setLayout(row)
        self.hide()

    def say(self, text: str, is_well: bool) -> None:
        """Say a line, or nothing."""
        box(self, "sunken" if is_well else "stop")
        self._well.setVisible(is_well)
        self._ill.setVisible(not is_well)
        self.words.setText(text.replace("/", "/\u200b"))
        self.setVisible(bool(text))
        if text:
            announce(self, text, is_urgent=not is_well)
