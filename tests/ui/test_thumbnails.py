"""Small pages: asked for when they are seen, named for the ear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from binder_app.ui.page_source import PageSpot
from binder_app.ui.thumbnails import Thumb, ThumbModel, Thumbnails

WAIT = 20_000


def some(path, count, left_out=()):
    return [
        Thumb(number, PageSpot(str(path), number), number not in left_out)
        for number in range(1, count + 1)
    ]


@pytest.fixture
def thumbs(desk, qtbot):
    made = Thumbnails(desk)
    qtbot.addWidget(made)
    made.resize(made.width(), 300)
    return made


def test_the_model_keeps_qt_s_rules(desk, qapp, make_pdf):
    model = ThumbModel(desk, qapp)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)

    model.show_pages(some(make_pdf("a.pdf", 3), 3))
    model.show_pages([])

    assert tester.model() is model


def test_each_page_says_its_number_and_whether_it_goes_in(thumbs, make_pdf):
    thumbs.show_pages(some(make_pdf("a.pdf", 3), 3, left_out=(3,)), 1)

    model, ear = thumbs.thumbs, Qt.ItemDataRole.AccessibleTextRole
    names = [model.data(model.index(row), ear) for row in range(3)]
    assert names == ["Page 1", "Page 2", "Page 3, left out"]


def test_only_pages_that_are_seen_are_asked_for(thumbs, desk, make_pdf, qtbot):
    drawn = []
    desk.pages.pictured.connect(lambda spot, wide, image: drawn.append(spot.page))
    thumbs.show_pages(some(make_pdf("a.pdf", 60), 60), 1)

    thumbs.show()
    qtbot.waitUntil(lambda: 3 in drawn and not desk.pages._asked, timeout=WAIT)

    assert drawn == sorted(drawn)
    assert max(drawn) < 10


def test_a_click_turns_to_the_page_and_a_page_shown_asks_nothing(
    thumbs, make_pdf, qtbot
):
    thumbs.show_pages(some(make_pdf("a.pdf", 3), 3), 1)
    thumbs.show()

    with qtbot.assertNotEmitted(thumbs.turned):
        thumbs.show_page(3)
    with qtbot.waitSignal(thumbs.turned) as told:
        place = thumbs.visualRect(thumbs.thumbs.index(1)).center()
        qtbot.mouseClick(thumbs.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]

    with qtbot.waitSignal(thumbs.turned) as told:
        qtbot.keyClick(thumbs, Qt.Key.Key_Up)
    assert told.args == [1]


def test_pages_of_an_exhibit_left_behind_are_wished_for_no_longer(
    thumbs, desk, make_pdf
):
    first, second = make_pdf("a.pdf", 9), make_pdf("b.pdf", 1)
    model, picture = thumbs.thumbs, Qt.ItemDataRole.DecorationRole
    thumbs.show_pages(some(first, 9), 1)
    for row in range(9):
        model.data(model.index(row), picture)

    thumbs.show_pages(some(second, 1), 1)

    assert desk.pages._wishes == {}
