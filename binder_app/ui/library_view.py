"""How the library's rows are drawn: two lines a field, wrapped where it is narrow."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from binder_app.acts.library import Summary
from binder_app.ui.desk import Desk
from binder_app.ui.library_model import (
    DEADLINE,
    MISSING,
    OPENED,
    WORKER,
    CellRole,
    SummaryRole,
)
from binder_app.ui.library_words import Cell
from binder_app.ui.parts import GAP_2
from binder_app.ui.theme import BODY, SMALL, tone

Index = QModelIndex | QPersistentModelIndex

WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
SHARES = {WORKER: 27, MISSING: 29, DEADLINE: 31, OPENED: 13}
"""How the width is shared out, in hundredths."""

ROOMY_EM, TWO_EM = 62, 44
"""Widths in ems under which the day of opening, and what is missing, move away."""

EDGE, HIGH = 20, 12
"""Room beside and above the text of a field."""


class LibraryDelegate(QStyledItemDelegate):
    """Draws the two lines of a field and its icon."""

    def __init__(self, desk: Desk, table: QTableView) -> None:
        super().__init__(table)
        self._desk, self._table = desk, table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Draw one field."""
        theme = self._desk.theme
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        painter.fillRect(rect, theme.colour("accent_soft" if is_chosen else "surface"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_chosen and index.column() == WORKER:
            bar = QRect(rect.topLeft(), QSize(theme.px(3), rect.height()))
            painter.fillRect(bar, theme.colour("accent"))
        top = rect.top() + HIGH
        for cell, first in self._told(index):
            top = self._draw(painter, cell, first, rect, top)
        painter.restore()

    def _told(self, index: Index) -> list[tuple[Cell, QFont]]:
        """Return what a field shows; what is missing joins the name where narrow."""
        bold = index.column() == WORKER
        told = [(index.data(CellRole), self._desk.theme.font(BODY, bold=bold))]
        if bold and self._table.isColumnHidden(MISSING):
            beside = index.model().index(index.row(), MISSING)
            told.append((beside.data(CellRole), self._desk.theme.font(SMALL)))
        return told

    def _draw(
        self, painter: QPainter, cell: Cell, font: QFont, rect: QRect, top: int
    ) -> int:
        """Draw one cell from `top` on; return where it ends."""
        theme = self._desk.theme
        left, wide = self._across(cell, rect)
        if cell.icon:
            high = theme.px(20)
            place = QRect(rect.left() + EDGE, top, high, high)
            self._desk.icon(cell.icon, cell.icon_tone).paint(painter, place)
        lines = (
            (cell.first, font, "text"),
            (cell.second, self._small(cell), cell.tone),
        )
        for text, face, shade in lines:
            if text:
                high = _height(text, face, wide)
                painter.setFont(face)
                painter.setPen(theme.colour(shade))
                painter.drawText(QRect(left, top, wide, high), WRAPPED, text)
                top += high + 2
        return top + GAP_2

    def _small(self, cell: Cell) -> QFont:
        return self._desk.theme.font(SMALL, bold=cell.tone != "muted")

    def _across(self, cell: Cell, rect: QRect) -> tuple[int, int]:
        """Return where a cell's text begins, and how wide it may be."""
        icon = self._desk.theme.px(20) + GAP_2 if cell.icon else 0
        return rect.left() + EDGE + icon, max(rect.width() - EDGE - icon - GAP_2, 1)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how high a field is at the width of its column."""
        wide = self._table.columnWidth(index.column())
        high = HIGH
        for cell, font in self._told(index):
            _, room = self._across(cell, QRect(0, 0, wide, 0))
            high += _height(cell.first, font, room) + 2
            if cell.second:
                high += _height(cell.second, self._small(cell), room) + 2
            high += GAP_2
        return QSize(wide, max(high + HIGH - GAP_2, self._desk.theme.px(48)))


def _height(text: str, font: QFont, wide: int) -> int:
    room = QRect(0, 0, wide, 1 << 16)
    return QFontMetrics(font).boundingRect(room, WRAPPED, text).height()


class LibraryView(QTableView):
    """The table of binders; Enter or a double click asks for one to be opened.

    `folder_asked` wants the folder shown that a binder lies in.
    """

    open_asked = Signal(str)
    folder_asked = Signal(str)

    def __init__(self, desk: Desk, model: QAbstractItemModel) -> None:
        super().__init__()
        self._desk = desk
        self.setModel(model)
        self.setItemDelegate(LibraryDelegate(desk, self))
        self.setAccessibleName(self.tr("Your binders"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        head = self.horizontalHeader()
        tone(head, "roomy")
        head.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumHeight(desk.theme.px(36))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(self._open)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        summary = index.data(SummaryRole)
        if isinstance(summary, Summary):
            self.open_asked.emit(summary.folder)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open what can be done with a row: that below the mouse, or the chosen."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.viewport().mapFromGlobal(event.globalPos())
        index = self.currentIndex() if is_key else self.indexAt(at)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        place = self.visualRect(index).bottomLeft() if is_key else at
        menu = QMenu(self)
        menu.addAction(self.tr("&Open"), self._open_current)
        menu.addAction(self.tr("&Show in folder"), self._show_current)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    @Slot()
    def _open_current(self) -> None:
        self._open(self.currentIndex())

    @Slot()
    def _show_current(self) -> None:
        summary = self.currentIndex().data(SummaryRole)
        if isinstance(summary, Summary):
            self.folder_asked.emit(summary.folder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen binder with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out; leave columns out where there is little of it."""
        super().resizeEvent(event)
        em = self.viewport().width() / self._desk.theme.px(BODY)
        self.setColumnHidden(OPENED, em < ROOMY_EM)
        self.setColumnHidden(MISSING, em < TWO_EM)
        shown = [c for c in SHARES if not self.isColumnHidden(c)]
        shares = sum(SHARES[column] for column in shown)
        left = self.viewport().width()
        for column in shown[:-1]:
            wide = self.viewport().width() * SHARES[column] // shares
            self.setColumnWidth(column, wide)
            left -= wide
        self.setColumnWidth(shown[-1], left)
        self.resizeRowsToContents()
