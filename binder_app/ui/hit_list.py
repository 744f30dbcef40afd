"""What a search found, exhibit by exhibit, in a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import page_link
from binder_app.ui.parts import GAP_1, GAP_2, GAP_4
from binder_app.ui.theme import BODY, SMALL

HitRole = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex

MOST_LINES = 2
"""Lines of a snippet: what was found stands in the midst of it."""

SAFE = 0.8
"""How much of the lines words fill for certain, since they break at blanks."""


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the list: a hit, or the head of those of one exhibit.

    `page` is 0 for a head, whose `before` is what the exhibit is called.
    """

    exhibit_id: str
    page: int
    before: str
    found: str = ""
    after: str = ""

    @property
    def is_head(self) -> bool:
        """Tell whether it names an exhibit."""
        return self.page == 0


class HitModel(QAbstractListModel):
    """Holds the hits in the order of the packet, each exhibit's under its head."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Found] = []
        self._heads: dict[str, str] = {}
        self._order: dict[str, int] = {}
        self.hits = 0

    def start(self, order: Sequence[str]) -> None:
        """Begin anew; exhibits will stand in this order."""
        self.beginResetModel()
        self._lines, self._heads, self.hits = [], {}, 0
        self._order = {exhibit_id: n for n, exhibit_id in enumerate(order)}
        self.endResetModel()

    def add(self, hit: Found, head: str) -> None:
        """Put a hit behind those of its exhibit; `head` is what that is called."""
        place = self._place_behind(hit.exhibit_id)
        is_first = hit.exhibit_id not in self._heads
        fresh = [Found(hit.exhibit_id, 0, head)] if is_first else []
        fresh.append(hit)
        self.beginInsertRows(QModelIndex(), place, place + len(fresh) - 1)
        self._lines[place:place] = fresh
        self._heads[hit.exhibit_id] = head
        self.hits += 1
        self.endInsertRows()

    def _place_behind(self, exhibit_id: str) -> int:
        wanted = self._order.get(exhibit_id, len(self._order))
        for place, line in enumerate(self._lines):
            if self._order.get(line.exhibit_id, len(self._order)) > wanted:
                return place
        return len(self._lines)

    def next_hit(self, row: int, by: int) -> int:
        """Return the row of the next hit from a row on, round the ends; -1 for none."""
        hits = [n for n, line in enumerate(self._lines) if not line.is_head]
        if by > 0:
            return next((n for n in hits if n > row), hits[0] if hits else -1)
        behind = [n for n in hits if n < row]
        return behind[-1] if behind else hits[-1] if hits else -1

    def rowCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line, and its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return _words_of(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                head = self._heads[line.exhibit_id]
                return head if line.is_head else f"{head}, {_words_of(line)}"
        return None

    def flags(self, index: Place) -> Qt.ItemFlag:
        """Let only hits be chosen."""
        if index.isValid() and self._lines[index.row()].is_head:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


def _words_of(line: Found) -> str:
    words = f"{line.before}{line.found}{line.after}"
    return words if line.is_head else f"{page_link(line.page)}: {words}"


class HitDelegate(QStyledItemDelegate):
    """Paints the head of an exhibit, or a hit: page, and the words found in bold."""

    def __init__(self, desk: Desk, parent: QListView) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        """Return the height that the words take in the width there is."""
        line: Found = index.data(HitRole)
        wide = self._view.viewport().width()
        if line.is_head:
            return QSize(wide, self._desk.theme.px(BODY + 8) + GAP_2)
        text = self._lay_out(line, wide - 2 * GAP_4)
        page = self._desk.theme.px(SMALL + 5)
        return QSize(wide, page + _height(text) + 2 * GAP_1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Place
    ) -> None:
        """Paint a line."""
        line: Found = index.data(HitRole)
        painter.save()
        inner = option.rect.adjusted(GAP_4, GAP_1, -GAP_4, -GAP_1)
        if line.is_head:
            self._paint_head(painter, inner, line)
        else:
            self._paint_ground(painter, option)
            self._paint_hit(painter, inner, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, place = self._desk.theme, option.rect
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        painter.fillRect(place, theme.colour("accent_soft"))
        bar = QRect(place.left(), place.top(), 3, place.height())
        painter.fillRect(bar, theme.colour("accent"))

    def _paint_head(self, painter: QPainter, place: QRect, line: Found) -> None:
        painter.setFont(self._desk.theme.font(BODY, bold=True))
        painter.setPen(self._desk.theme.colour("text"))
        right, low = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignBottom
        words = painter.fontMetrics().elidedText(line.before, right, place.width())
        painter.drawText(place, low, words)

    def _paint_hit(self, painter: QPainter, place: QRect, line: Found) -> None:
        theme = self._desk.theme
        high = theme.px(SMALL + 5)
        painter.setFont(theme.font(SMALL))
        painter.setPen(theme.colour("accent"))
        above = QRect(place.left(), place.top(), place.width(), high)
        painter.drawText(above, Qt.AlignmentFlag.AlignVCenter, page_link(line.page))
        painter.setPen(theme.colour("text"))
        text = self._lay_out(line, place.width())
        text.draw(painter, QPointF(place.left(), place.top() + high))

    def _lay_out(self, line: Found, wide: int) -> QTextLayout:
        """Return the snippet in as many lines as it takes, what was found in bold."""
        before = _end_of(line.before, line.found, wide, self._desk.theme.font())
        text = QTextLayout(f"{before}{line.found}{line.after}", self._desk.theme.font())
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        mark = QTextLayout.FormatRange()
        mark.start, mark.length, mark.format = len(before), len(line.found), bold
        text.setFormats([mark])
        text.beginLayout()
        top = 0.0
        for _ in range(MOST_LINES):
            row = text.createLine()
            if not row.isValid():
                break
            row.setLineWidth(wide)
            row.setPosition(QPointF(0, top))
            top += row.height()
        text.endLayout()
        return text


def _height(text: QTextLayout) -> int:
    return round(sum(text.lineAt(n).height() for n in range(text.lineCount()))) + 1


def _end_of(before: str, found: str, wide: int, font: QFont) -> str:
    """Return the end of what stands before, so short that what was found is seen."""
    metrics = QFontMetricsF(font)
    room = MOST_LINES * wide * SAFE - metrics.horizontalAdvance(found)
    words = before.lstrip()
    while " " in words.strip() and metrics.horizontalAdvance(words) > room:
        words = words.lstrip().partition(" ")[2]
    return words


class HitList(QListView):
    """Lists hits; `asked` wants the hit that was chosen by key or by click."""

    asked = Signal(Found)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Hits"))
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(desk, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._ask)

    def step(self, by: int) -> None:
        """Choose the next or the last hit, and ask for it."""
        row = self.hits.next_hit(self.currentIndex().row(), by)
        if row >= 0:
            there = self.hits.index(row)
            self.setCurrentIndex(there)
            self._ask(there)

    def choose_first(self) -> None:
        """Choose the first hit without asking for it."""
        row = self.hits.next_hit(-1, 1)
        if row >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self.hits.index(row))

    @Slot(QModelIndex)
    def _ask(self, index: QModelIndex) -> None:
        line = index.data(HitRole)
        if isinstance(line, Found) and not line.is_head:
            self.asked.emit(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show a hit with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the snippets run in the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
