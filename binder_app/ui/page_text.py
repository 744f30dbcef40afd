"""The readable twin of a page: its text, for the screen reader and for copying."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit

from binder_app.domain.page_reading import DOUBTFUL
from binder_app.ui.desk import Desk
from binder_app.ui.page_source import PageSpot


class PageText(QPlainTextEdit):
    """Shows the text of one page, and says so where there is none to read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._spot: PageSpot | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        desk.pages.worded.connect(self._read_out)

    def show_spot(self, spot: PageSpot | None, number: int) -> None:
        """Show the text of a page, which has a number in its exhibit."""
        self.setAccessibleName(self.tr("Text of page {page}").format(page=number))
        if spot == self._spot:
            return
        self._spot = spot
        self.setPlainText("")
        if spot is not None:
            self._desk.pages.words(spot)

    def ask_again(self) -> None:
        """Ask anew for the text, for a picture may have been read meanwhile."""
        if self._spot is not None and self._spot.reading:
            self._desk.pages.words(self._spot)

    @Slot(PageSpot, str, str)
    def _read_out(self, spot: PageSpot, words: str, read_as: str) -> None:
        """Show the words; those read from a picture say that they may be wrong."""
        if spot != self._spot:
            return
        if not words.strip():
            words = self.tr("This page has no text to read. It may be a scan or photo.")
        elif read_as:
            told = self.tr("Read from the picture. Compare it with the page.")
            if read_as == DOUBTFUL:
                told = f"{told} {self.tr('Parts of it were hard to read.')}"
            words = f"{told}\n\n{words}"
        if words != self.toPlainText():
            self.setPlainText(words)
