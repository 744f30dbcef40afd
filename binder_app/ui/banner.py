"""The one date that stands above everything."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from binder_app.acts.since_sent import filed
from binder_app.domain.deadline import Deadline
from binder_app.ui.dates import days_left, in_words
from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_3, GAP_4, across, button, icon_label, label, line
from binder_app.ui.sent_words import sent_line
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box, tone

DATED = "decision_dated"
"""What a date is counted from where the day of sending is not known."""

SOON = 7
"""Days left from which on the banner changes its tone."""


class Banner(QFrame):
    """Shows the awaited deadline of a binder; opens its explanation and a calendar."""

    why_asked = Signal()
    calendar_asked = Signal()
    date_asked = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._is_narrow = self._is_small = False
        box(self, "header")
        self.setMinimumHeight(desk.theme.px(52))
        self.day = label("", "lead")
        self.left = label("", "accent")
        self._rule = line(is_upright=True)
        self.usual = label("", "muted")
        self._why = button(
            desk, self.tr("Wh&y this date?"), self.why_asked, "info", "link"
        )
        self._calendar = button(
            desk,
            self.tr("Add to &calendar"),
            self.calendar_asked,
            "calendar-plus",
            "link",
        )
        self._missing = button(
            desk,
            self.tr("Add the &mailing date"),
            self.date_asked,
            "pencil-simple",
            "link",
        )
        self._links = {
            made: made.text() for made in (self._missing, self._why, self._calendar)
        }
        row = across(
            icon_label(desk, "calendar-check", "accent"),
            self.day,
            self.left,
            self._rule,
            self.usual,
            None,
            self._missing,
            self._why,
            self._calendar,
            gap=GAP_3,
        )
        row.setContentsMargins(GAP_4, 0, GAP_4, 0)
        self._row = row
        self.setLayout(row)
        session.changed.connect(self.show_deadline)
        self.show_deadline()

    def show_deadline(self) -> None:
        """Show what the check says now."""
        found = self._session.checked.deadlines
        deadline = found[0] if found else None
        has_day = deadline is not None and deadline.safe is not None
        if deadline is not None and deadline.safe is not None:
            self._show(deadline, deadline.safe)
        else:
            self._show_none()
        self._calendar.setVisible(has_day and not self._is_narrow)
        self.setAccessibleName(f"{self.day.text()}. {self.left.text()}")
        self._make_fit()

    def _make_fit(self) -> None:
        """Show all that there is room for; the date itself is never cut.

        First the usual day goes, then the words of the links, and at last the date
        takes two lines.
        """
        has_more = bool(self.usual.text()) and not self._is_narrow
        for shows_usual, shows_links, is_whole in (
            (has_more, True, True),
            (False, True, True),
            (False, False, True),
            (False, False, False),
        ):
            self.usual.setVisible(shows_usual)
            self._rule.setVisible(shows_usual)
            self._name_links(shows_links)
            self.day.setWordWrap(not is_whole)
            self._row.activate()
            if self._row.sizeHint().width() <= self.width():
                break

    def _name_links(self, shows_words: bool) -> None:
        """Let links show their words, or their icons alone; they keep their names."""
        for link, words in self._links.items():
            name = words.replace("&", "")
            link.setText(words if shows_words else "")
            link.setAccessibleName(name)
            link.setToolTip("" if shows_words else name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go what there is no room for any more."""
        super().resizeEvent(event)
        self._make_fit()

    def _show(self, deadline: Deadline, safe: date) -> None:
        today = date.today()
        day = in_words(self._desk, safe)
        told = self.tr("Get it there by {date}")
        if self._is_small:
            told = self.tr("By {date}")
        self.day.setText(told.format(date=day))
        is_of_letter = self._is_of_letter(deadline)
        self.usual.setText("")
        if is_of_letter:
            self.usual.setText(self.tr("Counted from the date of the letter."))
        elif deadline.usual not in (None, safe):
            said = self.tr("Usual last day: {date}. Do not wait for it.")
            day = in_words(self._desk, deadline.usual)
            self.usual.setText(said.format(date=day))
        self._missing.setVisible(is_of_letter)
        self._show_left(safe, today)

    def _is_of_letter(self, deadline: Deadline) -> bool:
        """Tell whether it counts from the letter, for want of the day of sending."""
        start, sent = deadline.start, self._session.binder.claim.get("service_date")
        return start is not None and start.name == DATED and not sent

    def _is_of_several(self) -> bool:
        """Tell whether decisions of several dates have a day of their own."""
        found = self._session.checked.deadlines
        return len({row.decision for row in found if row.safe}) > 1

    def _show_left(self, safe: date, today: date) -> None:
        """Say how long it is till then, or that the application went out."""
        session, left = self._session, (safe - today).days
        if sent := filed(session.binder, session.rules, session.checked.deadlines):
            self.left.setText(sent_line(self._desk, sent.on, sent.by))
            tone(self.left, "ok")
            return
        said = days_left(safe, today)
        if self._is_of_several():
            said = self.tr("{left}, for one of several decisions").format(left=said)
        if left < 0:
            self.usual.setText(self.tr("File today and ask for help."))
        self.left.setText(said)
        tone(self.left, "stop" if left < 0 else "warn" if left <= SOON else "accent")

    def _show_none(self) -> None:
        self.day.setText(self.tr("No firm date yet"))
        self.left.setText("")
        self.usual.setText(self.tr("It counts from the day the decision was sent."))
        self._missing.show()

    def make_room(self, is_narrow: bool, is_small: bool) -> None:
        """Let words go where room is short: the usual day first."""
        if (is_narrow, is_small) != (self._is_narrow, self._is_small):
            self._is_narrow, self._is_small = is_narrow, is_small
            self.setMinimumHeight(self._desk.theme.px(36 if is_small else 52))
            self.show_deadline()
