"""What was named at the start, or handed over by the system, comes to the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from binder_app.domain.marks import BINDER_FILE
from binder_app.ui.main_window import MainWindow


def bring(window: MainWindow, paths: Sequence[Path]) -> None:
    """Open the binder among the paths; the others are papers to be added to it.

    Without an open binder they wait for the next. One binder is open at a time;
    that further ones stayed shut is said.
    """
    binders = [path for path in paths if (path / BINDER_FILE).is_file()]
    papers = [path for path in paths if path not in binders]
    is_open = window.open_binder(str(binders[0])) if binders else True
    if is_open and window.binder is not None:
        window.binder.take(papers)
    else:
        window.waiting.hold(papers)
    if left := ", ".join(path.name for path in binders[1:]):
        told = QCoreApplication.translate(
            "Bringing", "One binder is open at a time. Not opened: {names}"
        )
        window.notice.show_line(told.format(names=left))
