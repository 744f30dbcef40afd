"""The binders of the library as a table, and the child that looks for them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)

from binder_app.acts.library import Summary
from binder_app.domain.folding import folded
from binder_app.ui.desk import Desk
from binder_app.ui.jobs import Job
from binder_app.ui.library_words import Cell, cells, order_key, whose

WORKER, MISSING, DEADLINE, OPENED = range(4)
SummaryRole = int(Qt.ItemDataRole.UserRole)
CellRole = SummaryRole + 1

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One binder, what it is ordered by, and its fields in words."""

    key: tuple[int, int, str, str]
    summary: Summary
    fields: tuple[Cell, ...]


class LibraryTable(QAbstractTableModel):
    """Shows binders, the next to send first; each takes its place as it comes."""

    def __init__(self, desk: Desk, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self.today = desk, today
        self._rows: list[LibraryRow] = []
        self._heads = (
            self.tr("Worker and claim"),
            self.tr("What is missing"),
            self.tr("Get it there by"),
            self.tr("Last opened"),
        )

    @property
    def summaries(self) -> list[Summary]:
        """The binders in their order."""
        return [row.summary for row in self._rows]

    def put(self, summary: Summary) -> None:
        """Show a binder as it is now, in its place."""
        opened = self._desk.preferences.now.opened.get(summary.folder, "")
        row = LibraryRow(
            order_key(summary, self.today),
            summary,
            cells(self._desk, summary, opened, self.today),
        )
        folders = [held.summary.folder for held in self._rows]
        if summary.folder in folders:
            place = folders.index(summary.folder)
            if self._rows[place] == row:
                return
            if self._rows[place].key == row.key:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, OPENED))
                return
            self._remove(place)
        place = bisect_left([held.key for held in self._rows], row.key)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, row)
        self.endInsertRows()

    def keep_only(self, folders: Sequence[str]) -> None:
        """Take out every binder but those in these folders."""
        for place in reversed(range(len(self._rows))):
            if self._rows[place].summary.folder not in folders:
                self._remove(place)

    def _remove(self, place: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place]
        self.endRemoveRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many binders there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many fields a binder has."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = 0) -> Any:
        """Answer for one field."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.fields[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            texts = [field.text for field in row.fields if field.text]
            return ". ".join(texts) if index.column() == WORKER else cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.summary.folder if index.column() == WORKER else cell.text
        if role == SummaryRole:
            return row.summary
        return cell if role == CellRole else None

    def headerData(self, section: int, at: Qt.Orientation, role: int = 0) -> Any:
        """Return what stands above a column."""
        if role == Qt.ItemDataRole.DisplayRole and at == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


class LibraryFilter(QSortFilterProxyModel):
    """Lets through the binders whose name or claim number has the typed words."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = ""

    @Slot(str)
    def look_for(self, words: str) -> None:
        """Show only binders with these words."""
        self._words = folded(words)[0].strip()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Tell whether a binder has the words."""
        model = self.sourceModel()
        summary = model.data(model.index(row, WORKER, parent), SummaryRole)
        assert isinstance(summary, Summary)
        return self._words in folded(f"{whose(summary)} {summary.claim}")[0]


class LibrarySearch(QObject):
    """Looks for binders by a child; a new search makes the one before it unheard.

    `found` gives a summary as soon as it is known; the end is `ended` with every
    folder found, or `failed`.
    """

    found = Signal(Summary)
    ended = Signal(object)
    failed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._folders: list[str] = []

    def start(self, folders: Sequence[str]) -> None:
        """Look into folders that are binders, or hold them."""
        self.stop()
        self._folders = []
        job = Job({"do": "library", "folders": list(folders)}, self._desk.jobs)
        job.told.connect(self._tell)
        job.finished.connect(self._end)
        job.failed.connect(self._fail)
        for over in (job.finished, job.failed, job.cancelled):
            over.connect(job.deleteLater)
        self._job = job
        job.start()

    def stop(self) -> None:
        """Let a search under way go; what it still says is not heard."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    @Slot(object)
    def _tell(self, told: dict[str, Any]) -> None:
        if self.sender() is self._job:
            summary = Summary(**told)
            self._folders.append(summary.folder)
            self.found.emit(summary)

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.ended.emit(self._folders)

    @Slot()
    def _fail(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.failed.emit()
