"""Printing: which pages, how often, on which sides, and lying pages turned."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from binder_app.ui.print_line import PrintLine
from binder_app.ui.printing import Printing, make_printer, pages_wanted

WAIT = 30_000
MODES = QPrinter.DuplexMode


@pytest.fixture
def printer(tmp_path):
    made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    made.setPageOrientation(QPageLayout.Orientation.Portrait)
    return made


@pytest.fixture
def mixed(tmp_path):
    """Draw an upright page, one that lies across, and an upright one."""
    path = tmp_path / "mixed.pdf"
    canvas = Canvas(str(path), invariant=1)
    for size in ((612, 792), (792, 612), (612, 792)):
        canvas.setPageSize(size)
        canvas.rect(36, size[1] - 136, size[0] - 72, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return str(path)


def dark_box(page):
    """Return where a printed page is dark, in shares of it."""
    drawn = (
        page.render(scale=0.5).to_pil().convert("L").point(lambda v: v < 128 and 255)
    )
    left, top, right, bottom = drawn.getbbox()
    wide, high = drawn.size
    return left / wide, top / high, right / wide, bottom / high


def test_every_page_is_printed_and_one_that_lies_across_is_turned(
    desk, printer, mixed, qtbot
):
    run = Printing(desk.pages, printer, mixed, [1, 2, 3])
    with qtbot.waitSignal(run.finished, timeout=WAIT):
        run.start()

    with pypdfium2.PdfDocument(printer.outputFileName()) as told:
        assert len(told) == 3
        boxes = [dark_box(page) for page in told]
        assert all(page.get_width() < page.get_height() for page in told)
    upright, turned, last = boxes
    assert upright == pytest.approx(last, abs=0.02)
    assert upright[2] - upright[0] > 0.7 and upright[3] - upright[1] < 0.3
    assert turned[3] - turned[1] > 0.7 and turned[2] - turned[0] < 0.3
    assert turned[0] > 0.5


def test_steps_are_told_and_a_stop_ends_it(desk, printer, mixed, qtbot):
    run = Printing(desk.pages, printer, mixed, [1, 3, 1, 3])
    steps = []
    run.stepped.connect(lambda done, total: steps.append((done, total)))
    run.stepped.connect(run.cancel)

    with (
        qtbot.assertNotEmitted(run.finished),
        qtbot.waitSignal(run.cancelled, timeout=WAIT),
    ):
        run.start()

    assert steps == [(1, 4)]


def test_a_page_that_can_t_be_drawn_ends_it_with_its_number(
    desk, printer, mixed, qtbot
):
    run = Printing(desk.pages, printer, mixed, [1, 9])

    with qtbot.waitSignal(run.failed, timeout=WAIT) as told:
        run.start()

    assert told.args == [9]


def test_nothing_to_print_is_told_and_not_waited_for(desk, printer, mixed, qtbot):
    run = Printing(desk.pages, printer, mixed, [])

    with qtbot.waitSignal(run.failed) as told:
        run.start()

    assert told.args == [0]


def test_no_page_is_drawn_finer_than_a_scan(desk, mixed, tmp_path):
    fine = make_printer("packet", is_one_sided=True)
    fine.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    fine.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    fine.setResolution(1200)

    assert Printing(desk.pages, fine, mixed, [1]).wide <= 8.5 * 300


def test_the_range_the_order_and_the_copies_are_as_chosen(printer):
    assert pages_wanted(printer, 3) == [1, 2, 3]

    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert pages_wanted(printer, 5) == [2, 3]
    printer.setPageRanges(QPageRanges.fromString("1,4-5"))
    assert pages_wanted(printer, 5) == [1, 4, 5]

    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_wanted(printer, 3) == [3, 2, 1]

    printer.setPageOrder(QPrinter.PageOrder.FirstPageFirst)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    if not printer.supportsMultipleCopies():
        assert pages_wanted(printer, 2) == [1, 2, 1, 2]
        printer.setCollateCopies(False)
        assert pages_wanted(printer, 2) == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("is_one_sided", "sides"), [(True, MODES.DuplexNone), (False, MODES.DuplexLongSide)]
)
def test_one_side_for_a_scanner_reaches_the_printer(
    desk, qtbot, monkeypatch, is_one_sided, sides, tmp_path
):
    told = []

    class Recording(QPrinter):
        def setDuplex(self, mode):  # noqa: N802 - Qt's own name
            told.append(mode)

    monkeypatch.setattr("binder_app.ui.printing.QPrinter", Recording)
    monkeypatch.setattr("binder_app.ui.print_line.ask_printer", lambda *_: False)
    shown = PrintLine(desk)
    qtbot.addWidget(shown)
    shown.show_file(tmp_path / "a.pdf", 3, is_duplex=True)
    shown.one_sided.setChecked(is_one_sided)

    shown.go.click()

    assert told == [sides]


def test_the_paper_is_letter_wherever_the_computer_stands():
    printer = make_printer("Packet, printed", is_one_sided=False)

    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter


def test_the_line_shows_the_work_and_what_came_of_it(
    desk, printer, mixed, qtbot, monkeypatch, tmp_path
):
    shown = PrintLine(desk)
    qtbot.addWidget(shown)
    shown.show()
    made = "binder_app.ui.print_line.make_printer"
    monkeypatch.setattr(made, lambda *_: printer)
    monkeypatch.setattr("binder_app.ui.print_line.ask_printer", lambda *_: True)
    path = tmp_path / "mixed.pdf"
    shown.show_file(path, 3, is_duplex=True)

    with qtbot.waitSignal(shown.said, timeout=WAIT) as told:
        shown.go.click()
        assert shown.stop.isVisible() and not shown.go.isVisible()
        assert shown.step.text() == "Printing, page 1 of 3"

    text, is_well = told.args
    assert is_well and Path(printer.outputFileName()).name in text
    assert shown.go.isVisible() and not shown.stop.isVisible()
