"""Everything that can be done to the chosen exhibits, where they stand."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from binder_app.ui.exhibit_table import ExhibitTable
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.key_button import letters


class ExhibitMenu(QMenu):
    """Opens over a row, with the verbs that fit it; it goes when it closes."""

    def __init__(
        self, verbs: ExhibitVerbs, table: ExhibitTable, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._table = table
        chosen = verbs.chosen
        is_in = any(exhibit.state == "in" for exhibit in chosen)
        is_held = any(exhibit.state == "held_back" for exhibit in chosen)
        can_read = any(not exhibit.problem for exhibit in chosen)
        self._add(self.tr("Show the page"), table.page_asked.emit, "Enter")
        self.addSeparator()
        for part, text, key in (
            ("title", self.tr("Change the title"), "F2"),
            ("sender", self.tr("Change who it is from"), ""),
            ("date", self.tr("Change the date"), ""),
            ("tab", self.tr("Change the tab"), ""),
        ):
            action = self._add(text, self._edit, key, len(chosen) == 1)
            action.setData(part)
        self._add(self.tr("Kind…"), verbs.ask_for_kind, "Ctrl+K", can_read)
        keys = letters()
        is_asked = any(e.kind_by == "guess" and not e.problem for e in chosen)
        for text, do, key in (
            (self.tr("Yes, this is right"), verbs.agree_and_go_on, keys.right),
            (self.tr("It is the runner-up"), verbs.take_runner_up, keys.runner_up),
            (self.tr("None of these kinds"), verbs.call_none_and_go_on, keys.none),
        ):
            self._add(text, do, key, is_asked)
        self.addSeparator()
        self._add(self.tr("Move up"), verbs.move_up, "Alt+Up", is_in)
        self._add(self.tr("Move down"), verbs.move_down, "Alt+Down", is_in)
        self._add(self.tr("Order of the checklist"), verbs.checklist_order)
        self.addSeparator()
        self._add(self.tr("Join with the next"), verbs.join, "", can_read)
        if is_in or not is_held:
            self._add(self.tr("Hold back…"), verbs.ask_to_hold_back, "Del", is_in)
        if any(exhibit.state == "needs_attention" for exhibit in chosen):
            self._add(self.tr("Leave it out"), verbs.leave_out_unread)
        if is_held:
            self._add(self.tr("Put back"), verbs.put_back)
        self.aboutToHide.connect(self.deleteLater)

    def _add(
        self, text: str, do: Callable[[], object], key: str = "", can: bool = True
    ) -> QAction:
        """Add a verb; its key is only told, for the menu bar has it."""
        action = self.addAction(f"{text}\t{key}" if key else text)
        action.triggered.connect(do)
        action.setEnabled(can)
        return action

    @Slot()
    def _edit(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._table.edit_part(str(action.data()))
