"""What marks a place on paper: a frame in the colour of a marker, and a number."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from binder_app.ui.theme import MARK, MARK_EDGE, MARK_NUMBER

ON_NUMBER = "#FFFFFF"


class MarkFrame(QGraphicsRectItem):
    """A place on paper, in the colour of a marker pen; the ink shows through."""

    def __init__(self, place: QRectF) -> None:
        super().__init__(place)
        self.setZValue(1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Lay the colour under the ink, and an edge around."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(MARK))
        painter.drawRoundedRect(self.rect(), 3, 3)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(QColor(MARK_EDGE), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect(), 3, 3)


class Badge(QGraphicsItem):
    """The number of a reason, in a round spot beside the place it speaks of."""

    def __init__(self, number: int, wide: float, font: QFont) -> None:
        super().__init__()
        self._number, self._wide, self._font = number, wide, font
        self.setZValue(2)

    def boundingRect(self) -> QRectF:
        """Return the spot."""
        return QRectF(0, 0, self._wide, self._wide)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the spot and its number."""
        draw_badge(painter, self.boundingRect(), self._number, self._font)


def draw_badge(painter: QPainter, place: QRectF, number: int, font: QFont) -> None:
    """Draw a number in a round spot; the same on paper and beside it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(MARK_NUMBER))
    painter.drawEllipse(place)
    painter.setPen(QColor(ON_NUMBER))
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))
