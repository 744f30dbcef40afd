"""The wheel reads on; it never changes what goes out."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox

from binder_app.ui.choice import Choice

UI = Path(__file__).parents[2] / "binder_app" / "ui"


@pytest.mark.parametrize(("sort", "after"), [(QComboBox, "es"), (Choice, "en")])
def test_the_wheel_over_a_choice_leaves_it_as_it_is(qtbot, sort, after):
    made = sort()
    made.addItems(["en", "es"])
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    down, where = QPoint(0, -120), QPointF(5, 5)
    none, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(where, where, QPoint(), down, none, modifiers, phase, False)
    QApplication.sendEvent(made, event)

    assert made.currentText() == after
    assert event.isAccepted() == (sort is QComboBox)


def test_the_window_has_no_other_sort_of_choice():
    called = {
        (path.stem, node.func.id)
        for path in UI.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert ("packet_options", "Choice") in called
    assert not [module for module, name in called if name == "QComboBox"]
