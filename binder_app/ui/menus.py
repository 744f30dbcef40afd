"""Every command of the window, with its key, in menus that say what it does."""

from collections.abc import Callable

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

Do = Callable[[], object] | SignalInstance
Key = QKeySequence.StandardKey | str


class Menus(QObject):
    """Builds the menu bar; an action is found again by its name.

    Actions of a group are switched on and off together: those that need an open
    binder, and those that need a chosen exhibit.
    """

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._menu: QMenu | None = None
        self._all: list[QMenu] = []
        self.actions: dict[str, QAction] = {}
        self._groups: dict[str, list[QAction]] = {}

    def menu(self, title: str) -> QMenu:
        """Begin a menu; what is added next goes into it."""
        self._menu = self._bar.addMenu(title)
        self._all.append(self._menu)
        return self._menu

    def let_go(self) -> None:
        """Take the menus and their actions away, for others take their place."""
        self._bar.clear()
        for held in (*self._all, self):
            held.deleteLater()

    def add(
        self, name: str, text: str, do: Do, key: Key | None = None, group: str = ""
    ) -> QAction:
        """Add a command to the menu begun last."""
        assert self._menu is not None
        action = QAction(text, self)
        if isinstance(key, str):
            action.setShortcut(QKeySequence(key))
        elif key is not None:
            action.setShortcuts(key)
        action.triggered.connect(do)
        self._menu.addAction(action)
        self.actions[name] = action
        if group:
            self._groups.setdefault(group, []).append(action)
        return action

    def gap(self) -> None:
        """Draw a line below what was added last."""
        assert self._menu is not None
        self._menu.addSeparator()

    def has_key(self, group: str, event: QKeyEvent) -> bool:
        """Tell whether a command of a group has the key that is pressed."""
        key = QKeySequence(event.keyCombination())
        return any(key in each.shortcuts() for each in self._groups.get(group, ()))

    def allow(self, group: str, is_allowed: bool) -> None:
        """Switch the commands of a group on or off."""
        for action in self._groups.get(group, ()):
            action.setEnabled(is_allowed)
