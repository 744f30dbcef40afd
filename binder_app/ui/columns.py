"""Columns side by side, or one below the other where room is short."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.parts import across, down, frame, line
from binder_app.ui.tab_order import keep_tab_order

SIDE_BY_SIDE_EM = 80
"""Width in ems from which the columns stand side by side."""

BODY_PX = 15


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `wide` in pixels at 100 % text, 0 for all the room there is.

    `place` is where it stands when all stand in one. `scrolls` tells that it
    scrolls by itself; it then is `high` in the one column.
    """

    widget: QWidget
    wide: int = 0
    place: int = 0
    scrolls: bool = False
    high: int = 0


class Columns(QWidget):
    """Arranges columns by the room there is; `foot` is always in sight.

    Side by side the foot stands below the last column, else below all;
    `rearranged` tells whether all stand in one. Nothing stands anywhere before it
    is known how much room there is.
    """

    rearranged = Signal(bool)

    def __init__(
        self, desk: Desk, columns: Sequence[Column], foot: QWidget | None = None
    ) -> None:
        super().__init__()
        self._desk, self._columns, self._foot = desk, tuple(columns), foot
        self.is_alone = False
        self._wanted: QWidget | None = None
        self._shells = [_Shell(desk, column) for column in self._columns]
        self._side = QWidget()
        parts = [part for shell in self._shells for part in (line(True), shell)][1:]
        self._side.setLayout(across(*parts, gap=0))
        self._alone = QScrollArea()
        self._alone.setWidgetResizable(True)
        self._alone.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        held = QWidget()
        self._pile = QVBoxLayout(held)
        self._pile.setContentsMargins(0, 0, 0, 0)
        self._pile.setSpacing(0)
        self._alone.setWidget(held)
        self._alone_foot = frame("strip")
        self._alone_foot.setLayout(down())
        self.setLayout(down(self._side, self._alone, self._alone_foot, gap=0))
        self._stands = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room for it."""
        super().resizeEvent(event)
        self.make_ready(self.width())

    def make_ready(self, width: int) -> None:
        """Stand as is right for so much room; saves doing it when first shown."""
        is_alone = width < SIDE_BY_SIDE_EM * self._desk.theme.px(BODY_PX)
        if is_alone != self.is_alone or not self._stands:
            self.is_alone, self._stands = is_alone, True
            if is_alone:
                self._stand_alone()
            else:
                self._stand_side_by_side()
            self.rearranged.emit(is_alone)

    def _stand_side_by_side(self) -> None:
        for shell in self._shells:
            shell.take()
        if self._foot is not None:
            self._shells[-1].add_foot(self._foot)
        self._show(is_alone=False)

    def _stand_alone(self) -> None:
        for shell in sorted(self._shells, key=_place_of):
            shell.lend(self._pile)
        if self._foot is not None and (layout := self._alone_foot.layout()):
            layout.addWidget(self._foot)
        self._show(is_alone=True)

    def _show(self, is_alone: bool) -> None:
        self._side.setVisible(not is_alone)
        self._alone.setVisible(is_alone)
        self._alone_foot.setVisible(is_alone and self._foot is not None)
        keep_tab_order(self)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to a part of one of the columns, once all has its place."""
        self._wanted = widget
        QTimer.singleShot(0, self, self._scroll)

    def show_top(self) -> None:
        """Scroll every column to its beginning."""
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)

    @Slot()
    def _scroll(self) -> None:
        wanted, self._wanted = self._wanted, None
        for area in self.findChildren(QScrollArea):
            held = area.widget()
            if wanted is not None and held is not None and held.isAncestorOf(wanted):
                area.ensureWidgetVisible(wanted)


class _Shell(QFrame):
    """Where a column stands while it stands beside others."""

    def __init__(self, desk: Desk, column: Column) -> None:
        super().__init__()
        self.column, self._desk = column, desk
        self._area: QScrollArea | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        self._furnish()

    def _furnish(self) -> None:
        column = self.column
        if column.wide:
            self.setFixedWidth(self._desk.theme.px(column.wide))
        else:
            expanding = QSizePolicy.Policy.Expanding
            self.setSizePolicy(expanding, expanding)
        if not column.scrolls:
            self._area = QScrollArea()
            self._area.setWidgetResizable(True)
            self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self._area.setHorizontalScrollBarPolicy(off)
            self._room.addWidget(self._area, 1)

    def take(self) -> None:
        """Take the column in."""
        widget = self.column.widget
        widget.setMinimumHeight(0)
        if self._area is None:
            self._room.addWidget(widget, 1)
        else:
            self._area.setWidget(widget)
        widget.show()

    def lend(self, pile: QVBoxLayout) -> None:
        """Put the column below the others."""
        if self._area is not None:
            self._area.takeWidget()
        self.column.widget.setMinimumHeight(self._desk.theme.px(self.column.high))
        pile.addWidget(self.column.widget)
        self.column.widget.show()

    def add_foot(self, foot: QWidget) -> None:
        """Put what is always in sight below the column."""
        self._room.addWidget(foot)


def _place_of(shell: _Shell) -> int:
    return shell.column.place
