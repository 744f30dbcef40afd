"""What wants a look: papers that could not be read, or may be something else."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    ICON_SIZE,
    across,
    button,
    down,
    icon_label,
    label,
)
from binder_app.ui.password_field import PasswordField
from binder_app.ui.theme import box, tone

FIRST, MORE = 3, 20
"""Rows that are shown at first, and that each "Show more" adds."""

UNLOCK, WHY, LOOK, COMPARE = "unlock", "why", "look", "compare"
PAGE, CUT = "page", "cut"
ICONS = {
    UNLOCK: "lock-key",
    WHY: "eye-slash",
    LOOK: "question",
    COMPARE: "copy",
    PAGE: "warning-circle",
    CUT: "scissors",
}


@dataclass(frozen=True, slots=True)
class Look:
    """One exhibit that wants a look: why, and what helps.

    `told` is the whole problem with its remedy, where there is one; `page` is the
    page to look at.
    """

    exhibit_id: str
    name: str
    words: str
    remedy: str
    told: str = ""
    page: int = 1


class LookRow(QWidget):
    """Shows one exhibit that wants a look, with its remedy."""

    looked = Signal(object, int)
    compare_asked = Signal(str)
    password_given = Signal(str, str)
    aside_asked = Signal(str)

    def __init__(self, desk: Desk, shown: Look) -> None:
        super().__init__()
        self._desk = desk
        self.look = shown
        self._name, self._words = Elided("strong"), label("", "small", wraps=True)
        self.do = button(desk, "", self._help)
        tone(self.do, "small")
        icon = icon_label(desk, ICONS[shown.remedy], "warn", ICON_SIZE - 2)
        row = across(icon, down(self._name, self._words, gap=0), self.do)
        row.setStretch(1, 1)
        self._rows = down(row, gap=GAP_1)
        self.setLayout(self._rows)
        self.told = label("", "", wraps=True)
        self.told.setContentsMargins(desk.theme.px(ICON_SIZE) + GAP_2, 0, 0, 0)
        self.told.hide()
        self._rows.addWidget(self.told)
        self.aside = button(desk, self.tr("Leave it out"), self._put_aside)
        tone(self.aside, "small")
        self.aside.hide()
        edge = desk.theme.px(ICON_SIZE) + GAP_2
        self._below = across(edge, self.aside, None)
        self._rows.addLayout(self._below)
        self.password: PasswordField | None = None
        self.show_look(shown)

    def show_look(self, shown: Look) -> None:
        """Show what is known of it now."""
        self.look = shown
        names = {
            UNLOCK: self.tr("Unlock…"),
            WHY: self.tr("Why?"),
            LOOK: self.tr("Look"),
            COMPARE: self.tr("Compare…"),
            PAGE: self.tr("Look"),
            CUT: self.tr("Look"),
        }
        self._name.show_text(shown.name)
        self._words.setText(shown.words)
        self.do.setText(names[shown.remedy])
        self.do.setAccessibleName(f"{names[shown.remedy]} {shown.name}")
        self.do.setAccessibleDescription(shown.words)
        self.aside.setAccessibleName(f"{self.aside.text()} {shown.name}")
        self.told.setText(shown.told)
        self.setToolTip(f"{shown.name}\n{shown.told or shown.words}")

    @Slot()
    def _help(self) -> None:
        if self.look.remedy in (LOOK, PAGE, CUT):
            self.looked.emit([self.look.exhibit_id], self.look.page)
        elif self.look.remedy == COMPARE:
            self.compare_asked.emit(self.look.exhibit_id)
        elif self.look.remedy == WHY:
            is_open = self.told.isHidden()
            self.told.setVisible(is_open)
            self.aside.setVisible(is_open)
        else:
            self._ask_password()

    @Slot()
    def _put_aside(self) -> None:
        self.aside_asked.emit(self.look.exhibit_id)

    def _ask_password(self) -> None:
        if self.password is None:
            made = PasswordField(self._desk)
            made.tried.connect(self._try)
            made.left.connect(self._leave)
            self._rows.insertWidget(self._rows.count() - 1, made)
            self.password = made
        self.aside.show()
        self.password.ask()

    @Slot(str)
    def _try(self, password: str) -> None:
        self._words.setText(self.tr("Trying the password"))
        self.password_given.emit(self.look.exhibit_id, password)

    def say_locked_still(self) -> None:
        """Say beside the field that the password that was tried did not help."""
        asked = self.password
        if asked is not None and asked.end_trying():
            is_told = not asked.isHidden()
            self._words.setText(self.look.words if is_told else asked.problem)

    @Slot()
    def _leave(self) -> None:
        if self.password is not None:
            self.password.field.clear()
            self.password.hide()
            self.aside.hide()
        self.do.setFocus(Qt.FocusReason.OtherFocusReason)


class LookPile(QFrame):
    """The pile of what wants a look; gone when there is nothing."""

    looked = Signal(object, int)
    compare_asked = Signal(str)
    password_given = Signal(str, str)
    aside_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[Look, ...] = ()
        self._most = FIRST
        self.rows: dict[str, LookRow] = {}
        box(self, "warn")
        self._count = label("", "strong")
        tone(self._count, "warn")
        icon = icon_label(desk, "eye", "warn")
        head = across(icon, label(self.tr("Please look"), "strong"), None, self._count)
        self._inner = down(gap=GAP_2)
        self.more = button(desk, "", self._show_more, "", "link")
        whole = down(head, self._inner, self.more, gap=GAP_2, edge=GAP_2)
        self.setLayout(whole)
        desk.jobs.busy_changed.connect(self._end_trying)
        self.hide()

    def show_looks(self, shown: Sequence[Look]) -> None:
        """Show what wants a look now; rows that are there stay what they are."""
        if tuple(shown) == self._shown:
            return
        self._shown = tuple(shown)
        self._arrange()

    def _arrange(self) -> None:
        seen = self._shown[: self._most]
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        for gone in set(self.rows) - {look.exhibit_id for look in seen}:
            row = self.rows.pop(gone)
            self._inner.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, look in enumerate(seen):
            self._put(place, look)
        self._count.setText(str(len(self._shown)))
        rest = len(self._shown) - len(seen)
        told = QCoreApplication.translate("LookPile", "Show %n more", "", rest)
        self.more.setText(told)
        self.more.setVisible(rest > 0)
        self.setVisible(bool(self._shown))
        if had_focus and seen and not self.isAncestorOf(self.window().focusWidget()):
            self.take_focus()

    def _put(self, place: int, look: Look) -> None:
        row = self.rows.get(look.exhibit_id)
        if row is not None and row.look.remedy != look.remedy:
            self._inner.removeWidget(self.rows.pop(look.exhibit_id))
            row.deleteLater()
            row = None
        if row is None:
            row = self.rows[look.exhibit_id] = LookRow(self._desk, look)
            row.looked.connect(self.looked)
            row.compare_asked.connect(self.compare_asked)
            row.password_given.connect(self.password_given)
            row.aside_asked.connect(self.aside_asked)
            self._inner.insertWidget(place, row)
            row.show()
        elif row.look != look:
            row.show_look(look)

    @Slot()
    def _show_more(self) -> None:
        self._most += MORE
        self._arrange()

    @Slot(bool)
    def _end_trying(self, is_busy: bool) -> None:
        if not is_busy:
            for row in self.rows.values():
                row.say_locked_still()

    def take_focus(self) -> None:
        """Give the keyboard to the first remedy."""
        if self._shown:
            first = self.rows[self._shown[0].exhibit_id]
            first.do.setFocus(Qt.FocusReason.OtherFocusReason)
