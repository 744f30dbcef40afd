"""The right pane: what leads from the page to the search, the date, and back."""

import pytest
from PySide6.QtCore import QObject

from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.selection import Selection
from binder_app.ui.side_pane import SidePane

WAIT = 20_000


@pytest.fixture
def selection(qapp):
    owner = QObject()
    yield Selection(owner)
    owner.deleteLater()


@pytest.fixture
def side(desk, session, selection, qtbot):
    verbs = ExhibitVerbs(session, selection, selection)
    made = SidePane(desk, session, selection, verbs)
    qtbot.addWidget(made)
    made.resize(440, 700)
    made.show()
    yield made
    made.found.stop()
    qtbot.waitUntil(lambda: not desk.jobs.children(), timeout=WAIT)


def test_a_hit_opens_its_page_with_a_way_back_to_the_list(side, selection, qtbot):
    with qtbot.waitSignal(side.found.counted, timeout=WAIT):
        side.find_words("leaf")
    assert side.currentWidget() is side.found

    side.found.next_hit()

    assert side.currentWidget() is side.page
    assert selection.page == 2
    assert side.page.links.back.text() == "Back to the 5 hits"
    qtbot.waitUntil(lambda: bool(side.page.view._boxes.get(0)), timeout=WAIT)
    side.page.links.back_asked.emit()
    assert side.currentWidget() is side.found
    assert side.found.hits == 5


def test_choosing_another_exhibit_ends_the_search(side, session, selection, qtbot):
    with qtbot.waitSignal(side.found.counted, timeout=WAIT):
        side.find_words("leaf")
    side.found.next_hit()

    selection.show(session.rows[0].exhibit.id)

    assert side.currentWidget() is side.page
    assert not side.page.links.back.isVisible()
    assert 0 not in side.page.view._boxes


def test_the_explained_date_gives_way_to_the_page(side, session, selection, qtbot):
    side.show_why()
    assert side.currentWidget() is side.why

    side.why.left.emit()
    assert side.currentWidget() is side.page

    side.show_why()
    selection.show(session.rows[0].exhibit.id)
    assert side.currentWidget() is side.page


def test_a_date_is_changed_in_the_claim(side):
    side.show_why()
    side.why.claim_asked.emit()
    assert side.currentWidget() is side.claim
