"""What the program read from a paper, and the person's word on each fact."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from binder_app.acts.claim_standing import APART, SAME
from binder_app.acts.records_listed import records_of
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute
from binder_app.domain.exhibit import Exhibit
from binder_app.ui.desk import Desk
from binder_app.ui.fact_field import FactField
from binder_app.ui.fact_list import FactList
from binder_app.ui.fact_words import FactLine, line_of
from binder_app.ui.flow import Flow
from binder_app.ui.key_button import KeyButton, letters
from binder_app.ui.paper_verbs import PaperVerbs
from binder_app.ui.parts import GAP_1, GAP_2, button, label
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import tone

OPEN, CLOSED, PLACE = "open", "closed", "facts"
"""How the preferences keep whether facts are listed or only counted; not said, they
are listed where there is room."""


class FactsBox(QFrame):
    """Lists facts under a line that counts them; gone where there are none.

    `page_asked` wants the page of the fact that is gone to, `changed` follows when
    another one is to be marked, or another height is wanted; `records_asked` wants
    the records that it lists held against the exhibits.
    """

    records_asked = Signal()
    page_asked = Signal(int)
    changed = Signal()

    def __init__(self, desk: Desk, session: BinderSession, verbs: PaperVerbs) -> None:
        super().__init__()
        self._desk, self._session, self._verbs = desk, session, verbs
        self.setProperty("box", "sunken")
        self._exhibit_id, self._is_tight = "", False
        self._came_from: QWidget | None = None
        self._state: tuple[Exhibit, Claim, Dispute] | None = None
        self.head = KeyButton(desk, "", letters().facts, self.toggle)
        tone(self.head, "keyed_plain")
        self.list = FactList(desk)
        self.told = label("", "small", wraps=True)
        self.field = FactField(desk)
        self._ways = QWidget()
        self._ways.setLayout(self._make_ways())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP_2, GAP_1, GAP_2, GAP_1)
        whole.setSpacing(GAP_1)
        self.records = button(
            desk,
            self.tr("What did the reviewer see?"),
            self.records_asked,
            "eye",
            "link",
        )
        shown = (self.head, self.list, self.field, self.told, self._ways, self.records)
        for part in shown:
            whole.addWidget(part)
        self.list.chosen.connect(self._show_chosen)
        self.list.left.connect(self.leave)
        self.field.given.connect(self._correct)
        self.field.left.connect(self._leave_field)
        self.hide()

    def _make_ways(self) -> Flow:
        keys, desk = letters(), self._desk
        self.use = KeyButton(
            desk, self.tr("Use for the claim"), keys.use, self._use, "check"
        )
        self.right = KeyButton(desk, self.tr("It is right"), keys.use, self._agree)
        self.correct = KeyButton(desk, self.tr("Correct…"), keys.correct, self._ask)
        self.wrong = KeyButton(desk, self.tr("Not right"), keys.wrong, self._dismiss)
        row = Flow(self.use, self.right, self.correct, self.wrong, gap=GAP_1 + 2)
        row.setContentsMargins(0, 0, 0, GAP_1)
        return row

    # ------------------------------------------------------------------- shown

    @property
    def is_open(self) -> bool:
        """Tell whether the facts are listed."""
        said = self._desk.preferences.now.places.get(PLACE)
        return said == OPEN or (not said and not self._is_tight)

    @property
    def lines(self) -> Sequence[FactLine]:
        """The facts that are listed."""
        return self.list.facts.lines

    def show_exhibit(self, exhibit: Exhibit) -> None:
        """Show what was read from an exhibit."""
        if exhibit.id != self._exhibit_id:
            self._exhibit_id = exhibit.id
            self.list.forget()
            self._leave_field()
        binder = self._session.binder
        state = (exhibit, binder.claim, binder.dispute)
        if state == self._state:
            return
        self._state = state
        lines = [line_of(self._desk, binder, judged) for judged in exhibit.facts]
        self.list.show_lines(lines)
        self._count(lines)
        self.records.setVisible(bool(records_of(exhibit)))
        self.setVisible(bool(lines))
        self._show_chosen()

    def make_tight(self, is_tight: bool) -> None:
        """Only count the facts where there is little room, unless they are wanted."""
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self.list.make_tight(is_tight)
            self._count(self.lines)
            self._show_chosen()

    def _count(self, lines: Sequence[FactLine]) -> None:
        tr = QCoreApplication.translate
        told = tr("FactsBox", "%n facts read from it", "", len(lines))
        icon = "caret-up" if self.is_open else "caret-down"
        self.head.show_words(told, icon)

    @Slot()
    def _show_chosen(self) -> None:
        """Show what can be said of the fact that is gone to."""
        line = self.list.current if self.is_open else None
        is_asking = not self.field.isHidden()
        self.list.setVisible(self.is_open)
        self.told.setVisible(line is not None)
        self._ways.setVisible(line is not None and not is_asking)
        if line is not None:
            self.told.setText(f"{line.name}: {line.value}. {line.told}")
            can_use = line.standing not in (SAME, APART)
            self.use.setVisible(can_use)
            self.right.setVisible(not can_use and not line.judged.is_agreed)
            if self.list.hasFocus():
                self.page_asked.emit(line.page)
        self.changed.emit()

    @property
    def marked(self) -> tuple[int, str] | None:
        """The page and the words of the fact that is gone to."""
        line = self.list.current if self.is_open else None
        return (line.page, line.judged.read.quote) if line is not None else None

    @property
    def foot(self) -> QWidget | None:
        """What stands below the fact that is gone to, for who keeps it in sight."""
        if self.marked is None:
            return None
        return self._ways if self.field.isHidden() else self.field

    @property
    def is_in_use(self) -> bool:
        """Tell whether facts are listed."""
        return self.is_open and bool(self.lines)

    @Slot()
    def toggle(self) -> None:
        """List the facts and go to them; gone to already, only count them."""
        if self.is_open and self.list.hasFocus():
            self._keep(CLOSED)
            self.leave()
        else:
            held = self.window().focusWidget()
            self._came_from = None if held is self.head else held
            self._keep(OPEN)
            self.list.show()
            self.list.setFocus()
        self._count(self.lines)
        self._show_chosen()

    @Slot()
    def leave(self) -> None:
        """Give the keyboard back to where it was, and go to no fact."""
        back, self._came_from = self._came_from, None
        (self.head if back is None or not back.isVisible() else back).setFocus()
        self.list.forget()

    def _keep(self, state: str) -> None:
        places = dict(self._desk.preferences.now.places)
        if places.get(PLACE, "") != state:
            places[PLACE] = state
            self._desk.preferences.remember(places=places)

    # ------------------------------------------------------------------ wishes

    @Slot()
    def _use(self) -> None:
        if (line := self.list.current) is not None:
            self._verbs.use(line.judged)

    @Slot()
    def _agree(self) -> None:
        if (line := self.list.current) is not None:
            self._verbs.agree(line.judged)

    @Slot()
    def _dismiss(self) -> None:
        if (line := self.list.current) is not None:
            self._verbs.dismiss(line.judged)

    @Slot()
    def _ask(self) -> None:
        if (line := self.list.current) is not None:
            self.field.ask(line)
            self._show_chosen()

    @Slot(str)
    def _correct(self, value: str) -> None:
        line = self.list.current
        self._leave_field()
        if line is not None:
            self._verbs.correct(line.judged, value)

    @Slot()
    def _leave_field(self) -> None:
        if not self.field.isHidden():
            self.field.hide()
            self.list.setFocus()
            self._show_chosen()
