"""Checklist, exhibits and page side by side, or in turn where room is short."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from binder_app.ui.checklist_panel import ChecklistPanel
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_panel import ExhibitPanel
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.parts import GAP_1, GAP_4, across, frame
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.side_pane import SidePane

THREE_EM, TWO_EM = 80, 54
"""Widths in ems from which three panes, and two, stand side by side."""

CHECKLIST, EXHIBITS, PAGE = range(3)
Pane = ChecklistPanel | ExhibitPanel | SidePane
WIDTHS = (312, 626, 428)


class ExhibitsTab(QWidget):
    """The three panes of one binder; `is_alone` says how many there is room for."""

    panes_changed = Signal(int)

    def __init__(
        self,
        desk: Desk,
        session: BinderSession,
        selection: Selection,
        verbs: ExhibitVerbs,
    ) -> None:
        super().__init__()
        self._desk = desk
        self.checklist = ChecklistPanel(desk, session, selection)
        self.exhibits = ExhibitPanel(desk, session, selection, verbs)
        self.side = SidePane(desk, session, selection, verbs)
        self.side.page.keys.hear(self.exhibits.table)
        self._panes: tuple[Pane, ...] = (self.checklist, self.exhibits, self.side)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self._alone = QStackedWidget()
        self._switch = self._make_switch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._switch, self.splitter, self._alone):
            whole.addWidget(part, 0 if part is self._switch else 1)
        self.shown = EXHIBITS
        self.panes = 0
        self.is_large = False
        self._beside_now: tuple[Pane, ...] = ()
        self._widths: dict[tuple[Pane, ...], list[int]] = {}
        self.checklist.looked.connect(self._go_to_page)
        self.exhibits.page_asked.connect(self._go_to_page)
        self.side.large_asked.connect(self.show_large)
        self.side.compared.connect(self._show_compared)
        self.checklist.compare_asked.connect(self.side.show_copies)
        self._arrange(3)

    def _make_switch(self) -> QWidget:
        held = frame("header")
        self._choices = QButtonGroup(held)
        names = (self.tr("Checklist"), self.tr("Exhibits"), self.tr("Page"))
        buttons = []
        for place, name in enumerate(names):
            button = QPushButton(name)
            button.setAutoDefault(True)
            button.setCheckable(True)
            button.setChecked(place == EXHIBITS)
            self._choices.addButton(button, place)
            buttons.append(button)
        self._choices.idClicked.connect(self.show_pane)
        row = across(*buttons, None, gap=0)
        row.setContentsMargins(GAP_4, GAP_1, GAP_4, GAP_1)
        held.setLayout(row)
        return held

    def show_pane(self, place: int) -> None:
        """Bring one pane to the front, where they stand behind each other."""
        self.shown = place
        if self.panes < 3:
            self._arrange(self.panes)

    @Slot(bool)
    def show_large(self, is_large: bool) -> None:
        """Give the page all the room, or the other panes theirs again."""
        self.is_large = is_large
        self._arrange(self.panes)
        if is_large:
            self.side.take_focus()

    @Slot(bool)
    def _show_compared(self, is_comparing: bool) -> None:
        """Give two papers side by side all the room, and after that take it back."""
        is_large = is_comparing or self.side.page.head.large.isChecked()
        self.show_pane(PAGE)
        self.is_large = is_large
        self._arrange(self.panes)

    @Slot()
    def _show_page(self) -> None:
        """Bring the page to the front where it stands behind others."""
        if self.panes < 3:
            self.show_pane(PAGE)

    @Slot()
    def _go_to_page(self) -> None:
        """Give the keyboard to the page."""
        self._show_page()
        self.side.take_focus()

    def show_look(self) -> None:
        """Let the keys answer what the shown page asks, from wherever one is."""
        focused = self.window().focusWidget()
        if focused is None or not self.exhibits.isAncestorOf(focused):
            self._show_page()
            self.side.come_back()

    def focus_next(self, by: int) -> None:
        """Move the keyboard to the next pane."""
        focused = self.window().focusWidget()
        held = [
            n
            for n, pane in enumerate(self._panes)
            if focused is not None and pane.isAncestorOf(focused)
        ]
        place = (held[0] + by) % 3 if held else self.shown
        if self.panes < 3:
            self.show_pane(place)
        self._panes[place].take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many panes side by side as there is room for."""
        super().resizeEvent(event)
        em = self._desk.theme.px(15)
        wide = self.width() / em
        panes = 3 if wide >= THREE_EM else 2 if wide >= TWO_EM else 1
        if panes != self.panes:
            self._arrange(panes)

    def _arrange(self, panes: int) -> None:
        is_new, self.panes = panes != self.panes, panes
        self._show_switch(panes)
        beside = self._beside(panes)
        if self._beside_now:
            self._widths[self._beside_now] = self.splitter.sizes()
        for pane in self._panes:
            if pane in beside:
                self.splitter.addWidget(pane)
                pane.show()
            else:
                self._alone.addWidget(pane)
        self.splitter.setVisible(bool(beside))
        self._alone.setVisible(not beside)
        if not beside:
            self._alone.setCurrentWidget(self._panes[self.shown])
        if beside != self._beside_now:
            wanted = [WIDTHS[self._panes.index(pane)] for pane in beside]
            self.splitter.setSizes(self._widths.get(beside, wanted))
        self._beside_now = beside
        if is_new:
            self.panes_changed.emit(panes)

    def _show_switch(self, panes: int) -> None:
        """Offer what can be shown instead: of two pairs, each by its own pane."""
        self._switch.setVisible(panes < 3 and not self.is_large)
        self._choices.button(EXHIBITS).setVisible(panes == 1)
        is_pair = panes == 2 and self.shown == EXHIBITS
        self._choices.button(PAGE if is_pair else self.shown).setChecked(True)

    def _beside(self, panes: int) -> tuple[Pane, ...]:
        """Return the panes that stand side by side, from left to right."""
        if self.is_large:
            return (self.side,)
        if panes == 3:
            return self._panes
        if panes == 1:
            return ()
        if self.shown == CHECKLIST:
            return (self.checklist, self.exhibits)
        return (self.exhibits, self.side)
