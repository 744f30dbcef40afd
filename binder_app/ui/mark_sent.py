"""Beside the finished packet: says how, to whom and when it was sent."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSizePolicy, QWidget

from binder_app.acts.editing import iso_date
from binder_app.acts.sent_edits import must_have_come
from binder_app.domain.sent import SentPacket
from binder_app.errors import BinderError
from binder_app.ui.answer_field import offering
from binder_app.ui.dates import us_order
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.field import Field
from binder_app.ui.field_row import FieldRow
from binder_app.ui.flow import flowing
from binder_app.ui.last_folder import RECEIPTS, begin_in, keep_folder
from binder_app.ui.packet_work import BuiltPacket, PacketWork
from binder_app.ui.parts import GAP_2, GAP_3, across, button, down, icon_label, label
from binder_app.ui.segments import Segments
from binder_app.ui.sent_words import sent_line, way_names, whom_offers
from binder_app.ui.sent_work import Telling, sent_work
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box
from binder_app.ui.trouble import Trouble


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
        self.form: _Form | None = None
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
            self.form = _Form(self._desk, self._session)
            self.form.given.connect(self._give)
            self.form.left.connect(self._leave)
            self._whole.addWidget(self.form)
        self.ask.hide()
        self.form.show()
        self.refilled.emit()
        self.form.ways.take_focus()
        self.opened.emit(self.form)

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
            whole = Telling(built.path, told.by, told.to, told.on, told.proof)
            self._work.mark(whole)

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
        told = self.tr("Kept as sent. Tabs and numbers go on from here.")
        self.marked.emit(told)

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        if self.form is not None:
            self.form.show_busy(False)
            say = self._desk.say
            told = say(problem) or self.tr("Not kept. Please try again.")
            self.form.trouble.show_line(told, say(remedy))


class _Form(QFrame):
    """How, to whom, when, and what proves it; `given` brings a `Telling`."""

    given = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._receipt = desk, ""
        box(self, "sunken")
        asked = self.tr("How did it go?")
        self.ways = Segments(asked, way_names(), "")
        self.whom = Field()
        offers = whom_offers(desk, session.binder, session.rules)
        self.offers = offering(self.whom, offers)
        whom = self.tr("To &whom?")
        named = label(whom, "strong")
        named.setBuddy(self.offers)
        self.offers.setAccessibleName(whom.replace("&", ""))
        self.day = FieldRow(desk, self.tr("On which day?"), sample="11/20/2026")
        self.day.show_text(us_order(date.today().isoformat()))
        self.trouble = Trouble(desk)
        whole = down(
            label(asked, "strong"),
            self.ways,
            named,
            self.offers,
            self.day,
            *self._receipt_parts(),
            self.trouble,
            self._buttons(),
            gap=GAP_2,
            edge=GAP_3,
        )
        self.setLayout(whole)

    def _receipt_parts(self) -> tuple[QWidget, ...]:
        asked = self.tr("Receipt or confirmation, if there is one")
        self.named = Elided("small")
        self.named.hide()
        text = self.tr("Choose a file…")
        self.choose = button(self._desk, text, self.ask_for_receipt, "folder-open")
        self.choose.setAccessibleDescription(asked)
        self.drop = button(self._desk, self.tr("None"), self._drop, "", "link")
        self.drop.setAccessibleName(self.tr("Without a receipt"))
        self.drop.hide()
        row = flowing(self.choose, self.drop, gap=GAP_2)
        return label(asked, "strong", wraps=True), self.named, row

    def _buttons(self) -> QWidget:
        text = self.tr("&Keep as sent")
        self.give = button(self._desk, text, self._give, "check", "filled")
        self.leave = button(self._desk, self.tr("Cancel"), self.left, "", "link")
        return flowing(self.give, self.leave, gap=GAP_2)

    @Slot()
    def ask_for_receipt(self) -> None:
        """Let the person choose what proves the sending."""
        start = begin_in(self._desk, RECEIPTS)
        asked = self.tr("Receipt or confirmation")
        name, _ = QFileDialog.getOpenFileName(self, asked, str(start))
        if name:
            keep_folder(self._desk, RECEIPTS, Path(name).parent)
            self.show_receipt(name)

    def show_receipt(self, path: str) -> None:
        """Show which file goes along as its receipt; an empty path is none."""
        self._receipt = path
        self.named.show_text(Path(path).name)
        self.named.setVisible(bool(path))
        self.drop.setVisible(bool(path))

    @Slot()
    def _drop(self) -> None:
        self.show_receipt("")
        self.choose.setFocus()

    @Slot()
    def _give(self) -> None:
        """Hand on what was said, or say what is still missing."""
        self.trouble.show_line("", "")
        whom = " ".join(self.whom.text().split())
        if not self.ways.value:
            self.trouble.show_line(self.tr("Say how it went."), "")
            self.ways.take_focus()
        elif not whom:
            self.trouble.show_line(self.tr("Say to whom it went."), "")
            self.whom.setFocus()
        elif day := self._day():
            told = Telling(Path(), self.ways.value, whom, day, self._receipt)
            self.given.emit(told)

    def _day(self) -> str:
        """Return the day as ISO, or nothing where it is said beside it why not."""
        try:
            day = iso_date(self.day.text)
            must_have_come(day, date.today())
        except BinderError as error:
            say = self._desk.say
            self.day.say_wrong(f"{say(error.problem)} {say(error.remedy)}".strip())
            day = ""
        else:
            if not day:
                self.day.say_wrong(self.tr("Say on which day it went."))
        if not day:
            self.day.take_focus()
        return day

    def show_busy(self, is_busy: bool) -> None:
        """Say that the packet is being checked and kept."""
        self.give.setEnabled(not is_busy)
        keeping, text = self.tr("Checking and keeping…"), self.tr("&Keep as sent")
        self.give.setText(keeping if is_busy else text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
