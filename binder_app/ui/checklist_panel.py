"""The checklist as slots, and what wants a look."""

from collections.abc import Iterator

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QFrame, QScrollArea

from binder_app.acts.papers_offered import is_askable
from binder_app.domain.finding import Finding
from binder_app.domain.kind import OTHER
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import tab_and_title
from binder_app.ui.exhibit_words import ExhibitWords
from binder_app.ui.look_pile import (
    COMPARE,
    CUT,
    LOOK,
    PAGE,
    UNLOCK,
    WHY,
    Look,
    LookPile,
)
from binder_app.ui.notice_words import notices
from binder_app.ui.paper_work import paper_work
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, across, button, down, label
from binder_app.ui.rows import Row
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.slot import Slot as ShownSlot
from binder_app.ui.slot import slot_of
from binder_app.ui.slot_list import SlotList
from binder_app.ui.slot_row import SlotRow
from binder_app.ui.theme import box

EDGE, STEP, TICK = 32, 12, 30
"""How near to an edge a drag scrolls, by how much, and every how many ms."""


class ChecklistPanel(QFrame):
    """Shows how the binder meets each line of its checklist.

    `looked` follows the wish to see an exhibit that is chosen by now,
    `compare_asked` that to see one beside the exhibit it seems to be a copy of,
    `beside_asked` what else there is to know; `letter_asked` brings a letter that is
    to be written.
    """

    papers_dropped = Signal(object, str)
    files_asked = Signal(str)
    letter_asked = Signal(str)
    password_given = Signal(str, str)
    looked = Signal()
    compare_asked = Signal(str)
    beside_asked = Signal()

    def __init__(
        self, desk: Desk, session: BinderSession, selection: Selection
    ) -> None:
        super().__init__()
        self._desk, self._session, self._selection = desk, session, selection
        self._words = ExhibitWords(desk, session)
        box(self, "surface")
        self.ready = label("", "small")
        title = across(label(self.tr("Checklist"), "lead"), None, self.ready)
        title.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_2)
        self.pile, self.slots = LookPile(desk), SlotList(desk)
        self.area = self._scrolling()
        whole = down(title, self.area, gap=0)
        whole.setStretchFactor(self.area, 1)
        self.setLayout(whole)
        self.edges = EdgeScroll(self.area)
        self._connect()
        self._refresh()
        self._light()

    def _scrolling(self) -> QScrollArea:
        held = QFrame()
        box(held, "surface")
        words = self.tr("What else to know")
        self.beside = button(self._desk, words, self.beside_asked, "info", "link")
        more = across(self.beside, None)
        self._inner = down(self.pile, self.slots, more, None, gap=GAP_2)
        self._inner.setContentsMargins(GAP_2, 0, GAP_2, GAP_2)
        held.setLayout(self._inner)
        made = QScrollArea()
        made.setWidgetResizable(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setWidget(held)
        made.setAccessibleName(self.tr("Checklist"))
        return made

    def _connect(self) -> None:
        self._session.changed.connect(self._refresh)
        self._selection.chosen.connect(self._light)
        self.pile.looked.connect(self._look)
        self.pile.compare_asked.connect(self.compare_asked)
        self.pile.password_given.connect(self.password_given)
        self.pile.aside_asked.connect(self._leave_out)
        self.slots.papers_dropped.connect(self.papers_dropped)
        self.slots.kind_dropped.connect(self._set_kind)
        self.slots.dragged.connect(self._scroll)
        self.slots.row_added.connect(self._connect_row)

    @Slot(SlotRow)
    def _connect_row(self, row: SlotRow) -> None:
        row.chosen.connect(self._choose)
        row.looked.connect(self._look)
        row.files_asked.connect(self.files_asked)
        row.letter_asked.connect(self.letter_asked)
        row.reason_given.connect(self._set_reason)
        row.asked.connect(self._show_whole)
        row.installEventFilter(self)

    # ----------------------------------------------------------------- what is shown

    @Slot()
    def _refresh(self) -> None:
        """Show how the binder stands now."""
        rows = self._session.rows
        self.pile.show_looks(list(self._looks(rows)))
        tabs = {row.exhibit.id: row.tab for row in rows if row.tab}
        place = {exhibit_id: number for number, exhibit_id in enumerate(tabs)}
        findings = self._session.checked.findings
        shown = []
        for finding in findings:
            held = [each for each in finding.exhibits if each in tabs]
            held.sort(key=place.__getitem__)
            letters = " ".join(tabs[each] for each in held)
            kept = self._kept(finding.requirement.kinds)
            asking = self._letter_for(finding)
            shown.append(slot_of(self._desk, finding, letters, kept, asking))
        self.slots.show_slots(shown)
        self._count(shown)

    def _letter_for(self, finding: Finding) -> str:
        """Return the letter that asks for what is missing, empty for none."""
        if not is_askable(finding):
            return ""
        work = paper_work(self._desk, self._session)
        letter = work.letter_for(finding.requirement.id)
        return letter.id if letter else ""

    def _kept(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Return what is of one of those kinds, and is held back."""
        rows = [row.exhibit for row in self._session.rows]
        held = [each for each in rows if each.state == "held_back" and each.pages_in]
        return tuple(each.id for each in held if each.kind in kinds)

    def _count(self, shown: list[ShownSlot]) -> None:
        wanted = [
            slot.finding.status
            for slot in shown
            if slot.finding.requirement.need != "if_it_applies"
            and slot.finding.status != "not_applicable"
        ]
        told = self.tr("{ready} of {all} ready")
        self.ready.setText(told.format(ready=wanted.count("met"), all=len(wanted)))

    def _looks(self, rows: tuple[Row, ...]) -> Iterator[Look]:
        for row in sorted(rows, key=_problems_first):
            exhibit = row.exhibit
            if exhibit.state == "needs_attention":
                is_locked = self._session.binder.needs_password(exhibit)
                locked, bad = self.tr("Locked with a password"), self._unread()
                yield Look(
                    exhibit.id,
                    exhibit.source_name,
                    locked if is_locked else bad,
                    UNLOCK if is_locked else WHY,
                    self._told(exhibit.problem, exhibit.remedy),
                )
            elif row.twin:
                name = self._words.title(exhibit)
                twin = tab_and_title(self._desk, self._session, row.twin)
                told = self.tr("It looks like a copy of {paper}").format(paper=twin)
                yield Look(exhibit.id, name, told, COMPARE)
            elif row.wants_look:
                name = self._words.title(exhibit)
                yield Look(exhibit.id, name, self._doubt(row), LOOK)
            elif row.wants_page:
                yield self._page_to_look_at(row)
            elif exhibit.cuts:
                told = QCoreApplication.translate(
                    "ChecklistPanel", "Looks like %n papers in one", "", _papers_in(row)
                )
                yield Look(exhibit.id, self._words.title(exhibit), told, CUT)

    def _page_to_look_at(self, row: Row) -> Look:
        """Return the first thing to look at on a page of an exhibit."""
        exhibit = row.exhibit
        first = notices(self._desk, self._session.binder, exhibit)[0]
        name = self._words.title(exhibit)
        return Look(exhibit.id, name, first.short, PAGE, page=first.page)

    def _unread(self) -> str:
        return self.tr("It cannot be read")

    def _told(self, problem: str, remedy: str) -> str:
        return f"{self._desk.say(problem)} {self._desk.say(remedy)}".strip()

    def _doubt(self, row: Row) -> str:
        if row.exhibit.kind == OTHER:
            return self.tr("What is it? We could not tell.")
        think = self.tr("We think: {kind}")
        return think.format(kind=self._words.kind(row.exhibit))

    @Slot()
    def _light(self) -> None:
        self.slots.light(self._selection.ids)

    # ------------------------------------------------------------------------ doing

    @Slot(object)
    def _choose(self, ids: list[str]) -> None:
        """Choose the exhibits of a slot, in the order of the list."""
        wanted = set(ids)
        rows = self._session.rows
        self._selection.choose(
            [row.exhibit.id for row in rows if row.exhibit.id in wanted]
        )

    @Slot(object)
    @Slot(object, int)
    def _look(self, ids: list[str], page: int = 1) -> None:
        if len(ids) == 1:
            self._selection.show(ids[0], page)
        else:
            self._choose(ids)
        self.looked.emit()

    @Slot(str)
    def _leave_out(self, exhibit_id: str) -> None:
        """Put aside a file that can't be read; the ledger still names it."""
        name = self.tr("Leave it out")
        self._session.set_exhibits(name, [exhibit_id], state="held_back")

    @Slot(str, str)
    def _set_reason(self, line: str, reason: str) -> None:
        """Keep why a line does not apply; without a reason it applies again."""
        name = self.tr("Does not apply") if reason else self.tr("It applies")
        self._session.set_claim(name, **{f"not_applicable__{line}": reason})

    @Slot(object, object)
    def _set_kind(self, ids: list[str], kinds: tuple[str, ...]) -> None:
        """Say that exhibits are what a slot wants; of its kinds they keep theirs."""
        by_kind: dict[str, list[str]] = {}
        for exhibit_id in ids:
            row = self._session.row(exhibit_id)
            if row is not None and not row.exhibit.problem:
                held = row.exhibit.kind
                kind = held if held in kinds else kinds[0]
                by_kind.setdefault(kind, []).append(exhibit_id)
        for kind, of_kind in by_kind.items():
            self._session.set_exhibits(self.tr("Change kind"), of_kind, kind=kind)

    @Slot(int)
    def _scroll(self, y: int) -> None:
        """Scroll where a drag comes near an edge."""
        if y < 0:
            self.edges.stop()
        else:
            place = self.slots.mapTo(self.area.viewport(), QPoint(0, y))
            self.edges.follow(place.y())

    @Slot(object)
    def _show_whole(self, row: SlotRow) -> None:
        """Bring a row that has grown into sight."""
        self._inner.activate()
        self.area.ensureWidgetVisible(row, 0, GAP_2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the slot that has the keyboard in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, SlotRow):
            self.area.ensureWidgetVisible(watched, 0, GAP_2)
        return False

    def show_drop(self, is_dragged: bool) -> None:
        """Show the slots as places for what is dragged elsewhere in the window."""
        self.slots.open_up(is_dragged)

    def show_slot(self, requirement: str) -> None:
        """Take the keyboard, at the slot of a requirement with its ways to get it."""
        self.slots.take_focus(requirement)
        if requirement in self.slots.rows:
            self.slots.rows[requirement].open_ways()

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.slots.take_focus()


class EdgeScroll(QObject):
    """Scrolls an area while a drag stands near its upper or lower edge."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._by = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)

    @property
    def is_moving(self) -> bool:
        """Tell whether it scrolls now."""
        return self._timer.isActive()

    def follow(self, y: int) -> None:
        """Hear how far down in the area the drag is."""
        is_low = y > self._area.viewport().height() - EDGE
        self._by = -STEP if y < EDGE else STEP if is_low else 0
        if self._by and not self._timer.isActive():
            self._timer.start()
        elif not self._by:
            self._timer.stop()

    def stop(self) -> None:
        """Hear that the drag is gone."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + self._by)


def _problems_first(row: Row) -> tuple[bool, bool, bool, bool]:
    """Put what could not be read first, then copies, doubtful kinds, and pages."""
    is_unread = row.exhibit.state == "needs_attention"
    return not is_unread, not row.twin, not row.wants_look, not row.wants_page


def _papers_in(row: Row) -> int:
    return len(row.exhibit.cuts) + 1
