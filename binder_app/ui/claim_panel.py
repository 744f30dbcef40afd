"""Whose claim it is, and the dates that deadlines count from."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from binder_app.acts.claim_offers import offers_for
from binder_app.acts.editing import iso_date
from binder_app.errors import WrongUsageError
from binder_app.storage.rule_files import read_words
from binder_app.ui.claim_words import CHOICE, DATE, Fact, groups, own_facts
from binder_app.ui.dates import short, us_order
from binder_app.ui.day_row import DayRow
from binder_app.ui.desk import Desk
from binder_app.ui.fact_words import TREATMENT
from binder_app.ui.field_row import FieldRow
from binder_app.ui.offer_list import OfferList
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    down,
    frame,
    label,
)
from binder_app.ui.segments import Segments
from binder_app.ui.session import BinderSession
from binder_app.ui.treatments import Treatments

SENT, DECIDED = "service_date", "ur_decision_date"


class FactRow(QWidget):
    """One fact of the claim, saved as soon as its field is left.

    `complained` tells that something is said to be wrong.
    """

    complained = Signal()

    def __init__(self, desk: Desk, session: BinderSession, fact: Fact) -> None:
        super().__init__()
        self._desk, self._session, self.fact = desk, session, fact
        self._value = session.binder.claim.get(fact.name)
        self.offers = OfferList(desk, session)
        self.offers.used.connect(self.take_focus)
        self.field: FieldRow | None = None
        self.segments: Segments | None = None
        if fact.sort == CHOICE:
            self._make_segments(fact)
        else:
            self._make_field(fact)

    def _make_segments(self, fact: Fact) -> None:
        self.segments = Segments(fact.words, fact.choices, self._value)
        self.segments.chosen.connect(self._save)
        whole = down(label(fact.words, "strong", wraps=True), gap=GAP_1)
        if fact.hint:
            whole.addWidget(label(fact.hint, "small", wraps=True))
        whole.addWidget(self.segments)
        whole.addWidget(self.offers)
        self.setLayout(whole)

    def _make_field(self, fact: Fact) -> None:
        made = DayRow if fact.sort == DATE else FieldRow
        self.field = made(self._desk, fact.words, fact.hint)
        self.field.show_text(self._worded(self._value))
        self.field.left.connect(self._leave)
        self.setLayout(down(self.field, self.offers, gap=GAP_1))

    def _worded(self, value: str) -> str:
        return us_order(value) if self.fact.sort == DATE else value

    @Slot()
    def _leave(self) -> None:
        """Save what was typed; say beside the field why it can't be right."""
        field = self.field
        if field is None or field.text == self._worded(self._value):
            return
        try:
            value = iso_date(field.text) if self.fact.sort == DATE else field.text
        except WrongUsageError as error:
            said = (self._desk.say(error.problem), self._desk.say(error.remedy))
            field.say_wrong(" ".join(said).strip())
            self.complained.emit()
            return
        self._save(value)

    @Slot(str)
    def _save(self, value: str) -> None:
        name = self.tr("Change the claim")
        if not self._session.set_claim(name, **{self.fact.name: value}):
            self.restore()

    def follow(self) -> None:
        """Show what the binder says now, unless the person is typing here."""
        value = self._session.binder.claim.get(self.fact.name)
        if self.segments is not None:
            self.segments.show_value(value)
        elif self.field is not None:
            is_same = value == self._value
            is_held = self.field.is_typed_in and self.field.text != self._worded(value)
            if is_held or (is_same and self.field.is_wrong):
                self._value = value
                return
            if self.field.text != self._worded(value):
                self.field.show_text(self._worded(value))
            else:
                self.field.say_wrong("")
        self._value = value

    def restore(self) -> bool:
        """Bring back what is saved; tell whether anything else stood here."""
        if self.field is None or self.field.text == self._worded(self._value):
            return False
        self.field.show_text(self._worded(self._value))
        return True

    @property
    def has_focus(self) -> bool:
        """Tell whether the keyboard is here."""
        return self.field is not None and self.field.field.hasFocus()

    def take_focus(self) -> None:
        """Let the person answer at once."""
        if self.field is not None:
            self.field.take_focus()
        elif self.segments is not None:
            self.segments.take_focus()


