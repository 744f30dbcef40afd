"""A setting: what it is called, what it does, and the control that sets it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, across, down, label, line
from binder_app.ui.theme import BODY, box

WIDE_EM = 44
"""Width in ems under which the control stands below its name."""


class SettingRow(QWidget):
    """Name and hint at the left, the control at the right; below it where narrow."""

    def __init__(self, desk: Desk, name: str, hint: str, control: QWidget) -> None:
        super().__init__()
        self._desk = desk
        told = (label(name, "strong", wraps=True), label(hint, "small", wraps=True))
        words = down(None, *told, None, gap=2)
        self._row = across(words, control, gap=GAP_4)
        self._row.setStretch(0, 10)
        self._row.setStretch(1, 13)
        self._row.setContentsMargins(GAP_4 + 4, GAP_3, GAP_4 + 4, GAP_3)
        self.setLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control below its name where the window is narrow."""
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE_EM * self._desk.theme.px(BODY)
        beside, below = (
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.TopToBottom,
        )
        self._row.setDirection(beside if is_wide else below)
        self._row.setSpacing(GAP_4 if is_wide else GAP_2)


def card_of(*rows: QWidget) -> QFrame:
    """Return a card with settings, a hairline between each two."""
    held = QFrame()
    box(held, "card")
    column = down(gap=0, edge=1)
    for place, row in enumerate(rows):
        if place:
            column.addWidget(line())
        column.addWidget(row)
    held.setLayout(column)
    return held
