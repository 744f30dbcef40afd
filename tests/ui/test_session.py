"""Edits of the open binder: saved at once, undone and redone by name."""

import shutil

from binder_app.errors import BinderError
from binder_app.storage.binder_file import BinderFile


def names(session):
    return [row.exhibit.source_name for row in session.rows]


def on_disk(session):
    session.settle()
    with BinderFile.open_for_reading(session.folder) as file:
        return file.binder


def test_rows_stand_in_packet_order_and_what_stays_out_comes_last(session):
    tabs = [row.tab for row in session.rows]

    assert tabs == ["A", "B", "C", "D", "E", "", ""]
    assert set(names(session)[-2:]) == {"locked.pdf", "broken.pdf"}


def test_an_edit_is_on_disk_before_anyone_hears_of_it(session, qtbot):
    first = session.rows[0].exhibit.id

    with qtbot.waitSignal(session.changed):
        session.set_exhibits("Change title", [first], title="Mine")

    assert on_disk(session).exhibit(first).title == "Mine"


def test_undo_and_redo_go_back_to_opening_by_name(session):
    before = session.binder
    first, second = (row.exhibit.id for row in session.rows[:2])
    session.set_exhibits("Change title", [first], title="Mine")
    session.set_exhibits("Hold back", [second], state="held_back", reason="private")
    after = session.binder

    assert session.undo_name == "Hold back"
    session.undo()
    assert (session.undo_name, session.redo_name) == ("Change title", "Hold back")
    session.undo()
    assert session.binder == on_disk(session) == before
    assert session.undo_name == ""
    session.redo()
    session.redo()
    assert session.binder == on_disk(session) == after


def test_edits_of_one_batch_are_undone_together(session):
    before = session.binder
    first, second = (row.exhibit.id for row in session.rows[:2])
    for exhibit_id in (first, second):
        session.edit(
            "Add papers",
            lambda b, e=exhibit_id: b.replacing(
                [e], [b.exhibit(e).with_choice("title", "x")]
            ),
            "drop 1",
        )

    session.undo()

    assert session.binder == before


def test_what_can_not_be_done_says_why_and_changes_nothing(session, qtbot):
    before = session.binder
    broken = next(r.exhibit.id for r in session.rows if r.exhibit.problem)

    with qtbot.waitSignal(session.refused) as told:
        session.set_exhibits("Put back", [broken], state="in")

    assert "can't go in" in told.args[0]
    assert session.binder == before and session.undo_name == ""


def test_moving_changes_the_tabs(session):
    ids = [row.exhibit.id for row in session.rows if row.tab]

    session.move("Move", [ids[-1]], ids[0])

    assert session.rows[0].exhibit.id == ids[-1]
    assert session.rows[0].tab == "A"


def test_a_page_left_out_and_turned_is_kept(session):
    five = next(r.exhibit for r in session.rows if len(r.exhibit.pages) == 5)

    session.set_page("Rotate page", five.id, 2, turn=90)
    session.set_page("Leave page out", five.id, 3, goes_in=False)

    pages = on_disk(session).exhibit(five.id).pages
    assert (pages[1].turn, pages[2].goes_in) == (90, False)


def test_a_page_left_out_of_a_paper_whose_text_was_lost_changes_no_guess(
    session, own_cache
):
    five = next(r.exhibit for r in session.rows if len(r.exhibit.pages) == 5)
    shutil.rmtree(own_cache)

    session.set_page("Leave page out", five.id, 3, goes_in=False)

    told = session.binder.exhibit(five.id)
    assert (told.kind, told.guess.facts) == (five.kind, five.guess.facts)
    assert not told.pages[2].goes_in and session.is_stale


def test_a_split_reads_the_parts_anew_and_undo_brings_them_together(session):
    five = next(r.exhibit for r in session.rows if len(r.exhibit.pages) == 5)

    session.split("Split", five.id, 3)

    parts = [r for r in session.rows if r.exhibit.source == five.source]
    assert sorted(len(part.exhibit.pages) for part in parts) == [2, 3]
    session.undo()
    assert len(session.binder.exhibit(five.id).pages) == 5


def test_an_edit_that_can_not_be_saved_is_taken_back_and_told(
    session, qtbot, monkeypatch
):
    first, second = (row.exhibit.id for row in session.rows[:2])
    session.set_exhibits("Rename", [first], title="Kept")
    session.settle()

    def full(_: object, binder: object) -> None:
        raise BinderError("The disk is full.", "Make room.")

    monkeypatch.setattr(BinderFile, "save", full)
    with qtbot.waitSignal(session.refused) as told:
        session.set_exhibits("Rename", [second], title="Lost")

    assert told.args == ["The disk is full.", "Make room."]
    assert session.binder.exhibit(second).title != "Lost"
    assert session.binder == on_disk(session)
    assert session.undo_name == "Rename"
    monkeypatch.undo()
    session.undo()
    assert session.binder.exhibit(first).title != "Kept"
    assert session.binder == on_disk(session)
