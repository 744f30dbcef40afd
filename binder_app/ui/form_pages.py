"""The pages of the form as they will be printed, one at a time."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from binder_app.domain.filled_form import FormEntry
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.form_view import FormView, Movable
from binder_app.ui.form_work import ShownForm
from binder_app.ui.page_source import PageSpot
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, across, button, down, frame, label


class FormPages(QFrame):
    """Shows a page of the form, and leads to the others; `turned` tells which."""

    turned = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.path, self.pages, self.page = "", 0, 1
        self.view = FormView(desk)
        self.view.page_step.connect(self.step)
        whole = down(self._head(), self.view, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        for keys, do in (
            (QKeySequence.StandardKey.ZoomIn, self.view.zoom_in),
            (QKeySequence.StandardKey.ZoomOut, self.view.zoom_out),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.activated.connect(do)

    def _head(self) -> QFrame:
        desk = self._desk
        self.name = label("", "strong")
        self.state = label("", "small")
        self.back = button(
            desk, self.tr("P&revious page"), self._last, "caret-left", "plain"
        )
        self.on = button(
            desk, self.tr("Next pa&ge"), self._next, "caret-right", "plain"
        )
        self.on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        head = frame("header")
        row = across(
            down(None, flowing(self.name, self.state), None),
            down(None, flowing(self.back, self.on, gap=GAP_2), None),
            gap=GAP_3,
        )
        row.setStretch(0, 1)
        row.setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_2)
        head.setLayout(row)
        return head

    def show_form(self, shown: ShownForm) -> None:
        """Show a form that was drawn anew, at the page that was shown before."""
        self.path, self.pages = shown.path, int(shown.told["total"])
        self.show_page(min(max(1, self.page), self.pages))

    def show_page(self, page: int) -> None:
        """Show a page; beyond the ends, nothing happens."""
        if not 1 <= page <= self.pages:
            return
        self.page = page
        told = self.tr("Page {page} of {pages} of the form")
        name = told.format(page=page, pages=self.pages)
        self.name.setText(name)
        self.view.show_anew(PageSpot(self.path, page), name)
        if page == 1 and self.back.hasFocus():
            self.on.setFocus()
        if page == self.pages and self.on.hasFocus():
            self.back.setFocus()
        self.back.setEnabled(page > 1)
        self.on.setEnabled(page < self.pages)
        self.turned.emit(page)

    def show_places(
        self,
        points: tuple[float, float],
        movables: Mapping[str, Movable],
        entry: FormEntry | None,
        in_hand: str,
    ) -> None:
        """Frame what can be moved on this page, and mark the box of a field."""
        self.view.show_movables(points, movables, in_hand)
        box = entry.corners if entry and entry.page == self.page else None
        self.view.mark({0: [self.view.share(box)]} if box else {})
        if box:
            self.view.reveal_mark()

    @Slot(int)
    def step(self, by: int) -> None:
        """Turn so many pages on."""
        self.show_page(self.page + by)

    @Slot()
    def _next(self) -> None:
        self.step(1)

    @Slot()
    def _last(self) -> None:
        self.step(-1)
