"""The head of the page: which exhibit, which page, how near, and what else."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QMenu, QToolButton, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    GAP_5,
    ICON_SIZE,
    across,
    down,
    icon_label,
    label,
)
from binder_app.ui.theme import BODY

ONE_ROW_EM = 48
"""Width in ems from which title, page and zoom stand in one row."""


class Tool(QToolButton):
    """A button of the page's head; Enter presses it as the blank does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class PageHead(QWidget):
    """Names what is shown; its signals are the wishes of zoom and of More."""

    nearer_asked = Signal()
    farther_asked = Signal()
    width_asked = Signal()
    join_asked = Signal()
    across_asked = Signal(int)
    original_asked = Signal()
    reading_asked = Signal(bool)
    taken_asked = Signal(bool)
    looks_asked = Signal()
    large_asked = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.tab = label("", "lead")
        self.title = Elided("lead")
        self.page = label("", "muted", wraps=True)
        self._out = icon_label(desk, "eye-slash", "warn", size=16)
        self.out = label(self.tr("Left out"), "warn")
        self.more = self._make_more()
        self._zoom = self._make_zoom()
        self.large = self._make_large()
        below = across(gap=GAP_2)
        below.addWidget(self.page, 1)
        for part in (self._out, self.out, self._zoom, self.large, self.more):
            below.addWidget(part)
        self.chosen = label("", "accent")
        self.chosen.hide()
        names = down(self.chosen, across(self.tab, self.title, gap=GAP_3), gap=0)
        self._rows = down(names, below, gap=0)
        self._rows.setContentsMargins(GAP_4, GAP_2, GAP_2, 0)
        self.setLayout(self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put all in one row where the pane is wide."""
        super().resizeEvent(event)
        is_wide = self.width() >= ONE_ROW_EM * self._desk.theme.px(BODY)
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        looks = Qt.ToolButtonStyle
        look = looks.ToolButtonTextBesideIcon if is_wide else looks.ToolButtonIconOnly
        self.large.setToolButtonStyle(look)
        self._rows.setSpacing(GAP_5 if is_wide else 0)

    def _tool(self, text: str, icon: str = "") -> QToolButton:
        made = Tool()
        if icon:
            made.setIcon(self._desk.icon(icon))
        wide = self._desk.theme.px(ICON_SIZE - 2)
        made.setIconSize(QSize(wide, wide))
        made.setText(text)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _make_zoom(self) -> QWidget:
        farther = self._tool(self.tr("Zoom out"), "magnifying-glass-minus")
        nearer = self._tool(self.tr("Zoom in"), "magnifying-glass-plus")
        self.zoom = self._tool("")
        self.zoom.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for tool, key in ((farther, "Ctrl+-"), (nearer, "Ctrl++")):
            tool.setAccessibleName(tool.text())
            tool.setToolTip(f"{tool.text()} ({key})")
        self.zoom.setToolTip(self.tr("Fit the width (Ctrl+0)"))
        farther.clicked.connect(self.farther_asked)
        nearer.clicked.connect(self.nearer_asked)
        self.zoom.clicked.connect(self.width_asked)
        held = QWidget()
        held.setLayout(across(farther, self.zoom, nearer, gap=0))
        self.show_zoom(100)
        return held

    def _make_large(self) -> QToolButton:
        made = self._tool(self.tr("Enlarge"), "arrows-out")
        made.setCheckable(True)
        made.setToolTip(self.tr("Give the page the whole window, and back (F9)"))
        made.toggled.connect(self._turn_large)
        return made

    @Slot(bool)
    def _turn_large(self, is_large: bool) -> None:
        self.large.setText(self.tr("Smaller") if is_large else self.tr("Enlarge"))
        icon = "arrows-in" if is_large else "arrows-out"
        self.large.setIcon(self._desk.icon(icon))
        self.large_asked.emit(is_large)

    def _make_more(self) -> QToolButton:
        made = self._tool(self.tr("&More"), "dots-three")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        self.join = QAction(self.tr("&Join with the next"), menu)
        self.original = QAction(self.tr("Open the ori&ginal file"), menu)
        self.reading = QAction(self.tr("How this file &was read"), menu)
        self.reading.setCheckable(True)
        self.taken = QAction(self.tr("Show the &photo as it was taken"), menu)
        self.taken.setCheckable(True)
        self.taken.setVisible(False)
        self.taken.triggered.connect(self.taken_asked)
        self.looks = QAction(self.tr("&Compare it with the photo"), menu)
        self.looks.setVisible(False)
        self.looks.triggered.connect(self.looks_asked)
        self.join.triggered.connect(self.join_asked)
        self.original.triggered.connect(self.original_asked)
        self.reading.toggled.connect(self.reading_asked)
        menu.addActions([self.join, self.looks, self.taken])
        self.rows = self._make_rows(menu)
        menu.addActions([self.original, self.reading])
        made.setMenu(menu)
        return made

    def _make_rows(self, menu: QMenu) -> QMenu:
        """Make the choice of how many screenshots stand on a page."""
        made = menu.addMenu(self.tr("&Screenshots to a page"))
        self._across = QActionGroup(made)
        for count, words in (
            (1, self.tr("&One")),
            (2, self.tr("&Two side by side")),
            (3, self.tr("T&hree side by side")),
        ):
            action = self._across.addAction(words)
            action.setCheckable(True)
            action.setData(count)
        made.addActions(self._across.actions())
        made.menuAction().setVisible(False)
        self._across.triggered.connect(self._choose_across)
        return made

    @Slot(QAction)
    def _choose_across(self, action: QAction) -> None:
        self.across_asked.emit(action.data())

    def show_zoom(self, zoom: int) -> None:
        """Say how near the page is."""
        self.zoom.setText(self.tr("{zoom} %").format(zoom=zoom))
        told = self.tr("Zoom {zoom} %, fit the width")
        self.zoom.setAccessibleName(told.format(zoom=zoom))

    def show_exhibit(self, tab: str, title: str, chosen: str = "") -> None:
        """Name the exhibit; `chosen` says how many were chosen with it."""
        self.chosen.setText(chosen)
        self.chosen.setVisible(bool(chosen))
        self.tab.setText(tab)
        self.tab.setVisible(bool(tab))
        self.tab.setAccessibleName(self.tr("Tab {tab}").format(tab=tab))
        self.title.show_text(title)

    def show_look(self, has_two: bool, as_taken: bool, across: int = 0) -> None:
        """Offer the photo as it was taken, where a straightened copy is there too.

        `across` is how many screenshots stand on a page, 0 where there are none.
        """
        self.taken.setVisible(has_two)
        self.taken.setChecked(as_taken)
        self.looks.setVisible(has_two)
        self.rows.menuAction().setVisible(across > 0)
        for action in self._across.actions():
            action.setChecked(action.data() == across)

    def show_page(self, words: str, goes_in: bool) -> None:
        """Name the page, and say where it is left out."""
        self.page.setText(words)
        self.page.setVisible(bool(words))
        for part in (self._out, self.out):
            part.setVisible(not goes_in)

    def allow(self, has_pages: bool, has_exhibit: bool) -> None:
        """Switch on what can be done here."""
        self._zoom.setEnabled(has_pages)
        self.more.setEnabled(has_exhibit)
        self.join.setEnabled(has_pages)


def note_line(desk: Desk, icon: str, words: str, look: str = "") -> QWidget:
    """Return one line of a note: an icon, and words that wrap."""
    held = QWidget()
    text: QLabel = label(words, look, wraps=True)
    row = across(gap=GAP_2)
    row.addWidget(icon_label(desk, icon, size=18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    row.setContentsMargins(0, GAP_1, 0, 0)
    held.setLayout(row)
    return held
