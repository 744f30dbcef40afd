"""Reasons on the left, the page they are held against on the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from binder_app.ui.desk import Desk
from binder_app.ui.exhibits_tab import TWO_EM
from binder_app.ui.parts import GAP_1, GAP_4, across, down, frame
from binder_app.ui.reason_list import ReasonList
from binder_app.ui.reason_page import ReasonPage
from binder_app.ui.reason_work import ReasonWork
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import BODY

LIST, PAGE = range(2)
WIDTHS = (938, 428)
LEAST_LIST, LEAST_PAGE = 360, 340


class ReasonsTab(QWidget):
    """Takes a person's word on each reason of a refusal, and on the pages.

    `show_asked` wants a page among the exhibits, `claim_asked` the claim,
    `add_asked` a paper, `records_asked` what the reviewer saw.
    """

    show_asked = Signal(str, int)
    claim_asked = Signal()
    add_asked = Signal()
    records_asked = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk = desk
        self.work = ReasonWork(desk, session, self)
        self.is_alone = False
        self.shown = LIST
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._alone = QStackedWidget()
        self._switch = self._make_switch()
        whole = down(self._switch, gap=0)
        whole.addWidget(self._splitter, 1)
        whole.addWidget(self._alone, 1)
        self.setLayout(whole)
        self._switch.hide()
        self._alone.hide()
        self._panes: tuple[QWidget, ...] = ()

    def furnish(self) -> None:
        """Put the panes up, unless they stand already."""
        if self._panes:
            return
        self.list = ReasonList(self._desk, self.work)
        self.page = ReasonPage(self._desk, self.work)
        self.list.setMinimumWidth(LEAST_LIST)
        self.page.setMinimumWidth(LEAST_PAGE)
        self._panes = (self.list, self.page)
        for pane in self._panes:
            self._splitter.addWidget(pane)
        self._splitter.setSizes(WIDTHS)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.list.page_asked.connect(self.go_to_page)
        self.list.claim_asked.connect(self.claim_asked)
        self.list.add_asked.connect(self.add_asked)
        self.list.records_asked.connect(self.records_asked)
        self.page.exhibit_asked.connect(self.show_asked)
        self.work.looked.connect(self._look)
        self._arrange()

    def _make_switch(self) -> QWidget:
        held = frame("header")
        self._choices = QButtonGroup(held)
        row = across(gap=0)
        for place, name in enumerate((self.tr("Reasons"), self.tr("Page"))):
            made = QPushButton(name)
            made.setAutoDefault(True)
            made.setCheckable(True)
            made.setChecked(place == LIST)
            self._choices.addButton(made, place)
            row.addWidget(made)
        row.addStretch(1)
        row.setContentsMargins(GAP_4, GAP_1, GAP_4, GAP_1)
        self._choices.idClicked.connect(self.show_pane)
        held.setLayout(row)
        return held

    # -------------------------------------------------------------------- room

    @Slot(int)
    def show_pane(self, place: int) -> None:
        """Bring one pane to the front, where they stand behind each other."""
        self.shown = place
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room for two."""
        super().resizeEvent(event)
        is_alone = self.width() < TWO_EM * self._desk.theme.px(BODY)
        if is_alone != self.is_alone:
            self.is_alone = is_alone
            self._arrange()

    def _arrange(self) -> None:
        if not self._panes:
            return
        self._switch.setVisible(self.is_alone)
        for pane in self._panes:
            if self.is_alone:
                self._alone.addWidget(pane)
            else:
                self._splitter.addWidget(pane)
                pane.show()
        self._splitter.setVisible(not self.is_alone)
        self._alone.setVisible(self.is_alone)
        if self.is_alone:
            self._alone.setCurrentWidget(self._panes[self.shown])
        else:
            self._splitter.setSizes(WIDTHS)
        self._choices.button(self.shown).setChecked(True)
        self.work.is_page_seen = not self.is_alone or self.shown == PAGE

    # ---------------------------------------------------------------- keyboard

    @Slot()
    def _look(self) -> None:
        """Bring the page to the front where it stands behind the list."""
        if self.is_alone:
            self.go_to_page()

    @Slot()
    def go_to_page(self) -> None:
        """Give the keyboard to the page."""
        self.show_pane(PAGE)
        self.page.take_focus()

    def focus_next(self, by: int) -> None:
        """Move the keyboard to the other pane."""
        self.furnish()
        focused = self.window().focusWidget()
        is_left = focused is not None and self.list.isAncestorOf(focused)
        self.show_pane(PAGE if is_left else LIST)
        (self.page if is_left else self.list).take_focus()

    def take_focus(self) -> None:
        """Take the keyboard, at the reason that waits for a look."""
        self.furnish()
        self.list.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Look through the papers while it is in sight."""
        super().showEvent(event)
        self.furnish()
        self.work.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further."""
        super().hideEvent(event)
        self.work.sleep()

    def let_go(self) -> None:
        """Look no further: the binder closes."""
        self.work.sleep()
