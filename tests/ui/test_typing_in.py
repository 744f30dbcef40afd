"""Keys that do something to exhibits wait while a person types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from binder_app.ui.binder_page import BinderPage

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(opened, qtbot) -> BinderPage:
    qtbot.waitExposed(opened.window)
    opened.window.activateWindow()
    held: BinderPage = opened.window.binder
    held.selection.show(held.session.rows[0].exhibit.id)
    return held


def order(page: BinderPage) -> list[str]:
    return [row.exhibit.id for row in page.session.rows]


def test_alt_down_in_a_drop_down_opens_its_list_and_moves_nothing(page):
    before = order(page)
    page.verbs.ask_to_hold_back()
    box = page.exhibits.exhibits.reason.box

    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Down, ALT)

    assert order(page) == before
    assert box.view().isVisible()
    box.hidePopup()


def test_alt_down_in_the_list_moves_the_exhibit(page):
    before = order(page)
    page.exhibits.exhibits.take_focus()

    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Down, ALT)

    assert order(page)[:2] == [before[1], before[0]]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_R, CTRL), (Qt.Key.Key_K, CTRL), (Qt.Key.Key_Return, CTRL)],
)
def test_no_key_changes_an_exhibit_while_a_field_is_typed_in(page, key, modifier):
    before = page.session.binder
    page.start_find()

    QTest.keyClick(page.window().focusWidget(), key, modifier)

    assert page.session.binder == before
    assert page.window().focusWidget() is page.search
