"""Small parts behave on their own."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from binder_app.ui.parts import clear, label


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
