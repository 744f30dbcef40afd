"""The bookmarks of a finished packet, as a tree that leads to its pages."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, across, down, label
from binder_app.ui.theme import box, tone

Mark = Sequence[str | int]
"""A bookmark as the page child tells it: title, page from 1, level from 0."""

ROW_HIGH = 30
PAGE_ROLE = Qt.ItemDataRole.UserRole + 1


class BookmarkModel(QStandardItemModel):
    """Holds titles and pages of bookmarks, level below level; rows are `high`."""

    def __init__(self, parent: QObject, high: int) -> None:
        super().__init__(parent)
        self._high = high

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the bookmarks of another packet."""
        self.clear()
        self.setColumnCount(2)
        above: list[QStandardItem] = [self.invisibleRootItem()]
        for title, page, level in marks:
            row = self._row(str(title), int(page))
            depth = min(int(level), len(above) - 1)
            above = above[: depth + 1]
            above[-1].appendRow(row)
            above.append(row[0])

    def _row(self, title: str, page: int) -> list[QStandardItem]:
        named, numbered = QStandardItem(title), QStandardItem(str(page))
        said = self.tr("{title}, page {page}").format(title=title, page=page)
        named.setData(said, Qt.ItemDataRole.AccessibleTextRole)
        named.setToolTip(title)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        numbered.setTextAlignment(right)
        for item in (named, numbered):
            item.setEditable(False)
            item.setData(page, PAGE_ROLE)
            item.setSizeHint(QSize(self._high, self._high))
        return [named, numbered]


class Bookmarks(QFrame):
    """Lists the bookmarks; `page_asked` wants the page of one shown."""

    page_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        box(self, "surface")
        self._is_following = False
        self.title = label(self.tr("Bookmarks"), "lead")
        self.count = label("", "small")
        self.model = BookmarkModel(self, desk.theme.px(ROW_HIGH))
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(self.tr("Bookmarks"))
        tone(self.tree, "roomy")
        self.tree.setIndentation(desk.theme.px(16))
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        never = QAbstractItemView.EditTrigger.NoEditTriggers
        self.tree.setEditTriggers(never)
        chosen = self.tree.selectionModel()
        chosen.currentChanged.connect(self._ask)
        head = across(self.title, None, self.count)
        head.setContentsMargins(GAP_4, GAP_3, GAP_4, 0)
        self.setLayout(down(head, self.tree, gap=GAP_2))

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the bookmarks of another packet."""
        self._is_following = True
        self.model.show_marks(marks)
        self._is_following = False
        self.count.setText(str(len(marks)))
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def follow(self, page: int) -> None:
        """Choose the last bookmark that stands on this page or before it."""
        found = QModelIndex()
        for index in _all_below(self.model, QModelIndex()):
            if index.data(PAGE_ROLE) <= page:
                found = index
        if found.isValid() and found != self.tree.currentIndex():
            self._is_following = True
            self.tree.setCurrentIndex(found)
            self._is_following = False

    @Slot(QModelIndex, QModelIndex)
    def _ask(self, index: QModelIndex) -> None:
        if not self._is_following and index.isValid():
            self.page_asked.emit(index.data(PAGE_ROLE))


def _all_below(model: BookmarkModel, parent: QModelIndex) -> list[QModelIndex]:
    """Return every title, in the order of reading."""
    found = []
    for place in range(model.rowCount(parent)):
        index = model.index(place, 0, parent)
        found += [index, *_all_below(model, index)]
    return found
