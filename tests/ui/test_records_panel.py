"""Each record that a reviewer lists takes the person's word, by one key each."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from binder_app.domain.fact import Fact
from binder_app.domain.verdicts import NOT_HERE
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.records_panel import RecordsPanel
from binder_app.ui.selection import Selection
from binder_app.ui.side_pane import SidePane

REPORT, SURGERY = "Progress report 09/14/2026", "Operative report 01/08/2019"


def record(text: str, page: int) -> Fact:
    return Fact("record_reviewed", text, page, text, 0.9)


def deciding(session):
    return next(r.exhibit.id for r in session.rows if len(r.exhibit.pages) == 5)


def reporting(session):
    return next(r.exhibit.id for r in session.rows if r.exhibit.id != deciding(session))


@pytest.fixture
def panel(desk, session, qtbot):
    """Return the panel of a binder of which a paper of five pages lists two records."""
    five = session.binder.exhibit(deciding(session))
    report = session.binder.exhibit(reporting(session))

    def change(binder):
        facts = (record(REPORT, 2), record(SURGERY, 3))
        told = replace(five, guess=replace(five.guess, facts=facts, date="2026-10-12"))
        kept = replace(
            report,
            guess=replace(report.guess, kind="treating_report", date="2026-09-14"),
        )
        return binder.replacing([five.id], [told]).replacing([report.id], [kept])

    session.amend(change)
    made = RecordsPanel(desk, session)
    qtbot.addWidget(made)
    made.resize(430, 640)
    with qtbot.waitExposed(made):
        made.show()
    made.take_focus()
    return made


def said(session):
    return session.binder.exhibit(deciding(session)).records_said


def test_what_was_found_is_shown_as_found_and_not_as_agreed(panel, session):
    first, second = panel.rows
    assert first.is_it == reporting(session)
    assert first.choice.currentData() == reporting(session)
    assert first.right.isVisibleTo(panel)
    assert not second.right.isVisibleTo(panel)
    assert second.is_it == ""
    assert "1 of them" in panel.count.text()


def test_one_key_agrees_and_undo_takes_it_back(panel, session, qtbot):
    assert panel.rows[0].hasFocus()
    qtbot.keyClick(panel.rows[0], Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: said(session) == {REPORT: reporting(session)})
    assert panel.rows[0].record.is_agreed
    assert panel.rows[1].hasFocus()

    session.undo()
    assert said(session) == {}
    assert not panel.rows[0].record.is_agreed


def test_the_arrows_go_from_record_to_record(panel, qtbot):
    qtbot.keyClick(panel.rows[0], Qt.Key.Key_Down)
    assert panel.rows[1].hasFocus()
    qtbot.keyClick(panel.rows[1], Qt.Key.Key_Down)
    assert panel.rows[1].hasFocus()
    qtbot.keyClick(panel.rows[1], Qt.Key.Key_Up)
    assert panel.rows[0].hasFocus()


def test_a_line_that_names_no_record_is_taken_off_the_list(panel, session, qtbot):
    qtbot.keyClick(panel.rows[0], Qt.Key.Key_X)
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    assert panel.rows[0].record.text == SURGERY
    session.undo()
    assert len(panel.rows) == 2


def test_a_record_is_called_not_here_and_that_outlives_the_program(
    panel, session, rules, qtbot
):
    qtbot.keyClick(panel.rows[0], Qt.Key.Key_N)
    qtbot.waitUntil(lambda: said(session) == {REPORT: NOT_HERE})
    session.settle()
    with BinderFile.open_for_reading(session.folder) as file:
        kept = file.binder.exhibit(deciding(session))
    assert kept.records_said == {REPORT: NOT_HERE}


def test_another_exhibit_is_chosen_from_the_list(panel, session, qtbot):
    row = panel.rows[1]
    place = next(
        n
        for n in range(row.choice.count())
        if row.choice.itemData(n) == reporting(session)
    )
    row.choice.setCurrentIndex(place)
    row.choice.activated.emit(place)
    qtbot.waitUntil(lambda: said(session) == {SURGERY: reporting(session)})
    assert panel.rows[1].record.exhibits == ((reporting(session), 1.0),)


def test_the_wheel_changes_no_answer(panel, session):
    choice = panel.rows[0].choice
    before = choice.currentIndex()
    middle = QPointF(choice.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(choice.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.currentIndex() == before
    assert said(session) == {}


def test_a_link_shows_the_page_that_says_so(panel, session):
    asked = QSignalSpy(panel.show_asked)
    panel.rows[1].page.click()
    assert asked.at(0) == [deciding(session), 3]


def test_the_way_leads_back_to_the_records(desk, session, panel, qtbot):
    owner = QObject()
    selection = Selection(owner)
    pane = SidePane(desk, session, selection, ExhibitVerbs(session, selection, owner))
    qtbot.addWidget(pane)
    pane.resize(430, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_records()
    pane.records.rows[0].show_it.click()
    assert selection.current == reporting(session)
    assert pane.currentWidget() is pane.page
    pane.page.links.back_asked.emit()
    assert pane.currentWidget() is pane.records
    pane.page.above.let_go()


def test_a_binder_without_a_list_says_so(desk, session, qtbot):
    made = RecordsPanel(desk, session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert made.rows == []
    assert not made.count.isVisible()
