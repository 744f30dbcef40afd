"""The whole window: what is loaded, what is named, and the main job by keyboard."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

from binder_app.app import Program
from binder_app.packet.verify import carried_by, verify
from binder_app.progress import Progress
from binder_app.second_engine import page_text
from binder_app.ui.binder_page import EXHIBITS, PACKET, REASONS, BinderPage
from binder_app.ui.main_window import MainWindow
from binder_app.ui.packet_work import packet_work
from binder_app.ui.paper_work import paper_work
from tests.verbs import drawn

WAIT = 60_000
PDF_LIBRARIES = {"pikepdf", "pypdf", "pypdfium2", "reportlab", "PIL"}


def test_the_window_loads_no_library_for_pdf_or_pictures():
    code = (
        "import sys; from binder_app.app import Program; "
        "print(sorted({name.split('.')[0] for name in sys.modules}))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )

    assert not PDF_LIBRARIES & set(eval(told.stdout))


# ------------------------------------------------------------------- names


def pages_of(program: Program) -> list[QWidget]:
    window = program.window
    held = [window.start, window.new, window.settings, window.help]
    return [*held, *([window.binder] if window.binder else [])]


def name_of(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told else ""


def test_everything_that_takes_the_keyboard_has_a_name(opened, qtbot):
    page = opened.window.binder
    five = next(r.exhibit.id for r in page.session.rows if len(r.exhibit.pages) == 5)
    page.selection.show(five)
    page.packet.furnish()
    page.reasons.furnish()
    qtbot.waitUntil(lambda: not page.exhibits.side.page.isHidden(), timeout=WAIT)
    nameless = [
        f"{type(page).__name__}: {type(widget).__name__} {widget.objectName()}"
        for page in pages_of(opened)
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(page)
        and not isinstance(widget.window(), QMenu)
        and not widget.objectName().startswith("qt_")
        and not name_of(widget).strip()
    ]

    assert nameless == []


def keeps_files(widget: QWidget, mime: QMimeData) -> bool:
    """Tell whether a widget would keep files that are dragged over it."""
    area = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    if not (widget.acceptDrops() or area.acceptDrops()):
        return False
    place, copy = widget.rect().center(), Qt.DropAction.CopyAction
    keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(place, copy, mime, *keys)
    event.ignore()
    widget.dragEnterEvent(event)
    return event.isAccepted()


def test_files_reach_the_window_wherever_they_are_dropped(opened, tmp_path, qtbot):
    page = opened.window.binder
    page.packet.furnish()
    page.reasons.furnish()
    page.exhibits.exhibits.table.edit_part("title")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "ñ (1).pdf"))])
    mime.setText("ñ (1).pdf")
    parts = [page, *page.findChildren(QWidget)]

    keep = {type(part).__name__ for part in parts if keeps_files(part, mime)}

    assert keep == {"BinderPage", "SlotList"}


def test_nothing_to_press_is_smaller_than_24_dots(opened, qtbot):
    page = opened.window.binder
    for tab in (EXHIBITS, REASONS, PACKET):
        page.show_tab(tab)
        qtbot.wait(50)
        small = [
            (type(button).__name__, button.text(), button.size())
            for button in page.findChildren(QAbstractButton)
            if button.isVisible()
            and not button.parent().objectName().startswith("qt_")
            and not isinstance(button.parent(), QLineEdit)
            and min(button.width(), button.height()) < 24
        ]
        assert small == []


def key_letters(menu: QMenu) -> list[str]:
    return [
        action.text().split("&", 1)[1][0].lower()
        for action in menu.actions()
        if "&" in action.text()
    ]


@pytest.mark.parametrize("language", ["en", "es"])
def test_menus_have_key_letters_that_do_not_clash(program, language):
    program.preferences.set(language=language)
    bar = program.window.menuBar()

    titles = [action.text() for action in bar.actions()]
    letters = [title.split("&", 1)[1][0].lower() for title in titles]
    assert len(set(letters)) == len(letters) == 5
    for action in bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        inside = key_letters(menu)
        assert (
            len(set(inside))
            == len(inside)
            == sum(not one.isSeparator() for one in menu.actions())
        ), (language, action.text(), inside)


def test_no_two_commands_share_a_key(program):
    keys = [
        key.toString()
        for action in program.window.menus.actions.values()
        for key in action.shortcuts()
    ]

    assert len(set(keys)) == len(keys)


# -------------------------------------------------- language, look, binders


def test_the_language_changes_at_once_and_the_binder_stays_open(opened):
    chosen = opened.window.binder.session.rows[2].exhibit.id
    opened.window.binder.selection.show(chosen)

    opened.preferences.set(language="es")

    window = opened.window
    assert window.menuBar().actions()[0].text() == "&Carpeta"
    assert window.binder is not None
    assert window.binder.selection.current == chosen
    assert window.stack.currentWidget() is window.binder


def test_dark_and_large_text_change_every_widget(opened):
    before = opened.window.font().pixelSize()

    opened.preferences.set(theme="dark", text_size=2.0)

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.palette().window().color().lightness() < 60
    assert app.font().pixelSize() == 2 * before


def test_the_pointer_waits_while_the_pages_are_made_anew(program, monkeypatch):
    seen, refurnish = [], program.window.refurnish

    def look_and_refurnish(desk):
        cursor = QApplication.overrideCursor()
        seen.append(cursor.shape() if cursor else None)
        refurnish(desk)

    monkeypatch.setattr(program.window, "refurnish", look_and_refurnish)
    program.preferences.set(text_size=1.5)

    assert seen == [Qt.CursorShape.WaitCursor]
    assert QApplication.overrideCursor() is None


def test_a_binder_that_is_open_elsewhere_says_so_in_place(program, session):
    assert not program.window.open_binder(str(session.folder))

    assert program.window.notice.isVisible()
    assert "being edited" in program.window.notice.problem.text()


def test_the_window_is_named_by_the_binder_that_is_open(opened):
    window, page = opened.window, opened.window.binder
    assert window.windowTitle() == "Marisol Quiñones – IMR Binder"

    page.session.set_claim("Change claim", employee_name="")
    assert window.windowTitle() == "Case – IMR Binder"

    window.leave_binder()
    assert window.windowTitle() == "IMR Binder"


def test_undo_names_what_it_takes_back(opened):
    page = opened.window.binder
    first = page.session.rows[0].exhibit.id
    page.selection.show(first)
    page.verbs.set_kind("rfa")

    action = opened.window.menus.actions["undo"]
    assert "Change kind" in action.text()
    action.trigger()
    assert page.session.undo_name == "" and not action.isEnabled()


# ------------------------------------------------- the main job by keyboard


def where_the_keyboard_is() -> QWidget:
    """Return what has the keyboard; without a screen a window may be left for none."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    windows = [one for one in shown if isinstance(one, MainWindow)]
    windows[0].activateWindow()
    target = QApplication.focusWidget() or windows[0].focusWidget()
    assert target is not None
    assert target.isVisible()
    return target


