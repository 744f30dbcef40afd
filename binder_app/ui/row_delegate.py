"""Paints one exhibit as a row of two lines, or of one, and lets it be edited."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from binder_app.ui.date_validator import DateValidator, typed_date
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_model import Column, ExhibitRole, Index
from binder_app.ui.exhibit_words import ExhibitWords
from binder_app.ui.field import Field
from binder_app.ui.parts import GAP_2, GAP_4
from binder_app.ui.rows import Row
from binder_app.ui.theme import BODY, SMALL

TWO_LINES, ONE_LINE = 42, 30
"""Heights of a row at 100 % text."""

STATE_ICON = 18
BAR, RING = 3, 2
LEAST_LINK = 24
LEAST_FIELD = {"title": 160, "sender": 160, "date": 116, "tab": 72}
"""Widths of the fields at 100 % text."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

PARTS = ("title", "sender", "date", "tab")
"""What can be typed in a row, in the order in which Tab goes through it."""


class RowDelegate(QStyledItemDelegate):
    """Draws rows of one height and opens the editor of their `part`.

    `value_given` brings what was typed: exhibit, part, text. `refused` says why
    it can't be so. `put_back_asked` names the exhibit whose words were clicked.
    """

    value_given = Signal(str, str, str)
    refused = Signal(str, str)
    put_back_asked = Signal(str)

    def __init__(self, desk: Desk, words: ExhibitWords, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, words
        self.is_close = self.is_narrow = False
        self.part = PARTS[0]
        self._bold, self._body = desk.theme.font(BODY, bold=True), desk.theme.font()
        self._small = desk.theme.font(SMALL)
        self._linked = desk.theme.font(SMALL)
        self._linked.setUnderline(True)
        self._drawn: dict[tuple[str, str, float], QPixmap] = {}

    @property
    def height(self) -> int:
        """The height of every row."""
        bold, small = QFontMetrics(self._bold), QFontMetrics(self._small)
        if self.is_close:
            return max(self._desk.theme.px(ONE_LINE), bold.height() + GAP_2)
        lines = bold.height() + small.height() + GAP_2
        return max(self._desk.theme.px(TWO_LINES), lines)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that all rows have."""
        return QSize(option.rect.width(), self.height)

    # ------------------------------------------------------------------ painting

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Draw one cell."""
        row = index.data(ExhibitRole)
        painter.save()
        self._ground(painter, option, index)
        rect = option.rect.adjusted(GAP_2, 0, -GAP_2, -1)
        column = Column(index.column())
        if column == Column.TAB:
            rect.setLeft(option.rect.left() + GAP_4)
            self._text(painter, rect, row.tab, self._bold, "accent")
        elif column == Column.TITLE:
            self._title(painter, rect, row)
        elif column == Column.STATE:
            self._state(painter, rect, row)
        else:
            tone = "text" if column == Column.KIND and row.tab else "muted"
            side = RIGHT if column == Column.PAGES else LEFT
            text = str(index.data() or "")
            self._text(painter, rect, text, self._small, tone, side)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect, theme = option.rect, self._desk.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
            if index.column() == Column.TAB:
                bar = QRect(rect.left(), rect.top(), BAR, rect.height())
                painter.fillRect(bar, theme.colour("accent"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.colour("line"))
        table = option.widget
        if not isinstance(table, QTableView) or not table.hasFocus():
            return
        if table.currentIndex().row() == index.row():
            self._ring(painter, rect, Column(index.column()))

    def _ring(self, painter: QPainter, rect: QRect, column: Column) -> None:
        """Draw this cell's part of the line around the row that has the keyboard."""
        ink: QColor = self._desk.theme.colour("text")
        high, wide = rect.height() - 1, rect.width()
        painter.fillRect(QRect(rect.left(), rect.top(), wide, RING), ink)
        painter.fillRect(QRect(rect.left(), rect.bottom() - RING, wide, RING), ink)
        if column == Column.TAB:
            painter.fillRect(QRect(rect.left(), rect.top(), RING, high), ink)
        if column == Column.STATE:
            left = rect.right() - RING + 1
            painter.fillRect(QRect(left, rect.top(), RING, high), ink)

    def _title(self, painter: QPainter, rect: QRect, row: Row) -> None:
        title = self._words.title(row.exhibit)
        tone = "muted" if row.exhibit.state == "held_back" else "text"
        if self.is_close:
            self._text(painter, rect, title, self._bold, tone)
            return
        upper, lower = self._halves(rect)
        words = self._words
        below = words.date_and_pages(row) if self.is_narrow else words.under_title(row)
        self._text(painter, upper if below else rect, title, self._bold, tone)
        self._text(painter, lower, below, self._small, "muted")

    def _halves(self, rect: QRect) -> tuple[QRect, QRect]:
        """Return where the two lines of a row stand."""
        high, low = (
            QFontMetrics(self._bold).height(),
            QFontMetrics(self._small).height(),
        )
        top = rect.top() + max(0, (rect.height() - high - low) // 2)
        upper = QRect(rect.left(), top, rect.width(), high)
        return upper, QRect(rect.left(), top + high, rect.width(), low)

    def _state(self, painter: QPainter, rect: QRect, row: Row) -> None:
        state = self._words.state(row)
        has_link = row.exhibit.state == "held_back" and not self.is_close
        upper, lower = self._halves(rect) if has_link else (rect, rect)
        wide = self._desk.theme.px(STATE_ICON)
        picture = self._icon(state.icon, state.tone, painter)
        left = upper.left()
        painter.drawPixmap(left, upper.center().y() - wide // 2 + 1, picture)
        upper.setLeft(left + wide + GAP_2 - 2)
        plain = "text" if state.tone == "ok" else state.tone
        self._text(painter, upper, state.words, self._small, plain)
        if has_link:
            lower.setLeft(upper.left())
            self._text(painter, lower, self.tr("Put back"), self._linked, "accent")

    def _icon(self, name: str, tone: str, painter: QPainter) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        key = (name, tone, ratio)
        if key not in self._drawn:
            wide = self._desk.theme.px(STATE_ICON)
            drawn = self._desk.icon(name, tone).pixmap(QSize(wide, wide), ratio)
            self._drawn[key] = drawn
        return self._drawn[key]

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        tone: str,
        side: Qt.AlignmentFlag = LEFT,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._desk.theme.colour(tone))
        wide = rect.width()
        short = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, wide
        )
        painter.drawText(rect, side, short)

    # ------------------------------------------------------------------- editing

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Return a field for the part that is to be typed."""
        field = Field(parent)
        field.setObjectName(self.part)
        field.setAccessibleName(self._name(self.part))
        field.setPlaceholderText(self._name(self.part))
        if self.part == "date":
            field.setPlaceholderText(self.tr("MM/DD/YYYY"))
            validator = DateValidator(field)
            validator.refused.connect(self.refused)
            field.setValidator(validator)
        return field

    def _name(self, part: str) -> str:
        names = {
            "title": self.tr("Title"),
            "sender": self.tr("From"),
            "date": self.tr("Date"),
            "tab": self.tr("Tab"),
        }
        return names[part]

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put in what stands there now; what is being typed is left alone."""
        if isinstance(editor, QLineEdit) and not editor.property("is_filled"):
            editor.setProperty("is_filled", True)
            editor.setText(self._value(index.data(ExhibitRole), editor.objectName()))
            editor.selectAll()

    def _value(self, row: Row, part: str) -> str:
        exhibit = row.exhibit
        values = {
            "title": self._words.title(exhibit),
            "sender": exhibit.sender,
            "date": typed_date(exhibit.date),
            "tab": row.tab,
        }
        return values[part]

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Hand on what was typed, where it is anything new."""
        if isinstance(editor, QLineEdit):
            row, part = index.data(ExhibitRole), editor.objectName()
            text = editor.text().strip()
            if text != self._value(row, part):
                self.value_given.emit(row.exhibit.id, part, text)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay the field over its cell, and beyond it where that is too small."""
        rect, least = QRect(option.rect), editor.sizeHint()
        rect.setHeight(max(rect.height(), least.height()))
        rect.setWidth(max(rect.width(), self._desk.theme.px(LEAST_FIELD[self.part])))
        rect.moveTop(option.rect.center().y() - rect.height() // 2)
        if isinstance(option.widget, QTableView):
            bottom = option.widget.viewport().rect().bottom()
            rect.moveBottom(min(rect.bottom(), bottom))
        rect.moveTop(max(rect.top(), 0))
        editor.setGeometry(rect)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Put an exhibit back where its words are clicked."""
        is_click = event.type() == QEvent.Type.MouseButtonRelease
        row = index.data(ExhibitRole)
        is_link = index.column() == Column.STATE and not self.is_close
        if not (is_click and is_link and row.exhibit.state == "held_back"):
            return False
        if (
            isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        ):
            high = max(self._desk.theme.px(LEAST_LINK), option.rect.height() // 2)
            if event.position().y() >= option.rect.bottom() - high:
                self.put_back_asked.emit(row.exhibit.id)
                return True
        return False
