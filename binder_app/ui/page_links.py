"""Links above the page: back to where one came from, and to the paper it is like."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import tab_and_title
from binder_app.ui.flow import Flow
from binder_app.ui.parts import GAP_4, button
from binder_app.ui.rows import Row
from binder_app.ui.session import BinderSession


class PageLinks(QWidget):
    """Shows the links that lead anywhere; gone where none does.

    `back_asked` wants the list again, `compare_asked` an exhibit beside the one that
    it seems to be a copy of.
    """

    back_asked = Signal()
    compare_asked = Signal(str)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._exhibit_id = ""
        self.back = button(desk, "", self.back_asked, "arrow-left", "link")
        self.compare = button(desk, "", self._compare, "copy", "link")
        row = Flow(self.back, self.compare)
        row.setContentsMargins(GAP_4 - 6, 0, GAP_4, 0)
        self.setLayout(row)
        for part in (self.back, self.compare, self):
            part.hide()

    def show_back(self, words: str) -> None:
        """Show the link that leads back to a list; without words, none."""
        self.back.setText(words)
        self.back.setVisible(bool(words))
        self._show_any()

    def show_twin(self, row: Row) -> None:
        """Offer to compare an exhibit with the one it is like, where there is one."""
        self._exhibit_id, twin, told = row.exhibit.id, row.twin, ""
        if twin:
            paper = tab_and_title(self._desk, self._session, twin)
            told = self.tr("Copy? Compare with {paper}").format(paper=paper)
        self.compare.setText(told)
        self.compare.setVisible(bool(twin))
        self._show_any()

    def _show_any(self) -> None:
        self.setVisible(bool(self.back.text() or self.compare.text()))

    @Slot()
    def _compare(self) -> None:
        self.compare_asked.emit(self._exhibit_id)
