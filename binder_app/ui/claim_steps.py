"""Whose binder it is, and when the decision was sent."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from binder_app.acts.editing import iso_date
from binder_app.errors import WrongUsageError
from binder_app.ui.claim_words import ways_sent
from binder_app.ui.dates import us_order
from binder_app.ui.day_row import DayRow
from binder_app.ui.desk import Desk
from binder_app.ui.field_row import FieldRow
from binder_app.ui.new_binder import Draft
from binder_app.ui.parts import GAP_1, down, label
from binder_app.ui.segments import Segments
from binder_app.ui.step import Step

FIELD = 480
"""Width of a field in pixels at 100 % text."""


class WhoseStep(Step):
    """Asks for the worker and the claim; both may stay empty."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Whose binder is it?"),
            self.tr("The binder's folder gets this name. You can change it later."),
        )
        self.worker = FieldRow(desk, self.tr("&Worker's name"))
        self.claim = FieldRow(
            desk,
            self.tr("Cla&im number"),
            self.tr("At the top of the letter. Copy it as it stands."),
        )
        for field in (self.worker, self.claim):
            field.field.setMaximumWidth(desk.theme.px(FIELD))
        self.on_enter([self.worker.field], self.claim.take_focus)
        self.on_enter([self.claim.field], self.done.emit)
        self.add(self.worker, self.claim)
        self.add_sketch(
            self.tr("At the top of the letter."),
            2,
            self.tr("Employee: Elena Marroquín"),
            self.tr("Claim number: 0042-WC-118734"),
            4,
            4,
        )

    def show_draft(self, draft: Draft) -> None:
        """Show what was answered before."""
        self.worker.show_text(draft.worker)
        self.claim.show_text(draft.claim)

    def answered(self, draft: Draft) -> Draft:
        """Return the draft with the name and the number."""
        worker = " ".join(self.worker.text.split())
        return replace(draft, worker=worker, claim=" ".join(self.claim.text.split()))

    def take_focus(self) -> None:
        """Take the keyboard, at the name."""
        self.worker.take_focus()


class SentStep(Step):
    """Asks when the decision was sent, and how: the time to apply counts from it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("When was the decision sent?"),
            self.tr(
                "The time to apply counts from this day. It need not be the date"
                " on the letter."
            ),
        )
        self.sent = DayRow(
            desk,
            self.tr("&Day it was sent"),
            self.tr("Look for the postmark, or the proof of service at the end."),
        )
        self.sent.field.setMaximumWidth(desk.theme.px(FIELD))
        asked = self.tr("How was it sent?")
        self.method = Segments(asked, ways_sent(), "")
        held = QWidget()
        held.setLayout(down(label(asked, "strong"), self.method, gap=GAP_1))
        self.on_enter([self.sent.field], self.method.take_focus)
        self.on_enter(self.method.buttons, self.done.emit)
        self.add(self.sent, held)
        self.add_sketch(
            self.tr("On the last pages: who served it, and when."),
            "PROOF OF SERVICE",
            2,
            self.tr("On November 10, 2026 I served"),
            self.tr("in the United States mail"),
            4,
        )

    def show_draft(self, draft: Draft) -> None:
        """Show what was answered before."""
        self.sent.show_text(us_order(draft.sent))
        self.method.show_value(draft.method)

    def answered(self, draft: Draft) -> Draft:
        """Return the draft with the day and the way; a wrong day is none."""
        sent = "" if self._wrong_day() else iso_date(self.sent.text)
        return replace(draft, sent=sent, method=self.method.value)

    def go_on(self) -> bool:
        """Tell whether the day can be right; say beside it what is wrong."""
        wrong = self._wrong_day()
        self.sent.say_wrong(wrong)
        if wrong:
            self.sent.take_focus()
        return not wrong

    def _wrong_day(self) -> str:
        try:
            sent = iso_date(self.sent.text)
        except WrongUsageError as error:
            said = (self._desk.say(error.problem), self._desk.say(error.remedy))
            return " ".join(said).strip()
        if sent > date.today().isoformat():
            return self.tr("This day is still to come. Look at the year again.")
        return ""

    def take_focus(self) -> None:
        """Take the keyboard, at the day."""
        self.sent.take_focus()
