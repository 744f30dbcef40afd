"""Papers taken in by the window arrive whole, in the child as on the command line."""

import pikepdf
import pytest
from PySide6.QtCore import QObject

from binder_app.acts.adding import add_files
from binder_app.domain.binder import Binder
from binder_app.domain.marks import FOR_YOU_KEY
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.unread_papers import Unread, UnreadPapers
from binder_app.ui.drop_words import in_one_line, refused, why_refused
from binder_app.ui.intake import Intake
from tests.intake import carriers
from tests.verbs import drawn

WAIT = 60_000


@pytest.fixture
def intake(desk, session):
    owner = QObject()
    yield Intake(desk, session, owner)
    owner.deleteLater()


@pytest.fixture
def pile(tmp_path):
    folder = tmp_path / "pile"
    folder.mkdir()
    for number in range(1, 8):
        drawn.numbered(folder / f"notes {number}.pdf", number)
    drawn.draw_picture(folder / "photo.jpg")
    (folder / "diary.txt").write_text("pain 8 of 10\n")
    (folder / "empty.pdf").write_bytes(b"")
    return folder


def test_papers_arrive_as_the_command_line_takes_them(
    intake, session, pile, rules, tmp_path, qtbot
):
    before = {row.exhibit.id for row in session.rows}
    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        intake.take([pile])

    with BinderFile.create(tmp_path / "Other", Binder("workers_comp")) as file:
        lines = add_files(file, [pile], rules, Progress())
        wanted = file.binder
    assert [line.outcome for line in told.args[0].lines] == [
        line.outcome for line in lines
    ]
    came = [e for e in session.binder.exhibits if e.id not in before]
    assert [e.source_name for e in came] == [e.source_name for e in wanted.exhibits]
    assert [e.guess for e in came] == [e.guess for e in wanted.exhibits]
    for digest, original in wanted.originals.items():
        assert session.binder.originals[digest] == original


def test_one_drop_is_one_step_to_undo(intake, session, pile, qtbot):
    before = session.binder

    with qtbot.waitSignal(intake.ended, timeout=WAIT):
        intake.take([pile])
    assert len(session.binder.exhibits) > len(before.exhibits)
    session.undo()

    assert session.binder == before


def test_papers_dropped_on_a_slot_have_its_kind(intake, session, pile, qtbot):
    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        intake.take([pile / "notes 1.pdf", pile / "notes 2.pdf"], "work_status")

    ids = [exhibit_id for line in told.args[0].lines for exhibit_id in line.exhibits]
    kinds = {session.binder.exhibit(exhibit_id).kind for exhibit_id in ids}
    assert (len(ids), kinds) == (2, {"work_status"})


def test_a_locked_file_opens_with_its_password(intake, session, qtbot):
    locked = next(
        r.exhibit for r in session.rows if r.exhibit.source_name == "locked.pdf"
    )

    with qtbot.waitSignal(intake.ended, timeout=WAIT):
        intake.unlock(locked.source, "wrong")
    still = session.binder.exhibit(locked.id)
    assert "does not open it" in still.problem
    with qtbot.waitSignal(intake.ended, timeout=WAIT):
        intake.unlock(locked.source, drawn.PASSWORD)

    opened = session.binder.exhibit(locked.id)
    assert opened.problem == "" and opened.pages
    lines = [line for line in session.binder.ledger if line.digest == locked.source]
    assert [(line.name, line.outcome) for line in lines] == [("locked.pdf", "added")]


def test_the_sheet_is_refused_and_its_copy_let_go(
    intake, session, tmp_path, rules, qtbot
):
    sheet = drawn.draw_pdf(tmp_path / "for-you.pdf", "a sheet")
    with pikepdf.open(sheet, allow_overwriting_input=True) as pdf:
        pdf.Root[FOR_YOU_KEY] = True
        pdf.save(sheet)

    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        intake.take([sheet])

    (line,) = told.args[0].lines
    assert line.outcome == "rejected"
    assert not list((session.folder / "originals").glob(f"{line.digest}*"))


def test_a_stopped_drop_keeps_what_had_arrived(intake, session, desk, pile, qtbot):
    for number in range(60):
        drawn.numbered(pile / f"visit {number}.pdf", 8)
    with qtbot.waitSignal(intake.arrived, timeout=WAIT):
        intake.take([pile])

    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        desk.jobs.cancel()

    assert not desk.jobs.is_busy
    assert told.args[0].left_out > 0
    assert "not read" in in_one_line(told.args[0])
    session.settle()
    with BinderFile.open_for_reading(session.folder) as file:
        assert file.binder == session.binder


def test_a_child_that_dies_says_so_and_the_next_drop_goes_in(
    intake, session, desk, pile, qtbot, monkeypatch
):
    monkeypatch.setattr(
        "binder_app.ui.jobs.child_command", lambda name: ["/bin/false", name]
    )
    told: list[tuple[str, str]] = []
    intake.failed.connect(lambda problem, remedy: told.append((problem, remedy)))
    with qtbot.waitSignal(intake.ended, timeout=WAIT):
        intake.take([pile / "notes 1.pdf"])
    assert told == [("", "")]
    monkeypatch.undo()

    with qtbot.waitSignal(intake.ended, timeout=WAIT):
        intake.take([pile / "notes 1.pdf"])
    assert any(e.source_name == "notes 1.pdf" for e in session.binder.exhibits)


