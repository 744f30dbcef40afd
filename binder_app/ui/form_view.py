"""A page of the form on the desk: the field in hand, and what can be moved on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from binder_app.ui.desk import Desk
from binder_app.ui.page_source import PageSpot
from binder_app.ui.page_view import PageView
from binder_app.ui.theme import MARK, MARK_EDGE

NUDGE, FAR_NUDGE = 1.0, 10.0
"""Points that an arrow key moves a value, alone and with Shift."""

LETTER_SIZE, LETTER_WIDE, BELOW_LINE = 10.0, 0.52, 0.25
"""Points of a letter of a value; its width and what hangs below, in shares of it."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


@dataclass(frozen=True, slots=True)
class Movable:
    """What can be moved: where it begins, in points from the page's lower left.

    `words` are shown while it is moved; a picture has a size instead.
    """

    x: float
    y: float
    words: str = ""
    size: tuple[float, float] = (0.0, 0.0)

    def box(self) -> tuple[float, float, float, float]:
        """Return left, low, right and high of what it covers, about."""
        if not self.words:
            return self.x, self.y, self.x + self.size[0], self.y + self.size[1]
        wide = max(1, len(self.words)) * LETTER_SIZE * LETTER_WIDE
        low = self.y - LETTER_SIZE * BELOW_LINE
        return self.x, low, self.x + wide, self.y + LETTER_SIZE * 0.8


class Handle(QGraphicsRectItem):
    """The frame around a value, by which it is moved."""

    def __init__(self, view: "FormView", name: str, place: QRectF, words: str) -> None:
        super().__init__(place)
        self._view, self.name, self._words = view, name, words
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setZValue(3)
        self.is_chosen = False

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the frame; while it is away from the print, the words too."""
        edge = QPen(QColor(MARK_EDGE), 2 if self.is_chosen else 1)
        edge.setStyle(Qt.PenStyle.SolidLine if self.is_chosen else Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.is_chosen:
            painter.setCompositionMode(
                QPainter.CompositionMode.CompositionMode_Multiply
            )
            painter.fillRect(self.rect(), QColor(MARK))
            painter.setCompositionMode(
                QPainter.CompositionMode.CompositionMode_SourceOver
            )
        painter.drawRect(self.rect())
        if not self.pos().isNull() and self._words:
            font = painter.font()
            font.setPixelSize(max(6, round(self.rect().height() * 0.8)))
            painter.setFont(font)
            painter.setPen(QColor(MARK_EDGE))
            line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect(), line | Qt.TextFlag.TextDontClip, self._words)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Take the value in hand."""
        super().mousePressEvent(event)
        self._view.take_in_hand(self.name)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Let it stand where it is."""
        super().mouseReleaseEvent(event)
        if not self.pos().isNull():
            self._view.put_down(self.name, self.pos())


class FormView(PageView):
    """Shows a page of the form.

    `chosen` tells which value was taken in hand by mouse, `moved` where one now
    begins, in points from the lower left corner. Arrows move the one in hand.
    """

    chosen = Signal(str)
    moved = Signal(str, float, float)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._points = (612.0, 792.0)
        self._movables: dict[str, Movable] = {}
        self._handles: dict[str, Handle] = {}
        self._in_hand = ""

    def show_movables(
        self, points: tuple[float, float], movables: Mapping[str, Movable], name: str
    ) -> None:
        """Show what can be moved on a page of that size, and which is in hand."""
        self._points, self._movables, self._in_hand = points, dict(movables), name
        self._lay_handles()

    def show_anew(self, spot: PageSpot, name: str) -> None:
        """Show a page; the old look of the same one stays until the new one comes."""
        if self.spot is None or self.spot.page != spot.page:
            self.show_page(spot, name)
            return
        self._drop()
        self.spot = spot
        self.setAccessibleName(name)
        self._ask()

    def _lay_out(self) -> None:
        super()._lay_out()
        self._lay_handles()

    def _lay_handles(self) -> None:
        """Put the frames where the values stand."""
        for held in self._handles.values():
            self.scene().removeItem(held)
        self._handles = {}
        for name, movable in self._movables.items():
            place = self._on_paper(self.share(movable.box()))
            handle = Handle(self, name, place, movable.words)
            handle.is_chosen = name == self._in_hand
            handle.setVisible(self.spot is not None)
            self.scene().addItem(handle)
            self._handles[name] = handle

    def share(self, box: tuple[float, float, float, float]) -> list[float]:
        """Return a box in points as shares of the page, from its upper left."""
        wide, high = self._points
        left, low, right, top = box
        return [left / wide, 1 - top / high, right / wide, 1 - low / high]

    def take_in_hand(self, name: str) -> None:
        """Take one value in hand."""
        if name != self._in_hand:
            self._in_hand = name
            for other, handle in self._handles.items():
                handle.is_chosen = other == name
                handle.update()
            self.chosen.emit(name)

    def put_down(self, name: str, by: QPointF) -> None:
        """Tell where a value begins that was moved by so many dots."""
        paper, (wide, high) = self._paper.rect(), self._points
        across = by.x() * wide / max(1.0, paper.width())
        up = -by.y() * high / max(1.0, paper.height())
        self._move(name, across, up)

    def _move(self, name: str, across: float, up: float) -> None:
        held, (wide, high) = self._movables[name], self._points
        x = min(max(0.0, held.x + across), wide - 1)
        y = min(max(0.0, held.y + up), high - 1)
        self._movables[name] = Movable(x, y, held.words, held.size)
        self.moved.emit(name, x, y)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move what is in hand by the arrows; else read on."""
        step = _ARROWS.get(Qt.Key(event.key()))
        handle = self._handles.get(self._in_hand)
        if step is None or handle is None:
            super().keyPressEvent(event)
            return
        is_far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        points = FAR_NUDGE if is_far else NUDGE
        paper = self._paper.rect()
        dots = paper.width() / self._points[0] * points
        handle.moveBy(step[0] * dots, -step[1] * dots)
        self._move(self._in_hand, step[0] * points, step[1] * points)
