"""One key for each answer, in the list of exhibits and at the page alike."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.key_button import KeyButton, letters


class AnswerKeys(QObject):
    """Lets letters answer what is asked about the shown paper.

    The letters of the kind work wherever they are heard; each other one presses the
    button that shows it, the nearest to the keyboard first. To hold back is a wish that
    needs no question. Where one types, letters stay letters.
    """

    def __init__(self, verbs: ExhibitVerbs, buttons: QWidget) -> None:
        super().__init__(buttons)
        self._buttons, self._hold_back = buttons, verbs.ask_to_hold_back
        keys = letters()
        self._kind: dict[str, Callable[[], None]] = {
            keys.right: verbs.agree_and_go_on,
            keys.runner_up: verbs.take_runner_up,
            keys.kind: verbs.ask_for_kind_and_go_on,
            keys.none: verbs.call_none_and_go_on,
        }

    def hear(self, where: QWidget, with_children: bool = False) -> None:
        """Hear the keys in a widget."""
        contexts = Qt.ShortcutContext
        context = contexts.WidgetShortcut
        if with_children:
            context = contexts.WidgetWithChildrenShortcut
        for letter in letters().all:
            key = QShortcut(QKeySequence(letter), where)
            key.setContext(context)
            key.setAutoRepeat(False)
            key.activated.connect(partial(self.press, letter))

    def press(self, letter: str) -> None:
        """Do what a letter stands for; nothing where nothing is asked."""
        if letter in self._kind:
            self._kind[letter]()
            return
        made = [b for b in self._buttons.findChildren(KeyButton) if _is_on(b, letter)]
        if made:
            min(made, key=_steps_from_keyboard).click()
        elif letter == letters().hold:
            self._hold_back()


def _is_on(button: KeyButton, letter: str) -> bool:
    return button.letter == letter and button.isVisible() and button.isEnabled()


def _steps_from_keyboard(button: KeyButton) -> int:
    """Count how far up a button and the keyboard have their first common parent."""
    focused = QApplication.focusWidget()
    parent, steps = button.parentWidget(), 0
    while parent is not None and focused is not None:
        if parent.isAncestorOf(focused):
            break
        parent, steps = parent.parentWidget(), steps + 1
    return steps
