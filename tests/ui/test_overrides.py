"""A fault in an override of a Qt method is one that Python can catch."""

import subprocess
import sys

import pytest

from binder_app.children import child_environment
from binder_app.ui.overrides import RAISES_OBJECTS

FAULT = """
import sys
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from binder_app.ui.overrides import guard_overrides

class Row(QFrame):
    def focusInEvent(self, event):
        ()[0]

if "guarded" in sys.argv:
    guard_overrides("__main__")
app = QApplication([])
window = QWidget()
row = Row(window)
window.show()
window.activateWindow()
app.processEvents()
try:
    row.setFocus()
except IndexError:
    print("caught")
"""


AT_THE_START = """
import pkgutil
from importlib import import_module
from binder_app import app, ui
from binder_app.ui.overrides import overrides
app.make_app()
for each in pkgutil.iter_modules(ui.__path__):
    import_module(f"binder_app.ui.{each.name}")
found = overrides()
bare = [(c.__name__, n) for c, n, m in found if not hasattr(m, "__wrapped__")]
print(len(found) > 50, bare)
"""


def run(code: str, *words: str) -> tuple[str, int]:
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env={**child_environment(), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout, done.returncode


def test_a_fault_of_the_interpreter_in_an_override_does_not_end_the_process():
    assert run(FAULT, "guarded") == ("caught\n", 0)


@pytest.mark.skipif(RAISES_OBJECTS, reason="this Python raises objects by itself")
def test_every_override_of_the_window_is_guarded_from_the_start():
    assert run(AT_THE_START) == ("True []\n", 0)
