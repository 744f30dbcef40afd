"""Shows a text of ours: it loads our own pictures alone, and leads nowhere outside."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from binder_app.ui.desk import Desk
from binder_app.ui.help_pages import picture_path
from binder_app.ui.theme import BODY, LEAD, TITLE

SIZES = {1: TITLE, 2: LEAD, 3: BODY}
"""Size of type of each level of headings."""


PICTURE = "\ufffc"
"""The text of a line that is a picture alone."""

LONGEST = 800
"""Width of the text in pixels, at 100 % text."""


class GuideView(QTextBrowser):
    """A page of markdown, in the sizes and colours of the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(desk.theme.px(24))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load a picture of the guide, no wider than a line; nothing else."""
        link = name.toString() if isinstance(name, QUrl) else name
        is_picture = kind == QTextDocument.ResourceType.ImageResource.value
        path = picture_path(self._desk.resources, link) if is_picture else None
        if path is None:
            return None
        image, ratio = QImage(str(path)), self.devicePixelRatioF()
        room = min(self.viewport().width(), self._desk.theme.px(LONGEST))
        wide = int((room - 3 * self.document().documentMargin()) * ratio)
        if image.width() > wide > 0:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(wide, smooth)
        image.setDevicePixelRatio(ratio)
        return image

    def show_markdown(self, text: str) -> None:
        """Show a text from its beginning."""
        self.setMarkdown(text)
        for block in self._blocks():
            self._space(block)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._rule(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _space(self, block: QTextBlock) -> None:
        """Give a heading its size, and every paragraph air."""
        cursor, theme = QTextCursor(block), self._desk.theme
        spaced = block.blockFormat()
        level = spaced.headingLevel()
        if cursor.currentTable() is None:
            spaced.setTopMargin(theme.px(20 if level else 2))
            spaced.setBottomMargin(theme.px(8 if level else 6))
            spaced.setLineHeight(100 if block.text() == PICTURE else 125, 1)
            cursor.setBlockFormat(spaced)
        if level:
            face = QTextCharFormat()
            face.setFont(theme.font(SIZES.get(level, BODY), bold=True))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(face)

    def _rule(self, table: QTextTable) -> None:
        """Set a table without lines, and with air."""
        theme = self._desk.theme
        ruled = QTextTableFormat(table.format())
        ruled.setBorder(0)
        ruled.setCellPadding(theme.px(6))
        ruled.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(ruled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines to a length that is good to read."""
        longest = self._desk.theme.px(LONGEST)
        self.setLineWrapColumnOrWidth(min(longest, self.viewport().width()))
        super().resizeEvent(event)

    def headings(self, level: int = 2) -> list[str]:
        """Return the headings of a level, from the top."""
        return [b.text() for b in self._blocks() if _level(b) == level]

    def go_to(self, heading: str) -> None:
        """Bring a heading to the top."""
        for block in self._blocks():
            if _level(block) and block.text() == heading:
                place = self.document().documentLayout().blockBoundingRect(block)
                self.verticalScrollBar().setValue(int(place.top()) - 8)
                self.setTextCursor(QTextCursor(block))
                self.verticalScrollBar().setValue(int(place.top()) - 8)
                return

    def find_next(self, words: str, is_backward: bool = False) -> bool:
        """Mark where words stand next, going round at the end; tell whether they do."""
        flag = QTextDocument.FindFlag(0)
        if is_backward:
            flag = QTextDocument.FindFlag.FindBackward
        if self.find(words, flag):
            return True
        before = self.textCursor()
        move = QTextCursor.MoveOperation
        self.moveCursor(move.End if is_backward else move.Start)
        if self.find(words, flag):
            return True
        self.setTextCursor(before)
        return False


def _level(block: QTextBlock) -> int:
    return block.blockFormat().headingLevel()