def test_papers_not_read_when_the_binder_closed_are_read_when_it_opens(
    intake, session, desk, pile, qtbot
):
    with qtbot.waitSignal(intake.arrived, timeout=WAIT):
        intake.take([pile], "work_status")
    intake.let_go()
    desk.jobs.cancel()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=WAIT)
    owner = QObject()
    again = Intake(desk, session, owner)

    with qtbot.waitSignal(again.ended, timeout=WAIT):
        again.resume()

    names = sorted(path.name for path in pile.iterdir())
    lines = [line for line in session.binder.ledger if line.name in names]
    assert sorted(line.name for line in lines) == names
    ids = {exhibit_id for line in lines for exhibit_id in line.exhibits}
    came = [session.binder.exhibit(exhibit_id) for exhibit_id in ids]
    assert {e.kind for e in came if not e.problem} == {"work_status"}
    session.settle()
    assert UnreadPapers(desk.preferences.folder, session.folder).read() == ()
    owner.deleteLater()


def test_a_drop_is_noted_before_it_is_read(intake, session, desk, pile, qtbot):
    intake.take([pile])
    session.settle()
    (noted,) = UnreadPapers(desk.preferences.folder, session.folder).read()

    assert noted.paths == (str(pile),)
    with qtbot.waitSignal(intake.ended, timeout=WAIT):
        pass


def test_a_file_that_is_gone_gets_its_line_and_the_others_go_in(
    intake, desk, pile, qtbot
):
    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        intake.take([pile / "gone.pdf", pile / "notes 1.pdf"])

    drop = told.args[0]
    assert [line.outcome for line in drop.lines] == ["rejected", "added"]
    problem, why = why_refused(drop, desk)
    assert problem.startswith("1 file")
    assert why.startswith("gone.pdf: This file is no longer there.")


def test_a_system_s_helper_file_is_no_news(intake, desk, pile, qtbot):
    (pile / ".DS_Store").write_bytes(b"x")
    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        intake.take([pile / ".DS_Store", pile / "notes 1.pdf"])

    assert in_one_line(told.args[0]).startswith("1 paper")
    assert "not taken in" not in in_one_line(told.args[0])
    assert refused(told.args[0]) == []


@pytest.fixture
def mail(tmp_path):
    """A mail that carries a paper and a locked archive."""
    locked = carriers.locked_zip({"diary.txt": b"pain 7"}, drawn.PASSWORD.encode())
    files = {"notes.txt": b"pain 8 of 10\n", "box.zip": locked}
    path = tmp_path / "mail.eml"
    path.write_bytes(carriers.with_files(carriers.letter(), files).as_bytes())
    return path


def names_in(binder):
    return [e.source_name for e in binder.exhibits]


def test_what_a_mail_carries_arrives_with_it_in_one_step(intake, session, mail, qtbot):
    before = session.binder

    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        intake.take([mail], "work_status")

    drop = told.args[0]
    assert [line.name for line in drop.lines] == [
        "mail.eml",
        "mail.eml › notes.txt",
        "mail.eml › box.zip",
    ]
    assert (drop.left_out, drop.lines[1].came_in) == (0, drop.lines[0].digest)
    assert "1 of them out of mail.eml" in in_one_line(drop)
    ids = [exhibit_id for line in drop.lines for exhibit_id in line.exhibits]
    assert {session.binder.exhibit(i).kind for i in ids} == {"work_status"}
    session.undo()
    assert session.binder == before


def test_a_locked_archive_opens_in_the_window_and_its_papers_have_its_kind(
    intake, session, mail, qtbot
):
    with qtbot.waitSignal(intake.ended, timeout=WAIT):
        intake.take([mail], "work_status")
    locked = next(e for e in session.binder.exhibits if e.source_name == "box.zip")

    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        intake.unlock(locked.source, drawn.PASSWORD)

    assert [line.outcome for line in told.args[0].lines] == ["added", "added"]
    assert "box.zip" not in names_in(session.binder)
    diary = next(e for e in session.binder.exhibits if e.source_name == "diary.txt")
    assert diary.kind == "work_status"
    lines = [line.name for line in session.binder.ledger if line.needs]
    assert "mail.eml › box.zip" not in lines


def test_a_resumed_drop_does_not_double_what_a_mail_carries(
    intake, session, desk, mail, pile, qtbot
):
    with qtbot.waitSignal(intake.ended, timeout=WAIT):
        intake.take([mail])
    before = session.binder
    UnreadPapers(desk.preferences.folder, session.folder).keep(
        [Unread((str(mail), str(pile / "diary.txt")))]
    )

    with qtbot.waitSignal(intake.ended, timeout=WAIT) as told:
        intake.resume()

    assert [line.name for line in told.args[0].lines] == ["diary.txt"]
    assert session.binder.ledger[:-1] == before.ledger
