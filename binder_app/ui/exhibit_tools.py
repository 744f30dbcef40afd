"""The row of verbs above the list of exhibits, and its filter."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.flow import Flow
from binder_app.ui.parts import GAP_1, GAP_2, button
from binder_app.ui.search_field import SearchField
from binder_app.ui.selection import Selection


class Filter(SearchField):
    """A field for words; Escape empties it, Down goes to the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty with Escape; leave for the list with Down, Enter or Escape."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ExhibitTools(QFrame):
    """Does to the chosen exhibits what its buttons say; `left` goes to the list."""

    left = Signal()

    def __init__(self, desk: Desk, selection: Selection, verbs: ExhibitVerbs) -> None:
        super().__init__()
        self._verbs = verbs
        self.up = button(desk, self.tr("Move &up"), verbs.move_up, "arrow-up", "plain")
        self.down = button(
            desk, self.tr("Move do&wn"), verbs.move_down, "arrow-down", "plain"
        )
        self.kind = button(desk, self.tr("&Kind"), verbs.ask_for_kind, "tag", "plain")
        self.hold = button(
            desk,
            self.tr("H&old back…"),
            verbs.ask_to_hold_back,
            "pause-circle",
            "plain",
        )
        self.back = button(
            desk,
            self.tr("&Put back"),
            verbs.put_back,
            "arrow-counter-clockwise",
            "plain",
        )
        self.filter = Filter(desk, self.tr("Filter"), "funnel")
        self.filter.setAccessibleName(self.tr("Filter the exhibits"))
        self.filter.setFixedWidth(desk.theme.px(136))
        parts = (self.up, self.down, self.kind, self.hold, self.back, self.filter)
        flow = Flow(*parts, gap=GAP_1, last_right=True)
        flow.setContentsMargins(GAP_2, 6, GAP_2, 6)
        self.setLayout(flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.filter.left.connect(self.left)
        selection.chosen.connect(self.allow)
        self.allow()

    @Slot()
    def allow(self) -> None:
        """Switch on what can be done to what is chosen."""
        chosen = self._verbs.chosen
        has_tab = any(exhibit.state == "in" for exhibit in chosen)
        is_held = any(exhibit.state == "held_back" for exhibit in chosen)
        for part in (self.up, self.down):
            part.setEnabled(has_tab)
        self.kind.setEnabled(any(not exhibit.problem for exhibit in chosen))
        can_hold = any(exhibit.state != "held_back" for exhibit in chosen)
        self.hold.setEnabled(can_hold)
        self.hold.setVisible(can_hold or not is_held)
        self.back.setVisible(is_held)

    @Slot()
    def start_filter(self) -> None:
        """Let the person type what to look for."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
