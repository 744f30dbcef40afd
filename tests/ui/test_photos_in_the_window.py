"""Photos and screenshots in the window: joined with one click, and side by side."""

import pytest
from PySide6.QtCore import QObject

from binder_app.acts.adding import add_files
from binder_app.domain.binder import Binder
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.binder_page import BinderPage
from binder_app.ui.drop_words import Drop
from binder_app.ui.session import BinderSession
from tests.intake import photos

WAIT = 60_000


@pytest.fixture
def case(desk, rules, qtbot, tmp_path):
    """Return the page of a binder with three numbered screenshots, and their drop."""
    given = []
    for number in (3, 1, 2):
        given.append(tmp_path / f"Screenshot {number}.png")
        photos.messages(size=(390, 844)).point(lambda t, n=number: max(0, t - n)).save(
            given[-1]
        )
    owner = QObject()
    file = BinderFile.create(tmp_path / "B", Binder("workers_comp"))
    lines = add_files(file, given, rules, Progress())
    session = BinderSession(file, rules, owner)
    desk.jobs.settle_by(session.settle)
    page = BinderPage(desk, session)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    yield page, session, Drop(lines)
    page.let_go()
    session.close()


def names_in(session, exhibit_id):
    held = session.binder
    return [held.originals[p.source].name for p in held.exhibit(exhibit_id).pages]


def test_one_click_joins_what_was_dropped_together_in_order(case):
    page, session, drop = case
    page.intake.ended.emit(drop)
    told = "Join 3 pictures: Screenshot 1.png to Screenshot 3.png"
    assert page.strip.join.text() == told
    names = [f"Screenshot {number}.png" for number in (1, 2, 3)]
    assert page.strip.join.toolTip().split("\n") == names

    page.strip.join.click()

    (exhibit,) = session.binder.exhibits
    assert names_in(session, exhibit.id) == names
    assert not page.strip.join.isVisible()
    session.undo()
    assert len(session.binder.exhibits) == 3


def test_the_offer_goes_where_it_no_longer_holds_and_with_the_next_drop(case):
    page, session, drop = case
    page.intake.ended.emit(drop)
    assert page.strip.join.isVisible()

    session.set_exhibits("Hold back", ["e2", "e3"], state="held_back", reason="no")
    assert not page.strip.join.isVisible()

    page.intake.ended.emit(drop)
    assert not page.strip.join.isVisible()
    page.intake.ended.emit(Drop(()))
    assert not page.strip.join.isVisible()


def test_who_wants_no_joining_is_offered_it_no_more(case):
    page, session, drop = case
    page.intake.ended.emit(drop)

    page.strip.no_join.click()

    assert not page.strip.join.isVisible() and not page.strip.no_join.isVisible()
    assert len(session.binder.exhibits) == 3


def test_screenshots_are_set_side_by_side_and_back_as_one_edit(case, qtbot):
    page, session, drop = case
    head = page.exhibits.side.page.head
    page.selection.show("e1")
    assert not head.rows.menuAction().isVisible()
    page.intake.ended.emit(drop)
    page.strip.join.click()
    (exhibit,) = session.binder.exhibits
    assert head.rows.menuAction().isVisible()
    one, _, three = head.rows.actions()
    assert one.isChecked()

    three.trigger()
    qtbot.waitUntil(
        lambda: len(session.binder.exhibit(exhibit.id).pages) == 1, timeout=WAIT
    )

    assert three.isChecked()
    assert session.undo_name == "Screenshots to a page"
    before = session.binder
    session.undo()
    assert len(session.binder.exhibit(exhibit.id).pages) == 3
    session.redo()
    one.trigger()
    assert len(session.binder.exhibit(exhibit.id).pages) == 3
    session.undo()
    assert session.binder == before


def test_what_cannot_stand_side_by_side_says_why(case, qtbot):
    page, session, drop = case
    page.intake.ended.emit(drop)
    page.strip.join.click()
    (exhibit,) = session.binder.exhibits
    session.set_page("Turn", exhibit.id, 2, turn=90)
    page.selection.show(exhibit.id)
    said = []
    page.said.connect(lambda problem, remedy: said.append(problem))

    page.exhibits.side.page.head.rows.actions()[1].trigger()

    assert said == [f"Some pages of {exhibit.id} are turned, cut off or left out."]


def test_halves_of_a_paper_are_joined_with_one_click(case):
    page, session, _ = case
    first, second, _ = (exhibit.id for exhibit in session.binder.exhibits)
    page.scans.halves_found.emit([(second, first)])
    assert page.strip.join.text().startswith("Join two halves of one paper")

    page.strip.join.click()

    assert len(session.binder.exhibits) == 2
    assert len(session.binder.exhibit(second).pages) == 2
    assert not page.strip.join.isVisible()


def test_halves_called_two_papers_are_offered_no_more_until_undone(case):
    page, session, _ = case
    first, second, _ = (exhibit.id for exhibit in session.binder.exhibits)
    page.scans.halves_found.emit([(first, second)])
    page.strip.no_join.click()
    assert not page.strip.join.isVisible()
    page.scans.halves_found.emit([(first, second)])
    assert not page.strip.join.isVisible()

    session.undo()

    assert page.strip.join.isVisible()
