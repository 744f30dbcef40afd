"""A few fields that say how, to whom and when a packet was sent."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from binder_app.acts.editing import iso_date
from binder_app.acts.sent_edits import must_have_come
from binder_app.errors import BinderError
from binder_app.ui.answer_field import offering
from binder_app.ui.dates import us_order
from binder_app.ui.day_row import DayRow
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.field import Field
from binder_app.ui.flow import flowing
from binder_app.ui.last_folder import RECEIPTS, begin_in, keep_folder
from binder_app.ui.parts import GAP_2, GAP_3, button, down, label
from binder_app.ui.segments import Segments
from binder_app.ui.sent_words import way_names, whom_offers
from binder_app.ui.sent_work import Telling
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box
from binder_app.ui.trouble import Trouble

translate = QCoreApplication.translate


def chosen_receipt(desk: Desk, asking: QWidget) -> str:
    """Let the person choose what proves a sending; nothing where they leave."""
    start = begin_in(desk, RECEIPTS)
    asked = translate("SentForm", "Receipt or confirmation")
    name, _ = QFileDialog.getOpenFileName(asking, asked, str(start))
    if name:
        keep_folder(desk, RECEIPTS, Path(name).parent)
    return name


class SentForm(QFrame):
    """How, to whom, when, and what proves it; `given` brings a `Telling`.

    `whom` stands there to begin with, to be typed over.
    """

    given = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, session: BinderSession, whom: str = "") -> None:
        super().__init__()
        self._desk, self._receipt = desk, ""
        box(self, "sunken")
        asked = self.tr("How did it go?")
        self.ways = Segments(asked, way_names(), "")
        self.whom = Field()
        offers = whom_offers(desk, session.binder, session.rules)
        self.offers = offering(self.whom, offers)
        self.whom.setText(whom)
        self.whom.setCursorPosition(0)
        asked_whom = self.tr("To &whom?")
        named = label(asked_whom, "strong")
        named.setBuddy(self.offers)
        self.offers.setAccessibleName(asked_whom.replace("&", ""))
        self.day = DayRow(desk, self.tr("On which day?"))
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
        if name := chosen_receipt(self._desk, self):
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

    def show_failure(self, problem: str, remedy: str) -> None:
        """Say why the packet was not kept; both may be empty."""
        self.show_busy(False)
        told = self._desk.say(problem) or self.tr("Not kept. Please try again.")
        self.trouble.show_line(told, self._desk.say(remedy))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
