"""Where a fact is corrected: a field to type in, or the values it can have."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from binder_app.acts.editing import iso_date
from binder_app.domain.fact import DAY_FACTS, Treatment
from binder_app.domain.verdicts import plain_value
from binder_app.errors import WrongUsageError
from binder_app.ui.dates import us_order
from binder_app.ui.day_row import DayRow
from binder_app.ui.desk import Desk
from binder_app.ui.fact_words import FactLine, choices, yes_no
from binder_app.ui.field_row import FieldRow
from binder_app.ui.flow import flowing
from binder_app.ui.parts import GAP_2, button, clear, down
from binder_app.ui.segments import Segments
from binder_app.ui.theme import box


class FactField(QFrame):
    """Asks what a page really says; `given` brings it, `left` follows Escape."""

    given = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        box(self, "card")
        self._line: FactLine | None = None
        self.row: FieldRow | None = None
        self.segments: Segments | None = None
        self._inner = down(gap=GAP_2)
        self.save = button(desk, self.tr("Save"), self._give, "check")
        self.leave = button(desk, self.tr("Leave it as it was"), self.left, "", "link")
        self._foot = flowing(self.save, self.leave)
        self.setLayout(down(self._inner, self._foot, gap=GAP_2, edge=GAP_2))
        self.hide()

    def ask(self, line: FactLine) -> None:
        """Ask for one fact."""
        self._line, self.row, self.segments = line, None, None
        clear(self._inner)
        fact = line.judged.fact
        offered = yes_no() if isinstance(fact.value, bool) else choices(fact.name)
        if not offered or isinstance(fact.value, Treatment):
            self._make_row(line)
        if offered:
            plain = plain_value(fact.value)
            now = fact.value.outcome if isinstance(fact.value, Treatment) else plain
            self.segments = Segments(line.name, offered, now)
            self._inner.addWidget(self.segments)
        self.show()
        self.take_focus()

    def _make_row(self, line: FactLine) -> None:
        value = line.judged.fact.value
        is_day = line.judged.fact.name in DAY_FACTS
        self.row = (DayRow if is_day else FieldRow)(self._desk, line.name)
        text = value.treatment if isinstance(value, Treatment) else plain_value(value)
        self.row.show_text(_us(text) if is_day else text)
        self.row.field.returnPressed.connect(self._give)
        self._inner.addWidget(self.row)

    def take_focus(self) -> None:
        """Let the person answer at once."""
        if self.row is not None:
            self.row.take_focus()
        elif self.segments is not None:
            self.segments.take_focus()

    @Slot()
    def _give(self) -> None:
        if self._line is None:
            return
        try:
            value = self._value(self._line)
        except WrongUsageError as error:
            said = (self._desk.say(error.problem), self._desk.say(error.remedy))
            if self.row is not None:
                self.row.say_wrong(" ".join(said).strip())
            return
        if value:
            self.given.emit(value)

    def _value(self, line: FactLine) -> str:
        """Return what was answered, as it is kept; empty for nothing."""
        text = self.row.text if self.row is not None else ""
        picked = self.segments.value if self.segments is not None else ""
        if isinstance(line.judged.fact.value, Treatment):
            return f"{text}|{picked}" if text else ""
        if line.judged.fact.name in DAY_FACTS:
            return iso_date(text)
        return picked or text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, save with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        else:
            super().keyPressEvent(event)


def _us(iso: str) -> str:
    try:
        return us_order(iso)
    except ValueError:
        return iso
