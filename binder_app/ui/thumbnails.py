"""The pages of one exhibit, small, beside the page that is read."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from binder_app.ui.desk import Desk
from binder_app.ui.page_source import PageSpot
from binder_app.ui.parts import GAP_1, GAP_2
from binder_app.ui.theme import SMALL, box

ThumbRole = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex

WIDE, HIGH = 52, 68
"""Room of a picture at 100 % text: a letter page standing, or lying across."""

MARK = 20
"""Size of the mark on a page at 100 % text."""

MOST_ASKED = 24
"""Pictures that are wished for at once: more than ever stand on the screen."""


@dataclass(frozen=True, slots=True)
class Thumb:
    """One page, small: its number, where it is, and whether it goes in.

    `mark` is the icon of what there is to look at on it, `told` says so in words.
    """

    number: int
    spot: PageSpot
    goes_in: bool
    mark: str = ""
    told: str = ""


class ThumbModel(QAbstractListModel):
    """Gives the pages of an exhibit; a picture is asked for when it is wanted."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._thumbs: tuple[Thumb, ...] = ()
        self._asked: OrderedDict[PageSpot, None] = OrderedDict()
        self._lost: set[PageSpot] = set()
        self._dots = 0
        desk.pages.pictured.connect(self._come)
        desk.pages.failed.connect(self._fail)

    def show_pages(self, thumbs: Sequence[Thumb]) -> None:
        """Show other pages; wish no longer for those that are gone."""
        if tuple(thumbs) == self._thumbs:
            return
        self.beginResetModel()
        self._thumbs = tuple(thumbs)
        self.endResetModel()
        kept = {thumb.spot for thumb in thumbs}
        for spot in [spot for spot in self._asked if spot not in kept]:
            self._drop(spot)
        self._lost.clear()

    def try_again(self) -> None:
        """Ask anew for pictures that could not be had."""
        self._lost.clear()
        if self._thumbs:
            last = self.index(len(self._thumbs) - 1)
            self.dataChanged.emit(self.index(0), last)

    def set_dots(self, dots: int) -> None:
        """Say how many dots wide a picture is to be."""
        self._dots = dots

    def rowCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008
        """Return how many pages there are."""
        return 0 if parent.isValid() else len(self._thumbs)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a page, its number, its name for the ear, or its picture."""
        if not index.isValid():
            return None
        thumb = self._thumbs[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(thumb.number)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._name(thumb)
            case Qt.ItemDataRole.DecorationRole:
                return self._picture(thumb.spot)
            case Qt.ItemDataRole.UserRole:
                return thumb
        return None

    def _name(self, thumb: Thumb) -> str:
        if thumb.goes_in:
            name = self.tr("Page {page}").format(page=thumb.number)
            return f"{name}: {thumb.told}" if thumb.told else name
        return self.tr("Page {page}, left out").format(page=thumb.number)

    def _picture(self, spot: PageSpot) -> QImage | None:
        """Return a page's picture, or ask for it behind all other wishes."""
        if spot in self._lost or not self._dots:
            return None
        kept = self._desk.pages.picture(spot, self._dots, can_wait=True)
        if kept is None:
            self._asked[spot] = None
            while len(self._asked) > MOST_ASKED:
                self._drop(next(iter(self._asked)))
        return kept

    def _drop(self, spot: PageSpot) -> None:
        del self._asked[spot]
        self._desk.pages.drop(spot, self._dots)

    @Slot(PageSpot, int, QImage)
    def _come(self, spot: PageSpot, wide: int, image: QImage) -> None:
        if wide == self._dots:
            self._asked.pop(spot, None)
            self._tell(spot)

    @Slot(PageSpot)
    def _fail(self, spot: PageSpot) -> None:
        if spot in self._asked:
            del self._asked[spot]
            self._lost.add(spot)

    def _tell(self, spot: PageSpot) -> None:
        for row, thumb in enumerate(self._thumbs):
            if thumb.spot == spot:
                self.dataChanged.emit(self.index(row), self.index(row))


