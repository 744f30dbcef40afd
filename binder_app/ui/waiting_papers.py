"""Papers that were named at the start, until the binder is open they belong to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame

from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_3, GAP_4, across, button, down, icon_label, label
from binder_app.ui.theme import box

MOST_NAMED = 3


class WaitingPapers(QFrame):
    """A line that names papers which go into the binder that is opened next.

    Nothing was read of them so far; to forget them changes no file.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._papers: list[Path] = []
        box(self, "strip")
        self.named = label("", "strong", wraps=True)
        where = self.tr("Open the binder they belong to, or start a new one.")
        self.forget = button(desk, self.tr("Don’t add them"), self._forget, "", "link")
        row = across(
            icon_label(desk, "tray", "accent"),
            down(self.named, label(where, "", wraps=True), gap=0),
            self.forget,
            gap=GAP_3,
        )
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_4, 6, GAP_4, 6)
        self.setLayout(row)
        self._where = where
        self.hide()

    def hold(self, papers: Sequence[Path]) -> None:
        """Keep papers beside those that wait; the same one only once."""
        self._papers = list(dict.fromkeys((*self._papers, *papers)))
        if not self._papers:
            return
        self.named.setText(self._names())
        self.setAccessibleName(f"{self._names()} {self._where}")
        self.show()
        announce(self, self.accessibleName())

    def let_go(self) -> list[Path]:
        """Return what waits, and hold it no more."""
        papers, self._papers = self._papers, []
        self.hide()
        return papers

    @Slot()
    def _forget(self) -> None:
        self.let_go()

    def _names(self) -> str:
        """Return the names of the first few, and how many there are besides."""
        names = ", ".join(path.name for path in self._papers[:MOST_NAMED])
        told = self.tr("To be added: {names}").format(names=names)
        more = len(self._papers) - MOST_NAMED
        if more <= 0:
            return told
        say = QCoreApplication.translate
        return told + " " + say("WaitingPapers", "and %n more", "", more)
