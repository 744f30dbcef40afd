"""The frame of an open binder, and the window's first place."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from binder_app.app import Program
from binder_app.ui.binder_page import PACKET
from binder_app.ui.main_window import HIGH, WIDE
from binder_app.ui.strip import Strip


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("wide", "size"), [(1024, 1.0), (640, 1.0), (640, 2.0)])
def test_no_name_of_a_tab_is_ever_cut(opened, language, wide, size, qtbot):
    opened.preferences.set(language=language, text_size=size)
    window = opened.window
    window.resize(wide, 600)
    window.binder.show_tab(PACKET)
    tabs = window.binder.tabs
    places = range(tabs.count())

    qtbot.waitUntil(
        lambda: all(tabs.rect().contains(tabs.tabRect(place)) for place in places)
    )
    bold = tabs.font()
    bold.setBold(True)
    for place in places:
        needed = QFontMetrics(bold).horizontalAdvance(tabs.tabText(place))
        assert tabs.tabRect(place).width() > needed


@pytest.mark.parametrize(
    "screen", [QRect(0, 0, 1366, 768), QRect(0, 30, 1280, 690), QRect(0, 0, 2560, 1400)]
)
def test_the_first_window_is_no_larger_than_the_screen(program: Program, screen):
    window = program.window

    window._place_first(screen)

    assert window.width() <= min(WIDE, screen.width())
    assert window.height() < screen.height() and window.height() <= HIGH
    assert screen.contains(window.geometry())


def test_nothing_is_said_to_be_saved_while_work_is_under_way(desk, qtbot):
    strip = Strip(desk)
    qtbot.addWidget(strip)
    assert strip.said.whole == "All changes saved"

    desk.jobs.busy_changed.emit(True)
    assert strip.said.whole == "Working…"

    desk.jobs.busy_changed.emit(False)
    assert strip.said.whole == "All changes saved"