class ThumbDelegate(QStyledItemDelegate):
    """Paints a page with its number, and says so where it is left out."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        """Return the room of a picture and of the words below."""
        thumb, theme = index.data(ThumbRole), self._desk.theme
        lines = 1 if thumb.goes_in else 2
        words = lines * theme.px(SMALL + 4)
        return QSize(theme.px(WIDE) + 2 * GAP_2, theme.px(HIGH) + words + 2 * GAP_2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Place
    ) -> None:
        """Paint the paper, its picture, and the words below."""
        thumb = index.data(ThumbRole)
        state, place = option.state, option.rect
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = place.adjusted(GAP_2, GAP_2, -GAP_2, 0)
        room.setHeight(self._desk.theme.px(HIGH))
        self._paint_paper(painter, room, index, thumb, is_chosen)
        below = place.adjusted(0, GAP_2 + room.height() + GAP_1 // 2, 0, 0)
        self._paint_words(painter, below, thumb, is_chosen)
        painter.restore()

    def _paint_paper(
        self,
        painter: QPainter,
        room: QRect,
        index: Place,
        thumb: Thumb,
        is_chosen: bool,
    ) -> None:
        image = index.data(Qt.ItemDataRole.DecorationRole)
        size = image.size() if image is not None else QSize(850, 1100)
        size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        paper = QRect(room.topLeft(), size)
        paper.moveCenter(room.center())
        painter.fillRect(paper, Qt.GlobalColor.white)
        if image is not None:
            painter.setOpacity(1 if thumb.goes_in else 0.35)
            painter.drawImage(paper, image)
            painter.setOpacity(1)
        edge = QPen(self._desk.theme.colour("accent" if is_chosen else "control"))
        edge.setWidth(2 if is_chosen else 1)
        painter.setPen(edge)
        painter.drawRoundedRect(QRectF(paper), 2, 2)
        if thumb.mark:
            self._paint_mark(painter, paper, thumb.mark)

    def _paint_mark(self, painter: QPainter, paper: QRect, mark: str) -> None:
        """Paint on a corner of the paper that there is something to look at."""
        theme = self._desk.theme
        wide = theme.px(MARK)
        spot = QRect(paper.right() - wide, paper.top() - 1, wide + 2, wide + 2)
        painter.setPen(QPen(theme.colour("warn"), 1))
        painter.setBrush(theme.colour("warn_soft"))
        painter.drawRoundedRect(QRectF(spot), 4, 4)
        self._desk.icon(mark, "warn").paint(painter, spot.adjusted(2, 2, -2, -2))

    def _paint_words(
        self, painter: QPainter, below: QRect, thumb: Thumb, is_chosen: bool
    ) -> None:
        theme = self._desk.theme
        high = theme.px(SMALL + 4)
        painter.setFont(theme.font(SMALL, bold=is_chosen))
        painter.setPen(theme.colour("accent" if is_chosen else "text"))
        line = QRect(below.left(), below.top(), below.width(), high)
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(line, middle, str(thumb.number))
        if thumb.goes_in:
            return
        painter.setFont(theme.font(SMALL))
        painter.setPen(theme.colour("text"))
        words = self.tr("Left out")
        line.translate(0, high)
        wide = painter.fontMetrics().horizontalAdvance(words)
        icon = theme.px(SMALL)
        left = line.left() + max(0, (line.width() - wide - icon - 2) // 2)
        spot = QRect(left, line.top() + (high - icon) // 2, icon, icon)
        self._desk.icon("eye-slash").paint(painter, spot)
        line.setLeft(left + icon + 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)


class Thumbnails(QListView):
    """Lists an exhibit's pages; `turned` wants one of them, from 1."""

    turned = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        box(self, "desk")
        self.setAccessibleName(self.tr("Pages of this exhibit"))
        self.thumbs = ThumbModel(desk, self)
        self.setModel(self.thumbs)
        self.setItemDelegate(ThumbDelegate(desk, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(self._width())
        self.selectionModel().currentChanged.connect(self._turn)

    def _width(self) -> int:
        theme = self._desk.theme
        words = self.fontMetrics().horizontalAdvance(self.tr("Left out"))
        least = max(theme.px(WIDE) + 2 * GAP_2, words + theme.px(SMALL) + GAP_1)
        return least + self.verticalScrollBar().sizeHint().width() + 4

    def show_pages(self, thumbs: Sequence[Thumb], page: int) -> None:
        """Show these pages, the one of that number chosen."""
        fine = 2 * self.devicePixelRatioF()
        self.thumbs.set_dots(round(self._desk.theme.px(WIDE) * fine))
        self.thumbs.show_pages(thumbs)
        self.show_page(page)

    def show_page(self, page: int) -> None:
        """Choose a page without asking for it."""
        there = self.thumbs.index(page - 1)
        if there == self.currentIndex():
            return
        model = self.selectionModel()
        was_blocked = self.blockSignals(True)
        model.setCurrentIndex(there, model.SelectionFlag.ClearAndSelect)
        self.blockSignals(was_blocked)
        self.scrollTo(there)

    @Slot(QModelIndex, QModelIndex)
    def _turn(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.turned.emit(now.row() + 1)
