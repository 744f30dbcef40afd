"""The list of exhibits: everything by mouse, by keyboard, and back again."""

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit

from binder_app.ui.drag import mime_of
from binder_app.ui.exhibit_menu import ExhibitMenu
from binder_app.ui.exhibit_model import Column
from binder_app.ui.exhibit_panel import EMPTY, LIST, NO_MATCH, ExhibitPanel
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.kind_picker import KindRole
from binder_app.ui.selection import Selection

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction
RETURN = Qt.Key.Key_Return


@pytest.fixture
def owner(qapp):
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def selection(owner):
    return Selection(owner)


@pytest.fixture
def verbs(session, selection, owner):
    return ExhibitVerbs(session, selection, owner)


@pytest.fixture
def panel(desk, session, selection, verbs, qtbot):
    made = ExhibitPanel(desk, session, selection, verbs)
    qtbot.addWidget(made)
    made.resize(640, 620)
    with qtbot.waitExposed(made):
        made.show()
    return made


def ids(session):
    return [row.exhibit.id for row in session.rows]


def drop(table, mime, place):
    """Let go between two rows, just above the middle of one."""
    y = table.rowViewportPosition(place) + 4
    at = QPointF(60, y)
    enter = QDragEnterEvent(at.toPoint(), MOVE, mime, LEFT, NO_KEY)
    table.dragEnterEvent(enter)
    move = QDragMoveEvent(at.toPoint(), MOVE, mime, LEFT, NO_KEY)
    table.dragMoveEvent(move)
    event = QDropEvent(at, MOVE, mime, LEFT, NO_KEY)
    table.dropEvent(event)
    return enter.isAccepted() and event.isAccepted()


def editor(panel):
    return panel.table.viewport().findChildren(QLineEdit)[-1]


# ---------------------------------------------------------------------- choosing


def test_a_choice_goes_both_ways(panel, session, selection):
    panel.table.selectRow(1)
    assert selection.ids == (ids(session)[1],)

    selection.choose(ids(session)[2:4], ids(session)[3], page=2)

    assert panel.table.chosen_ids() == ids(session)[2:4]
    assert panel.table.current_id() == ids(session)[3]
    assert selection.page == 2


def test_a_choice_is_told_once(panel, session, selection, qtbot):
    heard = []
    selection.chosen.connect(lambda: heard.append(selection.ids))

    panel.table.selectRow(2)

    assert heard == [(ids(session)[2],)]


def test_the_choice_stays_over_edits_and_undo(panel, session, selection):
    held = ids(session)[1]
    selection.show(held)

    session.set_exhibits("Change title", [held], title="Mine")
    session.move("Move", [held], ids(session)[0])
    assert panel.table.chosen_ids() == [held] == list(selection.ids)

    session.undo()
    session.undo()
    assert panel.table.chosen_ids() == [held] == list(selection.ids)


def test_what_is_gone_is_chosen_no_longer(panel, session, selection):
    held = ids(session)[:3]
    selection.choose(held, held[1])

    session.join("Join", held[:2])

    assert selection.ids == (held[0], held[2])
    assert selection.current == held[0]


def test_choosing_what_the_filter_hides_shows_everything(panel, session, selection):
    panel.tools.filter.setText("five")
    assert panel.shown.rowCount() == 1

    selection.show(ids(session)[0])

    assert panel.shown.rowCount() == 7
    assert panel.table.chosen_ids() == [ids(session)[0]]


def test_focus_on_the_list_chooses_something(panel, session, selection):
    panel.take_focus()

    assert selection.ids == (ids(session)[0],)


# ------------------------------------------------------------------------ order


def test_a_drag_within_the_list_moves(panel, session, selection):
    before = ids(session)
    selection.choose([before[3]])

    assert drop(panel.table, mime_of([before[3]]), 1)

    assert ids(session)[:4] == [before[0], before[3], before[1], before[2]]
    assert panel.table.chosen_ids() == [before[3]]
    session.undo()
    assert ids(session) == before


def test_a_drag_among_those_that_stay_out_goes_to_the_end(panel, session, selection):
    before = ids(session)
    selection.choose([before[0]])

    assert drop(panel.table, mime_of([before[0]]), 6)

    assert ids(session)[:5] == [*before[1:5], before[0]]


def test_the_same_move_by_verbs(panel, session, selection, verbs, qtbot):
    before = ids(session)
    selection.choose([before[1]])

    qtbot.mouseClick(panel.tools.down, LEFT)
    assert ids(session)[:3] == [before[0], before[2], before[1]]

    verbs.move_up()
    assert ids(session) == before


