"""One card of the gate: what is, what to do, and a way past it with a reason."""

from functools import cached_property

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from binder_app.ui.desk import Desk
from binder_app.ui.field import Field
from binder_app.ui.flow import flowing
from binder_app.ui.gate_entries import BLOCKS, DOUBTFUL, MISSING, GateEntry
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    down,
    icon_label,
    label,
)
from binder_app.ui.theme import box


class GateCard(QFrame):
    """Shows one entry; `reason_given` brings why it may stay, empty to take it back.

    `paper_asked` wants an exhibit shown, `add_asked` the checklist at a line,
    `fact_asked` the claim at a fact. `resized` follows what opens or shuts inside.
    """

    paper_asked = Signal(str)
    add_asked = Signal(str)
    fact_asked = Signal(str)
    reason_given = Signal(str, str)
    resized = Signal()

    def __init__(self, desk: Desk, entry: GateEntry) -> None:
        super().__init__()
        self._desk, self.entry = desk, entry
        self.is_blocker = entry.state == BLOCKS and not entry.because
        box(self, "stop" if self.is_blocker else "warn")
        self.title = label(self._title(), "strong", wraps=True)
        self.setAccessibleName(f"{self.title.text()} {entry.body}")
        parts: list[QWidget] = [self.title]
        if entry.body:
            parts.append(label(entry.body, "small", wraps=True))
        if entry.because:
            said = self.tr("It stays, because: {reason}").format(reason=entry.because)
            parts.append(label(said, "", wraps=True))
        self.buttons = self._actions()
        parts.append(flowing(*self.buttons))
        self._parts = down(*parts, gap=GAP_1)
        row = across(self._icon(), self._parts, gap=GAP_3)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
        self.setLayout(row)

    def _title(self) -> str:
        if self.entry.state == MISSING:
            return self.tr("Missing: {paper}").format(paper=self.entry.title)
        if self.entry.state == DOUBTFUL:
            return self.tr("Please check: {paper}").format(paper=self.entry.title)
        return self.entry.title

    def _icon(self) -> QWidget:
        icons = {MISSING: "circle-dashed", DOUBTFUL: "question"}
        name = icons.get(self.entry.state, "warning-circle")
        shown = icon_label(
            self._desk,
            "hand-palm" if self.is_blocker else name,
            "stop" if self.is_blocker else "warn",
        )
        held = QWidget()
        held.setLayout(down(shown, None))
        return held

    def _actions(self) -> list[QPushButton]:
        desk, entry = self._desk, self.entry
        made = []
        if entry.papers:
            made.append(self._paper_button())
        if entry.wants and entry.state != DOUBTFUL:
            made.append(button(desk, self.tr("Add it"), self._add, "plus"))
        if entry.fact:
            text = self.tr("Write it down")
            made.append(button(desk, text, self._write, "pencil-simple"))
        if entry.state == BLOCKS:
            said = self.tr("It can stay, because…")
            again = self.tr("Change the reason")
            text = again if entry.because else said
            self.because = button(desk, text, self.open_field, "", "link")
            made.append(self.because)
        if entry.source:
            text = self.tr("Where this rule comes from")
            self.rule = button(desk, text, self._turn_source, "info", "link")
            made.append(self.rule)
        for one in made:
            one.setAccessibleDescription(self.title.text())
        return made

    def _paper_button(self) -> QPushButton:
        if len(self.entry.papers) == 1:
            text = self.tr("Show the paper")
            return button(self._desk, text, self._show_first, "eye")
        text = self.tr("Show a paper")
        shown = button(self._desk, text, None, "eye")
        menu = QMenu(shown)
        for exhibit_id, name in self.entry.papers:
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(exhibit_id)
        menu.triggered.connect(self._show_chosen)
        shown.setMenu(menu)
        return shown

    @cached_property
    def field(self) -> Field:
        """The field for the reason."""
        made = Field(self.entry.because)
        hint = self.tr("For example: the form follows by fax")
        made.setPlaceholderText(hint)
        made.setAccessibleName(self.tr("Why it can stay"))
        made.setAccessibleDescription(self.title.text())
        made.returnPressed.connect(self._keep)
        return made

    @cached_property
    def _held(self) -> QWidget:
        """The field with its buttons, made when it is first asked for."""
        keep = button(self._desk, self.tr("Keep this reason"), self._keep)
        shut = button(self._desk, self.tr("Not now"), self._shut_field, "", "link")
        parts = [keep, shut]
        if self.entry.because:
            text = self.tr("Take the reason back")
            parts.append(button(self._desk, text, self._take_back, "", "link"))
        said = label(self.tr("Your reason is noted on your own sheet."), "small")
        said.setWordWrap(True)
        held = QWidget()
        held.setLayout(down(self.field, said, flowing(*parts), gap=GAP_2))
        held.hide()
        self._parts.addWidget(held)
        return held

    @cached_property
    def source(self) -> QLabel:
        """Where the rule stands, made when it is first asked for."""
        made = label(self._desk.say(self.entry.source), "small", wraps=True)
        made.hide()
        self._parts.addWidget(made)
        return made

    # ------------------------------------------------------------------- reason

    @property
    def draft(self) -> str | None:
        """What is being typed, `None` while the field is shut."""
        is_open = "_held" in vars(self) and not self._held.isHidden()
        return self.field.text() if is_open else None

    @Slot()
    def open_field(self, text: str | bool = "") -> None:
        """Let the person say why it can stay."""
        self._held.show()
        if isinstance(text, str) and text:
            self.field.setText(text)
        self.field.setFocus()
        self.resized.emit()

    @Slot()
    def _shut_field(self) -> None:
        self._held.hide()
        self.because.setFocus()

    @Slot()
    def _keep(self) -> None:
        """Keep a reason; without one nothing is kept."""
        if self.field.text().strip():
            self.reason_given.emit(self.entry.id, self.field.text())
        else:
            self.field.setFocus()

    @Slot()
    def _take_back(self) -> None:
        self.reason_given.emit(self.entry.id, "")

    def take_focus(self) -> None:
        """Take the keyboard, at the first thing that can be done."""
        if self.buttons:
            self.buttons[0].setFocus()

    # -------------------------------------------------------------------- asks

    @Slot()
    def _turn_source(self) -> None:
        self.source.setVisible(self.source.isHidden())
        self.rule.setAccessibleDescription(self.source.text())
        self.resized.emit()

    @Slot()
    def _add(self) -> None:
        self.add_asked.emit(self.entry.wants)

    @Slot()
    def _write(self) -> None:
        self.fact_asked.emit(self.entry.fact)

    @Slot()
    def _show_first(self) -> None:
        self.paper_asked.emit(self.entry.papers[0][0])

    @Slot(QAction)
    def _show_chosen(self, action: QAction) -> None:
        self.paper_asked.emit(action.data())
