"""The finished packet: its bookmarks, its pages, and what to do with it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from binder_app.ui.bookmarks import Bookmarks, Mark
from binder_app.ui.columns import Column, Columns
from binder_app.ui.desk import Desk
from binder_app.ui.packet_done import PacketDone
from binder_app.ui.packet_pages import PacketPages
from binder_app.ui.packet_wish import BuiltPacket
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import down
from binder_app.ui.session import BinderSession
from binder_app.ui.tab_order import keep_tab_order

MARKS_WIDE, DONE_WIDE = 312, 344
MARKS_HIGH, PAGE_HIGH = 260, 560
"""How high both are where all stands in one column."""


class PacketReady(QWidget):
    """Shows the packet that was built last."""

    again_asked = Signal()
    change_asked = Signal()
    sent_asked = Signal()

    def __init__(self, desk: Desk, session: BinderSession, work: PacketWork) -> None:
        super().__init__()
        self._desk, self._path = desk, ""
        self.marks, self.pages = Bookmarks(desk), PacketPages(desk)
        self.done = PacketDone(desk, session, work)
        self._columns = Columns(
            desk,
            (
                Column(self.marks, MARKS_WIDE, 1, scrolls=True, high=MARKS_HIGH),
                Column(self.pages, 0, 2, scrolls=True, high=PAGE_HIGH),
                Column(self.done, DONE_WIDE, 0),
            ),
        )
        self.setLayout(down(self._columns, gap=0))
        self.marks.page_asked.connect(self.pages.show_page)
        self.pages.turned.connect(self.marks.follow)
        self.done.again_asked.connect(self.again_asked)
        self.done.change_asked.connect(self.change_asked)
        self.done.sent_asked.connect(self.sent_asked)
        self.done.refilled.connect(self._order)
        self.done.mark.opened.connect(self._columns.bring_into_sight)
        desk.pages.outlined.connect(self._show_outline)
        self._work = work
        work.volume_shown.connect(self._show_volume)

    def show_packet(self, built: BuiltPacket) -> None:
        """Show a packet from its first page."""
        self._path = str(built.path)
        self.marks.show_marks(())
        self.done.show_packet(built)
        is_volume = len(built.volumes) > 1
        self.pages.show_packet(self._path, built.pages, is_volume)
        self._desk.pages.outline(self._path)

    def show_top(self) -> None:
        """Scroll to what was proven, whatever was looked at of a packet before."""
        self._columns.show_top()

    @Slot()
    def _show_volume(self) -> None:
        if self._work.built is not None:
            self.show_packet(self._work.built)

    @Slot(str, int, object)
    def _show_outline(self, path: str, pages: int, marks: list[Mark]) -> None:
        if path == self._path:
            self.marks.show_marks(marks)
            self.marks.follow(self.pages.page)

    @Slot()
    def _order(self) -> None:
        keep_tab_order(self._columns)

    def take_focus(self) -> None:
        """Take the keyboard, at what is done next."""
        self.done.save.setFocus()
