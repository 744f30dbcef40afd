"""Beside the finished packet: says how, to whom and when it was sent."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from binder_app.domain.sent import SentPacket
from binder_app.ui.desk import Desk
from binder_app.ui.packet_wish import BuiltPacket
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import GAP_2, across, button, down, icon_label, label
from binder_app.ui.sent_form import SentForm
from binder_app.ui.sent_words import kept_words, likely_whom, sent_line
from binder_app.ui.sent_work import Telling, sent_work
from binder_app.ui.session import BinderSession


class MarkSent(QFrame):
    """A button that opens a few fields; then a line that says it was sent.

    `marked` brings that line, `opened` the fields, to be brought into sight;
    `show_asked` wants all that was sent, `refilled` tells of other fields.
    """

    marked = Signal(str)
    opened = Signal(object)
    show_asked = Signal()
    refilled = Signal()

    def __init__(self, desk: Desk, session: BinderSession, packets: PacketWork) -> None:
        super().__init__()
        self._desk, self._session, self._packets = desk, session, packets
        self._work = sent_work(desk, session)
        self._receipt = ""
        text = self.tr("Mark as sent…")
        self.ask = button(desk, text, self.open, "paper-plane-tilt")
        self.ask.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.form: SentForm | None = None
        self._line = self._sent_part()
        self._whole = down(self._line, self.ask, gap=GAP_2)
        self.setLayout(self._whole)
        self._work.begun.connect(self._show_busy)
        self._work.kept.connect(self._kept)
        self._work.failed.connect(self._fail)
        session.changed.connect(self.show_state)
        self.show_state()

    def _sent_part(self) -> QWidget:
        self.told = label("", "strong", wraps=True)
        text = self.tr("See all that was sent")
        self.show_all = button(self._desk, text, self.show_asked, "", "link")
        rows = down(self.told, across(self.show_all, None), gap=0)
        sign = icon_label(self._desk, "check-circle", "ok")
        row = across(down(sign, None), rows)
        row.setStretch(1, 1)
        held = QWidget()
        held.setLayout(row)
        return held

    # -------------------------------------------------------------------- shows

    def show_packet(self, built: BuiltPacket) -> None:
        """Show whether a packet was sent; what was typed of another one is gone."""
        self.close_form()
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        """Say each sending of this very file."""
        built = self._packets.built
        digest = built.told.get("sha256", "") if built else ""
        lines = [
            self.tr("{sent}, to {whom}").format(
                sent=sent_line(self._desk, one.on, one.by), whom=one.to
            )
            for one in self._session.binder.sent
            if digest and one.sha256 == digest
        ]
        self.told.setText("\n".join(lines))
        self._line.setVisible(bool(lines))

    @Slot()
    def open(self) -> None:
        """Show the fields, and give the first of them the keyboard."""
        if self.form is None:
            self.form = SentForm(self._desk, self._session, self._likely_whom())
            self.form.given.connect(self._give)
            self.form.left.connect(self._leave)
            self._whole.addWidget(self.form)
        self.ask.hide()
        self.form.show()
        self.refilled.emit()
        self.form.ways.take_focus()
        self.opened.emit(self.form)

    def _likely_whom(self) -> str:
        built, session = self._packets.built, self._session
        sort = built.told["recipe"] if built else ""
        return likely_whom(self._desk, session.binder, session.rules, sort)

    def close_form(self) -> None:
        """Take the fields away, and what stood in them."""
        form, self.form = self.form, None
        if form is not None:
            form.hide()
            self._whole.removeWidget(form)
            form.deleteLater()
        self.ask.show()
        self.refilled.emit()

    @Slot()
    def _leave(self) -> None:
        self.close_form()
        self.ask.setFocus()

    # --------------------------------------------------------------------- acts

    @Slot(object)
    def _give(self, told: Telling) -> None:
        built = self._packets.built
        if built is not None:
            self._work.mark(replace(told, packet=built.path))

    @Slot()
    def _show_busy(self) -> None:
        if self.form is not None:
            self.form.show_busy(True)

    @Slot(object)
    def _kept(self, packet: SentPacket) -> None:
        had_form = self.form is not None
        self.close_form()
        self.show_state()
        if had_form:
            self.show_all.setFocus()
        built = self._packets.built
        if built is not None and built.told.get("sha256") == packet.sha256:
            self.marked.emit(kept_words(self._session.rules, packet))

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        if self.form is not None:
            self.form.show_failure(problem, remedy)
