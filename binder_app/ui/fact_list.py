"""The facts of one paper as a list: one line each, gone through by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import page_link
from binder_app.ui.fact_words import FactLine
from binder_app.ui.parts import GAP_1, GAP_2
from binder_app.ui.theme import BODY, SMALL, box

LineRole = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

HIGH, ICON = 28, 16
"""Height of a line and of its icon at 100 % text."""

MOST_SEEN, FEW_SEEN = 6, 4
"""Lines that are seen at once, with room and without; more are scrolled to."""

RING = 2
"""The line around the list that has the keyboard."""

NAME_SHARE = 0.4
"""How much of the width a name may take from its value."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FactModel(QAbstractListModel):
    """Shows lines, and holds nothing but the lines it shows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[FactLine, ...] = ()

    def show(self, lines: Sequence[FactLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Place = NOWHERE) -> int:
        """Return how many facts there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line, its words, or all of it for the ear."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        whole = f"{line.name}: {line.value}"
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return whole
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{whole}, {page_link(line.page)}. {line.told}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{whole}\n{line.told}"
            case Qt.ItemDataRole.UserRole:
                return line
        return None


class FactDelegate(QStyledItemDelegate):
    """Paints how a fact stands, its name, its value and its page."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._small, self._body = desk.theme.font(SMALL), desk.theme.font(BODY)
        self._linked = desk.theme.font(SMALL)
        self._linked.setUnderline(True)

    @property
    def height(self) -> int:
        """The height of every line."""
        return max(self._desk.theme.px(HIGH), QFontMetrics(self._body).height() + GAP_1)

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        """Return the height that all lines have."""
        return QSize(0, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Place
    ) -> None:
        """Draw one line."""
        line: FactLine = index.data(LineRole)
        theme, rect = self._desk.theme, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
        wide = theme.px(ICON)
        spot = QRect(rect.left() + GAP_1, rect.center().y() - wide // 2, wide, wide)
        self._desk.icon(line.icon, line.tone).paint(painter, spot)
        rect.adjust(wide + GAP_1 + GAP_2, 0, -GAP_1, 0)
        page = page_link(line.page)
        link = QFontMetrics(self._linked).horizontalAdvance(page)
        self._text(painter, rect, page, (self._linked, "accent"), RIGHT)
        rect.setRight(rect.right() - link - GAP_2)
        name = QFontMetrics(self._small).horizontalAdvance(line.name)
        most = min(name, round(rect.width() * NAME_SHARE))
        left = QRect(rect.left(), rect.top(), most, rect.height())
        self._text(painter, left, line.name, (self._small, "muted"))
        rect.setLeft(left.right() + GAP_2)
        self._text(painter, rect, line.value, (self._body, "text"))
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        look: tuple[QFont, str],
        side: Qt.AlignmentFlag = LEFT,
    ) -> None:
        font, tone = look
        painter.setFont(font)
        painter.setPen(self._desk.theme.colour(tone))
        mode = Qt.TextElideMode.ElideRight
        short = painter.fontMetrics().elidedText(text, mode, rect.width() + 1)
        painter.drawText(rect, side, short)


class FactList(QListView):
    """Lists facts; `chosen` follows the line that is gone to, `left` Escape."""

    chosen = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._most = MOST_SEEN
        box(self, "facts")
        self.setAccessibleName(self.tr("What this paper says"))
        self.facts = FactModel(self)
        self.setModel(self.facts)
        self._lines = FactDelegate(desk, self)
        self.setItemDelegate(self._lines)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def current(self) -> FactLine | None:
        """The line that is gone to."""
        place = self.currentIndex().row()
        return self.facts.lines[place] if place >= 0 else None

    def show_lines(self, lines: Sequence[FactLine]) -> None:
        """Show other lines, and stay at the same place where there was one."""
        if tuple(lines) == self.facts.lines:
            return
        place = self.currentIndex().row()
        self.facts.show(lines)
        self._fit()
        if place >= 0 and lines:
            self.choose(min(place, len(lines) - 1))
        else:
            self.chosen.emit()

    def make_tight(self, is_tight: bool) -> None:
        """Show fewer lines at once, where there is little room."""
        self._most = FEW_SEEN if is_tight else MOST_SEEN
        self._fit()

    def _fit(self) -> None:
        seen = min(len(self.facts.lines), self._most)
        self.setFixedHeight(seen * self._lines.height + 2 * RING)

    def choose(self, place: int) -> None:
        """Go to a line."""
        self.setCurrentIndex(self.facts.index(place))

    def forget(self) -> None:
        """Go to no line."""
        self.setCurrentIndex(NOWHERE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first line."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.facts.lines:
            self.choose(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()
