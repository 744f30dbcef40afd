"""The way to the printer, and how far it is."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QProgressBar, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_2, button, down, label, wide
from binder_app.ui.printing import Printing, ask_printer, make_printer, pages_wanted


class PrintLine(QWidget):
    """Prints a PDF through the system's dialog; `said` tells what came of it."""

    said = Signal(str, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path, self._pages = Path(), 0
        self._run: Printing | None = None
        self._into = ""
        self.go = wide(button(desk, self.tr("&Print…"), self.ask, "printer"))
        self.one_sided = QCheckBox(self.tr("One-s&ided, for a scanner"))
        self.step = label("", "small", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the printing is"))
        self.stop = button(desk, self.tr("Stop printing"), self._cancel, "x-circle")
        self._busy = QWidget()
        self._busy.setLayout(down(self.step, self.bar, self.stop, gap=GAP_2))
        self._busy.hide()
        self.setLayout(down(self.go, self.one_sided, self._busy, gap=GAP_2))

    def show_file(self, path: Path, pages: int, is_duplex: bool) -> None:
        """Be ready to print that PDF, on both sides or on one."""
        self._path, self._pages = path, pages
        self.one_sided.setChecked(not is_duplex)

    @Slot()
    def ask(self) -> None:
        """Ask which printer and which pages, and print."""
        path, count = self._path, self._pages
        if not count or self._run is not None:
            return
        name = self.tr("{packet}, printed").format(packet=path.stem)
        printer = make_printer(name, self.one_sided.isChecked())
        if not ask_printer(printer, count, self):
            return
        pages = pages_wanted(printer, count)
        self._run = Printing(self._desk.pages, printer, str(path), pages)
        self._run.stepped.connect(self._show_step)
        self._into = printer.outputFileName()
        self._run.finished.connect(self._finish)
        self._run.cancelled.connect(self._end_cancelled)
        self._run.failed.connect(self._fail)
        self._show_busy(is_busy=True)
        self._show_step(0, len(pages))
        self._run.start()

    def _show_busy(self, is_busy: bool) -> None:
        had_focus = self.go.hasFocus() or self.stop.hasFocus()
        self._busy.setVisible(is_busy)
        self.go.setVisible(not is_busy)
        self.one_sided.setVisible(not is_busy)
        if had_focus:
            (self.stop if is_busy else self.go).setFocus()

    @Slot(int, int)
    def _show_step(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        told = self.tr("Printing, page {page} of {pages}")
        self.step.setText(told.format(page=min(done + 1, total), pages=total))

    @Slot()
    def _cancel(self) -> None:
        if self._run is not None:
            self._run.cancel()

    def _end(self, text: str, is_well: bool) -> None:
        self._run = None
        self._show_busy(is_busy=False)
        self.said.emit(text, is_well)

    @Slot()
    def _finish(self) -> None:
        told = self.tr("All pages went to the printer.")
        if self._into:
            told = self.tr(
                "Printed into the file {name}. Its pages are pictures: to send a file,"
                " send the PDF itself."
            ).format(name=Path(self._into).name)
        self._end(told, is_well=True)

    @Slot()
    def _end_cancelled(self) -> None:
        told = self.tr("Printing stopped. Some sheets may still come out.")
        self._end(told, is_well=True)

    @Slot(int)
    def _fail(self, page: int) -> None:
        if page:
            told = self.tr("Page {page} could not be printed. Try the PDF program.")
            self._end(told.format(page=page), is_well=False)
        else:
            told = self.tr("The printer can't be used. Is it on?")
            self._end(told, is_well=False)
