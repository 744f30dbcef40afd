"""The list of exhibits: rows of one height, chosen, dragged and edited as wholes."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from binder_app.ui.desk import Desk
from binder_app.ui.drag import exhibits_in
from binder_app.ui.exhibit_model import Column, ExhibitFilter, ExhibitRole, Index
from binder_app.ui.exhibit_words import ExhibitWords
from binder_app.ui.parts import GAP_2, GAP_4
from binder_app.ui.row_delegate import PARTS, STATE_ICON, RowDelegate
from binder_app.ui.rows import Row
from binder_app.ui.theme import BODY, SMALL

LEAST_TITLE, LEAST_CLOSE = 225, 150
"""Widths of a title at 100 % text under which other columns leave."""

Move = QAbstractItemView.CursorAction
Hint = QAbstractItemDelegate.EndEditHint

COLUMNS = {
    "title": Column.TITLE,
    "sender": Column.SENDER,
    "date": Column.DATE,
    "tab": Column.TAB,
}
"""Where each part of a row is typed; in the title where its column is hidden."""


class ExhibitTable(QTableView):
    """Shows the exhibits that a filter lets through.

    `page_asked` wants the page of the current exhibit, `kind_asked` the question
    what it is, `move_asked` the chosen ones before another, or at the end.
    `menu_asked` gives the place where the menu is to open.
    """

    page_asked = Signal()
    kind_asked = Signal()
    move_asked = Signal(str)
    menu_asked = Signal(object)

    def __init__(self, desk: Desk, words: ExhibitWords, shown: ExhibitFilter) -> None:
        super().__init__()
        self._desk, self._words, self._shown = desk, words, shown
        self.rows = RowDelegate(desk, words, self)
        self.setModel(shown)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(self.tr("Exhibits"))
        self.setSelectionBehavior(self.SelectionBehavior.SelectRows)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("box", "rows")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self._be_draggable()
        self._widths = self._measure()
        self._set_sections()

    def _be_draggable(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(self.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    # --------------------------------------------------------------- rows, columns

    def _measure(self) -> dict[Column, int]:
        """Return how wide each column has to be, but the title's."""
        theme, words = self._desk.theme, self._words
        bold = QFontMetrics(theme.font(BODY, bold=True))
        head = QFontMetrics(theme.font(SMALL, bold=True))
        small = QFontMetrics(theme.font(SMALL))
        state = max(map(small.horizontalAdvance, words.states()))
        widest = {
            Column.TAB: bold.horizontalAdvance("AA") + GAP_2,
            Column.KIND: theme.px(100),
            Column.DATE: max(map(small.horizontalAdvance, words.dates())),
            Column.SENDER: theme.px(140),
            Column.PAGES: small.horizontalAdvance("0000"),
            Column.STATE: state + theme.px(STATE_ICON) + GAP_2,
        }
        return {
            column: max(wide, head.horizontalAdvance(self._head(column)) + 4)
            + GAP_4
            + 4
            for column, wide in widest.items()
        }

    def _head(self, column: Column) -> str:
        across = Qt.Orientation.Horizontal
        return str(self._shown.headerData(column, across))

    def _set_sections(self) -> None:
        header, side = self.horizontalHeader(), self.verticalHeader()
        header.setProperty("box", "list")
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(8)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, wide in self._widths.items():
            self.setColumnWidth(column, wide)
        side.hide()
        side.setMinimumSectionSize(8)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(self.rows.height)

    def make_close(self, is_close: bool) -> None:
        """Show each exhibit in one line, with its kind and sender, or in two."""
        self.rows.is_close = is_close
        self.verticalHeader().setDefaultSectionSize(self.rows.height)
        self._fit()
        self.viewport().update()
        self.scrollTo(self.currentIndex())

    def _fit(self) -> None:
        """Let columns leave where titles would have no room."""
        extra = {Column.KIND, Column.SENDER}
        hidden = set() if self.rows.is_close else set(extra)
        least = LEAST_CLOSE if self.rows.is_close else LEAST_TITLE
        least = self._desk.theme.px(least)
        for column in (Column.SENDER, Column.KIND, Column.DATE, Column.PAGES):
            shown = [w for c, w in self._widths.items() if c not in hidden]
            if self.viewport().width() - sum(shown) < least:
                hidden.add(column)
        if Column.DATE in hidden:
            hidden.add(Column.PAGES)
        for column in self._widths:
            if self.isColumnHidden(column) != (column in hidden):
                self.setColumnHidden(column, column in hidden)
        self.rows.is_narrow = Column.DATE in hidden

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that there is room for; keep the current row in sight."""
        self._fit()
        super().resizeEvent(event)
        current = self.currentIndex()
        top = self.visualRect(current).top()
        if current.isValid() and 0 <= top < event.oldSize().height():
            self.scrollTo(current)

    # ------------------------------------------------------------------- choosing

    def row_at(self, index: QModelIndex) -> Row | None:
        """Return the row of a cell, `None` outside of the list."""
        return index.data(ExhibitRole) if index.isValid() else None

    def chosen_ids(self) -> list[str]:
        """Return the ids of what is chosen, in the order of the list."""
        places = sorted(i.row() for i in self.selectionModel().selectedRows())
        rows = (self.row_at(self.model().index(place, 0)) for place in places)
        return [row.exhibit.id for row in rows if row]

    def current_id(self) -> str:
        """Return the id of the exhibit that has the keyboard."""
        row = self.row_at(self.currentIndex())
        return row.exhibit.id if row else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Stay in the title's column: a row is one thing."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and current.column() != Column.TITLE:
            title = self.model().index(current.row(), Column.TITLE)
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(title, no_update)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go from row to row; there is no left and right within one."""
        if action in (Move.MoveLeft, Move.MoveRight):
            return self.currentIndex()
        if action in (Move.MoveHome, Move.MoveEnd):
            last = self.model().rowCount() - 1
            place = 0 if action == Move.MoveHome else last
            return self.model().index(place, Column.TITLE)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with F2, show the page with Enter."""
        if event.key() == Qt.Key.Key_F2:
            self.edit_part(PARTS[0])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.page_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu at the mouse, or at the row that has the keyboard."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        self.menu_asked.emit(place)

    # -------------------------------------------------------------------- editing

    def edit_part(self, part: str) -> None:
        """Open the field for one part of the current exhibit."""
        current = self.currentIndex()
        if not current.isValid():
            return
        column = COLUMNS[part]
        if self.isColumnHidden(column):
            column = Column.TITLE
        self.scrollTo(current)
        self.rows.part = part
        self.edit(current.siblingAtColumn(column))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit what was clicked: the upper or the lower line, the date, the tab."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        column = Column(index.column())
        if column in (Column.KIND, Column.STATE):
            self.kind_asked.emit()
        elif column == Column.PAGES:
            self.page_asked.emit()
        else:
            parts = {place: part for part, place in COLUMNS.items()}
            is_lower = event.position().y() > self.visualRect(index).center().y()
            has_sender = not (self.rows.is_close or self.rows.is_narrow)
            is_sender = column == Column.TITLE and is_lower and has_sender
            self.edit_part("sender" if is_sender else parts[column])

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Go on to the next part with Tab, or back to the one before."""
        by = {Hint.EditNextItem: 1, Hint.EditPreviousItem: -1}.get(hint, 0)
        super().closeEditor(editor, Hint.NoHint)
        place = PARTS.index(editor.objectName()) + by if by else -1
        if 0 <= place < len(PARTS):
            self.edit_part(PARTS[place])

    # ------------------------------------------------------------------- dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take exhibits; files are for the whole window."""
        if exhibits_in(event.mimeData()):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which rows the exhibits would stand."""
        if exhibits_in(event.mimeData()):
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask that the chosen exhibits stand where they were let go."""
        dragged = exhibits_in(event.mimeData())
        if not dragged:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(self.State.NoState)
        self.viewport().update()
        self.move_asked.emit(self._before(event.position().toPoint().y(), dragged))

    def _before(self, y: int, dragged: list[str]) -> str:
        """Return the exhibit that would stand below a height; none is the end."""
        place = self.rowAt(y)
        if place < 0:
            return ""
        middle = self.rowViewportPosition(place) + self.rows.height // 2
        below = place + 1 if y > middle else place
        for row in list(self._shown.rows())[below:]:
            if row.exhibit.id not in dragged:
                return row.exhibit.id if row.tab else ""
        return ""
