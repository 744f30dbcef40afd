"""The exhibits as Qt's views ask for them."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from binder_app.domain.folding import folded
from binder_app.ui.drag import EXHIBITS, mime_of
from binder_app.ui.exhibit_words import ExhibitWords
from binder_app.ui.rows import Row

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()

ExhibitRole = Role.UserRole + 1
"""The role under which every cell gives the `Row` that it is a part of."""

SearchRole = Role.UserRole + 2
"""The role under which every cell gives what a filter looks through."""


class Column(IntEnum):
    """The columns, from left to right; a view hides what it has no room for."""

    TAB = 0
    TITLE = 1
    KIND = 2
    DATE = 3
    SENDER = 4
    PAGES = 5
    STATE = 6


class ExhibitModel(QAbstractTableModel):
    """Shows the session's rows, and holds nothing but the rows it shows."""

    def __init__(self, words: ExhibitWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: list[Row] = []

    # ------------------------------------------------------------- what is shown

    def show(self, rows: Sequence[Row]) -> None:
        """Show the rows as they stand after an edit.

        What stays keeps its indexes, so that no view loses its selection, its
        place or an open editor.
        """
        before = {row.exhibit.id: row for row in self._rows}
        after = {row.exhibit.id: row for row in rows}
        self._take_out(after)
        self._order([row for row in rows if row.exhibit.id in before])
        self._put_in(rows)
        changed = [
            place
            for place, row in enumerate(rows)
            if before.get(row.exhibit.id, row) != row
        ]
        for first, last in _runs(changed):
            end = self.index(last, len(Column) - 1)
            self.dataChanged.emit(self.index(first, 0), end)

    def _take_out(self, kept: dict[str, Row]) -> None:
        gone = [n for n, row in enumerate(self._rows) if row.exhibit.id not in kept]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(NOWHERE, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _order(self, rows: list[Row]) -> None:
        """Let what stays change places, and take the new rows in their places."""
        ids = [row.exhibit.id for row in self._rows]
        wanted = [row.exhibit.id for row in rows]
        if ids == wanted:
            self._rows = rows
            return
        self.layoutAboutToBeChanged.emit()
        place = {exhibit_id: number for number, exhibit_id in enumerate(wanted)}
        held = self.persistentIndexList()
        moved = [self.index(place[ids[i.row()]], i.column()) for i in held]
        self._rows = rows
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _put_in(self, rows: Sequence[Row]) -> None:
        held = {row.exhibit.id for row in self._rows}
        new = [n for n, row in enumerate(rows) if row.exhibit.id not in held]
        for first, last in _runs(new):
            self.beginInsertRows(NOWHERE, first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()

    def place_of(self, exhibit_id: str) -> int:
        """Return the row of an exhibit, -1 where it is not here."""
        ids = (row.exhibit.id for row in self._rows)
        return next((n for n, held in enumerate(ids) if held == exhibit_id), -1)

    # --------------------------------------------------------------- Qt's questions

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many exhibits there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Answer for one cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ExhibitRole:
            return row
        if role == SearchRole:
            return self._words.searched(row)
        if role == Role.TextAlignmentRole and index.column() == Column.PAGES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Role.AccessibleTextRole and index.column() == Column.TITLE:
            return self._words.whole(row)
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return self._text(row, index.column())
        if role == Role.ToolTipRole:
            return self._tip(row, index.column())
        return None

    def _text(self, row: Row, column: int) -> str:
        exhibit, words = row.exhibit, self._words
        if column == Column.PAGES:
            return str(len(exhibit.pages_in)) if exhibit.pages else ""
        if column == Column.TAB:
            return row.tab
        if column == Column.SENDER:
            return exhibit.sender
        if column == Column.STATE:
            return words.state(row).words
        told = {
            Column.TITLE: words.title,
            Column.KIND: words.kind,
            Column.DATE: words.date,
        }
        return told[Column(column)](exhibit)

    def _tip(self, row: Row, column: int) -> str | None:
        if column == Column.TITLE:
            parts = (self._text(row, column), self._words.under_title(row))
            return "\n".join(part for part in parts if part)
        return self._text(row, column) or None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Name a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            is_count = section == Column.PAGES
            side = (
                Qt.AlignmentFlag.AlignRight if is_count else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Role.DisplayRole:
            return None
        names = {
            Column.TAB: self.tr("Tab"),
            Column.TITLE: self.tr("Exhibit"),
            Column.KIND: self.tr("Kind"),
            Column.DATE: self.tr("Date"),
            Column.SENDER: self.tr("From"),
            Column.PAGES: self.tr("Pages"),
            Column.STATE: self.tr("State"),
        }
        return names[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every exhibit can be chosen, edited and dragged; between them is a place."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return able | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Let exhibits be moved."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Name what can be dragged."""
        return [EXHIBITS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of what is dragged, in the order of the list."""
        places = sorted({index.row() for index in indexes})
        return mime_of(self._rows[place].exhibit.id for place in places)


class ExhibitFilter(QSortFilterProxyModel):
    """Lets through the exhibits that hold every one of some words."""

    def __init__(self, model: ExhibitModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._bodies: dict[str, tuple[Row, str]] = {}
        self.setSourceModel(model)

    @property
    def is_on(self) -> bool:
        """Tell whether anything may be hidden."""
        return bool(self._words)

    def look_for(self, text: str) -> None:
        """Show what holds every word of a text, without regard to case or accents."""
        words = folded(text)[0].split()
        if words != self._words:
            self.beginFilterChange()
            self._words = words
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Tell whether a row holds the words."""
        if not self._words:
            return True
        index = self.sourceModel().index(source_row, 0, source_parent)
        body = self._body(index)
        return all(word in body for word in self._words)

    def _body(self, index: QModelIndex) -> str:
        """Return what is looked through, folded once for each row."""
        row: Row = index.data(ExhibitRole)
        held = self._bodies.get(row.exhibit.id)
        if held is None or held[0] != row:
            held = (row, folded(str(index.data(SearchRole)))[0])
            self._bodies[row.exhibit.id] = held
        return held[1]

    def rows(self) -> Iterator[Row]:
        """Give the rows that are shown, from the top."""
        for place in range(self.rowCount()):
            yield self.index(place, 0).data(ExhibitRole)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and the last of numbers that follow on each other."""
    first = last = -1
    for place in places:
        if first >= 0 and place != last + 1:
            yield first, last
            first = place
        first, last = (place if first < 0 else first), place
    if first >= 0:
        yield first, last
