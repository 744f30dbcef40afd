"""A page as a button: agreed with a tick, only found with a question mark."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from binder_app.domain.dispute import PageRef
from binder_app.ui.desk import Desk
from binder_app.ui.parts import ICON_SIZE
from binder_app.ui.reason_state import Chip
from binder_app.ui.theme import tone

LONGEST = 260
"""Pixels of words on a chip at 100 % text; the tooltip has all of them."""


class PageChip(QPushButton):
    """Shows a page where it is pressed; Delete takes it away.

    `shown` wants it shown, `dropped` says that it is no answer.
    """

    shown = Signal(object)
    dropped = Signal(object)

    def __init__(self, desk: Desk, chip: Chip) -> None:
        super().__init__()
        self._desk, self.chip = desk, chip
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wide = desk.theme.px(ICON_SIZE - 4)
        self.setIconSize(QSize(wide, wide))
        self._wear()
        self.clicked.connect(self._show)

    def _wear(self) -> None:
        chip, around = self.chip, "{page}"
        words = chip.words if chip.is_agreed else f"{chip.words}?"
        if chip.ref.label:
            words = f"{words} · {chip.ref.label}"
        if not chip.is_agreed:
            look, icon, told = "page_found", "question", self.tr("found, not agreed")
        elif chip.is_in:
            look, icon, told = "page_agreed", "check", self.tr("you agreed")
        else:
            look, icon = "page_out", "pause-circle"
            told = self.tr("you agreed, but it is not in the packet")
            around = self.tr("{page}: not in the packet")
        tone(self, look)
        self.setIcon(self._desk.icon(icon))
        mode, room = Qt.TextElideMode.ElideRight, self._desk.theme.px(LONGEST)
        self.ensurePolished()
        taken = self.fontMetrics().horizontalAdvance(around.format(page=""))
        cut = self.fontMetrics().elidedText(words, mode, room - taken)
        self.setText(around.format(page=cut).replace("&", "&&"))
        whole = ", ".join(filter(None, (chip.whole, told)))
        self.setAccessibleName(whole)
        self.setToolTip(f"{whole}\n“{chip.why}”" if chip.why else whole)
        self.setAccessibleDescription(chip.why)

    @property
    def ref(self) -> PageRef:
        """The pages it stands for."""
        return self.chip.ref

    @Slot()
    def _show(self) -> None:
        self.shown.emit(self.chip.ref)

    @Slot()
    def _drop(self) -> None:
        self.dropped.emit(self.chip.ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it away with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self._drop()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with it."""
        menu = QMenu(self)
        menu.addAction(self.tr("Show the page"), self._show)
        menu.addAction(self.tr("It is no answer"), self._drop)
        menu.popup(event.globalPos() or QPoint())
