"""One page on the desk: asked for as wide as it is shown, read by key and wheel."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from binder_app.ui.mark_items import Badge, MarkFrame
from binder_app.ui.page_source import PageSpot
from binder_app.ui.page_view import PageView

WAIT = 20_000


@pytest.fixture
def view(desk, qtbot):
    made = PageView(desk)
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    return made


@pytest.fixture
def shown(view, desk, make_pdf, qtbot):
    """Return a view whose first page has come."""
    path = str(make_pdf("a.pdf", 9))
    with qtbot.waitSignal(desk.pages.pictured, timeout=WAIT):
        view.show_page(PageSpot(path, 1), "Letter, page 1 of 9")
    return view


def items(view, kind):
    return [item for item in view.scene().items() if isinstance(item, kind)]


def test_a_page_fills_the_width_and_needs_no_bar_below(shown):
    assert shown._picture.isVisible()
    assert shown.accessibleName() == "Letter, page 1 of 9"
    assert not shown.horizontalScrollBar().isVisible()
    assert shown.verticalScrollBar().maximum() > 0
    wide = shown._picture.sceneBoundingRect().width()
    assert 360 < wide < 420
    assert shown._picture.pixmap().width() == round(wide * shown.devicePixelRatioF())


def test_keys_read_on_and_ask_for_another_page_at_the_edge(shown, qtbot):
    bar = shown.verticalScrollBar()
    with qtbot.assertNotEmitted(shown.page_step):
        qtbot.keyClick(shown, Qt.Key.Key_PageDown)
    assert bar.value() > 0

    qtbot.keyClick(shown, Qt.Key.Key_End)
    with qtbot.waitSignal(shown.page_step) as told:
        qtbot.keyClick(shown, Qt.Key.Key_PageDown)
    assert told.args == [1]

    qtbot.keyClick(shown, Qt.Key.Key_Home)
    with qtbot.waitSignal(shown.page_step) as told:
        qtbot.keyClick(shown, Qt.Key.Key_PageUp)
    assert told.args == [-1]


def test_who_reads_back_begins_at_the_end_of_the_page_before(shown, qtbot, desk):
    path = shown.spot.path
    shown.page_step.connect(lambda by: shown.show_page(PageSpot(path, 2), "two"))

    with qtbot.waitSignal(desk.pages.pictured, timeout=WAIT):
        qtbot.keyClick(shown, Qt.Key.Key_PageUp)

    bar = shown.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_zoom_goes_by_steps_and_comes_back_to_the_width(shown, qtbot):
    with qtbot.waitSignal(shown.zoomed) as told:
        shown.zoom_in()
    assert told.args == [125]
    assert shown.horizontalScrollBar().maximum() > 0

    shown.fit_width()
    shown.zoom_out()
    assert shown.zoom == 75


def test_the_wheel_zooms_with_ctrl_held(shown):
    turn = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(shown.viewport(), turn)

    assert shown.zoom == 125


def test_a_sharper_picture_follows_a_zoom(shown, desk, qtbot):
    with qtbot.waitSignal(desk.pages.pictured, timeout=WAIT) as told:
        shown.zoom_in()

    assert told.args[1] > 450
    assert shown._picture.pixmap().width() == told.args[1]


def test_a_page_that_can_not_be_shown_says_so(view, desk, qtbot):
    with qtbot.waitSignal(desk.pages.failed, timeout=WAIT):
        view.show_page(PageSpot("/nowhere.pdf", 1), "Letter, page 1 of 1")

    assert view._words.toPlainText() == "This page can't be shown."
    assert view.accessibleDescription() == "This page can't be shown."


def test_marks_bear_their_numbers_side_by_side_and_go_with_the_page(shown):
    line = (0.2, 0.1, 0.4, 0.12)
    shown.mark(
        {0: [(0.2, 0.5, 0.3, 0.52)], 1: [line], 2: [line, (0.2, 0.3, 0.4, 0.32)]}
    )

    assert len(items(shown, MarkFrame)) == 4
    badges = items(shown, Badge)
    assert sorted(badge._number for badge in badges) == [1, 2]
    first, second = (badge.sceneBoundingRect() for badge in badges)
    assert not first.intersects(second)

    shown.show_page(PageSpot(shown.spot.path, 3), "three")
    assert items(shown, MarkFrame) == items(shown, Badge) == []


def test_a_mark_below_is_scrolled_to(shown):
    shown.mark({0: [(0.2, 0.9, 0.4, 0.92)]})
    shown.reveal_mark()
    assert shown.verticalScrollBar().value() > 0


def test_pages_leafed_past_are_wished_for_no_longer(shown, desk):
    path = shown.spot.path

    for number in range(2, 10):
        shown.show_page(PageSpot(path, number), str(number))

    waiting = [wish["spot"].page for wish in desk.pages._wishes.values()]
    assert waiting in ([], [9])
