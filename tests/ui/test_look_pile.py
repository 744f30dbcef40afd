"""What wants a look: its rows, their remedies, and what is left out."""

import pytest
from PySide6.QtCore import QObject, Qt

from binder_app.ui.checklist_panel import ChecklistPanel
from binder_app.ui.look_pile import LOOK, UNLOCK, WHY
from binder_app.ui.selection import Selection

LEFT, RETURN = Qt.MouseButton.LeftButton, Qt.Key.Key_Return


@pytest.fixture
def selection(qapp):
    owner = QObject()
    yield Selection(owner)
    owner.deleteLater()


@pytest.fixture
def panel(desk, session, selection, qtbot):
    made = ChecklistPanel(desk, session, selection)
    qtbot.addWidget(made)
    made.resize(330, 2_000)
    with qtbot.waitExposed(made):
        made.show()
    return made


def look(panel, remedy):
    return next(r for r in panel.pile.rows.values() if r.look.remedy == remedy)


def test_what_wants_a_look_comes_with_its_remedy(panel, session, qtbot):
    remedies = [row.look.remedy for row in panel.pile.rows.values()]
    assert sorted(remedies) == sorted([UNLOCK, WHY, LOOK])
    assert panel.pile.more.text() == "Show 1 more"

    qtbot.mouseClick(panel.pile.more, LEFT)
    assert len(panel.pile.rows) == 4
    assert not panel.pile.more.isVisible()


def test_a_password_is_typed_in_the_row(panel, session, qtbot):
    row = look(panel, UNLOCK)
    qtbot.mouseClick(row.do, LEFT)
    field = row.password.field
    assert field.hasFocus() and field.echoMode() == field.EchoMode.Password
    qtbot.keyClicks(field, " secret ")

    with qtbot.waitSignal(panel.password_given) as told:
        qtbot.keyClick(field, RETURN)

    assert told.args == [row.look.exhibit_id, " secret "]
    assert field.isVisible() and row._words.text() == "Trying the password"


def test_a_password_that_did_not_help_can_be_typed_over(panel, desk, qtbot):
    row = look(panel, UNLOCK)
    qtbot.mouseClick(row.do, LEFT)
    qtbot.keyClicks(row.password.field, "no")
    qtbot.keyClick(row.password.field, RETURN)

    desk.jobs.busy_changed.emit(False)

    assert row.password.wrong.isVisible()
    assert row.password.wrong.text() == "That password did not open it."
    assert row.password.field.selectedText() and row.password.field.hasFocus()
    qtbot.keyClicks(row.password.field, "yes")
    assert row.password.field.text() == "yes" and not row.password.wrong.isVisible()


def test_what_can_not_be_read_can_be_left_out_and_brought_back(panel, session, qtbot):
    row = look(panel, WHY)
    exhibit_id = row.look.exhibit_id

    assert not row.aside.isVisible()

    qtbot.mouseClick(row.do, LEFT)
    qtbot.mouseClick(row.aside, LEFT)

    assert exhibit_id not in panel.pile.rows
    assert session.binder.exhibit(exhibit_id).state == "held_back"
    session.put_back("Put back", [exhibit_id])
    assert exhibit_id in panel.pile.rows
    assert session.binder.exhibit(exhibit_id).chosen == {}


def test_why_shows_problem_and_remedy_in_the_row(panel, qtbot):
    row = look(panel, WHY)
    qtbot.mouseClick(row.do, LEFT)

    assert row.told.isVisible()
    assert "damaged" in row.told.text() and "again" in row.told.text()


def test_look_chooses_the_exhibit(panel, selection, qtbot):
    row = look(panel, LOOK)

    with qtbot.waitSignal(panel.looked):
        qtbot.mouseClick(row.do, LEFT)

    assert selection.ids == (row.look.exhibit_id,)


def test_the_pile_is_gone_when_nothing_is_left(panel, session):
    wanted = [r.exhibit for r in session.rows if r.wants_look or r.exhibit.problem]
    doubtful = [e.id for e in wanted if not e.problem]
    session.set_exhibits("Change kind", doubtful, kind="rfa")
    assert len(panel.pile.rows) == 2

    session.edit("Empty", lambda b: b.replacing([e.id for e in wanted], ()))
    assert not panel.pile.isVisible()


def test_the_keyboard_goes_to_the_next_row_when_one_is_done(panel, session, qtbot):
    row = look(panel, LOOK)
    row.do.setFocus()

    session.set_exhibits("Change kind", [row.look.exhibit_id], kind="rfa")

    assert panel.pile.isAncestorOf(panel.focusWidget())
