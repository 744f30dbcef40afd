"""One question of several: its words, its answer, and a hint beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QScrollArea, QVBoxLayout, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.letter_sketch import WIDE as SKETCH
from binder_app.ui.letter_sketch import LetterSketch
from binder_app.ui.new_binder import Draft
from binder_app.ui.parts import (
    GAP_3,
    GAP_4,
    GAP_5,
    across,
    down,
    frame,
    icon_label,
    label,
)
from binder_app.ui.theme import BODY

WIDE_EM = 76
"""Width in ems from which there is room for the hint beside the question."""


class Step(QScrollArea):
    """A page of the way to a new binder; the pages that ask derive from it.

    `done` follows Enter.
    """

    done = Signal()

    def __init__(self, desk: Desk, title: str, told: str) -> None:
        super().__init__()
        self._desk, self.title = desk, title
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = (label(title, "title", wraps=True), label(told, "muted", wraps=True))
        self.column: QVBoxLayout = down(*words, gap=GAP_3)
        self._wrong = label("", "stop", wraps=True)
        self._complaint = QWidget()
        row = across(icon_label(desk, "warning-circle", "stop"), self._wrong)
        row.setStretch(1, 1)
        self._complaint.setLayout(row)
        self._complaint.hide()
        self._side: QWidget | None = None
        self._then: dict[QObject, Callable[[], object]] = {}
        self._row = across(self.column, gap=48)
        self._row.setStretch(0, 1)
        held = QWidget()
        self._whole = down(None, self._row, None)
        held.setLayout(self._whole)
        self.setWidget(held)

    def add(self, *parts: QWidget) -> None:
        """Put parts of the answer below each other; what is wrong comes last."""
        for part in parts:
            self.column.addWidget(part)
        self.column.addWidget(self._complaint)
        self.column.addStretch(1)

    def add_sketch(self, told: str, *marked: int | str) -> None:
        """Put a drawn letter beside the question, where there is room for it."""
        card = frame("card")
        inner = down(
            label(self.tr("Where to look"), "strong"),
            label(told, "small", wraps=True),
            LetterSketch(self._desk, marked),
            gap=GAP_3,
            edge=GAP_4,
        )
        card.setLayout(inner)
        card.setFixedWidth(self._desk.theme.px(SKETCH) + 2 * GAP_4 + 2)
        self._side = card
        self._row.addLayout(down(card, None))

    def on_enter(self, fields: Sequence[QWidget], do: Callable[[], object]) -> None:
        """Say what Enter does in some fields: go to the next, or on from here."""
        for field in fields:
            self._then[field] = do
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose with Enter what has the keyboard, and go on."""
        if watched not in self._then or not _is_enter(event):
            return super().eventFilter(watched, event)
        if isinstance(watched, QRadioButton) and not watched.isChecked():
            watched.click()
        self._then[watched]()
        return True

    def say_wrong(self, problem: str) -> None:
        """Say what keeps the way from going on; nothing for nothing."""
        self._wrong.setText(problem)
        self._complaint.setVisible(bool(problem))
        if problem:
            QTimer.singleShot(0, self, self._show_complaint)

    @Slot()
    def _show_complaint(self) -> None:
        self.ensureWidgetVisible(self._complaint)

    @property
    def wrong(self) -> str:
        """What is said to be wrong."""
        return self._wrong.text()

    def show_draft(self, draft: Draft) -> None:
        """Show what was answered before."""

    def answered(self, draft: Draft) -> Draft:
        """Return the draft with this page's answers."""
        return draft

    def go_on(self) -> bool:
        """Tell whether the next page may follow; say what is wrong where not."""
        return True

    def go_back(self) -> bool:
        """Go back within this page; tell whether there was a way back."""
        return False

    def take_focus(self) -> None:
        """Take the keyboard, at the first thing to answer."""
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sketch out where the window is narrow."""
        super().resizeEvent(event)
        is_wide = self.viewport().width() >= WIDE_EM * self._desk.theme.px(BODY)
        if self._side is not None:
            self._side.setVisible(is_wide)
        edge = 72 if is_wide else GAP_5
        self._whole.setContentsMargins(edge, GAP_5, edge, GAP_5)


def _is_enter(event: QEvent) -> bool:
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    is_pressed = event.type() == QEvent.Type.KeyPress
    return is_pressed and isinstance(event, QKeyEvent) and event.key() in keys