def press(key: Qt.Key | str, *more: Qt.KeyboardModifier) -> None:
    """Press a key where the keyboard is."""
    target = where_the_keyboard_is()
    if isinstance(key, str):
        QTest.keySequence(target.window(), QKeySequence(key))
    else:
        modifier = more[0] if more else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(target, key, modifier)


def type_text(text: str) -> None:
    QTest.keyClicks(where_the_keyboard_is(), text)


def to(widget: QWidget) -> None:
    """Go to a widget with the Tab key."""
    for _ in range(200):
        if where_the_keyboard_is() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {widget.accessibleName()}")


def ten_papers(folder: Path) -> list[Path]:
    drawn.draw_case(folder)
    for number in range(10 - len(list(folder.iterdir()))):
        drawn.numbered(folder / f"notes {number}.pdf", 1)
    return sorted(folder.iterdir())


def test_the_whole_job_by_keyboard_alone(program, tmp_path, qtbot, monkeypatch):
    window = program.window
    papers = ten_papers(tmp_path / "papers")
    names = [str(path) for path in papers]
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *words, **more: (names, "")
    )
    qtbot.waitExposed(window)
    window.activateWindow()
    window.setFocus()

    _make_a_binder(window, qtbot)
    page = window.binder
    assert page is not None
    press("Ctrl+I")
    with qtbot.waitSignal(page.intake.ended, timeout=WAIT):
        pass
    assert len(page.session.rows) == len(papers) == 10

    _say_kind_of(page, "notes 1.pdf", "work_status", "Work status")
    _hold_back(page, "notes 2.pdf", "not about this treatment")

    press("Ctrl+3")
    with qtbot.waitSignal(page.packet.work.built_one, timeout=WAIT):
        press("Ctrl+B")
    packet = Path(page.packet.work.built.path)
    proof = verify(packet, carried_by(packet), Progress())
    assert proof.is_ok
    assert "notes 2" not in "".join(papers_told(packet))
    press("Ctrl+W")
    assert window.binder is None


def _make_a_binder(window: MainWindow, qtbot) -> None:
    press("Ctrl+N")
    new = window.new
    press(Qt.Key.Key_Space)
    to(new.next)
    press(Qt.Key.Key_Space)
    type_text("Marisol Quintero")
    while new.step is not new.summary:
        to(new.next)
        press(Qt.Key.Key_Space)
    to(new.next)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.binder is not None, timeout=WAIT)


def _choose(page: BinderPage, name: str) -> str:
    """Come to an exhibit with the arrow keys."""
    table = page.exhibits.exhibits.table
    to(table)
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in page.session.rows:
        row = page.session.row(page.selection.current)
        if row is not None and row.exhibit.source_name == name:
            return row.exhibit.id
        press(Qt.Key.Key_Down)
    raise AssertionError(f"the arrow keys never come to {name}")


def _say_kind_of(page: BinderPage, name: str, kind: str, typed: str) -> None:
    exhibit_id = _choose(page, name)
    press("Ctrl+K")
    type_text(typed)
    press(Qt.Key.Key_Return)
    assert page.session.binder.exhibit(exhibit_id).kind == kind


def _hold_back(page: BinderPage, name: str, reason: str) -> None:
    exhibit_id = _choose(page, name)
    press(Qt.Key.Key_Delete)
    type_text(reason)
    press(Qt.Key.Key_Return)
    exhibit = page.session.binder.exhibit(exhibit_id)
    assert (exhibit.state, exhibit.reason) == ("held_back", reason)


def papers_told(packet: Path) -> list[str]:
    with closing(pypdfium2.PdfDocument(packet)) as document:
        return [page_text(page) for page in document]


def test_another_review_offers_its_own_packets_and_papers(opened):
    desk, session = opened.window._desk, opened.window.binder.session
    packets, papers = packet_work(desk, session), paper_work(desk, session)
    packets.choose("administrator_copy")
    papers.choose("eight_questions")

    session.set_claim("Change the review", pathway="dmhc")

    rules = session.rules
    assert packets.wish.recipe == rules.recipes[0].id
    assert packets.checked.gate
    assert {"dmhc" in paper.pathways for paper in papers.offered} == {True}
    assert papers.chosen in papers.offered
