"""The pages of a finished packet, one at a time."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton

from binder_app.ui.desk import Desk
from binder_app.ui.field import Field
from binder_app.ui.flow import flowing
from binder_app.ui.page_source import PageSpot
from binder_app.ui.page_view import PageView
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    ICON_SIZE,
    across,
    button,
    down,
    frame,
    label,
)


class PacketPages(QFrame):
    """Shows a page, and leads to any other; `turned` tells which is shown."""

    turned = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.path, self.pages, self.page = "", 0, 0
        self.is_volume = False
        self.view = PageView(desk)
        self.view.page_step.connect(self.step)
        self.view.zoomed.connect(self._show_zoom)
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
        self.field = Field()
        self.field.setValidator(QIntValidator(1, 1, self.field))
        self.field.setFixedWidth(desk.theme.px(56))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.returnPressed.connect(self._go)
        self.field.editingFinished.connect(self._show_number)
        self.asked = label(self.ask_for_page(), "strong")
        self.asked.setBuddy(self.field)
        self.of = label("", "strong")
        self.back = button(
            desk, self.tr("P&revious"), self.last_page, "caret-left", "plain"
        )
        self.on = button(desk, self.tr("Nex&t"), self.next_page, "caret-right", "plain")
        self.on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.out = self._sign("magnifying-glass-minus", self.tr("Zoom out"))
        self.out.clicked.connect(self.view.zoom_out)
        self.near = self._sign("magnifying-glass-plus", self.tr("Zoom in"))
        self.near.clicked.connect(self.view.zoom_in)
        self.zoom = button(desk, "", self.view.fit_width, "", "plain")
        self._show_zoom(self.view.zoom)
        head = frame("header")
        number = flowing(self.asked, self.field, self.of)
        turn = flowing(self.back, self.on, self.out, self.zoom, self.near, gap=GAP_2)
        row = across(down(None, number, None), down(None, turn, None), gap=GAP_3)
        row.setStretch(0, 1)
        row.setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_2)
        head.setLayout(row)
        return head

    def _sign(self, icon: str, name: str) -> QPushButton:
        made = button(self._desk, "", None, icon, "plain")
        made.setAccessibleName(name)
        made.setToolTip(name)
        wide = self._desk.theme.px(ICON_SIZE)
        made.setIconSize(QSize(wide, wide))
        return made

    def ask_for_page(self) -> str:
        """Return what stands before the number of the page."""
        if self.is_volume:
            return self.tr("Page in this file")
        return self.tr("Pac&ket page")

    def name_page(self, page: int, pages: int) -> str:
        """Return a page's name for who listens."""
        told = self.tr("Packet page {page} of {pages}")
        if self.is_volume:
            told = self.tr("Page {page} of {pages} in this file")
        return told.format(page=page, pages=pages)

    # -------------------------------------------------------------------- pages

    def show_packet(self, path: str, pages: int, is_volume: bool = False) -> None:
        """Show the first page of a packet that was written anew.

        In one volume of several, pages are counted by the file: packet pages run on
        from the volume before.
        """
        self._desk.pages.forget(path)
        self.is_volume = is_volume
        self.asked.setText(self.ask_for_page())
        self.view.forget_page()
        self.path, self.pages, self.page = path, pages, 0
        validator = QIntValidator(1, max(1, pages), self.field)
        self.field.setValidator(validator)
        self.of.setText(self.tr("of {pages}").format(pages=pages))
        self.show_page(1)

    @Slot(int)
    def show_page(self, page: int) -> None:
        """Show a page of the packet; beyond its ends, nothing happens."""
        if not 1 <= page <= self.pages or page == self.page:
            return
        self.page = page
        name = self.name_page(page, self.pages)
        self.view.show_page(PageSpot(self.path, page), name)
        self._show_number()
        self._allow_turns()
        self.turned.emit(page)

    def _allow_turns(self) -> None:
        """Switch off what leads beyond an end, but never under the keyboard."""
        at_start, at_end = self.page == 1, self.page == self.pages
        if at_start and self.back.hasFocus():
            self.on.setFocus()
        if at_end and self.on.hasFocus():
            self.back.setFocus()
        self.back.setEnabled(not at_start)
        self.on.setEnabled(not at_end)

    @Slot(int)
    def step(self, by: int) -> None:
        """Turn so many pages on."""
        self.show_page(self.page + by)

    @Slot()
    def next_page(self) -> None:
        """Turn to the next page."""
        self.step(1)

    @Slot()
    def last_page(self) -> None:
        """Turn to the page before."""
        self.step(-1)

    @Slot()
    def _go(self) -> None:
        if self.field.text():
            self.show_page(int(self.field.text()))

    @Slot()
    def _show_number(self) -> None:
        self.field.setText(str(self.page))

    @Slot(int)
    def _show_zoom(self, zoom: int) -> None:
        self.zoom.setText(self.tr("{share} %").format(share=zoom))
        told = QCoreApplication.translate("PacketPages", "Fit the page, now {share} %")
        self.zoom.setAccessibleName(told.format(share=zoom))
        self.zoom.setToolTip(self.tr("Fit the width"))

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.view.setFocus()
