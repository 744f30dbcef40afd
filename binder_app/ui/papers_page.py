"""The papers that go along with a packet: chosen, seen, and written."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from binder_app.acts.targets import packet_name
from binder_app.ui.aloud import announce
from binder_app.ui.columns import Column, Columns
from binder_app.ui.desk import Desk
from binder_app.ui.last_folder import LETTERS, begin_in, keep_folder
from binder_app.ui.paper_list import PaperList
from binder_app.ui.paper_pages import PaperPages
from binder_app.ui.paper_sheet import PaperSheet
from binder_app.ui.paper_work import paper_work
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, across, button, down, frame, label
from binder_app.ui.session import BinderSession
from binder_app.ui.tab_order import keep_tab_order

LIST_WIDE, SHEET_WIDE = 328, 344
PAGE_HIGH = 620
"""How high the page is where all stands in one column."""


class PapersPage(QWidget):
    """The page of letters and other papers; `left` goes back to the packet."""

    left = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.work = paper_work(desk, session)
        self.list = PaperList(desk, self.work)
        self.pages = PaperPages(desk)
        self.sheet = PaperSheet(desk, self.work)
        self._columns = Columns(
            desk,
            (
                Column(self.list, LIST_WIDE, 0),
                Column(self.pages, 0, 2, scrolls=True, high=PAGE_HIGH),
                Column(self.sheet, SHEET_WIDE, 1),
            ),
        )
        whole = down(self._head(), self._columns, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()
        self._show_drawn()

    def _head(self) -> QFrame:
        head = frame("header")
        self.title = label(self.tr("Papers that go along"), "lead")
        self.said = label("", "muted", wraps=True)
        back = self.tr("Bac&k to the packet")
        self.back = button(self._desk, back, self.left, "arrow-left", "link")
        row = across(self.title, self.said, self.back, gap=GAP_3)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_2)
        head.setLayout(row)
        return head

    def _connect(self) -> None:
        work, sheet = self.work, self.sheet
        self.list.chosen.connect(self.choose)
        sheet.write_asked.connect(self._ask_where)
        sheet.packet_asked.connect(self._ask_for_packet)
        sheet.refilled.connect(self._order)
        work.begun.connect(self._wait)
        work.drawn.connect(self._show_drawn)
        work.failed.connect(self._fail)
        work.saved.connect(sheet.say_written)
        work.unsaved.connect(sheet.say_not_written)
        self._session.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Draw the paper anew where the binder says something else, if anyone looks."""
        if self.isVisible():
            self.work.draw_soon()

    # ------------------------------------------------------------------- papers

    @Slot(str)
    def choose(self, paper: str) -> None:
        """Take a paper in hand."""
        self.work.choose(paper)
        self.list.show_chosen(paper)
        self.pages.show_none()
        self.sheet.show_paper()

    def show_letter(self, paper: str) -> None:
        """Show the letter that was asked for elsewhere, with what it needs in sight."""
        self.choose(paper)
        self.take_focus()
        self._columns.bring_into_sight(self.sheet.write)

    @Slot()
    def _wait(self) -> None:
        self.said.setText(self.tr("Drawing the paper…") if not self.work.shown else "")

    @Slot()
    def _show_drawn(self) -> None:
        shown = self.work.shown
        self.said.setText("")
        if shown is not None:
            self.pages.show_packet(str(shown.path), shown.pages)
            self.sheet.show_drawn()
            announce(self.pages, self.sheet.title.text())

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        """Say in place why the paper can't be written."""
        self.said.setText("")
        self.pages.show_none()
        self.sheet.show_drawn()
        self.sheet.say_not_written(problem, remedy)

    # ------------------------------------------------------------------- writing

    @Slot()
    def _ask_where(self) -> None:
        """Let the person say where the paper goes, and write it there."""
        title = self.work.chosen.titles[self._desk.language]
        name = packet_name(self._session.binder.claim.surname, title)
        start = begin_in(self._desk, LETTERS, self._session.folder.parent) / name
        target, _ = QFileDialog.getSaveFileName(
            self, title, str(start), self.tr("PDF file (*.pdf)")
        )
        if target:
            keep_folder(self._desk, LETTERS, Path(target).parent)
            self.sheet.say_writing()
            self.work.save(target)

    @Slot()
    def _ask_for_packet(self) -> None:
        asked, kind = self.tr("Choose the packet"), self.tr("PDF file (*.pdf)")
        held = self.work.packet
        start = Path(held).parent if held else self._session.folder.parent
        name, _ = QFileDialog.getOpenFileName(self, asked, str(start), kind)
        if name:
            self.sheet.take_packet(name)

    @Slot()
    def _order(self) -> None:
        keep_tab_order(self._columns)

    def take_focus(self) -> None:
        """Take the keyboard, at the paper in hand."""
        self.list.take_focus()
