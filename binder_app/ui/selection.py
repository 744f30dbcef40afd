"""Which exhibits and which page the panels of one binder look at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The exhibits that are chosen, the one that is shown, and its page (from 1).

    `chosen` follows every change of the exhibits, `turned` one of the page. A
    panel shows what it hears of, and never asks another panel.
    """

    chosen = Signal()
    turned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ids: tuple[str, ...] = ()
        self.current = ""
        self.page = 1

    def choose(self, ids: Sequence[str], current: str = "", page: int = 1) -> None:
        """Choose exhibits; `current` is shown, or else the first of them."""
        current = current or (ids[0] if ids else "")
        is_new = tuple(ids) != self.ids or current != self.current
        is_turned = page != self.page
        self.ids, self.current, self.page = tuple(ids), current, page
        if is_new:
            self.chosen.emit()
        if is_new or is_turned:
            self.turned.emit()

    def show(self, exhibit_id: str, page: int = 1) -> None:
        """Choose one exhibit and show one of its pages."""
        self.choose((exhibit_id,), exhibit_id, page)

    def turn_to(self, page: int) -> None:
        """Show another page of the same exhibit."""
        if page != self.page:
            self.page = page
            self.turned.emit()