class ClaimPanel(QWidget):
    """A form of the claim's facts; each field is saved when it is left.

    Below a fact that the claim leaves open stands what papers say of it;
    `show_asked` wants to see such a page, and there the words that say so.
    """

    left = Signal()
    show_asked = Signal(str, int, str)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.offers = OfferList(desk, session)
        self.rows: dict[str, FactRow] = {}
        self.treatments = Treatments(desk, session)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._form())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header())
        whole.addWidget(self._area, 1)
        session.changed.connect(self._follow)
        for shown in (self.offers, *(row.offers for row in self.rows.values())):
            shown.page_asked.connect(self.show_asked)
        self.offers.used.connect(self._area.setFocus)
        self.offers.emptied.connect(self.treatments.treatment.take_focus)
        self._show_offers()
        self._show_doubt()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)

    def _header(self) -> QWidget:
        desk, held = self._desk, frame("header")
        title = label(self.tr("Claim and dates"), "lead", wraps=True)
        self.back = button(
            desk, self.tr("Back to the &page"), self.left, "arrow-left", "link"
        )
        row = across(title, self.back, gap=GAP_2)
        row.setStretch(0, 1)
        row.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        held.setLayout(row)
        return held

    def _form(self) -> QWidget:
        held, column = QWidget(), down(gap=GAP_3)
        rules = self._session.rules
        told = read_words(rules.translations, self._desk.language, rules.pathway)
        parts = groups(own_facts(told.texts))
        for place, (name, facts) in enumerate(parts):
            column.addWidget(label(name, "lead", wraps=True))
            for fact in facts:
                self.rows[fact.name] = FactRow(self._desk, self._session, fact)
                self.rows[fact.name].complained.connect(self._await_room)
                column.addWidget(self.rows[fact.name])
            column.addSpacing(GAP_3)
            if place == 0:
                words = label(self.tr("Treatments it decides on"), "lead", wraps=True)
                column.addWidget(words)
                column.addWidget(self.offers)
                column.addWidget(self.treatments)
                column.addSpacing(GAP_3)
        column.addStretch(1)
        column.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_4)
        held.setLayout(column)
        return held

    @Slot()
    def _follow(self) -> None:
        """Show what the binder says after an edit, an undo or a redo."""
        for row in self.rows.values():
            row.follow()
        self._show_offers()
        self._show_doubt()

    def _show_doubt(self) -> None:
        """Say below the day of sending that it can't lie before the decision."""
        claim = self._session.binder.claim
        sent, decided = claim.get(SENT), claim.get(DECIDED)
        told = self.tr("This is before the date of the decision, {day}. Look at both.")
        field = self.rows[SENT].field
        if isinstance(field, DayRow):
            is_before = bool(sent and decided and sent < decided)
            day = short(self._desk, decided)
            field.say_doubt(told.format(day=day) if is_before else "")

    def _show_offers(self) -> None:
        """Show below each open fact what papers say of it."""
        offers = offers_for(self._session.binder)
        for name, row in self.rows.items():
            row.offers.show_offers(offers.get(name, ()))
        self.offers.show_offers(offers.get(TREATMENT, ()))

    @Slot()
    def _await_room(self) -> None:
        """Bring a complaint into sight as soon as it has its place."""
        QTimer.singleShot(0, self, self._show_complaint)

    @Slot()
    def _show_complaint(self) -> None:
        for row in self.rows.values():
            if row.field is not None and row.field.is_wrong and row.has_focus:
                self._area.ensureWidgetVisible(row)

    @Slot()
    def _escape(self) -> None:
        """Bring back what was saved where the person was typing; else leave."""
        typed_in = next((row for row in self.rows.values() if row.has_focus), None)
        if typed_in is None or not typed_in.restore():
            self.left.emit()

    def show_fact(self, name: str) -> None:
        """Let the person type one fact at once."""
        row = self.rows.get(name)
        if row is not None:
            row.take_focus()
            self._area.ensureWidgetVisible(row)

    def take_focus(self) -> None:
        """Take the keyboard, at the first fact."""
        next(iter(self.rows.values())).take_focus()
