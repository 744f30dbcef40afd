"""The Qt that is pinned starts without a screen and keeps its counts."""

import sys

from PySide6.QtWidgets import QLabel


def test_a_thousand_calls_lose_no_reference(qtbot):
    """Some builds lose one reference to `None` a call and abort after thousands."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for number in range(1_000):
        label.setText(str(number))

    assert abs(sys.getrefcount(None) - before) < 100
