"""Two papers side by side: what differs, and what is done about it."""

import pytest
from PySide6.QtCore import QObject, Qt

from binder_app.acts.adding import add_files
from binder_app.domain.binder import Binder
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.checklist_panel import ChecklistPanel
from binder_app.ui.compare_words import only_in
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.exhibits_tab import ExhibitsTab
from binder_app.ui.look_pile import COMPARE
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from tests.intake.photos import Shot, photographed
from tests.intake.photos import letter as photo_letter
from tests.reading.test_alike import letter
from tests.verbs import drawn

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case(desk, rules, qtbot, tmp_path):
    """Return the tab and session of a letter (e1), its stamped copy (e2), a photo."""
    photo = tmp_path / "IMG_1.jpg"
    photographed(photo_letter(), Shot("wood", size=(600, 800))).save(photo, quality=88)
    told = "RECEIVED NOV 12 2026\n" + letter()
    given = [
        drawn.draw_pdf(
            tmp_path / "denial.pdf", letter(), "Second page.", "Third page."
        ),
        drawn.draw_pdf(tmp_path / "stamped.pdf", told, "Second page."),
        photo,
    ]
    owner = QObject()
    file = BinderFile.create(tmp_path / "B", Binder("workers_comp"))
    add_files(file, given, rules, Progress())
    session = BinderSession(file, rules, owner)
    selection = Selection(owner)
    verbs = ExhibitVerbs(session, selection, owner)
    tab = ExhibitsTab(desk, session, selection, verbs)
    qtbot.addWidget(tab)
    tab.resize(1300, 700)
    with qtbot.waitExposed(tab):
        tab.show()
    yield tab, session
    session.close()


@pytest.fixture
def compared(case):
    """Return the comparison of the two letters, opened from the pile."""
    tab, session = case
    row = tab.checklist.pile.rows["e2"]
    row.do.click()
    return tab, session, tab.side.comparing.panel


def test_a_copy_wants_a_look_and_leads_to_both(case, qtbot):
    tab, _ = case
    row = tab.checklist.pile.rows["e2"]
    assert row.look.remedy == COMPARE
    assert "Utilization Review Decision" in row.look.words

    qtbot.mouseClick(row.do, LEFT)

    panel = tab.side.comparing.panel
    assert panel.isVisible() and not tab.checklist.isVisible()
    names = [half.name.text() for half in panel.halves]
    assert [name[0] for name in names] == ["A", "B"]
    assert panel.halves[0].view.hasFocus()


def test_the_page_of_a_copy_leads_to_the_comparison(case, qtbot):
    tab, session = case
    links = tab.side.page.links
    tab.side.page._selection.show("e1")
    assert not links.compare.isVisible()
    tab.side.page._selection.show("e2")
    assert links.compare.isVisible() and "Utilization Review" in links.compare.text()

    qtbot.mouseClick(links.compare, LEFT)

    assert tab.side.comparing.is_shown
    session.tell_apart("Different papers", "e2")
    assert not links.compare.isVisible()


def test_what_only_one_of_them_says_is_told(compared, qtbot):
    _, _, panel = compared

    def words():
        held = [panel._words.itemAt(n).widget() for n in range(panel._words.count())]
        return " ".join(
            label.text() for one in held for label in one.findChildren(type(panel.head))
        )

    qtbot.waitUntil(lambda: "Only on the right" in words(), timeout=20_000)
    assert "RECEIVED NOV 12 2026" in words()
    assert "Only on the left" not in words()


def test_pages_turn_together_and_a_missing_one_is_said(compared, qtbot):
    _, _, panel = compared
    for _ in range(2):
        qtbot.keyClick(panel, Qt.Key.Key_PageDown)

    assert panel.page == panel.count == 3
    assert panel.halves[1].none.isVisible() and not panel.halves[1].view.isVisible()
    assert panel.halves[0].view.isVisible()
    assert not panel.on.isEnabled() and panel.back.isEnabled()
    qtbot.keyClick(panel, Qt.Key.Key_PageUp)
    assert panel.page == 2 and panel.halves[1].view.isVisible()


@pytest.mark.parametrize(("place", "held", "kept"), [(0, "e1", "e2"), (1, "e2", "e1")])
def test_the_one_that_is_named_is_held_back_and_undo_brings_it(
    compared, qtbot, place, held, kept
):
    tab, session, panel = compared

    qtbot.mouseClick(panel.halves[place].do, LEFT)

    assert session.binder.exhibit(held).state == "held_back"
    assert session.binder.exhibit(kept).state == "in"
    assert not panel.isVisible() and tab.checklist.isVisible()
    assert "e2" not in {row.exhibit.id for row in session.rows if row.twin}
    session.undo()
    assert session.binder.exhibit(held).state == "in"
    assert tab.checklist.pile.rows["e2"].look.remedy == COMPARE


def test_two_papers_that_differ_both_go_in_and_are_not_asked_about(compared, qtbot):
    tab, session, panel = compared

    qtbot.mouseClick(panel.both, LEFT)

    assert [session.binder.exhibit(e).state for e in ("e1", "e2")] == ["in", "in"]
    row = tab.checklist.pile.rows.get("e2")
    assert row is None or row.look.remedy != COMPARE
    assert not panel.isVisible()
    assert session.undo_name == "Different papers"


def test_escape_leaves_both_as_they_are(compared, qtbot):
    tab, session, panel = compared
    before = session.binder

    qtbot.keyClick(panel.halves[0].view, Qt.Key.Key_Escape)

    assert session.binder == before and not panel.isVisible()
    assert tab.checklist.isVisible() and tab.side.page.isVisible()


def test_another_exhibit_takes_the_place_of_the_comparison(compared):
    tab, _, panel = compared

    tab.side._selection.show("e3")

    assert not panel.isVisible() and tab.checklist.isVisible()
    assert not tab.side.comparing.is_shown


def test_a_photo_stands_beside_its_straightened_copy(case, qtbot):
    tab, session = case
    head = tab.side.page.head
    tab.side._selection.show("e1")
    assert not head.looks.isVisible()
    tab.side._selection.show("e3")
    head.looks.trigger()

    panel = tab.side.comparing.panel
    straight, taken = panel.halves
    assert straight.in_use.isVisible() and not straight.do.isVisible()
    assert straight.spot.path != taken.spot.path
    qtbot.mouseClick(taken.do, LEFT)

    assert panel.isVisible()
    assert taken.in_use.isVisible() and straight.do.isVisible()
    assert session.looks(session.binder.exhibit("e3"))[:2] == (True, True)
    qtbot.mouseClick(straight.do, LEFT)
    assert session.looks(session.binder.exhibit("e3"))[:2] == (True, False)


def test_a_checklist_panel_alone_asks_for_the_comparison(case, desk, qtbot):
    _, session = case
    owner = QObject()
    panel = ChecklistPanel(desk, session, Selection(owner))
    qtbot.addWidget(panel)

    with qtbot.waitSignal(panel.compare_asked) as told:
        panel.pile.rows["e2"].do.click()

    assert told.args == ["e2"]


def test_differences_are_runs_of_words_and_marks_do_not_count():
    one = ["Denied", "on", "11/09/2026,", "by", "the", "reviewer."]
    two = ["denied", "on", "11/10/2026", "by", "the", "other", "reviewer"]

    assert only_in(one, two) == (["11/09/2026,"], ["11/10/2026", "other"])
    assert only_in(one, one) == ([], [])
    assert only_in(["word"] * 5000, one) is None
