"""A drawn letter that marks where to look; it is nobody's paper."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.theme import MARK, MARK_EDGE, MARK_NUMBER

PAPER, INK, FAINT = "#FFFFFF", "#162125", "#C4CDD0"
"""Paper stays white in the dark."""

WIDE, HIGH = 306, 330
LINE = 17


class LetterSketch(QWidget):
    """Shows a page: grey lines for text, and the marked words among them.

    Each part is a number of grey lines, or words to be marked.
    """

    def __init__(self, desk: Desk, parts: Sequence[int | str]) -> None:
        super().__init__()
        self._desk, self._parts = desk, parts
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        marked = ", ".join(part for part in parts if isinstance(part, str))
        self.setAccessibleName(
            self.tr("A sample letter. Marked: {words}").format(words=marked)
        )

    def sizeHint(self) -> QSize:
        """Return the size of the page, grown with the text."""
        theme = self._desk.theme
        return QSize(theme.px(WIDE), theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._desk.theme.colour("line"), 1))
        painter.setBrush(QColor(PAPER))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        top, number = float(self._desk.theme.px(28)), 0
        for part in self._parts:
            if isinstance(part, str):
                number += 1
                top = self._draw_mark(painter, part, number, top)
            else:
                top = self._draw_lines(painter, part, top)
        painter.end()

    def _draw_lines(self, painter: QPainter, count: int, top: float) -> float:
        px = self._desk.theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(FAINT))
        for n in range(count):
            wide = px((206, 226, 190, 150)[n % 4])
            painter.drawRoundedRect(QRectF(px(52), top, wide, px(5)), 2, 2)
            top += px(LINE - 3)
        return top + px(8)

    def _draw_mark(
        self, painter: QPainter, words: str, number: int, top: float
    ) -> float:
        theme = self._desk.theme
        font = theme.font(12, bold=True)
        width = QFontMetricsF(font).horizontalAdvance(words) + theme.px(12)
        place = QRectF(theme.px(48), top, width, theme.px(20))
        painter.setPen(QPen(QColor(MARK_EDGE), 1.5))
        painter.setBrush(QColor(MARK))
        painter.drawRoundedRect(place, 3, 3)
        painter.setFont(font)
        painter.setPen(QColor(INK))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(MARK_NUMBER))
        centre = QPointF(theme.px(26), place.center().y())
        painter.drawEllipse(centre, theme.px(10), theme.px(10))
        painter.setPen(QColor(PAPER))
        box = QRectF(0, 0, theme.px(20), theme.px(20))
        box.moveCenter(centre)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        return top + theme.px(32)
