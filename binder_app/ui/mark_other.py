"""Under what was sent: says of a packet that was built before that it went out."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from binder_app.domain.sent import SentPacket
from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.packet_work import packet_work
from binder_app.ui.parts import GAP_1, GAP_2, across, button, down
from binder_app.ui.sent_form import SentForm
from binder_app.ui.sent_words import kept_words
from binder_app.ui.sent_work import Telling, sent_work
from binder_app.ui.session import BinderSession


class MarkOther(QWidget):
    """A button that asks for the file, then for how, to whom and when it went.

    For who built a packet, closed the program, and mailed it a day later. `refilled`
    tells of other fields, `opened` brings them, to be brought into sight.
    """

    refilled = Signal()
    opened = Signal(object)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._work = sent_work(desk, session)
        self._packet = Path()
        self.form: SentForm | None = None
        self.ask = button(
            desk,
            self.tr("Mark a &finished packet as sent…"),
            self.ask_for_packet,
            "paper-plane-tilt",
        )
        self.ask.setAccessibleDescription(self.tr("One that was built before."))
        self.named = Elided("strong")
        self.named.hide()
        self._whole = down(across(self.ask, None), self.named, gap=GAP_2)
        self._whole.setContentsMargins(0, GAP_1, 0, 0)
        self.setLayout(self._whole)
        self._work.begun.connect(self._show_busy)
        self._work.kept.connect(self._kept)
        self._work.failed.connect(self._fail)

    @Slot()
    def ask_for_packet(self) -> None:
        """Let the person choose the packet that went out."""
        work = packet_work(self._desk, self._session)
        target = Path(work.wish.target)
        start = target if target.is_file() else target.parent
        asked, sort = self.tr("The packet that was sent"), self.tr("PDF files (*.pdf)")
        name, _ = QFileDialog.getOpenFileName(self, asked, str(start), sort)
        if name:
            self.show_form(Path(name))

    def show_form(self, packet: Path) -> None:
        """Ask how that packet went."""
        self._close()
        self._packet = packet
        self.named.show_text(packet.name)
        self.named.show()
        self.form = SentForm(self._desk, self._session)
        self.form.given.connect(self._give)
        self.form.left.connect(self._leave)
        self._whole.addWidget(self.form)
        self.ask.hide()
        self.form.show()
        self.refilled.emit()
        self.form.ways.take_focus()
        self.opened.emit(self.form)

    def _close(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            form.hide()
            self._whole.removeWidget(form)
            form.deleteLater()
        self.named.hide()
        self.ask.show()
        self.refilled.emit()

    @Slot()
    def _leave(self) -> None:
        self._close()
        self.ask.setFocus()

    @Slot(object)
    def _give(self, told: Telling) -> None:
        self._work.mark(replace(told, packet=self._packet))

    @Slot()
    def _show_busy(self) -> None:
        if self.form is not None:
            self.form.show_busy(True)

    @Slot(object)
    def _kept(self, packet: SentPacket) -> None:
        if self.form is not None:
            self._leave()
            announce(self, kept_words(self._session.rules, packet))

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        if self.form is not None:
            self.form.show_failure(problem, remedy)
