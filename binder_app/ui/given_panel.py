"""Every file that was given, what became of it, and what came out of it."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QShortcut,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from binder_app.ui.desk import Desk
from binder_app.ui.given_words import (
    ASIDE,
    HOLDS,
    IN,
    TROUBLE,
    Given,
    all_of,
    given_files,
)
from binder_app.ui.parts import GAP_1, GAP_2, GAP_4, across, button, down, label
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import BODY, SMALL, box

GivenRole = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex

ICONS = {
    IN: ("check-circle", "ok"),
    ASIDE: ("pause-circle", "muted"),
    TROUBLE: ("warning-circle", "warn"),
    HOLDS: ("tray", "muted"),
}
ICON, TALL = 18, 10_000
"""Pixels of an icon, and more than any words take downwards."""

WRAPS = Qt.TextFlag.TextWordWrap.value
BREAKS = Qt.TextFlag.TextWrapAnywhere.value
"""Words wrap between them; the name of a file has no blanks to wrap at."""


class GivenDelegate(QStyledItemDelegate):
    """Paints a file: its name in bold, and below it what became of it."""

    def __init__(self, desk: Desk, parent: QTreeView) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        """Return the height that the words take in the width there is."""
        given: Given = index.data(GivenRole)
        wide = self._room(index)
        high = sum(self._heights(given, wide)) + 2 * GAP_1
        return QSize(wide, high)

    def _room(self, index: Place) -> int:
        """Return the width of the words: it gets less with each step inwards."""
        steps, above = 1, index.parent()
        while above.isValid():
            steps, above = steps + 1, above.parent()
        used = steps * self._view.indentation() + self._edge + GAP_2
        return max(80, self._view.viewport().width() - used)

    @property
    def _edge(self) -> int:
        return self._desk.theme.px(ICON) + GAP_2

    def _heights(self, given: Given, wide: int) -> tuple[int, int]:
        theme = self._desk.theme
        room = QRect(0, 0, wide, TALL)
        name = QFontMetrics(theme.font(BODY, bold=True))
        words = QFontMetrics(theme.font(SMALL))
        below = words.boundingRect(room, WRAPS, given.words).height()
        above = name.boundingRect(room, BREAKS, given.name).height()
        return above, below if given.words else 0

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Place
    ) -> None:
        """Paint a file."""
        given: Given = index.data(GivenRole)
        theme, place = self._desk.theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, theme.colour("accent_soft"))
        icon, tone = ICONS[given.state]
        wide = theme.px(ICON)
        at = QRect(place.left(), place.top() + GAP_1 + 2, wide, wide)
        self._desk.icon(icon, tone).paint(painter, at)
        room = self._room(index)
        above, below = self._heights(given, room)
        left, top = place.left() + self._edge, place.top() + GAP_1
        painter.setFont(theme.font(BODY, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(left, top, room, above), BREAKS, given.name)
        painter.setFont(theme.font(SMALL))
        painter.setPen(theme.colour("warn" if given.state == TROUBLE else "muted"))
        painter.drawText(QRect(left, top + above, room, below), WRAPS, given.words)
        painter.restore()


class GivenTree(QTreeView):
    """The files as a tree; `asked` wants the exhibit of the current one."""

    asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(GivenDelegate(desk, self))
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIndentation(desk.theme.px(18))
        self.files = QStandardItemModel(self)
        self.setModel(self.files)
        self.activated.connect(self._ask)
        self.clicked.connect(self._ask)

    def show_files(self, files: list[Given]) -> None:
        """Show files, each with what came out of it."""
        kept = self.verticalScrollBar().value()
        self.files.clear()
        self._add(self.files.invisibleRootItem(), files)
        self.expandAll()
        self.verticalScrollBar().setValue(kept)

    def _add(self, above: QStandardItem, files: list[Given]) -> None:
        for given in files:
            item = QStandardItem(given.name)
            item.setData(given, GivenRole)
            told = f"{given.name}. {given.words}"
            item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
            above.appendRow(item)
            self._add(item, given.inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _ask(self, index: QModelIndex) -> None:
        given: Given = index.data(GivenRole)
        if given.exhibit_id:
            self.asked.emit(given.exhibit_id)


class GivenPanel(QWidget):
    """Shows the ledger of the binder; `show_asked` wants to see an exhibit."""

    left = Signal()
    show_asked = Signal(str)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._is_stale = True
        box(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = self.tr("Files you gave")
        close = button(desk, self.tr("Close"), self.left, "x", "plain")
        head = across(label(title, "lead"), None, close)
        self.count = label("", "muted", wraps=True)
        above = down(head, self.count, gap=0)
        above.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        self.tree = GivenTree(desk)
        self.tree.setAccessibleName(title)
        self.tree.asked.connect(self.show_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above)
        whole.addWidget(self.tree, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        session.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._show_files()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what became of the files by now."""
        super().showEvent(event)
        if self._is_stale:
            self._show_files()

    def _show_files(self) -> None:
        self._is_stale = False
        files = given_files(self._desk, self._session)
        self.tree.show_files(files)
        states = [one.state for one in all_of(files)]
        told = self.tr("{all} files: {inside} in the packet, {trouble} with trouble")
        self.count.setText(
            told.format(
                all=len(states),
                inside=states.count(IN),
                trouble=states.count(TROUBLE),
            )
        )

    def take_focus(self) -> None:
        """Give the keyboard to the files."""
        tree = self.tree
        if not tree.currentIndex().isValid():
            tree.setCurrentIndex(tree.files.index(0, 0))
        tree.setFocus()
