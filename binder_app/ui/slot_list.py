"""The slots of the checklist in their groups, and papers that are dropped on them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QWidget

from binder_app.domain.finding import NEEDS
from binder_app.ui import slot as slots
from binder_app.ui.desk import Desk
from binder_app.ui.drag import exhibits_in
from binder_app.ui.frame import papers_in
from binder_app.ui.parts import GAP_1, GAP_2, across, button, down, label
from binder_app.ui.slot_row import BELOW, LIT, OPEN, PLAIN, SlotRow
from binder_app.ui.theme import tone

ARROW = 16
SHIFT = Qt.KeyboardModifier.ShiftModifier


class SlotGroup(QWidget):
    """The slots of one need below their heading, which folds them away."""

    def __init__(self, desk: Desk, need: str) -> None:
        super().__init__()
        self._desk = desk
        self._name = slots.name_of_need(need)
        self.rows: list[SlotRow] = []
        self.heading = button(desk, self._name, self.fold)
        tone(self.heading, "group")
        self._count = label("", "small")
        self._held = QWidget()
        self._inner = down(gap=0)
        self._held.setLayout(self._inner)
        head = across(self.heading, None, self._count)
        head.setContentsMargins(0, GAP_1, GAP_2, 0)
        self.setLayout(down(head, self._held, gap=0))
        self._draw(is_open=True)

    def add(self, row: SlotRow) -> None:
        """Add a slot below the others."""
        self.rows.append(row)
        self._inner.addWidget(row)

    def count(self) -> None:
        """Say how many of those that apply are ready."""
        held = [row.slot.finding.status for row in self.rows if row.slot]
        ready, all_ = held.count("met"), len(held) - held.count("not_applicable")
        told = self.tr("{ready} of {all}")
        self._count.setText(told.format(ready=ready, all=all_) if all_ else "")
        name = f"{self._name}, {self._count.text()}" if all_ else self._name
        self.heading.setAccessibleName(name)
        self.setVisible(bool(held))

    @Slot()
    def fold(self) -> None:
        """Fold the slots away, or bring them back."""
        is_open = self._held.isHidden()
        self._held.setVisible(is_open)
        self._draw(is_open)

    def unfold_for(self, requirement: str) -> None:
        """Bring the slots back where one of them is of a requirement."""
        ids = [row.slot.id for row in self.rows if row.slot]
        if requirement in ids and self._held.isHidden():
            self.fold()

    def _draw(self, is_open: bool) -> None:
        icon = "caret-down" if is_open else "caret-right"
        self.heading.setIcon(self._desk.icon(icon, "muted"))
        wide = self._desk.theme.px(ARROW)
        self.heading.setIconSize(QSize(wide, wide))


class SlotList(QWidget):
    """Holds all slots; takes papers and exhibits that are dropped on one.

    `papers_dropped` brings files and the kind they are to have, `kind_dropped`
    the ids of exhibits and their kind, `dragged` how far down a drag is, -1
    when it has left.
    """

    papers_dropped = Signal(object, str)
    kind_dropped = Signal(object, object)
    dragged = Signal(int)
    row_added = Signal(SlotRow)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAcceptDrops(True)
        self.groups = {need: SlotGroup(desk, need) for need in NEEDS}
        self.rows: dict[str, SlotRow] = {}
        self._lit: frozenset[str] = frozenset()
        self._is_open = False
        self.setLayout(down(*self.groups.values(), gap=0))

    @property
    def in_order(self) -> list[SlotRow]:
        """Every slot, from the top."""
        return [row for group in self.groups.values() for row in group.rows]

    def show_slots(self, shown: Sequence[slots.Slot]) -> None:
        """Show how each line stands now; rows that are there stay what they are."""
        for each in shown:
            row = self.rows.get(each.id)
            if row is None:
                row = self.rows[each.id] = SlotRow(self._desk, each)
                row.stepped.connect(self._step)
                self.groups[each.finding.requirement.need].add(row)
                self.row_added.emit(row)
            row.show_slot(each)
        for group in self.groups.values():
            group.count()
        if self.rows and all(not self._takes_tab(row) for row in self.rows.values()):
            self.in_order[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wear()

    def light(self, exhibits: Sequence[str]) -> None:
        """Light the slots that hold one of those exhibits."""
        self._lit = frozenset(exhibits)
        self._wear()

    def open_up(self, is_open: bool) -> None:
        """Show that papers may be let go on every slot."""
        self._is_open = is_open
        self._wear()

    def _wear(self, below: SlotRow | None = None, told: str = "") -> None:
        for row in self.rows.values():
            if row is below:
                row.wear(BELOW, told)
            elif self._is_open and row.slot is not None and row.slot.kind:
                row.wear(OPEN)
            else:
                held = row.slot.finding.exhibits if row.slot else ()
                row.wear(PLAIN if self._lit.isdisjoint(held) else LIT)

    # ----------------------------------------------------------------- keyboard

    def _takes_tab(self, row: SlotRow) -> bool:
        return bool(row.focusPolicy() & Qt.FocusPolicy.TabFocus)

    @Slot(int)
    def _step(self, by: int) -> None:
        """Give the keyboard to the slot so many further down."""
        rows = [row for row in self.in_order if row.isVisible()]
        sender = self.sender()
        here = next((n for n, row in enumerate(rows) if row is sender), 0)
        self.focus(rows[min(max(here + by, 0), len(rows) - 1)])

    def focus(self, row: SlotRow) -> None:
        """Give the keyboard to a slot, the one that Tab will come back to."""
        for other in self.rows.values():
            other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.setFocus(Qt.FocusReason.TabFocusReason)

    def take_focus(self, requirement: str = "") -> None:
        """Give the keyboard to the slot of a requirement, or that had it last."""
        rows = self.in_order
        for group in self.groups.values():
            group.unfold_for(requirement)
        asked = [row for row in rows if row.slot and row.slot.id == requirement]
        held = asked or [row for row in rows if self._takes_tab(row)]
        if rows:
            self.focus((held or rows)[0])

    # ----------------------------------------------------------------- dropping

    def row_at(self, place: QPoint) -> SlotRow | None:
        """Return the slot at a place of the list that a paper can be put on."""
        for row in self.in_order:
            rect = row.rect().translated(row.mapTo(self, QPoint(0, 0)))
            if row.isVisible() and rect.contains(place):
                return row if row.slot is not None and row.slot.kind else None
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Open up for files and exhibits."""
        if papers_in(event.mimeData()) or exhibits_in(event.mimeData()):
            event.setDropAction(_action(event))
            event.accept()
            self._is_open = True
            self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what letting go would do here."""
        event.setDropAction(_action(event))
        has_place = self._follow(event) is not None
        is_taken = has_place or not exhibits_in(event.mimeData())
        event.setAccepted(is_taken)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._end()

    def _follow(self, event: QDragMoveEvent) -> SlotRow | None:
        place = event.position().toPoint()
        row = self.row_at(place)
        told = self._told(event) if row is not None else ""
        self._wear(row, told)
        self.dragged.emit(place.y())
        return row

    def _told(self, event: QDragMoveEvent) -> str:
        tr, mime = QCoreApplication.translate, event.mimeData()
        if exhibits := exhibits_in(mime):
            count = len(exhibits)
            return tr("SlotList", "Let go to put %n exhibits here", "", count)
        papers = papers_in(mime)
        if event.modifiers() & SHIFT and len(papers) > 1:
            return self.tr("Let go to put one here, one in each slot below")
        return tr("SlotList", "Let go to add %n files here", "", len(papers))

    def _end(self) -> None:
        self._is_open = False
        self._wear()
        self.dragged.emit(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was let go, with what it is to be."""
        row, mime = self.row_at(event.position().toPoint()), event.mimeData()
        exhibits, papers = exhibits_in(mime), papers_in(mime)
        is_spread = bool(event.modifiers() & SHIFT)
        event.setDropAction(_action(event))
        event.accept()
        self._end()
        slot = row.slot if row is not None else None
        if exhibits:
            if slot is not None:
                self.kind_dropped.emit(exhibits, slot.finding.requirement.kinds)
        elif row is not None and is_spread:
            self._spread(papers, row)
        else:
            self.papers_dropped.emit(papers, slot.kind if slot else "")

    def _spread(self, papers: Sequence[Path], first: SlotRow) -> None:
        """Give one paper to each slot from the first on, what is left to none."""
        rows = self.in_order
        kinds = [row.slot.kind for row in rows[rows.index(first) :] if row.slot]
        free = [kind for kind in kinds if kind]
        for paper, kind in zip(papers, free, strict=False):
            self.papers_dropped.emit([paper], kind)
        if rest := list(papers[len(free) :]):
            self.papers_dropped.emit(rest, "")


def _action(event: QDropEvent) -> Qt.DropAction:
    """Files are copied; exhibits stay where they are and become another kind."""
    is_ours = bool(exhibits_in(event.mimeData()))
    can_copy = bool(event.possibleActions() & Qt.DropAction.CopyAction)
    if is_ours and not can_copy:
        return Qt.DropAction.MoveAction
    return Qt.DropAction.CopyAction
