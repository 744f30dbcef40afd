"""The three panes of a binder, and the switch where there is no room for all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from binder_app.ui.binder_page import PACKET, BinderPage
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.exhibits_tab import CHECKLIST, EXHIBITS, ExhibitsTab
from binder_app.ui.look_pile import LOOK
from binder_app.ui.selection import Selection


@pytest.fixture
def tab(desk, session, qtbot):
    selection = Selection(session)
    verbs = ExhibitVerbs(session, selection, session)
    made = ExhibitsTab(desk, session, selection, verbs)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    yield made
    made.side.page.view.forget_page()


def choices(tab: ExhibitsTab) -> dict[str, QPushButton]:
    held = tab._switch.findChildren(QPushButton)
    return {one.text(): one for one in held if one.isVisible()}


def shown(tab: ExhibitsTab) -> list[object]:
    panes = (tab.checklist, tab.exhibits, tab.side)
    return [pane for pane in panes if pane.isVisible()]


def test_with_two_panes_each_choice_shows_another_pair(tab):
    assert list(choices(tab)) == ["Checklist", "Page"]
    assert choices(tab)["Page"].isChecked()
    assert shown(tab) == [tab.exhibits, tab.side]

    choices(tab)["Checklist"].click()
    assert shown(tab) == [tab.checklist, tab.exhibits]

    tab.show_pane(EXHIBITS)
    assert choices(tab)["Page"].isChecked()
    assert shown(tab) == [tab.exhibits, tab.side]


def test_with_one_pane_there_are_three_choices(tab):
    tab.resize(600, 600)

    assert list(choices(tab)) == ["Checklist", "Exhibits", "Page"]
    assert choices(tab)["Exhibits"].isChecked()
    for name, pane in zip(
        choices(tab), (tab.checklist, tab.exhibits, tab.side), strict=True
    ):
        choices(tab)[name].click()
        assert shown(tab) == [pane]


def test_panes_keep_the_widths_that_they_were_given(tab):
    tab.splitter.setSizes([560, 463])
    before = tab.splitter.sizes()

    tab.show_pane(CHECKLIST)
    other = tab.splitter.sizes()
    tab.show_pane(EXHIBITS)
    assert tab.splitter.sizes() == before

    tab.show_pane(CHECKLIST)
    assert tab.splitter.sizes() == other


def test_what_was_looked_at_from_the_pile_is_answered_by_its_letter(
    tab, session, qtbot
):
    tab.resize(1400, 700)
    row = next(r for r in tab.checklist.pile.rows.values() if r.look.remedy == LOOK)
    asked = row.look.exhibit_id
    assert session.binder.exhibit(asked).kind_by == "guess"

    row.do.click()
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_N)

    assert session.binder.exhibit(asked).kind_by == "user"


def test_the_next_look_is_answered_by_its_letter_from_wherever_one_is(
    desk, session, qtbot
):
    page = BinderPage(desk, session)
    qtbot.addWidget(page)
    page.resize(1400, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_tab(PACKET)

    guessed = [row.exhibit.id for row in session.rows if row.wants_look]
    while page.selection.current not in guessed:
        page.verbs.next_look()

    asked = page.selection.current
    assert page.exhibits.side.isAncestorOf(page.focusWidget())
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_N)
    assert session.binder.exhibit(asked).kind_by == "user"
    page.exhibits.side.page.view.forget_page()
