"""Your packet: how much goes in, in what order, and what stays out."""

from math import ceil

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from binder_app.domain.exhibit import Exhibit
from binder_app.packet.make_plan import title_told
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import title_of
from binder_app.ui.fold import Fold
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    clear,
    down,
    label,
    line,
)
from binder_app.ui.rows import Row
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box

FIRST = 8
"""How many exhibits are named at once."""

OWN_PAGES, INDEX_LINES = 3, 15
"""Pages of our own in a small packet; exhibits that fit on a page of the index."""


SOON_MS = 30
"""After the gate beside it has caught up, so that the window answers in between."""


class PacketSummary(QFrame):
    """Counts and order, as the binder stands; `paper_asked` wants one shown.

    `form_asked` wants the application form filled.
    """

    paper_asked = Signal(str)
    form_asked = Signal()
    refilled = Signal()

    def __init__(self, desk: Desk, session: BinderSession, work: PacketWork) -> None:
        super().__init__()
        self._desk, self._session, self._work = desk, session, work
        self._all_shown = False
        box(self, "surface")
        self._room = down(gap=GAP_2)
        told = self.tr("F&ill the application form…")
        self.form = button(desk, told, self.form_asked, "pencil-simple", "link")
        title = label(self.tr("Your packet"), "lead")
        whole = down(title, self._room, line(), across(self.form, None), None)
        whole.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
        self.setLayout(whole)
        session.changed.connect(self.show_counts)
        work.wished.connect(self.show_counts)
        self._is_due = True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        if self._is_due:
            QTimer.singleShot(SOON_MS, self, self.refresh)

    @Slot()
    def show_counts(self) -> None:
        """Count anew, as soon as anybody looks."""
        self._is_due = True
        if self.isVisible():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Count anew."""
        self._is_due = False
        clear(self._room)
        rows = self._going()
        pages = sum(len(row.exhibit.pages_in) for row in rows)
        self._room.addWidget(self._totals(len(rows), pages))
        self._room.addWidget(line())
        if rows:
            self._room.addWidget(label(self.tr("In this order"), "small"))
            self._room.addWidget(self._order(rows[:FIRST]))
            self._add_rest(rows[FIRST:])
        else:
            self._room.addWidget(label(self._say_empty(), "muted", wraps=True))
        self._say_left_out(len(rows))
        self._add_others()
        self.refilled.emit()

    def _going(self) -> list[Row]:
        """Return what goes into this sort of packet, by tab."""
        if self._work.nothing_goes is not None:
            return []
        going = self._work.going()
        return [row for row in self._session.rows if row.exhibit.id in going]

    def _say_empty(self) -> str:
        why = self._work.nothing_goes
        if why is not None and any(row.tab for row in self._session.rows):
            return self._desk.say(why.problem)
        return self.tr("No paper goes in yet. Add the first one.")

    def _say_left_out(self, going: int) -> None:
        """Say how many papers this sort of packet does without, and why."""
        left = sum(bool(row.tab) for row in self._session.rows) - going
        if left:
            say = QCoreApplication.translate
            text = say("PacketSummary", "%n exhibits stay out of this one", "", left)
            self._room.addWidget(label(text, "", wraps=True))
            why = self._work.recipe.leaves_out[self._desk.language]
            self._room.addWidget(label(why, "small", wraps=True))

    def _totals(self, exhibits: int, pages: int) -> QWidget:
        about = self.tr("about {count}").format(count=self._sheets(exhibits, pages))
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(GAP_1)
        for place, (name, count) in enumerate(
            (
                (self.tr("Exhibits"), str(exhibits)),
                (self.tr("Exhibit pages"), str(pages)),
                (self.tr("Sheets to print"), about),
            )
        ):
            grid.addWidget(label(name, "muted"), place, 0)
            right = Qt.AlignmentFlag.AlignRight
            grid.addWidget(label(count, "strong"), place, 1, right)
        return held

    def _sheets(self, exhibits: int, pages: int) -> int:
        """Return about how many sheets of paper the packet takes."""
        wish = self._work.wish
        tabs = exhibits if wish.has_tab_sheets else 0
        whole = pages + tabs + OWN_PAGES + exhibits // INDEX_LINES
        return ceil(whole / 2) if wish.is_duplex else whole

    def _order(self, rows: list[Row]) -> QWidget:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_3)
        grid.setVerticalSpacing(GAP_2)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, row in enumerate(rows):
            name = self._name_of(row.exhibit)
            count = label(str(len(row.exhibit.pages_in)), "small")
            count.setAccessibleName(_pages(len(row.exhibit.pages_in)))
            grid.addWidget(label(row.tab, "accent"), place, 0, top)
            grid.addWidget(label(name, "", wraps=True), place, 1)
            grid.addWidget(count, place, 2, top | Qt.AlignmentFlag.AlignRight)
        return held

    def _name_of(self, exhibit: Exhibit) -> str:
        """Return the title that stands in the packet, and whose paper that is."""
        language, kinds = self._desk.language, self._session.rules.kinds
        told = title_told(exhibit, kinds, language)
        own = title_of(self._session, exhibit, language)
        return told if told == own else f"{told} ({exhibit.source_name})"

    def _add_rest(self, rows: list[Row]) -> None:
        if not rows:
            return
        say = QCoreApplication.translate
        title = say("PacketSummary", "%n more exhibits", "", len(rows))
        fold = Fold(self._desk, title, self._order(rows if self._all_shown else []))
        fold.show_open(self._all_shown)
        fold.toggled.connect(self._keep_fold)
        self._room.addWidget(fold)

    @Slot(bool)
    def _keep_fold(self, is_open: bool) -> None:
        self._all_shown = is_open
        self.refresh()

    def _add_others(self) -> None:
        """Name what stays out; the first of it can be shown."""
        say, rows = QCoreApplication.translate, self._session.rows
        held = [row for row in rows if row.exhibit.state == "held_back"]
        unread = [row for row in rows if row.exhibit.state == "needs_attention"]
        for icon, found, text in (
            (
                "pause-circle",
                held,
                say("PacketSummary", "%n exhibits held back", "", len(held)),
            ),
            (
                "warning-circle",
                unread,
                say("PacketSummary", "%n files can't be read", "", len(unread)),
            ),
        ):
            if found:
                shown = button(self._desk, text, self._show_other, icon, "link")
                shown.setObjectName(found[0].exhibit.id)
                self._room.addLayout(across(shown, None))

    @Slot()
    def _show_other(self) -> None:
        asked = self.sender()
        if asked is not None:
            self.paper_asked.emit(asked.objectName())


def _pages(count: int) -> str:
    return QCoreApplication.translate("PacketSummary", "%n pages", "", count)
