"""From the binder to the packet, with real builds in the child."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRegularExpression
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from binder_app.children import child_environment
from binder_app.files import is_unfinished
from binder_app.ui.binder_page import EXHIBITS, PACKET, BinderPage
from binder_app.ui.exhibits_tab import CHECKLIST
from binder_app.ui.jobs import Job
from binder_app.ui.packet_tab import PacketTab
from binder_app.ui.packet_work import PLACE, packet_work
from binder_app.ui.selection import Selection
from binder_app.ui.slot_row import SlotRow
from binder_app.ui.tab_order import stops_in

WAIT = 30_000
APPLICATION = "application_enclosed"


@pytest.fixture
def session(session):
    """Return a binder that lacks the application, and nothing else that blocks."""
    session.set_exhibits("Change kind", ["e1"], kind="ur_decision")
    return session


@pytest.fixture
def tab(packet_tab):
    return packet_tab


@pytest.fixture
def unblocked(tab):
    tab.work.give_reason(APPLICATION, "the form follows by fax")
    return tab


def build(tab, qtbot):
    with qtbot.waitSignal(tab.work.built_one, timeout=WAIT):
        tab.build()


def unfinished_in(folder: Path):
    return [path for path in folder.rglob("*") if is_unfinished(path)]


def test_a_blocker_stops_the_build_and_says_why(tab, desk):
    tab.build()

    assert not tab.work.is_busy and not desk.jobs.is_busy
    card = tab.gate.first_blocker
    assert card.isAncestorOf(tab.focusWidget())
    told = "Not built yet. There is no IMR application in the binder."
    assert tab.box.note.text() == told
    assert tab.box.go.isEnabled()


def test_with_a_reason_it_is_built_proven_and_shown(unblocked, session, qtbot):
    tab = unblocked
    build(tab, qtbot)

    packet = session.folder.parent / "Quiñones IMR packet.pdf"
    assert packet.is_file() and tab.work.built.path == packet
    assert tab.stack.currentWidget() is tab.ready
    assert packet.with_name("Quiñones IMR packet-for-you.pdf").is_file()
    model = tab.ready.marks.model
    qtbot.waitUntil(lambda: model.rowCount() > 2, timeout=WAIT)
    qtbot.waitUntil(lambda: tab.ready.pages.view.spot is not None)
    assert tab.ready.pages.of.text() == f"of {tab.work.built.pages}"
    assert unfinished_in(session.folder.parent) == []


def test_what_is_chosen_and_the_reason_go_along(unblocked, desk, monkeypatch):
    tab, tasks = unblocked, []
    monkeypatch.setattr(desk.jobs, "put", lambda job: tasks.append(job.task))
    tab.options.sheets.click()
    tab.options.prefix.setText("ab-1")
    tab.options.prefix.textEdited.emit("ab-1")
    tab.options.language.setCurrentIndex(1)
    tab.options.language.activated.emit(1)

    tab.build()

    (task,) = tasks
    assert task["options"] == [
        "tab_sheets=off",
        "duplex=on",
        "language=es",
        "stamp=ab-1",
    ]
    assert (task["is_forced"], task["because"]) == (True, "the form follows by fax")


def test_without_a_blocker_nothing_is_forced(tab, desk, session, monkeypatch):
    tasks = []
    monkeypatch.setattr(desk.jobs, "put", lambda job: tasks.append(job.task))
    session.set_exhibits("Change kind", ["e4"], kind="imr_application")

    tab.build()

    assert (tasks[0]["is_forced"], tasks[0]["because"]) == (False, "")


def test_a_stopped_build_leaves_nothing(unblocked, session, qtbot):
    tab = unblocked
    with qtbot.waitSignal(tab.work.cancelled, timeout=WAIT):
        tab.build()
        assert tab.box.go.isHidden() or not tab.box.go.isVisible()
        tab.box.stop.click()

    assert not Path(tab.work.wish.target).exists()
    assert unfinished_in(session.folder.parent) == []
    assert tab.box.said.text() == "Stopped. Nothing was written."
    assert tab.box.go.isVisible()


ORPHAN = """
import sys
from pathlib import Path
from binder_app.files import unfinished_beside
unfinished_beside(Path(sys.argv[1])).write_bytes(b"half a packet")
"""


def test_what_a_build_left_that_was_ended_by_force_goes_too(unblocked, session, qtbot):
    tab = unblocked

    def die_at_work():
        target = tab.work.wish.target
        command = [sys.executable, "-c", ORPHAN, target]
        subprocess.run(command, check=True, env=child_environment())
        assert unfinished_in(session.folder.parent) != []

    with qtbot.waitSignal(tab.work.cancelled, timeout=WAIT):
        tab.build()
        tab.work._job._child.finished.connect(die_at_work)
        tab.box.stop.click()

    assert unfinished_in(session.folder.parent) == []


def test_a_build_that_waits_is_stopped_and_other_work_goes_on(unblocked, desk, qtbot):
    other = Job({"do": "library", "folders": []}, desk.jobs)
    with qtbot.waitSignals([other.finished, unblocked.work.cancelled], timeout=WAIT):
        desk.jobs.put(other)
        unblocked.build()
        unblocked.box.stop.click()

    assert not Path(unblocked.work.wish.target).exists()


def test_the_chosen_recipe_can_t_be_switched_off(tab):
    choice = tab.options.recipe.recipes["packet"]

    choice.click()

    assert choice.isChecked()


def test_a_file_that_is_not_ours_is_refused_in_place(unblocked, make_pdf, qtbot):
    tab = unblocked
    other = make_pdf("mine.pdf")
    before = other.read_bytes()
    tab.work.set(target=str(other))

    with qtbot.waitSignal(tab.work.failed, timeout=WAIT):
        tab.build()

    assert other.read_bytes() == before
    assert tab.stack.currentWidget() is not tab.failure
    assert "would be lost" in tab.options._target_trouble.accessibleName()
    assert tab.options.rename.isVisible() and not tab.options.change.isVisible()
    tab.options.target.textEdited.emit(str(other.with_name("other.pdf")))
    assert not tab.options.rename.isVisible()


def test_a_child_that_died_is_told_honestly(unblocked, qtbot):
    tab = unblocked
    with qtbot.waitSignal(tab.work.failed, timeout=WAIT) as told:
        tab.build()
        tab.work._job._child.kill()

    assert told.args == ["", ""]
    assert tab.stack.currentWidget() is tab.failure
    assert "do not know why" in tab.failure.told.text()
    assert "No packet was put in place." in texts_of(tab.failure)
    assert "the child process died" in tab.failure.details.text()
    with qtbot.waitSignal(tab.work.begun):
        tab.failure.again.click()
    with qtbot.waitSignal(tab.work.cancelled, timeout=WAIT):
        tab.work.stop()


def test_a_failure_explains_itself_in_the_engine_s_words(tab):
    tab._show_failure(
        "Tab B is given to two exhibits.", "Give one of them another tab."
    )

    assert tab.failure.told.text() == "Tab B is given to two exhibits."
    assert tab.failure.then.text() == "Give one of them another tab."
    tab.failure.back.click()
    assert tab.stack.currentIndex() == 0


def test_a_changed_binder_is_told_and_an_undo_makes_it_good(unblocked, session, qtbot):
    tab = unblocked
    build(tab, qtbot)
    outdated = tab.ready.done._outdated
    assert outdated.isHidden()

    session.set_exhibits("Change title", [session.rows[0].exhibit.id], title="Mine")
    assert not outdated.isHidden()

    session.undo()
    assert outdated.isHidden()


def test_one_can_go_back_to_the_choices_and_to_the_packet_again(unblocked, qtbot):
    tab = unblocked
    assert tab.box.look.isHidden()
    build(tab, qtbot)

    tab.ready.done.change.click()
    assert tab.stack.currentIndex() == 0 and tab.box.look.isVisible()
    tab.box.look.click()

    assert tab.stack.currentWidget() is tab.ready


def test_the_result_and_the_choices_outlive_the_page(unblocked, desk, session, qtbot):
    unblocked.options.duplex.click()
    build(unblocked, qtbot)

    again = PacketTab(desk, session, Selection(session))
    qtbot.addWidget(again)
    again.show()

    assert again.work is unblocked.work is packet_work(desk, session)
    again.ready.pages.view.forget_page()
    assert again.stack.currentWidget() is again.ready
    assert not again.options.duplex.isChecked()
    assert again.ready.done.printing.one_sided.isChecked()


def test_the_place_of_the_packet_is_remembered(
    unblocked, desk, session, tmp_path, qtbot
):
    target = tmp_path / "sent" / "a packet.pdf"
    target.parent.mkdir()
    unblocked.work.set(target=str(target))
    build(unblocked, qtbot)

    kept = desk.preferences.now.places
    assert kept[f"{PLACE}{session.folder.absolute()}"] == str(target)
    unblocked.work.deleteLater()
    qtbot.waitUntil(lambda: session.findChild(type(unblocked.work)) is None)
    assert packet_work(desk, session).wish.target == str(target)


def test_a_copy_goes_where_asked_but_never_over_a_paper(
    unblocked, tmp_path, make_pdf, qtbot
):
    tab, done = unblocked, unblocked.ready.done
    build(tab, qtbot)
    copy, mine = tmp_path / "copy.pdf", make_pdf("mine.pdf")
    before = mine.read_bytes()

    done.copy_to(str(copy))
    words = done._told.words
    told = f"Copy saved: copy.pdf in {tmp_path}"
    qtbot.waitUntil(lambda: words.text().replace("\u200b", "") == told, timeout=WAIT)
    assert copy.read_bytes() == tab.work.built.path.read_bytes()

    done.copy_to(str(mine))
    qtbot.waitUntil(lambda: "would be lost" in words.text(), timeout=WAIT)
    assert mine.read_bytes() == before


def test_letters_that_can_t_be_stamped_stop_the_build_at_their_field(unblocked):
    tab = unblocked
    assert tab.options.preview.text() == "Number on each page: QUIN 000001"

    tab.options.prefix.setText("Ñ 1")
    tab.options.prefix.textEdited.emit("Ñ 1")
    assert "can't be stamped" in tab.options._prefix_trouble.accessibleName()
    tab.build()
    assert not tab.work.is_busy and tab.focusWidget() is tab.options.prefix

    tab.options.prefix.setText("abc")
    tab.options.prefix.textEdited.emit("abc")
    assert tab.options.preview.text() == "Number on each page: ABC 000001"


def test_an_emptied_place_becomes_the_proposed_one(tab):
    tab.options.target.clear()
    tab.options.target.textEdited.emit("")

    assert tab.work.wish.target.endswith("Quiñones IMR packet.pdf")


def test_what_goes_in_and_what_stays_out_is_counted(tab, session, qtbot):
    qtbot.waitUntil(lambda: "5" in texts_of(tab.summary), timeout=WAIT)
    said = texts_of(tab.summary)
    assert "9" in said
    assert "2 files can't be read" in said

    first = "e4"
    session.set_exhibits("Hold back", [first], state="held_back", reason="private")
    assert "1 exhibits held back" in texts_of(tab.summary)
    held = next(
        b for b in tab.summary.findChildren(QAbstractButton) if "held" in b.text()
    )
    with qtbot.waitSignal(tab.show_asked) as told:
        held.click()
    assert told.args == [first, 1]


def test_where_room_is_short_all_stands_in_one_column(tab, qtbot):
    tab.resize(1000, 500)
    qtbot.waitUntil(lambda: tab._columns.is_alone)

    assert (
        tab.options.mapTo(tab, tab.options.rect().topLeft()).y()
        < tab.gate.mapTo(tab, tab.gate.rect().topLeft()).y()
        < tab.summary.mapTo(tab, tab.summary.rect().topLeft()).y()
    )
    assert tab.box.isVisible()

    tab.resize(1366, 570)
    qtbot.waitUntil(lambda: not tab._columns.is_alone)
    assert tab.summary.isVisible() and tab.options.isVisible()


def test_a_paper_whose_kind_is_doubtful_is_called_as_the_packet_calls_it(
    tab, session, qtbot
):
    doubtful = next(row.exhibit for row in session.rows if row.wants_look and row.tab)
    called = f"Document ({doubtful.source_name})"
    kinds = session.rules.kinds
    guessed = replace(doubtful.guess, kind="rfa", confidence=0.4)
    told = replace(doubtful, guess=guessed)
    session.amend(lambda binder: binder.replacing([told.id], [told]))
    qtbot.waitUntil(lambda: called in texts_of(tab.summary), timeout=WAIT)

    session.set_exhibits("Change kind", [told.id], kind="rfa")

    title = kinds["rfa"].title("en")
    qtbot.waitUntil(lambda: called not in texts_of(tab.summary), timeout=WAIT)
    assert title in texts_of(tab.summary)


def test_a_missing_paper_leads_to_the_checklist_of_the_exhibits(desk, session, qtbot):
    page = BinderPage(desk, session)
    qtbot.addWidget(page)
    page.show_tab(PACKET)

    page.show()
    rows = page.exhibits.checklist.slots.in_order
    wanted = next(row.slot for row in reversed(rows) if row.slot and row.slot.kind)
    group = page.exhibits.checklist.slots.groups[wanted.finding.requirement.need]
    group.fold()

    page.packet.checklist_asked.emit(wanted.id)

    assert page.tabs.currentIndex() == EXHIBITS and page.exhibits.shown == CHECKLIST
    focused = page.window().focusWidget()
    assert isinstance(focused, SlotRow) and focused.slot == wanted
    assert focused.isVisible()


def test_every_control_has_a_name_and_no_two_keys_clash(unblocked, qtbot):
    tab = unblocked
    tab.failure.show_failure("", "")
    taken = set("bexvhdncma")
    build(tab, qtbot)
    for page in (tab.stack.widget(0), tab.ready):
        for stop in stops_in(page):
            assert name_of(stop), stop
        keys = [key for key in map(mnemonic, page.findChildren(QWidget)) if key]
        keys = [key for key in keys if key != "b"]
        assert len(keys) == len(set(keys)), keys
        assert not taken & set(keys), keys


def test_a_folder_that_is_gone_is_told_beside_the_name(unblocked, session, qtbot):
    gone = session.folder.parent / "gone"
    gone.mkdir()
    unblocked.work.set(target=str(gone / "packet.pdf"))
    shutil.rmtree(gone)

    with qtbot.waitSignal(unblocked.work.failed, timeout=WAIT) as told:
        unblocked.build()

    assert "no folder" in told.args[0]
    assert unblocked.options.rename.isVisible()


def texts_of(widget):
    labels = widget.findChildren(QLabel)
    buttons = widget.findChildren(QAbstractButton)
    return [part.text() for part in (*labels, *buttons)]


def name_of(widget):
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    buddies = widget.window().findChildren(QLabel)
    return next((b.text() for b in buddies if b.buddy() is widget), "")


def mnemonic(widget):
    if not isinstance(widget, QAbstractButton | QLabel):
        return ""
    if isinstance(widget, QLabel) and widget.buddy() is None:
        return ""
    found = QRegularExpression("&([a-zA-Z])").match(widget.text().replace("&&", ""))
    return found.captured(1).lower()