def test_files_are_left_to_the_window(panel, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf"))])
    event = QDragEnterEvent(QPoint(9, 9), MOVE, mime, LEFT, NO_KEY)

    panel.table.dragEnterEvent(event)

    assert not event.isAccepted()


# ----------------------------------------------------------------- hold back, kind


def test_hold_back_with_a_reason_and_put_back(panel, session, selection, verbs, qtbot):
    first = ids(session)[0]
    selection.show(first)

    verbs.ask_to_hold_back()
    assert panel.reason.isVisible() and panel.reason.field.hasFocus()
    qtbot.keyClicks(panel.reason.field, "Not mine")
    qtbot.keyClick(panel.reason.field, RETURN)

    exhibit = session.binder.exhibit(first)
    assert (exhibit.state, exhibit.reason) == ("held_back", "Not mine")
    assert not panel.reason.isVisible()
    assert session.row(first).tab == ""
    assert panel.held.text() == "1 held back"
    assert panel.tools.back.isVisible() and not panel.tools.hold.isVisible()

    qtbot.mouseClick(panel.tools.back, LEFT)
    assert session.binder.exhibit(first).state == "in"
    assert panel.tools.hold.isVisible()


def test_a_reason_may_stay_empty_or_be_left(panel, session, selection, verbs, qtbot):
    first = ids(session)[0]
    selection.show(first)

    verbs.ask_to_hold_back()
    qtbot.keyClick(panel.reason.field, Qt.Key.Key_Escape)
    assert session.binder.exhibit(first).state == "in"
    assert panel.table.hasFocus()

    verbs.ask_to_hold_back()
    qtbot.keyClick(panel.reason.field, RETURN)
    assert session.binder.exhibit(first).state == "held_back"


def test_a_common_reason_is_offered(panel, selection, session, verbs):
    selection.show(ids(session)[0])
    verbs.ask_to_hold_back()

    assert panel.reason.box.count() >= 2
    assert panel.reason.field.text() == ""


def test_the_words_of_a_held_row_put_it_back(panel, session, selection, verbs, qtbot):
    first = ids(session)[0]
    selection.show(first)
    verbs.hold_back("")
    place = ids(session).index(first)
    rect = panel.table.visualRect(panel.shown.index(place, Column.STATE))

    at = QPoint(rect.left() + 40, rect.bottom() - 8)
    qtbot.mouseClick(panel.table.viewport(), LEFT, pos=at)

    assert session.binder.exhibit(first).state == "in"


def test_the_kind_is_changed_by_keyboard_alone(panel, session, selection, verbs, qtbot):
    doubtful = next(r.exhibit.id for r in session.rows if r.wants_look)
    selection.show(doubtful)
    panel.take_focus()

    verbs.ask_for_kind()
    field = panel.kinds.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "medic")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    wanted = panel.kinds.list.currentItem().text()
    qtbot.keyClick(field, RETURN)

    kinds = {kind.label("en"): kind.id for kind in session.rules.kinds}
    exhibit = session.binder.exhibit(doubtful)
    assert (exhibit.kind, exhibit.kind_by) == (kinds[wanted], "user")
    assert panel.table.hasFocus() and not panel.kinds.isVisible()
    assert panel.table.chosen_ids() == [doubtful]
    session.undo()
    assert session.binder.exhibit(doubtful).kind_by == "guess"


def test_escape_leaves_the_kinds_as_they_are(panel, session, selection, verbs, qtbot):
    selection.show(ids(session)[0])
    before = session.binder
    verbs.ask_for_kind()

    qtbot.keyClicks(panel.kinds.field, "zzzz")
    qtbot.keyClick(panel.kinds.field, RETURN)
    assert panel.kinds.isVisible()
    qtbot.keyClick(panel.kinds.field, Qt.Key.Key_Escape)

    assert not panel.kinds.isVisible() and session.binder == before


# ----------------------------------------------------------------------- editing


def test_f2_edits_and_tab_goes_through_the_row(panel, session, selection, qtbot):
    first = ids(session)[0]
    selection.show(first)
    panel.take_focus()

    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    for part, text in (("title", "Mine"), ("sender", "Dr. A"), ("date", "11/09/2026")):
        field = editor(panel)
        assert field.objectName() == part
        field.setText(text)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    field = editor(panel)
    assert field.objectName() == "tab"
    qtbot.keyClick(field, Qt.Key.Key_Escape)

    exhibit = session.binder.exhibit(first)
    told = (exhibit.title, exhibit.sender, exhibit.date)
    assert told == ("Mine", "Dr. A", "2026-11-09")


def test_a_wrong_date_is_said_in_place_and_stays_open(panel, session, selection, qtbot):
    selection.show(ids(session)[0])
    before = session.binder
    panel.table.edit_part("date")
    field = editor(panel)
    field.setText("tomorrow")

    qtbot.keyClick(field, RETURN)

    assert '"tomorrow" is not a date.' in panel.said.text()
    assert panel.said.isVisible() and session.binder == before
    field.setText("11/09/2026")
    qtbot.keyClick(field, RETURN)
    first = ids(session)[0]
    qtbot.waitUntil(lambda: session.binder.exhibit(first).date == "2026-11-09")
    assert not panel.said.isVisible()


