"""Small parts behave on their own."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from binder_app.ui.page_head import PageHead
from binder_app.ui.parts import button, clear, label


class Windows(QObject):
    """Notes every widget that comes up as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_what_is_cleared_at_once_never_comes_up_as_a_window(qtbot):
    app, windows = QApplication.instance(), Windows()
    assert app is not None
    held = QWidget()
    qtbot.addWidget(held)
    row = QVBoxLayout(held)
    held.show()
    app.installEventFilter(windows)

    row.addWidget(label("now"))
    clear(row)
    qtbot.wait(50)

    app.removeEventFilter(windows)
    assert windows.shown == []
    assert row.count() == 0


ENTERS = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space]


@pytest.mark.parametrize("key", ENTERS)
def test_a_focused_button_is_pressed_by_enter_and_by_the_blank(desk, qtbot, key):
    made = button(desk, "Press")
    qtbot.addWidget(made)
    made.show()

    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, key)


@pytest.mark.parametrize("key", ENTERS)
def test_the_buttons_above_the_page_are_pressed_alike(desk, qtbot, key):
    head = PageHead(desk)
    qtbot.addWidget(head)
    head.show()
    head.allow(has_pages=True, has_exhibit=True)

    with qtbot.waitSignal(head.width_asked):
        qtbot.keyClick(head.zoom, key)
