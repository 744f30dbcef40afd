"""A layout that begins a new line where there is no more room."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from binder_app.ui.parts import GAP_2


class Flow(QLayout):
    """Puts widgets side by side; with `last_right` the last one ends its line."""

    def __init__(
        self, *widgets: QWidget, gap: int = GAP_2, last_right: bool = False
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._held: list[tuple[QLayoutItem, QSize]] | None = None
        self._gap, self._last_right = gap, last_right
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Add what Qt has wrapped."""
        self._items.append(item)
        self._held = None

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one of them out."""
        self._held = None
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Ask anew how large they want to be: one of them has changed."""
        self._held = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than there is."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        edges = self.contentsMargins()
        inner = width - edges.left() - edges.right()
        return self._high(inner) + edges.top() + edges.bottom()

    def _high(self, width: int) -> int:
        lines = list(self._lines(width))
        high = sum(map(_high, lines))
        return high + self._gap * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """Return the room for one line."""
        edges = self.contentsMargins()
        held = self._shown()
        wide = sum(size.width() for _, size in held)
        wide += self._gap * max(0, len(held) - 1)
        return QSize(wide, _high(held)).grownBy(edges)

    def minimumSize(self) -> QSize:
        """Return the room for the widest alone."""
        held = self._shown()
        wide = max((item.minimumSize().width() for item, _ in held), default=0)
        return QSize(wide, _high(held)).grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        """Lay them out."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top, held = inner.top(), self._shown()
        for line in self._lines(inner.width()):
            left, high = inner.left(), _high(line)
            for item, hint in line:
                size = QSize(min(hint.width(), inner.width()), hint.height())
                if self._last_right and item is held[-1][0]:
                    left = max(left, inner.right() + 1 - size.width())
                drop = (high - size.height()) // 2
                item.setGeometry(QRect(QPoint(left, top + drop), size))
                left += size.width() + self._gap
            top += high + self._gap

    def _shown(self) -> "Line":
        """Return what is not hidden, each with the size it wants, asked for once."""
        if self._held is None:
            shown = (item for item in self._items if not item.isEmpty())
            self._held = [(item, item.sizeHint()) for item in shown]
        return self._held

    def _lines(self, width: int) -> Iterator["Line"]:
        line: Line = []
        used = 0
        for item, size in self._shown():
            if line and used + size.width() > width:
                yield line
                line, used = [], 0
            line.append((item, size))
            used += size.width() + self._gap
        if line:
            yield line


Line = list[tuple[QLayoutItem, QSize]]
"""Widgets side by side, each with the size it wants."""


def _high(line: Line) -> int:
    return max((size.height() for _, size in line), default=0)


def flowing(*parts: QWidget, gap: int = GAP_2) -> QWidget:
    """Return a widget whose parts flow, for a place where rows are wanted."""
    held = QWidget()
    held.setLayout(Flow(*parts, gap=gap))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    held.setSizePolicy(policy)
    return held