def test_a_double_click_edits_what_is_under_it(panel, session, selection, qtbot):
    first = ids(session)[0]
    session.set_exhibits("Change sender", [first], sender="Dr. A")
    table = panel.table
    wanted = (
        (Column.TITLE, 6, "title"),
        (Column.TITLE, 34, "sender"),
        (Column.DATE, 20, "date"),
        (Column.TAB, 20, "tab"),
    )
    for column, down, part in wanted:
        rect = table.visualRect(panel.shown.index(0, column))
        at = QPoint(rect.left() + 12, rect.top() + down)
        qtbot.mouseClick(table.viewport(), LEFT, pos=at)
        qtbot.mouseDClick(table.viewport(), LEFT, pos=at)
        field = editor(panel)
        assert field.objectName() == part
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))


# -------------------------------------------------------------------- what is shown


def test_the_foot_counts_what_goes_in(panel):
    assert panel.counted.text() == "5 exhibits, 9 pages"
    assert not panel.held.isVisible()


def test_an_empty_list_says_what_to_do(panel, session):
    assert panel.body.currentIndex() == LIST
    panel.tools.filter.setText("nothing like it")
    assert panel.body.currentIndex() == NO_MATCH
    panel.tools.filter.clear()
    assert panel.body.currentIndex() == LIST

    everything = ids(session)
    session.edit("Empty", lambda b: b.replacing(everything, ()))
    assert panel.body.currentIndex() == EMPTY


def test_rows_that_come_leave_the_list_where_it_is(panel, session, selection):
    panel.resize(640, 260)
    bar = panel.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    at = panel.table.row_at(panel.shown.index(panel.table.rowAt(0), 0))
    y = panel.table.rowViewportPosition(panel.table.rowAt(0))
    last = session.rows[4].exhibit.id

    session.split("Split", last, 2)

    place = [r.exhibit.id for r in panel.shown.rows()].index(at.exhibit.id)
    assert panel.table.rowViewportPosition(place) == y


def test_close_rows_are_kept(panel, desk, session, selection, verbs, qtbot):
    qtbot.mouseClick(panel.close_rows, LEFT)

    assert panel.table.rows.height == 30
    again = ExhibitPanel(desk, session, selection, verbs)
    qtbot.addWidget(again)
    assert again.table.rows.is_close
    again.resize(1100, 500)
    with qtbot.waitExposed(again):
        again.show()
    hidden = [c for c in Column if again.table.isColumnHidden(c)]
    assert hidden == []


def test_columns_leave_where_there_is_no_room(panel, qtbot):
    panel.resize(400, 500)
    hidden = {c for c in Column if panel.table.isColumnHidden(c)}
    assert hidden == {Column.KIND, Column.SENDER, Column.DATE, Column.PAGES}
    assert panel.table.rows.is_narrow


def test_the_menu_has_every_verb(panel, session, selection, verbs, qtbot):
    selection.show(ids(session)[0])
    menu = ExhibitMenu(verbs, panel.table, panel)
    names = [a.text().split("\t")[0] for a in menu.actions() if a.text()]

    assert {"Change the date", "Kind…", "Move up", "Hold back…"} <= set(names)
    edit = next(a for a in menu.actions() if a.data() == "sender")
    edit.trigger()
    assert editor(panel).objectName() == "sender"
    menu.close()


def test_every_part_that_takes_the_keyboard_has_a_name(panel):
    for part in (panel.table, panel.tools.filter, panel.kinds.field, panel.kinds.list):
        assert part.accessibleName()
    for name in ("up", "down", "kind", "hold", "back"):
        assert "&" in getattr(panel.tools, name).text()


def test_ctrl_l_goes_to_the_filter_and_down_back_to_the_list(panel, qtbot):
    panel.tools.start_filter()
    assert panel.tools.filter.hasFocus()

    qtbot.keyClick(panel.tools.filter, Qt.Key.Key_Down)

    assert panel.table.hasFocus()


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("envelope", "proof_of_service"),
        ("sobre", "proof_of_service"),
        ("pay stub", "wage_record"),
        ("resonancia", "imaging_report"),
        ("medicat", "medication_list"),
    ],
)
def test_a_kind_is_found_by_what_people_call_such_a_paper(
    panel, session, selection, verbs, qtbot, typed, kind
):
    selection.show(ids(session)[0])
    verbs.ask_for_kind()
    qtbot.keyClicks(panel.kinds.field, typed)

    assert panel.kinds.none.isHidden()
    assert panel.kinds.list.currentItem().data(KindRole) == kind


def test_where_no_kind_is_called_so_the_other_paper_is_offered_but_not_chosen(
    panel, session, selection, verbs, qtbot
):
    first = ids(session)[0]
    selection.show(first)
    verbs.ask_for_kind()
    qtbot.keyClicks(panel.kinds.field, "zzzz")
    assert not panel.kinds.none.isHidden() and panel.kinds.list.currentItem() is None

    qtbot.keyClick(panel.kinds.field, Qt.Key.Key_Down)
    qtbot.keyClick(panel.kinds.field, RETURN)
    assert session.binder.exhibit(first).kind == "other"


def test_an_empty_list_says_whether_papers_are_on_their_way(panel, desk):
    assert "Drop the first paper" in panel.nothing.text()
    desk.jobs.busy_changed.emit(True)
    assert "being taken in" in panel.nothing.text()
    desk.jobs.busy_changed.emit(False)
    assert "Drop the first paper" in panel.nothing.text()
