"""Why the date stands there: its count, its rule, and where that comes from."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from binder_app.acts.reckoning import deadlines_of
from binder_app.domain.deadline import Deadline, DeadlineRule
from binder_app.ui.dates import days_left, in_words, short, with_days_told
from binder_app.ui.deadline_words import (
    arguable_means,
    safe_means,
    started_by,
    usual_means,
)
from binder_app.ui.desk import Desk
from binder_app.ui.flow import Flow
from binder_app.ui.page_head import note_line
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    clear,
    down,
    frame,
    icon_label,
    label,
)
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box


class WhyPanel(QWidget):
    """Shows every deadline of the binder with its safe, usual and arguable day.

    `claim_asked` wants to change a date, `calendar_asked` a calendar file.
    """

    left = Signal()
    claim_asked = Signal()
    calendar_asked = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._is_stale = True
        box(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._close = button(desk, self.tr("Close"), self.left, "x", "plain")
        self.change = button(
            desk, self.tr("Chan&ge a date"), self.claim_asked, "pencil-simple"
        )
        calendar = button(
            desk, self.tr("Add to calendar"), self.calendar_asked, "calendar-plus"
        )
        head = across(label(self.tr("Why this date?"), "lead"), None, self._close)
        head.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        self._advice = self.tr(
            "Nothing here is legal advice: compare each day with your letter "
            "and your form."
        )
        ways = QWidget()
        ways.setLayout(Flow(self.change, calendar))
        ways.layout().setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_3)  # type: ignore[union-attr]
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._make_scroll(), 1)
        whole.addWidget(ways)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        session.changed.connect(self._follow)

    def _make_scroll(self) -> QScrollArea:
        held = QWidget()
        box(held, "surface")
        self._body = QVBoxLayout(held)
        self._body.setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_3)
        self._body.setSpacing(GAP_2)
        self.reader = QScrollArea()
        self.reader.setWidget(held)
        self.reader.setWidgetResizable(True)
        self.reader.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box(self.reader, "reader")
        self.reader.setAccessibleName(self.tr("Why this date?"))
        self.reader.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self.reader

    # ------------------------------------------------------------------- shown

    @Slot()
    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.show_deadlines()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what the check says by now."""
        super().showEvent(event)
        if self._is_stale:
            self.show_deadlines()

    def show_deadlines(self) -> None:
        """Show every deadline, the awaited one first and in full."""
        self._is_stale = False
        clear(self._body)
        first, *others = self._deadlines()
        self._show_first(first)
        if others:
            self._body.addSpacing(GAP_3)
            self._body.addWidget(label(self.tr("Other dates"), "lead"))
        for deadline in others:
            self._body.addWidget(self._other(deadline))
        advice = note_line(self._desk, "info", self._advice, "muted")
        self._body.addWidget(advice)
        self._body.addStretch(1)

    def _deadlines(self) -> tuple[Deadline, ...]:
        """Return the deadlines in the window's language, the awaited one first."""
        binder, rules = self._session.binder, self._session.rules
        found = self._session.checked.deadlines
        if binder.language != self._desk.language:
            told = replace(binder, language=self._desk.language)
            found = deadlines_of(told, rules, date.today())
        return found

    def _show_first(self, deadline: Deadline) -> None:
        self._body.addWidget(label(deadline.title, "strong", wraps=True))
        no_date = self.tr("No firm date yet")
        safe = (self.tr("Safe"), "shield-check", safe_means(deadline))
        if deadline.safe is None:
            told = self.tr("Add the date it counts from, and the day shows here.")
            safe = (self.tr("Safe"), "shield-check", told)
        self._body.addWidget(self._card("chosen", deadline.safe, no_date, *safe))
        if deadline.usual is not None:
            usual = (self.tr("Usual last day"), "calendar", usual_means(deadline))
            self._body.addWidget(self._card("card", deadline.usual, "", *usual))
            later = deadline.arguable
            later = None if later == deadline.usual else later
            words = arguable_means(deadline)
            arguable = (self.tr("Latest some would argue"), "question", words)
            none = self.tr("No later date")
            self._body.addWidget(self._card("card", later, none, *arguable))
        for part in self._grounds(deadline):
            self._body.addWidget(part)

    def _card(
        self,
        look: str,
        day: date | None,
        none: str,
        caption: str,
        icon: str,
        means: str,
    ) -> QFrame:
        """Return one day with what it means; `none` stands where there is no day."""
        made = frame(look)
        said = in_words(self._desk, day) if day else none
        left = days_left(day, date.today()) if day else ""
        is_safe = look == "chosen"
        above = across(gap=GAP_2)
        above.addWidget(label(caption, "" if is_safe else "muted", wraps=True), 1)
        above.addWidget(label(left, "accent" if is_safe else "muted"))
        words = down(
            above,
            label(said, "lead", wraps=True),
            label(means, "" if is_safe else "muted", wraps=True),
            gap=GAP_1,
        )
        row = across(gap=GAP_3, edge=GAP_3)
        shade = "accent" if is_safe else "muted"
        picture = icon_label(self._desk, icon, shade)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        made.setLayout(row)
        made.setAccessibleName(f"{caption}: {said}. {left}. {means}")
        return made

    def _other(self, deadline: Deadline) -> QFrame:
        """Return a deadline that is not the awaited one, in short."""
        made = frame("card")
        whole = QVBoxLayout(made)
        whole.setContentsMargins(GAP_3, GAP_3, GAP_3, GAP_3)
        whole.setSpacing(GAP_1)
        whole.addWidget(label(deadline.title, "strong", wraps=True))
        for words in self._days(deadline):
            whole.addWidget(note_line(self._desk, "calendar", words))
        for part in self._grounds(deadline):
            whole.addWidget(part)
        return made

    def _days(self, deadline: Deadline) -> Iterator[str]:
        told = (
            (self.tr("Safe: {date}. {left}."), deadline.safe),
            (self.tr("Usual last day: {date}. {left}."), deadline.usual),
            (self.tr("Latest some would argue: {date}. {left}."), deadline.arguable),
        )
        seen: set[date] = set()
        for words, day in told:
            if day is not None and day not in seen:
                seen.add(day)
                left = days_left(day, date.today())
                yield words.format(date=in_words(self._desk, day), left=left)
        if not seen:
            yield self.tr("No firm date yet")

    def _grounds(self, deadline: Deadline) -> Iterator[QWidget]:
        """Give what a deadline counts from, its rule, and what there is to know."""
        desk = self._desk
        if deadline.start is not None:
            yield note_line(desk, "flag", self._start_words(deadline))
        yield note_line(desk, "ruler", deadline.rule)
        if deadline.contested:
            told = self.tr("This count is disputed. Not everyone reads the rule so.")
            yield note_line(desk, "warning-circle", told, "warn")
        if deadline.note:
            yield note_line(desk, "info", with_days_told(desk, deadline.note))
        yield note_line(desk, "scales", self._source_words(deadline), "muted")

    def _start_words(self, deadline: Deadline) -> str:
        assert deadline.start is not None
        told = self.tr("Counted from: {event}.")
        return told.format(event=started_by(self._desk, deadline.start))

    def _source_words(self, deadline: Deadline) -> str:
        rule = self._rule(deadline)
        if rule is None:
            return deadline.source
        checked = short(self._desk, rule.checked.isoformat())
        told = self.tr("{source}. Checked {date}.")
        return told.format(source=deadline.source, date=checked)

    def _rule(self, deadline: Deadline) -> DeadlineRule | None:
        """Return the entry of the data file that a deadline comes from."""
        for rule in self._session.rules.deadlines.rules:
            is_kind = not rule.kinds or deadline.kind in rule.kinds
            if rule.id == deadline.id and is_kind:
                return rule
        return None

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.reader.setFocus()
