"""What the program keeps on this computer besides binders, and where."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from binder_app.storage import places
from binder_app.storage.cache_rooms import empty_rooms, size_of
from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.opening import why_not_opened
from binder_app.ui.parts import GAP_2, button, down, label
from binder_app.ui.setting_row import SettingRow, card_of

MEGABYTE = 1_000_000


class FolderLines(QWidget):
    """Shows where a folder is, and opens it."""

    def __init__(self, desk: Desk, folder: Path, *more: QPushButton) -> None:
        super().__init__()
        self._folder = folder
        where = label(str(folder), "", wraps=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said = label("", "small", wraps=True)
        self.said.hide()
        self.open_it = button(desk, self.tr("Show it"), self._open, "folder-open")
        self.open_it.setAccessibleDescription(str(folder))
        self.setLayout(down(where, self.said, flowing(self.open_it, *more), gap=GAP_2))

    @Slot()
    def _open(self) -> None:
        self.say(why_not_opened(self._folder))

    def say(self, words: str) -> None:
        """Say something of the folder, below it."""
        self.said.setText(words)
        self.said.setVisible(bool(words))


class StoredHere(QWidget):
    """Names the folders; what can be made again may be emptied."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.empty = button(desk, self.tr("Empty it"), self._empty)
        self.settings = FolderLines(desk, places.settings())
        self.cache = FolderLines(desk, places.cache(), self.empty)
        self.reports = FolderLines(desk, places.reports())
        rows = (
            (
                self.tr("Settings"),
                self.tr("Language, folders of binders, the office's name and address."),
                self.settings,
            ),
            (
                self.tr("What can be made again"),
                self.tr("Pictures and words of your papers, to show them fast."),
                self.cache,
            ),
            (
                self.tr("Reports of faults"),
                self.tr("Where the program broke off. No names, no words of papers."),
                self.reports,
            ),
        )
        made = (SettingRow(desk, name, hint, lines) for name, hint, lines in rows)
        self.setLayout(down(card_of(*made), gap=0))

    def showEvent(self, event: QShowEvent) -> None:
        """Say how much it is by now."""
        super().showEvent(event)
        self.cache.say(self._size())

    def _size(self) -> str:
        size = round(size_of(places.cache()) / MEGABYTE)
        return self.tr("Now {size} MB").format(size=size)

    @Slot()
    def _empty(self) -> None:
        left = empty_rooms(places.cache())
        stays = self.tr("What belongs to an open binder stays.") if left else ""
        self.cache.say(". ".join(filter(None, (self._size(), stays))))
        announce(self, self.cache.said.text())
