"""The frame of an open binder: header with tabs, banner, body and strip."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QIcon,
    QResizeEvent,
)
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from binder_app.acts.library import is_of_sample
from binder_app.ui.banner import Banner
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.parts import (
    GAP_1,
    GAP_3,
    GAP_4,
    across,
    button,
    down,
    frame,
    label,
    line,
)
from binder_app.ui.search_field import SearchField
from binder_app.ui.session import BinderSession
from binder_app.ui.strip import Strip
from binder_app.ui.theme import tone

NARROW_EM, SMALL_EM = 80, 54
"""Widths in ems under which words are left out, and then more of them."""

TABS_AT, TIGHTER = 4, 10
"""Where the tabs stand in the header's row, and the pixels by which each side of a
tab is tighter in a line of their own."""

LEAST_FIELD, SMALL_FIELD, MOST_FIELD = 56, 120, 250
"""Widths of the field for words, in pixels at 100 % text."""


def papers_in(mime: QMimeData) -> list[Path]:
    """Return the local files and folders that are dragged or pasted."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class Tabs(QTabBar):
    """Tabs whose names are never cut: the chosen one is bold, and needs more room."""

    def __init__(self) -> None:
        super().__init__()
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def tabSizeHint(self, place: int) -> QSize:
        """Ask for the room that the name needs in bold."""
        asked, name = super().tabSizeHint(place), self.tabText(place)
        bold = self.font()
        bold.setBold(True)
        more = QFontMetrics(bold).horizontalAdvance(name)
        more -= self.fontMetrics().horizontalAdvance(name)
        return QSize(asked.width() + max(more, 0), asked.height())

    def minimumTabSizeHint(self, place: int) -> QSize:
        """Give no room away."""
        return self.tabSizeHint(place)


class Frame(QWidget):
    """Everything around the pages of one binder.

    `tab_chosen` gives the place of a tab, `dropped` files let go anywhere that
    no panel took them, `dragged` whether files stand over it, `find_asked` the
    words to look for.
    """

    left = Signal()
    tab_chosen = Signal(int)
    dropped = Signal(object)
    dragged = Signal(bool)
    find_asked = Signal(str)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.setAcceptDrops(True)
        self.banner, self.strip = Banner(desk, session), Strip(desk)
        self.body = QStackedWidget()
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._header(), self.banner, self.body, self.strip):
            whole.addWidget(part)
        whole.setStretchFactor(self.body, 1)
        session.changed.connect(self.show_claim)
        self.show_claim()

    def _header(self) -> QWidget:
        desk = self._desk
        held = frame("header")
        self._back = button(
            desk, self.tr("&All binders"), self.left, "arrow-left", "plain"
        )
        self._back.setAccessibleName(self.tr("All binders"))
        self._worker, self._claim = Elided("strong"), label("", "small")
        self._icons: list[str] = []
        self.tabs = Tabs()
        self.tabs.setAccessibleName(self.tr("Parts of the binder"))
        self.tabs.currentChanged.connect(self.tab_chosen)
        self.search = SearchField(desk, self.tr("Find in all exhibits"))
        self.search.returnPressed.connect(self._find)
        row = self._row = across(
            self._back,
            line(is_upright=True),
            down(self._worker, self._claim, gap=0),
            None,
            self.tabs,
            None,
            self.search,
            gap=GAP_3,
        )
        row.setContentsMargins(GAP_4, GAP_1, GAP_4, GAP_1)
        self._low, self._is_low = across(gap=0), False
        held.setLayout(down(row, self._low, gap=0))
        return held

    def add_tab(self, name: str, icon: str, page: QWidget) -> int:
        """Add a page of the binder with its tab; return its place."""
        self._icons.append(icon)
        place = self.tabs.addTab(self._desk.icon(icon, "muted"), name)
        self.body.addWidget(page)
        return place

    def add_notice(self, notice: QWidget) -> None:
        """Put a line between the banner and the body, for every tab."""
        self._whole.insertWidget(self._whole.indexOf(self.body), notice)

    def show_tab(self, place: int) -> None:
        """Show the page of a tab."""
        self.tabs.setCurrentIndex(place)
        self.body.setCurrentIndex(place)

    @Slot()
    def show_claim(self) -> None:
        """Show whose binder it is."""
        claim = self._session.binder.claim
        number = claim.get("claim_number")
        told = self.tr("Claim {number}")
        if is_of_sample(self._session.folder):
            told = self.tr("Made-up claim {number}")
        self._worker.show_text(self._session.worker)
        self._claim.setText(told.format(number=number))
        self._fit()

    @Slot()
    def _find(self) -> None:
        self.find_asked.emit(self.search.text().strip())

    def start_find(self) -> None:
        """Let the person type what to find."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # ------------------------------------------------------------------ drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from anywhere."""
        if papers_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dragged.emit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Hear that the files have gone, or stand over a panel that takes them."""
        self.dragged.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was let go."""
        papers = papers_in(event.mimeData())
        if papers:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dragged.emit(False)
            self.dropped.emit(papers)

    # ------------------------------------------------------------------- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text has grown."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Let words go in their order: claim number, icons, names that are known."""
        em = self._desk.theme.px(15)
        is_narrow, is_small = (
            self.width() < NARROW_EM * em,
            self.width() < SMALL_EM * em,
        )
        self.banner.make_room(is_narrow, is_small)
        self.strip.make_narrow(is_narrow)
        has_number = bool(self._session.binder.claim.get("claim_number"))
        self._claim.setVisible(has_number and not is_narrow)
        self._worker.setVisible(not is_small)
        self._back.setText("" if is_small else self.tr("&All binders"))
        for place, name in enumerate(self._icons):
            icon = QIcon() if is_narrow else self._desk.icon(name, "muted")
            self.tabs.setTabIcon(place, icon)
        self._fit_search(is_small)

    def _seat_tabs(self) -> None:
        """Give the tabs a line of their own where one line has no room for all."""
        self.search.setFixedWidth(self._desk.theme.px(LEAST_FIELD))
        self._row.invalidate()
        needed = self._row.sizeHint().width()
        if self._is_low:
            needed += self.tabs.sizeHint().width() + self._row.spacing()
            needed += 2 * self.tabs.count() * TIGHTER
        is_low = needed > self.width()
        if is_low == self._is_low:
            return
        self._is_low = is_low
        if is_low:
            self._low.addWidget(self.tabs)
        else:
            self._row.insertWidget(TABS_AT, self.tabs)
        tone(self.tabs, "tight" if is_low else "roomy")

    def _fit_search(self, is_small: bool) -> None:
        """Give the field the room that names and tabs leave, within its bounds."""
        px = self._desk.theme.px
        self._seat_tabs()
        least, most = px(LEAST_FIELD), px(SMALL_FIELD if is_small else MOST_FIELD)
        self.search.setFixedWidth(least)
        left = self.width() - (self._row.sizeHint().width() - least)
        wide = max(least, min(left, most))
        self.search.setFixedWidth(wide)
        whole = self.tr("Find in all exhibits")
        is_cut = wide < most or is_small
        self.search.setPlaceholderText(self.tr("Find") if is_cut else whole)
