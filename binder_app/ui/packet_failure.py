"""The packet could not be built: what is safe, and the ways on."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.fold import Fold
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    GAP_5,
    Part,
    across,
    button,
    clear,
    down,
    frame,
    icon_label,
    label,
)

WIDE = 640


class PacketFailure(QScrollArea):
    """Tells of a build that failed; `again_asked`, `name_asked` and `left` go on."""

    again_asked = Signal()
    name_asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, work: PacketWork) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self.problem = self.remedy = ""
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QWidget()
        middle.setMaximumWidth(desk.theme.px(WIDE))
        self._room = QVBoxLayout(middle)
        self._room.setSpacing(GAP_3)
        held = QWidget()
        row = across(None, middle, None)
        row.setStretch(1, 20)
        row.setContentsMargins(GAP_4, GAP_5, GAP_4, GAP_5)
        held.setLayout(row)
        self.setWidget(held)

    def show_failure(self, problem: str, remedy: str) -> None:
        """Show why it failed; both are empty where the work broke off."""
        self.problem, self.remedy = problem, remedy
        clear(self._room)
        parts: list[Part] = [self._what()]
        parts += [self._line(icon, text) for icon, text in self._safe()]
        parts.append(label(self.tr("What you can do"), "lead"))
        parts += self._ways()
        parts.append(self._details())
        for part in parts:
            if isinstance(part, QWidget):
                self._room.addWidget(part)
        self._room.addStretch(1)
        announce(self, f"{self.title.text()}. {self.told.text()}", is_urgent=True)
        self.again.setFocus()

    # ---------------------------------------------------------------- what, safe

    def _what(self) -> QFrame:
        say, card = self._desk.say, frame("stop")
        if self.problem:
            told, then = say(self.problem), say(self.remedy)
        else:
            told = self.tr("The work broke off, and we do not know why.")
            then = self.tr("Build again. If it breaks off again, restart the program.")
        self.title = label(self.tr("The packet was not built"), "lead", wraps=True)
        self.told, self.then = label(told, wraps=True), label(then, wraps=True)
        rows = down(self.title, self.told, self.then, gap=GAP_1)
        icon = down(icon_label(self._desk, "x-circle", "stop"), None)
        whole = across(icon, rows, gap=GAP_3)
        whole.setStretch(1, 1)
        whole.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
        card.setLayout(whole)
        card.setAccessibleName(f"{self.title.text()}. {told} {then}")
        return card

    def _safe(self) -> list[tuple[str, str]]:
        lines = [("shield-check", self.tr("Your papers were not changed."))]
        if self._work.built is not None or Path(self._work.wish.target).is_file():
            text = self.tr("The packet that was there before still stands.")
            lines.append(("check-circle", text))
        else:
            text = self.tr("No packet was put in place.")
            lines.append(("check-circle", text))
        step = self._work.step
        if step.label:
            text = self.tr("It got as far as: {step}")
            lines.append(("info", text.format(step=self._desk.say(step.label))))
        return lines

    def _line(self, icon: str, text: str) -> QWidget:
        tone = "muted" if icon == "info" else "ok"
        row = across(icon_label(self._desk, icon, tone), label(text, wraps=True))
        row.setStretch(1, 1)
        held = QWidget()
        held.setLayout(row)
        return held

    # ---------------------------------------------------------------- ways on

    def _ways(self) -> list[QWidget]:
        desk = self._desk
        again, name, back = (
            self.tr("&Build again"),
            self.tr("Choose another name"),
            self.tr("Go back"),
        )
        self.again = button(desk, again, self.again_asked, "", "filled")
        self.rename = button(desk, name, self.name_asked)
        self.back = button(desk, back, self.left)
        return [
            self._way("package", self.tr("Try once more, as it is."), self.again),
            self._way(
                "folder-open",
                self.tr("Write it into another folder, or on another disk."),
                self.rename,
            ),
            self._way(
                "pencil-simple",
                self.tr("Hold a paper back, or choose something else."),
                self.back,
            ),
        ]

    def _way(self, icon: str, text: str, do: QPushButton) -> QFrame:
        card = frame("card")
        do.setAccessibleDescription(text)
        row = across(
            icon_label(self._desk, icon, "accent"), label(text, wraps=True), do
        )
        row.setSpacing(GAP_3)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
        card.setLayout(row)
        return card

    def _details(self) -> Fold:
        """Return what a helper wants to know; it names no person and no file."""
        self.details = label("\n".join(self._facts()), "small", wraps=True)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.details.setAccessibleName(self.tr("Details for a helper"))
        text = self.tr("Copy details")
        copy = button(self._desk, text, self._copy, "copy", "link")
        held = QWidget()
        held.setLayout(down(self.details, across(copy, None), gap=GAP_2))
        return Fold(self._desk, self.tr("Details for a helper"), held)

    def _facts(self) -> list[str]:
        wish, step = self._work.wish, self._work.step
        kept = [word for word in wish.words if not word.startswith("stamp")]
        return [
            f"build {wish.recipe} {' '.join(kept)}",
            f"step {step.done} / {step.total}",
            f"explained: {'yes' if self.problem else 'no, the child process died'}",
            f"Qt {qVersion()}, Python {sys.version.split()[0]}, {sys.platform}",
        ]

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.text())
