"""The one button that builds the packet, and the bar it becomes meanwhile."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy, QWidget

from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_4,
    across,
    button,
    down,
    icon_label,
    label,
)
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box


class BuildBox(QFrame):
    """Build, or how far it is with a way to stop; a line says what came of it."""

    build_asked = Signal()
    ready_asked = Signal()

    def __init__(self, desk: Desk, session: BinderSession, work: PacketWork) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        box(self, "surface")
        self.note, self._note_line = label("", "small", wraps=True), QWidget()
        note = across(icon_label(desk, "hand-palm", "stop"), self.note)
        note.setStretch(1, 1)
        self._note_line.setLayout(note)
        self.said = label("", "small", wraps=True)
        self._ready, self._busy = self._button_part(), self._bar_part()
        whole = down(self._note_line, self.said, self._ready, self._busy, gap=GAP_2)
        whole.setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_2)
        self.setLayout(whole)
        for told in (session.changed, work.reasoned, work.begun, work.stepped):
            told.connect(self.show_state)
        work.wished.connect(self.show_state)
        for told in (work.built_one, work.cancelled, work.failed):
            told.connect(self.show_state)
        work.cancelled.connect(self._say_cancelled)
        work.begun.connect(self._clear)
        self.said.hide()
        self.show_state()

    def _button_part(self) -> QWidget:
        text = self.tr("B&uild the packet")
        self.go = button(self._desk, text, self.build_asked, "package", "filled")
        policy = QSizePolicy.Policy
        self.go.setSizePolicy(policy.Expanding, policy.Fixed)
        self.hint = label(self.tr("Your papers are not changed."), "small")
        text = self.tr("Sho&w the finished packet")
        self.look = button(self._desk, text, self.ready_asked, "package", "link")
        held = QWidget()
        held.setLayout(
            down(
                across(self.look, None),
                self.go,
                across(None, self.hint, None),
                gap=GAP_1,
            )
        )
        return held

    def _bar_part(self) -> QWidget:
        self.step = label("", "", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the packet is"))
        text = self.tr("&Stop building")
        self.stop = button(self._desk, text, self._work.stop, "x-circle")
        held = QWidget()
        held.setLayout(down(self.step, self.bar, across(self.stop, None), gap=GAP_2))
        return held

    @Slot(bool)
    def make_narrow(self, is_narrow: bool) -> None:
        """Leave out what is good to know where room is short."""
        self.hint.setVisible(not is_narrow)

    @Slot()
    def show_state(self) -> None:
        """Show the button or the bar, and what stands in the way."""
        is_busy = self._work.is_busy
        had_focus = self.go.hasFocus() or self.stop.hasFocus()
        self._ready.setVisible(not is_busy)
        self._busy.setVisible(is_busy)
        self.look.setVisible(self._work.built is not None)
        if had_focus:
            (self.stop if is_busy else self.go).setFocus()
        blockers = self._work.open_blockers
        self._note_line.setVisible(bool(blockers) and not is_busy)
        self.note.setText(self.tr("Something stops it. Mend it, or say why it stays."))
        if is_busy:
            self._show_step()

    def _show_step(self) -> None:
        step = self._work.step
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)
        waits = self.tr("Getting the papers ready…")
        self.step.setText(self._desk.say(step.label) if step.label else waits)

    @Slot()
    def _clear(self) -> None:
        self.said.hide()

    @Slot()
    def _say_cancelled(self) -> None:
        self.say(self.tr("Stopped. Nothing was written."))

    def say(self, text: str) -> None:
        """Say one line, aloud as well."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        announce(self, text)

    def warn_of(self, text: str) -> None:
        """Say what stops the build, at once and aloud."""
        self.note.setText(text)
        announce(self, text, is_urgent=True)
