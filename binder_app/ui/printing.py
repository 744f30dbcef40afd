"""Prints a finished packet, page by page, while the window goes on."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from binder_app.ui.page_source import PageSource, PageSpot

MOST_DPI = 300
"""Dots an inch that are drawn at most; a finer printer shows no more of a scan."""

UPRIGHT, SIDEWAYS = 0, 90


def make_printer(title: str, is_one_sided: bool) -> QPrinter:
    """Return a printer for letter paper, on one side or on both."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setDocName(title)
    modes = QPrinter.DuplexMode
    printer.setDuplex(modes.DuplexNone if is_one_sided else modes.DuplexLongSide)
    return printer


def ask_printer(printer: QPrinter, pages: int, parent: QWidget) -> bool:
    """Let the person choose printer, pages and copies in the system's dialog."""
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    options = QAbstractPrintDialog.PrintDialogOption
    dialog.setOption(options.PrintPageRange, True)
    dialog.setOption(options.PrintCollateCopies, True)
    return bool(dialog.exec())


def pages_wanted(printer: QPrinter, pages: int) -> list[int]:
    """Return the pages to print, from 1, in the order and as often as chosen."""
    chosen = list(range(1, pages + 1))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges().toRangeList()
        named = [range(one.from_, one.to + 1) for one in ranges]
        if not named and printer.fromPage():
            named = [range(printer.fromPage(), printer.toPage() + 1)]
        wanted = set(chain.from_iterable(named))
        chosen = [page for page in chosen if not wanted or page in wanted]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    if printer.supportsMultipleCopies():
        return chosen
    if printer.collateCopies():
        return chosen * printer.copyCount()
    return [page for page in chosen for _ in range(printer.copyCount())]


class Printing(QObject):
    """One run of the printer over pages of one PDF; it lives until its end.

    `stepped` gives printed pages and all. The end is exactly one of `finished`,
    `cancelled`, and `failed` with the page that could not be drawn (0 where the
    printer can't be used).
    """

    stepped = Signal(int, int)
    finished = Signal()
    cancelled = Signal()
    failed = Signal(int)

    def __init__(
        self,
        source: PageSource,
        printer: QPrinter,
        path: str,
        pages: Sequence[int],
    ) -> None:
        super().__init__(source)
        self._painter = QPainter()
        self._source, self._printer, self._path = source, printer, path
        self._pages, self._place = list(pages), 0
        self._asked: PageSpot | None = None
        source.pictured.connect(self._come)
        source.failed.connect(self._miss)

    @property
    def wide(self) -> int:
        """How many dots wide a page is drawn."""
        dots = min(MOST_DPI, self._printer.resolution())
        inches = self._paper().width() / self._printer.resolution()
        return max(1, round(inches * dots))

    def _paper(self) -> QRectF:
        """Return what the printer can reach, in its own dots, from 0."""
        room = self._printer.pageRect(QPrinter.Unit.DevicePixel)
        return QRectF(0, 0, room.width(), room.height())

    def start(self) -> None:
        """Begin with the first page."""
        if not self._pages or not self._painter.begin(self._printer):
            self._end()
            self.failed.emit(0)
            return
        self._ask(UPRIGHT)

    def cancel(self) -> None:
        """Stop; what the printer has not drawn yet is dropped."""
        if self._painter.isActive():
            self._printer.abort()
            self._end()
            self.cancelled.emit()

    def _ask(self, turn: int) -> None:
        self._asked = PageSpot(self._path, self._pages[self._place], turn)
        picture = self._source.picture(self._asked, self.wide)
        if picture is not None:
            self._hold(picture)

    def _hold(self, picture: QImage) -> None:
        """Paint a picture that was at hand; the window has its turn first."""
        self._kept = picture
        QTimer.singleShot(0, self, self._take_kept)

    @Slot()
    def _take_kept(self) -> None:
        if self._asked is not None:
            self._take(self._kept)

    @Slot(PageSpot, int, QImage)
    def _come(self, spot: PageSpot, wide: int, picture: QImage) -> None:
        if spot == self._asked and wide == self.wide:
            self._take(picture)

    def _take(self, picture: QImage) -> None:
        """Paint a page; one that lies across is drawn anew, turned."""
        spot = self._asked
        if spot is None:
            return
        if spot.turn == UPRIGHT and picture.width() > picture.height():
            self._ask(SIDEWAYS)
            return
        self._painter.drawImage(_fitted(self._paper(), picture), picture)
        self._place += 1
        self.stepped.emit(self._place, len(self._pages))
        if self._asked is None:
            return
        if self._place == len(self._pages):
            self._end()
            self.finished.emit()
        elif self._printer.newPage():
            self._ask(UPRIGHT)
        else:
            self._break_off(0)

    @Slot(PageSpot)
    def _miss(self, spot: PageSpot) -> None:
        if spot == self._asked:
            self._break_off(spot.page)

    def _break_off(self, page: int) -> None:
        self._printer.abort()
        self._end()
        self.failed.emit(page)

    def _end(self) -> None:
        self._asked = None
        if self._painter.isActive():
            self._painter.end()
        self._source.forget(self._path)
        self._source.pictured.disconnect(self._come)
        self._source.failed.disconnect(self._miss)
        self.deleteLater()


def _fitted(room: QRectF, picture: QImage) -> QRectF:
    """Return the middle of the room in the picture's proportions."""
    scale = min(room.width() / picture.width(), room.height() / picture.height())
    wide, high = picture.width() * scale, picture.height() * scale
    return QRectF((room.width() - wide) / 2, (room.height() - high) / 2, wide, high)
