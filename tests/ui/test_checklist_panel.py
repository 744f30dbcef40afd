"""The checklist: what is there, what is missing, and papers let go on a slot."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from binder_app.ui.checklist_panel import ChecklistPanel
from binder_app.ui.drag import mime_of
from binder_app.ui.selection import Selection

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, COPY = Qt.KeyboardModifier.ShiftModifier, Qt.DropAction.CopyAction
RETURN = Qt.Key.Key_Return


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


def of_kind(session, kind):
    return next(r.exhibit.id for r in session.rows if r.exhibit.kind == kind)


def action(row, text):
    return next(a for a in row.menu_open.actions() if a.text() == text)


class Drag:
    """One drag over the slots; the data lives as long as the drag."""

    def __init__(self, slots, mime):
        self.slots, self.mime = slots, mime
        self.enter = QDragEnterEvent(QPoint(1, 1), COPY, mime, LEFT, NO_KEY)
        slots.dragEnterEvent(self.enter)

    def over(self, row, keys=NO_KEY):
        at = row.mapTo(self.slots, row.rect().center())
        self.move = QDragMoveEvent(at, COPY, self.mime, LEFT, keys)
        self.slots.dragMoveEvent(self.move)
        return self

    def let_go(self, row, keys=NO_KEY):
        at = QPointF(row.mapTo(self.slots, row.rect().center()))
        event = QDropEvent(at, COPY, self.mime, LEFT, keys)
        self.slots.dropEvent(event)
        assert event.isAccepted()


def files(tmp_path, count):
    paths = [tmp_path / f"informe ñ {n}.pdf" for n in range(count)]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return paths, mime


# ------------------------------------------------------------------ what is shown


def test_every_line_has_its_slot_in_its_group(panel, session):
    findings = session.checked.findings
    assert len(panel.slots.rows) == len(findings)
    assert panel.ready.text() == "3 of 12 ready"
    assert (
        panel.slots.groups["required"].heading.accessibleName() == "Must have, 2 of 4"
    )


def test_a_slot_is_said_as_a_whole(panel):
    rows = panel.slots.rows

    assert rows["rfa"].accessibleName() == (
        "Request for authorization (RFA), ready, tab A, must have"
    )
    assert rows["medication_list"].accessibleName() == (
        "Medication list, missing, should have"
    )
    assert "which treatment" in rows["rfa"].accessibleDescription()
    assert "Source:" in rows["rfa"].toolTip()


def test_a_met_slot_takes_one_line_and_a_missing_one_more(panel):
    rows = panel.slots.rows
    assert rows["rfa"].height() < rows["medication_list"].height()
    assert not rows["rfa"].get.isVisible()
    assert rows["medication_list"].get.isVisible()


def test_slots_follow_an_edit_and_stay_the_same_widgets(panel, session):
    before = dict(panel.slots.rows)
    session.set_exhibits("Kind", [session.rows[3].exhibit.id], kind="medication_list")

    assert panel.slots.rows == before
    assert "ready, tab D" in before["medication_list"].accessibleName()
    session.undo()
    assert "missing" in before["medication_list"].accessibleName()


def test_choosing_goes_both_ways(panel, session, selection, qtbot):
    rows = panel.slots.rows
    qtbot.mouseClick(rows["rfa"], LEFT)
    assert selection.ids == (of_kind(session, "rfa"),)
    assert rows["rfa"].property("tone") == "slot_lit"

    selection.show(of_kind(session, "therapy_note"))
    assert rows["rfa"].property("tone") == "slot"
    assert rows["therapy_notes"].property("tone") == "slot_lit"


def test_a_group_folds_away(panel, qtbot):
    group = panel.slots.groups["recommended"]

    qtbot.mouseClick(group.heading, LEFT)
    assert not panel.slots.rows["medication_list"].isVisible()
    qtbot.mouseClick(group.heading, LEFT)
    assert panel.slots.rows["medication_list"].isVisible()


def test_arrows_go_from_slot_to_slot(panel, qtbot):
    panel.take_focus()
    first, second = panel.slots.in_order[:2]
    assert first.hasFocus()

    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    panel.pile.take_focus()
    panel.take_focus()
    assert second.hasFocus()


# ------------------------------------------------------------------------ get it


def test_get_it_asks_for_files_of_the_first_kind(panel, qtbot):
    row = panel.slots.rows["decision_received"]
    qtbot.mouseClick(row.get, LEFT)

    with qtbot.waitSignal(panel.files_asked) as told:
        action(row, "Add a file…").trigger()
    assert told.args == ["proof_of_service"]
    row.menu_open.close()


def test_only_its_button_asks_for_files_of_what_is_not_needed(panel, qtbot):
    row = panel.slots.rows["operative_report"]

    with qtbot.assertNotEmitted(panel.files_asked):
        qtbot.mouseClick(row, LEFT)
        qtbot.keyClick(row, RETURN)
    assert action(row, "Add a file…").isEnabled()
    row.menu_open.close()

    with qtbot.waitSignal(panel.files_asked):
        qtbot.mouseClick(row.get, LEFT)


def test_a_line_whose_paper_is_held_back_says_so_and_leads_there(
    panel, session, selection, qtbot
):
    rfa, row = of_kind(session, "rfa"), panel.slots.rows["rfa"]
    session.set_exhibits("Hold back", [rfa], state="held_back")

    assert row.accessibleName() == (
        "Request for authorization (RFA), held back, must have"
    )
    assert row.get.text() == "Show"
    with qtbot.waitSignal(panel.looked):
        qtbot.mouseClick(row.get, LEFT)
    assert selection.ids == (rfa,)

    session.undo()
    assert "ready" in row.accessibleName()


def test_a_line_that_does_not_apply_says_why_and_can_be_taken_back(
    panel, session, qtbot
):
    row = panel.slots.rows["medication_list"]
    panel.slots.focus(row)
    qtbot.keyClick(row, RETURN)
    action(row, "Does not apply, because…").trigger()
    row.menu_open.close()
    assert row.reason is not None and row.reason.field.hasFocus()
    qtbot.keyClicks(row.reason.field, "No drugs")
    qtbot.keyClick(row.reason.field, RETURN)

    assert session.binder.not_applicable == {"medication_list": "No drugs"}
    assert row.accessibleName() == (
        "Medication list, does not apply: No drugs, should have"
    )
    assert panel.ready.text() == "3 of 11 ready"
    assert row.reason is None and row.hasFocus()
    assert session.undo_name == "Does not apply"

    assert row.get.text() == "It applies"
    qtbot.mouseClick(row.get, LEFT)
    assert session.binder.not_applicable == {}


def test_escape_leaves_the_field(panel, session, qtbot):
    row = panel.slots.rows["medication_list"]
    row.ask_reason()
    qtbot.keyClick(row.reason.field, Qt.Key.Key_Escape)

    assert row.reason is None and session.binder.not_applicable == {}


# ------------------------------------------------------------------------ dropping


def test_slots_open_up_and_the_one_below_says_what_happens(panel, tmp_path):
    _, mime = files(tmp_path, 3)
    row, other = panel.slots.rows["medication_list"], panel.slots.rows["rfa"]

    drag = Drag(panel.slots, mime).over(row)

    assert drag.enter.isAccepted() and drag.move.isAccepted()
    assert row.property("tone") == "slot_below"
    assert row._below.text() == "Let go to add 3 files here"
    assert other.property("tone") == "slot_open"
    drag.over(other)
    assert row._below.text() == "Missing"
    panel.slots.dragLeaveEvent(QDragLeaveEvent())
    assert other.property("tone") == "slot"


def test_several_files_on_a_slot_stay_together(panel, tmp_path, qtbot):
    paths, mime = files(tmp_path, 3)
    row = panel.slots.rows["medication_list"]

    with qtbot.waitSignal(panel.papers_dropped) as told:
        Drag(panel.slots, mime).let_go(row)

    assert told.args == [paths, "medication_list"]


def test_shift_gives_one_to_each_following_slot(panel, tmp_path):
    paths, mime = files(tmp_path, 3)
    heard: list[tuple[list[Path], str]] = []
    panel.papers_dropped.connect(lambda papers, kind: heard.append((papers, kind)))
    drag = Drag(panel.slots, mime)

    drag.over(panel.slots.rows["rfa"], SHIFT)
    drag.let_go(panel.slots.rows["rfa"], SHIFT)

    first, second, third = paths
    assert heard == [
        ([first], "rfa"),
        ([second], "treating_report"),
        ([third], "proof_of_service"),
    ]


def test_files_beside_the_slots_are_for_the_program_to_place(panel, tmp_path, qtbot):
    paths, mime = files(tmp_path, 2)

    with qtbot.waitSignal(panel.papers_dropped) as told:
        Drag(panel.slots, mime).let_go(panel.slots.groups["required"].heading)

    assert told.args == [paths, ""]


def test_an_exhibit_that_is_dragged_on_a_slot_becomes_its_kind(panel, session):
    doubtful = [r.exhibit.id for r in session.rows if r.wants_look]

    Drag(panel.slots, mime_of(doubtful)).let_go(panel.slots.rows["medication_list"])

    kinds = {session.binder.exhibit(each).kind for each in doubtful}
    assert kinds == {"medication_list"}
    assert session.undo_name == "Change kind"
    session.undo()
    assert session.binder.exhibit(doubtful[0]).kind_by == "guess"


def test_of_a_slot_with_two_kinds_an_exhibit_keeps_its_own(panel, session):
    first = session.rows[3].exhibit.id
    session.set_exhibits("Change kind", [first], kind="fax_confirmation")

    Drag(panel.slots, mime_of([first])).let_go(panel.slots.rows["decision_received"])

    assert session.binder.exhibit(first).kind == "fax_confirmation"


def test_a_line_that_no_paper_can_meet_takes_none(panel, tmp_path):
    _, mime = files(tmp_path, 1)
    row = panel.slots.rows["expedited_certificate"]

    Drag(panel.slots, mime).over(row)

    assert row.property("tone") == "slot"


def test_the_list_scrolls_while_a_drag_is_at_its_edge(panel, tmp_path, qtbot):
    panel.resize(330, 300)
    _, mime = files(tmp_path, 1)
    bar = panel.area.verticalScrollBar()
    seen = panel.area.viewport().height() - 4
    at = panel.slots.mapFrom(panel.area.viewport(), QPoint(60, seen))

    move = QDragMoveEvent(at, COPY, mime, LEFT, NO_KEY)
    panel.slots.dragMoveEvent(move)
    qtbot.waitUntil(lambda: bar.value() > 30)

    panel.slots.dragLeaveEvent(QDragLeaveEvent())
    assert not panel.edges.is_moving
